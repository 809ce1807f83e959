// Batches of windows that hold pieces of documents: every piece is a text of its own, what a row has left belongs to none.
import { type DocumentTokens, idsOf, isDocuments, type TrainingTokens } from "./documents-of-tokens.js";
import type { Batch } from "./engine-options.js";
import {
  beginnings,
  type PackingOptions,
  type Piece,
  packDocuments,
  type WindowKind,
  type WindowPieces,
} from "./packing.js";
import { weightsBetween } from "./token-weights.js";
import { isTokenFile, type Tokens } from "./tokens.js";

/** The pieces of every window of documents. */
export const windowPieces = (
  documents: DocumentTokens,
  kind: Exclude<WindowKind, "anywhere">,
  options: PackingOptions,
): WindowPieces => (kind === "packed" ? packDocuments(documents, options) : beginnings(documents, options));

/** The pieces of a row, of the tokens that they lie in; none: the row is empty. */
export interface Row {
  readonly tokens: TrainingTokens;
  readonly pieces: readonly Piece[];
}

/** Rows of pieces as a batch. @param runsOn whether a row is one text that may hold several documents (windows that begin anywhere) */
export async function pieceBatch(rows: readonly Row[], context: number, runsOn = false): Promise<Batch> {
  const ids = new Int32Array(rows.length * context);
  const targets = new Int32Array(rows.length * context).fill(-1);
  const isWeighted = rows.some(({ tokens }) => isDocuments(tokens) && tokens.weights);
  const weights = isWeighted ? new Float32Array(rows.length * context).fill(1) : undefined;
  const texts: number[] = [];
  const reads = rows.flatMap(({ tokens, pieces }, row) => {
    let at = row * context;
    return pieces.map(({ from, count }) => {
      const place = at;
      at += count;
      texts.push(place, count);
      const given = isDocuments(tokens) ? tokens.weights : undefined;
      if (given) weights!.set(weightsBetween(given, from + 1, from + count + 1), place);
      return { source: idsOf(tokens), place, from, count };
    });
  });
  await Promise.all(
    reads.map(async ({ source, place, from, count }) => {
      const read = await idsBetween(source, from, from + count + 1);
      ids.set(read.subarray(0, count), place);
      targets.set(read.subarray(1), place);
    }),
  );
  return { ids, targets, ...(weights && { weights }), ...(runsOn ? {} : { texts: Int32Array.from(texts) }) };
}

const idsBetween = (tokens: Tokens, start: number, end: number) =>
  isTokenFile(tokens) ? tokens.read(start, end) : tokens.subarray(start, end);

/** Batches of B rows that cover all windows in order, or `most` of them spread evenly. */
export async function* validationPieces(
  documents: DocumentTokens,
  { windows, piecesOf }: WindowPieces,
  { batch, context, most = 0 }: { readonly batch: number; readonly context: number; readonly most?: number },
): AsyncGenerator<Batch> {
  const all = Math.ceil(windows / batch);
  const count = most > 0 ? Math.min(most, all) : all;
  for (let i = 0; i < count; i++) {
    const first = Math.floor((i * all) / count) * batch;
    const rows = Array.from({ length: batch }, (_, b) => ({
      tokens: documents,
      pieces: first + b < windows ? piecesOf(first + b) : [],
    }));
    yield await pieceBatch(rows, context);
  }
}
