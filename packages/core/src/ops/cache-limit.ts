// When caches are shortened, and how many tokens they hold. The number follows from what was fed alone, so it is counted on the
// host and given to every step; a step that finds more than the limit shortens the caches before it adds its tokens.

/** When a cache is shortened. All caches of an architecture have the same number of tokens and the same limit. */
export interface CacheLimit {
  /** A sequence with more cached tokens than this is shortened before it gets another one; Infinity: never. */
  readonly above: number;
  /** Tokens that are left then. */
  readonly keep: number;
}

/** The limit of caches that keep every token of a text. */
export const unlimitedCache: CacheLimit = { above: Number.POSITIVE_INFINITY, keep: Number.POSITIVE_INFINITY };

/** Tokens left when a step begins: `cached`, or fewer where that is above the limit. */
export const shortened = ({ above, keep }: CacheLimit, cached: number): number => (cached > above ? keep : cached);

/** Tokens that one step may take so that no cut changes a result: caches are shortened only before a step's first token. */
export const roomFor = (limit: CacheLimit, cached: number): number => limit.above + 1 - shortened(limit, cached);

/** Cached tokens after `tokens` more; `whole`: all of them are one step. */
export function cachedAfter(limit: CacheLimit | undefined, cached: number, tokens: number, whole: boolean): number {
  if (!limit) return 0;
  let left = tokens;
  while (left > 0) {
    const taken = whole ? left : Math.min(left, roomFor(limit, cached));
    cached = shortened(limit, cached) + taken;
    left -= taken;
  }
  return cached;
}
