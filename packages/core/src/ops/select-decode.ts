// RWKV-X's rule for reading from the cache ("decode"; howard-hou/RWKV-X, package/src/rwkv_x/model.py). A token with n rows
// before it sees all of them and itself while n ≤ topk·chunk. Beyond that the rows are cut into chunks of `chunk`; it sees
// the n mod chunk rows after the last whole chunk, itself, and the topk chunks with the largest
//   q · mean of the chunk's k        over all C channels, the same chunks for every head.
// q [N,C], means [slots,rows/chunk,C], sequences [S,3], counts [S] → ranges i32 [N,1,topk+1,2] of slot·capacity + row.
import { ShapeError } from "../errors.js";
import { type Example, f32, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import type { Cache } from "./cache.js";
import type { CacheLimit } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { largest, type RowRange, writeRanges } from "./row-ranges.js";
import { raggedSequences } from "./sequences.js";
import { takesWhole } from "./sharding.js";

/** Which cached rows tokens see. */
export interface SelectDecodeParams {
  /** Rows of a chunk. */
  readonly chunk: number;
  /** Whole chunks that a token sees. */
  readonly topk: number;
  /** Everything is seen, however much it is. */
  readonly full: boolean;
  readonly limit: CacheLimit;
  /** Rows of a slot. */
  readonly capacity: number;
}

/** Shape rule of the selections that read the caches. */
export function selectionShape(
  name: string,
  [q, means]: readonly Value[],
  { chunk, topk, capacity }: SelectDecodeParams,
) {
  const fits = means!.shape.length === 3 && means!.shape[2] === q!.shape[1];
  if (!fits || means!.shape[1] !== Math.ceil(capacity / chunk))
    throw new ShapeError(`${name}: needs q [N,C] and means [slots,${capacity}/${chunk},C], got ${q}, ${means}`);
  return [{ ...f32(q!.shape[0]!, 1, topk + 1, 2), dtype: "i32" as const }];
}

/** Ranges of one token with n rows before it in the slot. */
export function decodeRanges(
  q: Tensor,
  means: Tensor,
  { token, slot, n }: { token: number; slot: number; n: number },
  { chunk, topk, full, capacity }: SelectDecodeParams,
): RowRange[] {
  const base = slot * capacity;
  if (full || n <= chunk * topk) return [[base, n + 1]];
  const channels = q.shape[1]!;
  const rest = n % chunk;
  const scores = Array.from({ length: (n - rest) / chunk }, (_, c) => {
    let score = 0;
    for (let i = 0; i < channels; i++)
      score += q.data[token * channels + i]! * means.data[(slot * means.shape[1]! + c) * channels + i]!;
    return score;
  });
  const chunks = largest(scores, topk).map((c): RowRange => [base + c * chunk, chunk]);
  return [...chunks, [base + n - rest, rest + 1]];
}

/**
 * Rows that a token sees by RWKV-X's rule for decoding (howard-hou/RWKV-X, package/src/rwkv_x/model.py): all of n ≤ topk · chunk, else
 * the `topk` chunks of the largest q · mean of the chunk's keys, and what follows the last whole chunk: (q [N,C], means
 * [slots,rows/chunk,C], sequences i32 [S,3], counts i32 [S]) → ranges i32 [N,1,topk+1,2] of slot · capacity + row.
 */
export const selectDecodeOp: OpDefinition<SelectDecodeParams> = {
  name: "selectDecode",
  shape: (inputs, params) => selectionShape("selectDecode", inputs, params),
  reference(inputs, params, [ranges]) {
    const [q, means, sequences, counts] = inputs as Tensor[];
    for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, params.limit))
      for (let i = 0; i < length; i++)
        writeRanges(ranges!, start + i, 0, decodeRanges(q!, means!, { token: start + i, slot, n: cached + i }, params));
  },
  shard: /* @__PURE__ */ takesWhole(),
  get examples(): readonly Example<SelectDecodeParams>[] {
    return selectionExamples();
  },
};

/** Sequences with many, few and too many rows. */
export function selectionExamples(): Example<SelectDecodeParams>[] {
  const { tokens, slots, input } = raggedSequences;
  const example = (name: string, channels: number, counts: number[], full = false): Example<SelectDecodeParams> => ({
    name,
    params: { chunk: 3, topk: 2, full, limit: { above: 26, keep: 20 }, capacity: 30 },
    inputs: [
      { shape: [tokens, channels] },
      { shape: [slots, 10, channels], kind: "state" },
      input,
      { shape: [4], kind: "i32", data: counts },
    ],
  });
  return [
    example("sparse and dense", 12, [25, 6, 7, 0]),
    example("shortened caches", 9, [27, 20, 4, 0]),
    example("everything is seen", 8, [25, 6, 7, 0], true),
  ];
}

/** Rows that tokens see by the decode rule (`selectDecodeOp`): q [N,C] → ranges i32 [N,1,topk+1,2]. */
export const selectDecode = (
  q: Value,
  { k, means }: Cache,
  tokens: { sequences: Value; cached: Value },
  params: Omit<SelectDecodeParams, "capacity">,
): Value =>
  q.graph.add(selectDecodeOp, [q, means, tokens.sequences, tokens.cached], { ...params, capacity: k.shape[1]! })[0]!;
