// A matrix that meets rectified numbers lies column by column, and gives what it gives as it comes, of one token and of more; what meets a
// zero is not read.

import { linearOp, type Plan, type PlanBuffer } from "@rwkv-ts/core/backend";
import { encodeStorage, normal, normalisedError } from "@rwkv-ts/core/testing";
import { decodeStorage } from "@rwkv-ts/core/tools";
import { describe, expect, it } from "vitest";
import { createCudaBackend } from "../src/index.js";
import { cuda } from "./device.js";
import { mutated, withoutBarriers } from "./mutate.js";

const [n, k] = [96, 300];
const numbers = (count: number, of: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => of(i));
const next = normal(5);
const ofWeights = numbers(n * k, () => next() / 4);
const squaredRelu = { instructions: [{ op: "relu", a: 0 }, { op: "square", a: 1 }], result: 2 } as const; // biome-ignore format: one line

type Turned = "f32" | "bf16" | "f16" | "int8" | "int4";
const isQuantised = (storage: Turned): boolean => storage.startsWith("int");
const blocks = Math.ceil(k / 32);

async function product(storage: Turned, tokens: number, activated: boolean, poisoned = false) {
  await using backend = await createCudaBackend();
  const stored = ofWeights.slice();
  // columns that meet zeros alone hold what would show
  if (poisoned)
    for (let row = 0; row < n; row++) for (let c = 0; c < k; c++) if (c % 5 > 1) stored[row * k + c] = Number.NaN;
  const raw =
    storage === "f32" ? new Uint8Array(Float32Array.from(stored).buffer) : encodeStorage(storage, ofWeights, [n, k]);
  // so do scales of blocks that meet zeros alone: those of columns 96 to 127
  const blockBytes = raw.length / n / blocks;
  if (poisoned && isQuantised(storage))
    for (let row = 0; row < n; row++) raw.set([0, 0x7e], (row * blocks + 3) * blockBytes);
  const w = backend.upload({ label: "w", shape: [n, k], storage, readers: "linear", meetsZeros: true, bytes: raw });
  const isZero = (c: number) => c % 5 > 1 || (c >= 96 && c < 128);
  const x = numbers(tokens * k, (i) => (isZero(i % k) ? 0 : next() ** 2));
  const buffer = (
    id: number,
    kind: PlanBuffer["kind"],
    shape: number[],
    s: PlanBuffer["storage"],
    bytes: number,
  ): PlanBuffer => ({ id, name: `b${id}`, kind, shape, storage: s, bytes, offset: 0 });
  const buffers = [
    buffer(0, "input", [tokens, k], "f32", 4 * tokens * k),
    buffer(1, "weight", [n, k], storage, raw.length),
    buffer(2, "output", [tokens, n], "f32", 4 * tokens * n),
  ];
  const memories = [backend.allocate(4 * tokens * k, "x"), w, backend.allocate(4 * tokens * n, "y")];
  const operands = buffers.map((each) => ({ buffer: each, shape: each.shape, offset: 0 }));
  const step = { op: linearOp as never, params: activated ? { activation: squaredRelu } : {}, inputs: operands.slice(0, 2), outputs: operands.slice(2), scope: "", barrier: false }; // biome-ignore format: one line
  const plan: Plan = { steps: [step], buffers, arenaBytes: 0 };
  backend.write(memories[0]!, new Uint8Array(Float32Array.from(x).buffer));
  const program = await backend.compile(plan, ({ id }) => memories[id]!);
  await program.submit();
  const actual = new Float32Array((await backend.read(memories[2]!)).buffer);
  const seen = storage === "f32" ? ofWeights : decodeStorage(storage, raw, [n, k]);
  const expected = numbers(tokens * n, (i) => {
    let sum = 0;
    for (let c = 0; c < k; c++) if (!isZero(c)) sum += x[Math.floor(i / n) * k + c]! * seen[(i % n) * k + c]!;
    return activated ? Math.max(sum, 0) ** 2 : sum;
  });
  return { launches: program.dispatches, error: normalisedError(actual, expected) };
}

describe.skipIf(!cuda.runs)(`a matrix that meets zeros${cuda.why}`, () => {
  const storages = ["f32", "bf16", "f16", "int8", "int4"] as const;
  it.each(storages.flatMap((storage) => [1, 3, 6, 20].map((tokens) => ({ storage, tokens }))))(
    "$storage, tokens: $tokens",
    async ({ storage, tokens }) => {
      for (const activated of [false, true]) {
        const { launches, error } = await product(storage, tokens, activated);
        expect(launches).toBe(tokens === 1 || isQuantised(storage) ? 2 : 1);
        expect(error).toBeLessThan(1e-5);
      }
    },
  );

  it.each([
    ["f32", 1],
    ["int8", 1],
    ["int4", 1],
    ["int8", 3],
    ["int4", 3],
  ] as const)("does not read what meets a zero: %s, tokens: %d", async (storage, tokens) => {
    expect((await product(storage, tokens, false, true)).error).toBeLessThan(1e-5);
  });

  it.each([
    [
      "leaves columns out",
      /vote\.sync\.ballot\.b32 (%r\d+), p, 0xffffffff;/g,
      "vote.sync.ballot.b32 $1, p, 0xffffffff; and.b32 $1, $1, 0x7fffffff;",
    ],
    [
      "takes another column's number",
      /shfl\.sync\.idx\.b32 (%r\d+), (%r\d+), (%r\d+), 31/g,
      "shfl.sync.idx.b32 $1, $2, 0, 31",
    ],
  ])("would show a kernel that %s", async (_, pattern, by) => {
    for (const [storage, tokens] of [
      ["bf16", 1],
      ["int8", 1],
      ["int4", 3],
    ] as const) {
      const { error } = await mutated(
        (ptx) => ptx.replace(pattern, by),
        () => product(storage, tokens, false),
      );
      expect(error < 1e-5, storage).toBe(false);
    }
  });

  it("would show a missing barrier in one of the orders of threads", async () => {
    for (const [storage, tokens] of [
      ["bf16", 1],
      ["int8", 1],
      ["int4", 3],
    ] as const) {
      const outcomes = [];
      for (const order of ["forward", "backward", "random:3"]) {
        process.env.RWKV_EMULATE_ORDER = order;
        const { error } = await mutated(withoutBarriers, () => product(storage, tokens, false));
        outcomes.push(error < 1e-5);
      }
      delete process.env.RWKV_EMULATE_ORDER;
      expect(outcomes, storage).toContain(false);
    }
  });
});
