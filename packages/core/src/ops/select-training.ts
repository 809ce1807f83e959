// The gate of MoBA (Lu et al. 2025, "MoBA: Mixture of Block Attention for Long-Context LLMs", arXiv 2502.13189) as RWKV-X is
// trained with it (howard-hou/RWKV-X, pretrain/src/moba_efficient.py). A sequence of T ≤ topk·chunk tokens is seen causally.
// A longer one is cut into chunks from its start; token t sees its own chunk up to itself and, for each head h, of the chunks
// that end before its own the topk-1 with the largest
//   q_ht · mean of k_hs over the chunk        over the D channels of the head.
// q, k [N,C], sequences [S,3] → ranges i32 [N,H,topk,2] of the step's tokens.
import { ShapeError } from "../errors.js";
import { type Example, f32, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { largest, type RowRange, writeRanges } from "./row-ranges.js";
import { raggedSequences, type Span, spans } from "./sequences.js";
import { byHeads } from "./sharding.js";

/** Heads, tokens of a chunk, and the chunks that a token sees, its own among them. */
export interface SelectTrainingParams {
  readonly heads: number;
  readonly chunk: number;
  readonly topk: number;
}

/**
 * The gate of MoBA (Lu et al. 2025, arXiv 2502.13189) as RWKV-X is trained with it (howard-hou/RWKV-X, pretrain/src/moba_efficient.py):
 * (q, k [N,C], sequences i32 [S,3]) → ranges i32 [N,H,topk,2] of the step's tokens. Each head chooses its own chunks.
 */
export const selectTrainingOp: OpDefinition<SelectTrainingParams> = {
  name: "selectTraining",
  shape([q, k], { heads, topk }) {
    if (q!.shape.join() !== k!.shape.join() || q!.shape[1]! % heads !== 0)
      throw new ShapeError(`selectTraining: needs q and k [N,C] with C a multiple of ${heads} heads, got ${q}, ${k}`);
    return [{ ...f32(q!.shape[0]!, heads, topk, 2), dtype: "i32" }];
  },
  reference(inputs, params, [ranges]) {
    const [q, k, sequences] = inputs as Tensor[];
    for (const span of spans(sequences!))
      for (let h = 0; h < params.heads; h++)
        for (let t = 0; t < span.length; t++)
          writeRanges(ranges!, span.start + t, h, trainingRanges(q!, k!, span, h, t, params));
  },
  shard: /* @__PURE__ */ byHeads(["nc", "nc", ""], ["nh.."]),
  get examples(): readonly Example<SelectTrainingParams>[] {
    const { tokens, input } = raggedSequences;
    const many = { shape: [2, 3], kind: "i32" as const, data: [0, 0, 14, 1, 15, 8] };
    return [
      { name: "short texts", params: { heads: 2, chunk: 2, topk: 2 }, inputs: [{ shape: [tokens, 8] }, { shape: [tokens, 8] }, input] },
      { name: "whole and partial last chunks", params: { heads: 2, chunk: 3, topk: 2 }, inputs: [{ shape: [24, 8] }, { shape: [24, 8] }, many] },
      { name: "many heads", params: { heads: 3, chunk: 2, topk: 3 }, inputs: [{ shape: [24, 15] }, { shape: [24, 15] }, many] },
    ]; // biome-ignore format: one line an example
  },
};

function trainingRanges(
  q: Tensor,
  k: Tensor,
  { start, length }: Span,
  h: number,
  t: number,
  { heads, chunk, topk }: SelectTrainingParams,
): RowRange[] {
  if (length <= chunk * topk) return [[start, t + 1]];
  const channels = q.shape[1]!;
  const d = channels / heads;
  const own = Math.floor(t / chunk);
  const gates = Array.from({ length: own }, (_, c) => {
    let gate = 0;
    for (let s = start + c * chunk; s < start + (c + 1) * chunk; s++)
      for (let i = h * d; i < (h + 1) * d; i++)
        gate += (q.data[(start + t) * channels + i]! * k.data[s * channels + i]!) / chunk;
    return gate;
  });
  const chunks = largest(gates, topk - 1).map((c): RowRange => [start + c * chunk, chunk]);
  return [...chunks, [start + own * chunk, t - own * chunk + 1]];
}

/** Rows that tokens see by the trainer's rule (`selectTrainingOp`): q, k [N,C] → ranges i32 [N,H,topk,2]. */
export const selectTraining = (q: Value, k: Value, sequences: Value, params: SelectTrainingParams): Value =>
  q.graph.add(selectTrainingOp, [q, k, sequences], params)[0]!;
