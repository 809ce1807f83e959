// Graphs whose nodes fuse in an order that is not the graph's, and states that take what other states were.
import { describe, expect, test } from "vitest";
import {
  add,
  linear,
  mergeHeads,
  mul,
  normalize,
  reshape,
  splitHeads,
  sub,
  tanh,
  tokenShift,
  type Value,
} from "../src/model.js";
import { normal } from "../src/testing/index.js";
import { Graph, leaf } from "../src/tools.js";
import { numbersOf, numbersOfPlan, type Traced } from "./run-plan.js";

const numbers = (seed: number, count: number): number[] => {
  const next = normal(seed);
  return Array.from({ length: count }, () => next());
};
const traced = (outputs: Record<string, Value>, updates: Traced["updates"] = []): Traced => ({
  outputs: new Map(Object.entries(outputs)),
  updates,
});
const opsOf = ({ plan }: ReturnType<typeof numbersOfPlan>): string[] => plan.steps.map(({ op }) => op.name);

describe("clusters whose members stand between each other's", () => {
  // the norms have rows of different lengths; the sum joins one of them, the difference may not join the other, which the sum reads
  test.each([false, true])("do not wait for each other, with a product between them: %s", (hasProduct) => {
    const graph = new Graph();
    const [x, y] = [leaf(graph, "input", "x", [3, 8]), leaf(graph, "input", "y", [3, 8])];
    const w = leaf(graph, "weight", "w", [8, 8]);
    const heads = mergeHeads(normalize(splitHeads(x, 2), 1));
    const made = hasProduct ? linear(heads, w) : heads;
    const whole = normalize(y, 1);
    const values = traced({ sum: add(whole, heads), difference: sub(made, whole) });
    const given = new Map([
      ["x", numbers(1, 24)],
      ["y", numbers(2, 24)],
      ["w", numbers(3, 64)],
    ]);
    const { numbers: planned } = numbersOfPlan(values, given);
    for (const [name, expected] of numbersOf(values, given))
      expected.forEach((value, i) => {
        expect(planned.get(name)![i]).toBeCloseTo(value, 10);
      });
  });
});

describe("arithmetic on a product that is read under two shapes", () => {
  const graph = new Graph();
  const product = linear(leaf(graph, "input", "x", [3, 8]), leaf(graph, "weight", "w", [8, 8]));
  const given = new Map([
    ["x", numbers(4, 24)],
    ["w", numbers(5, 64)],
  ]);
  const product64 = (row: number, column: number): number => {
    let sum = 0;
    for (let i = 0; i < 8; i++) sum += given.get("x")![8 * row + i]! * given.get("w")![8 * column + i]!;
    return sum;
  };
  test("is its activation", () => {
    const gated = traced({ y: mul(product, mergeHeads(tanh(splitHeads(product, 2)))) });
    const run = numbersOfPlan(gated, given);
    expect(opsOf(run)).toEqual(["linear"]);
    const [operation] = run.plan.steps;
    expect(operation!.params).toMatchObject({
      activation: { instructions: [{ op: "tanh", a: 0 }, { op: "mul" }], result: 2 },
    });
    run.numbers.get("y")!.forEach((value, i) => {
      const p = product64(Math.floor(i / 8), i % 8);
      expect(value).toBeCloseTo(p * Math.tanh(p), 10);
    });
  });
});

describe("states", () => {
  const delayed = (order: readonly ("first" | "second")[]) => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [2, 4]);
    const [first, second] = ["first", "second"].map((name) => leaf(graph, "state", name, [2, 4])) as [Value, Value];
    const nexts = { first: [first, add(first, mul(x, 2))], second: [second, first] } as const;
    return traced(
      { read: add(x, second) },
      order.map((name) => nexts[name]),
    );
  };
  const given = new Map([
    ["x", numbers(6, 8)],
    ["first", numbers(7, 8)],
    ["second", numbers(8, 8)],
  ]);
  test.each([[["first", "second"]], [["second", "first"]]] as const)(
    "take what another state was before the step, updated in the order %s",
    (order) => {
      const { numbers: after } = numbersOfPlan(delayed(order), given);
      const [x, first, second] = ["x", "first", "second"].map((name) => given.get(name)!) as [
        number[],
        number[],
        number[],
      ];
      expect(after.get("second")).toEqual(first);
      expect(after.get("first")).toEqual(first.map((value, i) => value + 2 * x[i]!));
      expect(after.get("read")).toEqual(second.map((value, i) => value + x[i]!));
    },
  );
  test("change places", () => {
    const graph = new Graph();
    const [a, b] = [leaf(graph, "state", "first", [2, 4]), leaf(graph, "state", "second", [2, 4])];
    const { numbers: after } = numbersOfPlan(traced({}, [[a, b], [b, reshape(a, [2, 4])]]), given); // biome-ignore format: a line
    expect([after.get("first"), after.get("second")]).toEqual([given.get("second"), given.get("first")]);
  });
  test("that nothing reads are overwritten", () => {
    const graph = new Graph();
    const state = leaf(graph, "state", "first", [2, 4]);
    const next = tanh(leaf(graph, "input", "x", [2, 4]));
    const { numbers: after } = numbersOfPlan(traced({}, [[state, next]]), given);
    expect(after.get("first")).toEqual(given.get("x")!.map(Math.tanh));
  });
  test("are outputs as they were, beside an op that updates them in place", () => {
    const graph = new Graph();
    const state = leaf(graph, "state", "first", [2, 4]);
    const { previous, state: next } = tokenShift(
      leaf(graph, "input", "x", [2, 4]),
      state,
      leaf(graph, "input", "sequences", [1, 3], "i32"),
    );
    const { numbers: after } = numbersOfPlan(traced({ previous, before: state }, [[state, next]]), new Map([...given, ["sequences", [1, 0, 2]]])); // biome-ignore format: a line
    const [x, first] = [given.get("x")!, given.get("first")!];
    expect(after.get("before")).toEqual(first);
    expect(after.get("previous")).toEqual([...first.slice(4), ...x.slice(0, 4)]);
    expect(after.get("first")).toEqual([...first.slice(0, 4), ...x.slice(4)]);
  });
});
