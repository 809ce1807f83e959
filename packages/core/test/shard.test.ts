// The pass that makes the graph of one device out of one that has everything: where values lie, and where devices meet.
import { describe, expect, test } from "vitest";
import { allOps, type Example, meshOps, type OpDefinition, type Place } from "../src/backend.js";
import { add, linear, mul, relu, reshape, sub, sum, tanh, type Value } from "../src/model.js";
import { traceExample } from "../src/testing/index.js";
import { Graph, leaf, liveNodes, shard } from "../src/tools.js";

/** Names of the ops of a graph, in order, without leaves. */
const opsOf = (outputs: readonly Value[]): string[] =>
  liveNodes(outputs).flatMap(({ op }) => (op.name === "leaf" ? [] : [op.name]));

/** Along an axis, heads of so many channels together. */
const cutAt = (axis: number | undefined, together = 1) => (axis === undefined ? undefined : { axis, together });

function sharded(y: Value, devices = 2, split?: number) {
  const { outputs } = shard({ outputs: new Map([["y", y]]), updates: [], devices, split: () => cutAt(split) });
  const own = outputs.get("y")!;
  return { shape: own.shape, ops: opsOf([own]) };
}

const x = (graph: Graph): Value => leaf(graph, "input", "x", [3, 8]);
const weight = (graph: Graph, name: string, shape: readonly number[], split?: number, together?: number): Value =>
  leaf(graph, "weight", name, shape, "f32", cutAt(split, together));

describe("a mixer of two matrices", () => {
  const mixer = (graph: Graph, inner = 16) => {
    const key = weight(graph, "key", [inner, 8], 0);
    const value = weight(graph, "value", [8, inner], 1);
    return linear(relu(linear(x(graph), key)), value);
  };

  test("computes parts, and is reduced once, where it meets the residual stream", () => {
    const graph = new Graph();
    const input = x(graph);
    const key = weight(graph, "key", [16, 8], 0);
    const value = weight(graph, "value", [8, 16], 1);
    const { ops, shape } = sharded(add(input, linear(relu(linear(input, key)), value)));
    expect(ops).toEqual(["linear", "map", "linear", "allReduce", "map"]);
    expect(shape).toEqual([3, 8]);
  });

  test("is not reduced while what is done with it is linear", () => {
    const graph = new Graph();
    const y = mixer(graph);
    const scale = weight(graph, "scale", [8]);
    expect(sharded(mul(sub(mul(y, scale), y), 2)).ops.at(-1)).toBe("allReduce");
    expect(sharded(tanh(y)).ops.slice(-2)).toEqual(["allReduce", "map"]);
    expect(sharded(sub(1, y)).ops.slice(-2)).toEqual(["allReduce", "map"]);
    expect(sharded(mul(y, y)).ops.slice(-2)).toEqual(["allReduce", "map"]);
  });

  test("may have inner channels that devices do not share equally", () => {
    const { ops, shape } = sharded(mixer(new Graph(), 15), 4);
    expect(ops).toEqual(["linear", "map", "linear", "allReduce"]);
    expect(shape).toEqual([3, 8]);
  });
});

test("sums over parts that are filled up are sums of the whole", () => {
  const graph = new Graph();
  const input = x(graph);
  const y = sum(linear(input, weight(graph, "w", [15, 8], 0)));
  expect(sharded(y).ops).toEqual(["linear", "allGather", "sum"]);
  const even = sum(linear(input, weight(graph, "even", [16, 8], 0)));
  expect(sharded(even).ops).toEqual(["linear", "sum", "allReduce"]);
});

test("a value that several need whole is gathered once", () => {
  const graph = new Graph();
  const y = linear(x(graph), weight(graph, "w", [12, 8], 0));
  const bias = weight(graph, "b", [12]);
  const twice = add(mul(y, bias), tanh(y));
  expect(sharded(twice, 2).ops.filter((name) => name === "allGather")).toHaveLength(1);
  expect(sharded(twice, 2, 1).ops).not.toContain("allGather");
});

test("an output lies where it is asked for", () => {
  const graph = new Graph();
  const y = linear(x(graph), weight(graph, "w", [12, 8], 0));
  expect(sharded(y, 4).shape).toEqual([3, 12]);
  expect(sharded(y, 4, 1).shape).toEqual([3, 3]);
});

test("constants need nobody", () => {
  const graph = new Graph();
  const y = linear(x(graph), weight(graph, "w", [12, 8], 0));
  expect(sharded(add(y, 1), 2, 1).ops).toEqual(["linear", "map"]);
});

describe("heads", () => {
  const heads = (graph: Graph, together: number) =>
    graph.scope("blocks.0.att", () => {
      const channels = linear(x(graph), weight(graph, "w", [12, 8], 0, together));
      return reshape(channels, [3, 3, 4]);
    });

  test("stay together, and the last devices have fewer where they do not divide", () => {
    expect(sharded(tanh(heads(new Graph(), 4)), 2, undefined).ops).toEqual(["linear", "reshape", "map", "allGather"]);
    const { outputs } = shard({
      outputs: new Map([["y", heads(new Graph(), 4)]]),
      updates: [],
      devices: 2,
      split: () => cutAt(1),
    });
    expect(outputs.get("y")!.shape).toEqual([3, 2, 4]);
  });

  test("that are cut are an error that says where and what to do", () => {
    expect(() => sharded(heads(new Graph(), 1))).toThrow(
      /^blocks\.0\.att: .*2 devices cannot share it so.*stay together/,
    );
  });
});

test("an op without a rule is an error that names it and its input", () => {
  const graph = new Graph();
  const op: OpDefinition<null> = { name: "mystery", shape: ([v]) => [v!], reference: () => undefined, examples: [] };
  const y = linear(x(graph), weight(graph, "w", [12, 8], 0));
  const [z] = graph.add(op, [y], null);
  expect(() => sharded(z!)).toThrow(/mystery cannot run on 2 devices.*no rule.*in parts along axis 1/);
  const [whole] = graph.add(op, [graph.names.get("x")!], null);
  expect(sharded(whole!).ops).toEqual(["mystery"]);
});

describe("every op's rule", () => {
  const places = (example: Example<unknown>): Place[][] =>
    example.inputs.flatMap(({ shape, kind }, i) =>
      kind === "i32"
        ? []
        : ["sum" as const, ...[...shape.keys()].map((axis) => ({ axis, size: Math.ceil(shape[axis]! / 2) }))].map(
            (place: Place) => example.inputs.map((_, j): Place => (i === j ? place : "whole")),
          ),
    );

  test.each(allOps.map((op) => [op.name, op] as const))("of %s fits its shapes, wherever one input lies", (_, op) => {
    expect(op.shard, `${op.name} has no rule`).toBeDefined();
    for (const example of op.examples) {
      const { inputs, outputs } = traceExample(op, example);
      const shapes = inputs.map((v) => v.shape);
      for (const given of places(example)) {
        let rule: ReturnType<NonNullable<typeof op.shard>>;
        try {
          rule = op.shard!({ devices: 2, params: example.params, shapes, places: given });
        } catch {
          continue; // devices cannot share this
        }
        expect(rule.takes).toHaveLength(inputs.length);
        expect(rule.gives).toHaveLength(outputs.length);
      }
    }
  });

  test("none is there for what only a mesh runs", () => {
    for (const op of meshOps) expect([op.name, op.shard]).toEqual([op.name, undefined]);
  });
});
