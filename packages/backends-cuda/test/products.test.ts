// Products at sizes that choose each of their kernels and go through all of its loops, whatever storage the weights have: tiles of 64 and
// 128 with edges in every direction, weights either way, gradients' transposed A, few tokens along and across the weights, inner
// dimensions that a warp or a block walks several times; and rows of tables that are whole blocks of their storage.
import { allOps, type Example, type ExampleInput, type OpDefinition } from "@rwkv-ts/core/backend";
import { opCases } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { cuda } from "./device.js";

const opNamed = (name: string) => allOps.find((op) => op.name === name) as OpDefinition<unknown>;
const weight = (...shape: number[]): ExampleInput => ({ shape, kind: "weight" });
const casesOf = (op: string, name: string, params: unknown, ...inputs: ExampleInput[]) => [
  ...opCases(opNamed(op), [{ name, params, inputs, differentiable: [] } as Example<unknown>], supportsOp),
];
const linear = (name: string, [m, n, k]: readonly number[], params = {}) =>
  casesOf("linear", name, params, { shape: [m!, k!] }, weight(n!, k!));
const matmul = (name: string, [m, n, k]: readonly number[], params = {}, a = [m!, k!]) =>
  casesOf("matmul", name, params, { shape: a }, weight(k!, n!));

const [m, n, k] = [131, 160, 77];
const wide = [
  ...linear("wide", [m, n, 96]),
  ...linear("wide, rounded", [m, n, 96], { operands: "bf16" }),
  ...matmul("wide", [m, n, k]),
  ...matmul("wide, A transposed, rounded", [m, n, k], { transposeA: true, operands: "bf16" }, [k, m]),
].filter(({ test }) => ["f32", "bf16", "f16", "int8", "int4"].includes(test.storage));
const others = [
  ...[1, 2, 3, 6].flatMap((tokens) => linear(`deep, ${tokens} tokens`, [tokens, 5, 1120])),
  ...[1, 3, 9].flatMap((tokens) => matmul(`across, ${tokens} tokens`, [tokens, 64, 70])),
  ...matmul("deep, across", [2, 32, 1030]),
  ...casesOf("gather", "rows of two blocks", {}, weight(5, 512), { shape: [3], kind: "i32", data: [4, 0, 2] }),
].filter(({ test }) => !test.narrow && (test.op.name === "matmul" || test.readers !== "any"));

describe.each(["forward", "random:5"])(`products, threads %s${cuda.why}`, (order) => {
  let backend: CudaBackend;
  beforeAll(async () => {
    if (!cuda.runs) return;
    process.env.RWKV_EMULATE_ORDER = order;
    backend = await createCudaBackend();
  });
  afterAll(async () => {
    await backend?.[Symbol.asyncDispose]();
    delete process.env.RWKV_EMULATE_ORDER;
  });
  it
    .skipIf(!cuda.runs)
    .each(order === "forward" ? [...wide, ...others] : wide.filter(({ test }) => test.storage === "bf16"))(
    "$name",
    ({ test }) => expectConforms(backend, test),
  );
});
