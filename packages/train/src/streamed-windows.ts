// Windows that follow each other, for states that are carried from update to update. The documents, in an order of the epoch's own, lie one
// behind the other; row b of a batch reads the b-th part of them, window by window. A window goes on with the row's state where it begins
// within a document, and every further document in it begins from a fresh one. Of a mixture, the next document is always one of the part that
// is furthest behind its share of the tokens, of this part the next one in its own order; an epoch has as many tokens as all parts together.
// Which window the k-th of row b is, is a function of the seed, b and k alone.
import { InputError } from "@rwkv-ts/core";
import { type DocumentTokens, isDocuments, joinedDocuments, type TrainingTokens } from "./documents-of-tokens.js";
import { isMixture, type Mixture, partsOf, tokensIn } from "./mixture.js";
import type { Piece } from "./packing.js";
import { permuted } from "./permutation.js";

export interface StreamOptions {
  readonly context: number;
  /** Rows of a batch. */
  readonly batch: number;
  readonly seed: number;
}

export interface StreamedWindow {
  readonly pieces: readonly Piece[];
  /** Whether the first piece goes on from the window before. */
  readonly goesOn: boolean;
}

/** The order of an epoch: its documents, and where each one's targets end among all. */
interface Epoch {
  readonly number: number;
  readonly documents: Uint32Array;
  readonly ends: Float64Array;
}

/** Documents [first, first + count) of all, and what share of the tokens they have. */
interface Part {
  readonly first: number;
  readonly count: number;
  readonly share: number;
  /** Documents that were taken of it, in passes over all of them, and their targets. */
  next: number;
  taken: number;
}

export class StreamedWindows {
  /** Those that windows are of: of a mixture, the parts' joined. */
  readonly tokens: DocumentTokens;
  readonly #parts: readonly Part[];
  /** Targets of an epoch. */
  readonly #targets: number;
  /** Windows of a row in an epoch. */
  readonly #windows: number;
  #epoch: Epoch | undefined;

  /** @throws InputError for texts that give the rows no window each */
  constructor(
    data: TrainingTokens | Mixture,
    readonly options: StreamOptions,
  ) {
    const sets = partsOf(data).map((tokens) =>
      isDocuments(tokens) ? tokens : { ids: tokens, starts: Float64Array.of(0) },
    );
    this.tokens = joinedDocuments(sets);
    const weights = isMixture(data) ? data.parts.map(({ weight }) => weight) : [1];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let first = 0;
    this.#parts = sets.map(({ ids, starts: { length: count } }, i) => {
      if (ids.length === count && sets.length > 1)
        throw new InputError(`part ${i + 1} of the mixture has no text of two tokens`);
      const part = { first, count, share: weights[i]! / total, next: 0, taken: 0 };
      first += count;
      return part;
    });
    this.#targets = this.tokens.ids.length - first; // the first id of a document is no target
    this.#windows = windowsOfRow(this.#targets, options);
  }

  /** The k-th window of row b. */
  at(row: number, k: number): StreamedWindow {
    const { context } = this.options;
    const [epoch, window] = [this.#epochAt(Math.floor(k / this.#windows)), k % this.#windows];
    const first = (row * this.#windows + window) * context;
    const pieces: Piece[] = [];
    let place = behind(epoch.ends, first);
    let isWithin = false;
    for (let at = first; at < first + context; place++) {
      const begin = place === 0 ? 0 : epoch.ends[place - 1]!;
      const count = Math.min(epoch.ends[place]!, first + context) - at;
      if (count > 0) {
        if (pieces.length === 0) isWithin = at > begin;
        pieces.push({ from: this.tokens.starts[epoch.documents[place]!]! + at - begin, count });
      }
      at += count;
    }
    return { pieces, goesOn: isWithin && window > 0 };
  }

  #epochAt(number: number): Epoch {
    let next = (this.#epoch?.number ?? -1) + 1;
    if (this.#epoch && next === number + 1) return this.#epoch;
    const [first, second] = this.#parts;
    if (!second) {
      first!.next = number * first!.count; // every epoch is a pass of its own: none before it need be gone through
      next = number;
    } else if (next > number) {
      for (const part of this.#parts) Object.assign(part, { next: 0, taken: 0 });
      next = 0;
    }
    for (; next <= number; next++) this.#epoch = this.#epochFrom(next);
    return this.#epoch!;
  }

  /** The epoch of the documents that are next. */
  #epochFrom(number: number): Epoch {
    const { ids, starts } = this.tokens;
    let [documents, ends] = [new Uint32Array(starts.length), new Float64Array(starts.length)];
    let place = 0;
    for (let end = 0; end < this.#targets; place++) {
      if (place === ends.length) [documents, ends] = [twiceAsLong(documents), twiceAsLong(ends)];
      const part = this.#parts.reduce((most, each) =>
        each.taken / each.share < most.taken / most.share ? each : most,
      );
      const document = this.#takeOf(part);
      const count = (starts[document + 1] ?? ids.length) - starts[document]! - 1;
      part.taken += Math.min(count, this.#targets - end); // the last one of an epoch may be cut
      end += count;
      documents[place] = document;
      ends[place] = end;
    }
    return { number, documents: documents.subarray(0, place), ends: ends.subarray(0, place) };
  }

  /** The next document of a part: every pass over it has an order of its own. */
  #takeOf(part: Part): number {
    const { first, count } = part;
    const [pass, place] = [Math.floor(part.next / count), part.next % count];
    part.next++;
    return first + permuted(count, this.options.seed + this.#parts.indexOf(part) + 7919 * pass, place);
  }
}

/** Windows of a row in an epoch of so many targets. @throws InputError where there is none */
function windowsOfRow(targets: number, { batch, context }: Pick<StreamOptions, "batch" | "context">): number {
  const windows = Math.floor(targets / (batch * context));
  if (windows >= 1) return windows;
  throw new InputError(
    `${targets} tokens are too few for ${batch} rows of ${context} that follow each other: use more text or smaller batches`,
  );
}

/** @throws InputError for texts that give the rows no window each */
export function checkStreams(data: TrainingTokens | Mixture, size: Pick<StreamOptions, "batch" | "context">): void {
  const documents = partsOf(data).reduce((n, tokens) => n + (isDocuments(tokens) ? tokens.starts.length : 1), 0);
  windowsOfRow(tokensIn(data) - documents, size);
}

/** The first place whose end is above `at`. */
function behind(ends: Float64Array, at: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function twiceAsLong<T extends Uint32Array | Float64Array>(array: T): T {
  const longer = new (array.constructor as new (length: number) => T)(2 * array.length);
  longer.set(array);
  return longer;
}
