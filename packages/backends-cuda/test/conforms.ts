// Runs an op's example on the backend and compares with the reference, which must be met to 1e-5 (roundings to fewer bits may fall to
// the other side); nothing may be written around outputs.
import type { Backend } from "@rwkv-ts/core/backend";
import { type Case, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { cuda } from "./device.js";

/** Whether the longest cases are asked for, and all of them in all orders. */
export const isWhole = process.env.RWKV_CUDA_ALL === "1";
/** Milliseconds of a case: the longest take minutes, at random a multiple of it. */
const timeout = isWhole ? 1_800_000 : 120_000;

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

/** Tests that cases conform on a device that runs threads in this order. Their file runs in a process of its own (tooling/vitest/alone.ts). */
export function conformInOrder(
  name: string,
  order: string,
  cases: readonly { readonly name: string; readonly test: Case }[],
): void {
  describe(`${name}, threads ${order}${cuda.why}`, () => {
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

    it.skipIf(!cuda.runs).each(cases)("$name", { timeout }, ({ test }) => expectConforms(backend, test));
  });
}
