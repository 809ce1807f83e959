// Metadata values of GGUF (ggml-org/ggml, docs/gguf.md): a u32 type, then
//   0 u8  1 i8  2 u16  3 i16  4 u32  5 i32  6 f32  7 bool  8 string (u64 length, UTF-8)  10 u64  11 i64  12 f64
//   9 array (u32 type of its elements, u64 count, elements)

import type { Cursor } from "./cursor.js";

export interface GgufArray {
  readonly count: number;
  /** Elements, strings as their bytes; undefined where they were passed over. */
  readonly items: readonly GgufItem[] | undefined;
  /** The elements of an array of strings that a reader asked for, which has no items then. */
  readonly strings?: StringTable;
}

/** Strings one behind the other: string i is bytes [starts[i], starts[i + 1]). */
export interface StringTable {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export type GgufItem = number | bigint | boolean | Uint8Array | GgufArray;
export type GgufValue = number | bigint | boolean | string | GgufArray;

/** How many elements are kept; of the arrays that a reader asks for, so many. */
const mostKept = 1024;
const mostWanted = 1 << 20;
const largestString = 16 * 1024 * 1024;
const deepestArray = 4;

const stringType = 8;
const arrayType = 9;

type Scalar = readonly [bytes: number, read: (view: DataView, at: number) => number | bigint | boolean];

const scalars: Readonly<Record<number, Scalar>> = {
  0: [1, (view, at) => view.getUint8(at)],
  1: [1, (view, at) => view.getInt8(at)],
  2: [2, (view, at) => view.getUint16(at, true)],
  3: [2, (view, at) => view.getInt16(at, true)],
  4: [4, (view, at) => view.getUint32(at, true)],
  5: [4, (view, at) => view.getInt32(at, true)],
  6: [4, (view, at) => view.getFloat32(at, true)],
  7: [1, (view, at) => view.getUint8(at) !== 0],
  10: [8, (view, at) => view.getBigUint64(at, true)],
  11: [8, (view, at) => view.getBigInt64(at, true)],
  12: [8, (view, at) => view.getFloat64(at, true)],
};

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The bytes of a string, which must not be written to. `what` names it in errors. */
export async function readString(cursor: Cursor, what: string, largest = largestString): Promise<Uint8Array> {
  if (!cursor.ready(8)) await cursor.need(8);
  const length = cursor.u64(`the length of ${what}`);
  if (length > largest) throw cursor.fail(`is damaged: ${what} would have ${length} bytes, the limit is ${largest}`);
  if (!cursor.ready(length)) await cursor.need(length);
  return cursor.take(length);
}

async function readScalar(cursor: Cursor, [bytes, read]: Scalar): Promise<number | bigint | boolean> {
  if (!cursor.ready(bytes)) await cursor.need(bytes);
  return cursor.scalar(bytes, read);
}

/** A scalar or string whose bytes were fetched already. */
function itemAtHand(cursor: Cursor, type: number, scalar: Scalar | undefined): GgufItem | undefined {
  if (type === stringType) return cursor.stringAtHand();
  return scalar && cursor.ready(scalar[0]) ? cursor.scalar(scalar[0], scalar[1]) : undefined;
}

async function readItem(cursor: Cursor, type: number, key: string, keep: boolean, depth: number): Promise<GgufItem> {
  const scalar = scalars[type];
  if (scalar) return readScalar(cursor, scalar);
  if (type === stringType) return readString(cursor, `a string of ${key}`);
  if (type === arrayType) return readArray(cursor, key, keep, depth + 1);
  throw cursor.fail(`is damaged: metadata ${key} is of the unknown type ${type}`);
}

/** A vocabulary has 65,536 of them: objects for each would take most of the time that a small model takes to load. */
async function readStrings(cursor: Cursor, key: string, count: number): Promise<StringTable> {
  const starts = new Uint32Array(count + 1);
  let bytes = new Uint8Array(16 * count);
  for (let i = 0; i < count; i++) {
    const string = cursor.stringAtHand() ?? (await readString(cursor, `a string of ${key}`));
    const start = starts[i]!;
    starts[i + 1] = start + string.length;
    if (starts[i + 1]! > bytes.length) {
      const longer = new Uint8Array(2 * starts[i + 1]!);
      longer.set(bytes);
      bytes = longer;
    }
    bytes.set(string, start);
  }
  return { bytes, starts };
}

async function readArray(cursor: Cursor, key: string, keep: boolean, depth: number): Promise<GgufArray> {
  if (depth > deepestArray) throw cursor.fail(`metadata ${key} nests arrays more than ${deepestArray} deep`);
  await cursor.need(12);
  const type = cursor.u32();
  const count = cursor.u64(`the length of ${key}`);
  const scalar = scalars[type];
  const smallest = scalar?.[0] ?? (type === arrayType ? 12 : 8);
  if (count > cursor.left / smallest) {
    throw cursor.fail(`is truncated or damaged: ${key} would have ${count} elements, ${cursor.left} bytes are left`);
  }
  const kept = count <= (keep ? mostWanted : mostKept);
  if (scalar && !kept) {
    await cursor.skip(count * scalar[0]);
    return { count, items: undefined };
  }
  if (keep && kept && type === stringType)
    return { count, items: undefined, strings: await readStrings(cursor, key, count) };
  const items: GgufItem[] = [];
  for (let i = 0; i < count; i++) {
    // a vocabulary has two arrays of 65536: waiting for each element would take longer than all else
    const item = itemAtHand(cursor, type, scalar) ?? (await readItem(cursor, type, key, keep, depth));
    if (kept) items.push(item);
  }
  return { count, items: kept ? items : undefined };
}

/** `keep`: the elements of a long array are wanted. */
export async function readValue(cursor: Cursor, key: string, keep: boolean): Promise<GgufValue> {
  await cursor.need(4);
  const value = await readItem(cursor, cursor.u32(), key, keep, 0);
  return value instanceof Uint8Array ? textOf(value) : value;
}

/** A value as text: strings as they are, anything else as JSON (integers of any size as digits); no text for what was skipped. */
export function valueText(value: GgufValue | GgufItem): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) return JSON.stringify(textOf(value));
  if (typeof value !== "object") return String(value);
  const items = value.items?.map(valueText);
  return items?.every((item) => item !== undefined) ? `[${items.join()}]` : undefined;
}
