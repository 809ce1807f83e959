// A tensor of one of ggml's types in a file: as the dtype whose bytes are the same (Q8_0 is INT8B32, Q4_0 is INT4B32, Q4_K itself), or
// dequantised to F32 while it is read.

import { elementCount } from "@rwkv-ts/core";
import { isShape } from "../dtypes.js";
import { inUnits } from "../lazy/compute.js";
import { type Contents, type LazyTensor, stored } from "../lazy/lazy-tensor.js";
import type { Source } from "../sources/source.js";
import type { GgmlType } from "./types.js";

/** Bytes of a tensor, or undefined for a shape that the type cannot have. */
export function ggmlBytes({ numbers, bytes }: GgmlType, shape: readonly number[]): number | undefined {
  if (!isShape([...shape]) || (shape.at(-1) ?? 1) % numbers !== 0) return undefined;
  // The shape of what is read must have a size too.
  return (elementCount(shape) / numbers) * bytes;
}

/** `shape` is row-major: the reverse of ggml's order. */
export function ggmlTensor(source: Source, position: number, type: GgmlType, shape: readonly number[]): LazyTensor {
  const { dtype, dequantise, numbers, bytes } = type;
  if (dtype || !dequantise) return stored(source, position, dtype ?? "F32", shape);
  const read: Contents["read"] = (offset, length, signal) =>
    inUnits(4 * numbers, offset, length, async (first, count) => {
      const blocks = await source.read(position + first * bytes, count * bytes, signal);
      const values = new Float32Array(count * numbers);
      dequantise(blocks, count, values);
      return new Uint8Array(values.buffer);
    });
  return { dtype: "F32", shape, encoding: type.name, contents: { read } };
}
