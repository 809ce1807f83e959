// The official training format (Megatron's "MMIDIDX", as RWKV-LM's trainers read it): `.bin` holds the ids of all documents,
// each closed by id 0; `.idx`, little endian: "MMIDIDX\0\0", u64 version 1, u8 dtype code, u64 number of items, u64 number of
// document boundaries, then per item i32 size and i64 byte offset, then i64 boundaries.
import { InputError } from "@rwkv-ts/core";
import type { TokenArray, TokenFile } from "./tokens.js";

const magic = "MMIDIDX\0\0";
const headerBytes = 34;
/** dtype codes of Megatron that hold ids. */
const idTypes = new Map([
  [8, { name: "uint16", bytes: 2 }],
  [4, { name: "int32", bytes: 4 }],
]);

/** Documents of the official training format (Megatron's "MMIDIDX", as RWKV-LM's trainers read it). */
export interface BinIdx {
  /** Ids of all documents, in order. */
  readonly tokens: TokenArray;
  /** Ids of each document, its closing 0 included. */
  readonly sizes: Int32Array;
}

/** What the head of an .idx file says. */
interface Header {
  readonly type: { readonly name: string; readonly bytes: number };
  readonly items: number;
}

/** @param head the file's first bytes */
function headerOf(head: Uint8Array, indexBytes: number): Header {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < headerBytes || String.fromCharCode(...head.subarray(0, 9)) !== magic)
    throw new InputError("the .idx file does not begin with MMIDIDX: it is no index of a .bin file");
  const version = Number(view.getBigUint64(9, true));
  const code = view.getUint8(17);
  const items = Number(view.getBigUint64(18, true));
  const boundaries = Number(view.getBigUint64(26, true));
  const type = idTypes.get(code);
  if (version !== 1 || !type)
    throw new InputError(`the .idx file has version ${version} and dtype code ${code}: unknown`);
  if (indexBytes !== headerBytes + 12 * items + 8 * boundaries)
    throw new InputError(`the .idx file names ${items} items but has ${indexBytes} bytes: it is damaged`);
  return { type, items };
}

/** Follows items [first, first + sizes.length), which must lie one behind the other. @returns the byte behind the last one */
function follow(first: number, position: number, sizes: Int32Array, offsets: Uint8Array, width: number): number {
  const view = new DataView(offsets.buffer, offsets.byteOffset, offsets.byteLength);
  for (const [i, size] of sizes.entries()) {
    const offset = Number(view.getBigInt64(8 * i, true));
    if (size < 0) throw new InputError(`the .idx file says that item ${first + i} has ${size} ids: it is damaged`);
    if (offset !== position)
      throw new InputError(`the .idx file puts item ${first + i} at byte ${offset}, expected ${position}`);
    position += size * width;
  }
  return position;
}

function checkEnd(position: number, binBytes: number): void {
  if (position !== binBytes)
    throw new InputError(`the .bin file has ${binBytes} bytes, its .idx speaks of ${position}: they do not fit`);
}

/** 32-bit integers of any alignment. */
function int32s(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getInt32(4 * i, true));
}

/** Bytes as ids; they are copied where they are not aligned. */
const idsOf = (bytes: Uint8Array, width: number): TokenArray => {
  const own = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = own;
  return width === 2
    ? new Uint16Array(buffer, byteOffset, byteLength / 2)
    : new Int32Array(buffer, byteOffset, byteLength / 4);
};

/** Reads a pair of files. @throws InputError for a pair that is damaged or does not belong together */
export function readBinIdx(bin: Uint8Array, idx: Uint8Array): BinIdx {
  const { type, items } = headerOf(idx, idx.length);
  const offsets = headerBytes + 4 * items;
  const sizes = int32s(idx.subarray(headerBytes, offsets));
  checkEnd(follow(0, 0, sizes, idx.subarray(offsets, offsets + 8 * items), type.bytes), bin.length);
  return { tokens: idsOf(bin.slice(), type.bytes), sizes };
}

/** A file that is read in ranges. */
export interface RangeReader {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Items of an .idx file that are looked at together. */
const itemsAtOnce = 1 << 18;

/** The ids of a pair of files, and where the documents in it begin. */
export interface BinIdxTokens extends TokenFile {
  /** Place of each document's first id, of those that have any: 8 bytes of memory a document. */
  documentStarts(): Promise<Float64Array>;
}

/**
 * The ids of a pair of files of any size, which are read when they are needed.
 * @throws InputError for a pair that is damaged or does not belong together
 */
export async function openBinIdx(bin: RangeReader, idx: RangeReader): Promise<BinIdxTokens> {
  const { type, items } = headerOf(await idx.read(0, Math.min(headerBytes, idx.size)), idx.size);
  let position = 0;
  for (let first = 0; first < items; first += itemsAtOnce) {
    const count = Math.min(itemsAtOnce, items - first);
    const sizes = int32s(await idx.read(headerBytes + 4 * first, 4 * count));
    const offsets = await idx.read(headerBytes + 4 * items + 8 * first, 8 * count);
    position = follow(first, position, sizes, offsets, type.bytes);
  }
  checkEnd(position, bin.size);
  const width = type.bytes;
  const documentStarts = async () => {
    const places: number[] = [];
    let place = 0;
    for (let first = 0; first < items; first += itemsAtOnce) {
      const count = Math.min(itemsAtOnce, items - first);
      for (const size of int32s(await idx.read(headerBytes + 4 * first, 4 * count))) {
        if (size > 0) places.push(place);
        place += size;
      }
    }
    return Float64Array.from(places);
  };
  return {
    length: bin.size / width,
    documentStarts,
    read: async (start, end) => idsOf(await bin.read(start * width, (end - start) * width), width),
  };
}

/** Writes documents as a pair of files; each document is closed by 0. Ids must be below 65536. */
export function writeBinIdx(documents: readonly ArrayLike<number>[]): { bin: Uint8Array; idx: Uint8Array } {
  const sizes = documents.map((ids) => ids.length + 1);
  const tokens = new Uint16Array(sizes.reduce((a, b) => a + b, 0));
  const idx = new Uint8Array(headerBytes + 12 * sizes.length + 8 * (sizes.length + 1));
  const view = new DataView(idx.buffer);
  idx.set(Array.from(magic, (c) => c.charCodeAt(0)));
  view.setBigUint64(9, 1n, true);
  view.setUint8(17, 8);
  view.setBigUint64(18, BigInt(sizes.length), true);
  view.setBigUint64(26, BigInt(sizes.length + 1), true);
  let position = 0;
  for (const [i, ids] of documents.entries()) {
    for (let t = 0; t < ids.length; t++) {
      const id = ids[t]!;
      if (!(Number.isInteger(id) && id >= 0 && id <= 0xffff))
        throw new InputError(`document ${i} has id ${id}; .bin files hold ids from 0 to 65535`);
      tokens[position + t] = id;
    }
    view.setInt32(headerBytes + 4 * i, sizes[i]!, true);
    view.setBigInt64(headerBytes + 4 * sizes.length + 8 * i, BigInt(2 * position), true);
    position += sizes[i]!;
  }
  for (let i = 0; i <= sizes.length; i++) view.setBigInt64(headerBytes + 12 * sizes.length + 8 * i, BigInt(i), true);
  return { bin: new Uint8Array(tokens.buffer), idx };
}
