// Every op, example and storage against core's reference in double precision, for every variant of the kernels that the device
// has features for; outputs keep to their bounds.
import { type Case, conformanceCases } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { createWebGpuBackend, type Variant, type WebGpuBackend } from "../src/index.js";
import { kernels } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { webGpu } from "./device.js";
import { dispatchesOfCase } from "./dispatches.js";

const cases = [...conformanceCases((op) => Object.hasOwn(kernels, op))];

const usesSubgroups = (test: Case): boolean => dispatchesOfCase(test).some(({ subgroups }) => subgroups);

/** Ops whose code differs with the feature. */
const withSubgroups = new Set(
  Object.keys(kernels).filter((op) => cases.some(({ test }) => test.op.name === op && usesSubgroups(test))),
);
const variants: { name: string; without: Variant[]; own: typeof cases }[] = [
  { name: "all features", without: [], own: cases },
  { name: "no subgroups", without: ["subgroups"], own: cases.filter(({ test }) => withSubgroups.has(test.op.name)) },
];

describe.each(variants)(`webgpu kernels, $name${webGpu.why}`, ({ without, own }) => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    if (webGpu.runs) backend = await createWebGpuBackend({ without });
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  it.skipIf(!webGpu.runs).each(own)("$name", ({ test }) => expectConforms(backend, test));
});
