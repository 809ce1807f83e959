// Tensors whose numbers are computed from those of another: widened to F32, passed through a function, scaled by a power of
// two. Parts of them are computed from parts, so a large tensor is never held as a whole.

import {
  CheckpointError,
  elementCount,
  f16Bits,
  f16Values,
  InputError,
  rowBytes,
  type StorageTraits,
  traitsOf,
} from "@rwkv-ts/core";
import { elementBytes, isQuantisedDtype, quantisedDtypes, storageOfDtype, type TensorDtype } from "../dtypes.js";
import { convert } from "../storages/convert.js";
import { isFloatDtype } from "../storages/decode-floats.js";
import { type Contents, type LazyTensor, sizeOf } from "./lazy-tensor.js";

/** A tensor that is computed as a whole and remembered until its last byte was read, for readers that take it in parts. */
export function computed(
  dtype: TensorDtype,
  shape: readonly number[],
  compute: (signal?: AbortSignal) => Promise<Uint8Array>,
): LazyTensor {
  const size = sizeOf({ dtype, shape });
  let remembered: Uint8Array | undefined;
  return {
    dtype,
    shape,
    contents: {
      async read(offset, length, signal) {
        const bytes = remembered ?? (await compute(signal));
        remembered = offset + length === size ? undefined : bytes;
        return bytes.subarray(offset, offset + length);
      },
    },
  };
}

/** Computes bytes [offset, offset + length) out of the runs of `unit` bytes that they lie in. */
export async function inUnits(
  unit: number,
  offset: number,
  length: number,
  compute: (firstUnit: number, units: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const first = Math.floor(offset / unit);
  const end = Math.ceil((offset + length) / unit);
  const bytes = await compute(first, end - first);
  return bytes.subarray(offset - first * unit, offset - first * unit + length);
}

/** Any tensor of floating point numbers as F32. */
export function toF32(tensor: LazyTensor): LazyTensor {
  const { dtype, shape, encoding } = tensor;
  if (dtype === "F32") return tensor;
  if (!isFloatDtype(dtype) && !isQuantisedDtype(dtype)) {
    throw new CheckpointError(`${dtype} [${shape}] holds no floating point numbers`);
  }
  const columns = isQuantisedDtype(dtype) ? (shape.at(-1) ?? 1) : 1;
  const unit = isQuantisedDtype(dtype) ? rowBytes(quantisedDtypes[dtype], columns) : elementBytes[dtype];
  const read: Contents["read"] = (offset, length, signal) =>
    inUnits(4 * columns, offset, length, async (first, count) => {
      const bytes = await tensor.contents.read(first * unit, count * unit, signal);
      return convert(bytes, dtype, "f32", [count, columns]);
    });
  return { dtype: "F32", shape, encoding: encoding ?? dtype, contents: { read } };
}

/** f of every number, in double precision, as F32. `expected` says what the numbers should be when f has no value. */
export function mapped(tensor: LazyTensor, f: (x: number) => number, expected: string): LazyTensor {
  const numbers = toF32(tensor);
  const read: Contents["read"] = (offset, length, signal) =>
    inUnits(4, offset, length, async (first, count) => {
      const bytes = new Uint8Array(await numbers.contents.read(first * 4, count * 4, signal));
      const values = new Float32Array(bytes.buffer);
      for (let i = 0; i < count; i++) {
        const x = values[i]!;
        const y = f(x);
        if (Number.isNaN(y)) throw new CheckpointError(`holds ${x}, ${expected}`);
        values[i] = y;
      }
      return bytes;
    });
  return { ...numbers, contents: { read } };
}

function scaledF16(half: number, factor: number): number {
  const result = f16Bits(f16Values()[half]! * factor);
  if ((result & 0x7c00) === 0x7c00 && (half & 0x7c00) !== 0x7c00) {
    throw new CheckpointError(`a number times ${factor} is beyond f16`);
  }
  return result;
}

/** Scales the f16 factors of blocks. */
function scaleFactors(bytes: Uint8Array, { factorsAt, blockBytes }: StorageTraits, factor: number): Uint8Array {
  const result = new Uint8Array(bytes);
  for (let block = 0; block < result.length; block += blockBytes)
    for (const inBlock of factorsAt) {
      const at = block + inBlock;
      const half = scaledF16(result[at]! | (result[at + 1]! << 8), factor);
      result[at] = half & 0xff;
      result[at + 1] = half >> 8;
    }
  return result;
}

async function scaleFloats(bytes: Uint8Array, dtype: "F32" | "BF16", factor: number): Promise<Uint8Array> {
  const count = bytes.length / elementBytes[dtype];
  const wide = new Uint8Array(convert(bytes, dtype, "f32", [count]));
  const values = new Float32Array(wide.buffer);
  for (let i = 0; i < count; i++) values[i] = values[i]! * factor;
  return convert(wide, "F32", dtype === "F32" ? "f32" : "bf16", [count]);
}

/**
 * Every number times 2^exponent (at least 1), without rounding: in a quantised tensor the blocks' scales are multiplied.
 * Reading fails where a number leaves the range of its dtype.
 */
export function scaledByPowerOfTwo(tensor: LazyTensor, exponent: number): LazyTensor {
  const { dtype } = tensor;
  const factor = 2 ** exponent;
  if (exponent === 0) return tensor;
  const storage = storageOfDtype(dtype);
  if (!storage) throw new InputError(`${dtype} cannot be scaled`);
  const traits = traitsOf(storage);
  const unit = traits.blockBytes;
  const read: Contents["read"] = (offset, length, signal) =>
    inUnits(unit, offset, length, async (first, count) => {
      const bytes = await tensor.contents.read(first * unit, count * unit, signal);
      return dtype === "F32" || dtype === "BF16"
        ? scaleFloats(bytes, dtype, factor)
        : scaleFactors(bytes, traits, factor);
    });
  return { ...tensor, contents: { read } };
}

/** Numbers of a small tensor, at once. */
export async function readF32(tensor: LazyTensor, signal?: AbortSignal): Promise<Float32Array> {
  const numbers = toF32(tensor);
  const bytes = new Uint8Array(await numbers.contents.read(0, sizeOf(numbers), signal));
  return new Float32Array(bytes.buffer, 0, elementCount(tensor.shape));
}
