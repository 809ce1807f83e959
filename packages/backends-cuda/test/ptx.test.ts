// The PTX under version control is what the sources make, and what every driver from 525 on takes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MapParams } from "@rwkv-ts/core/backend";
import { mapOp } from "@rwkv-ts/core/backend";
import { traceExample } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activated } from "../src/code/instructions.js";
import type { Place } from "../src/kernels/kernel.js";
import { map } from "../src/kernels/map.js";
import { modules } from "../src/ptx/modules.js";

const { kernelSources, stampOf } = (await import(
  fileURLToPath(new URL("../scripts/kernel-sources.mjs", import.meta.url))
)) as { kernelSources(): Promise<Map<string, string>>; stampOf(source: string): string };

const runs = (command: string) => spawnSync(command, ["--version"]).status === 0;
const hasPtxas = runs("ptxas");
const folder = mkdtempSync(join(tmpdir(), "rwkv-ptx-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the PTX that ships", () => {
  let sources: Map<string, string>;
  beforeAll(async () => {
    sources = await kernelSources();
  });

  it("has the stamp of its sources: otherwise run npm run build:ptx in packages/backends-cuda", () => {
    expect(Object.keys(modules)).toEqual([...sources.keys()]);
    for (const [name, source] of sources) {
      const file = readFileSync(new URL(`../src/ptx/${name}.ts`, import.meta.url), "utf8");
      expect(file.split("\n")[0], name).toContain(stampOf(source));
    }
  });

  it("is of a version that drivers from 525 on read, for sm_80", () => {
    for (const [name, ptx] of Object.entries(modules)) {
      expect(ptx, name).toMatch(/^\.version 7\.4\n\.target sm_80\n/);
      // nothing is approximate, and nothing calls a library
      expect(ptx, name).not.toMatch(/\.approx|\.full\.|call\./);
    }
  });
});

/** The PTX of a map's example, its operands in a type. */
function mapPtx(example: (typeof mapOp.examples)[number], storage: "f32" | "bf16" | "f16"): string {
  const { inputs, outputs } = traceExample(mapOp as never, example as never);
  const place = ({ shape }: { shape: readonly number[] }): Place => ({
    name: "",
    shape,
    storage,
    region: { base: "arena", offset: 0, bytes: 0 },
  });
  const step = { params: example.params as MapParams, inputs: inputs.map(place), outputs: outputs.map(place) };
  return map.launches({ ...step, scratch: () => ({ base: "arena", offset: 0, bytes: 0 }) })[0]!.kernel.ptx!;
}

describe.skipIf(!hasPtxas)(`PTX that is made at run time${hasPtxas ? "" : " (skipped: there is no ptxas)"}`, () => {
  const assemble = (name: string, ptx: string): void => {
    const file = join(folder, `${name}.ptx`);
    writeFileSync(file, ptx);
    const { status, stdout, stderr } = spawnSync("ptxas", ["-arch=sm_80", "-o", "/dev/null", file], {
      encoding: "utf8",
    });
    expect(`${stdout}${stderr}`, name).toBe("");
    expect(status, name).toBe(0);
  };

  it("is taken by ptxas: maps of every example", () => {
    mapOp.examples.forEach((example, i) => {
      assemble(`map-${i}`, mapPtx(example, i % 3 === 0 ? "f32" : i % 3 === 1 ? "bf16" : "f16"));
    });
  });

  it("is taken by ptxas: products with a fused activation", () => {
    const unary = ["neg", "abs", "exp", "log", "sqrt", "tanh", "sigmoid", "relu", "square", "reciprocal"] as const;
    const instructions = unary.map((op, i) => ({ op, a: i }));
    const ptx = activated(modules["products-f32"]!, [undefined, { instructions, result: unary.length }]);
    expect(ptx).not.toBe(modules["products-f32"]);
    assemble("activated", ptx);
  });
});
