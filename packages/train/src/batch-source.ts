// What gives every update of a stage its batches: a function of the update's number alone.
import { InputError } from "@rwkv-ts/core";
import type { Architecture } from "@rwkv-ts/core/model";
import { type DocumentTokens, idsOf, isDocuments, type TrainingTokens } from "./documents-of-tokens.js";
import type { Batch } from "./engine-options.js";
import { isMixture, type Mixture, MixtureOrder, partsOf } from "./mixture.js";
import { shuffledPieces, type WindowKind } from "./packing.js";
import { pieceBatch, type Row, validationPieces, windowPieces } from "./piece-batches.js";
import { StreamedWindows } from "./streamed-windows.js";
import { trainedFunction } from "./training-graph.js";
import { type OrderName, orders, trainingBatches, validationBatches } from "./windows.js";

export interface BatchSourceOptions {
  readonly architecture: Architecture;
  readonly windows: WindowKind;
  readonly context: number;
  readonly batch: number;
  readonly accumulate: number;
  readonly order: OrderName;
  readonly seed: number;
}

/** The batches of an update. @param first number of its first window */
export type BatchSource = (first: number) => Promise<Batch[]>;

/** @throws InputError for windows that these tokens or this model do not have */
export function batchSource(data: TrainingTokens | Mixture, options: BatchSourceOptions): BatchSource {
  const { windows, context, batch, accumulate: batches, order, seed } = options;
  if (windows === "anywhere" && !isMixture(data) && !(isDocuments(data) && data.weights)) {
    const ids = idsOf(data);
    const starts = orders[order](ids.length, context, seed);
    return async (first) => trainingBatches(ids, starts, { first, batches, batch, context });
  }
  const rowAt = isMixture(data) ? mixedRows(data, options) : rowsOf(data, options);
  const make = (first: number) =>
    pieceBatch(
      Array.from({ length: batch }, (_, b) => rowAt(first + b)),
      context,
      windows === "anywhere",
    );
  return async (first) => {
    const made: Batch[] = [];
    for (let i = 0; i < batches; i++) made.push(await make(first + i * batch));
    return made;
  };
}

/** The n-th row of some tokens. */
function rowsOf(tokens: TrainingTokens, options: BatchSourceOptions): (n: number) => Row {
  const { windows, context, order, seed } = options;
  if (windows === "anywhere") {
    const starts = orders[order](idsOf(tokens).length, context, seed);
    return (n) => ({ tokens, pieces: [{ from: starts(n), count: context }] });
  }
  if (order !== "random")
    throw new InputError(`the order ${order} goes through windows that lie anywhere: leave it or ${windows} away`);
  const documents = documentsOfTokens(tokens, windows);
  const pieces = windowPieces(documents, windows, { context, multiple: multipleOf(options), seed });
  const piecesOf = shuffledPieces(pieces, seed);
  return (n) => ({ tokens, pieces: piecesOf(n) });
}

function mixedRows(mixture: Mixture, options: BatchSourceOptions): (n: number) => Row {
  const parts = mixture.parts.map(({ tokens }, i) => rowsOf(tokens, { ...options, seed: options.seed + i }));
  const order = new MixtureOrder(mixture, options.seed);
  return (n) => {
    const { part, number } = order.at(n);
    return parts[part]!(number);
  };
}

/**
 * The batches of updates whose rows go on from one to the next (streamed-windows.ts). @param origin number of the first window
 * @throws InputError for what has no rows that follow each other
 */
export function streamedBatches(
  data: TrainingTokens | Mixture,
  options: BatchSourceOptions,
  origin: number,
): BatchSource {
  const { context, batch, accumulate, order, seed, windows } = options;
  if (order !== "random" || windows === "documents")
    throw new InputError(
      `carried states read texts from their beginning to their end: leave ${order !== "random" ? `the order ${order}` : "windows of documents"} away`,
    );
  const streams = new StreamedWindows(data, { context, batch, seed: seed + origin });
  const make = async (k: number): Promise<Batch> => {
    const rows = Array.from({ length: batch }, (_, b) => streams.at(b, k));
    const made = await pieceBatch(
      rows.map(({ pieces }) => ({ tokens: streams.tokens, pieces })),
      context,
    );
    return { ...made, goesOn: rows.map(({ goesOn }) => goesOn) };
  };
  return async (first) => {
    const k = (first - origin) / batch;
    const made: Batch[] = [];
    for (let i = 0; i < accumulate; i++) made.push(await make(k + i));
    return made;
  };
}

const multipleOf = ({ architecture }: Pick<BatchSourceOptions, "architecture">): number =>
  trainedFunction(architecture).padding?.multiple ?? 1;

function documentsOfTokens(tokens: TrainingTokens, windows: WindowKind): DocumentTokens {
  if (isDocuments(tokens)) return tokens;
  throw new InputError(`windows of ${windows} need to know where documents begin: give tokens with \`starts\``);
}

/** Batches to measure with, which cover all tokens; `most`: so many of them, spread evenly. */
export function measuringBatches(
  tokens: TrainingTokens,
  options: Pick<BatchSourceOptions, "architecture" | "windows" | "context" | "batch">,
  most?: number,
): AsyncGenerator<Batch> | Generator<Batch> {
  const { windows, context, batch } = options;
  if (!isDocuments(tokens) || (windows === "anywhere" && !tokens.weights))
    return validationBatches(idsOf(tokens), batch, context, most);
  const kind = windows === "anywhere" ? "packed" : windows;
  const pieces = windowPieces(tokens, kind, { context, multiple: multipleOf(options) });
  return validationPieces(tokens, pieces, { batch, context, ...(most !== undefined && { most }) });
}

/** Where windows begin unless told: packed where only some tokens count, so that questions and answers stay together. */
export const windowsOf = (data: TrainingTokens | Mixture, given: WindowKind | undefined): WindowKind =>
  given ?? (partsOf(data).some((tokens) => isDocuments(tokens) && tokens.weights) ? "packed" : "anywhere");
