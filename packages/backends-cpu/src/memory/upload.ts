// Repacks weights while they are copied into the backend's memory.
import { blockLength, type Storage, type WeightUpload } from "@rwkv-ts/core";
import type { Engine } from "../engine/engine.js";
import { CpuMemory } from "./cpu-memory.js";
import type { Heap } from "./heap.js";

export const panelRows = 16;

/** Bytes of 16 rows of k elements in panels; kernels/panels.h. */
export function panelBytes(storage: Storage, k: number): number {
  const blocks = Math.ceil(k / blockLength);
  return { f32: 64 * k, f16: 32 * k, bf16: 32 * k, int8: 2 * 272 * blocks, int4: 2 * 144 * blocks }[storage];
}

/** A matrix [O,K] in any storage into panels of 16 rows. */
export function uploadPanels(engine: Engine, heap: Heap, weight: WeightUpload): CpuMemory {
  const [rows, k] = weight.shape as readonly [number, number];
  const bytes = Math.ceil(rows / panelRows) * panelBytes(weight.storage, k);
  const address = heap.allocate(bytes, weight.label);
  engine.pack(weight, address);
  return new CpuMemory(heap, address, bytes, weight.label, "panels");
}
