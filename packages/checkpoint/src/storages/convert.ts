// Conversion between the dtypes of files and the storages of weights (core/src/storages says how their bytes lie).
// Everything goes through f32, a few thousand numbers at a time, so a large tensor needs no f32 copy of itself.

import { elementCount, InputError, isQuantised, rowBytes, type Storage, storageBytes, traitsOf } from "@rwkv-ts/core";
import { elementBytes, isQuantisedDtype, quantisedDtypes, storageDtypes, tensorBytes } from "../dtypes.js";
import { decodeFloats, type FloatDtype, isFloatDtype, type Rounding } from "./decode-floats.js";

/** Numbers that are on their way at once: their f32 copy stays in the processor's cache. */
const batchNumbers = 1 << 15;

/** Reads numbers [start, start + count) of a tensor as f32; quantised tensors only whole rows. */
type Decoder = (start: number, count: number, to: Float32Array) => void;

function decoder(bytes: Uint8Array, dtype: string, columns: number, rounding: Rounding): Decoder {
  if (isQuantisedDtype(dtype)) {
    const storage = quantisedDtypes[dtype];
    const bytesOfRow = rowBytes(storage, columns);
    const { decode } = traitsOf(storage);
    return (start, count, to) => {
      for (let done = 0; done < count; done += columns)
        decode(bytes, ((start + done) / columns) * bytesOfRow, columns, to, done);
    };
  }
  const width = elementBytes[dtype as FloatDtype];
  return (start, count, to) => {
    decodeFloats(dtype as FloatDtype, bytes.subarray(start * width, (start + count) * width), to, rounding);
  };
}

/** Writes `count` f32 as numbers [start, start + count) of a tensor; quantised tensors only whole rows. */
type Encoder = (from: Float32Array, start: number, count: number) => void;

function encoder(result: Uint8Array, storage: Storage, columns: number): Encoder {
  const { encode, blockBytes } = traitsOf(storage);
  if (!isQuantised(storage)) return (from, start, count) => encode(from, 0, count, result, blockBytes * start);
  const bytesOfRow = rowBytes(storage, columns);
  return (from, start, count) => {
    for (let done = 0; done < count; done += columns)
      encode(from, done, columns, result, ((start + done) / columns) * bytesOfRow);
  };
}

function checkInput(bytes: Uint8Array, dtype: string, shape: readonly number[]): void {
  if (!isFloatDtype(dtype) && !isQuantisedDtype(dtype)) {
    throw new InputError(`${dtype} [${shape}] holds no floating point numbers and cannot be converted to a weight`);
  }
  const expected = tensorBytes(dtype, shape);
  if (bytes.length !== expected) {
    throw new InputError(`${dtype} [${shape}] takes ${expected} bytes, ${bytes.length} were given`);
  }
}

/**
 * Numbers of a file as canonical bytes of a storage. `dtype`: F64, F32, F16, BF16, F8_E4M3, F8_E5M2, or a quantised one.
 * Rounds to nearest, ties to even (f64 directly, not by way of f32). The result may be `bytes` itself when nothing changes.
 * @throws InputError for other dtypes or a wrong number of bytes; CheckpointError when NaN or infinity meet a quantised storage.
 */
export function convert(bytes: Uint8Array, dtype: string, to: Storage, shape: readonly number[]): Uint8Array {
  checkInput(bytes, dtype, shape);
  if (dtype === storageDtypes[to]) return bytes;
  const result = new Uint8Array(storageBytes(to, shape));
  const total = elementCount(shape);
  const columns = shape.at(-1) ?? 1;
  const unit = isQuantisedDtype(dtype) || isQuantised(to) ? columns : 1;
  const batch = Math.max(unit, Math.floor(batchNumbers / Math.max(unit, 1)) * unit);
  const scratch = new Float32Array(Math.min(batch, total));
  const decodeBatch = decoder(bytes, dtype, columns, to === "f16" || to === "bf16" ? "odd" : "nearest");
  const encodeBatch = encoder(result, to, columns);
  for (let start = 0; start < total; start += batch) {
    const count = Math.min(batch, total - start);
    decodeBatch(start, count, scratch);
    encodeBatch(scratch, start, count);
  }
  return result;
}

/**
 * Canonical bytes of a storage as f32.
 * @throws InputError for a wrong number of bytes.
 */
export function decode(storage: Storage, bytes: Uint8Array, shape: readonly number[]): Float32Array {
  const f32 = convert(bytes, storageDtypes[storage], "f32", shape);
  const aligned = f32 === bytes ? new Uint8Array(f32) : f32;
  return new Float32Array(aligned.buffer, aligned.byteOffset, elementCount(shape));
}
