// What the emulation must see: a kernel without a barrier in some order of its threads, a swapped operand of inline assembly, an edge of
// the graph that is missing, an access outside of memory, arguments of another size.

import { allOps } from "@rwkv-ts/core/backend";
import { opCases, prepare } from "@rwkv-ts/core/testing";
import { describe, expect, it, vi } from "vitest";
import { createCudaBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { cuda, withDevice } from "./device.js";

type Modules = Record<string, string>;
const mutated = vi.hoisted(() => ({ change: (_: string, ptx: string): string => ptx }));
vi.mock("../src/ptx/modules.js", async (original) => {
  const { modules } = await original<{ modules: Modules }>();
  return { modules: new Proxy(modules, { get: (all, name: string) => mutated.change(name, all[name] ?? "") }) };
});

const caseOf = (op: string, name: RegExp) => {
  const definition = allOps.find((each) => each.name === op)!;
  for (const each of opCases(definition, definition.examples, supportsOp)) if (name.test(each.name)) return each.test;
  throw new Error(`no case ${op} ${name}`);
};

/** Whether the case conforms on a module changed so. */
async function conforms(op: string, name: RegExp, change: (ptx: string) => string, order: string): Promise<boolean> {
  let changes = 0;
  mutated.change = (_, ptx) => {
    const other = change(ptx);
    if (other !== ptx) changes++;
    return other;
  };
  try {
    return await withDevice({ RWKV_EMULATE_ORDER: order }, async (backend) => {
      const result = await expectConforms(backend, caseOf(op, name)).then(
        () => true,
        () => false,
      );
      expect(changes).toBeGreaterThan(0);
      return result;
    });
  } finally {
    mutated.change = (_, ptx) => ptx;
  }
}

/** The nth of a pattern replaced. */
const nth = (pattern: RegExp, n: number, by: string) => (ptx: string) => {
  let at = 0;
  return ptx.replace(pattern, (found) => (at++ === n ? by : found));
};

describe.skipIf(!cuda.runs)(`the emulation${cuda.why}`, () => {
  it("runs what ships", async () => {
    expect(await conforms("crossEntropy", /./, (ptx) => `${ptx}\n`, "forward")).toBe(true);
  });

  it("shows a missing barrier in one of the orders of threads", async () => {
    const results = [];
    for (const order of ["forward", "backward", "random:3"])
      results.push(await conforms("wkv7", /heads of 64/, (ptx) => ptx.replaceAll("bar.sync 0;", ""), order));
    expect(results).toContain(false);
  });

  it.each([
    ["wkv7", /heads of 64/, /fma\.rn\.f32 (%f\d+), (%f\d+), (%f\d+), (%f\d+);/g, "fma.rn.f32 $1, $2, $4, $3;"],
    ["crossEntropy", /./, /div\.rn\.f32 (tf\d+), (tf\d+), (tf\d+);/g, "div.rn.f32 $1, $3, $2;"],
  ])("shows swapped operands in inline assembly of %s", async (op, name, pattern, by) => {
    expect(await conforms(op, name, (ptx) => ptx.replace(pattern, by), "forward")).toBe(false);
  });

  it.each([
    ["operands of a product on tensor cores", /(mma\.sync[\w.]+ \{[^}]+\}), \{(%r\d+),(%r\d+)/g, "$1, {$3,$2"],
    [
      "halves of a product's number",
      /cvt\.rn\.bf16x2\.f32 (%r\d+), (%f\d+), (%f\d+);/g,
      "cvt.rn.bf16x2.f32 $1, $3, $2;",
    ],
  ])("shows swapped %s", async (_, pattern, by) => {
    expect(await conforms("linear", /many tokens, bf16/, (ptx) => ptx.replace(pattern, by), "forward")).toBe(false);
  });

  it("shows a missing barrier of tiles on tensor cores", async () => {
    const results = [];
    for (const order of ["forward", "backward", "random:3"])
      results.push(await conforms("linear", /many tokens, bf16/, (ptx) => ptx.replaceAll("bar.sync 0;", ""), order));
    expect(results).toContain(false);
  });

  it("shows an access beyond memory, and a thread too few that stops", async () => {
    expect(await conforms("gather", /rows, f32/, nth(/setp\.(ge|lt|gt|le)\.s32/g, 0, "setp.eq.s32"), "forward")).toBe(
      false,
    );
  });

  it("shows an edge of the graph that is missing", async () => {
    // rows are cleared before they are added to
    const test = caseOf("scatterRows", /./);
    const outcomes = await withDevice({}, async (backend) => {
      const { Device } = await import("../src/driver/device.js");
      const graph = Device.prototype.graph;
      const spy = vi.spyOn(Device.prototype, "graph").mockImplementation(function (
        this: InstanceType<typeof Device>,
        launches,
        args,
      ) {
        return graph.call(this, launches, args, []);
      });
      try {
        const prepared = await prepare(backend, test);
        const seen: boolean[] = [];
        for (let i = 0; i < 8; i++) {
          const { actual, expected } = await prepared.run();
          seen.push(String(actual[0]) === String(expected[0]!.data));
        }
        return seen;
      } finally {
        spy.mockRestore();
      }
    });
    expect(outcomes).toContain(false);
  });

  it("refuses arguments that are not those of the kernel", async () => {
    await using backend = await createCudaBackend();
    const test = caseOf("rotary", /turned/);
    mutated.change = (name, ptx) => (name === "rotary" ? ptx.replace(/_param_0\[\d+\]/, "_param_0[24]") : ptx);
    try {
      await expect(prepare(backend, test)).rejects.toThrow(/^cuda backend: /);
    } finally {
      mutated.change = (_, ptx) => ptx;
    }
  });
});
