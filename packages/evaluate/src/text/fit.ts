// Prompts of a given length in tokens: as much filling as fits.
import { InputError } from "@rwkv-ts/core";
import type { Tokenizer } from "@rwkv-ts/tokenizer";

/** A prompt with so much filling; `build(0)` has none. */
export type Build = (filling: number) => string;

/**
 * The ids of the longest `build(n)` that have at most `length` tokens, `n` at most `most`.
 * @throws InputError where not even `build(0)` fits
 */
export function fitted(tokenizer: Tokenizer, length: number, build: Build, most = Number.POSITIVE_INFINITY): number[] {
  const ids = (filling: number) => tokenizer.encode(build(filling));
  const shortest = ids(0);
  requireRoom(shortest.length, length);
  let [low, best] = [0, shortest];
  // doubles until it is too long, then halves the interval: encoding is linear in what is encoded
  let high = 1;
  for (; high <= most; high *= 2) {
    const longer = ids(high);
    if (longer.length > length) break;
    [low, best] = [high, longer];
  }
  high = Math.min(high, most + 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const tried = ids(middle);
    if (tried.length <= length) [low, best] = [middle, tried];
    else high = middle;
  }
  return best;
}

export function requireRoom(tokens: number, length: number): void {
  if (tokens > length)
    throw new InputError(
      `a length of ${length} tokens has no room for the task, which takes ${tokens} without filling`,
    );
}
