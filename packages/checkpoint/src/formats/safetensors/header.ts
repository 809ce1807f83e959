// The header of a .safetensors file (https://huggingface.co/docs/safetensors): a little-endian u64 N, then N bytes of JSON
//   {"__metadata__": {string: string}, "<tensor>": {"dtype": "F32", "shape": [..], "data_offsets": [begin, end]}, ...}
// padded with spaces; offsets count from the end of the header, and the tensors cover what follows without holes or overlaps.

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf } from "../../abort.js";
import type { TensorInfo } from "../../checkpoint.js";
import { isElementDtype, isShape, tensorBytes } from "../../dtypes.js";
import type { Source } from "../../sources/source.js";
import { duplicateKey } from "./duplicate-keys.js";

export const largestHeader = 100_000_000;

/** A tensor and the place of its first byte in the file. */
export interface StoredTensor extends TensorInfo {
  readonly position: number;
}

export interface Header {
  tensors: Map<string, StoredTensor>;
  metadata: Map<string, string>;
}

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function headerText(source: Source, signal?: AbortSignal): Promise<{ text: string; dataStart: number }> {
  if (source.size < 8) throw new CheckpointError(`${source.name} is truncated: ${source.size} bytes are no checkpoint`);
  const prefix = await source.read(0, 8, signal);
  const length = new DataView(prefix.buffer, prefix.byteOffset, 8).getBigUint64(0, true);
  if (length > BigInt(largestHeader)) {
    throw new CheckpointError(`${source.name}: a header of ${length} bytes is over the limit of ${largestHeader}`);
  }
  const dataStart = 8 + Number(length);
  if (dataStart > source.size) {
    throw new CheckpointError(
      `${source.name} is truncated: its header ends at ${dataStart}, the file at ${source.size}`,
    );
  }
  const bytes = await source.read(8, Number(length), signal);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), dataStart };
  } catch (error) {
    throw new CheckpointError(`${source.name}: the header is not UTF-8`, { cause: error });
  }
}

function parseJson(name: string, text: string): JsonObject {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (error) {
    throw new CheckpointError(`${name}: the header is not JSON: ${messageOf(error)}`, { cause: error });
  }
  if (!isObject(header)) throw new CheckpointError(`${name}: the header is not a JSON object`);
  const twice = duplicateKey(text);
  if (twice !== undefined) throw new CheckpointError(`${name}: ${JSON.stringify(twice)} occurs twice in the header`);
  return header;
}

const isRange = (value: unknown): value is [begin: number, end: number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(Number.isSafeInteger) &&
  0 <= value[0] &&
  value[0] <= value[1];

/** A value that should be a list of numbers. What is nested, maybe without end, is only named. */
function shown(value: unknown): string {
  const isNested = isObject(value) || (Array.isArray(value) && value.some((each) => typeof each === "object"));
  return isNested ? "with values inside values" : JSON.stringify(value);
}

function parseTensor(file: string, name: string, entry: unknown, dataStart: number): StoredTensor {
  const where = `${file}: tensor ${JSON.stringify(name)}`;
  if (!isObject(entry)) throw new CheckpointError(`${where} is not described by an object`);
  const { dtype, shape = null, data_offsets: offsets = null } = entry;
  if (typeof dtype !== "string") throw new CheckpointError(`${where} has no dtype`);
  if (!isShape(shape)) throw new CheckpointError(`${where} has the impossible shape ${shown(shape)}`);
  if (!isRange(offsets)) {
    throw new CheckpointError(`${where} has the impossible data_offsets ${shown(offsets)}`);
  }
  const bytes = isElementDtype(dtype) ? tensorBytes(dtype, shape) : undefined;
  if (bytes === undefined) throw new CheckpointError(`${where} has the unknown dtype ${JSON.stringify(dtype)}`);
  const [begin, end] = offsets;
  if (end - begin !== bytes) {
    throw new CheckpointError(`${where}: ${dtype} [${shape}] takes ${bytes} bytes, data_offsets give ${end - begin}`);
  }
  return { name, dtype, shape, bytes, position: dataStart + begin };
}

/** The tensors must follow each other without overlap or hole, up to the end of the file. */
function checkLayout(source: Source, tensors: Iterable<StoredTensor>, dataStart: number): void {
  const sorted = [...tensors].sort((a, b) => a.position - b.position || a.bytes - b.bytes);
  let position = dataStart;
  let previous = "the header";
  for (const tensor of sorted) {
    if (tensor.position !== position) {
      const what = tensor.position < position ? "overlaps" : "leaves a hole after";
      throw new CheckpointError(`${source.name}: tensor ${JSON.stringify(tensor.name)} ${what} ${previous}`);
    }
    position += tensor.bytes;
    previous = JSON.stringify(tensor.name);
  }
  if (position > source.size) {
    throw new CheckpointError(`${source.name} is truncated: ${position} bytes are needed, it has ${source.size}`);
  }
  if (position < source.size) {
    throw new CheckpointError(
      `${source.name}: ${source.size - position} bytes after the last tensor belong to nothing`,
    );
  }
}

/** Reads and checks the header. @throws CheckpointError saying what is wrong with it. */
export async function readHeader(source: Source, signal?: AbortSignal): Promise<Header> {
  const { text, dataStart } = await headerText(source, signal);
  const { __metadata__: rawMetadata = {}, ...entries } = parseJson(source.name, text);
  if (!isObject(rawMetadata)) throw new CheckpointError(`${source.name}: __metadata__ is not an object`);
  const metadata = new Map<string, string>();
  for (const [key, value] of Object.entries(rawMetadata)) {
    if (typeof value !== "string") throw new CheckpointError(`${source.name}: __metadata__ ${key} is not a string`);
    metadata.set(key, value);
  }
  const tensors = new Map<string, StoredTensor>();
  for (const [name, entry] of Object.entries(entries)) {
    tensors.set(name, parseTensor(source.name, name, entry, dataStart));
  }
  checkLayout(source, tensors.values(), dataStart);
  return { tensors, metadata };
}
