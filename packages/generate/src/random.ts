// The random numbers of sampling: xoshiro128** (Blackman and Vigna 2021, doi:10.1145/3460772), its state filled by
// splitmix64 from one integer seed. Integer arithmetic only, so a seed gives the same numbers everywhere.

const MASK_64 = (1n << 64n) - 1n;

/** The four 32-bit words of a generator's state. */
export type RandomState = readonly [number, number, number, number];

/** xoshiro128** (Blackman and Vigna 2021, doi:10.1145/3460772), seeded by splitmix64: a seed gives the same numbers on every platform. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @throws RangeError for a state of zeros */
  constructor(state: RandomState) {
    if (state.every((word) => word === 0)) throw new RangeError("the state of xoshiro128** must not be all zero");
    [this.#a, this.#b, this.#c, this.#d] = state;
  }

  /** @param seed any integer that a number holds exactly */
  static fromSeed(seed: number): Random {
    const next = splitmix64(BigInt(seed));
    const first = next();
    const second = next();
    const low = (word: bigint) => Number(word & 0xffffffffn);
    const high = (word: bigint) => Number(word >> 32n);
    return new Random([low(first), high(first), low(second), high(second)]);
  }

  get state(): RandomState {
    return [this.#a >>> 0, this.#b >>> 0, this.#c >>> 0, this.#d >>> 0];
  }

  /** A uniform integer in [0, 2^32). */
  integer(): number {
    const scrambled = Math.imul(rotateLeft(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotateLeft(this.#d, 11);
    return scrambled;
  }

  /** A uniform number in [0, 1) with 53 random bits. */
  fraction(): number {
    const high = this.integer() >>> 5; // 27 bits
    const low = this.integer() >>> 6; // 26 bits
    return (high * 2 ** 26 + low) / 2 ** 53;
  }
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Steele et al. 2014, as published by Vigna: a generator of 64-bit words from a 64-bit seed. */
export function splitmix64(seed: bigint): () => bigint {
  let state = seed & MASK_64;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK_64;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
    return z ^ (z >> 31n);
  };
}
