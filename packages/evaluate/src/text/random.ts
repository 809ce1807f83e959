// Random choices that a seed and a place decide, so that question i is the same however many there are.
import { type RandomSource, randomSource } from "@rwkv-ts/core/model";

/** A source of its own for a place of a run. */
export function sourceAt(seed: number, ...place: readonly number[]): RandomSource {
  let h = 0x811c9dc5 ^ seed;
  for (const each of place) {
    h = Math.imul(h ^ each, 0x01000193);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    h ^= h >>> 13;
  }
  return randomSource(h | 0);
}

/** A whole number from 0 to below n. */
export const below = (random: RandomSource, n: number): number => Math.floor(random.uniform() * n);

/** `count` different whole numbers from 0 to below n, in random order (the first steps of Fisher and Yates). */
export function distinct(random: RandomSource, n: number, count: number): number[] {
  const moved = new Map<number, number>();
  return Array.from({ length: count }, (_, i) => {
    const at = i + below(random, n - i);
    const chosen = moved.get(at) ?? at;
    moved.set(at, moved.get(i) ?? i);
    return chosen;
  });
}

/** Digits of a number that has `count` of them. */
export const digits = (random: RandomSource, count: number): string =>
  String(10 ** (count - 1) + below(random, 9 * 10 ** (count - 1)));
