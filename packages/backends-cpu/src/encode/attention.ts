// Encodes attention over chosen rows, the choices of rows, and the caches that they are chosen from.
import type {
  AppendCacheParams,
  CausalAttentionParams,
  CompressCacheParams,
  RangeAttentionParams,
  RotaryParams,
  SelectDecodeParams,
  SelectTrainingParams,
} from "@rwkv-ts/core/backend";
import { addressesOf, addressOf, chunksFor, type EncodedStep, floatWord, type PlacedStep, typesWord } from "./step.js";

/** A limit as an i32: never is the largest one. */
const limitWord = (rows: number): number => Math.min(rows, 0x7fffffff);

/** Inputs (k, v [N,C], caches [slots,capacity,C], means [slots,chunks,C], sequences [S,3], counts [S]). */
export function encodeAppendCache({ params, inputs, outputs }: PlacedStep): EncodedStep {
  const { chunk, limit } = params as AppendCacheParams;
  const [n, channels] = inputs[0]!.shape as [number, number];
  const [slots, capacity] = inputs[2]!.shape as [number, number];
  const sizes = [n, channels, slots, capacity, inputs[4]!.shape[1]!, inputs[5]!.shape[0]!];
  const addresses = [...addressesOf(inputs, 7), ...outputsOf(outputs)];
  return {
    kernel: "append_cache",
    words: [...addresses, ...sizes, chunk, limitWord(limit.above), limit.keep],
    ...chunksFor(n * channels),
  };
}

/** Inputs (q [N,C], caches, means, sequences, counts[, queries [N,C]]). */
export function encodeCompressCache({ params, inputs, outputs }: PlacedStep): EncodedStep {
  const { heads, chunk, limit, recent } = params as CompressCacheParams;
  const [n, channels] = inputs[0]!.shape as [number, number];
  const [slots, capacity] = inputs[1]!.shape as [number, number];
  const sizes = [n, channels, slots, capacity, inputs[3]!.shape[1]!, inputs[4]!.shape[0]!];
  const addresses = [...addressesOf(inputs, 7), ...outputsOf(outputs)];
  // votes, scores and order of the rows, and the rows of a head that move
  const scratch = 4 * (3 * capacity + (Math.min(limit.keep, capacity) * channels) / heads);
  return {
    kernel: "compress_cache",
    words: [...addresses, ...sizes, heads, chunk, limitWord(limit.above), limit.keep, recent],
    scratch,
  };
}

/** The caches after an update; they are wanted together. */
const outputsOf = (outputs: PlacedStep["outputs"]): bigint[] => outputs.map((output) => addressOf(output));

/** Inputs (q [N,C], means [slots,chunks,C], sequences [S,3], counts [S]) → ranges [N,1,topk+1,2]. */
export const encodeSelectRanges =
  (rule: "decode" | "call") =>
  ({ params, inputs, outputs: [ranges] }: PlacedStep): EncodedStep => {
    const { chunk, topk, full, limit, capacity } = params as SelectDecodeParams;
    const [n, channels] = inputs[0]!.shape as [number, number];
    const [slots, chunks] = inputs[1]!.shape as [number, number];
    const sizes = [n, channels, slots, capacity, chunks, inputs[2]!.shape[0]!];
    const choice = [chunk, topk, Number(full), limitWord(limit.above), limit.keep, Number(rule === "call")];
    return {
      kernel: "select_ranges",
      words: [...addressesOf(inputs, 4), ranges!.address, ...sizes, ...choice],
      scratch: 8 * chunks,
    };
  };

/** Inputs (q, k [N,C], sequences [S,3]) → ranges [N,H,topk,2]. */
export function encodeSelectTraining({ params, inputs, outputs: [ranges] }: PlacedStep): EncodedStep {
  const { heads, chunk, topk } = params as SelectTrainingParams;
  const [n, channels] = inputs[0]!.shape as [number, number];
  const sizes = [n, channels, inputs[2]!.shape[0]!, heads, chunk, topk];
  // a mean, a gate and a mark of every chunk
  const scratch = 4 * Math.ceil(n / chunk) * (channels / heads + 2);
  return { kernel: "select_training", words: [...addressesOf(inputs, 3), ranges!.address, ...sizes], scratch };
}

const attentionSizes = ({ inputs, params }: PlacedStep): number[] => {
  const [q, k, , ranges] = inputs;
  const [, groups, most] = ranges!.shape as [number, number, number];
  return [...q!.shape, (params as RangeAttentionParams).heads, k!.shape[0]!, groups, most];
};

/** Inputs (q [N,C], k, v [R,C], ranges [N,G,P,2]). */
export function encodeRangeAttention(step: PlacedStep): EncodedStep {
  const words = [...addressesOf(step.inputs, 4), step.outputs[0]!.address, ...attentionSizes(step)];
  return { kernel: "range_attention", words };
}

/** Inputs (x [N,C], cache [slots,rows,C], sequences [S,3], counts [S]). */
export function encodeAppendRows({ inputs, outputs: [next] }: PlacedStep): EncodedStep {
  const [x, cache, sequences] = inputs;
  const sizes = [...x!.shape, cache!.shape[0]!, cache!.shape[1]!, sequences!.shape[0]!];
  const words = [...addressesOf(inputs, 4), next!.address, ...sizes];
  return { kernel: "append_rows", words, ...chunksFor(x!.shape[0]! * x!.shape[1]!) };
}

/** Inputs (q, k, v, ranges, dy), outputs (dq, dk, dv). */
export function encodeRangeAttentionBackward(step: PlacedStep): EncodedStep {
  const words = [...addressesOf(step.inputs, 5), ...addressesOf(step.outputs, 3), ...attentionSizes(step)];
  // weight and product of every row that a token can see
  return { kernel: "range_attention_backward", words, scratch: 8 * step.inputs[1]!.shape[0]! };
}

/** Tokens, heads of keys, and the channels of a head of keys and of values. */
const keySizes = ({ inputs }: PlacedStep) =>
  [...inputs[1]!.shape, inputs[2]!.shape[2]!] as [tokens: number, heads: number, d: number, e: number];

const causalSizes = (step: PlacedStep): number[] => {
  const { inputs, params } = step;
  const [n, keyHeads, d, e] = keySizes(step);
  const [slots, capacity] = inputs[4]!.shape as [number, number];
  const { cap = 0 } = params as CausalAttentionParams;
  return [n, inputs[0]!.shape[1]!, keyHeads, d, e, slots, capacity, inputs[5]!.shape[0]!, floatWord(cap)];
};

/** Queries of a task, and rows that are widened at a time; kernels/causal-attention.c, attention.h. */
const taskQueries = 16;
const widenedRows = 64;

/** Inputs (q [N,H,D], k [N,G,D], v [N,G,E], caches [slots,capacity,G,D|E], sequences [S,3], counts [S]), outputs (y, caches). */
export function encodeCausalAttention(step: PlacedStep): EncodedStep {
  const { inputs, outputs } = step;
  const [, keyHeads, d, e] = keySizes(step);
  const types = typesWord(...inputs.slice(0, 3), outputs[0]);
  return {
    kernel: "causal_attention",
    words: [...addressesOf(inputs, 7), ...addressesOf(outputs, 3), ...causalSizes(step), types],
    scratch: types ? 4 * (taskQueries + widenedRows * keyHeads) * (d + e) : 0,
  };
}

/** Inputs (q, k, v, caches, sequences, counts, dy), outputs (dq, dk, dv). */
export function encodeCausalAttentionBackward(step: PlacedStep): EncodedStep {
  const { inputs, outputs } = step;
  const [tokens, , d, e] = keySizes(step);
  const types = typesWord(...inputs.slice(0, 3), inputs[7], ...outputs.slice(0, 3));
  const words = [...addressesOf(inputs, 8), ...addressesOf(outputs, 3), ...causalSizes(step), types];
  // weight and product of every row that a token can see, and the slope of a cap
  const rows = inputs[3]!.shape[1]! + tokens + 4;
  const { cap } = step.params as CausalAttentionParams;
  const widened = types ? 2 * d + e + 2 * tokens * (d + e) : 0;
  return { kernel: "causal_attention_backward", words, scratch: (cap ? 12 : 8) * rows + 4 * widened };
}

/** Inputs (x [N,H,D], rotation [N,D]). */
export function encodeRotary({ params, inputs: [x, rotation], outputs: [y] }: PlacedStep): EncodedStep {
  const [n, heads, d] = x!.shape as [number, number, number];
  const sizes = [n, heads, d / 2, Number((params as RotaryParams).inverse), typesWord(x, y)];
  return {
    kernel: "rotary",
    words: [x!.address, rotation!.address, y!.address, ...sizes],
    scratch: 4 * d,
    ...chunksFor(n * heads * d),
  };
}
