// Numbers in [0,1) by a seed and an index: any of them can be had without the ones before.

/** Mixes 32 bits (the finaliser of MurmurHash3, Appleby 2008). */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A number in [0,1) for a seed and an index: a hash, so that any of them can be had without the ones before. */
export function fractionAt(seed: number, n: number): number {
  const low = mix((n >>> 0) + 0x9e3779b9);
  const high = mix(Math.floor(n / 2 ** 32) ^ low);
  const a = mix(high ^ mix(seed >>> 0));
  const b = mix((a + 0x7f4a7c15) ^ mix(low + Math.imul(seed | 0, 0x5bd1e995)));
  return ((a >>> 5) * 2 ** 26 + (b >>> 6)) / 2 ** 53;
}
