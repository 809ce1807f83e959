// A permutation of 0 .. n-1 by a seed, any place of which can be had by itself: a Feistel network over the next power of four, walked
// until it falls within (Black and Rogaway 2002, "Ciphers with Arbitrary Finite Domains": cycle walking).
import { fractionAt } from "./fraction.js";

const rounds = 4;

/** Where place `i` goes in a permutation of 0 .. n-1 that the seed chooses, without making all of it. */
export function permuted(n: number, seed: number, i: number): number {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, n)) / 2));
  const half = 2 ** bits;
  let place = i;
  do {
    let [left, right] = [Math.floor(place / half), place % half];
    for (let round = 0; round < rounds; round++)
      [left, right] = [right, (left + Math.floor(fractionAt(seed + round * 0x9e3779b1, right) * half)) % half];
    place = left * half + right;
  } while (place >= n);
  return place;
}
