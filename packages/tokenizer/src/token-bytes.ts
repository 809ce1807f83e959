// The bytes of every id, in two flat arrays: all tokens one behind the other, and where each begins.

import { TokenizerError } from "./errors.js";
import { requireIds } from "./utf8.js";

/** Token `id` is bytes [starts[id], starts[id + 1]). */
export interface TokenTable {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array; // [size + 1]
  readonly known: Uint8Array; // [size], 1 where the vocabulary defines the id
}

/** `tokens[id]` is the token's bytes; a hole in the list is an id that does not exist. */
export function tokenTable(tokens: readonly (Uint8Array | undefined)[]): TokenTable {
  const size = tokens.length;
  const starts = new Uint32Array(size + 1);
  const known = new Uint8Array(size);
  for (let id = 0; id < size; id++) {
    const token = tokens[id];
    if (token) known[id] = 1;
    starts[id + 1] = starts[id]! + (token?.length ?? 0);
  }
  const bytes = new Uint8Array(starts[size]!);
  for (let id = 0; id < size; id++) if (tokens[id]) bytes.set(tokens[id]!, starts[id]!);
  return { bytes, starts, known };
}

export class TokenBytes {
  /** Number of ids, [0, size). Ids without bytes of their own (end of text) have length 0. */
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #known: Uint8Array;

  constructor({ bytes, starts, known }: TokenTable) {
    this.size = known.length;
    this.#bytes = bytes;
    this.#starts = starts;
    this.#known = known;
  }

  /** Whether the vocabulary defines this id. */
  has(id: number): boolean {
    return this.#known[id] === 1;
  }

  /** The bytes of one id (a view; do not change it). */
  of(id: number): Uint8Array {
    if (this.#known[id] !== 1) throw unknownId(id, this.size);
    return this.#bytes.subarray(this.#starts[id]!, this.#starts[id + 1]!);
  }

  /** The bytes of all ids, one behind the other. */
  concatenate(ids: ArrayLike<number>): Uint8Array {
    requireIds(ids);
    const starts = this.#starts;
    let total = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (this.#known[id] !== 1) throw unknownId(id, this.size, i);
      total += starts[id + 1]! - starts[id]!;
    }
    const out = new Uint8Array(total);
    let at = 0;
    for (let i = 0; i < ids.length; i++) {
      const end = starts[ids[i]! + 1]!;
      for (let from = starts[ids[i]!]!; from < end; from++) out[at++] = this.#bytes[from]!;
    }
    return out;
  }
}

/** The error for an id that a vocabulary does not have. */
export function unknownId(id: number, size: number, position?: number): TokenizerError {
  const where = position === undefined ? "" : ` (position ${position})`;
  return new TokenizerError(
    `token id ${id}${where} is not in the vocabulary, whose ids are below ${size}: ` +
      "check that the ids were made with the same tokenizer",
  );
}
