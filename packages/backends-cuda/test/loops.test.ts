// Ops other than products at the smallest sizes at which a block walks what it walks more than once: more tokens that see a row than it
// has threads, more chunks than it scores at a time; and a token between sequences in heads of 64, which have a kernel of their own.
import { allOps, type Example, type ExampleInput } from "@rwkv-ts/core/backend";
import type { Case } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { expectConforms } from "./conforms.js";
import { cuda } from "./device.js";

const plain = (...shape: number[]): ExampleInput => ({ shape });
const integers = (shape: number[], data: number[]): ExampleInput => ({ shape, kind: "i32", data });
const caseOf = (name: string, params: unknown, ...inputs: ExampleInput[]): Case => ({
  op: allOps.find((op) => op.name === name)!,
  example: { name, params, inputs } as Example<unknown>,
  storage: "f32",
});

const tokens = 130;
/** Each token sees three rows from its own on. */
const ranges = integers(
  [tokens, 1, 1, 2],
  Array.from({ length: 2 * tokens }, (_, i) => (i % 2 ? 3 : i / 2)),
);
const rows = plain(tokens + 2, 4);
/** r, w, k, v, a, b of five tokens, of which the fourth is no sequence's. */
const stream = plain(5, 1, 64);
const scaled = (by: (x: number) => number): ExampleInput => ({ ...stream, transform: by });
const wkv7 = [
  ...[
    stream,
    scaled((x) => 0.6 + 0.3 / (1 + Math.exp(-x))),
    stream,
    stream,
    scaled((x) => x / 10),
    scaled((x) => x / 10),
  ],
  ...[{ shape: [2, 1, 64, 64], kind: "state" as const }, integers([2, 3], [0, 0, 3, 1, 4, 1])],
];
const cases: readonly (readonly [string, Case])[] = [
  ["tokens that see a row", caseOf("rangeAttentionBackward", { heads: 1 }, plain(tokens, 4), rows, rows, ranges, plain(tokens, 4))],
  ["a token between sequences", caseOf("wkv7", {}, ...wkv7)],
  ["chunks of a text", caseOf("selectTraining", { heads: 1, chunk: 1, topk: 2 }, plain(70, 4), plain(70, 4), integers([1, 3], [0, 0, 70]))],
]; // biome-ignore format: one line a case

describe.each(["forward", "backward"])(`long walks, threads %s${cuda.why}`, (order) => {
  let backend: CudaBackend;
  beforeAll(async () => {
    if (!cuda.runs) return;
    process.env.RWKV_EMULATE_ORDER = order;
    backend = await createCudaBackend();
  });
  afterAll(async () => {
    await backend?.[Symbol.asyncDispose]();
    delete process.env.RWKV_EMULATE_ORDER;
  });
  it.skipIf(!cuda.runs).each(cases)("%s", (_, test) => expectConforms(backend, test));
});
