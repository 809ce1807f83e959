// Runs an op's example on the backend and compares with the reference: numbers to 1e-5, or as far as f16 goes where they lie so, and
// nothing written around outputs.
import { type Case, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { expect } from "vitest";
import type { WebGpuBackend } from "../src/index.js";

export async function expectConforms(backend: WebGpuBackend, test: Case): Promise<void> {
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  const tolerance = test.narrow?.outputs.length ? toleranceOf(test) : 1e-5;
  actual.forEach((values, i) => {
    if (!test.dropped?.includes(i))
      expect(normalisedError(values!, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(tolerance);
  });
  expect(sentinelsIntact).toBe(true);
}
