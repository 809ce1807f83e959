// RWKV-7 on WebGPU: how many kernels a token starts, weights quantised on the device, and memory that does not grow.
import { createWebGpuBackend } from "@rwkv-ts/backends-webgpu";
import { Model } from "@rwkv-ts/core";
import { weightSpecs } from "@rwkv-ts/core/model";
import { normalisedError } from "@rwkv-ts/core/testing";
import { expectClose, goldenPath, goldenTensors } from "@rwkv-ts/golden";
import { describe, expect, test } from "vitest";
import { load, rwkv7, rwkv7Config } from "../src/index.js";

const reason = await createWebGpuBackend().then(
  (backend) => backend[Symbol.asyncDispose]().then(() => ""),
  (error: Error) => error.message,
);

/** Weights of zeros: what a step starts does not depend on them. */
async function dispatches(layers: number): Promise<number> {
  await using backend = await createWebGpuBackend();
  const architecture = rwkv7(rwkv7Config({ layers, channels: 128, vocabulary: 64 }));
  const weights = [...weightSpecs(architecture)].map(([name, { shape }]) => {
    const bytes = new Uint8Array(4 * shape.reduce((n, d) => n * d, 1));
    return { name, storage: "f32" as const, bytes };
  });
  await using model = await Model.create(architecture, backend, weights);
  return (await model.prepare())!;
}

describe.skipIf(reason !== "")(`rwkv7 on WebGPU${reason && ` (skipped: ${reason})`}`, () => {
  test("a layer starts at most 24 kernels a token", async () => {
    const perLayer = (await dispatches(3)) - (await dispatches(2));
    expect(perLayer).toBeGreaterThan(8);
    expect(perLayer).toBeLessThanOrEqual(24);
  });
});

describe.skipIf(reason !== "")(`a loaded rwkv7 on WebGPU${reason && ` (skipped: ${reason})`}`, () => {
  const file = goldenPath("rwkv7", "model.pth");

  test.each(["int8", "int4"] as const)(
    "%s weights quantised on the device are as good as the CPU's",
    async (weights) => {
      const expected = await goldenTensors("rwkv7", "expected.safetensors");
      const tokens = (expected.get("short.tokens")!.data as Int32Array).slice(0, 12);
      const official = expected.get("short.logits")!.data.subarray(0, 12 * 128);
      await using gpu = await load(file, { backend: "webgpu", weights });
      await using cpu = await load(file, { backend: "reference", weights });
      const [there, here] = [await gpu.logits(tokens), await cpu.logits(tokens)];
      expect(normalisedError(there, here)).toBeLessThan(weights === "int8" ? 1e-3 : 2e-2);
      expect(normalisedError(there, official)).toBeLessThan(1.1 * normalisedError(here, official));
    },
  );

  test("a state moves between the CPU and the GPU", async () => {
    await using gpu = await load(file, { backend: "webgpu", weights: "f32" });
    await using cpu = await load(file, { backend: "cpu", threads: 1, weights: "f32" });
    const there = gpu.session();
    await there.feed([1, 2, 3, 4]);
    const here = cpu.session();
    here.restore(await there.save());
    expectClose(await here.feed([5, 6]), await there.feed([5, 6]), 2e-4, "logits");
  });

  test("neither decoding nor sessions make the device's memory grow", async () => {
    await using backend = await createWebGpuBackend();
    const used: number[] = [];
    for (let cycle = 0; cycle < 3; cycle++) {
      await using model = await load(file, { backend, weights: "f32" });
      using session = model.session();
      await session.feed([1]);
      const before = backend.usedBytes;
      for (let i = 0; i < 8; i++) await session.feed([i]);
      expect(backend.usedBytes).toBe(before);
      used.push(before);
    }
    expect(new Set(used).size).toBe(1);
    expect(backend.usedBytes).toBeLessThan(used[0]! / 4);
  });
});
