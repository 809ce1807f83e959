// Texts as one array of ids: documents one behind the other, each closed by the end-of-text id where the vocabulary has one.
import { InputError } from "@rwkv-ts/core";

/** What training needs from a tokenizer; those of @rwkv-ts/tokenizer fit. */
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

/** What a model is trained on and measured with. */
export interface Dataset {
  readonly train: TokenArray;
  readonly validation?: TokenArray;
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

/** @throws InputError when an id is outside the model's vocabulary, or the array is shorter than one window */
export function checkTokens(what: string, tokens: TokenArray, context: number, vocabularySize: number): void {
  if (tokens.length < context + 1)
    throw new InputError(
      `the ${what} has ${tokens.length} tokens, one window takes ${context + 1}: use more text or a shorter context`,
    );
  for (let i = 0; i < tokens.length; i++)
    if (tokens[i]! >= vocabularySize || tokens[i]! < 0)
      throw new InputError(`the ${what} has id ${tokens[i]} at ${i}; the model's vocabulary has ${vocabularySize} ids`);
}
