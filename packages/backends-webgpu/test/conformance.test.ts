// Every op, example and storage against core's reference in double precision, for every variant of the kernels that the device
// has features for; outputs keep to their bounds.
import { conformanceCases, normalisedError, prepare } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebGpuBackend, type Variant, type WebGpuBackend } from "../src/index.js";
import { kernels } from "../src/kernels/kernels.js";
import { webGpu } from "./device.js";

const cases = [...conformanceCases((op) => Object.hasOwn(kernels, op))];

const variants: { name: string; without: Variant[] }[] = [
  { name: "all features", without: [] },
  { name: "no subgroups", without: ["subgroups"] },
];

describe.each(variants)(`webgpu kernels, $name${webGpu.why}`, ({ without }) => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    if (webGpu.runs) backend = await createWebGpuBackend({ without });
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  it.skipIf(!webGpu.runs).each(cases)("$name", async ({ test }) => {
    const prepared = await prepare(backend, test);
    const { actual, expected, sentinelsIntact } = await prepared.run();
    prepared.dispose();
    actual.forEach((values, i) => {
      expect(values).toHaveLength(expected[i]!.data.length);
      expect(normalisedError(values!, expected[i]!.data), `output ${i}`).toBeLessThanOrEqual(1e-5);
    });
    expect(sentinelsIntact).toBe(true);
  });
});
