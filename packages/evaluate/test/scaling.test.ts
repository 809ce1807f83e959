// Scaling: the fit against laws that are known, and a study of two tiny sizes.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import type { Backend } from "@rwkv-ts/core/backend";
import { parameterCount, weightSpecs } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { RunDirectory } from "@rwkv-ts/train/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { powerLaw, runScaling, type ScalingRow, scalingCharts, scalingMetrics } from "../src/index.js";
import { RowsFile } from "../src/node/index.js";

describe("a power law", () => {
  const computes = [1e9, 3e9, 1e10, 1e11, 1e12];

  test("is found again", () => {
    const { a, exponent, rSquared } = powerLaw(computes.map((c) => [c, 7 * c ** -0.12]));
    expect(a).toBeCloseTo(7, 8);
    expect(exponent.value).toBeCloseTo(0.12, 10);
    expect(exponent.interval![1] - exponent.interval![0]).toBeLessThan(1e-6);
    expect(rSquared).toBeCloseTo(1, 10);
  });

  test("has an interval of least squares", () => {
    // ln C = 0 1 2, ln L = 0 -1 -1: slope -1/2, intercept -1/6, Σ rest² = 1/6, error √(1/6 / 1 / 2), t(1) = 12.7062
    const { exponent, rSquared } = powerLaw([
      [1, 1],
      [Math.E, Math.exp(-1)],
      [Math.E ** 2, Math.exp(-1)],
    ]);
    expect(exponent.value).toBeCloseTo(0.5, 12);
    expect(exponent.interval![1] - 0.5).toBeCloseTo(12.7062 * Math.sqrt(1 / 12), 4);
    expect(rSquared).toBeCloseTo(0.75, 12);
  });
});

describe("a study", () => {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-scaling-"));
  let backend: Backend;
  beforeAll(async () => {
    backend = await createCpuBackend({ threads: 1 });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await backend[Symbol.asyncDispose]();
  });

  const ids = Uint16Array.from({ length: 3000 }, (_, i) => (i * i) % 7);
  const runs = [1, 2].map((layers) => ({
    facts: { architecture: "rwkv7", layers, width: 32, seed: 0 },
    architecture: rwkv7(rwkv7Config({ layers, channels: 32, vocabulary: 8, headSize: 32 })),
  }));
  const plan = { batch: 2, context: 16, steps: 20, learningRate: 3e-3, windows: 3 };
  const dataset = { train: ids.subarray(0, 2500), validation: ids.subarray(2500) };
  const options = { settings: { data: 1 }, runs, plan, dataset };
  const without = (rows: readonly ScalingRow[]) => rows.map(({ seconds, ...row }) => row);

  test("counts compute without embedding and head, and tells losses within and beyond the trained length", async () => {
    const rows = await runScaling({ ...options, backend });
    for (const [i, row] of rows.entries()) {
      const specs = weightSpecs(runs[i]!.architecture);
      const outer = [...specs].filter(([name]) => !name.startsWith("blocks."));
      expect(row.parameters).toBe(parameterCount(specs) - parameterCount(new Map(outer)));
      expect(row.compute).toBe(6 * row.parameters * 20 * 2 * 16);
      expect(row.positions.map(([end]) => end)).toEqual([2, 4, 8, 16, 32, 64, 128]);
      for (const [, loss] of row.positions) expect(loss).toBeLessThan(Math.log(8) + 1);
      expect(row.loss).toBeLessThan(Math.log(8));
    }
    const metrics = scalingMetrics(rows);
    const [one, two] = rows as [ScalingRow, ScalingRow];
    const slope = Math.log(one.loss / two.loss) / Math.log(two.compute / one.compute);
    expect(metrics["rwkv7 exponent"]!.value).toBeCloseTo(slope, 8);
    for (const svg of Object.values(scalingCharts(rows))) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("goes on after an interruption as if there had been none", async () => {
    const kept = (name: string) => {
      const out = join(folder, name);
      mkdirSync(out, { recursive: true });
      const store = (run: number) => new RunDirectory(join(out, String(run)), { writeSafetensors, openCheckpoint });
      return { ...options, backend, store, rows: new RowsFile(join(out, "rows.jsonl")) };
    };
    const whole = await runScaling(kept("whole"));
    const controller = new AbortController();
    const stopped = runScaling({
      ...kept("broken"),
      signal: controller.signal,
      onProgress: ({ run, step }) => run === 1 && step === 7 && controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: "aborted" });
    const steps: string[] = [];
    const rows = await runScaling({ ...kept("broken"), onProgress: ({ run, step }) => steps.push(`${run}:${step}`) });
    expect(steps[0]).toBe("1:8");
    expect(without(rows)).toEqual(without(whole));
  });

  test("is refused where too little is held out", async () => {
    const short = { ...dataset, validation: ids.subarray(0, 100) };
    await expect(runScaling({ ...options, backend, dataset: short })).rejects.toThrow(
      /100 tokens are held out, 129 are needed/,
    );
  });
});
