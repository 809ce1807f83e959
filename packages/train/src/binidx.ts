// The official training format (Megatron's "MMIDIDX", as RWKV-LM's trainers read it): `.bin` holds the ids of all documents,
// each closed by id 0; `.idx`, little endian: "MMIDIDX\0\0", u64 version 1, u8 dtype code, u64 number of items, u64 number of
// document boundaries, then per item i32 size and i64 byte offset, then i64 boundaries.
import { InputError } from "@rwkv-ts/core";
import type { TokenArray } from "./tokens.js";

const magic = "MMIDIDX\0\0";
const headerBytes = 34;
/** dtype codes of Megatron that hold ids. */
const idTypes = new Map([
  [8, { name: "uint16", bytes: 2 }],
  [4, { name: "int32", bytes: 4 }],
]);

export interface BinIdx {
  /** Ids of all documents, in order. */
  readonly tokens: TokenArray;
  /** Ids of each document, its closing 0 included. */
  readonly sizes: Int32Array;
}

/** Reads a pair of files. @throws InputError for a pair that is damaged or does not belong together */
export function readBinIdx(bin: Uint8Array, idx: Uint8Array): BinIdx {
  const view = new DataView(idx.buffer, idx.byteOffset, idx.byteLength);
  if (idx.length < headerBytes || String.fromCharCode(...idx.subarray(0, 9)) !== magic)
    throw new InputError("the .idx file does not begin with MMIDIDX: it is no index of a .bin file");
  const version = Number(view.getBigUint64(9, true));
  const code = view.getUint8(17);
  const items = Number(view.getBigUint64(18, true));
  const boundaries = Number(view.getBigUint64(26, true));
  const type = idTypes.get(code);
  if (version !== 1 || !type)
    throw new InputError(`the .idx file has version ${version} and dtype code ${code}: unknown`);
  if (idx.length !== headerBytes + 12 * items + 8 * boundaries)
    throw new InputError(`the .idx file names ${items} items but has ${idx.length} bytes: it is damaged`);
  const sizes = Int32Array.from({ length: items }, (_, i) => view.getInt32(headerBytes + 4 * i, true));
  let position = 0;
  for (let i = 0; i < items; i++) {
    if (sizes[i]! < 0) throw new InputError(`the .idx file says that item ${i} has ${sizes[i]} ids: it is damaged`);
    const offset = Number(view.getBigInt64(headerBytes + 4 * items + 8 * i, true));
    if (offset !== position)
      throw new InputError(`the .idx file puts item ${i} at byte ${offset}, expected ${position}`);
    position += sizes[i]! * type.bytes;
  }
  if (position !== bin.length)
    throw new InputError(`the .bin file has ${bin.length} bytes, its .idx speaks of ${position}: they do not fit`);
  const copy = bin.slice().buffer;
  return { tokens: type.bytes === 2 ? new Uint16Array(copy) : new Int32Array(copy), sizes };
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
