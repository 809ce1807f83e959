// The WebGPU backend in a real browser, in the page and in a module worker: every op, the adapter, and disposing.
import { adapterMissing, ask, isolated } from "@rwkv-ts/vitest/browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { createWebGpuBackend, type WebGpuBackend } from "../src/index.js";
import { conformanceOf, testedOps } from "./conformance.js";
import type { WorkerAnswer } from "./conformance-worker.js";

const missing = await adapterMissing();

describe.skipIf(missing !== "")(
  `WebGPU on a page that is ${isolated ? "" : "not "}cross-origin isolated${missing && ` (skipped: ${missing})`}`,
  () => {
    let backend: WebGpuBackend;
    beforeAll(async () => {
      backend = await createWebGpuBackend();
    });
    afterAll(() => backend?.[Symbol.asyncDispose]());

    // isolation changes nothing for WebGPU: the page runs all of them once, the worker some in both
    test.skipIf(isolated).each(testedOps)("%s gives what the reference gives", { tags: ["exhaustive"] }, async (op) => {
      const { cases, problems } = await conformanceOf(backend, op, "all");
      expect(problems).toEqual([]);
      expect(cases).toBeGreaterThan(0);
    });

    test("every op gives what the reference gives in a module worker", async () => {
      const worker = new Worker(new URL("./conformance-worker.ts", import.meta.url), { type: "module" });
      try {
        const { engine, results } = await ask<WorkerAnswer>(worker, "all ops");
        expect(engine).toBe(backend.limits.engine);
        expect([...results.keys()]).toEqual(testedOps);
        expect([...results.values()].flatMap(({ problems }) => problems)).toEqual([]);
      } finally {
        worker.terminate();
      }
    });

    test("the adapter is named", () => expect(backend.limits.engine).toMatch(/\w/));

    test("a backend that was disposed of says so, and its device is gone", async () => {
      const short = await createWebGpuBackend();
      const memory = short.allocate(16, "numbers");
      await short[Symbol.asyncDispose]();
      expect(await short.lost).toMatch(/\w/);
      await expect(async () => short.read(memory)).rejects.toThrow(/disposed of/);
      expect(() => short.allocate(16, "more")).toThrow(/the backend was disposed of/);
    });

    test("twenty backends that are disposed of give their memory back", async () => {
      const bytes = new Uint8Array(2 ** 24).fill(1);
      const grown: number[] = [];
      const before = (await commands.gpuProcessBytes()) ?? 0;
      for (let cycle = 1; cycle <= 20; cycle++) {
        await using short = await createWebGpuBackend();
        const memory = short.allocate(bytes.length, "numbers");
        short.write(memory, bytes);
        expect((await short.read(memory, bytes.length - 4, 4)).join()).toBe("1,1,1,1");
        grown.push(((await commands.gpuProcessBytes()) ?? 0) - before);
      }
      // those of two or three may wait to be freed
      expect(grown.at(-1)!).toBeLessThan(5 * bytes.length);
    });
  },
);
