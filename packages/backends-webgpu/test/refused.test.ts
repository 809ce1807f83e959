// Browsers that have WebGPU and refuse it, or tell little of it: errors of ours, so that `auto` can take the CPU.
import { RwkvError } from "@rwkv-ts/core";
import { afterEach, expect, test, vi } from "vitest";
import { createWebGpuBackend } from "../src/index.js";

afterEach(() => vi.unstubAllGlobals());

const refused = async (requestAdapter: () => Promise<unknown>) => {
  vi.stubGlobal("navigator", { gpu: { requestAdapter } });
  const error: unknown = await createWebGpuBackend().catch((error: unknown) => error);
  expect(RwkvError.is(error)).toBe(true);
  return error as RwkvError;
};

test("an adapter that is denied", async () => {
  const error = await refused(async () => {
    throw new DOMException("denied by policy", "NotAllowedError");
  });
  expect(error.message).toBe("webgpu backend: no graphics adapter is given: denied by policy");
});

test("no adapter", async () => {
  expect((await refused(async () => null)).message).toContain("no graphics adapter was found");
});

test("an adapter that tells nothing of itself, and gives no device", async () => {
  const requestDevice = async () => {
    throw new DOMException("lost", "OperationError");
  };
  const error = await refused(async () => ({ features: new Set(), limits: {}, requestDevice }));
  expect(error.message).toBe("webgpu backend: unknown adapter gives no device: lost");
});
