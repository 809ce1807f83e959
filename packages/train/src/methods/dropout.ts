// Masks of dropout (Srivastava et al. 2014): each element is 0 with probability p, else 1 / (1 - p). A mask follows from the seed, the
// update, the batch within it and the mask's name alone, so that a run that goes on draws the same ones.

/** Mixes 32 bits (the finaliser of MurmurHash3, Appleby 2008). */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

export interface MaskOf {
  readonly rate: number;
  readonly seed: number;
  /** Update, from 0. */
  readonly step: number;
  /** Batch of the update, from 0. */
  readonly batch: number;
  readonly name: string;
}

/** `count` elements: a walk of xorshift32 (Marsaglia 2003). */
export function dropoutMask(count: number, { rate, seed, step, batch, name }: MaskOf): Float32Array {
  let key = mix(seed ^ mix(step + 0x9e3779b9) ^ mix(batch + 0x85ebca6b));
  for (let i = 0; i < name.length; i++) key = mix(key ^ (name.charCodeAt(i) + i * 0x01000193));
  let x = key | 1;
  const [most, kept] = [rate * 2 ** 32, 1 / (1 - rate)];
  const mask = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    if (x >>> 0 >= most) mask[i] = kept;
  }
  return mask;
}
