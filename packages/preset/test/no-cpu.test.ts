// Where the CPU backend does not start at all (a page whose policy refuses WebAssembly), `auto` takes a GPU, or a software driver of one.
import { BackendError, createReferenceBackend } from "@rwkv-ts/core";
import { expect, test, vi } from "vitest";
import { openBackend } from "../src/index.js";

/** What stands in for WebGPU: refuses software drivers, all, or nothing. */
const gpu = vi.hoisted(() => ({ adapter: "hardware" as "hardware" | "software" | "none" }));

vi.mock("@rwkv-ts/backends-cpu", () => ({
  createCpuBackend: async () => {
    throw new BackendError("cpu backend: WebAssembly is refused here");
  },
}));
vi.mock("@rwkv-ts/backends-webgpu", () => ({
  createWebGpuBackend: async ({ software }: { software: boolean }) => {
    if (gpu.adapter === "none" || (gpu.adapter === "software" && !software))
      throw new BackendError("webgpu backend: no graphics adapter was found");
    const backend = createReferenceBackend();
    return Object.assign(backend, { limits: { ...backend.limits, engine: gpu.adapter } });
  },
}));

test.each([
  ["hardware", 1e6, "WebAssembly is refused here; WebGPU on hardware"],
  ["hardware", 1e9, "WebGPU on hardware"],
  ["software", 1e6, "WebAssembly is refused here; WebGPU on software"],
  ["software", 1e9, "WebAssembly is refused here; WebGPU on software"],
] as const)("with a %s adapter and weights of %d bytes it runs there", async (adapter, weightBytes, reason) => {
  gpu.adapter = adapter;
  const { backend, reason: told } = await openBackend("auto", { weightBytes });
  await backend[Symbol.asyncDispose]();
  expect(told).toBe(reason);
});

test.each([1e6, 1e9])(
  "without an adapter either, with weights of %d bytes, the error says why of both",
  async (weightBytes) => {
    gpu.adapter = "none";
    await expect(openBackend("auto", { weightBytes })).rejects.toMatchObject({
      code: "backend",
      message: "no backend starts here: WebAssembly is refused here; no graphics adapter was found",
    });
  },
);

test("what was asked of the CPU by name is refused with its own words", async () => {
  gpu.adapter = "hardware";
  await expect(openBackend("cpu")).rejects.toThrow(/^cpu backend: WebAssembly is refused here$/);
});
