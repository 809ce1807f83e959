// Weights on their way into a backend. A backend pulls: it is given a source, and asks it for the bytes that it wants in the form that
// suits it.
import { decodeStorage, encodeStorage } from "../decode.js";
import type { Cut } from "../graph/place.js";
import { rowBytes, type Storage } from "../storage.js";

/**
 * Who reads a weight (passes/readers.ts), from which a backend may choose its layout.
 * linear: nobody but `linear`, as its W [O,I];
 * matmul: nobody but `matmul` that transposes nothing, as its B [K,N], or of [n,K,N] as one of n of them;
 * gather: nobody but `gather`, as its table;
 * any: any op, so that its rows stay as they are.
 */
export type WeightReaders = "linear" | "matmul" | "gather" | "any";

/** What a backend is to know of a weight that it loads, but for its numbers. */
export interface Weight {
  readonly label: string;
  readonly shape: readonly number[];
  /** In which the backend is to keep it. */
  readonly storage: Storage;
  /** Default: any. */
  readonly readers?: WeightReaders | undefined;
  /** Whether nobody but `linear` reads it, and what it multiplies is rectified, so that much of it is zero (passes/readers.ts). */
  readonly meetsZeros?: boolean | undefined;
  /** How several devices share it; absent: each gets all of it. */
  readonly split?: Cut | undefined;
}

/** A weight whose canonical bytes (storages/table.ts) are at hand. */
export interface WeightUpload extends Weight {
  readonly bytes: Uint8Array;
}

/** Bytes of an open file of this machine. */
export interface FilePlace {
  /** The file's descriptor. */
  readonly fd: number;
  readonly position: number;
  readonly bytes: number;
  /** Whether the matrix [rows, columns] lies there column by column. Floats only. */
  readonly transposed?: boolean;
}

/** The numbers of a weight where they lie, to be asked for once, in one of three forms. */
export interface WeightSource {
  /** The storage in which they lie as rows; undefined: in none, so that what is asked for is computed. */
  readonly stored: Storage | undefined;
  /** Bytes where they lie. */
  readonly length: number;
  /** All canonical bytes in `storage`. @throws CheckpointError, AbortedError */
  bytes(storage: Storage): Promise<Uint8Array>;
  /**
   * The same in runs of a few MB, of whole rows (the last axis): a multiple of 64 of them but for the last run. Each is valid until the
   * next is asked for. @throws as `bytes`
   */
  runs(storage: Storage): AsyncIterable<Uint8Array>;
  /**
   * Lends the place in a local file where the numbers lie as `stored` until `read` has settled; undefined where there is no such place.
   * Nobody has looked at the numbers. @throws as `bytes`
   */
  place<T>(read: (place: FilePlace) => Promise<T>): Promise<T | undefined>;
  /** `count` rows from row `first` on, counting those of all axes but the last. */
  rows(first: number, count: number): WeightSource;
}

/** A source of canonical bytes that are at hand, in rows of `columns` numbers. */
export function sourceOfBytes(bytes: Uint8Array, stored: Storage, columns: number): WeightSource {
  const width = rowBytes(stored, columns);
  const as = (storage: Storage): Uint8Array => {
    if (storage === stored) return bytes;
    const shape = [width === 0 ? 0 : bytes.length / width, columns];
    return encodeStorage(storage, decodeStorage(stored, bytes, shape), shape);
  };
  return {
    stored,
    length: bytes.length,
    bytes: async (storage) => as(storage),
    async *runs(storage) {
      yield as(storage);
    },
    place: async () => undefined,
    rows: (first, count) => sourceOfBytes(bytes.subarray(first * width, (first + count) * width), stored, columns),
  };
}
