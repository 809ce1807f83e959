// RWKV-7 on WebGPU in a real browser: the golden logits in the page and in a worker, a backend that was chosen or is not there,
// and models that are loaded and disposed of again and again.
import { createWebGpuBackend } from "@rwkv-ts/backends-webgpu";
import { expectClose } from "@rwkv-ts/golden/compare";
import { adapterMissing, ask, goldenUrl, isolated, readSafetensors, type Tensor } from "@rwkv-ts/vitest/browser";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { load } from "../src/index.js";
import type { LoadRequest } from "./load-worker.js";

const tolerance = 2e-4;
const model = goldenUrl("rwkv7/model.pth");
const missing = await adapterMissing();

const cycles = 20;
/** Cycles after which compiled code and caches are there. */
const warm = 5;
/** The model has 0.8 MB: one that stayed at every cycle would add 12 MB. */
const mostGrowth = 4e6;

describe.skipIf(missing !== "")(
  `RWKV-7 on WebGPU, ${isolated ? "" : "not "}cross-origin isolated${missing && ` (skipped: ${missing})`}`,
  () => {
    let expected: Map<string, Tensor>;
    beforeAll(async () => {
      expected = await readSafetensors(goldenUrl("rwkv7/expected.safetensors"));
    });
    const tokens = (name: string) => expected.get(`${name}.tokens`)!.data as Int32Array;
    const logitsOf = (name: string) => expected.get(`${name}.logits`)!.data;

    test("the page has the golden logits, and hears of shaders that are compiled", async () => {
      const prepared: { done: number; total: number }[] = [];
      await using loaded = await load(model, {
        backend: "webgpu",
        onPrepare: (progress) => void prepared.push(progress),
      });
      expect(loaded.info.backend).toBe("webgpu");
      expect(loaded.info.backendReason).toMatch(/^WebGPU on \w/);
      expectClose(await loaded.logits(tokens("short"), "sequence"), logitsOf("short"), tolerance, "sequence");
      expectClose(await loaded.logits(tokens("short"), "recurrent"), logitsOf("short"), tolerance, "recurrent");
      expect(prepared.length).toBeGreaterThan(0);
      for (const { done, total } of prepared) expect(done).toBeLessThanOrEqual(total);
      expect(prepared.at(-1)!.done).toBe(prepared.at(-1)!.total);
    });

    test("a module worker has the golden logits", async () => {
      const worker = new Worker(new URL("./load-worker.ts", import.meta.url), { type: "module" });
      try {
        const request: LoadRequest = { source: model.href, tokens: tokens("short"), backend: "webgpu" };
        expectClose(await ask<Float32Array>(worker, request), logitsOf("short"), tolerance, "logits");
      } finally {
        worker.terminate();
      }
    });

    // Isolation makes no difference to it.
    if (isolated) return;
    const leavesNothing = `${cycles} models that are disposed of leave nothing behind, in the page and on the device`;
    test(leavesNothing, { tags: ["exhaustive"] }, async () => {
      const file = new File([await (await fetch(model)).blob()], "model.pth");
      await using backend = await createWebGpuBackend();
      const measure = async () => ({ page: await commands.heapBytes(), device: await commands.gpuProcessBytes() });
      let before = await measure();
      for (let cycle = 1; cycle <= cycles; cycle++) {
        await using loaded = await load(file, { backend });
        {
          using session = loaded.session();
          expect(await session.feed([1, 2, 3])).toHaveLength(128);
        }
        expect(backend.usedBytes).toBeGreaterThan(mostGrowth / 4);
        await loaded[Symbol.asyncDispose]();
        expect(backend.usedBytes).toBe(0);
        if (cycle === warm) before = await measure();
      }
      const after = await measure();
      expect(after.page - before.page).toBeLessThan(mostGrowth);
      expect((after.device ?? 0) - (before.device ?? 0)).toBeLessThan(mostGrowth);
    });
  },
);
