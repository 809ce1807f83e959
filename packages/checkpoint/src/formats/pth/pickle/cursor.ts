// Reads the arguments of pickle's instructions from its bytes.

import { CheckpointError } from "@rwkv-ts/core";

const longestInteger = 1 << 12;

export class Cursor {
  position = 0;
  readonly #view: DataView;
  readonly #text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(
    readonly bytes: Uint8Array,
    readonly file: string,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  fail(what: string): CheckpointError {
    return new CheckpointError(`${this.file} is damaged: its pickle ${what} (byte ${this.position})`);
  }

  #advance(count: number): number {
    const at = this.position;
    if (count > this.bytes.length - at) throw this.fail("ends early");
    this.position = at + count;
    return at;
  }

  take(count: number): Uint8Array {
    const at = this.#advance(count);
    return this.bytes.subarray(at, at + count);
  }

  uint8 = (): number => this.#view.getUint8(this.#advance(1));
  uint16 = (): number => this.#view.getUint16(this.#advance(2), true);
  uint32 = (): number => this.#view.getUint32(this.#advance(4), true);
  int32 = (): number => this.#view.getInt32(this.#advance(4), true);
  float64 = (): number => this.#view.getFloat64(this.#advance(8), false);

  uint64(): number {
    const value = this.#view.getBigUint64(this.#advance(8), true);
    if (value > BigInt(this.bytes.length)) throw this.fail("ends early");
    return Number(value);
  }

  text(length: number): string {
    try {
      return this.#text.decode(this.take(length));
    } catch (error) {
      if (error instanceof CheckpointError) throw error;
      throw this.fail("holds text that is not UTF-8");
    }
  }

  latin1(length: number): string {
    let text = "";
    for (const byte of this.take(length)) text += String.fromCharCode(byte);
    return text;
  }

  /** Up to the next line feed, which is passed. */
  line(): string {
    const end = this.bytes.indexOf(10, this.position);
    if (end < 0) throw this.fail("ends early");
    const text = this.text(end - this.position);
    this.position++;
    return text;
  }

  /** Two's complement, little endian; a number where it is exact. */
  long(length: number): number | bigint {
    if (length > longestInteger) throw this.fail(`holds an integer of ${length} bytes`);
    const bytes = this.take(length);
    let hex = "";
    for (let i = length - 1; i >= 0; i--) hex += bytes[i]!.toString(16).padStart(2, "0");
    return plainInteger(BigInt.asIntN(length * 8, BigInt(`0x${hex || "0"}`)));
  }

  decimal(text: string): number | bigint {
    if (!/^[+-]?\d{1,4000}$/.test(text)) throw this.fail(`holds ${JSON.stringify(text.slice(0, 40))} as an integer`);
    return plainInteger(BigInt(text.replace("+", "")));
  }
}

function plainInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
