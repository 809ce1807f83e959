// Attention and the choice of rows where kernels take other ways than in the ops' examples: caches in buffers of their own, so
// many tokens that a token's rows are one workgroup's, ranges that hold a row twice, and more chunks and rows to choose from than
// the invocations that choose.
import { allOps, type Example } from "@rwkv-ts/core/backend";
import type { Case } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { createWebGpuBackend, type WebGpuBackend } from "../src/index.js";
import { expectConforms } from "./conforms.js";
import { webGpu } from "./device.js";

const heads = 3;
const channels = 192;

/** Causal texts, a range that a token sees twice, and tokens that see nothing. */
function ranges(tokens: number, rows: number): number[][] {
  return Array.from({ length: tokens }, (_, t) => {
    if (t % 7 === 3) return [0, 0, 0, 0];
    return t % 2 === 0 ? [0, Math.min(rows, t + 1), 0, 0] : [t % 50, 70, 60, 90];
  });
}

const plainCase = (name: string, example: Example<unknown>): Case => ({
  op: allOps.find((op) => op.name === name)!,
  example,
  storage: "f32",
});

function attentionOf(name: string, tokens: number, rows: number): Case {
  const input = { shape: [tokens, channels] };
  const caches = [{ shape: [rows, channels] }, { shape: [rows, channels] }];
  const seen = { shape: [tokens, 1, 2, 2], kind: "i32" as const, data: ranges(tokens, rows).flat() };
  const inputs = [input, ...caches, seen, ...(name === "rangeAttention" ? [] : [input])];
  return plainCase(name, { name, params: { heads }, inputs });
}

const sequences = { shape: [1, 3], kind: "i32" as const, data: [0, 0, 3] };
const counts = (rows: number) => ({ shape: [1], kind: "i32" as const, data: [rows] });
const state = (rows: number) => ({ shape: [1, rows, 8], kind: "state" as const });

const manyChunks = plainCase("selectDecode", {
  name: "many chunks",
  params: { chunk: 2, topk: 70, full: false, limit: { above: 300, keep: 300 }, capacity: 302 },
  inputs: [{ shape: [3, 8] }, state(151), sequences, counts(297)],
});
const manyRows = plainCase("compressCache", {
  name: "many rows",
  params: { heads: 2, chunk: 4, limit: { above: 4900, keep: 14 }, recent: 4 },
  inputs: [{ shape: [3, 8] }, state(5000), state(5000), state(1250), sequences, counts(4950)],
});

describe(`webgpu attention${webGpu.why}`, () => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    if (webGpu.runs) backend = await createWebGpuBackend();
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  const agrees = (test: Case) => expectConforms(backend, test);

  it.skipIf(!webGpu.runs).each([
    ["rangeAttention", 90, 160],
    ["rangeAttention", 2, 400],
    ["rangeAttentionBackward", 90, 400],
  ] as const)("%s of %i tokens over %i rows", (name, tokens, rows) => agrees(attentionOf(name, tokens, rows)));

  it.skipIf(!webGpu.runs)("chooses 70 of 148 chunks", () => agrees(manyChunks));
  it.skipIf(!webGpu.runs)("keeps 14 of 4950 rows", () => agrees({ ...manyRows, shared: [[1, 0], [2, 1], [3, 2]] })); // biome-ignore format: a line
});
