// The records of an rwkv.cpp file, versions 100 and 101 (RWKV/rwkv.cpp, docs/FILE_FORMAT.md), little endian:
//   i32: 0x67676d66, version, vocabulary, channels, layers, data type
//   then to the end of the file, for each tensor:
//   i32: dimensions, length of the key, data type; i32 per dimension (ggml's order: the last axis first); key; data

import { CheckpointError } from "@rwkv-ts/core";
import { ggmlBytes } from "../../ggml/tensor.js";
import { type GgmlType, ggmlTypes } from "../../ggml/types.js";
import type { Source } from "../../sources/source.js";

export interface RwkvCppHeader {
  readonly version: number;
  readonly vocabulary: number;
  readonly channels: number;
  readonly layers: number;
  readonly dataType: string;
}

export interface RwkvCppTensor {
  readonly type: GgmlType;
  /** Row-major: the reverse of the file's order. */
  readonly shape: readonly number[];
  readonly position: number;
}

const typeOfNumber = (number: number): GgmlType | undefined => ggmlTypes.get(ggmlNumbers.get(number) ?? -1);

export const magic = 0x67676d66;
export const headerBytes = 24;

/** ggml's numbers of rwkv.cpp's types: F32, F16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0. */
const ggmlNumbers = new Map([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [7, 6],
  [8, 7],
  [9, 8],
]);

const mostDimensions = 4;
const longestKey = 1024;
/** 64 layers of RWKV-7 have 2000. */
const mostTensors = 1 << 16;
/** Dimensions and key of nearly all records lie within so many bytes. */
const recordAhead = 128;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

function typeOf(where: string, number: number, version: number): GgmlType {
  const type = typeOfNumber(number);
  if (!type) throw new CheckpointError(`${where} is of the unknown data type ${number}`);
  if (version === 100 && type.numbers > 1) {
    throw new CheckpointError(
      `${where} is ${type.name} as rwkv.cpp quantised before May 2023 (file version 100); quantise the original again`,
    );
  }
  return type;
}

export async function readFileHeader(source: Source, signal?: AbortSignal): Promise<RwkvCppHeader> {
  if (source.size < headerBytes)
    throw new CheckpointError(`${source.name} is truncated: its header takes ${headerBytes} bytes`);
  const data = view(await source.read(0, headerBytes, signal));
  const [version, vocabulary, channels, layers, type] = [4, 8, 12, 16, 20].map((at) => data.getInt32(at, true)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (version !== 100 && version !== 101) {
    throw new CheckpointError(`${source.name} is version ${version} of rwkv.cpp's format; 100 and 101 can be read`);
  }
  if (vocabulary <= 0 || channels <= 0 || layers <= 0) {
    throw new CheckpointError(
      `${source.name} is damaged: vocabulary ${vocabulary}, channels ${channels}, layers ${layers}`,
    );
  }
  return { version, vocabulary, channels, layers, dataType: typeOfNumber(type)?.name ?? String(type) };
}

interface Located {
  name: string;
  tensor: RwkvCppTensor;
  /** Where the next record begins. */
  end: number;
}

async function readRecord(source: Source, at: number, version: number, signal?: AbortSignal): Promise<Located> {
  const damaged = (what: string) =>
    new CheckpointError(`${source.name} is truncated or damaged: at byte ${at}, ${what}`);
  const ahead = await source.read(at, Math.min(recordAhead, source.size - at), signal);
  if (ahead.length < 12) throw damaged("a tensor's record ends early");
  const data = view(ahead);
  const [dimensions, keyBytes, number] = [0, 4, 8].map((o) => data.getInt32(o, true)) as [number, number, number];
  if (dimensions < 0 || dimensions > mostDimensions) throw damaged(`a tensor would have ${dimensions} dimensions`);
  if (keyBytes <= 0 || keyBytes > longestKey) throw damaged(`a tensor's name would have ${keyBytes} bytes`);
  const position = at + 12 + 4 * dimensions + keyBytes;
  if (position > source.size) throw damaged("a tensor's record ends early");
  const record = position - at <= ahead.length ? ahead : await source.read(at, position - at, signal);
  const shape = Array.from({ length: dimensions }, (_, i) => view(record).getInt32(12 + 4 * i, true)).reverse();
  const name = new TextDecoder().decode(record.subarray(12 + 4 * dimensions, position - at));
  const where = `${source.name}: tensor ${JSON.stringify(name)}`;
  const type = typeOf(where, number, version);
  const bytes = ggmlBytes(type, shape);
  if (bytes === undefined) throw new CheckpointError(`${where} cannot be ${type.name} [${shape}]`);
  const end = position + bytes;
  if (end > source.size) {
    throw new CheckpointError(`${where} ends at byte ${end}, the file at ${source.size}: it is truncated`);
  }
  return { name, tensor: { type, shape, position }, end };
}

/** All tensors, in the file's order. @throws CheckpointError saying what is wrong with the file */
export async function readRecords(source: Source, version: number, signal?: AbortSignal) {
  const tensors = new Map<string, RwkvCppTensor>();
  for (let at = headerBytes; at < source.size; ) {
    const { name, tensor, end } = await readRecord(source, at, version, signal);
    if (tensors.has(name)) throw new CheckpointError(`${source.name}: tensor ${JSON.stringify(name)} occurs twice`);
    if (tensors.size >= mostTensors) throw new CheckpointError(`${source.name} holds more than ${mostTensors} tensors`);
    tensors.set(name, tensor);
    at = end;
  }
  return tensors;
}
