// Systems that refuse something that the backend would like to have: the next best is taken, `limits.fallbacks` says so, and what is
// computed is the same.
import { RwkvError } from "@rwkv-ts/core";
import { allOps } from "@rwkv-ts/core/backend";
import { normalisedError, prepare } from "@rwkv-ts/core/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { NativeAddon } from "../src/engine/native-addon.js";
import { startNativeEngine } from "../src/engine/native-engine.js";
import { type CpuBackendOptions, createCpuBackend } from "../src/index.js";
import { bundle } from "./bundle.js";

const mebibyte = 2 ** 20;
const Real = WebAssembly.Memory;

/** A system that gives so many bytes to memory at most. */
const memoryOf = (most: { readonly shared: number; readonly own: number }) => {
  class Limited extends Real {
    constructor(wanted: WebAssembly.MemoryDescriptor) {
      const bytes = 65536 * (wanted.maximum ?? 65536);
      asked.push({ shared: wanted.shared === true, bytes });
      if (bytes > (wanted.shared ? most.shared : most.own)) throw new RangeError("Out of memory");
      super(wanted);
    }
  }
  const asked: { shared: boolean; bytes: number }[] = [];
  vi.stubGlobal("WebAssembly", Object.create(WebAssembly, { Memory: { value: Limited } }));
  return asked;
};

/** Computes a product as the reference does. */
async function computes(options: CpuBackendOptions) {
  await using backend = await createCpuBackend({ engine: "wasm", ...options });
  const op = allOps.find(({ name }) => name === "linear")!;
  const prepared = await prepare(backend, { op, example: op.examples[0]!, storage: "f32", readers: "linear" });
  const { actual, expected } = await prepared.run();
  prepared.dispose();
  expect(normalisedError(actual[0]!, expected[0]!.data)).toBeLessThan(1e-5);
  return backend.limits;
}

afterEach(() => vi.unstubAllGlobals());

describe("memory", () => {
  it("is reserved up to memoryBytes alone", async () => {
    const asked = memoryOf({ shared: 2 ** 32, own: 2 ** 32 });
    const limits = await computes({ threads: 2, memoryBytes: 256 * mebibyte });
    expect(asked).toEqual([{ shared: true, bytes: 256 * mebibyte }]);
    expect(limits).toMatchObject({ memoryBytes: 256 * mebibyte, threads: 2, fallbacks: [] });
  });

  it("is smaller where 4 GiB of shared addresses are refused", async () => {
    memoryOf({ shared: 1024 * mebibyte, own: 2 ** 32 });
    const limits = await computes({ threads: 2 });
    expect(limits).toMatchObject({ memoryBytes: 1024 * mebibyte, threads: 2 });
    expect(limits.fallbacks).toEqual(["4 GiB of shared memory are refused here, so 1 GiB are used"]);
  });

  it("names what is reserved where something does not fit", async () => {
    memoryOf({ shared: 1024 * mebibyte, own: 0 });
    await using backend = await createCpuBackend({ engine: "wasm", threads: 1 });
    expect(() => backend.allocate(1500 * mebibyte, "a weight")).toThrow(/of 1024\.0 MiB are in use.*at most 1 GiB/);
  });

  it.each([
    ["is refused altogether", 0, 0],
    ["would be too small for any model", 100 * mebibyte, 0],
    ["would be too small for the model", 512 * mebibyte, 1000 * mebibyte],
  ])("is not shared where shared memory %s", async (_, shared, neededBytes) => {
    memoryOf({ shared, own: 2048 * mebibyte });
    const limits = await computes({ threads: 2, neededBytes });
    expect(limits).toMatchObject({ memoryBytes: 2048 * mebibyte, threads: 1, engine: "wasm single" });
    expect(limits.fallbacks).toEqual([
      "shared memory is refused here (Out of memory)",
      "4 GiB of memory are refused here, so 2 GiB are used",
    ]);
  });

  it("that is refused altogether is an error that says so", async () => {
    memoryOf({ shared: 0, own: 0 });
    const error = await createCpuBackend({ engine: "wasm" }).catch((error: unknown) => error);
    expect(RwkvError.is(error)).toBe(true);
    expect(error).toMatchObject({ code: "backend", message: expect.stringMatching(/refuses memory.*Out of memory/) });
  });
});

describe("the native engine", () => {
  /** An addon on a system that gives so much. */
  const addonOf = (most: { readonly bytes: number; readonly threads: number }): NativeAddon => {
    let size = 0;
    return {
      create: (bytes: number, threads: number) => {
        if (bytes > most.bytes) throw new Error("the system refused address space for memoryBytes; ask for less");
        if (threads > most.threads) throw new Error("the system refused to start its threads");
        size = bytes;
        return {} as never;
      },
      base: () => 0,
      grow: (_: unknown, end: number) => end <= size,
    } as unknown as NativeAddon;
  };
  const start = (most: { readonly bytes: number; readonly threads: number }) =>
    startNativeEngine(addonOf(most), "avx2", { threads: 4, bytes: 2 ** 33, neededBytes: 0 });

  it("takes what the system gives", () => {
    const whole = start({ bytes: 2 ** 40, threads: 8 });
    expect([whole.engine.threads, whole.heap.limitBytes, whole.fallbacks]).toEqual([4, 2 ** 33, []]);
    const less = start({ bytes: 3 * 2 ** 30, threads: 1 });
    expect([less.engine.threads, less.heap.limitBytes]).toEqual([1, 2 ** 31]);
    expect(less.fallbacks).toEqual([
      "the system refused to start more threads",
      "the system refused 8 GiB of addresses, so 2 GiB are used",
    ]);
  });

  it("that is given nothing is an error", () => {
    expect(() => start({ bytes: 2 ** 20, threads: 8 })).toThrow(/native engine did not start: .*address space/);
    expect(() => start({ bytes: 2 ** 40, threads: 0 })).toThrow(/native engine did not start: .*threads/);
  });
});

describe("WebAssembly", () => {
  it("that may not be compiled is an error that names the policy", async () => {
    const compile = async () => {
      throw new WebAssembly.CompileError("Refused to compile or instantiate WebAssembly module");
    };
    vi.stubGlobal("WebAssembly", Object.create(WebAssembly, { compile: { value: compile } }));
    const error = await createCpuBackend({ engine: "wasm" }).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "backend", message: expect.stringMatching(/Refused.*'wasm-unsafe-eval'/) });
  });

  it("that is not there is an error", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    await expect(createCpuBackend({ engine: "wasm" })).rejects.toMatchObject({
      code: "backend",
      message: expect.stringContaining("no WebAssembly"),
    });
  });
});

describe("processes that may not do everything", () => {
  const program = `import { createCpuBackend } from "./index.js";
    const engine = process.argv[2];
    HERE
    try {
      const backend = await createCpuBackend({ threads: 3, engine });
      const memory = backend.allocate(64, "x");
      backend.write(memory, new Uint8Array(64).fill(7));
      const { threads, fallbacks } = backend.limits;
      console.log(JSON.stringify({ engine: backend.limits.engine, threads, fallbacks, read: (await backend.read(memory))[63] }));
      await backend[Symbol.asyncDispose]();
    } catch (error) { console.log(JSON.stringify({ name: error.name, message: error.message })); }`;
  const run = async (here: string, args: readonly string[], env: Record<string, string> = {}) => {
    const made = await bundle(program.replace("HERE", here));
    try {
      return JSON.parse(await made.run(args, env)) as Record<string, unknown>;
    } finally {
      made.remove();
    }
  };

  it.each(["wasm", "auto"])("have one thread without workers (Node's --permission), engine %s", async (engine) => {
    const permission = process.allowedNodeEnvironmentFlags.has("--permission")
      ? "--permission"
      : "--experimental-permission";
    const options = `${permission} --allow-fs-read=* --no-warnings`;
    const answer = await run("", [engine], { NODE_OPTIONS: options, RWKV_CPU_ADDON: "" });
    expect(answer).toMatchObject({ engine: "wasm single", threads: 1, read: 7 });
    expect(answer.fallbacks).toEqual([
      ...(engine === "auto" ? [expect.stringMatching(/^native code cannot be loaded \(.+\)$/)] : []),
      expect.stringMatching(/^threads cannot start here \(.*restricted/),
    ]);
  });

  it("have as many threads as start", async () => {
    const here = `import workers from "node:worker_threads"; import { syncBuiltinESMExports } from "node:module";
      const Real = workers.Worker;
      workers.Worker = class extends Real {
        constructor(code, options) {
          if (options.workerData.thread > 1) throw new Error("EAGAIN");
          super(code, options);
        }
      };
      syncBuiltinESMExports();`;
    const answer = await run(here, ["wasm"]);
    expect(answer).toMatchObject({ engine: "wasm relaxed", threads: 2, read: 7 });
    expect(answer.fallbacks).toEqual(["only 2 of 3 threads start here"]);
  });

  it("need no permission to look for the native engine (Deno)", async () => {
    const here = `const refuse = () => { throw Object.assign(new Error('Requires sys access to "cpus"'), { name: "NotCapable" }); };
      import os from "node:os"; import v8 from "node:v8";
      process.report.getReport = refuse; os.availableParallelism = refuse; os.totalmem = refuse; v8.setFlagsFromString = refuse;`;
    const answer = await run(here, ["auto"]);
    expect(answer).toMatchObject({ engine: expect.stringMatching(/^wasm/), threads: 3, read: 7 });
    expect(answer.fallbacks).toEqual([expect.stringMatching(/^native code cannot be loaded \(.*Requires sys access/)]);
    expect(await run(here, ["native"])).toMatchObject({
      name: "BackendError",
      message: expect.stringContaining("may not be looked for (Requires sys access"),
    });
  });
});
