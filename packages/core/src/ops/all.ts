// Every op, for the suites that test them all and for backends that list what they support.
import type { OpDefinition } from "../graph/graph.js";
import { appendCacheOp } from "./append-cache.js";
import { appendRowsOp } from "./append-rows.js";
import { causalAttentionOp } from "./causal-attention.js";
import { causalAttentionBackwardOp } from "./causal-attention-backward.js";
import { compressCacheOp } from "./compress-cache.js";
import { crossEntropyBackwardOp, crossEntropyOp } from "./cross-entropy.js";
import { linearOp } from "./linear.js";
import { mapOp, maxOp, sumOp, sumRowsOp, sumSquaresOp } from "./map.js";
import { matmulOp } from "./matmul.js";
import { normalizeBackwardOp, normalizeOp } from "./normalize.js";
import { rangeAttentionBackwardOp, rangeAttentionOp } from "./range-attention.js";
import { reshapeOp } from "./reshape.js";
import { rosaOp } from "./rosa.js";
import { rosaBackwardOp } from "./rosa-backward.js";
import { rotaryOp } from "./rotary.js";
import { gatherOp, scatterRowsOp } from "./rows.js";
import { sampleOp } from "./sample.js";
import { selectCallOp } from "./select-call.js";
import { selectDecodeOp } from "./select-decode.js";
import { selectTrainingOp } from "./select-training.js";
import { shiftedMapOp } from "./shifted-map.js";
import { placeOp, sliceOp } from "./slice.js";
import { tokenMatmulOp } from "./token-matmul.js";
import { tokenShiftBackwardOp, tokenShiftOp } from "./token-shift.js";
import { wkv4Op } from "./wkv4.js";
import { wkv4BackwardOp } from "./wkv4-backward.js";
import { wkv6Op } from "./wkv6.js";
import { wkv6BackwardOp } from "./wkv6-backward.js";
import { wkv7Op } from "./wkv7.js";
import { wkv7BackwardOp } from "./wkv7-backward.js";

/**
 * Every op that tracing, differentiation and passes make of one device's graphs: what a backend may be asked to run. Those of a mesh are
 * `meshOps`.
 */
export const allOps = [
  mapOp,
  linearOp,
  matmulOp,
  tokenMatmulOp,
  sumOp,
  maxOp,
  sumRowsOp,
  sumSquaresOp,
  gatherOp,
  scatterRowsOp,
  normalizeOp,
  normalizeBackwardOp,
  sliceOp,
  placeOp,
  tokenShiftOp,
  tokenShiftBackwardOp,
  shiftedMapOp,
  wkv4Op,
  wkv4BackwardOp,
  wkv6Op,
  wkv6BackwardOp,
  wkv7Op,
  wkv7BackwardOp,
  compressCacheOp,
  appendCacheOp,
  appendRowsOp,
  selectDecodeOp,
  selectCallOp,
  selectTrainingOp,
  rangeAttentionOp,
  rangeAttentionBackwardOp,
  rosaOp,
  rosaBackwardOp,
  rotaryOp,
  causalAttentionOp,
  causalAttentionBackwardOp,
  crossEntropyOp,
  crossEntropyBackwardOp,
  sampleOp,
  reshapeOp,
] as unknown as readonly OpDefinition<unknown>[];
