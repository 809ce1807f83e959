// Steps of more rows than threads can count parts: 33 to 1,000 rows, and none at all, for every op that works row by row.
import { allOps, type Example, type ExampleInput, type OpDefinition } from "@rwkv-ts/core/backend";
import { normalisedError, prepare, random } from "@rwkv-ts/core/testing";
import { expect, it } from "vitest";
import { createCpuBackend } from "../src/index.js";
import { eachEngine } from "./engines.js";

const plain = (...shape: number[]): ExampleInput => ({ shape });
const ids = (count: number, below: number): ExampleInput => ({
  shape: [count],
  kind: "i32",
  data: Array.from({ length: count }, (_, i) => (i * 7 + 3) % below),
});
/** Sequences of one token each, in slots that come in another order. */
const table = (count: number): ExampleInput => ({
  shape: [count, 3],
  kind: "i32",
  data: Array.from({ length: count }, (_, i) => [count - 1 - i, i, 1]).flat(),
});
const state = (...shape: number[]): ExampleInput => ({ shape, kind: "state" });
const decays = (...shape: number[]): ExampleInput => ({
  shape,
  transform: (x) => 0.55 + 0.4 / (1 + Math.exp(-x)),
});

/** Temperature, topP, topK, fraction and ids that may be drawn, of each row. */
function settings(rows: number, vocabulary: number): ExampleInput {
  const next = random(5);
  const row = () => [next() < 0.3 ? 0 : 0.5 + next(), next() < 0.5 ? 1 : 0.7, 0, next(), vocabulary];
  return { shape: [rows, 5], data: Array.from({ length: rows }, row).flat() };
}

/** Every element's share of its row's sum, and the largest of the row. */
const rowShares = {
  instructions: [{ op: "exp", a: 0 }, { op: "rowSum", a: 1 }, { op: "div", a: 1, b: 2 }, { op: "rowMax", a: 0 }],
  results: [3, 4],
  perRow: [1],
}; // biome-ignore format: a program

/** Operands of each op for so many rows. */
const operands: Record<string, (rows: number) => { params?: unknown; inputs: ExampleInput[] }> = {
  sample: (n) => ({ inputs: [plain(n, 12), settings(n, 12)] }),
  map: (n) => ({ params: { shape: [n, 5], ...rowShares }, inputs: [plain(n, 5)] }),
  normalizeBackward: (n) => ({ params: { epsilon: 1e-5 }, inputs: [plain(n, 8), plain(n, 8)] }),
  gather: (n) => ({ inputs: [{ shape: [9, 4], kind: "weight" }, ids(n, 9)] }),
  scatterRows: (n) => ({ params: { rows: 9 }, inputs: [ids(n, 9), plain(n, 4)] }),
  crossEntropy: (n) => ({ params: { l2wrap: 0 }, inputs: [plain(n, 6), ids(n, 6)] }),
  crossEntropyBackward: (n) => ({ params: { l2wrap: 1e-4 }, inputs: [plain(n, 6), ids(n, 6), plain(n)] }),
  linear: (n) => ({ inputs: [plain(n, 32), { shape: [16, 32], kind: "weight" }] }),
  tokenShift: (n) => ({ inputs: [plain(n, 4), state(n, 4), table(n)] }),
  wkv6: (n) => ({
    inputs: [
      plain(n, 1, 16),
      plain(n, 1, 16),
      plain(n, 1, 16),
      decays(n, 1, 16),
      plain(1, 16),
      state(n, 1, 16, 16),
      table(n),
    ],
  }),
};

const opNamed = (name: string): OpDefinition<unknown> => allOps.find((op) => op.name === name)!;

eachEngine("many rows", (engine) => {
  it.each(Object.keys(operands))("%s of 33, 64, 100 and 1,000 rows gives what the reference gives", async (name) => {
    await using backend = await createCpuBackend({ engine, threads: 3 });
    for (const rows of [33, 64, 100, 1000]) {
      const { params = {}, inputs } = operands[name]!(rows);
      const example: Example<unknown> = { name: `${rows} rows`, params, inputs };
      const prepared = await prepare(backend, { op: opNamed(name), example, storage: "f32" });
      const { actual, expected, sentinelsIntact } = await prepared.run();
      prepared.dispose();
      for (const [i, values] of actual.entries()) {
        expect(values).toHaveLength(expected[i]!.data.length);
        expect(normalisedError(values!, expected[i]!.data), `${rows} rows, output ${i}`).toBeLessThan(1e-5);
      }
      expect(sentinelsIntact).toBe(true);
    }
  });

  it("no rows at all give no results, and nobody waits for them", async () => {
    await using backend = await createCpuBackend({ engine, threads: 3 });
    for (const [name, of] of Object.entries(operands)) {
      const { params = {}, inputs } = of(0);
      const example: Example<unknown> = { name: "no rows", params, inputs };
      const prepared = await prepare(backend, { op: opNamed(name), example, storage: "f32" });
      const { actual, expected, sentinelsIntact } = await prepared.run();
      prepared.dispose();
      for (const [i, values] of actual.entries()) expect([...values!], name).toEqual([...expected[i]!.data]);
      expect(sentinelsIntact, name).toBe(true);
    }
  });
});
