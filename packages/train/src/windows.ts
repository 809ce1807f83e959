// Windows of T+1 tokens: T ids, and the same ids moved by one as targets. Which window is the n-th is a function of the seed
// and n alone, so the number of windows drawn is the whole state of the sampler.
import { InputError } from "@rwkv-ts/core";
import type { Batch } from "./engine-options.js";
import { fractionAt } from "./fraction.js";
import { isTokenFile, type TokenArray, type TokenFile, type Tokens } from "./tokens.js";

/** Where the n-th window (from 0) starts. */
export type WindowOrder = (n: number) => number;

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
 * up to ⌊tokens/T⌋ - 1. Every start occurs once in P samples. Source: RWKV-LM, `dataset.py`.
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

/**
 * The P of the official orders: the largest prime ≡ 2 mod 3 up to ⌊tokens/T⌋ - 1. Source: RWKV-LM, `make_data.py`.
 * @throws InputError for too few tokens
 */
export function magicPrime(tokens: number, context: number): number {
  let prime = Math.floor(tokens / context) - 1;
  while (prime > 1 && !(prime % 3 === 2 && isPrime(prime))) prime--;
  if (prime < 2)
    throw new InputError(`${tokens} tokens are too few for the official order with a context of ${context}`);
  return prime;
}

/** In which order windows of tokens are read, by name. */
export const orders = {
  random: randomOrder,
  official: officialOrder,
  "official-x": officialXOrder,
} satisfies Record<string, (tokens: number, context: number, seed: number) => WindowOrder>;
/** A name in `orders`. */
export type OrderName = keyof typeof orders;

/** B windows as a batch. */
export function windowBatch(tokens: TokenArray, starts: readonly number[], context: number): Batch {
  return batchOf(
    starts.map((start) => tokens.subarray(start, start + context + 1)),
    context,
  );
}

/** @param windows T+1 ids each */
function batchOf(windows: readonly TokenArray[], context: number): Batch {
  const ids = new Int32Array(windows.length * context);
  const targets = new Int32Array(windows.length * context);
  for (const [b, window] of windows.entries()) {
    ids.set(window.subarray(0, context), b * context);
    targets.set(window.subarray(1), b * context);
  }
  return { ids, targets };
}

interface UpdateOptions {
  /** Number of the first window. */
  readonly first: number;
  readonly batches: number;
  readonly batch: number;
  readonly context: number;
}

/** The batches of an update: `batches` batches of B windows, starting with window number `first`. */
export function trainingBatches(tokens: TokenArray, order: WindowOrder, options: UpdateOptions): Batch[];
export function trainingBatches(tokens: Tokens, order: WindowOrder, options: UpdateOptions): Batch[] | Promise<Batch[]>;
export function trainingBatches(
  tokens: Tokens,
  order: WindowOrder,
  options: UpdateOptions,
): Batch[] | Promise<Batch[]> {
  const { first, batches, batch, context } = options;
  const starts = Array.from({ length: batches }, (_, i) =>
    Array.from({ length: batch }, (_, b) => order(first + i * batch + b)),
  );
  if (!isTokenFile(tokens)) return starts.map((each) => windowBatch(tokens, each, context));
  const read = async (each: readonly number[]) =>
    batchOf(await Promise.all(each.map((start) => tokens.read(start, start + context + 1))), context);
  return Promise.all(starts.map(read));
}

/**
 * Batches that cover a split: windows one behind the other, the last one filled up with targets that do not count. With
 * `most` batches, that many, spread evenly over the split.
 */
export function validationBatches(tokens: TokenArray, batch: number, context: number, most?: number): Generator<Batch>;
export function validationBatches(
  tokens: Tokens,
  batch: number,
  context: number,
  most?: number,
): Generator<Batch> | AsyncGenerator<Batch>;
export function validationBatches(
  tokens: Tokens,
  batch: number,
  context: number,
  most = 0,
): Generator<Batch> | AsyncGenerator<Batch> {
  const windows = Math.ceil((tokens.length - 1) / context);
  const all = Math.ceil(windows / batch);
  const count = most > 0 ? Math.min(most, all) : all;
  const starts = Array.from({ length: count }, (_, i) => Math.floor((i * all) / count) * batch * context);
  const size = batch * context;
  return isTokenFile(tokens) ? readRows(tokens, starts, size) : rows(tokens, starts, size);
}

/** Up to `size` ids from each start on, and their targets. */
function* rows(tokens: TokenArray, starts: readonly number[], size: number): Generator<Batch> {
  for (const start of starts) yield filledUp(tokens.subarray(start, start + size + 1), size);
}

async function* readRows(tokens: TokenFile, starts: readonly number[], size: number): AsyncGenerator<Batch> {
  for (const start of starts) yield filledUp(await tokens.read(start, Math.min(start + size + 1, tokens.length)), size);
}

function filledUp(tokens: TokenArray, size: number): Batch {
  const ids = new Int32Array(size);
  const targets = new Int32Array(size).fill(-1);
  ids.set(tokens.subarray(0, tokens.length - 1));
  targets.set(tokens.subarray(1));
  return { ids, targets };
}
