// The initialisation suite: the official initial values, exactly where they are deterministic, by their law where random.
import { elementCount } from "@rwkv-ts/core";
import { type Architecture, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { describe, expect, test } from "vitest";
import { expectClose } from "./compare.js";
import { goldenJson, goldenTensors } from "./files.js";

export interface InitializationSuite {
  /** File name without extension below golden/init. */
  readonly name: string;
  readonly architecture: Architecture;
  /** Parameters that the official model creates but never uses. */
  ignore?(name: string): boolean;
}

export function initializationSuite(suite: InitializationSuite): void {
  describe(`golden init/${suite.name}`, () => {
    test("names, shapes, groups and values", async () => {
      const exact = await goldenTensors("init", `${suite.name}.safetensors`);
      const { parameters } = goldenJson("init", `${suite.name}.json`);
      const specs = weightSpecs(suite.architecture);
      const official = Object.keys(parameters).filter((name) => !suite.ignore?.(name));
      expect([...specs.keys()].sort()).toEqual(official.sort());
      const random = randomSource(1);
      for (const name of official) {
        const spec = specs.get(name)!;
        const wanted = parameters[name];
        expect([name, spec.fileShape]).toEqual([name, wanted.shape]);
        expect([name, spec.learningRate, spec.weightDecay]).toEqual([name, wanted.lr_scale, wanted.weight_decay]);
        const values = spec.init(spec.shape, random);
        expect(values.length).toBe(elementCount(wanted.shape));
        const tensor = exact.get(name);
        if (tensor) expectClose(values, tensor.data, 5e-7 * Math.max(1, Math.abs(wanted.min), wanted.max), name);
        else if (wanted.deterministic) expectClose(values, new Array(values.length).fill(wanted.constant), 1e-7, name);
        else expectSameLaw(name, values, wanted);
      }
    });
  });
}

/** Standard deviation within 5 %, mean within five standard errors, extremes of the same size. */
function expectSameLaw(
  name: string,
  values: Float32Array,
  wanted: { mean: number; std: number; min: number; max: number },
) {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const std = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / n);
  expect(Math.abs(std / wanted.std - 1), `${name}: standard deviation`).toBeLessThan(0.05);
  expect(Math.abs(mean), `${name}: mean`).toBeLessThan(5 * (wanted.std / Math.sqrt(n)) + Math.abs(wanted.mean));
  const largest = Math.max(...Array.from(values, Math.abs));
  const wantedLargest = Math.max(Math.abs(wanted.min), Math.abs(wanted.max));
  expect(largest / wantedLargest, `${name}: extremes`).toBeGreaterThan(0.6);
  expect(largest / wantedLargest, `${name}: extremes`).toBeLessThan(1.6);
}
