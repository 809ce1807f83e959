// Courses of training at equal tokens: what is summed up, against numbers that are known, and a comparison of a tiny size.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import type { Backend } from "@rwkv-ts/core/backend";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ConvergenceRow,
  convergenceCharts,
  convergenceMetrics,
  runConvergence,
  type TrainingCourse,
  trainingCourses,
} from "../src/index.js";

const row = (course: TrainingCourse, seed: number, curve: ConvergenceRow["curve"]): ConvergenceRow => ({
  ...{ architecture: "rwkv7", course, seed, updates: 1, curve, seconds: 0 },
});

test("a course is compared with plain training of the same seed, at the worse of both final losses", () => {
  const rows = [
    row("plain", 0, [
      [100, 4],
      [200, 2],
    ]),
    row("plain", 1, [
      [100, 4],
      [200, 3],
    ]),
    row("curriculum", 0, [
      [100, 2],
      [200, 1],
    ]), // has plain's 2 after 100 of 200 tokens
    row("curriculum", 1, [
      [100, 4],
      [200, 3.5],
    ]), // plain has its 3.5 after 150 of 200
  ];
  const metrics = convergenceMetrics(rows);
  expect(metrics["rwkv7 plain loss"]!.value).toBeCloseTo(2.5, 12);
  expect(metrics["rwkv7 curriculum - plain"]!.value).toBeCloseTo((-1 + 0.5) / 2, 12);
  // s = 1.5 / √2 of two differences, t(1) = 12.7062
  expect(metrics["rwkv7 curriculum - plain"]!.interval![1]).toBeCloseTo(-0.25 + (12.7062 * 1.5) / 2, 3);
  expect(metrics["rwkv7 curriculum / plain tokens"]!.value).toBeCloseTo((100 / 200 + 200 / 150) / 2, 12);
  expect(Object.keys(metrics).filter((name) => name.includes("replay"))).toEqual([]);
  for (const svg of Object.values(convergenceCharts(rows))) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

describe("a comparison", () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await createCpuBackend({ threads: 1 });
  });
  afterAll(() => backend[Symbol.asyncDispose]());

  const ids = Uint16Array.from({ length: 2000 }, (_, i) => (i * i) % 7);
  const dataset = { train: ids.subarray(0, 1800), validation: ids.subarray(1800) };
  const plan = { batch: 2, context: 16, steps: 40, learningRate: 3e-3, points: 4, windows: 2 };
  const architecture = rwkv7(rwkv7Config({ layers: 1, channels: 32, vocabulary: 8, headSize: 32 }));
  const runs = trainingCourses.map((course) => ({
    facts: { architecture: "rwkv7", course, seed: 0 },
    architecture,
  }));

  test("learns the same number of tokens in every course, and less loss than at the first measurement", async () => {
    const rows = await runConvergence({ settings: {}, runs, plan, dataset, backend });
    const [plain, curriculum, replay] = rows as [ConvergenceRow, ConvergenceRow, ConvergenceRow];
    const tokens = ({ curve }: ConvergenceRow) => curve.at(-1)![0];
    expect(tokens(plain)).toBe(40 * 2 * 16);
    expect(tokens(curriculum)).toBe(tokens(plain));
    expect([plain.updates, curriculum.updates, replay.updates]).toEqual([40, 40, 32]);
    expect(Math.abs(tokens(replay) / tokens(plain) - 1)).toBeLessThan(0.2); // chance says which updates replay
    expect(tokens(replay)).toBeGreaterThan(32 * 2 * 16);
    for (const { curve } of rows) {
      expect(curve).toHaveLength(4);
      expect(curve.at(-1)![1]).toBeLessThan(curve[0]![1]);
      expect(curve.at(-1)![1]).toBeLessThan(Math.log(8));
    }
  });

  test("is refused where too little is held out", async () => {
    const short = { ...dataset, validation: ids.subarray(0, 16) };
    await expect(runConvergence({ settings: {}, runs, plan, dataset: short, backend })).rejects.toThrow(
      /16 tokens are held out, 17 are needed for a window of 16/,
    );
  });

  test("is refused before anything is trained where a curriculum has no room", async () => {
    const trained: unknown[] = [];
    const short = { settings: {}, runs, plan: { ...plan, steps: 3 }, dataset, backend };
    const refused = runConvergence({ ...short, onProgress: (progress) => trained.push(progress) });
    await expect(refused).rejects.toThrow("a curriculum of three lengths takes at least 4 updates, got 3");
    expect(trained).toEqual([]);
  });
});
