// Perplexity and bits per byte of documents, each read once from its beginning to its end through the recurrent state, behind the
// end of text as documents are separated in training. With a vocabulary that has no end of text, the first token of a document is
// not predicted. A Transformer, whose time and memory grow with what it has read, reads windows (text/windows.ts).
//   loss = Σ -ln p(token | all before) / tokens,  perplexity = exp(loss),  bitsPerByte = Σ nats / (ln 2 · bytes of these tokens)
import { InputError } from "@rwkv-ts/core";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { checksum } from "../json.js";
import { type Metrics, ratio, through } from "../metric.js";
import { scoreOf, type Task } from "../task.js";
import type { Document } from "../text/documents.js";
import { windowOf, windowRequests } from "../text/windows.js";

/** What a document's tokens cost. */
export type PerplexityRow = {
  /** Of the pieces of the document, `pieceTokens` each: nats, tokens, bytes. */
  readonly pieces: readonly (readonly [nats: number, tokens: number, bytes: number])[];
  /** Tokens of the windows in which it was read; absent where it was read at once. */
  readonly window?: number;
};

/** How much of each document is read, and how. */
export interface PerplexityOptions {
  /** Most tokens of each document that are predicted. */
  readonly tokens?: number | undefined;
  /** Tokens that are read together, as lm-evaluation-harness's windows. Default: 2048 for Transformers, otherwise whole documents. */
  readonly window?: number | undefined;
}

/** Neighbouring tokens whose losses count as one observation where there are few documents. */
const pieceTokens = 512;
/** With so many documents, intervals are of documents; with fewer, of their pieces, which makes them a little too narrow. */
const fewDocuments = 30;

/**
 * Perplexity and bits per byte of documents, each read once from its beginning, behind the end of text.
 * @throws InputError for a window that is no number of tokens
 */
export function perplexity(
  documents: readonly Document[],
  { tokens, window }: PerplexityOptions = {},
): Task<PerplexityRow> {
  if (window !== undefined && !(Number.isSafeInteger(window) && window > 0))
    throw new InputError(`a window must be of at least one token, got ${window}`);
  return {
    name: "perplexity",
    things: "documents",
    settings: {
      documents: documents.length,
      data: checksum(documents),
      tokens: tokens ?? null,
      ...(window !== undefined && { window }),
    },
    questions: (tokenizer, architecture) =>
      documents.map((document, i) => {
        const { context, target } = encoded(tokenizer, document, tokens);
        if (target.length === 0) throw new InputError(`document ${i + 1} has too few tokens to predict one`);
        const most = window ?? windowOf(architecture);
        return {
          tokens: target.length,
          requests: () => windowRequests(context, target, most),
          row(answers) {
            const logprobs = answers.flatMap((answer) => Array.from(scoreOf(answer).logprobs));
            return { pieces: piecesOf(tokenizer, target, logprobs), ...(answers.length > 1 && { window: most! }) };
          },
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
  const window = rows.find((row) => row.window !== undefined)?.window;
  const [, tokens, bytes] = total(pieces.flat());
  const loss = ratio(observed.map(([nats, n]) => [nats, n]));
  return {
    tokens: { value: tokens },
    ...(window !== undefined && { window: { value: window } }),
    bytes: { value: bytes },
    loss,
    perplexity: through(loss, Math.exp),
    bitsPerByte: ratio(observed.map(([nats, , b]) => [nats / Math.LN2, b])),
  };
}
