// What only the native engine does: memory beyond 4 GiB, threads of the system, falling back, one engine a worker thread.
import { readdirSync, readFileSync } from "node:fs";
import { allOps } from "@rwkv-ts/core/backend";
import { largerExamples, normalisedError, prepare } from "@rwkv-ts/core/testing";
import { describe, expect, it } from "vitest";
import { createCpuBackend, describeCpuEngine } from "../src/index.js";
import { addonFile, bundle } from "./bundle.js";
import { nativeEngine } from "./native.js";

const gibibyte = 2 ** 30;
const linear = allOps.find((op) => op.name === "linear")!;

describe.skipIf(nativeEngine.skip)(`the native engine${nativeEngine.skip ? ` (${nativeEngine.skip})` : ""}`, () => {
  it("is what runs by default, and says so", async () => {
    const backend = await createCpuBackend({ threads: 1 });
    expect(backend.limits.engine).toMatch(/^native (avx512|avx2|sse4|dotprod|neon)$/);
    expect(describeCpuEngine()).toBe(backend.limits.engine);
    expect(describeCpuEngine({ engine: "wasm" })).toMatch(/^wasm (relaxed|simd)$/);
    await backend[Symbol.asyncDispose]();
  });

  it("holds and multiplies weights that lie beyond 4 GiB", async () => {
    const backend = await createCpuBackend({ threads: 2, memoryBytes: 8 * gibibyte });
    // never written, so it takes no memory of the machine
    const large = backend.allocate(5 * gibibyte, "a large weight");
    expect(backend.usedBytes).toBe(5 * gibibyte);
    backend.write(large, Uint8Array.of(1, 2, 3), 5 * gibibyte - 3);
    expect(await backend.read(large, 5 * gibibyte - 4)).toEqual(Uint8Array.of(0, 1, 2, 3));
    for (const storage of ["bf16", "int8"] as const) {
      const test = { op: linear, example: largerExamples.linear![0]!, storage, readers: "linear" as const };
      const prepared = await prepare(backend, test);
      const { actual, expected } = await prepared.run();
      expect(normalisedError(actual[0]!, expected[0]!.data)).toBeLessThan(storage === "int8" ? 2e-2 : 1e-5);
      prepared.dispose();
    }
    large.dispose();
    await backend[Symbol.asyncDispose]();
  });

  it.skipIf(process.platform !== "linux")(
    "makes memory usable by whole large pages, however it is asked for",
    async () => {
      const largePage = 2 * 2 ** 20;
      const memoryBytes = 3 * gibibyte;
      const backend = await createCpuBackend({ threads: 1, memoryBytes });
      for (const bytes of [1.3 * 2 ** 20, 5.7 * 2 ** 20, 9.1 * 2 ** 20])
        backend.allocate(Math.round(bytes), "a weight");
      const mappings = readFileSync("/proc/self/maps", "utf8").matchAll(/^([0-9a-f]+)-([0-9a-f]+) (\S+)/gm);
      const all = [...mappings].map(([, from, to, kind]) => ({
        from: parseInt(from!, 16),
        to: parseInt(to!, 16),
        kind,
      }));
      const rest = all.findIndex(
        ({ from, to, kind }) => kind === "---p" && Math.abs(to - from - memoryBytes) < 2 ** 26,
      );
      const usable = all[rest - 1]!;
      expect(usable).toMatchObject({ to: all[rest]!.from, kind: "rw-p" });
      expect([usable.from % largePage, usable.to % largePage]).toEqual([0, 0]);
      expect(usable.to - usable.from).toBeGreaterThanOrEqual(backend.usedBytes);
      await backend[Symbol.asyncDispose]();
    },
  );

  it("says what did not fit, and how much there is", async () => {
    const backend = await createCpuBackend({ threads: 1, memoryBytes: 6 * gibibyte });
    expect(() => backend.allocate(7 * gibibyte, "a larger weight")).toThrow(
      /a larger weight needs 7168\.0 MiB.* of 6144\.0 MiB are in use.*raise memoryBytes$/,
    );
    await backend[Symbol.asyncDispose]();
  });

  // reason for skipping: only Linux lists a process's threads as files
  it.skipIf(process.platform !== "linux")(
    "leaves no thread and no memory behind, however often it starts",
    async () => {
      const threads = () => readdirSync("/proc/self/task").length;
      const before = threads();
      for (let i = 0; i < 200; i++) {
        const backend = await createCpuBackend({ threads: 4, engine: "native" });
        if (i % 50 === 0) expect(threads()).toBe(before + 3);
        await backend[Symbol.asyncDispose]();
        await backend[Symbol.asyncDispose]();
      }
      expect(threads()).toBe(before);
    },
  );

  it("runs in several worker threads at once, a backend each, whether they dispose of it or just end", async () => {
    const program = await bundle(`
      import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
      import { linear } from "@rwkv-ts/core/model";
import { Program, Graph, leaf } from "@rwkv-ts/core/tools";
      import { createCpuBackend } from "./index.js";
      async function product() {
        const backend = await createCpuBackend({ threads: 2, engine: "native" });
        const graph = new Graph();
        const x = leaf(graph, "input", "x", [9, 64]);
        const program = await Program.compile(backend, { outputs: new Map([["y", linear(x, x)]]), bind: () => undefined });
        program.write("x", new Float32Array(9 * 64).fill(0.5));
        for (let i = 0; i < 300; i++) program.submit();
        const y = await program.read("y");
        program.dispose();
        if (!workerData?.leaves) await backend[Symbol.asyncDispose]();
        return y.every((value) => value === 16);
      }
      if (isMainThread) {
        const workers = [true, false, true].map((leaves) => new Worker(new URL(import.meta.url), { workerData: { leaves } }));
        const theirs = workers.map((worker) => new Promise((resolve) => worker.once("message", resolve)));
        console.log(await product(), ...(await Promise.all(theirs)));
      } else parentPort.postMessage(await product());`);
    expect(await program.run()).toBe("true true true true\n");
    program.remove();
  });

  it("refuses variants that are not its own, or that this processor does not run", async () => {
    await expect(createCpuBackend({ engine: "native", variant: "relaxed" })).rejects.toThrow(
      /variant relaxed is of the wasm/,
    );
    const foreign = process.arch === "arm64" ? "avx2" : "neon";
    await expect(createCpuBackend({ variant: foreign })).rejects.toThrow(/does not run variant/);
  });
});

describe("where the native engine cannot be loaded", () => {
  it("WebAssembly runs, unless native code is asked for, which says why not", async () => {
    const program = await bundle(`
      import { createCpuBackend } from "./index.js";
      const backend = await createCpuBackend({ threads: 1 });
      console.log(backend.limits.engine);
      await createCpuBackend({ threads: 1, engine: "native" }).catch((error) => console.log(error.message));`);
    const printed = await program.run([], { RWKV_CPU_ADDON: `${addonFile}.missing` });
    program.remove();
    expect(printed).toMatch(
      /^wasm (relaxed|simd)\ncpu backend: the native engine cannot be loaded: Cannot find module/,
    );
  });
});

it("an engine or variant that does not exist is refused", async () => {
  await expect(createCpuBackend({ engine: "gpu" as "wasm" })).rejects.toThrow(
    /no engine "gpu"; use auto, native, wasm/,
  );
  await expect(createCpuBackend({ variant: "mmx" as "simd" })).rejects.toThrow(/no variant "mmx"; use avx512/);
});
