// Walks through the head of a file whose length nobody tells: bytes are fetched as they are needed, and never more than a limit.

import { CheckpointError } from "@rwkv-ts/core";
import type { Source } from "../../sources/source.js";

/** A vocabulary of 65536 tokens takes 1.5 MB. */
const largestHead = 64 * 1024 * 1024;
const firstFetch = 64 * 1024;
const largestFetch = 4 * 1024 * 1024;

export class Cursor {
  #bytes: Uint8Array = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);
  /** Place of `#bytes` in the file. */
  #start = 0;
  #at = 0;
  #fetch = firstFetch;

  constructor(
    readonly source: Source,
    readonly signal?: AbortSignal,
  ) {}

  /** Place in the file. */
  get position(): number {
    return this.#start + this.#at;
  }

  /** Bytes of the file behind this place. */
  get left(): number {
    return this.source.size - this.position;
  }

  fail(what: string): CheckpointError {
    return new CheckpointError(`${this.source.name}: ${what}`);
  }

  /** Whether the next `count` bytes are at hand; `need` fetches them. */
  ready(count: number): boolean {
    return this.#at + count <= this.#bytes.length;
  }

  /** Sees to it that the next `count` bytes are at hand. @throws CheckpointError at the end of the file, or when the head is out of proportion. */
  async need(count: number): Promise<void> {
    if (this.ready(count)) return;
    if (count > this.left) {
      throw this.fail(
        `is truncated or damaged: ${count} bytes are needed at ${this.position}, it has ${this.source.size}`,
      );
    }
    if (this.position + count > largestHead) throw this.fail(`its metadata are over the limit of ${largestHead} bytes`);
    const position = this.position;
    const length = Math.min(this.left, Math.max(count, this.#fetch));
    this.#fetch = Math.min(largestFetch, 2 * this.#fetch);
    this.#bytes = await this.source.read(position, length, this.signal);
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    this.#start = position;
    this.#at = 0;
  }

  /** The next `count` bytes, after `need`. They must not be written to. */
  take(count: number): Uint8Array {
    const bytes = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return bytes;
  }

  u32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  /** A u64 that is exact as a number; `what` names it. @throws CheckpointError */
  u64(what: string): number {
    this.#at += 8;
    const value = this.#view.getBigUint64(this.#at - 8, true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw this.fail(`is damaged: ${what} is ${value}`);
    return Number(value);
  }

  /** The next `count` bytes, as `read` understands them at a place of a view. */
  scalar<T>(count: number, read: (view: DataView, at: number) => T): T {
    this.#at += count;
    return read(this.#view, this.#at - count);
  }

  /** The next string (u64 length, bytes), as `take`, when all of it is at hand; else nothing is taken. */
  stringAtHand(): Uint8Array | undefined {
    if (!this.ready(8)) return undefined;
    const length = this.#view.getUint32(this.#at, true);
    if (this.#view.getUint32(this.#at + 4, true) !== 0 || !this.ready(8 + length)) return undefined;
    this.#at += 8;
    return this.take(length);
  }

  /** Passes over bytes without looking at them. */
  async skip(count: number): Promise<void> {
    for (let rest = count; rest > 0; ) {
      const step = Math.min(rest, largestFetch);
      await this.need(step);
      this.take(step);
      rest -= step;
    }
  }
}
