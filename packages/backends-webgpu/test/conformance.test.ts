// Every op, example and storage, and values that lie as f16, against core's reference in double precision, for every variant of the
// kernels that the device has features for; outputs keep to their bounds. The longest examples are exhaustive: core's smaller ones go the
// same ways.
import { conformanceCases } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { createWebGpuBackend, type Variant, type WebGpuBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { webGpu } from "./device.js";
import { differs, differsWithout } from "./dispatches.js";

const cases = [...conformanceCases(supportsOp)].filter(differs());
const isLong = ({ name }: (typeof cases)[number]): boolean =>
  /, (1000|100) rows|, (a|masks of a) vocabulary/.test(name);

const variants: { name: string; without: Variant[]; own: typeof cases; runs?: boolean }[] = [
  { name: "all features", without: [], own: cases },
  {
    name: "no subgroups",
    without: ["subgroups"],
    own: cases.filter(({ test }) => !test.narrow && differsWithout(test, "subgroups")),
    runs: webGpu.has("subgroups"),
  },
  {
    name: "no f16",
    without: ["shader-f16"],
    own: cases.filter(({ test }) => differsWithout(test, "f16")),
    runs: webGpu.has("f16"),
  },
];

describe.each(variants)(`webgpu kernels, $name${webGpu.why}`, ({ without, own, runs = webGpu.runs }) => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    if (runs) backend = await createWebGpuBackend({ without });
  });
  afterAll(() => backend?.[Symbol.asyncDispose]());

  const run = ({ test }: (typeof cases)[number]) => expectConforms(backend, test);
  it.skipIf(!runs).each(own.filter((each) => !isLong(each)))("$name", run);
  it.skipIf(!runs).each(own.filter(isLong))("$name", { tags: ["exhaustive"] }, run);
});
