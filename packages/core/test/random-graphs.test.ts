// Whatever a graph is made of, its plan gives the numbers of its nodes: fused or expanded, steps between barriers in any order.
import { describe, expect, test } from "vitest";
import {
  add,
  linear,
  max,
  minimum,
  mul,
  normalize,
  reshape,
  select,
  sigmoid,
  slice,
  sub,
  sum,
  sumRows,
  tanh,
  tokenShift,
  type Value,
} from "../src/model.js";
import { random } from "../src/testing/index.js";
import { Graph, isLeaf, leaf } from "../src/tools.js";
import { type Numbers, numbersOf, numbersOfPlan, type Traced } from "./run-plan.js";

const elements = 48;
const shapes = [[6, 8], [6, 2, 4], [48], [12, 4], [1, 48], [6, 4, 2]]; // biome-ignore format: a line
const isWhole = (value: Value): boolean => value.shape.reduce((n, d) => n * d, 1) === elements;

/** Arithmetic, sums, norms, products and a shift of 48 numbers under several shapes, beside vectors and numbers of rows. */
function graphOf(seed: number): { traced: Traced; given: Numbers } {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const graph = new Graph();
  const given = new Map<string, readonly number[]>([["sequences", [2, 0, 4, 0, 4, 2]]]);
  const named = (kind: "input" | "state" | "weight", name: string, shape: readonly number[]): Value => {
    given.set(
      name,
      Array.from({ length: shape.reduce((n, d) => n * d, 1) }, () => 2 * next() - 1),
    );
    return leaf(graph, kind, name, shape);
  };
  const states = ["a", "b"].map((name) => named("state", name, [6, 8]));
  const values = [...states, named("input", "x", pick(shapes)), named("input", "y", pick(shapes))];
  values.push(named("input", "row", [8]), named("input", "rows", [6, 1]), named("input", "one", [1]));
  const weight = named("weight", "weight", [8, 8]);
  const shiftState = named("state", "shift", [3, 8]);
  const sequences = leaf(graph, "input", "sequences", [2, 3], "i32");
  let shifted: Value | undefined;
  const shift = (x: Value): Value => {
    if (shifted) return tanh(x);
    const { previous, state } = tokenShift(reshape(x, [6, 8]), shiftState, sequences);
    shifted = state;
    return previous;
  };
  for (let i = 0; i < 24; i++) {
    const a = pick(values);
    const other = pick(values);
    const b = isWhole(a) && isWhole(other) ? reshape(other, a.shape) : other;
    const ofWhole = [() => reshape(a, pick(shapes)), () => linear(reshape(a, [6, 8]), weight), () => shift(a)];
    const ofAny = [
      ...[() => add(a, b), () => sub(b, a), () => minimum(a, b), () => select(a, b, 0.5), () => mul(a, 0.5)],
      ...[() => tanh(a), () => sigmoid(a), () => sum(a), () => max(a), () => normalize(a, 1), () => sumRows(a)],
      () => slice(a, "first", 0, Math.ceil(a.shape[0]! / 2)),
    ];
    try {
      values.push(pick(isWhole(a) ? [...ofAny, ...ofWhole, ...ofWhole] : ofAny)());
    } catch {} // shapes that do not broadcast
  }
  const computed = values.filter((value) => !isLeaf(value));
  const outputs = new Map([...new Set([pick(computed), pick(computed), pick(values)])].map((v, i) => [`o${i}`, v]));
  const nexts = states.map((state) => [state, reshape(pick(values.filter(isWhole)), [6, 8])] as const);
  const updates = [...nexts.filter(() => next() < 0.7), ...(shifted ? [[shiftState, shifted] as const] : [])];
  return { traced: { outputs, updates }, given };
}

const backends: Record<string, (op: string) => boolean> = {
  "every op": () => true,
  "no shifted maps": (op) => op !== "shiftedMap",
  "no norms and sums of rows": (op) => !["normalize", "sum", "max", "shiftedMap"].includes(op),
};

describe.each(Object.entries(backends))("plans of random graphs, with %s", (_, supports) => {
  test("give the numbers of the graphs", () => {
    for (let seed = 0; seed < 200; seed++) {
      const { traced, given } = graphOf(seed);
      const expected = numbersOf(traced, given);
      // which side of zero, or which of two numbers, what should be equal falls to is nobody's fault
      if ([...expected.values()].flat().some((x) => x !== 0 && Math.abs(x) < 1e-9)) continue;
      const { numbers } = numbersOfPlan(traced, given, supports);
      for (const [name, values] of expected)
        values.forEach((value, i) => {
          expect(numbers.get(name)![i], `graph ${seed}, ${name}, ${i}`).toBeCloseTo(value, 8);
        });
    }
  });
});
