// What a backend has no kernel for gives the same numbers from what it has.
import { describe, expect, test } from "vitest";
import { allOps, type Plan, type Tensor } from "../src/backend.js";
import { add, cast, linear, normalize, sum, tanh, type Value } from "../src/model.js";
import { exampleInputs, expectedOutputs, normalisedError, traceExample } from "../src/testing/index.js";
import { expand, fuse, Graph, interpret, leaf, planOf, zeros } from "../src/tools.js";

function interpreted(plan: Plan, given: ReadonlyMap<string, Tensor>): Map<string, Tensor["data"]> {
  const places = new Map(
    plan.buffers.map((b) => [b.id, given.get(b.name) ?? zeros(b.shape, b.storage === "i32" ? "i32" : "f32")]),
  );
  interpret(plan, (b) => places.get(b.id)!);
  return new Map(plan.buffers.flatMap((b) => (b.kind === "output" ? [[b.name, places.get(b.id)!.data] as const] : [])));
}

const outputsOf = (values: readonly Value[]) => new Map(values.map((value, i) => [`out${i}`, value]));

describe("an op is what it decomposes into", () => {
  for (const op of allOps.filter(({ decompose }) => decompose))
    for (const example of op.examples)
      test(`${op.name}, ${example.name}`, () => {
        const { outputs } = traceExample(op, example);
        const plan = planOf({ outputs: outputsOf(outputs) }, { supports: (name) => name !== op.name });
        expect(plan.steps.map((step) => step.op.name)).not.toContain(op.name);
        const inputs = exampleInputs(example);
        const results = interpreted(plan, new Map(inputs.map((tensor, i) => [`in${i}`, tensor])));
        expectedOutputs(op, example, inputs).forEach(({ data }, i) => {
          expect(normalisedError(results.get(`out${i}`)!, data)).toBeLessThan(1e-12);
        });
      });
});

describe("types that a kernel does not take", () => {
  const sample = (...shape: number[]): Tensor => {
    const tensor = zeros(shape, "f32");
    return { shape, data: tensor.data.map((_, i) => Math.sin(7 * i + shape.length)) as Float64Array };
  };
  const given = new Map([["x", sample(5, 8)], ["w", sample(6, 8)]]); // biome-ignore format: a line

  function network() {
    const graph = new Graph();
    const x = cast(leaf(graph, "input", "x", [5, 8]), "bf16");
    const hidden = linear(normalize(x, 1e-5), leaf(graph, "weight", "w", [6, 8]));
    return new Map([["y", cast(add(tanh(hidden), 1), "f32")], ["s", sum(hidden)]]); // biome-ignore format: a line
  }

  test("are cast around it, and the numbers are the same", () => {
    const everything = interpreted(planOf({ outputs: network(), unfused: true }), given);
    const wide = (types: readonly string[]) => !types.includes("bf16");
    const supports = (op: string, inputs: readonly string[], outputs: readonly string[]) =>
      op === "map" || (wide(inputs) && wide(outputs));
    const plan = planOf({ outputs: network(), unfused: true }, { supports });
    const products = plan.steps.filter(({ op }) => op.name === "linear" || op.name === "normalize");
    expect(products).toHaveLength(2);
    for (const { inputs, outputs } of products)
      expect([...inputs, ...outputs].map((o) => o!.buffer.storage)).not.toContain("bf16");
    for (const [name, data] of interpreted(plan, given)) expect([...data]).toEqual([...everything.get(name)!]);
  });

  test("stay as they are where nothing helps, for the backend to say so", () => {
    const outputs = [...network().values()];
    expect(expand(outputs, (op) => op !== "linear" && op !== "matmul").map(String)).toEqual(outputs.map(String));
    expect(() => fuse(outputs)).not.toThrow();
  });
});
