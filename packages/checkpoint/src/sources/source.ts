// A source is a thing of known size that can be read at any place: a file, a Blob, an HTTP resource, bytes in memory.

import { CheckpointError } from "@rwkv-ts/core";

/** Bytes of known number that can be read at any place. */
export interface Source {
  /** What errors call it: the path, URL or file name. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /**
   * Exactly `length` bytes from `offset`. The result may share memory with the source and must not be written to. `room` is memory
   * of at least that length which the caller lends: the result may, and need not, lie there.
   * @throws CheckpointError beyond the end, or when the bytes cannot be had; AbortedError.
   */
  read(offset: number, length: number, signal?: AbortSignal, room?: Uint8Array): Promise<Uint8Array>;
  /** The descriptor of a local file. */
  readonly fd?: number;
  close?(): Promise<void>;
}

/** Refuses a range that does not lie within the source. */
export function checkRange(source: Pick<Source, "name" | "size">, offset: number, length: number): void {
  const valid = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
  if (!valid || offset + length > source.size) {
    throw new CheckpointError(
      `${source.name} is truncated or damaged: bytes ${offset} to ${offset + length} are needed, it has ${source.size}`,
    );
  }
}
