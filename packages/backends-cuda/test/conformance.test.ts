// Every op, example and storage against core's reference in double precision, on the PTX that ships, emulated: a block's threads run
// forward, backward and at random between collectives, so that a barrier that is missing shows.
import { conformanceCases } from "@rwkv-ts/core/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CudaBackend, createCudaBackend } from "../src/index.js";
import { supportsOp } from "../src/kernels/kernels.js";
import { expectConforms } from "./conforms.js";
import { cuda } from "./device.js";

const cases = [...conformanceCases(supportsOp)];

describe.each(["forward", "backward", "random:7"])(`cuda kernels, threads %s${cuda.why}`, (order) => {
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

  it.skipIf(!cuda.runs).each(cases)("$name", ({ test }) => expectConforms(backend, test));
});
