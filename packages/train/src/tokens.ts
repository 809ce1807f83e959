// Texts as one array of ids: documents one behind the other, each closed by the end-of-text id where the vocabulary has one.
import { InputError } from "@rwkv-ts/core";
import { isDocuments, type TrainingTokens } from "./documents-of-tokens.js";
import { isMixture, type Mixture } from "./mixture.js";
import { runsOf } from "./token-weights.js";

/** What training needs from a tokenizer; those of `@rwkv-ts/tokenizer` fit. */
export interface TrainingTokenizer {
  readonly vocabularySize: number;
  readonly endOfText?: number;
  encode(text: string): ArrayLike<number>;
  decode(ids: ArrayLike<number>): string;
  decodeBytes(ids: ArrayLike<number>): Uint8Array;
  /** JSON or vocabulary text that goes into the model file. */
  serialise(): string;
}

/** Ids in order; two bytes each where the vocabulary allows. */
export type TokenArray = Uint16Array | Uint32Array | Int32Array;

/** Ids that are read when they are needed, such as those of a file that memory cannot hold. */
export interface TokenFile {
  readonly length: number;
  /** Ids [start, end), which lie within. @throws InputError when they cannot be read */
  read(start: number, end: number): Promise<TokenArray>;
}

/** Ids in memory or in a file. */
export type Tokens = TokenArray | TokenFile;

/** Whether ids are read when they are needed, rather than in memory. */
export const isTokenFile = (tokens: Tokens): tokens is TokenFile => !ArrayBuffer.isView(tokens);

/** Ids [start, end) of others. */
export function partOf(tokens: Tokens, start: number, end: number): Tokens {
  if (!isTokenFile(tokens)) return tokens.subarray(start, end);
  return { length: end - start, read: (from, to) => tokens.read(start + from, start + to) };
}

/** Several sets of ids as one: in memory where all of them are. */
export function joinTokens(parts: readonly Tokens[]): Tokens {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const arrays = parts.filter((part): part is TokenArray => !isTokenFile(part));
  if (arrays.length === parts.length) return joinArrays(arrays);
  const ends: number[] = [];
  for (const { length } of parts) ends.push((ends.at(-1) ?? 0) + length);
  const read = async (start: number, end: number): Promise<TokenArray> => {
    const all = new Uint32Array(end - start);
    for (const [i, part] of parts.entries()) {
      const begin = ends[i]! - part.length;
      const [from, to] = [Math.max(start, begin), Math.min(end, ends[i]!)];
      if (from >= to) continue;
      const ids = isTokenFile(part)
        ? await part.read(from - begin, to - begin)
        : part.subarray(from - begin, to - begin);
      all.set(ids, from - start);
    }
    return all;
  };
  return { length: ends.at(-1) ?? 0, read };
}

function joinArrays(arrays: readonly TokenArray[]): TokenArray {
  const total = arrays.reduce((n, { length }) => n + length, 0);
  const isSmall = arrays.every((ids) => ids instanceof Uint16Array);
  const all = isSmall ? new Uint16Array(total) : new Uint32Array(total);
  let place = 0;
  for (const ids of arrays) {
    all.set(ids, place);
    place += ids.length;
  }
  return all;
}

/** Ids of documents. */
export function tokenize(tokenizer: TrainingTokenizer, documents: Iterable<string>): TokenArray {
  const { vocabularySize, endOfText } = tokenizer;
  const parts: TokenArray[] = [];
  const make = (n: number) => (vocabularySize <= 0x10000 ? new Uint16Array(n) : new Uint32Array(n));
  let total = 0;
  for (const text of documents) {
    const ids = tokenizer.encode(text);
    const part = make(ids.length + (endOfText === undefined ? 0 : 1));
    part.set(ids);
    if (endOfText !== undefined) part[ids.length] = endOfText;
    parts.push(part);
    total += part.length;
  }
  const all = make(total);
  let position = 0;
  for (const part of parts) {
    all.set(part, position);
    position += part.length;
  }
  return all;
}

/** Bytes of text that each id stands for, by id. Ids that decode to nothing (end of text) count 0. */
export function tokenByteLengths(tokenizer: TrainingTokenizer): Uint32Array {
  const lengths = new Uint32Array(tokenizer.vocabularySize);
  for (let id = 0; id < lengths.length; id++) {
    if (id === tokenizer.endOfText) continue;
    try {
      lengths[id] = tokenizer.decodeBytes([id]).length;
    } catch {
      lengths[id] = 0; // an id without a token, as World vocabularies have some
    }
  }
  return lengths;
}

/**
 * Ids of a `TokenFile` are checked when they are read.
 * @throws InputError when an id is outside the model's vocabulary, or there are fewer than one window takes
 */
export function checkTokens(what: string, tokens: Tokens, context: number, vocabularySize: number): void {
  if (tokens.length < context + 1)
    throw new InputError(
      `the ${what} has ${tokens.length} tokens, one window takes ${context + 1}: use more text or a shorter context`,
    );
  if (!isTokenFile(tokens)) checkIds(what, tokens, vocabularySize);
}

/** @param first place of the first of these ids among all */
function checkIds(what: string, ids: TokenArray, vocabularySize: number, first = 0): void {
  for (let i = 0; i < ids.length; i++)
    if (ids[i]! >= vocabularySize || ids[i]! < 0)
      throw new InputError(
        `the ${what} has id ${ids[i]} at ${first + i}; the model's vocabulary has ${vocabularySize} ids`,
      );
}

/** The same ids, checked as they are read. */
export function checkedTokens(what: string, tokens: Tokens, vocabularySize: number): Tokens;
export function checkedTokens(what: string, tokens: TrainingTokens, vocabularySize: number): TrainingTokens;
export function checkedTokens(what: string, tokens: TrainingTokens, vocabularySize: number): TrainingTokens {
  if (isDocuments(tokens)) return { ...tokens, ids: checkedTokens(what, tokens.ids, vocabularySize) };
  if (!isTokenFile(tokens)) return tokens;
  return {
    length: tokens.length,
    async read(start, end) {
      const ids = await tokens.read(start, end);
      checkIds(what, ids, vocabularySize, start);
      return ids;
    },
  };
}

/** Ids that the checksum looks at, at most: all of them, or as many in runs that are spread evenly. */
const mostChecked = 2 ** 30;
const run = 2 ** 22;

/** FNV-1a over the ids, and over the places and weights of documents; of more than 2^30 ids, over runs spread evenly over them. */
export async function checksumOf(tokens: TrainingTokens | Mixture): Promise<number> {
  if (isMixture(tokens)) {
    let h = 0x811c9dc5;
    for (const { tokens: part, weight } of tokens.parts)
      for (const value of [await checksumOf(part), Math.round(weight * 2 ** 20)]) h = Math.imul(h ^ value, 0x01000193);
    return h >>> 0;
  }
  if (!isDocuments(tokens)) return checksumOfIds(tokens, 0x811c9dc5);
  const { ids, starts, weights } = tokens;
  let h = await checksumOfIds(ids, 0x811c9dc5);
  for (const start of starts) h = Math.imul(h ^ start, 0x01000193);
  let from = 0;
  for (const { to, value } of weights ? runsOf(weights, ids.length) : [])
    for (; from < to; from++) h = Math.imul(h ^ (value * 2 ** 20), 0x01000193);
  return h >>> 0;
}

async function checksumOfIds(tokens: Tokens, seed: number): Promise<number> {
  let h = seed;
  const runs = Math.ceil(tokens.length / run);
  const count = Math.min(runs, mostChecked / run);
  for (let r = 0; r < count; r++) {
    const start = Math.floor((r * runs) / count) * run;
    const end = Math.min(start + run, tokens.length);
    const ids = isTokenFile(tokens) ? await tokens.read(start, end) : tokens.subarray(start, end);
    for (let i = 0; i < ids.length; i++) h = Math.imul(h ^ ids[i]!, 0x01000193);
  }
  return h >>> 0;
}
