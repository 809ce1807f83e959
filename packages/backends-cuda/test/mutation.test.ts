// What the emulation must see: a kernel without a barrier in some order of its threads, a swapped operand of inline assembly, an edge of
// the graph that is missing, arguments of another launch, an access outside of memory, arguments of another size.
import { allOps } from "@rwkv-ts/core/backend";
import { add, linear, relu } from "@rwkv-ts/core/model";
import { normal, normalisedError, opCases, prepare } from "@rwkv-ts/core/testing";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { describe, expect, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { cuda, withDevice } from "./device.js";
import { mutated, nth, withEdges, withoutBarriers } from "./mutate.js";

const caseOf = (op: string, name: RegExp) => {
  const definition = allOps.find((each) => each.name === op)!;
  for (const each of opCases(definition, definition.examples, supportsOp)) if (name.test(each.name)) return each.test;
  throw new Error(`no case ${op} ${name}`);
};

/** Whether the case conforms on a module changed so. */
const conforms = (op: string, name: RegExp, change: (ptx: string) => string, order: string): Promise<boolean> =>
  mutated(change, () =>
    withDevice({ RWKV_EMULATE_ORDER: order }, (backend) =>
      expectConforms(backend, caseOf(op, name)).then(
        () => true,
        () => false,
      ),
    ),
  );

describe.skipIf(!cuda.runs)(`the emulation${cuda.why}`, () => {
  it("runs what ships", async () => {
    expect(await conforms("crossEntropy", /./, (ptx) => `${ptx}\n`, "forward")).toBe(true);
  });

  it.each([
    ["a recurrence", "wkv7", /heads of 64/],
    ["tiles on tensor cores", "linear", /many tokens, bf16/],
    ["rows of maps with a shift between them", "shiftedMap", /long rows/],
  ])("shows a missing barrier of %s in one of the orders of threads", async (_, op, name) => {
    const results = [];
    for (const order of ["forward", "backward", "random:3"])
      results.push(await conforms(op, name, withoutBarriers, order));
    expect(results).toContain(false);
  });

  it.each([
    ["wkv7", /heads of 64/, /fma\.rn\.f32 (%f\d+), (%f\d+), (%f\d+), (%f\d+);/g, "fma.rn.f32 $1, $2, $4, $3;"],
    ["crossEntropy", /./, /div\.rn\.f32 (tf\d+), (tf\d+), (tf\d+);/g, "div.rn.f32 $1, $3, $2;"],
    ["shiftedMap", /norm/, /sub\.rn\.f32 (\S+), (\S+), (\S+);/g, "sub.rn.f32 $1, $3, $2;"],
  ])("shows swapped operands of %s", async (op, name, pattern, by) => {
    expect(await conforms(op, name, (ptx) => ptx.replace(pattern, by), "forward")).toBe(false);
  });

  it.each([
    ["which token is a sequence's first", /setp\.eq\.u32 (\S+), (\S+), 0;/g, 0, "setp.eq.u32 $1, $2, 1;"],
    ["the slot of a sequence", /mad\.lo\.u32 (\S+), (\S+), 12, (\S+);/g, 0, "mad.lo.u32 $1, 0, 12, $3;"],
    ["the row of the token before", /sub\.u32 (\S+), (\S+), 1;/g, 1, "sub.u32 $1, $2, 2;"],
  ])("shows a shift that takes %s wrongly", async (_, pattern, n, by) => {
    expect(await conforms("shiftedMap", /without a norm/, nth(pattern, n, by), "forward")).toBe(false);
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

  it("shows an access beyond memory, and a thread too few that stops", async () => {
    expect(await conforms("gather", /rows, f32/, nth(/setp\.(ge|lt|gt|le)\.s32/g, 0, "setp.eq.s32"), "forward")).toBe(
      false,
    );
  });

  it("shows an edge of the graph that is missing within a step", async () => {
    // rows are cleared before they are added to
    const test = caseOf("scatterRows", /./);
    const outcomes = await withEdges(
      () => [],
      () =>
        withDevice({}, async (backend) => {
          const prepared = await prepare(backend, test);
          const seen: boolean[] = [];
          for (let i = 0; i < 8; i++) {
            const { actual, expected } = await prepared.run();
            seen.push(String(actual[0]) === String(expected[0]!.data));
          }
          return seen;
        }),
    );
    expect(outcomes).toContain(false);
  });

  describe("of launches that were joined", () => {
    const [n, k] = [24, 32];
    const next = normal(3);
    const random = (count: number) => Float32Array.from({ length: count }, next);
    const weights = [random(n * k), random(n * k)];

    /** relu(x) times two matrices, which are one launch, and the sum of both, for new x eight times: whether all are right. */
    async function isRight(backend: CudaBackend): Promise<boolean> {
      const graph = new Graph();
      const x = relu(leaf(graph, "input", "x", [1, k]));
      const both = weights.map((_, i) => linear(x, leaf(graph, "weight", `w${i}`, [n, k])));
      // products would take a plain sum in: one of them is squared first
      const y = add(both[0]!, relu(both[1]!));
      const bound = weights.map((w, i) =>
        backend.upload({
          label: `w${i}`,
          shape: [n, k],
          storage: "f32",
          readers: "linear",
          bytes: new Uint8Array(w.buffer),
        }),
      );
      const program = await Program.compile(backend, {
        outputs: new Map([["y", y]]),
        bind: (name, kind) => (kind === "weight" ? bound[Number(name.slice(1))] : undefined),
      });
      expect(program.dispatches).toBe(3);
      for (let run = 0; run < 8; run++) {
        const given = random(k);
        program.write("x", given);
        const expected = Float64Array.from({ length: n }, (_, row) => {
          const [a, b] = weights.map((w) => given.reduce((sum, v, i) => sum + Math.max(v, 0) * w[row * k + i]!, 0));
          return a! + Math.max(b!, 0);
        });
        await program.submit();
        const actual = await program.read("y");
        if (!(normalisedError(actual, expected) < 1e-5)) return false;
      }
      return true;
    }

    it("takes what ships", async () => {
      expect(await withDevice({}, isRight)).toBe(true);
    });

    it("shows arguments of another one of them", async () => {
      const first = (ptx: string) => ptx.replace(/mov\.u32\s+(%r\d+), %ctaid\.z;/g, "mov.u32 $1, 0;");
      expect(await mutated(first, () => withDevice({}, isRight))).toBe(false);
    });

    it.each([0, 1])("shows that edge %d of the graph is missing", async (which) => {
      const without = (edges: readonly (readonly [number, number])[]) => edges.filter((_, i) => i !== which);
      expect(await withEdges(without, () => withDevice({}, isRight))).toBe(false);
    });
  });

  it("refuses arguments that are not those of the kernel", async () => {
    await using backend = await createCudaBackend();
    const test = caseOf("rotary", /turned/);
    const other = (ptx: string) => ptx.replace(/(rotary_param_0)\[\d+\]/, "$1[24]");
    await mutated(other, () => expect(prepare(backend, test)).rejects.toThrow(/^cuda backend: /));
  });
});
