// Appends a step's keys and values to the caches, and the mean key of every chunk of `chunk` rows that becomes whole:
//   K[cached + i] = k[start + i], V likewise;   means[c] = 1/chunk Σ K[c·chunk .. c·chunk + chunk - 1]
// So chunk means cost one read of every row, whatever the steps are cut into.
// k, v [N,C], K, V [slots,rows,C], means [slots,rows/chunk,C], sequences [S,3], counts [S] → K', V', means'.
import { ShapeError } from "../errors.js";
import { type Example, f32, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { type Cache, writeMeans } from "./cache.js";
import type { CacheLimit } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { raggedSequences } from "./sequences.js";
import { byAxes } from "./sharding.js";

/** When the caches are shortened, and the tokens whose keys one mean stands for. */
export interface AppendCacheParams {
  /** Rows of a chunk, each of which has its mean key. */
  readonly chunk: number;
  readonly limit: CacheLimit;
}

/**
 * Appends a step's keys and values to the caches, and the mean key of every chunk that becomes whole: (k, v [N,C], K, V [slots,rows,C],
 * means [slots,rows/chunk,C], sequences i32 [S,3], counts i32 [S]) → (K', V', means').
 */
export const appendCacheOp: OpDefinition<AppendCacheParams> = {
  name: "appendCache",
  shape(inputs) {
    const [k, v, cacheK, cacheV, means] = inputs;
    const channels = k!.shape[1];
    const fits = [cacheK!, cacheV!, means!].every((x) => x.shape.length === 3 && x.shape[2] === channels);
    if (!fits || k!.shape.join() !== v!.shape.join() || cacheK!.shape.join() !== cacheV!.shape.join())
      throw new ShapeError(
        `appendCache: needs k, v [N,C], caches [slots,rows,C], means [slots,chunks,C], got ${inputs.slice(0, 5).join(", ")}`,
      );
    return [cacheK!, cacheV!, means!].map((x) => f32(...x.shape));
  },
  reference(inputs, { chunk, limit }, [newK, newV, newMeans]) {
    const [k, v, cacheK, cacheV, means, sequences, counts] = inputs as Tensor[];
    const [, rows, channels] = cacheK!.shape as [number, number, number];
    const all = { shape: cacheK!.shape, data: Float64Array.from(cacheK!.data) };
    newV?.data.set(cacheV!.data);
    newMeans?.data.set(means!.data);
    for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, limit)) {
      const at = (slot * rows + cached) * channels;
      const given = (x: Tensor) => x.data.subarray(start * channels, (start + length) * channels);
      all.data.set(given(k!), at);
      newV?.data.set(given(v!), at);
      if (newMeans) writeMeans(all, newMeans, slot, cached, cached + length, chunk);
    }
    newK?.data.set(all.data);
  },
  updates: () => [
    [2, 0],
    [3, 1],
    [4, 2],
  ],
  shard: /* @__PURE__ */ byAxes(["nc", "nc", "src", "src", "skc", "", ""], ["src", "src", "skc"], { splits: "c" }),
  get examples(): readonly Example<AppendCacheParams>[] {
    const { tokens, slots, input } = raggedSequences;
    const state = { kind: "state" as const };
    const example = (name: string, channels: number, chunk: number, counts: number[]): Example<AppendCacheParams> => ({
      name,
      params: { chunk, limit: { above: 8, keep: 6 } },
      inputs: [
        { shape: [tokens, channels] },
        { shape: [tokens, channels] },
        { shape: [slots, 12, channels], ...state },
        { shape: [slots, 12, channels], ...state },
        { shape: [slots, Math.ceil(12 / chunk), channels], ...state },
        input,
        { shape: [4], kind: "i32", data: counts },
      ],
    });
    return [example("chunks become whole", 12, 4, [9, 3, 5, 0]), example("short chunks", 9, 2, [0, 7, 8, 0])];
  },
};

/** The caches with the step's k and v [N,C] (`appendCacheOp`). */
export function appendCache(
  k: Value,
  v: Value,
  cache: Cache,
  tokens: { sequences: Value; cached: Value },
  params: AppendCacheParams,
): Cache {
  const inputs = [k, v, cache.k, cache.v, cache.means, tokens.sequences, tokens.cached];
  const [newK, newV, means] = k.graph.add(appendCacheOp, inputs, params);
  return { k: newK!, v: newV!, means: means! };
}
