// Every op, example and storage against core's reference in double precision, on one, two and three threads, for every
// build of the kernels; outputs keep to their bounds.
import { allOps, type Storage, storages, type WeightRole } from "@rwkv-ts/core";
import { normalisedError } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encoders } from "../src/encode/encoders.js";
import { createCpuBackend } from "../src/index.js";
import { hasRelaxedSimd } from "../src/module/runtime-module.js";
import { largerExamples } from "./examples.js";
import { type Case, prepare } from "./harness.js";

type CpuBackend = Awaited<ReturnType<typeof createCpuBackend>>;

/** Activations are quantised beside int8 and int4 weights. */
const tolerance = (storage: Storage): number => (storage === "int8" || storage === "int4" ? 2e-2 : 1e-5);

function* cases(): Generator<{ name: string; test: Case }> {
  for (const op of allOps.filter((op) => Object.hasOwn(encoders, op.name)))
    for (const example of [...op.examples, ...(largerExamples[op.name] ?? [])]) {
      const hasWeight = example.inputs.some((x) => x.kind === "weight");
      const roles: WeightRole[] = op.name === "linear" ? ["matrix", "lora"] : ["lora"];
      for (const storage of hasWeight ? storages : (["f32"] as const))
        for (const role of hasWeight ? roles : (["vector"] as const))
          yield {
            name: `${op.name}, ${example.name}${hasWeight ? `, ${storage}${role === "matrix" ? ", repacked" : ""}` : ""}`,
            test: { op, example, storage, role },
          };
    }
}

describe.each([
  { variant: "simd" as const, threads: 1 },
  { variant: "simd" as const, threads: 2 },
  { variant: "simd" as const, threads: 3 },
  { variant: "single" as const, threads: 1 },
  { variant: "relaxed" as const, threads: 2 },
])("$variant kernels on $threads threads", ({ variant, threads }) => {
  // reason for skipping: this engine does not validate relaxed SIMD
  const runs = variant !== "relaxed" || hasRelaxedSimd();
  let backend: CpuBackend;
  beforeAll(async () => {
    if (runs) backend = await createCpuBackend({ variant, threads });
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  it.skipIf(!runs).each([...cases()])("$name", async ({ test }) => {
    const used = backend.usedBytes;
    const prepared = await prepare(backend, test);
    const { actual, expected, sentinelsIntact } = await prepared.run();
    prepared.dispose();
    actual.forEach((values, i) => {
      expect(values).toHaveLength(expected[i]!.data.length);
      expect(normalisedError(values!, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(tolerance(test.storage));
    });
    expect(sentinelsIntact).toBe(true);
    expect(backend.usedBytes).toBe(used);
  });
});
