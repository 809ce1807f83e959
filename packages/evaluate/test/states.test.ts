// Compressed states: what is exact stays exact, sizes are what is said, and losses are those of sessions that go on from them.
import type { SavedState } from "@rwkv-ts/core";
import { randomSource } from "@rwkv-ts/core/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  learnedProjection,
  lowRank,
  measureStateCompression,
  narrower,
  stateBytes,
  stateCompressionCharts,
  stateCompressionMetrics,
} from "../src/index.js";
import { goldenModel, scored, sum } from "./support/golden-model.js";

const [heads, size] = [2, 16];

/** Matrices of a rank, their rows in a space of keys of that dimension which `space` decides; and a vector. */
function stateOf(seed: number, rank: number, space = seed): SavedState {
  const [random, ofSpace] = [randomSource(seed), randomSource(1000 + space)];
  const keys = Array.from({ length: heads * rank * size }, () => ofSpace.normal());
  const data = new Float32Array(heads * size * size);
  for (let row = 0; row < heads * size; row++)
    for (let k = 0; k < rank; k++) {
      const factor = random.normal();
      const from = (Math.floor(row / size) * rank + k) * size;
      for (let j = 0; j < size; j++) data[row * size + j]! += factor * keys[from + j]!;
    }
  const vector = Float32Array.from({ length: 8 }, () => random.normal());
  const tensors = new Map([
    ["state.0.wkv", { shape: [heads, size, size], data }],
    ["state.0.att_x", { shape: [8], data: vector }],
  ]);
  return { architecture: "a", config: "{}", position: 1, tensors };
}

function furthest(a: SavedState, b: SavedState): number {
  const [x, y] = [a, b].map(({ tensors }) => [...tensors.values()].flatMap(({ data }) => [...data]));
  return x!.reduce((most, each, i) => Math.max(most, Math.abs(each - y![i]!)), 0);
}

const bytesOfVector = 4 * 8;

test("a low rank gives back matrices of that rank, and keeps rank (rows + columns) numbers of each", () => {
  const state = stateOf(1, 4);
  const exact = lowRank(0.5).learn([])(state); // 0.5 · 16 / 2 = 4
  expect(furthest(state, exact.state)).toBeLessThan(1e-4);
  expect(exact.bytes).toBe(bytesOfVector + 4 * heads * 4 * 2 * size);
  const less = lowRank(0.25).learn([])(state);
  expect(furthest(state, less.state)).toBeGreaterThan(0.1);
});

test("a learned projection gives back states in the space that others were in, and no others", () => {
  const learned = learnedProjection(0.25).learn([1, 2, 3].map((seed) => stateOf(seed, 4, 7)));
  const known = stateOf(9, 4, 7);
  const { state, bytes } = learned(known);
  expect(furthest(known, state)).toBeLessThan(1e-4);
  expect(bytes).toBe(bytesOfVector + 4 * heads * size * 4);
  const foreign = stateOf(9, 4, 8);
  expect(furthest(foreign, learned(foreign).state)).toBeGreaterThan(0.1);
});

test("f16 and int8 are a half and about a quarter, but for what they cannot hold", () => {
  const state = stateOf(2, 16);
  const [f16, int8] = (["f16", "int8"] as const).map((name) => narrower(name).learn([])(state));
  expect(f16!.bytes).toBe(stateBytes(state) / 2);
  expect(int8!.bytes / stateBytes(state)).toBeLessThan(0.6); // rows of 16 fill half a block of 34 bytes
  expect(furthest(state, f16!.state)).toBeLessThan(0.02);
  expect(furthest(state, int8!.state)).toBeLessThan(0.2);
  const maxima = { shape: [2], data: Float32Array.of(-1e38, 0) };
  const old = { ...state, tensors: new Map([["state.0.pp", maxima]]) };
  for (const name of ["f16", "int8"] as const) expect(narrower(name).learn([])(old)).toMatchObject({ bytes: 8 });
});

test("a ratio outside of 0 to 1 is refused", () => {
  for (const ratio of [0, 1, Number.NaN])
    for (const way of [lowRank, learnedProjection]) expect(() => way(ratio)).toThrow(/between 0 and 1/);
});

describe("on a golden model", () => {
  let model: Awaited<ReturnType<typeof goldenModel>>;
  beforeAll(async () => {
    model = await goldenModel("rwkv7");
  });
  afterAll(() => model.dispose());
  const text = Array.from({ length: 90 }, (_, i) => 32 + ((i * 37 + i * i) % 90));
  const data = Uint8Array.from(text);
  const options = { data, samples: 2, context: 20, scored: 8, compressions: [narrower("f16"), learnedProjection(0.3)] };

  test("the exact state's loss is that of the official logits, none's that of a fresh session", async () => {
    const { rows } = await measureStateCompression(model, options);
    expect(rows).toHaveLength(2);
    const ids = text.slice(30, 58); // the first text behind the first third
    const nats = -sum((await scored(model, ids, 20)).map(({ logprob }) => logprob));
    expect(rows[0]!.nats.exact).toBeCloseTo(nats, 3);
    const fresh = -sum((await scored(model, ids.slice(19), 1)).map(({ logprob }) => logprob));
    expect(rows[0]!.nats.none).toBeCloseTo(fresh, 3);
    expect(rows[0]!.nats.f16).toBeCloseTo(nats, 2);
    expect(rows[0]!.nats["learned 0.3"]).not.toBeCloseTo(nats, 6);
    expect(rows[0]!.bytesOfText).toBe(8);
    const metrics = stateCompressionMetrics(rows);
    const bits = (name: string) => sum(rows.map((row) => row.nats[name]!)) / Math.LN2 / 16;
    expect(metrics["lost f16"]!.value).toBeCloseTo(bits("f16") - bits("exact"), 10);
    const kept = (bits("none") - bits("f16")) / (bits("none") - bits("exact"));
    expect(metrics["kept f16"]!.value).toBeCloseTo(kept, 10);
    expect(metrics["size f16"]!.value).toBe(0.5);
    expect(stateCompressionCharts(rows)["state-compression"]).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("one text is measured by what one other tells", async () => {
    const { rows } = await measureStateCompression(model, { ...options, samples: 1 });
    expect(rows).toHaveLength(1);
    expect(Object.values(rows[0]!.nats).every(Number.isFinite)).toBe(true);
  });

  test("goes on from the rows that are there, and refuses texts that are too short", async () => {
    const whole = await measureStateCompression(model, options);
    const added: number[] = [];
    const rows = {
      begin: async () => new Map([[0, whole.rows[0]!]]),
      add: async (i: number) => void added.push(i),
    };
    expect((await measureStateCompression(model, { ...options, rows })).rows).toEqual(whole.rows);
    expect(added).toEqual([1]);
    const short = measureStateCompression(model, { ...options, data: data.subarray(0, 80) });
    await expect(short).rejects.toThrow(/needs 84 tokens of text, these are 80/);
  });
});
