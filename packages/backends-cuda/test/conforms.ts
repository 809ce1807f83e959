// Runs an op's example on the backend and compares with the reference, which must be met to 1e-5 (roundings to fewer bits may fall to
// the other side); nothing may be written around outputs.
import type { Backend } from "@rwkv-ts/core/backend";
import { type Case, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { expect } from "vitest";

export async function expectConforms(backend: Backend, test: Case): Promise<void> {
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  // weights are what their storage holds, whatever it is: activations are not quantised
  const tolerance = test.narrow ? toleranceOf({ ...test, storage: "f32" }) : 1e-5;
  actual.forEach((values, i) => {
    if (!test.dropped?.includes(i))
      expect(normalisedError(values!, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(tolerance);
  });
  expect(sentinelsIntact).toBe(true);
}
