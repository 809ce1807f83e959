// Maps around a token shift become one step, which means what the three mean, where a backend has a kernel of it and no value would be
// needed before it is there.
import { describe, expect, test } from "vitest";
import { allOps, type OpDefinition, type Tensor } from "../src/backend.js";
import { add, layerNorm, lerp, linear, mul, sigmoid, tanh, tokenShift, type Value } from "../src/model.js";
import { exampleInputs, expectedOutputs, normal } from "../src/testing/index.js";
import { Graph, interpret, leaf, planOf, zeros } from "../src/tools.js";

const [tokens, slots, c] = [5, 3, 8];
const table = Int32Array.from([1, 0, 3, 0, 3, 1]);

/** x + y, its norm, the shift, two mixes; `more` adds to what is wanted. */
function mixer(
  more: (parts: { graph: Graph; n: Value; previous: Value; sum: Value }) => Record<string, Value> = () => ({}),
) {
  const graph = new Graph();
  const [x, y] = ["x", "y"].map((name) => leaf(graph, "input", name, [tokens, c])) as [Value, Value];
  const vectors = ["g", "b", "m", "o"].map((name) => leaf(graph, "input", name, [c])) as [Value, Value, Value, Value];
  const state = leaf(graph, "state", "state", [slots, c]);
  const sequences = leaf(graph, "input", "sequences", [2, 3], "i32");
  const sum = add(x, y);
  const n = layerNorm(sum, { weight: vectors[0], bias: vectors[1] });
  const { previous, state: next } = tokenShift(n, state, sequences);
  const outputs = { mixed: lerp(n, previous, vectors[2]), other: lerp(n, previous, vectors[3]), sum };
  const all = { ...outputs, ...more({ graph, n, previous, sum }) };
  return { outputs: new Map(Object.entries(all)), updates: [[state, next]] as [Value, Value][] };
}

type Planned = ReturnType<typeof mixer>;
const plan = (planned: Planned, runs = (_: string) => true) => planOf(planned, { supports: runs });

function numbers(planned: Planned, runs?: (op: string) => boolean) {
  const { buffers, steps, arenaBytes } = plan(planned, runs);
  const next = normal(3);
  const places = buffers.map(({ name, shape, storage }): Tensor => {
    if (storage === "i32") return { shape, data: table };
    const tensor = zeros(shape, "f32");
    if (["x", "y", "g", "b", "m", "o", "state"].includes(name))
      for (let i = 0; i < tensor.data.length; i++) tensor.data[i] = next();
    return tensor;
  });
  interpret({ buffers, steps, arenaBytes }, ({ id }) => places[id]!);
  return new Map(
    buffers.flatMap(({ name, kind, id }) =>
      kind === "output" || kind === "state" ? [[name, places[id]!.data] as const] : [],
    ),
  );
}

const unfused = (op: string): boolean => op !== "shiftedMap";
const names = (planned: Planned) => plan(planned).steps.map(({ op }) => op.name);

describe("a token shift between maps", () => {
  test("is one step, and gives what three give", () => {
    expect(names(mixer())).toEqual(["shiftedMap"]);
    expect(plan(mixer(), unfused).steps.map(({ op }) => op.name)).toEqual(["map", "tokenShift", "map"]);
    const [one, three] = [numbers(mixer()), numbers(mixer(), unfused)];
    expect([...one.keys()].sort()).toEqual(["mixed", "other", "state", "sum"]);
    for (const [name, values] of three) expect([...one.get(name)!], name).toEqual([...values]);
  });

  test("keeps what others read of it", () => {
    const wanted = () =>
      mixer(({ graph, n, previous }) => ({
        product: linear(mul(n, previous), leaf(graph, "input", "w", [4, c])),
        previous,
      }));
    expect(names(wanted())).toContain("shiftedMap");
    const [one, three] = [numbers(wanted()), numbers(wanted(), unfused)];
    for (const [name, values] of three) expect([...one.get(name)!], name).toEqual([...values]);
  });

  test("stays apart where the mixes wait for something that the norm leads to", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [tokens, c]);
    const state = leaf(graph, "state", "state", [slots, c]);
    const n = tanh(x);
    const { previous, state: next } = tokenShift(n, state, leaf(graph, "input", "sequences", [2, 3], "i32"));
    const amount = sigmoid(linear(n, leaf(graph, "input", "w", [c, c])));
    const planned = {
      outputs: new Map([["mixed", mul(previous, amount)]]),
      updates: [[state, next]] as [Value, Value][],
    };
    expect(names(planned)).not.toContain("shiftedMap");
  });

  test("is what it is put together from", () => {
    const op = allOps.find(({ name }) => name === "shiftedMap") as OpDefinition<unknown>;
    for (const example of op.examples) {
      const inputs = exampleInputs(example);
      const graph = new Graph();
      const leaves = example.inputs.map(({ shape, kind }, i) =>
        leaf(graph, "input", `in${i}`, shape, kind === "i32" ? "i32" : "f32"),
      );
      const parts = op.decompose!(leaves, example.params);
      const { buffers, steps, arenaBytes } = planOf(
        { outputs: new Map(parts.map((v, i) => [`out${i}`, v])) },
        { supports: unfused },
      );
      const places = buffers.map(({ name, shape, storage }) =>
        name.startsWith("in") ? inputs[Number(name.slice(2))]! : zeros(shape, storage === "i32" ? "i32" : "f32"),
      );
      interpret({ buffers, steps, arenaBytes }, ({ id }) => places[id]!);
      expectedOutputs(op, example, inputs).forEach(({ data }, i) => {
        const own = places[buffers.findIndex(({ name }) => name === `out${i}`)]!.data;
        own.forEach((value, e) => {
          expect(value, `${example.name}, output ${i}`).toBeCloseTo(data[e]!, 12);
        });
      });
    }
  });
});
