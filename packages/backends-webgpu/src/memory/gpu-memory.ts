// Pieces of the device's memory.
import type { Storage } from "@rwkv-ts/core";
import type { Memory } from "@rwkv-ts/core/backend";

/** A run of bytes in a buffer. Memories begin at multiples of 256, as bindings do; views of them at multiples of four. */
export interface Region {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Rows of a matrix that one binding can hold. `data`: canonical rows, or blocks without their factors, which lie apart as halves, one a
 * block: [rows, blocks of a row].
 */
export interface MatrixPart {
  readonly first: number;
  readonly rows: number;
  readonly data: Region;
  readonly scales?: Region;
}

/** A weight [O,K] packed for `linear`. */
export interface Matrix {
  readonly storage: Storage;
  readonly parts: readonly MatrixPart[];
}

export class GpuMemory implements Memory {
  #disposed = false;
  constructor(
    readonly owner: unknown,
    readonly bytes: number,
    readonly label: string,
    readonly region: Region,
    private readonly release: () => void,
    readonly matrix?: Matrix,
  ) {}

  get disposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.release();
  }
}
