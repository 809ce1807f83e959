// Tensors made of the same numbers in another order: reshaped, cut, joined and ordered along the first axis, transposed.

import { CheckpointError, elementCount } from "@rwkv-ts/core";
import { elementBytes, isElementDtype, isQuantisedDtype } from "../dtypes.js";
import { computed, toF32 } from "./compute.js";
import { type Contents, type LazyTensor, sizeOf } from "./lazy-tensor.js";

/** The same bytes under another shape. Blocks of quantised tensors lie along the last axis, which must then stay. */
export function reshaped(tensor: LazyTensor, shape: readonly number[]): LazyTensor {
  const [from, to] = [elementCount(tensor.shape), elementCount(shape)];
  // A length that was computed from a wrong count may be a fraction.
  if (from !== to || !shape.every(Number.isInteger))
    throw new CheckpointError(`[${tensor.shape}] cannot be read as [${shape}]`);
  if (isQuantisedDtype(tensor.dtype) && tensor.shape.at(-1) !== shape.at(-1)) return reshaped(toF32(tensor), shape);
  return { ...tensor, shape, contents: { ...tensor.contents, place: untransposed(tensor.contents) } };
}

/** A tensor that lies in its file column by column has no place there under another shape. */
const untransposed = ({ place }: Contents): Contents["place"] =>
  place &&
  (async (signal) => {
    const own = await place(signal);
    return own?.transposed ? undefined : own;
  });

/** Rows [index * n, (index + 1) * n) along the first axis, where n is its length divided by `count`. */
export function part(tensor: LazyTensor, index: number, count: number): LazyTensor {
  const [length = 1, ...rest] = tensor.shape;
  if (length % count !== 0) throw new CheckpointError(`[${tensor.shape}] cannot be cut into ${count} parts`);
  const start = (sizeOf(tensor) / count) * index;
  return {
    ...tensor,
    shape: [length / count, ...rest],
    contents: {
      read: (offset, bytes, signal, room) => tensor.contents.read(start + offset, bytes, signal, room),
      async place(signal) {
        const whole = await tensor.contents.place?.(signal);
        return whole && !whole.transposed ? { ...whole, position: whole.position + start } : undefined;
      },
    },
  };
}

export const parts = (tensor: LazyTensor, count: number): LazyTensor[] =>
  Array.from({ length: count }, (_, index) => part(tensor, index, count));

/** Tensors of equal dtype and equal other axes, one behind the other along the first axis. Small tensors only. */
export function joined(tensors: readonly LazyTensor[]): LazyTensor {
  const [first] = tensors;
  if (!first) throw new CheckpointError("there is nothing to join");
  const same = tensors.every(({ dtype }) => dtype === first.dtype);
  const alike = same ? tensors : tensors.map(toF32);
  const rest = first.shape.slice(1);
  if (tensors.some(({ shape }) => shape.slice(1).join() !== rest.join())) {
    throw new CheckpointError(`tensors [${tensors.map(({ shape }) => shape.join()).join("], [")}] cannot be joined`);
  }
  const length = tensors.reduce((sum, { shape }) => sum + (shape[0] ?? 1), 0);
  return computed(alike[0]!.dtype, [length, ...rest], async (signal) => {
    const pieces = await Promise.all(alike.map((tensor) => tensor.contents.read(0, sizeOf(tensor), signal)));
    const result = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      result.set(piece, at);
      at += piece.length;
    }
    return result;
  });
}

/** Rows along the first axis in another order: row i is row `source(i)` of the tensor. */
export function rowsFrom(tensor: LazyTensor, source: (row: number) => number): LazyTensor {
  const [rows = 1] = tensor.shape;
  const bytes = sizeOf(tensor) / rows;
  return computed(tensor.dtype, tensor.shape, async (signal) => {
    const given = await tensor.contents.read(0, sizeOf(tensor), signal);
    const result = new Uint8Array(given.length);
    for (let row = 0; row < rows; row++) {
      const from = bytes * source(row);
      result.set(given.subarray(from, from + bytes), bytes * row);
    }
    return result;
  });
}

type Words = Uint8Array | Uint16Array | Uint32Array | BigUint64Array;

function words(bytes: Uint8Array, width: number): Words {
  const { buffer, byteOffset, length } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  if (width === 1) return new Uint8Array(buffer, byteOffset, length);
  if (width === 2) return new Uint16Array(buffer, byteOffset, length / 2);
  if (width === 4) return new Uint32Array(buffer, byteOffset, length / 4);
  return new BigUint64Array(buffer, byteOffset, length / 8);
}

/** Rows that are walked together: what their columns share a cache line with is still there when its turn comes. */
const block = 32;

/** [n, rows, columns] → [n, columns, rows], of elements of `width` bytes. */
function transpose(bytes: Uint8Array, n: number, rows: number, columns: number, width: number): Uint8Array {
  const result = new Uint8Array(bytes.length);
  const [from, to] = [words(bytes, width), words(result, width)];
  for (let i = 0; i < n; i++) {
    const base = i * rows * columns;
    for (let first = 0; first < rows; first += block) {
      const last = Math.min(first + block, rows);
      for (let column = 0; column < columns; column++) {
        for (let row = first; row < last; row++) to[base + column * rows + row] = from[base + row * columns + column]!;
      }
    }
  }
  return result;
}

/** The last two axes exchanged. Quantised tensors become F32. */
export function transposed(tensor: LazyTensor): LazyTensor {
  const { shape } = tensor;
  const [rows, columns] = shape.slice(-2);
  if (rows === undefined || columns === undefined) throw new CheckpointError(`[${shape}] cannot be transposed`);
  const numbers = isElementDtype(tensor.dtype) ? tensor : toF32(tensor);
  const width = isElementDtype(numbers.dtype) ? elementBytes[numbers.dtype] : 4;
  const count = elementCount(shape.slice(0, -2));
  const turned = [...shape.slice(0, -2), columns, rows];
  const result = computed(numbers.dtype, turned, async (signal) => {
    const bytes = await numbers.contents.read(0, sizeOf(numbers), signal);
    return transpose(bytes, count, rows, columns, width);
  });
  const place: Contents["place"] = async (signal) => {
    const own = shape.length === 2 ? await numbers.contents.place?.(signal) : undefined;
    return own && !own.transposed ? { ...own, transposed: true } : undefined;
  };
  return { ...result, encoding: tensor.encoding, contents: { ...result.contents, place } };
}
