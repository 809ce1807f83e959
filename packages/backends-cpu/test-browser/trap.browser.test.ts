// A trap on a page's own thread, which may not sleep, or in a worker: an error that names the step, and a backend that goes on.
import { allOps, type Example, type OpDefinition } from "@rwkv-ts/core/backend";
import { normalisedError, prepare } from "@rwkv-ts/core/testing";
import { expect, it } from "vitest";
import { createCpuBackend } from "../src/index.js";

const targets = (data: number[]): Example<unknown> => ({
  name: "targets",
  params: { l2wrap: 0 },
  inputs: [{ shape: [900, 20] }, { shape: [900], kind: "i32", data }],
});

it.each([0, 899])("a target outside the vocabulary, in row %i, is an error", async (row) => {
  const op: OpDefinition<unknown> = allOps.find((other) => other.name === "crossEntropy")!;
  const backend = await createCpuBackend({ threads: 2 });
  const data = new Array<number>(900).fill(1);
  data[row] = 20;
  const broken = await prepare(backend, { op, example: targets(data), storage: "f32" });
  await expect(broken.run()).rejects.toThrow(/step 0, crossEntropy of test, stopped/);
  broken.dispose();
  const sound = await prepare(backend, { op, example: targets(data.fill(1)), storage: "f32" });
  const { actual, expected } = await sound.run();
  expect(normalisedError(actual[0]!, expected[0]!.data)).toBeLessThan(1e-5);
  sound.dispose();
  await backend[Symbol.asyncDispose]();
});
