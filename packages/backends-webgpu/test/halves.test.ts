// Numbers that lie as f16: rounding to nearest even, infinities, NaN and subnormals, bit for bit, written and read one by one and beside
// words; and programs on devices that bind too few buffers to keep the two apart.
import { allOps, type OpDefinition } from "@rwkv-ts/core/backend";
import { type Case, conformanceCases, prepare } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebGpuBackend, type Variant, type WebGpuBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { webGpu } from "./device.js";

/** An odd number of them, so that the last word is half a number's. */
const numbers = [
  0, -0, 1, -1, 1.0009765625, -1.00048828125, 1.00146484375, 1.000488281251, 5.3, 65504, 65519, 65520, -1e6, 3.4e38, 6.1e-5,
  6.09e-5, -3.1e-6, 8.9e-8, 6e-8, 2.99e-8, 2.9e-8, 1e-30, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN,
]; // biome-ignore format: a list

const map = allOps.find(({ name }) => name === "map") as OpDefinition<unknown>;
const shape = [numbers.length];
/** Copies numbers, and doubles others. */
const copying: Case = {
  op: map,
  example: {
    name: "copied",
    params: { shape, instructions: [{ op: "add", a: 1, b: 1 }], results: [0, 2] },
    inputs: [{ shape }, { shape }],
  },
  storage: "f32",
  inputs: [
    { shape, data: Float64Array.from(numbers, Math.fround) },
    { shape, data: Float64Array.from(numbers, (_, i) => i) },
  ],
};

const variants: { name: string; without: Variant[]; runs: boolean }[] = [
  { name: "all features", without: [], runs: webGpu.runs },
  { name: "no f16", without: ["shader-f16"], runs: webGpu.has("f16") },
];

describe.each(variants)(`numbers as f16, $name${webGpu.why}`, ({ without, runs }) => {
  let backend: WebGpuBackend;
  let tight: WebGpuBackend;
  beforeAll(async () => {
    if (!runs) return;
    backend = await createWebGpuBackend({ without });
    tight = await createWebGpuBackend({ without, limits: { bindings: 2 } });
  });
  afterAll(async () => {
    await backend?.[Symbol.asyncDispose]();
    await tight?.[Symbol.asyncDispose]();
  });

  it.skipIf(!runs).each([
    ["written", { type: "f16", inputs: [], outputs: [0] }],
    ["written, all of them", { type: "f16", inputs: [], outputs: [0, 1] }],
    ["read", { type: "f16", inputs: [0], outputs: [] }],
    ["read and written", { type: "f16", inputs: [0, 1], outputs: [0, 1] }],
  ] as const)("%s", async (_, narrow) => {
    const prepared = await prepare(backend, { ...copying, narrow });
    const { actual, expected, sentinelsIntact } = await prepared.run();
    prepared.dispose();
    expect(sentinelsIntact).toBe(true);
    actual.forEach((values, i) => {
      expect([...values!]).toEqual([...expected[i]!.data]);
    });
  });

  // of each op the first example with results of both types, if there is one
  const mixed = new Map<string, Case>();
  for (const { test } of conformanceCases(supportsOp)) {
    const { op, narrow } = test;
    const isMixed = narrow?.type === "f16" && narrow.inputs.length > 0 && narrow.outputs.length > 0;
    if (isMixed && /^wkv|^tokenShift$/.test(op.name) && !mixed.has(op.name)) mixed.set(op.name, test);
  }
  it.skipIf(!runs).each([...mixed])("%s, where two buffers are bound", (_, test) => expectConforms(tight, test));
});
