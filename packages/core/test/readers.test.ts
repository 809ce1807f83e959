// Who reads each weight of a graph.
import { expect, test } from "vitest";
import type { Value } from "../src/graph/graph.js";
import { Graph } from "../src/graph/graph.js";
import { leaf } from "../src/graph/leaf.js";
import { linear } from "../src/ops/linear.js";
import { add, relu, square } from "../src/ops/map.js";
import { matmul } from "../src/ops/matmul.js";
import { reshape } from "../src/ops/reshape.js";
import { gather } from "../src/ops/rows.js";
import { slice } from "../src/ops/slice.js";
import { weightReaders, weightsOfZeros } from "../src/passes/readers.js";

/** Readers of the weight w of this shape, given what is made of it and of x [4,8]. */
function readersOf(shape: readonly number[], make: (w: Value, x: Value) => readonly Value[]) {
  const graph = new Graph();
  const x = leaf(graph, "input", "x", [4, 8]);
  return weightReaders(make(leaf(graph, "weight", "w", shape), x)).get("w");
}
const ids = (x: Value) => leaf(x.graph, "input", "ids", [2], "i32");

test("one kind of op", () => {
  expect(readersOf([6, 8], (w, x) => [linear(x, w), linear(add(x, x), w)])).toBe("linear");
  expect(readersOf([8, 6], (w, x) => [matmul(x, w)])).toBe("matmul");
  expect(readersOf([6, 8], (w, x) => [gather(w, ids(x))])).toBe("gather");
  expect(readersOf([8], (w, x) => [add(x, w)])).toBe("any");
});

test("each of several matrices that lie in one weight", () => {
  const one = (w: Value, i: number, shape = [8, 6]) => reshape(slice(w, "first", i, 1), shape);
  expect(readersOf([3, 8, 6], (w, x) => [0, 1, 2].map((i) => matmul(x, one(w, i))))).toBe("matmul");
  expect(readersOf([3, 8, 6], (w, x) => [matmul(x, one(w, 0)), add(one(w, 1), one(w, 2))])).toBe("any");
  expect(readersOf([3, 6, 8], (w, x) => [linear(x, one(w, 1, [6, 8]))])).toBe("any");
});

test("several kinds, transposed factors, parts and other shapes are for any", () => {
  expect(readersOf([8, 8], (w, x) => [linear(x, w), gather(w, ids(x))])).toBe("any");
  expect(readersOf([6, 8], (w, x) => [matmul(x, w, { transposeB: true })])).toBe("any");
  expect(readersOf([4, 6], (w, x) => [matmul(x, w, { transposeA: true })])).toBe("any");
  expect(readersOf([8, 4], (w, x) => [matmul(w, x)])).toBe("any");
  expect(readersOf([12, 8], (w, x) => [linear(x, slice(w, "first", 6, 6))])).toBe("any");
  expect(readersOf([8, 6], (w, x) => [linear(x, reshape(w, [6, 8]))])).toBe("any");
});

test("what several functions of one set of weights read adds up", () => {
  const graph = new Graph();
  const [x, w] = [leaf(graph, "input", "x", [4, 8]), leaf(graph, "weight", "w", [8, 8])];
  const known = weightReaders([linear(x, w)]);
  expect(weightReaders([matmul(x, w)], known).get("w")).toBe("any");
});

test("weights that meet rectified numbers alone", () => {
  const meets = (make: (w: Value, x: Value) => readonly Value[]) => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [4, 8]);
    return weightsOfZeros(make(leaf(graph, "weight", "w", [6, 8]), x)).has("w");
  };
  expect(meets((w, x) => [linear(square(relu(x)), w)])).toBe(true);
  expect(meets((w, x) => [linear(relu(x), w)])).toBe(true);
  expect(meets((w, x) => [linear(square(x), w)])).toBe(false);
  expect(meets((w, x) => [linear(relu(x), w), linear(x, w)])).toBe(false);
  expect(meets((w, x) => [linear(relu(x), w), add(w, 1)])).toBe(false);
  expect(meets((w, x) => [linear(relu(x), slice(w, "first", 2, 3))])).toBe(false); // who reads a part wants the rows as they are
});
