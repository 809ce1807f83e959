// Runs an op's example on the backend and compares with the reference: numbers to 1e-5, and nothing written around outputs.
import { type Case, normalisedError, prepare } from "@rwkv-ts/core/testing";
import { expect } from "vitest";
import type { WebGpuBackend } from "../src/index.js";

export async function expectConforms(backend: WebGpuBackend, test: Case): Promise<void> {
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  actual.forEach((values, i) => {
    if (!test.dropped?.includes(i))
      expect(normalisedError(values!, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(1e-5);
  });
  expect(sentinelsIntact).toBe(true);
}
