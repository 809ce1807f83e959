// Perplexity and bits per byte of documents, each read once from its beginning to its end through the recurrent state, behind the
// end of text as documents are separated in training. With a vocabulary that has no end of text, the first token of a document is
// not predicted.
//   loss = Σ -ln p(token | all before) / tokens,  perplexity = exp(loss),  bitsPerByte = Σ nats / (ln 2 · bytes of these tokens)
import { InputError } from "@rwkv-ts/core";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { checksum } from "../json.js";
import { type Metrics, ratio, through } from "../metric.js";
import { scoreOf, type Task } from "../task.js";
import type { Document } from "../text/documents.js";

/** What a document's tokens cost. */
export type PerplexityRow = {
  /** Of the pieces of the document, `pieceTokens` each: nats, tokens, bytes. */
  readonly pieces: readonly (readonly [nats: number, tokens: number, bytes: number])[];
};

/** How much of each document is read. */
export interface PerplexityOptions {
  /** Most tokens of each document that are predicted. */
  readonly tokens?: number | undefined;
}

/** Neighbouring tokens whose losses count as one observation where there are few documents. */
const pieceTokens = 512;
/** With so many documents, intervals are of documents; with fewer, of their pieces, which makes them a little too narrow. */
const fewDocuments = 30;

/** Perplexity and bits per byte of documents, each read once from its beginning, behind the end of text. */
export function perplexity(documents: readonly Document[], { tokens }: PerplexityOptions = {}): Task<PerplexityRow> {
  return {
    name: "perplexity",
    things: "documents",
    settings: { documents: documents.length, data: checksum(documents), tokens: tokens ?? null },
    questions: (tokenizer) =>
      documents.map((document, i) => {
        const { context, target } = encoded(tokenizer, document, tokens);
        if (target.length === 0) throw new InputError(`document ${i + 1} has too few tokens to predict one`);
        return {
          tokens: target.length,
          requests: () => [{ kind: "score", context, target }],
          row: ([answer]) => ({ pieces: piecesOf(tokenizer, target, scoreOf(answer).logprobs) }),
        };
      }),
    metrics: lossMetrics,
  };
}

function encoded(tokenizer: Tokenizer, document: Document, most = Number.POSITIVE_INFINITY) {
  const own = typeof document === "string" ? tokenizer.encode(document) : tokenizer.encodeBytes(document);
  const { endOfText } = tokenizer;
  const context = endOfText === undefined ? own.slice(0, 1) : [endOfText];
  const rest = endOfText === undefined ? own.slice(1) : own;
  return { context, target: rest.length > most ? rest.slice(0, most) : rest };
}

function piecesOf(tokenizer: Tokenizer, target: readonly number[], logprobs: ArrayLike<number>) {
  const pieces: [number, number, number][] = [];
  for (let from = 0; from < target.length; from += pieceTokens) {
    const ids = target.slice(from, from + pieceTokens);
    let nats = 0;
    for (let i = 0; i < ids.length; i++) nats -= logprobs[from + i]!;
    pieces.push([nats, ids.length, tokenizer.decodeBytes(ids).length]);
  }
  return pieces;
}

function lossMetrics(rows: readonly PerplexityRow[]): Metrics {
  const pieces = rows.map(({ pieces: own }) => own);
  const total = (all: PerplexityRow["pieces"]) =>
    all.reduce(([a, b, c], [nats, tokens, bytes]) => [a + nats, b + tokens, c + bytes] as const, [0, 0, 0] as const);
  const observed = rows.length >= fewDocuments ? pieces.map(total) : pieces.flat();
  const [, tokens, bytes] = total(pieces.flat());
  const loss = ratio(observed.map(([nats, n]) => [nats, n]));
  return {
    tokens: { value: tokens },
    bytes: { value: bytes },
    loss,
    perplexity: through(loss, Math.exp),
    bitsPerByte: ratio(observed.map(([nats, , b]) => [nats / Math.LN2, b])),
  };
}
