// Writes a zip archive of stored entries one behind the other, as torch.save does: every entry's bytes begin at a multiple of 64,
// and its checksum follows them in a data descriptor, so that nothing has to be known of them but their number. zip64 where sizes
// or places need it (PKWARE APPNOTE 4.3 to 4.5).

import type { Sink } from "../../../sinks/write-target.js";

const alignment = 64;
/** An extra field that fills up to the alignment, by the name that torch gives it. */
const fill = 0x4246;
/** Bit 3: sizes and checksum follow the bytes. Bit 11: the name is UTF-8. */
const flags = 0x0808;
const zip64Version = 45;

/** What the field of a size or place says when the true one stands in a zip64 field. */
const wide = 0xffffffff;

/** tables[256 k + byte]: what a byte does to the checksum k bytes later, so that eight bytes are taken together. */
const tables = new Uint32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  tables[byte] = c;
}
for (let i = 256; i < tables.length; i++) tables[i] = tables[tables[i - 256]! & 0xff]! ^ (tables[i - 256]! >>> 8);
const after = (bytes: number, byte: number): number => tables[256 * bytes + byte]!;

/** CRC-32 of more bytes, continued from `before` (0 for none). */
function crc32(bytes: Uint8Array, before: number): number {
  let c = ~before;
  let i = 0;
  for (const b = bytes; i + 8 <= b.length; i += 8) {
    const first = after(7, (c ^ b[i]!) & 0xff) ^ after(6, ((c >>> 8) ^ b[i + 1]!) & 0xff);
    const second = after(5, ((c >>> 16) ^ b[i + 2]!) & 0xff) ^ after(4, (c >>> 24) ^ b[i + 3]!);
    c = first ^ second ^ after(3, b[i + 4]!) ^ after(2, b[i + 5]!) ^ after(1, b[i + 6]!) ^ after(0, b[i + 7]!);
  }
  for (; i < bytes.length; i++) c = tables[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return ~c >>> 0;
}

type Field = readonly [width: 2 | 4 | 8, value: number];

function fields(...all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of all) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

interface Entry {
  readonly name: Uint8Array;
  readonly position: number;
  readonly bytes: number;
  readonly crc: number;
}

export class ZipWriter {
  readonly #entries: Entry[] = [];
  #position = 0;

  /** @param limit what takes a zip64 field, and is below 2^32 */
  constructor(
    private readonly sink: Sink,
    private readonly limit = wide,
  ) {}

  async #write(...parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      await this.sink(part);
      this.#position += part.length;
    }
  }

  /** @param bytes how many `contents` will give */
  async add(
    fileName: string,
    bytes: number,
    contents: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const name = new TextEncoder().encode(fileName);
    const position = this.#position;
    const isWide = bytes >= this.limit;
    const sizes = isWide ? fields([2, 1], [2, 16], [8, 0], [8, 0]) : new Uint8Array(0);
    const unfilled = position + 30 + name.length + sizes.length + 4;
    const gap = (alignment - (unfilled % alignment)) % alignment;
    const head: Field[] = [
      [4, 0x04034b50],
      [2, zip64Version],
      [2, flags],
      [2, 0],
      [4, 0],
      [4, 0],
    ];
    const size = isWide ? wide : 0;
    await this.#write(
      fields(...head, [4, size], [4, size], [2, name.length], [2, sizes.length + 4 + gap]),
      name,
      sizes,
      fields([2, fill], [2, gap]),
      new Uint8Array(gap).fill(0x5a),
    );
    let crc = 0;
    for await (const piece of contents) {
      crc = crc32(piece, crc);
      await this.#write(piece);
    }
    const width = isWide ? 8 : 4;
    await this.#write(fields([4, 0x08074b50], [4, crc], [width, bytes], [width, bytes]));
    this.#entries.push({ name, position, bytes, crc });
  }

  /** The directory, without which nothing can be read. */
  async end(): Promise<void> {
    const start = this.#position;
    for (const entry of this.#entries) await this.#write(...this.#directoryEntry(entry));
    const size = this.#position - start;
    const count = this.#entries.length;
    if (start >= this.limit || size >= this.limit || count >= 0xffff) {
      const record = this.#position;
      const version: Field[] = [
        [2, zip64Version],
        [2, zip64Version],
      ];
      await this.#write(
        fields([4, 0x06064b50], [8, 44], ...version, [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, start]),
        fields([4, 0x07064b50], [4, 0], [8, record], [4, 1]),
      );
    }
    const [entries, bytes, place] = [Math.min(count, 0xffff), this.#narrow(size), this.#narrow(start)];
    await this.#write(
      fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries], [2, entries], [4, bytes], [4, place], [2, 0]),
    );
  }

  #narrow(value: number): number {
    return value >= this.limit ? wide : value;
  }

  #directoryEntry({ name, position, bytes, crc }: Entry): Uint8Array[] {
    const sizes: Field[] =
      bytes >= this.limit
        ? [
            [8, bytes],
            [8, bytes],
          ]
        : [];
    const large: Field[] = position >= this.limit ? [...sizes, [8, position]] : sizes;
    const extra = large.length > 0 ? fields([2, 1], [2, 8 * large.length], ...large) : new Uint8Array(0);
    const size = this.#narrow(bytes);
    const head: Field[] = [
      [4, 0x02014b50],
      [2, zip64Version],
      [2, zip64Version],
      [2, flags],
      [2, 0],
      [4, 0],
      [4, crc],
    ];
    const tail: Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, this.#narrow(position)],
    ];
    return [fields(...head, [4, size], [4, size], [2, name.length], [2, extra.length], ...tail), name, extra];
  }
}
