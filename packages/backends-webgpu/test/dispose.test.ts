// A backend that was disposed of leaves nothing: neither its device nor what it read through.
import { queryObjects } from "node:v8";
import { expect, it } from "vitest";
import { globals } from "webgpu";
import { createWebGpuBackend } from "../src/index.js";
import { webGpu } from "./device.js";

/** Objects of a class of WebGPU that are alive after a full collection. */
const alive = (name: "GPUDevice" | "GPUBuffer"): number =>
  queryObjects((globals as Record<string, () => void>)[name]!, { format: "count" });

async function useOnce(): Promise<void> {
  await using backend = await createWebGpuBackend();
  const memory = backend.allocate(4096, "m");
  backend.write(memory, new Uint8Array(4096));
  await backend.read(memory);
}

it.skipIf(!webGpu.runs)(`devices and buffers are collected${webGpu.why}`, async () => {
  for (let i = 0; i < 6; i++) await useOnce();
  // the last one may still be on somebody's stack
  const left = () => Math.max(alive("GPUDevice"), alive("GPUBuffer"));
  for (let turns = 0; turns < 20 && left() > 2; turns++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(left()).toBeLessThanOrEqual(2);
});
