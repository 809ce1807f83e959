// A weight's place in the device's memory, which fills from its first row to its last.
import { BackendError, rowBytes, type Storage, storageBytes } from "@rwkv-ts/core";
import type { Backend, Weight } from "@rwkv-ts/core/backend";
import type { GpuMemory } from "./gpu-memory.js";
import type { MatrixPacker } from "./matrix.js";

export class WeightPlace {
  #written = 0;

  /** `from`: the storage in which rows come, the weight's own or floats that are quantised to it. */
  constructor(
    private readonly backend: Pick<Backend, "write">,
    private readonly packer: MatrixPacker,
    private readonly weight: Weight,
    private readonly memory: GpuMemory,
    private readonly from: Storage,
  ) {}

  /** The next rows in canonical bytes: all of them, or a multiple of 64. @throws CheckpointError for what cannot be quantised */
  append(bytes: Uint8Array): void {
    const { from, memory, weight } = this;
    const before = this.#written;
    this.#written += bytes.length;
    if (this.#written > this.#expected) this.#refuse();
    if (memory.matrix) {
      const first = before / rowBytes(from, weight.shape[1]!);
      this.packer.place(weight, memory.matrix, first, bytes, from);
    } else this.backend.write(memory, bytes, before);
  }

  /** The memory, once every row is there. @throws BackendError when rows are missing */
  finish(): GpuMemory {
    if (this.#written !== this.#expected) this.#refuse();
    return this.memory;
  }

  /** Gives the memory up. */
  discard(): void {
    this.memory.dispose();
  }

  get #expected(): number {
    return storageBytes(this.from, this.weight.shape);
  }

  #refuse(): never {
    const { label, shape } = this.weight;
    throw new BackendError(
      `webgpu backend: ${label} has ${this.#written} bytes, ${this.from}[${shape.join(",")}] takes ${this.#expected}`,
    );
  }
}
