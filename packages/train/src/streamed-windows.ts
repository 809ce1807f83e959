// Windows that follow each other, for states that are carried from update to update. The documents, in an order of the epoch's own, lie one
// behind the other; row b of a batch reads the b-th part of them, window by window. A window goes on with the row's state where it begins
// within a document, and every further document in it begins from a fresh one. Which window the k-th of row b is, is a function of the seed,
// b and k alone.
import { InputError } from "@rwkv-ts/core";
import { type DocumentTokens, isDocuments, type TrainingTokens } from "./documents-of-tokens.js";
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

/** The order of an epoch: places of its documents, and where each one's targets end among all. */
interface Epoch {
  readonly number: number;
  readonly ends: Float64Array;
}

export class StreamedWindows {
  readonly #documents: DocumentTokens;
  /** Windows of a row in an epoch. */
  readonly #windows: number;
  #epoch: Epoch | undefined;

  /** @throws InputError for texts that give the rows no window each */
  constructor(
    tokens: TrainingTokens,
    readonly options: StreamOptions,
  ) {
    this.#documents = isDocuments(tokens) ? tokens : { ids: tokens, starts: Float64Array.of(0) };
    const { context, batch } = options;
    const targets = this.#epochAt(0).ends.at(-1)!;
    this.#windows = Math.floor(targets / (batch * context));
    if (this.#windows < 1)
      throw new InputError(
        `${targets} tokens are too few for ${batch} rows of ${context} that follow each other: use more text or smaller batches`,
      );
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
        pieces.push({ from: this.#startOf(epoch, place) + at - begin, count });
      }
      at += count;
    }
    return { pieces, goesOn: isWithin && window > 0 };
  }

  #startOf({ number }: Epoch, place: number): number {
    const { starts } = this.#documents;
    return starts[this.#documentAt(number, place)]!;
  }

  #documentAt(epoch: number, place: number): number {
    return permuted(this.#documents.starts.length, this.options.seed + 7919 * epoch, place);
  }

  #epochAt(number: number): Epoch {
    if (this.#epoch?.number === number) return this.#epoch;
    const { ids, starts } = this.#documents;
    const ends = new Float64Array(starts.length);
    let end = 0;
    for (let place = 0; place < ends.length; place++) {
      const document = this.#documentAt(number, place);
      end += Math.max(0, (starts[document + 1] ?? ids.length) - starts[document]! - 1); // its first id is no target
      ends[place] = end;
    }
    this.#epoch = { number, ends };
    return this.#epoch;
  }
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
