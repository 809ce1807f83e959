// Tensors of checkpoints as numbers, and comparing two checkpoints by name, shape and value.

import { expect } from "vitest";
import { type Checkpoint, convert, type EncodedEntry } from "../../src/index.js";
import { bytesOf } from "./random.js";

export interface Numbers {
  shape: number[];
  values: Float32Array;
}

export async function numbersOf(checkpoint: Checkpoint, name: string): Promise<Numbers> {
  const info = checkpoint.tensors.get(name);
  if (!info) throw new Error(`${checkpoint.name} has no ${name}`);
  const bytes = convert(await checkpoint.read(name), info.dtype, "f32", info.shape).slice();
  return { shape: info.shape, values: new Float32Array(bytes.buffer) };
}

/** All tensors, as numbers. */
export async function allNumbers(checkpoint: Checkpoint): Promise<Map<string, Numbers>> {
  const result = new Map<string, Numbers>();
  for (const name of checkpoint.tensors.keys()) result.set(name, await numbersOf(checkpoint, name));
  return result;
}

/** Same names and shapes; numbers equal, or within `tolerance` of the largest of the tensor, or within `smallest`. */
export async function expectSameModel(found: Checkpoint, expected: Checkpoint, tolerance = 0, smallest = 0) {
  const names = [...expected.tensors.keys()];
  expect([...found.tensors.keys()].sort()).toEqual(names.sort());
  for (const name of names) {
    const [a, b] = [await numbersOf(found, name), await numbersOf(expected, name)];
    expect(a.shape, name).toEqual(b.shape);
    expect(difference(a.values, b.values), name).toBeLessThanOrEqual(tolerance * largest(b.values) + smallest);
  }
}

const largest = (values: Float32Array): number => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

/** The largest difference; NaN where one is. */
const difference = (found: Float32Array, expected: Float32Array): number =>
  expected.reduce((most, x, i) => Math.max(most, Math.abs(found[i]! - x)), found.length - expected.length);

export const entryOf = (name: string, shape: number[], values: Float32Array): EncodedEntry => ({
  name,
  dtype: "F32",
  shape,
  data: bytesOf(values),
});

/** [n, rows, columns] → [n, columns, rows] */
export function transposeNumbers({ shape, values }: Numbers): Numbers {
  const [rows, columns] = shape.slice(-2) as [number, number];
  const result = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const [matrix, rest] = [Math.floor(i / (rows * columns)), i % (rows * columns)];
    result[matrix * rows * columns + (rest % columns) * rows + Math.floor(rest / columns)] = values[i]!;
  }
  return { shape: [...shape.slice(0, -2), columns, rows], values: result };
}

/** One behind the other. */
export function joinNumbers(shape: number[], all: Float32Array[]): Numbers {
  const values = new Float32Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of all) {
    values.set(each, at);
    at += each.length;
  }
  return { shape, values };
}
