// Products on tensor cores at sizes of the larger tile, with edges in every direction, both ways of weights, and gradients' transposed A.
import { allOps, type Example, type OpDefinition } from "@rwkv-ts/core/backend";
import { opCases } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { cuda } from "./device.js";

const opNamed = (name: string) => allOps.find((op) => op.name === name) as OpDefinition<unknown>;
const example = (name: string, params: unknown, a: number[], b: number[]): Example<unknown> => ({
  name,
  params,
  inputs: [{ shape: a }, { shape: b, kind: "weight" }],
  differentiable: [],
});
const [m, n, k] = [131, 160, 96];
const cases = [
  ...opCases(opNamed("linear"), [example("wide", {}, [m, k], [n, k])], supportsOp),
  ...opCases(opNamed("linear"), [example("wide, rounded", { operands: "bf16" }, [m, k], [n, k])], supportsOp),
  ...opCases(opNamed("matmul"), [example("wide", {}, [m, k], [k, n])], supportsOp),
  ...opCases(
    opNamed("matmul"),
    [example("wide, A transposed, rounded", { transposeA: true, operands: "bf16" }, [k, m], [k, n])],
    supportsOp,
  ),
].filter(({ test }) => ["f32", "bf16", "int8", "int4"].includes(test.storage));

describe.each(["forward", "random:5"])(`products in tiles of 128, threads %s${cuda.why}`, (order) => {
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
  it.skipIf(!cuda.runs).each(order === "forward" ? cases : cases.filter(({ test }) => test.storage === "bf16"))(
    "$name",
    ({ test }) => expectConforms(backend, test),
  );
});
