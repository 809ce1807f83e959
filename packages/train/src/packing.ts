// Which pieces of which documents a window holds. A piece reads ids [from, from + count) and predicts those one further.
//   anywhere    one piece that begins at any token; documents run on into each other, the state is not reset
//   documents   the beginning of one document
//   packed      as many documents as fit, each from a fresh state; those that are longer than a window are cut
// Which pieces the n-th window has is a function of the seed and n alone.
import { InputError } from "@rwkv-ts/core";
import type { DocumentTokens } from "./documents-of-tokens.js";
import { permuted } from "./permutation.js";
import { weightsBetween } from "./token-weights.js";

/** Where windows begin: anywhere in the text; with a document each; or packed with as many documents as fit. */
export const windowKinds = ["anywhere", "documents", "packed"] as const;
/** One of `windowKinds`. */
export type WindowKind = (typeof windowKinds)[number];

/** A part of a window: reads the ids [from, from + count) and predicts those one further, from a fresh state. */
export interface Piece {
  readonly from: number;
  readonly count: number;
}

/** Pieces of every window that there is, in an order of their own. */
export interface WindowPieces {
  readonly windows: number;
  piecesOf(window: number): readonly Piece[];
}

export interface PackingOptions {
  readonly context: number;
  /** Texts are filled up to a multiple of so many tokens, where the model asks for it. */
  readonly multiple: number;
  /** Of the order in which documents are packed; undefined: that in which they stand. */
  readonly seed?: number;
}

/** Windows that are open while documents are packed: a document goes into the fullest that has room for it. */
const openWindows = 32;

/** Pieces of at most `context` targets of a document; none of one that has a single id. */
function* piecesOfDocument({ ids, starts }: DocumentTokens, document: number, context: number): Generator<Piece> {
  const end = (starts[document + 1] ?? ids.length) - 1;
  for (let from = starts[document]!; from < end; from += context) yield { from, count: Math.min(context, end - from) };
}

/** Whether a piece has anything to learn. */
function counts({ weights }: DocumentTokens, { from, count }: Piece): boolean {
  if (!weights) return true;
  return weightsBetween(weights, from + 1, from + count + 1).some((weight) => weight > 0);
}

/** Packs all documents. @throws InputError where no piece has anything to learn */
export function packDocuments(documents: DocumentTokens, { context, multiple, seed }: PackingOptions): WindowPieces {
  const total = documents.starts.length;
  const room = Math.ceil(context / multiple) * multiple;
  const windows: Piece[][] = [];
  const open: { readonly pieces: Piece[]; left: number; places: number }[] = [];
  const place = (piece: Piece) => {
    const size = Math.ceil(piece.count / multiple) * multiple;
    let best = -1;
    for (const [i, { left, places }] of open.entries())
      if (left >= size && places >= piece.count && (best < 0 || left < open[best]!.left)) best = i;
    if (best < 0) {
      if (open.length === openWindows) windows.push(open.shift()!.pieces);
      best = open.push({ pieces: [], left: room, places: context }) - 1;
    }
    const window = open[best]!;
    window.pieces.push(piece);
    window.left -= size;
    window.places -= piece.count;
    if (window.left === 0 || window.places === 0) windows.push(...open.splice(best, 1).map(({ pieces }) => pieces));
  };
  for (let i = 0; i < total; i++)
    for (const piece of piecesOfDocument(documents, seed === undefined ? i : permuted(total, seed, i), context))
      if (counts(documents, piece)) place(piece);
  windows.push(...open.map(({ pieces }) => pieces));
  return listed(windows);
}

/** The beginnings of all documents. @throws InputError where none has anything to learn */
export function beginnings(documents: DocumentTokens, { context }: Pick<PackingOptions, "context">): WindowPieces {
  const windows: Piece[][] = [];
  for (let i = 0; i < documents.starts.length; i++) {
    const { value } = piecesOfDocument(documents, i, context).next();
    if (value && counts(documents, value)) windows.push([value]);
  }
  return listed(windows);
}

function listed(windows: readonly (readonly Piece[])[]): WindowPieces {
  if (windows.length === 0)
    throw new InputError(
      "no document has anything to learn within a window: each has one token, or weights of 0 alone",
    );
  return { windows: windows.length, piecesOf: (window) => windows[window]! };
}

/** The windows of a run: all of them once in every epoch, in an order of the epoch's own. */
export const shuffledPieces =
  ({ windows, piecesOf }: WindowPieces, seed: number): ((n: number) => readonly Piece[]) =>
  (n) =>
    piecesOf(permuted(windows, seed + 7919 * Math.floor(n / windows), n % windows));
