// A piece of the backend's memory, and how what lies in it is laid out.
import type { Memory, Order } from "@rwkv-ts/core/backend";
import type { Heap } from "./heap.js";

/** Where a backend's memory comes from, and the order in which it is given back. */
export interface MemoryOwner {
  readonly heap: Heap;
  readonly order: Order;
}

/**
 * rows: the canonical bytes (core's storage.ts).
 * panels: sixteen rows of a matrix side by side (kernels/panels.h): of a W that nobody but `linear` reads, of the transposed B of
 * `matmul`; several matrices one behind the other.
 */
export type Layout = "rows" | "panels";

export class CpuMemory implements Memory {
  #disposed = false;
  constructor(
    readonly owner: MemoryOwner,
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
    const { heap, order } = this.owner;
    // behind the runs that use it: only then may others have it
    order.add(() => {
      heap.release(this.address);
      return undefined;
    });
  }
}
