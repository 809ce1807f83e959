// Made by `npm run build:ptx`: PTX of the kernels by module.
import allReduce from "./all-reduce.js";
import appendCache from "./append-cache.js";
import appendRows from "./append-rows.js";
import blocksApart from "./blocks-apart.js";
import causalAttention from "./causal-attention.js";
import compressCache from "./compress-cache.js";
import crossEntropy from "./cross-entropy.js";
import fill from "./fill.js";
import productsBf16 from "./products-bf16.js";
import productsF16 from "./products-f16.js";
import productsF32 from "./products-f32.js";
import productsInt4 from "./products-int4.js";
import productsInt8 from "./products-int8.js";
import productsQ4K from "./products-q4-k.js";
import productsQ5K from "./products-q5-k.js";
import productsQ6K from "./products-q6-k.js";
import rangeAttention from "./range-attention.js";
import rosa from "./rosa.js";
import rosaPlain from "./rosa-plain.js";
import rotary from "./rotary.js";
import rowsBf16 from "./rows-bf16.js";
import rowsF16 from "./rows-f16.js";
import rowsF32 from "./rows-f32.js";
import rowsInt4 from "./rows-int4.js";
import rowsInt8 from "./rows-int8.js";
import rowsQ4K from "./rows-q4-k.js";
import rowsQ5K from "./rows-q5-k.js";
import rowsQ6K from "./rows-q6-k.js";
import sample from "./sample.js";
import scatterRows from "./scatter-rows.js";
import selectRanges from "./select-ranges.js";
import skipping from "./skipping.js";
import skippingQuantised from "./skipping-quantised.js";
import skippingSums from "./skipping-sums.js";
import slice from "./slice.js";
import sums from "./sums.js";
import tokenMatmul from "./token-matmul.js";
import tokenShift from "./token-shift.js";
import wideBf16 from "./wide-bf16.js";
import wideF16 from "./wide-f16.js";
import wideF32 from "./wide-f32.js";
import wideInt4 from "./wide-int4.js";
import wideInt8 from "./wide-int8.js";
import wideQ4K from "./wide-q4-k.js";
import wideQ5K from "./wide-q5-k.js";
import wideQ6K from "./wide-q6-k.js";
import wkv4 from "./wkv4.js";
import wkv6 from "./wkv6.js";
import wkv6Backward from "./wkv6-backward.js";
import wkv7 from "./wkv7.js";
import wkv7Backward from "./wkv7-backward.js";

export const modules: Readonly<Record<string, string>> = {
  "all-reduce": allReduce,
  "append-cache": appendCache,
  "append-rows": appendRows,
  "blocks-apart": blocksApart,
  "causal-attention": causalAttention,
  "compress-cache": compressCache,
  "cross-entropy": crossEntropy,
  fill: fill,
  "products-bf16": productsBf16,
  "products-f16": productsF16,
  "products-f32": productsF32,
  "products-int4": productsInt4,
  "products-int8": productsInt8,
  "products-q4-k": productsQ4K,
  "products-q5-k": productsQ5K,
  "products-q6-k": productsQ6K,
  "range-attention": rangeAttention,
  rosa: rosa,
  "rosa-plain": rosaPlain,
  rotary: rotary,
  "rows-bf16": rowsBf16,
  "rows-f16": rowsF16,
  "rows-f32": rowsF32,
  "rows-int4": rowsInt4,
  "rows-int8": rowsInt8,
  "rows-q4-k": rowsQ4K,
  "rows-q5-k": rowsQ5K,
  "rows-q6-k": rowsQ6K,
  sample: sample,
  "scatter-rows": scatterRows,
  "select-ranges": selectRanges,
  skipping: skipping,
  "skipping-quantised": skippingQuantised,
  "skipping-sums": skippingSums,
  slice: slice,
  sums: sums,
  "token-matmul": tokenMatmul,
  "token-shift": tokenShift,
  "wide-bf16": wideBf16,
  "wide-f16": wideF16,
  "wide-f32": wideF32,
  "wide-int4": wideInt4,
  "wide-int8": wideInt8,
  "wide-q4-k": wideQ4K,
  "wide-q5-k": wideQ5K,
  "wide-q6-k": wideQ6K,
  wkv4: wkv4,
  wkv6: wkv6,
  "wkv6-backward": wkv6Backward,
  wkv7: wkv7,
  "wkv7-backward": wkv7Backward,
};
