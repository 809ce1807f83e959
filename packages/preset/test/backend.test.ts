// Which backend `auto` opens, and how it explains itself.
import { createReferenceBackend } from "@rwkv-ts/core";
import { expect, test, vi } from "vitest";
import { explainCpu } from "../src/backend-reason.js";
import { openBackend } from "../src/index.js";

const single = { threads: 1, engine: "wasm single" };

test("a page that is not cross-origin isolated is the reason for one thread", () => {
  const page = { crossOriginIsolated: false, SharedArrayBuffer: undefined };
  expect(explainCpu(single, undefined, page)).toMatch(/not cross-origin isolated.*one thread/);
  expect(explainCpu(single, 4, page)).toMatch(/not cross-origin isolated/);
});

test("one thread that was asked for needs no other reason", () => {
  expect(explainCpu(single, 1, { crossOriginIsolated: false })).toBe(
    "one thread was asked for: WebAssembly with one thread",
  );
});

test("an engine without shared memory says so outside of pages", () => {
  expect(explainCpu(single, undefined, { SharedArrayBuffer: undefined })).toMatch(/cannot share memory here/);
});

test("native code with one thread does not blame shared memory", () => {
  expect(explainCpu({ threads: 1, engine: "native avx2" }, undefined, { crossOriginIsolated: false })).toBe(
    "one processor is available: native code (avx2) with one thread",
  );
});

test("several threads are told with their number", () => {
  expect(explainCpu({ threads: 3, engine: "wasm relaxed" }, 3, {})).toBe("WebAssembly with 3 threads");
});

test("auto leaves a small model, or one for which threads were asked, to the CPU", async () => {
  const small = await openBackend("auto", { weightBytes: 1e6 });
  await using _ = small.backend;
  expect([small.backend.name, small.owned]).toEqual(["cpu", true]);
  expect(small.reason).toMatch(/^the model is small; /);
  const asked = await openBackend("auto", { threads: 2, engine: "wasm" });
  await using __ = asked.backend;
  expect(asked.reason).toBe("threads or an engine of the CPU were asked for; WebAssembly with 2 threads");
});

test("auto never computes on a graphics adapter that is none", async () => {
  const { backend, reason } = await openBackend("auto", { weightBytes: 1e9 });
  await using _ = backend;
  if (backend.name === "cpu")
    expect(reason).toMatch(/computes on the processor|no graphics adapter was found|no WebGPU/);
  else expect(reason).toMatch(/^WebGPU on /);
});

test("a backend that is passed in is used as it is", async () => {
  await using given = createReferenceBackend();
  const { backend, owned, reason } = await openBackend(given);
  expect(backend).toBe(given);
  expect([owned, reason]).toEqual([false, "passed in"]);
});

test("what was refused is told in front of what is used", () => {
  const fallbacks = ["threads cannot start here (no blob:)"];
  expect(explainCpu({ ...single, fallbacks }, 4, {})).toBe(
    "threads cannot start here (no blob:); WebAssembly with one thread",
  );
  expect(explainCpu({ threads: 2, engine: "wasm relaxed", fallbacks: ["1 GiB is used"] }, undefined, {})).toBe(
    "1 GiB is used; WebAssembly with 2 threads",
  );
});

test.each(["auto", "cpu"] as const)("a browser without WebAssembly is an error of %s that says so", async (choice) => {
  vi.stubGlobal("WebAssembly", undefined);
  try {
    await expect(openBackend(choice, { engine: "wasm" })).rejects.toMatchObject({
      code: "backend",
      message: expect.stringContaining("no WebAssembly here"),
    });
  } finally {
    vi.unstubAllGlobals();
  }
});
