// Two devices share a model: the official logits of RWKV-7 on a mesh of emulated GPUs.
import { createCudaBackend } from "@rwkv-ts/backends-cuda";
import { mesh } from "@rwkv-ts/core";
import { inferenceSuite } from "@rwkv-ts/golden";
import { detectRwkv7, isUnused, rwkv7 } from "@rwkv-ts/rwkv7-goose";
import { expect, test } from "vitest";
import { cudaBackends } from "./cuda.js";

process.env.RWKV_EMULATE_DEVICES = "2";

test.skipIf(cudaBackends.length === 0)("a device is chosen by its number", async () => {
  await using second = await createCudaBackend({ device: 1 });
  expect(second.limits.engine).toMatch(/^emulated device 1, sm_80/);
});

inferenceSuite({
  folder: "rwkv7",
  architecture: (tensors) => rwkv7(detectRwkv7(tensors)),
  ignore: isUnused,
  brief: true,
  backends: cudaBackends.map((one) => ({
    ...one,
    name: "cuda, two emulated devices",
    create: async () => mesh([await createCudaBackend({ device: 0 }), await createCudaBackend({ device: 1 })]),
  })),
});
