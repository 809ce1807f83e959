// Ids of documents one behind the other, where each begins, and what each token counts where it is predicted: what windows are made of
// that begin with a document, or hold several.
import { InputError } from "@rwkv-ts/core";
import type { TextDocument } from "./chat-records.js";
import { joinWeights, partOfWeights, runsOf, type TokenWeights } from "./token-weights.js";
import { isTokenFile, joinTokens, type TokenArray, type Tokens, type TrainingTokenizer } from "./tokens.js";

/** Ids of documents one behind the other, with where each begins and what each id counts. */
export interface DocumentTokens {
  readonly ids: Tokens;
  /** Place of each document's first id, increasing from 0. */
  readonly starts: Float64Array;
  /** What each id counts where it is predicted, from 0 on, by place. Default: 1. */
  readonly weights?: TokenWeights | undefined;
}

/** Tokens, with or without the places of documents. */
export type TrainingTokens = Tokens | DocumentTokens;

/** Whether ids come with the places of their documents. */
export const isDocuments = (tokens: TrainingTokens): tokens is DocumentTokens => "ids" in tokens;

/** The ids, without the places of documents. */
export const idsOf = (tokens: TrainingTokens): Tokens => (isDocuments(tokens) ? tokens.ids : tokens);

/** Sets of documents as one, in their order. */
export function joinedDocuments(sets: readonly DocumentTokens[]): DocumentTokens {
  const [first, more] = sets;
  if (first && !more) return first;
  const ids = joinTokens(sets.map((set) => set.ids));
  const starts = new Float64Array(sets.reduce((n, set) => n + set.starts.length, 0));
  let [place, document] = [0, 0];
  for (const set of sets) {
    for (const start of set.starts) starts[document++] = place + start;
    place += set.ids.length;
  }
  const weights = joinWeights(sets);
  return { ids, starts, ...(weights && { weights }) };
}

/** Documents from their ids, and weights of the same lengths where they have some. */
export function joinDocuments(
  documents: readonly { readonly ids: ArrayLike<number>; readonly weights?: ArrayLike<number> | undefined }[],
  vocabularySize: number,
): DocumentTokens {
  const total = documents.reduce((n, { ids }) => n + ids.length, 0);
  const ids: TokenArray = vocabularySize <= 0x10000 ? new Uint16Array(total) : new Uint32Array(total);
  const isWeighted = documents.some(({ weights }) => weights !== undefined);
  const weights = isWeighted ? new Float32Array(total).fill(1) : undefined;
  const starts = new Float64Array(documents.length);
  let at = 0;
  documents.forEach((document, i) => {
    starts[i] = at;
    ids.set(document.ids, at);
    if (document.weights) weights!.set(document.weights, at);
    at += document.ids.length;
  });
  return { ids, starts, ...(weights && { weights }) };
}

/** Ids and weights of documents, each closed by the end of text where the vocabulary has one. */
export function tokenizeDocuments(tokenizer: TrainingTokenizer, documents: Iterable<TextDocument>): DocumentTokens {
  const { endOfText, vocabularySize } = tokenizer;
  const all = Array.from(documents, (document) => {
    const spans = typeof document === "string" ? [{ text: document, weight: 1 }] : document;
    const encoded = spans.map(({ text, weight }) => ({ ids: tokenizer.encode(text), weight }));
    // whoever writes the last span also ends the text
    if (endOfText !== undefined) encoded.push({ ids: [endOfText], weight: encoded.at(-1)?.weight ?? 1 });
    const ids = encoded.flatMap((span) => Array.from(span.ids));
    if (typeof document === "string") return { ids };
    return { ids, weights: encoded.flatMap((span) => Array.from(span.ids, () => span.weight)) };
  });
  return joinDocuments(
    all.filter(({ ids }) => ids.length > 0),
    vocabularySize,
  );
}

/** Documents [first, end) of others, which keep their ids. */
export function partOfDocuments({ ids, starts, weights }: DocumentTokens, first: number, end: number): DocumentTokens {
  const from = starts[first] ?? ids.length;
  const to = starts[end] ?? ids.length;
  const part = isTokenFile(ids)
    ? { length: to - from, read: (a: number, b: number) => ids.read(from + a, from + b) }
    : ids.subarray(from, to);
  return {
    ids: part,
    starts: starts.slice(first, end).map((start) => start - from),
    ...(weights && { weights: partOfWeights(weights, from, to) }),
  };
}

/**
 * Refuses documents that do not begin where one may, and weights that do not fit the ids.
 * @throws InputError for places that are none, and for weights that leave nothing to learn
 */
export function checkDocuments(what: string, { ids, starts, weights }: DocumentTokens): void {
  if (starts.length === 0 || starts[0] !== 0) throw new InputError(`the ${what} has no document that begins at 0`);
  for (let i = 1; i < starts.length; i++)
    if (!(starts[i]! > starts[i - 1]! && starts[i]! < ids.length))
      throw new InputError(`document ${i} of the ${what} begins at ${starts[i]}, the one before at ${starts[i - 1]}`);
  if (!weights) return;
  if (weights.length !== ids.length)
    throw new InputError(`the ${what} has ${ids.length} tokens and ${weights.length} weights`);
  let [sum, from] = [0, 0];
  for (const { to, value } of runsOf(weights, ids.length)) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new InputError(`the ${what} has the weight ${value} at ${from}: it must be a number from 0`);
    sum += value;
    from = to;
  }
  if (sum === 0) throw new InputError(`the ${what} has nothing to learn: all of its weights are 0`);
}
