// Windows of T+1 tokens: T ids, and the same ids moved by one as targets. Which window is the n-th is a function of the seed
// and n alone, so the number of windows drawn is the whole state of the sampler.
import { InputError } from "@rwkv-ts/core";
import type { Batch } from "./engine.js";
import type { TokenArray } from "./tokens.js";

/** Where the n-th window (from 0) starts. */
export type WindowOrder = (n: number) => number;

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

/** Uniformly random starts. */
export function randomOrder(tokens: number, context: number, seed: number): WindowOrder {
  const starts = tokens - context;
  return (n) => Math.floor(fractionAt(seed, n) * starts);
}

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return n > 1;
};

/**
 * The official trainer's order: sample i (from 1) starts at ((⌊P(√5-1)/2⌋ · i³) mod P) · T, with P the largest prime ≡ 2 mod 3
 * below tokens/T - 1. Every start occurs once in P samples. Source: RWKV-LM, `dataset.py`.
 */
export function officialOrder(tokens: number, context: number): WindowOrder {
  const prime = magicPrime(tokens, context);
  const P = BigInt(prime);
  const factor = BigInt(Math.floor((prime * (Math.sqrt(5) - 1)) / 2));
  return (n) => Number((factor * BigInt(n + 1) ** 3n) % P) * context;
}

/** The order of RWKV-X's trainer: sample i (from 0) starts at (i³ mod P) · T, with the same P. Source: howard-hou/RWKV-X. */
export function officialXOrder(tokens: number, context: number): WindowOrder {
  const P = BigInt(magicPrime(tokens, context));
  return (n) => Number(BigInt(n) ** 3n % P) * context;
}

function magicPrime(tokens: number, context: number): number {
  let prime = Math.floor(tokens / context - 1) - 1;
  while (prime > 1 && !(prime % 3 === 2 && isPrime(prime))) prime--;
  if (prime < 2)
    throw new InputError(`${tokens} tokens are too few for the official order with a context of ${context}`);
  return prime;
}

export const orders = {
  random: randomOrder,
  official: officialOrder,
  "official-x": officialXOrder,
} satisfies Record<string, (tokens: number, context: number, seed: number) => WindowOrder>;
export type OrderName = keyof typeof orders;

/** B windows as a batch. */
export function windowBatch(tokens: TokenArray, starts: readonly number[], context: number): Batch {
  const ids = new Int32Array(starts.length * context);
  const targets = new Int32Array(starts.length * context);
  for (const [b, start] of starts.entries()) {
    ids.set(tokens.subarray(start, start + context), b * context);
    targets.set(tokens.subarray(start + 1, start + 1 + context), b * context);
  }
  return { ids, targets };
}

/** The batches of an update: `batches` batches of B windows, starting with window number `first`. */
export function trainingBatches(
  tokens: TokenArray,
  order: WindowOrder,
  options: { first: number; batches: number; batch: number; context: number },
): Batch[] {
  const { first, batches, batch, context } = options;
  return Array.from({ length: batches }, (_, i) => {
    const starts = Array.from({ length: batch }, (_, b) => order(first + i * batch + b));
    return windowBatch(tokens, starts, context);
  });
}

/**
 * Batches that cover a split: windows one behind the other, the last one filled up with targets that do not count. With
 * `most` batches, that many, spread evenly over the split.
 */
export function* validationBatches(tokens: TokenArray, batch: number, context: number, most = 0): Generator<Batch> {
  const windows = Math.ceil((tokens.length - 1) / context);
  const all = Math.ceil(windows / batch);
  const count = most > 0 ? Math.min(most, all) : all;
  for (let i = 0; i < count; i++) {
    const first = Math.floor((i * all) / count) * batch;
    const ids = new Int32Array(batch * context);
    const targets = new Int32Array(batch * context).fill(-1);
    const start = first * context;
    ids.set(tokens.subarray(start, Math.min(start + batch * context, tokens.length - 1)));
    targets.set(tokens.subarray(start + 1, start + 1 + batch * context));
    yield { ids, targets };
  }
}
