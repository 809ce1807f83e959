// From an op's examples to inputs and expected outputs: what conformance and gradient tests of every backend share.

import type { Example, ExampleInput, Tensor } from "../graph/example.js";
import { Graph, type OpDefinition, type Value } from "../graph/graph.js";
import { leaf } from "../graph/leaf.js";
import { zeros } from "../plan/interpret.js";
import { elementCount, type Storage } from "../storage.js";

/** A small portable generator (mulberry32): the same numbers everywhere, in [0,1). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers by Box and Muller. */
export function normal(seed: number): () => number {
  const uniform = random(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

function inputTensor(input: ExampleInput, seed: number): Tensor {
  const n = elementCount(input.shape);
  if (input.kind === "i32") return { shape: input.shape, data: Int32Array.from(input.data ?? new Array(n).fill(0)) };
  const next = normal(seed);
  const data = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x = input.data ? input.data[i]! : next();
    data[i] = Math.fround(input.transform ? input.transform(x) : x);
  }
  return { shape: input.shape, data };
}

/** Drawing numbers takes most of a conformance test's time, and an example is asked for in every storage and role in turn. */
let latest: { readonly example: unknown; readonly inputs: readonly Tensor[] } | undefined;

/** Inputs of an example, exactly representable in float32. */
export function exampleInputs<P>(example: Example<P>): Tensor[] {
  if (latest?.example !== example)
    latest = { example, inputs: example.inputs.map((input, i) => inputTensor(input, 1000 + i)) };
  return latest.inputs.map(({ shape, data }) => ({ shape, data: data.slice() }));
}

/** Traces one op over leaves named in0, in1, ...; weights take the given storage. */
export function traceExample<P>(op: OpDefinition<P>, example: Example<P>, storage: Storage = "f32") {
  const graph = new Graph();
  const inputs = example.inputs.map(({ shape, kind }, i): Value => {
    const name = `in${i}`;
    if (kind === "weight") return leaf(graph, "weight", name, shape, storage);
    if (kind === "state") return leaf(graph, "state", name, shape);
    return leaf(graph, "input", name, shape, kind === "i32" ? "i32" : "f32");
  });
  return { graph, inputs, outputs: graph.add(op, inputs, example.params) };
}

/** The reference's outputs for these inputs. */
export function expectedOutputs<P>(op: OpDefinition<P>, example: Example<P>, inputs: readonly Tensor[]): Tensor[] {
  const { outputs } = traceExample(op, example);
  const tensors = outputs.map((v) => zeros(v.shape, v.dtype));
  op.reference(inputs, example.params, tensors);
  return tensors;
}

/** Root of Σ(a-b)² / Σb² (0 when both are zero): ggml's normalised error. */
export function normalisedError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let error = 0;
  let norm = 0;
  for (let i = 0; i < expected.length; i++) {
    if (actual[i] === expected[i]) {
      norm += expected[i]! ** 2;
      continue;
    }
    error += (actual[i]! - expected[i]!) ** 2;
    norm += expected[i]! ** 2;
  }
  return error === 0 ? 0 : Math.sqrt(error / (norm || 1e-30));
}
