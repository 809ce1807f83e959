// Slices that lie in a row are places in their source's bytes: no step copies them, and every backend reads them at any offset.
import { createReferenceBackend, isQuantised, type Storage, storages } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { add, linear, matmul, mul, reshape, sigmoid, slice, sumRows, tanh, type Value } from "@rwkv-ts/core/model";
import { encodeStorage, normal, normalisedError } from "@rwkv-ts/core/testing";
import { Graph, leaf, Program, planOf, traceModel } from "@rwkv-ts/core/tools";
import { testedBackends } from "@rwkv-ts/golden";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rwkv6, rwkv6Config } from "../src/index.js";

const numbers = (count: number, seed: number): Float64Array => Float64Array.from({ length: count }, normal(seed));

/** Temporaries, inputs and weights of so many channels, read in runs that begin at rows and columns. */
function traced(channels: number, storage: Storage) {
  const graph = new Graph();
  const x = leaf(graph, "input", "x", [6, channels]);
  const stack = leaf(graph, "weight", "stack", [3, channels, 8]);
  const w = leaf(graph, "weight", "w", [24, channels], storage);
  const h = linear(tanh(x), leaf(graph, "weight", "square", [channels, channels]));
  const rows = slice(h, "first", 1, 3);
  const row = slice(h, "first", 5, 1);
  const product = (at: number, of: Value) => matmul(of, reshape(slice(stack, "first", at, 1), [channels, 8]));
  const outputs = new Map<string, Value>([
    ["products", add(product(1, rows), product(2, slice(x, "first", 3, 3)))],
    ["weights", linear(rows, slice(w, "first", 4, 17))],
    ["few", linear(row, slice(w, "first", 8, 16))],
    [
      "columns",
      mul(sigmoid(slice(row, "last", 1, channels - 4)), slice(slice(h, "first", 4, 1), "last", 3, channels - 4)),
    ],
    ["sums", sumRows(slice(h, "first", 1, 4), 1)],
    ["copy", slice(h, "first", 2, 3)],
  ]);
  return outputs;
}

async function computed(backend: Backend, channels: number, storage: Storage): Promise<Map<string, Float32Array>> {
  const shapes: Record<string, number[]> = { stack: [3, channels, 8], w: [24, channels], square: [channels, channels] };
  const outputs = traced(channels, storage);
  const memories = Object.entries(shapes).map(([label, shape], i) => {
    const own = label === "w" ? storage : "f32";
    const data = numbers(
      shape.reduce((a, b) => a * b),
      20 + i,
    ).map((v) => v / 8);
    return [label, backend.upload({ label, shape, storage: own, bytes: encodeStorage(own, data, shape) })] as const;
  });
  const program = await Program.compile(backend, { outputs, bind: (name) => new Map(memories).get(name) });
  program.write("x", Float32Array.from(numbers(6 * channels, 5)));
  await program.submit();
  const results = await Promise.all([...outputs.keys()].map(async (name) => [name, await program.read(name)] as const));
  program.dispose();
  for (const [, memory] of memories) memory.dispose();
  return new Map(results);
}

// offsets of 16 bytes, of 4, and of single numbers
const channels = [64, 36, 37];

describe.each(testedBackends)("views on $name", ({ create }) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await create();
  });
  afterAll(() => backend[Symbol.asyncDispose]());

  test.each(
    channels.flatMap((c) => (c === 64 ? storages : (["f32"] as const)).map((storage) => [c, storage] as const)),
  )("of %i channels, weights in %s", async (count, storage) => {
    const expected = await computed(createReferenceBackend(), count, storage);
    const actual = await computed(backend, count, storage);
    const tolerance = isQuantised(storage) ? 2e-2 : 1e-5;
    for (const [name, values] of expected)
      expect(normalisedError(actual.get(name)!, values), name).toBeLessThan(tolerance);
  });
});

describe("plans of RWKV-6", () => {
  const config = rwkv6Config({ layers: 3, channels: 64, vocabulary: 50, headSize: 32 });
  const stepsOf = (tokens: number) => {
    const { states, logits } = traceModel(rwkv6(config), { tokens, sequences: 1, slots: 1, rows: 1 });
    const updates = [...states.values()].map(({ leaf, next }) => [leaf, next] as const);
    return planOf({ outputs: new Map([["logits", logits]]), updates }).steps.map((step) => step.op.name);
  };

  test("copy no slice for one token, and only columns of several tokens for more", () => {
    const slices = (tokens: number) => stepsOf(tokens).filter((name) => name === "slice").length;
    expect(slices(1)).toBe(0);
    expect(slices(7)).toBe(5 * config.layers);
  });
});
