// The sequences of a step together with what their caches hold: rows 0 .. cached-1 of the slot, counted after the cache was
// shortened, if it was (CacheLimit). The step's token i of a sequence is then row cached + i.
import type { Tensor } from "../graph/example.js";
import type { CacheLimit } from "./cache-limit.js";
import type { Span } from "./sequences.js";

export interface CachedSpan extends Span {
  /** Rows before the step's tokens. */
  readonly cached: number;
  /** Rows before the cache was shortened; the same if it was not. */
  readonly before: number;
}

/** sequences i32 [S,3], counts i32 [S] */
export function cachedSpans(sequences: Tensor, counts: Tensor, { above, keep }: CacheLimit): CachedSpan[] {
  const rows = Array.from(counts.data, (before, i): CachedSpan => {
    const [slot, start, length] = Array.from(sequences.data.subarray(3 * i, 3 * i + 3)) as [number, number, number];
    return { slot, start, length, before, cached: before > above ? keep : before };
  });
  return rows.filter((row) => row.length > 0);
}
