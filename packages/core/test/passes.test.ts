// Graph passes keep meaning: whatever they do, the float64 interpreter gives the same numbers.
import { describe, expect, test } from "vitest";
import { bytesOfOperand, type Operand, type Tensor } from "../src/backend.js";
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
  slice,
  splitHeads,
  square,
  sumRows,
  tanh,
  type Value,
} from "../src/model.js";
import { layOut } from "../src/passes/arena.js";
import { normal, random } from "../src/testing/index.js";
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
  test("overwrites a state by arithmetic on it only if nothing reads it later", () => {
    for (const isReadLater of [false, true]) {
      const graph = new Graph();
      const s = leaf(graph, "state", "s", [2, 2]);
      const next = add(s, s);
      const y = linear(isReadLater ? s : next, leaf(graph, "input", "v", [2, 2]));
      const state = sample([2, 2], 2);
      const before = [...state.data];
      const given = new Map([["s", state], ["v", sample([2, 2], 3)]]); // biome-ignore format: a line
      const { plan, results } = run(new Map([["y", y]]), given, true, [[s, next]]);
      expect(plan.steps.map(({ op }) => op.name)).toEqual(isReadLater ? ["map", "linear", "map"] : ["map", "linear"]);
      expect([...state.data]).toEqual(before.map((x) => 2 * x));
      const read = isReadLater ? before : before.map((x) => 2 * x);
      const v = given.get("v")!.data;
      expect(results.get("y")![0]).toBeCloseTo(read[0]! * v[0]! + read[1]! * v[1]!, 12);
    }
  });
  test("a temporary that ends in a map lies in the output that the map makes", () => {
    for (const isReadLater of [false, true]) {
      const graph = new Graph();
      const x = leaf(graph, "input", "x", [4, 4]);
      const w = leaf(graph, "input", "w", [4, 4]);
      const product = linear(x, w);
      const scaled = mul(product, leaf(graph, "input", "scale", [1]));
      const wanted = isReadLater ? [scaled, linear(scaled, product)] : [scaled];
      const given = new Map([["x", sample([4, 4], 1)], ["w", sample([4, 4], 2)], ["scale", sample([1], 3)]]); // biome-ignore format: a line
      const outputs = () => named(["y", "z"].slice(0, wanted.length), wanted);
      const { plan, results } = run(outputs(), given, true);
      expect(plan.arenaBytes > 0).toBe(isReadLater);
      const [a, b, c] = ["x", "w", "scale"].map((name) => given.get(name)!.data) as [Float64Array, ...Float64Array[]];
      const y = (n: number, m: number) => [0, 1, 2, 3].reduce((sum, i) => sum + a[4 * n + i]! * b![4 * m + i]!, 0);
      expect(results.get("y")![6]).toBeCloseTo(y(1, 2) * c![0]!, 12);
      const z = [0, 1, 2, 3].reduce((sum, i) => sum + y(1, i) * c![0]! * y(2, i), 0);
      if (isReadLater) expect(results.get("z")![6]).toBeCloseTo(z, 12);
    }
  });
  test("what fills an output is computed as soon as it can be, and frees what it reads", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [4, 64]);
    const w = leaf(graph, "input", "w", [64, 64]);
    const kept: Value[] = [];
    let y = x;
    for (let i = 0; i < 16; i++) {
      y = linear(y, w);
      kept.push(linear(y, w));
    }
    // traced behind all others, as gradients that are added up
    const totals = kept.map((value, i) => [leaf(graph, "state", `s${i}`, [4, 64]), value] as const);
    const updates = totals.map(([s, value]): [Value, Value] => [s, add(s, value)]);
    const { plan } = run(new Map([["y", y]]), new Map(), true, updates);
    // a few of the sixteen values that are added
    expect(plan.arenaBytes).toBeLessThanOrEqual(6 * 4 * 64 * 4);
  });
  test("a barrier stands before every step that touches what an earlier one wrote", () => {
    const { given, parameters, loss } = network();
    const outputs = new Map(differentiate(loss, parameters).map((g, i) => [`g${i}`, g!] as const));
    const { plan } = run(outputs, given);
    const rangeOf = (o: Operand) => {
      const { offset, bytes } = bytesOfOperand(o);
      const isTemporary = o.buffer.kind === "temporary";
      const from = offset + (isTemporary ? o.buffer.offset : 0);
      return { space: isTemporary ? -1 : o.buffer.id, from, to: from + bytes };
    };
    const clash = (a: Operand, b: Operand) => {
      const [x, y] = [rangeOf(a), rangeOf(b)];
      return x.space === y.space && x.from < y.to && y.from < x.to;
    };
    for (let i = 0; i < plan.steps.length; i++)
      for (let j = i - 1; j >= 0; j--) {
        if (plan.steps.slice(j + 1, i + 1).some((s) => s.barrier)) break;
        for (const out of plan.steps[j]!.outputs)
          for (const use of [...plan.steps[i]!.inputs, ...plan.steps[i]!.outputs])
            expect(out && use && clash(out, use), `steps ${j} and ${i}`).toBeFalsy();
        for (const input of plan.steps[j]!.inputs)
          for (const out of plan.steps[i]!.outputs) expect(out && clash(out, input), `steps ${j} and ${i}`).toBeFalsy();
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

describe("views", () => {
  const rows = (tensor: Tensor, from: number, to: number) => [
    ...tensor.data.slice(from * tensor.shape[1]!, to * tensor.shape[1]!),
  ];

  test("of rows, and of columns of one row, are places in their source; columns of several rows are copied", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [5, 6]);
    const given = new Map([["x", sample([5, 6], 1)]]);
    const w = leaf(graph, "input", "w", [6, 6]);
    const row = slice(x, "first", 3, 1);
    const outputs = new Map([
      ["rows", square(slice(x, "first", 1, 3))],
      ["columns of a row", square(slice(reshape(row, [1, 6]), "last", 2, 3))],
      ["rows of rows", square(slice(slice(x, "first", 1, 4), "first", 1, 2))],
      ["columns", linear(slice(x, "last", 1, 2), slice(w, "last", 0, 2))],
    ]);
    const { plan, results } = run(outputs, given, true);
    const squares = plan.steps.filter((s) => s.op.name === "map").map((s) => s.inputs[0]!);
    expect(squares.map(({ buffer, offset }) => [buffer.name, offset])).toEqual([["x", 6], ["x", 20], ["x", 12]]); // biome-ignore format: a line
    expect(plan.steps.filter((s) => s.op.name === "slice")).toHaveLength(2);
    const tensor = given.get("x")!;
    const squared = (values: number[]) => values.map((v) => v * v);
    expect([...results.get("rows")!]).toEqual(squared(rows(tensor, 1, 4)));
    expect([...results.get("columns of a row")!]).toEqual(squared(rows(tensor, 3, 4).slice(2, 5)));
    expect([...results.get("rows of rows")!]).toEqual(squared(rows(tensor, 2, 4)));
    expect(printPlan(plan)).toContain("x+20:f32[1,3]");
  });

  test("keep their source's bytes until they are read last", () => {
    const graph = new Graph();
    const x = leaf(graph, "input", "x", [4, 64]);
    const given = new Map([["x", sample([4, 64], 2)]]);
    let h = tanh(x);
    const late = slice(h, "first", 2, 2);
    for (let i = 0; i < 5; i++) h = tanh(h);
    const { plan, results } = run(new Map([["y", mul(late, slice(h, "first", 0, 2))]]), given, true);
    expect(plan.steps.every((s) => s.op.name === "map")).toBe(true);
    const data = [...given.get("x")!.data];
    const repeated = (v: number, times: number): number => (times === 0 ? v : Math.tanh(repeated(v, times - 1)));
    [...results.get("y")!].forEach((value, i) => {
      expect(value).toBeCloseTo(repeated(data[128 + i]!, 1) * repeated(data[i]!, 6), 12);
    });
  });

  test("are copies where a state is updated, and where they are results themselves", () => {
    const graph = new Graph();
    const s = leaf(graph, "state", "s", [3, 4]);
    const x = leaf(graph, "input", "x", [3, 4]);
    const first = slice(s, "first", 0, 1);
    const next = add(s, x);
    const [before, added] = [sample([3, 4], 3), sample([3, 4], 4)];
    const outputs = new Map([
      ["product", mul(first, slice(x, "first", 2, 1))],
      ["slice", slice(x, "first", 1, 1)],
      ["after", mul(first, slice(next, "first", 1, 1))],
    ]);
    for (const unfused of [true, false]) {
      const state = { shape: [3, 4], data: before.data.slice() };
      const given = new Map([["s", state], ["x", added]]); // biome-ignore format: a line
      const { plan, results } = run(outputs, given, unfused, [[s, next]]);
      for (const { inputs, outputs } of plan.steps) {
        expect(inputs.every(({ buffer, offset }) => buffer.name !== "s" || offset === 0)).toBe(true);
        expect(outputs.every((o) => o?.offset === 0)).toBe(true);
      }
      const at = ({ data }: Tensor, row: number, i: number) => data[4 * row + i]!;
      for (let i = 0; i < 4; i++) {
        const later = at(before, 1, i) + at(added, 1, i);
        expect(results.get("product")![i]).toBeCloseTo(at(before, 0, i) * at(added, 2, i), 12);
        expect(results.get("slice")![i]).toBe(at(added, 1, i));
        expect(results.get("after")![i]).toBeCloseTo(at(before, 0, i) * later, 12);
        expect(at(state, 1, i)).toBeCloseTo(later, 12);
      }
    }
  });

  /** Every node by its reference, each into numbers of its own: what a plan of any layout must give. */
  function evaluated(graph: Graph, given: ReadonlyMap<string, Tensor>): Map<Value, Tensor> {
    const known = new Map<Value, Tensor>();
    for (const { op, params, inputs, outputs } of graph.nodes) {
      const own = outputs.map((v) => given.get(v.name ?? "") ?? zeros(v.shape, v.dtype));
      if (op.name !== "leaf") op.reference(inputs.map((v) => known.get(v)!), params, own); // biome-ignore format: a line
      outputs.forEach((v, i) => {
        known.set(v, own[i]!);
      });
    }
    return known;
  }

  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    "within a plan give what each step gives alone, graph %i",
    (seed) => {
      const uniform = random(seed + 1);
      const below = (n: number) => Math.floor(n * uniform());
      const graph = new Graph();
      const given = new Map<string, Tensor>();
      const state = leaf(graph, "state", "s", [4, 6]);
      const values = [state, leaf(graph, "input", "x", [4, 6]), leaf(graph, "input", "y", [8, 3]), leaf(graph, "input", "z", [2, 12])]; // biome-ignore format: a line
      for (const { name, shape } of values) given.set(name!, sample(shape, seed + given.size));
      const any = () => values[below(values.length)]!;
      const cut = (v: Value): Value => {
        const axis = below(2) ? "first" : "last";
        const long = axis === "first" ? v.shape[0]! : v.shape.at(-1)!;
        const from = below(long);
        return slice(v, axis, from, 1 + below(long - from));
      };
      const flat = (v: Value) => reshape(v, [1, v.shape.reduce((a, b) => a * b, 1)]);
      const makers = [cut, cut, cut, flat, tanh, square, (v: Value) => add(v, v), (v: Value) => linear(v, v), (v: Value) => mul(v, tanh(v))]; // biome-ignore format: a line
      for (let i = 0; i < 25; i++) values.push(makers[below(makers.length)]!(any()));
      const outputs = new Map(Array.from({ length: 5 }, (_, i) => [`out${i}`, any()]));
      const next = add(state, tanh(leaf(graph, "input", "w", [4, 6])));
      given.set("w", sample([4, 6], seed + 9));
      const right = evaluated(graph, given);
      for (const unfused of [true, false]) {
        const own = new Map([...given, ["s", { shape: [4, 6], data: given.get("s")!.data.slice() }]]);
        const { results } = run(outputs, own, unfused, [[state, next]]);
        for (const [name, value] of [...outputs, ["s", next] as const]) {
          const actual = results.get(name) ?? own.get(name)!.data;
          right.get(value)!.data.forEach((expected, i) => {
            expect(actual[i]! / (Math.abs(expected) || 1), `${name} ${i}`).toBeCloseTo(Math.sign(expected), 9);
          });
        }
      }
    },
  );

  test("of stored weights begin at whole rows of blocks, and within words of four bytes", () => {
    const offsets = (
      storage: "f32" | "bf16" | "int8" | "int4",
      shape: number[],
      axis: "first" | "last",
      from: number,
    ) => {
      const graph = new Graph();
      const w = leaf(graph, "weight", "w", shape, storage);
      const part = slice(w, axis, from, 2);
      const x = leaf(graph, "input", "x", [1, part.shape[1]!]);
      const plan = planOf({ outputs: new Map([["y", linear(x, part)]]) });
      if (plan.steps.length > 1) return plan.steps.map((s) => s.op.name);
      const { offset, bytes } = bytesOfOperand(plan.steps[0]!.inputs[1]!);
      return [offset, bytes];
    };
    expect(offsets("f32", [9, 5], "first", 3)).toEqual([60, 40]);
    expect(offsets("bf16", [9, 64], "first", 3)).toEqual([384, 256]);
    expect(offsets("bf16", [9, 5], "first", 3)).toEqual(["slice", "linear"]); // 30 bytes
    expect(offsets("bf16", [9, 5], "first", 4)).toEqual([40, 20]);
    expect(offsets("int8", [9, 64], "first", 3)).toEqual([204, 136]);
    expect(offsets("int8", [9, 32], "first", 3)).toEqual(["slice", "linear"]); // 102 bytes
    expect(offsets("int4", [9, 40], "first", 4)).toEqual([144, 72]);
    expect(offsets("int8", [1, 64], "last", 32)).toEqual(["slice", "linear"]);
    expect(offsets("f32", [1, 64], "last", 32)).toEqual([128, 8]);
  });
});

describe("arena", () => {
  test("what lives at the same time never overlaps, and bytes are used again when nothing does", () => {
    const next = normal(3);
    const lifetimes = Array.from({ length: 1000 }, (_, from) => {
      const bytes = 1 + Math.floor(Math.abs(next()) * 5000);
      return { bytes, from, to: from + Math.floor(Math.abs(next()) * 12) };
    });
    const { offsets, size } = layOut(lifetimes);
    lifetimes.forEach((a, i) => {
      expect(offsets[i]! % 256).toBe(0);
      expect(offsets[i]! + a.bytes).toBeLessThanOrEqual(size);
      lifetimes.slice(0, i).forEach((b, j) => {
        if (a.to < b.from || b.to < a.from) return;
        if (offsets[i]! < offsets[j]! + b.bytes && offsets[j]! < offsets[i]! + a.bytes)
          expect.fail(`${i} and ${j} overlap`);
      });
    });
    const alive = (level: number) => lifetimes.filter(({ from, to }) => from <= level && level <= to);
    const most = Math.max(...lifetimes.map((_, i) => alive(i).reduce((sum, { bytes }) => sum + bytes, 0)));
    expect(size).toBeLessThan(1.25 * most);
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
