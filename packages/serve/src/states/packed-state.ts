// A state in bytes, as memory, disk and other machines keep it: numbers as f16 where that holds them, the ids of its text beside them.
//
//   u32 length of the header | header, JSON with spaces behind it up to a whole word | i32 ids | tensors, one behind the other
//
// Leaves that f16 cannot hold (RWKV-4's maxima begin at -1e38) stay f32.
import { decode } from "@rwkv-ts/checkpoint";
import { InputError, type SavedState, type SavedTensor, type StateArray, traitsOf } from "@rwkv-ts/core";

type PackedType = "f16" | "f32" | "i32" | "u8";
/** How floating point numbers are kept: f16 halves the memory, f32 gives back exactly what was there. */
export type StatePrecision = "f16" | "f32";

interface Header {
  /** Which model, adapter, tokenizer and initial state it belongs to. */
  readonly owner: string;
  readonly architecture: string;
  readonly config: string;
  readonly position: number;
  /** How many ids its text has. */
  readonly ids: number;
  readonly tensors: readonly { name: string; type: PackedType; shape: readonly number[] }[];
}

const logitsName = "logits";
const widths: Record<PackedType, number> = { f16: 2, f32: 4, i32: 4, u8: 1 };

/** Plain bytes, whatever they are given as: `slice` of Node's Buffer makes no copy. */
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** 65504, the largest number of f16, as the bits of an f32. */
const largest = 0x477fe000;

function fitsF16({ buffer, byteOffset, length }: Float32Array): boolean {
  const words = new Uint32Array(buffer, byteOffset, length); // sizes compare as their bits do; NaN is above all numbers
  for (let i = 0; i < length; i++) if ((words[i]! & 0x7fffffff) > largest) return false;
  return true;
}

function packedType(data: StateArray, precision: StatePrecision): PackedType {
  if (data instanceof Int32Array) return "i32";
  if (data instanceof Uint8Array) return "u8";
  return precision === "f16" && fitsF16(data) ? "f16" : "f32";
}

/** @param owner which model, adapter, tokenizer and initial state it belongs to */
export function packState(state: SavedState, ids: Int32Array, owner: string, precision: StatePrecision): Uint8Array {
  const { architecture, config, position, logits } = state;
  const leaves: [string, SavedTensor][] = [...state.tensors];
  if (logits) leaves.push([logitsName, { shape: [logits.length], data: logits }]);
  const tensors = leaves.map(([name, { shape, data }]) => ({ name, type: packedType(data, precision), shape }));
  const about: Header = { owner, architecture, config, position, ids: ids.length, tensors };
  const text = JSON.stringify(about);
  const header = new TextEncoder().encode(text.padEnd(4 * Math.ceil(text.length / 4))); // numbers begin at whole words
  const sizes = leaves.map(([, { data }], i) => widths[tensors[i]!.type] * data.length);
  const begin = 4 + header.length + ids.byteLength;
  const result = new Uint8Array(sizes.reduce((sum, size) => sum + size, begin));
  new DataView(result.buffer).setUint32(0, header.length, true);
  result.set(header, 4);
  result.set(bytesOf(ids), 4 + header.length);
  let at = begin;
  for (const [i, [, { data }]] of leaves.entries()) {
    if (tensors[i]!.type !== "f16") result.set(bytesOf(data), at);
    else traitsOf("f16").encode(data as Float32Array, 0, data.length, result, at);
    at += sizes[i]!;
  }
  return result;
}

/** What the beginning of a packed state tells: whose it is, and its ids. Undefined where the bytes end before. */
export function packedText(given: Uint8Array): { readonly owner: string; readonly ids: Int32Array } | undefined {
  const bytes = bytesOf(given);
  const read = headerOf(bytes);
  if (!read || bytes.length < read.end + 4 * read.header.ids) return undefined;
  return {
    owner: read.header.owner,
    ids: new Int32Array(bytes.slice(read.end, read.end + 4 * read.header.ids).buffer),
  };
}

function headerOf(bytes: Uint8Array): { header: Header; end: number } | undefined {
  if (bytes.length < 4) return undefined;
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (bytes.length < end) return undefined;
  return { header: JSON.parse(new TextDecoder().decode(bytes.subarray(4, end))) as Header, end };
}

/** @throws InputError for bytes that are not those of a state */
export function unpackState(given: Uint8Array): SavedState {
  const bytes = bytesOf(given);
  const read = headerOf(bytes);
  if (!read) throw new InputError("a packed state ends before its numbers");
  const { architecture, config, position, ids, tensors: kept } = read.header;
  let at = read.end + 4 * ids;
  const tensors = new Map<string, SavedTensor>();
  for (const { name, type, shape } of kept) {
    const size = widths[type] * shape.reduce((product, each) => product * each, 1);
    if (at + size > bytes.length) throw new InputError("a packed state ends amid its numbers");
    tensors.set(name, { shape, data: unpacked(type, bytes.slice(at, at + size), shape) });
    at += size;
  }
  const logits = tensors.get(logitsName)?.data as Float32Array | undefined;
  tensors.delete(logitsName);
  return { architecture, config, position, tensors, logits };
}

function unpacked(type: PackedType, bytes: Uint8Array, shape: readonly number[]): StateArray {
  if (type === "u8") return bytes;
  if (type === "i32") return new Int32Array(bytes.buffer as ArrayBuffer);
  return decode(type, bytes, shape);
}
