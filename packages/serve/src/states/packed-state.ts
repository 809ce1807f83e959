// A state in bytes, as memory, disk and other machines keep it: numbers as f16 where that holds them, the ids of its text beside them.
//
//   u32 length of the header | header, JSON | i32 ids | tensors, one behind the other
//
// Leaves that f16 cannot hold (RWKV-4's maxima begin at -1e38) stay f32.
import { convert, decode } from "@rwkv-ts/checkpoint";
import { InputError, type SavedState, type SavedTensor, type StateArray } from "@rwkv-ts/core";

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
/** The largest number of f16. */
const largest = 65504;

/** Plain bytes, whatever they are given as: `slice` of Node's Buffer makes no copy. */
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function packed(data: StateArray, shape: readonly number[], precision: StatePrecision): [PackedType, Uint8Array] {
  if (data instanceof Int32Array) return ["i32", bytesOf(data)];
  if (data instanceof Uint8Array) return ["u8", data];
  const bytes = bytesOf(data);
  if (precision === "f32" || !data.every((x) => Math.abs(x) <= largest)) return ["f32", bytes];
  return ["f16", convert(bytes, "F32", "f16", shape)];
}

/** @param owner which model, adapter, tokenizer and initial state it belongs to */
export function packState(state: SavedState, ids: Int32Array, owner: string, precision: StatePrecision): Uint8Array {
  const { architecture, config, position, logits } = state;
  const leaves: [string, SavedTensor][] = [...state.tensors];
  if (logits) leaves.push([logitsName, { shape: [logits.length], data: logits }]);
  const parts = leaves.map(([name, { shape, data }]) => {
    const [type, bytes] = packed(data, shape, precision);
    return { about: { name, type, shape }, bytes };
  });
  const about: Header = {
    owner,
    architecture,
    config,
    position,
    ids: ids.length,
    tensors: parts.map((part) => part.about),
  };
  const header = new TextEncoder().encode(JSON.stringify(about));
  const all = [header, bytesOf(ids), ...parts.map(({ bytes }) => bytes)];
  const result = new Uint8Array(4 + all.reduce((sum, { length }) => sum + length, 0));
  new DataView(result.buffer).setUint32(0, header.length, true);
  let at = 4;
  for (const bytes of all) {
    result.set(bytes, at);
    at += bytes.length;
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
