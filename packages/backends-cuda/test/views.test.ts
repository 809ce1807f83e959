// Operands that are parts of other ones, which may begin between the sixteen bytes that kernels read at once, and steps of more tokens than
// a launch has blocks along y.
import type { Storage } from "@rwkv-ts/core";
import { allOps, type ExampleInput } from "@rwkv-ts/core/backend";
import { linear, matmul, slice, type Value } from "@rwkv-ts/core/model";
import { normal } from "@rwkv-ts/core/testing";
import { decodeStorage, encodeStorage, Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { expectConforms } from "./conforms.js";
import { cuda } from "./device.js";

interface Matrix {
  readonly shape: readonly [rows: number, columns: number];
  readonly storage?: Storage;
  /** Columns of a single row, or rows, that a step reads. */
  readonly part?: readonly [axis: "first" | "last", from: number, length: number];
}

const numbers = (count: number, seed: number) => {
  const next = normal(seed);
  return Float32Array.from({ length: count }, () => next());
};

describe(`parts of operands, on CUDA${cuda.why}`, () => {
  let backend: CudaBackend;
  beforeAll(async () => {
    if (cuda.runs) backend = await createCudaBackend();
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  /** What the step reads of it, its rows as f64, and its memory. */
  function operandOf(graph: Graph, name: "x" | "w", { shape, storage = "f32", part }: Matrix) {
    const value = leaf(graph, name === "w" ? "weight" : "input", name, shape, storage);
    const bytes = encodeStorage(storage, numbers(shape[0] * shape[1], name === "w" ? 1 : 2), shape);
    const stored = decodeStorage(storage, bytes, shape);
    const [axis, from, length] = part ?? ["first", 0, shape[0]];
    const read: Value = part ? slice(value, axis, from, length) : value;
    const [top, left] = axis === "first" ? [from, 0] : [0, from];
    const at = (row: number, column: number): number => stored[(top + row) * shape[1] + left + column]!;
    return { read, bytes, at, shape, storage };
  }

  async function productOf(x: Matrix, w: Matrix, isLinear: boolean): Promise<void> {
    const graph = new Graph();
    const [a, b] = [operandOf(graph, "x", x), operandOf(graph, "w", w)];
    const y = isLinear ? linear(a.read, b.read) : matmul(a.read, b.read);
    const memory = backend.upload({ label: "w", shape: b.shape, storage: b.storage, bytes: b.bytes });
    const program = await Program.compile(backend, {
      outputs: new Map([["y", y]]),
      bind: (_, kind) => (kind === "weight" ? memory : undefined),
    });
    program.write("x", new Float32Array(a.bytes.buffer, a.bytes.byteOffset, a.bytes.length / 4));
    await program.submit();
    const result = await program.read("y");
    program.dispose();
    memory.dispose();
    const [rows, columns] = y.shape as [number, number];
    const inner = a.read.shape[1]!;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        let expected = 0;
        for (let k = 0; k < inner; k++) expected += a.at(row, k) * (isLinear ? b.at(column, k) : b.at(k, column));
        expect(result[row * columns + column]).toBeCloseTo(expected, 4);
      }
  }

  const x: Matrix = { shape: [1, 40], part: ["last", 3, 32] };
  const products: [string, Matrix, Matrix, isLinear: boolean][] = [
    ...(["f32", "f16", "int8"] as const).flatMap((storage): [string, Matrix, Matrix, boolean][] => [
      [`x Wᵀ, W in ${storage}`, x, { shape: [6, 32], storage }, true],
      [`x W, W in ${storage}`, x, { shape: [32, 32], storage }, false],
    ]),
    ["x with a part of a row of weights", { shape: [3, 32] }, { shape: [1, 40], part: ["last", 5, 32] }, true],
    [
      "x with a part of a row of halves",
      { shape: [3, 32] },
      { shape: [1, 40], storage: "f16", part: ["last", 6, 32] },
      true,
    ],
  ];
  it.skipIf(!cuda.runs).each(products)("%s", async (_, ...product) => productOf(...product));

  const tokens = 65_540;
  const ids: ExampleInput = { shape: [tokens], kind: "i32", data: Array.from({ length: tokens }, (_, i) => i % 5) };
  it.skipIf(!cuda.runs)("rows of more tokens than a launch has blocks along y", async () => {
    const example = { name: "tokens", params: {}, inputs: [{ shape: [5, 1], kind: "weight" as const }, ids] };
    await expectConforms(backend, { op: allOps.find(({ name }) => name === "gather")!, example, storage: "f32" });
  });
  it.skipIf(!cuda.runs)("too many sequences are told by name", async () => {
    const [q, k] = [{ shape: [tokens, 1, 4] }, { shape: [2, 1, 1, 4], kind: "state" as const }];
    const table: ExampleInput = { shape: [1, 3], kind: "i32", data: [0, 0, 1] };
    const example = {
      name: "tokens",
      params: {},
      inputs: [q, q, q, k, k, table, { shape: [1], kind: "i32" as const, data: [0] }],
    };
    const test = { op: allOps.find(({ name }) => name === "causalAttention")!, example, storage: "f32" as const };
    await expect(expectConforms(backend, test)).rejects.toThrow(
      /has 65540 tokens or sequences in one step, a GPU counts 65535/,
    );
  });
});
