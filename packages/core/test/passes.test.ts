// Graph passes keep meaning: whatever they do, the float64 interpreter gives the same numbers.
import { describe, expect, test } from "vitest";
import { mapOp, type Tensor } from "../src/backend.js";
import {
  add,
  constant,
  layerNorm,
  lerp,
  linear,
  mul,
  relu,
  reshape,
  sigmoid,
  splitHeads,
  square,
  sumRows,
  tanh,
  type Value,
} from "../src/model.js";
import { Arena } from "../src/passes/arena.js";
import { normal } from "../src/testing/index.js";
import { differentiate, Graph, interpret, leaf, planOf, printPlan, recompute, zeros } from "../src/tools.js";

function sample(shape: readonly number[], seed: number): Tensor {
  const next = normal(seed);
  const tensor = zeros(shape, "f32");
  for (let i = 0; i < tensor.data.length; i++) tensor.data[i] = 0.5 * next();
  return tensor;
}

/** Interprets a plan in an arena of real memory, so that overlapping temporaries would destroy each other. */
function run(outputs: Map<string, Value>, given: Map<string, Tensor>, unfused = false, updates: [Value, Value][] = []) {
  const plan = planOf({ outputs, updates, unfused });
  const arena = new Float64Array(plan.arenaBytes / 4);
  const places = new Map<number, Tensor>();
  for (const b of plan.buffers) {
    const n = b.shape.reduce((x, y) => x * y, 1);
    const own = given.get(b.name) ?? zeros(b.shape, "f32");
    places.set(
      b.id,
      b.kind === "temporary" ? { shape: b.shape, data: arena.subarray(b.offset / 4, b.offset / 4 + n) } : own,
    );
  }
  interpret(plan, (b) => places.get(b.id)!);
  const results = new Map(plan.buffers.filter((b) => b.kind === "output").map((b) => [b.name, places.get(b.id)!.data]));
  return { plan, results };
}

/** Two layers with norms, heads, broadcasts and a residual stream, as segments 0 and 1, and a scalar loss. */
function network() {
  const graph = new Graph();
  const given = new Map<string, Tensor>();
  const input = (name: string, ...shape: number[]) => {
    given.set(name, sample(shape, given.size + 5));
    return leaf(graph, "input", name, shape);
  };
  const parameters: Value[] = [];
  const weight = (name: string, ...shape: number[]) => {
    const value = input(name, ...shape);
    parameters.push(value);
    return value;
  };
  let x = input("x", 6, 8);
  for (let l = 0; l < 2; l++) {
    graph.segment = l;
    const n = layerNorm(x, { weight: weight(`g${l}`, 8), bias: weight(`b${l}`, 8) });
    const k = square(relu(linear(lerp(n, x, weight(`m${l}`, 8)), weight(`w${l}`, 16, 8))));
    const gate = sigmoid(add(weight(`o${l}`, 4, 4), splitHeads(mul(tanh(k), 0.5), 4)));
    x = add(x, linear(mul(reshape(gate, [6, 16]), k), weight(`v${l}`, 8, 16)));
  }
  graph.segment = -1;
  return { graph, given, parameters, x, loss: reshape(sumRows(square(x), 0), [1]) };
}

const named = (names: string[], values: readonly (Value | undefined)[]) =>
  new Map(names.map((name, i) => [name, values[i]!] as const));

describe("fusion", () => {
  test("gives the numbers of the unfused plan with fewer steps", () => {
    const { given, parameters, loss } = network();
    const names = ["loss", ...parameters.map((p) => `gradient of ${p.name}`)];
    const outputs = named(names, [loss, ...differentiate(loss, parameters)]);
    const plain = run(outputs, given, true);
    const fused = run(outputs, given);
    expect(fused.plan.steps.length).toBeLessThan(0.7 * plain.plan.steps.length);
    for (const name of names)
      fused.results.get(name)!.forEach((value, i) => {
        expect(value, `${name} ${i}`).toBeCloseTo(plain.results.get(name)![i]!, 10);
      });
  });
  test("merges a chain through a reshape into one step", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [3, 8]);
    const bias = leaf(graph, "input", "bias", [8]);
    const y = splitHeads(add(square(x), bias), 2);
    const { plan } = run(new Map([["y", mul(y, leaf(graph, "input", "scale", [2, 4]))]]), new Map());
    expect(plan.steps.map((s) => s.op.name)).toEqual(["map"]);
  });
  test("computes a value that two steps read once, beside what is made of it", () => {
    const graph = new Graph();
    const h = tanh(leaf(graph, "input", "x", [4, 4]));
    const { plan } = run(
      new Map([
        ["y", linear(h, leaf(graph, "input", "w", [4, 4]))],
        ["z", square(h)],
      ]),
      new Map(),
    );
    expect(plan.steps.map((s) => s.op.name)).toEqual(["map", "linear"]);
    expect(plan.steps[0]!.outputs).toHaveLength(2);
  });
});

describe("recomputation", () => {
  test("gives the same gradients from less memory", () => {
    const { graph, given, parameters, loss } = network();
    const first = graph.nodes.length;
    const values = [loss, ...differentiate(loss, parameters).map((g) => g!)];
    const again = recompute(values, first);
    const names = ["loss", ...parameters.map((p) => `gradient of ${p.name}`)];
    const plain = run(named(names, values), given);
    const recomputed = run(named(names, again), given);
    expect(recomputed.plan.arenaBytes).toBeLessThan(plain.plan.arenaBytes);
    expect(recomputed.plan.steps.length).toBeGreaterThan(plain.plan.steps.length);
    for (const name of names)
      recomputed.results.get(name)!.forEach((value, i) => {
        expect(value, `${name} ${i}`).toBeCloseTo(plain.results.get(name)![i]!, 10);
      });
  });
});

describe("lowering", () => {
  test("drops what no output needs", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [2, 2]);
    tanh(x);
    expect(run(new Map([["y", square(x)]]), new Map()).plan.steps).toHaveLength(1);
  });
  test("copies a leaf, or a value wanted under two names, into its own output", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [2, 2]);
    const y = square(x);
    const given = new Map([["x", sample([2, 2], 1)]]);
    const { results } = run(
      new Map([
        ["x again", x],
        ["y", y],
        ["y again", y],
      ]),
      given,
    );
    expect([...results.get("x again")!]).toEqual([...given.get("x")!.data]);
    expect([...results.get("y again")!]).toEqual([...results.get("y")!]);
  });
  test("refuses to read a state after the step that overwrites it", () => {
    const graph = new Graph();
    const s = leaf(graph, "state", "s", [2, 2]);
    const double = {
      shape: [2, 2],
      instructions: [{ op: "add", a: 0, b: 0 } as const],
      results: [1],
      inPlace: [[0, 0] as const],
    };
    const next = graph.add(mapOp, [s], double)[0]!;
    const early = linear(leaf(graph, "input", "w", [2, 2]), next);
    const late = linear(s, leaf(graph, "input", "v", [2, 2]));
    const given = new Map([["s", sample([2, 2], 2)]]);
    expect(() => run(new Map([["y", early]]), given, true, [[s, next]])).not.toThrow();
    expect(() => run(new Map([["y", late]]), given, true, [[s, next]])).toThrow(
      /read by linear after map has updated it/,
    );
  });
  test("a barrier stands before every step that touches what an earlier one wrote", () => {
    const { given, parameters, loss } = network();
    const outputs = new Map(differentiate(loss, parameters).map((g, i) => [`g${i}`, g!] as const));
    const { plan } = run(outputs, given);
    type Range = { buffer: { id: number; kind: string; offset: number; bytes: number } };
    const clash = (a: Range["buffer"], b: Range["buffer"]) =>
      a.kind === "temporary" && b.kind === "temporary"
        ? a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes
        : a.id === b.id;
    for (let i = 0; i < plan.steps.length; i++)
      for (let j = i - 1; j >= 0; j--) {
        if (plan.steps.slice(j + 1, i + 1).some((s) => s.barrier)) break;
        for (const out of plan.steps[j]!.outputs)
          for (const use of [...plan.steps[i]!.inputs, ...plan.steps[i]!.outputs])
            expect(out && use && clash(out.buffer, use.buffer), `steps ${j} and ${i}`).toBeFalsy();
        for (const input of plan.steps[j]!.inputs)
          for (const out of plan.steps[i]!.outputs)
            expect(out && clash(out.buffer, input.buffer), `steps ${j} and ${i}`).toBeFalsy();
      }
    expect(plan.steps.some((s) => s.barrier)).toBe(true);
  });
  test("prints one line a step", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [2, 4]);
    const plan = planOf({ outputs: new Map([["y", linear(tanh(x), leaf(graph, "weight", "w", [3, 4], "f16"))]]) });
    expect(printPlan(plan)).toBe(
      "  t3:f32[2,4] = map(x:f32[2,4])\n| y:f32[2,3] = linear(t3:f32[2,4], w:f16[3,4])\narena 256 bytes, 2 steps\n",
    );
  });
});

describe("arena", () => {
  test("live blocks never overlap and freed bytes are used again", () => {
    const arena = new Arena();
    const next = normal(3);
    const live = new Map<number, [number, number]>();
    let total = 0;
    for (let i = 0; i < 2000; i++) {
      const bytes = 1 + Math.floor(Math.abs(next()) * 5000);
      const offset = arena.take(bytes, i);
      total += bytes;
      for (const [from, to] of live.values()) expect(offset >= to || offset + bytes <= from).toBe(true);
      expect(offset % 64).toBe(0);
      live.set(i, [offset, offset + bytes]);
      if (live.size > 12) {
        const victim = [...live.keys()][Math.floor(Math.abs(next() * 100)) % live.size]!;
        arena.release(victim);
        live.delete(victim);
      }
    }
    expect(arena.size).toBeLessThan(total / 20);
  });
});

describe("graphs", () => {
  test("values of two graphs cannot be mixed", () => {
    const a = leaf(new Graph(), "input", "a", [2]);
    const b = leaf(new Graph(), "input", "b", [2]);
    expect(() => add(a, b)).toThrow(/belongs to another graph/);
  });
  test("shape errors name the operands", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [7, 16]);
    const w = leaf(graph, "weight", "blocks.0.ffn.key.weight", [32, 8]);
    expect(() => linear(x, w)).toThrow(
      "linear: channels of x must equal columns of W, got f32[7,16] (x) (x), f32[32,8] (blocks.0.ffn.key.weight) (W)",
    );
    expect(() => add(x, constant(graph, 1, [3]))).toThrow(/do not broadcast/);
  });
});
