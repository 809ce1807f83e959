// Repacks weights while they are copied into the backend's memory, a few rows at a time.

import type { KernelExports } from "../threads/thread-pool.js";
import { CpuMemory } from "./cpu-memory.js";
import type { Heap } from "./heap.js";

const panelRows = 16;

/** f32 [O,K] into panels of 16 rows, [ceil(O/16)][K][16]. */
export function uploadPanels(
  memory: WebAssembly.Memory,
  heap: Heap,
  kernels: KernelExports,
  label: string,
  [rows, k]: readonly [number, number],
  bytes: Uint8Array,
): CpuMemory {
  const panelBytes = panelRows * k * 4;
  const panels = Math.ceil(rows / panelRows);
  const address = heap.allocate(panels * panelBytes, label);
  const staging = heap.allocate(panelBytes, `${label} (while repacking)`);
  for (let p = 0; p < panels; p++) {
    const part = bytes.subarray(p * panelBytes, (p + 1) * panelBytes);
    new Uint8Array(memory.buffer).set(part, staging);
    kernels.pack_panel(staging, Math.min(panelRows, rows - p * panelRows), k, address + p * panelBytes);
  }
  heap.release(staging);
  return new CpuMemory(heap, address, panels * panelBytes, label, "panels");
}
