// Every variant of every kernel compiles, for features that no driver here may have: on Dawn's device that checks shaders and
// runs nothing.
import { conformanceCases, prepare } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebGpuBackend, type Variant, type WebGpuBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { differs, differsWithout } from "./dispatches.js";

const dawn = ["backend=null", "enable-dawn-features=allow_unsafe_apis"];
const reason = await createWebGpuBackend({ dawn }).then(
  (backend) => backend[Symbol.asyncDispose]().then(() => ""),
  (error: Error) => ` (skipped: ${error.message})`,
);

const cases = [...conformanceCases(supportsOp)].filter(differs());
// in which type values lie changes nothing of what subgroups are for
const withSubgroups = cases.filter(({ test }) => !test.narrow && differsWithout(test, "subgroups"));
const withHalves = cases.filter(({ test }) => differsWithout(test, "f16"));

const variants: { name: string; without: Variant[]; own: typeof cases }[] = [
  { name: "all features", without: [], own: cases },
  { name: "no subgroups", without: ["subgroups"], own: withSubgroups },
  { name: "no f16", without: ["shader-f16"], own: withHalves },
  {
    name: "neither",
    without: ["subgroups", "shader-f16"],
    own: withSubgroups.filter((each) => withHalves.includes(each)),
  },
];

describe.skipIf(reason !== "").each(variants)(`webgpu shaders, $name${reason}`, ({ without, own }) => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    backend = await createWebGpuBackend({ dawn, without });
  });
  afterAll(() => backend[Symbol.asyncDispose]());

  it("uses the features", () => {
    const { engine } = backend.limits;
    expect(engine!.includes(", subgroups")).toBe(!without.includes("subgroups"));
    expect(engine!.includes(", f16")).toBe(!without.includes("shader-f16"));
  });

  it.each(own)("$name", async ({ test }) => {
    (await prepare(backend, test)).dispose();
  });
});
