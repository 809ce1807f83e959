// Repacks weights while they are copied into the backend's memory, a few rows at a time.
import { blockLength, rowBytes, type Storage, type WeightUpload } from "@rwkv-ts/core";
import { storageNumber } from "../encode/step.js";
import type { KernelExports } from "../threads/thread-pool.js";
import { CpuMemory } from "./cpu-memory.js";
import type { Heap } from "./heap.js";

const panelRows = 16;

/** Bytes of 16 rows of k elements in panels; kernels/panels.h. */
function panelBytes(storage: Storage, k: number): number {
  const blocks = Math.ceil(k / blockLength);
  return { f32: 64 * k, f16: 32 * k, bf16: 32 * k, int8: 2 * 272 * blocks, int4: 2 * 144 * blocks }[storage];
}

/** A matrix [O,K] in any storage into panels of 16 rows. */
export function uploadPanels(
  memory: WebAssembly.Memory,
  heap: Heap,
  kernels: KernelExports,
  { label, shape, storage, bytes }: WeightUpload,
): CpuMemory {
  const [rows, k] = shape as readonly [number, number];
  const groupBytes = panelRows * rowBytes(storage, k);
  const size = panelBytes(storage, k);
  const groups = Math.ceil(rows / panelRows);
  const address = heap.allocate(groups * size, label);
  const staging = heap.allocate(groupBytes, `${label} (while repacking)`);
  for (let g = 0; g < groups; g++) {
    const part = bytes.subarray(g * groupBytes, (g + 1) * groupBytes);
    new Uint8Array(memory.buffer).set(part, staging);
    kernels.pack_panel(
      storageNumber[storage],
      staging,
      Math.min(panelRows, rows - g * panelRows),
      k,
      address + g * size,
    );
  }
  heap.release(staging);
  return new CpuMemory(heap, address, groups * size, label, "panels");
}
