// The head of a GGUF file, version 2 or 3 (ggml-org/ggml, docs/gguf.md), little endian:
//   "GGUF", u32 version, u64 tensors, u64 metadata entries
//   entries: key (string), value (values.ts)
//   tensors: name (string), u32 dimensions, u64 each (ggml's order: the last axis first), u32 type, u64 offset
//   padding to general.alignment (32 unless told), from where offsets count

import { CheckpointError } from "@rwkv-ts/core";
import { ggmlBytes } from "../../ggml/tensor.js";
import { type GgmlType, ggmlTypes } from "../../ggml/types.js";
import type { Source } from "../../sources/source.js";
import { Cursor } from "./cursor.js";
import { type GgufValue, readString, readValue, textOf } from "./values.js";

export interface GgufTensor {
  readonly name: string;
  readonly type: GgmlType;
  /** Row-major: the reverse of the file's order. */
  readonly shape: readonly number[];
  readonly position: number;
  readonly bytes: number;
}

export interface GgufHeader {
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly GgufTensor[];
}

/** Names of types that cannot, for errors. */
const otherTypes: Readonly<Record<number, string>> = {
  9: "Q8_1",
  10: "Q2_K",
  11: "Q3_K",
  15: "Q8_K",
  16: "IQ2_XXS",
  17: "IQ2_XS",
  18: "IQ3_XXS",
  19: "IQ1_S",
  20: "IQ4_NL",
  21: "IQ3_S",
  22: "IQ2_S",
  23: "IQ4_XS",
  29: "IQ1_M",
};

const defaultAlignment = 32;
const largestAlignment = 1 << 20;
const mostDimensions = 4;
const longestKey = 65535;
const longestName = 1024;
/** Length, type and one byte of value; name length, dimensions, type and offset. */
const [smallestEntry, smallestTensor] = [13, 24];
const readable = (): string => [...ggmlTypes.values()].map(({ name }) => name).join(", ");

function checkVersion(cursor: Cursor, version: number): void {
  if (version === 2 || version === 3) return;
  if (version !== 0 && (version & 0xffff) === 0)
    throw cursor.fail("is a big-endian GGUF file; only little-endian ones are read");
  throw cursor.fail(`is GGUF version ${version}; versions 2 and 3 can be read`);
}

function checkCount(cursor: Cursor, count: number, smallest: number, what: string): void {
  if (count > cursor.left / smallest)
    throw cursor.fail(`is truncated or damaged: it should hold ${count} ${what}, ${cursor.left} bytes are left`);
}

async function readMetadata(cursor: Cursor, count: number, keep: ReadonlySet<string>) {
  const metadata = new Map<string, GgufValue>();
  for (let i = 0; i < count; i++) {
    const key = textOf(await readString(cursor, "a metadata key", longestKey));
    if (metadata.has(key)) throw cursor.fail(`is damaged: the metadata key ${JSON.stringify(key)} occurs twice`);
    metadata.set(key, await readValue(cursor, JSON.stringify(key), keep.has(key)));
  }
  return metadata;
}

interface TensorRecord {
  name: string;
  shape: number[];
  type: number;
  offset: number;
}

async function readRecord(cursor: Cursor): Promise<TensorRecord> {
  const name = textOf(await readString(cursor, "a tensor's name", longestName));
  await cursor.need(4);
  const dimensions = cursor.u32();
  if (dimensions > mostDimensions) {
    throw cursor.fail(`is damaged: tensor ${JSON.stringify(name)} would have ${dimensions} dimensions`);
  }
  await cursor.need(8 * dimensions + 12);
  const shape = Array.from({ length: dimensions }, () => cursor.u64(`a dimension of ${name}`)).reverse();
  return { name, shape, type: cursor.u32(), offset: cursor.u64(`the offset of ${name}`) };
}

function placed(source: Source, record: TensorRecord, dataStart: number, alignment: number): GgufTensor {
  const { name, shape, offset } = record;
  const where = `${source.name}: tensor ${JSON.stringify(name)}`;
  const type = ggmlTypes.get(record.type);
  if (!type) {
    const known = otherTypes[record.type] ?? `the unknown type ${record.type}`;
    throw new CheckpointError(`${where} is stored as ${known}; ${readable()} can be read`);
  }
  const bytes = ggmlBytes(type, shape);
  if (bytes === undefined) throw new CheckpointError(`${where} cannot be ${type.name} [${shape}]`);
  if (offset % alignment !== 0) throw new CheckpointError(`${where}: offset ${offset} is no multiple of ${alignment}`);
  const position = dataStart + offset;
  if (position + bytes > source.size) {
    throw new CheckpointError(
      `${where} lies at ${position} to ${position + bytes}, but the file ends at ${source.size}: is it truncated?`,
    );
  }
  return { name, type, shape, position, bytes };
}

function checkLayout(source: Source, tensors: readonly GgufTensor[]): void {
  const names = new Set<string>();
  const sorted = [...tensors].sort((a, b) => a.position - b.position || a.bytes - b.bytes);
  let previous: GgufTensor | undefined;
  for (const tensor of sorted) {
    const name = JSON.stringify(tensor.name);
    if (names.has(tensor.name)) throw new CheckpointError(`${source.name}: tensor ${name} occurs twice`);
    names.add(tensor.name);
    if (previous && tensor.position < previous.position + previous.bytes) {
      throw new CheckpointError(`${source.name}: tensor ${name} overlaps ${JSON.stringify(previous.name)}`);
    }
    previous = tensor;
  }
}

function alignmentOf(cursor: Cursor, metadata: ReadonlyMap<string, GgufValue>): number {
  const alignment = metadata.get("general.alignment") ?? defaultAlignment;
  const valid = typeof alignment === "number" && alignment > 0 && alignment <= largestAlignment;
  if (!valid || (alignment & (alignment - 1)) !== 0) throw cursor.fail("general.alignment must be a power of two");
  return alignment;
}

/** `keep`: keys of long arrays that are wanted whole. @throws CheckpointError saying what is wrong with the file */
export async function readHeader(source: Source, keep: ReadonlySet<string>, signal?: AbortSignal): Promise<GgufHeader> {
  const cursor = new Cursor(source, signal);
  await cursor.need(8);
  cursor.take(4);
  checkVersion(cursor, cursor.u32());
  await cursor.need(16);
  const tensorCount = cursor.u64("the number of tensors");
  const entryCount = cursor.u64("the number of metadata entries");
  checkCount(cursor, entryCount, smallestEntry, "metadata entries");
  checkCount(cursor, tensorCount, smallestTensor, "tensors");
  const metadata = await readMetadata(cursor, entryCount, keep);
  const records: TensorRecord[] = [];
  for (let i = 0; i < tensorCount; i++) records.push(await readRecord(cursor));
  const alignment = alignmentOf(cursor, metadata);
  const dataStart = Math.ceil(cursor.position / alignment) * alignment;
  const tensors = records.map((record) => placed(source, record, dataStart, alignment));
  checkLayout(source, tensors);
  return { metadata, tensors };
}

/** A whole number of the metadata. @throws CheckpointError where it is none, or missing without a fallback */
export function integer(file: string, metadata: GgufHeader["metadata"], key: string, fallback?: number): number {
  const value = metadata.get(key) ?? fallback;
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return number;
  throw new CheckpointError(`${file}: metadata ${key} is ${value === undefined ? "missing" : "not a whole number"}`);
}
