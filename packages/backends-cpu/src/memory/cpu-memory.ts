// A piece of the backend's memory, and how what lies in it is laid out.
import type { Memory } from "@rwkv-ts/core/backend";
import type { Heap } from "./heap.js";

/**
 * rows: the canonical bytes (core's storage.ts).
 * panels: sixteen rows of a matrix side by side (kernels/panels.h), made by `upload` for `linear`.
 */
export type Layout = "rows" | "panels";

export class CpuMemory implements Memory {
  #disposed = false;
  constructor(
    readonly heap: Heap,
    readonly address: number,
    readonly bytes: number,
    readonly label: string,
    readonly layout: Layout = "rows",
  ) {}

  get disposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.heap.release(this.address);
  }
}
