// Shortens caches that hold more than `above` rows to `keep` (SnapKV-like; Li et al. 2024, arXiv 2404.14469, as RWKV-X does
// it: howard-hou/RWKV-X, package/src/rwkv_x/model.py). The last `recent` of n rows stay as they are; of the P = n - recent
// before them each head keeps the keep - recent with the highest vote, in order of falling vote:
//   a_qs = softmax over s < P of (q_h · k_hs / √D);   vote_s = Σ_q a_qs
// The query q is the sequence's first token of the step; with `queries`, a step of several tokens votes with all its rows of
// that input instead. Means of whole chunks are made again; rows and means beyond keep what they hold.
// q [N,C], k, v [slots,rows,C], means [slots,rows/chunk,C], sequences [S,3], counts [S] [, queries [N,C]] → k', v', means'.
import { ShapeError } from "../errors.js";
import { type Example, f32, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { type Cache, writeMeans } from "./cache.js";
import type { CacheLimit } from "./cache-limit.js";
import { type CachedSpan, cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";
import { byHeads } from "./sharding.js";

/** When caches are shortened, and which rows stay. */
export interface CompressCacheParams {
  readonly heads: number;
  /** Tokens of a chunk. */
  readonly chunk: number;
  readonly limit: CacheLimit;
  /** Last rows that are kept whatever the votes. */
  readonly recent: number;
}

/**
 * Shortens caches of more than `limit.above` rows to `limit.keep`: the last `recent` rows, and of those before them each head's with the
 * highest attention (SnapKV-like; Li et al. 2024, arXiv 2404.14469, as in howard-hou/RWKV-X): (q [N,C], k, v [slots,rows,C], means
 * [slots,rows/chunk,C], sequences i32 [S,3], counts i32 [S] [, queries [N,C]]) → (k', v', means').
 */
export const compressCacheOp: OpDefinition<CompressCacheParams> = {
  name: "compressCache",
  shape(inputs, { heads, limit, recent }) {
    const [q, k, v, means] = inputs;
    const channels = q!.shape[1]!;
    const fits = k!.shape.length === 3 && [k!, v!, means!].every((x) => x.shape[2] === channels);
    if (!fits || k!.shape.join() !== v!.shape.join() || channels % heads !== 0)
      throw new ShapeError(
        `compressCache: needs q [N,C], k, v [slots,rows,C], means [slots,chunks,C], got ${inputs.slice(0, 4).join(", ")}`,
      );
    if (recent > limit.keep || limit.keep > limit.above)
      throw new ShapeError(`compressCache: needs ${recent} recent ≤ ${limit.keep} kept ≤ ${limit.above} rows`);
    return [k!, v!, means!].map((x) => f32(...x.shape));
  },
  reference(inputs, params, outputs) {
    const [q, k, v, means, sequences, counts, queries] = inputs as Tensor[];
    const [newK, newV, newMeans] = outputs as Tensor[];
    newK!.data.set(k!.data);
    newV!.data.set(v!.data);
    newMeans!.data.set(means!.data);
    for (const span of cachedSpans(sequences!, counts!, params.limit)) {
      if (span.before === span.cached) continue;
      const voters = queries && span.length > 1 ? { tensor: queries, count: span.length } : { tensor: q!, count: 1 };
      for (let h = 0; h < params.heads; h++) {
        const order = [...ranking(voters, k!, span, h, params), ...recentRows(span, params)];
        moveRows(k!, newK!, span, h, params.heads, order);
        moveRows(v!, newV!, span, h, params.heads, order);
      }
      writeMeans(newK!, newMeans!, span.slot, 0, span.cached, params.chunk);
    }
  },
  updates: () => [
    [1, 0],
    [2, 1],
    [3, 2],
  ],
  shard: /* @__PURE__ */ byHeads(["nc", "src", "src", "skc", "", "", "nc"], ["src", "src", "skc"]),
  get examples(): readonly Example<CompressCacheParams>[] {
    const params = { heads: 2, chunk: 4, limit: { above: 8, keep: 6 }, recent: 2 };
    const { tokens, slots, input } = raggedSequences;
    const inputs = (channels: number, counts: number[]) => [
      { shape: [tokens, channels] },
      { shape: [slots, 12, channels], kind: "state" as const },
      { shape: [slots, 12, channels], kind: "state" as const },
      { shape: [slots, 3, channels], kind: "state" as const },
      input,
      { shape: [4], kind: "i32" as const, data: counts },
    ];
    return [
      { name: "first token votes", params, inputs: inputs(12, [11, 5, 9, 0]) },
      { name: "nothing to do", params, inputs: inputs(8, [8, 0, 3, 0]) },
      { name: "all rows of the step vote", params, inputs: [...inputs(8, [9, 10, 12, 0]), { shape: [tokens, 8] }] },
      { name: "only recent rows stay", params: { ...params, recent: 6 }, inputs: inputs(8, [9, 10, 12, 0]) },
    ];
  },
};

/** Past rows of a head by falling vote (the lower row wins ties), as many as are kept. */
function ranking(
  voters: { tensor: Tensor; count: number },
  k: Tensor,
  { slot, start, before }: CachedSpan,
  h: number,
  { heads, limit, recent }: CompressCacheParams,
): number[] {
  const [, rows, channels] = k.shape as [number, number, number];
  const d = channels / heads;
  const past = before - recent;
  const votes = new Float64Array(past);
  for (let i = 0; i < voters.count; i++) {
    const scores = Float64Array.from({ length: past }, (_, s) => {
      let dot = 0;
      for (let c = h * d; c < (h + 1) * d; c++)
        dot += voters.tensor.data[(start + i) * channels + c]! * k.data[(slot * rows + s) * channels + c]!;
      return dot / Math.sqrt(d);
    });
    const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const weights = scores.map((x) => Math.exp(x - highest));
    const total = weights.reduce((a, b) => a + b, 0);
    for (let s = 0; s < past; s++) votes[s]! += weights[s]! / total;
  }
  return [...votes.keys()].sort((a, b) => votes[b]! - votes[a]! || a - b).slice(0, limit.keep - recent);
}

const recentRows = ({ before }: CachedSpan, { recent }: CompressCacheParams): number[] =>
  Array.from({ length: recent }, (_, i) => before - recent + i);

/** Row i of the head becomes row order[i]. */
function moveRows(from: Tensor, to: Tensor, { slot }: CachedSpan, h: number, heads: number, order: readonly number[]) {
  const [, rows, channels] = from.shape as [number, number, number];
  const d = channels / heads;
  const at = (row: number) => (slot * rows + row) * channels + h * d;
  order.forEach((row, i) => {
    for (let c = 0; c < d; c++) to.data[at(i) + c] = from.data[at(row) + c]!;
  });
}

/** Shortens the caches that are above the limit. `queries`: what votes in steps of several tokens. */
export function compressCache(
  q: Value,
  cache: Cache,
  tokens: { sequences: Value; cached: Value },
  params: CompressCacheParams,
  queries?: Value,
): Cache {
  const inputs = [q, cache.k, cache.v, cache.means, tokens.sequences, tokens.cached, ...(queries ? [queries] : [])];
  const [k, v, means] = q.graph.add(compressCacheOp, inputs, params);
  return { k: k!, v: v!, means: means! };
}
