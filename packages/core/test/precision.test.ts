// Numbers of 16 bits round to nearest, ties to even, and mixed precision keeps what adds up in f32.
import { describe, expect, test } from "vitest";
import {
  crossEntropy,
  exp,
  gather,
  layerNorm,
  linear,
  mergeHeads,
  mul,
  neg,
  reshape,
  splitHeads,
  sumRows,
  type Value,
  wkv7,
} from "../src/model.js";
import { encodeNarrow, roundNumber } from "../src/rounding.js";
import { differentiate, Graph, leaf, liveNodes, mixedPrecision } from "../src/tools.js";

describe("rounding", () => {
  test.each([
    // bits in bf16 and in f16, these as Python's struct packs them
    [1, 0x3f80, 0x3c00],
    [-1.0009765625, 0xbf80, 0xbc01],
    [1.00390625, 0x3f80, 0x3c04], // a tie of bf16: to even
    [1.01171875, 0x3f82, 0x3c0c], // a tie of bf16: to even
    [5.3, 0x40aa, 0x454d],
    [65519, 0x4780, 0x7bff],
    [65520, 0x4780, 0x7c00], // beyond f16
    [3.4e38, 0x7f80, 0x7c00],
    [6e-8, 0x3381, 0x0001], // the smallest f16
    [2.9e-8, 0x32f9, 0x0000],
    [-0, 0x8000, 0x8000],
    [Number.NEGATIVE_INFINITY, 0xff80, 0xfc00],
    [9.2e-41, 0x0001, 0x0000], // the smallest bf16
  ])("%f", (x, bf16, f16) => {
    const bits = (type: "bf16" | "f16") => new Uint16Array(encodeNarrow(type, [x]).buffer)[0];
    expect([bits("bf16"), bits("f16")].map((b) => b!.toString(16))).toEqual([bf16, f16].map((b) => b.toString(16)));
  });

  test("NaN stays what it is, and rounded numbers stay as they are", () => {
    for (const type of ["bf16", "f16"] as const) {
      expect(roundNumber(type, Number.NaN)).toBeNaN();
      for (let i = -20; i < 20; i++)
        expect(roundNumber(type, roundNumber(type, Math.exp(i)))).toBe(roundNumber(type, Math.exp(i)));
    }
  });
});

/** A recurrence of two heads between an embedding with a norm and a head; its loss and the gradients of its weights. */
function network(): Value[] {
  const graph = new Graph();
  const [n, c, v] = [6, 8, 11];
  const weights: Value[] = [];
  const weight = (name: string, ...shape: number[]) => {
    const value = leaf(graph, "weight", name, shape);
    weights.push(value);
    return value;
  };
  const rows = gather(weight("emb", v, c), leaf(graph, "input", "ids", [n], "i32"));
  const x = layerNorm(rows, { weight: weight("gain", c), bias: weight("bias", c) });
  const projected = (name: string) => splitHeads(linear(x, weight(name, c, c)), 2);
  const state = leaf(graph, "state", "s", [1, 2, c / 2, c / 2]);
  const sequences = leaf(graph, "input", "sequences", [1, 3], "i32");
  const [r, k, a, b] = ["r", "k", "a", "b"].map(projected) as [Value, Value, Value, Value];
  const w = exp(neg(exp(projected("w"))));
  const { y } = wkv7({ r, w, k, v: projected("v"), a, b }, state, sequences);
  const losses = crossEntropy(linear(mergeHeads(y), weight("head", v, c)), leaf(graph, "input", "targets", [n], "i32"));
  const loss = reshape(sumRows(losses, 0), [1]);
  return [loss, ...differentiate(loss, weights).map((g) => g!)];
}

describe("mixed precision", () => {
  test("keeps activations narrow, and decays, statistics, sums, losses and gradients of weights in f32", () => {
    const all = network();
    const kept = mixedPrecision(all, "bf16");
    expect(kept.map(({ dtype }) => dtype)).toEqual(all.map(() => "f32"));
    const nodes = liveNodes(kept);
    const types = (op: string, output = 0) => [
      ...new Set(nodes.filter((node) => node.op.name === op).map((node) => node.outputs[output]!.dtype)),
    ];
    expect(types("gather")).toEqual(["bf16"]);
    expect(types("linear")).toEqual(["bf16"]);
    expect(types("normalizeBackward")).toEqual(["bf16"]);
    expect(types("crossEntropy")).toEqual(["f32"]);
    expect(types("crossEntropyBackward")).toEqual(["bf16"]);
    expect(types("wkv7")).toEqual(["bf16"]);
    expect(types("wkv7", 1)).toEqual(["f32"]);
    // the decay that the recurrence reads, and its gradient
    const [recurrence] = nodes.filter(({ op }) => op.name === "wkv7Backward");
    expect(recurrence!.inputs[1]!.dtype).toBe("f32");
    expect(recurrence!.outputs.map(({ dtype }) => dtype)).toEqual([
      "bf16",
      "f32",
      "bf16",
      "bf16",
      "bf16",
      "bf16",
      "f32",
    ]);
    for (const node of nodes.filter(({ op }) => op.name === "linear"))
      expect(node.params).toMatchObject({ operands: "bf16" });
  });

  test("leaves a graph without activations as it is", () => {
    const graph = new Graph();
    const w = leaf(graph, "weight", "w", [4, 8]);
    const [kept] = mixedPrecision([exp(mul(w, 2))], "f16");
    expect(liveNodes([kept!]).flatMap(({ outputs }) => outputs.map(({ dtype }) => dtype))).toEqual([
      "f32",
      "f32",
      "f32",
    ]);
  });
});
