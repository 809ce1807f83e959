// Every op, example and storage against core's reference in double precision, on one, two and three threads, for every
// build of the kernels; outputs keep to their bounds.
import { conformanceCases, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { supportsOp } from "../src/encode/encoders.js";
import { createCpuBackend, type Variant } from "../src/index.js";
import { hasRelaxedSimd } from "../src/module/runtime-module.js";
import { nativeEngine } from "./native.js";

type CpuBackend = Awaited<ReturnType<typeof createCpuBackend>>;

const cases = [...conformanceCases(supportsOp)];

const builds: { variant: Variant; threads: number; skip?: string | undefined }[] = [
  ...[1, 2, 3].map((threads) => ({ variant: "simd" as const, threads })),
  { variant: "single", threads: 1 },
  { variant: "relaxed", threads: 2, skip: hasRelaxedSimd() ? undefined : "skipped: no relaxed SIMD in this Node" },
  ...nativeEngine.variants.flatMap(({ variant, skip }) => [1, 3].map((threads) => ({ variant, threads, skip }))),
];

describe.each(builds.map((build) => ({ ...build, why: build.skip ? ` (${build.skip})` : "" })))(
  "$variant kernels on $threads threads$why",
  ({ variant, threads, skip }) => {
    const runs = skip === undefined;
    let backend: CpuBackend;
    beforeAll(async () => {
      if (runs) backend = await createCpuBackend({ variant, threads });
    });
    afterAll(() => backend?.[Symbol.asyncDispose]());

    it.skipIf(!runs).each(cases)("$name", async ({ test }) => {
      const used = backend.usedBytes;
      const prepared = await prepare(backend, test);
      const { actual, expected, sentinelsIntact } = await prepared.run();
      prepared.dispose();
      actual.forEach((values, i) => {
        expect(values).toHaveLength(expected[i]!.data.length);
        expect(normalisedError(values!, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(toleranceOf(test));
      });
      expect(sentinelsIntact).toBe(true);
      expect(backend.usedBytes).toBe(used);
    });
  },
);
