// Devices that bind little: matrices in parts, temporaries in pieces, and no more buffers than every device binds.
import { type Storage, storages } from "@rwkv-ts/core";
import { allOps, type OpDefinition, type WeightReaders } from "@rwkv-ts/core/backend";
import { type Case, conformanceCases, prepare } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebGpuBackend, type WebGpuBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { webGpu } from "./device.js";

const op = (name: string) => allOps.find((each) => each.name === name) as OpDefinition<unknown>;
const weighted = (
  name: string,
  inputs: Case["example"]["inputs"],
  storage: Storage,
  readers: WeightReaders,
  params: unknown = {},
): Case => ({
  op: op(name),
  example: { name: "parts", params, inputs },
  storage,
  readers,
});

/** x of so many rows times a B [700,320], as what gradients of `linear` are made of reads it. */
const product = (rows: number, transposeA: boolean, transposeB: boolean, storage: Storage): Case => {
  const inner = transposeB ? 320 : 700;
  const x = { shape: transposeA ? [inner, rows] : [rows, inner] };
  const activation = { instructions: [{ op: "square", a: 0 }] as const, result: 1 };
  const params = { transposeA, transposeB, activation };
  return weighted("matmul", [x, { shape: [700, 320], kind: "weight" }], storage, "any", params);
};

/** Several parts of 64 rows or a multiple, the last one not whole. */
const inParts = storages.flatMap((storage) => [
  ...[1, 20].map((tokens) => ({
    name: `linear of ${tokens}, ${storage}`,
    test: weighted("linear", [{ shape: [tokens, 320] }, { shape: [700, 320], kind: "weight" }], storage, "linear"),
  })),
  {
    name: `gather, ${storage}`,
    test: weighted(
      "gather",
      [
        { shape: [700, 320], kind: "weight" },
        { shape: [7], kind: "i32", data: [0, 63, 64, 699, 700, -1, 300] },
      ],
      storage,
      "gather",
    ),
  },
  ...[1, 20].flatMap((rows) =>
    [false, true].map((transposeB) => ({
      name: `matmul of ${rows} with ${transposeB ? "Bᵀ" : "B"}, ${storage}`,
      test: product(rows, false, transposeB, storage),
    })),
  ),
  { name: `matmul of Aᵀ, ${storage}`, test: product(20, true, false, storage) },
]);

describe.skipIf(!webGpu.runs)(`a device that binds at most 96 KiB at once${webGpu.why}`, () => {
  let backend: WebGpuBackend;
  beforeAll(async () => {
    backend = await createWebGpuBackend({ limits: { bindingBytes: 96 * 2 ** 10 } });
  });
  afterAll(() => backend[Symbol.asyncDispose]());

  it.each(inParts)("$name", ({ test }) => expectConforms(backend, test));

  it("refuses what would see the first part of a matrix alone", async () => {
    const sums = weighted("sumRows", [{ shape: [700, 320], kind: "weight" }], "f32", "any", { rest: 1 });
    await expect(prepare(backend, sums)).rejects.toThrow(/sumRows of test cannot read in0, which has more bytes/);
  });
});

/** The most inputs and outputs of each op. */
const largest = new Map<string, Case>();
for (const { test } of conformanceCases(supportsOp)) {
  const known = largest.get(test.op.name);
  if (!known || test.example.inputs.length > known.example.inputs.length) largest.set(test.op.name, test);
}

describe.skipIf(!webGpu.runs)(`a device that binds eight buffers, as every one does${webGpu.why}`, () => {
  it.each([...largest])("%s", async (_, test) => {
    await using backend = await createWebGpuBackend({ limits: { bindings: 8 } });
    await expectConforms(backend, test);
  });

  it("says which step needs more than it binds", async () => {
    await using backend = await createWebGpuBackend({ limits: { bindings: 1 } });
    await expect(prepare(backend, inParts[0]!.test)).rejects.toThrow(/linear of test needs \d buffers.* binds 1/);
  });
});
