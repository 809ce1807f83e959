// Buffers for memories. Small ones share slabs, so that a step over many small weights needs few bindings; a slab's pieces are
// given out again when they are released, and a slab without pieces in use is destroyed.
import { BackendError } from "@rwkv-ts/core";
import type { Commands } from "../device/commands.js";
import type { Region } from "./gpu-memory.js";

const alignment = 256;
const slabBytes = 2 ** 20;
const largestInSlab = 2 ** 18;

/** STORAGE | COPY_SRC | COPY_DST of the WebGPU specification's GPUBufferUsage. */
const storageUsage = 0x80 | 0x4 | 0x8;

/** What lies in one slab is bound together: values of steps, or weights, which kernels read as words of four bytes. */
export type Kind = "values" | "weights" | "scales";

interface Slab {
  readonly buffer: GPUBuffer;
  /** Bytes that have been given out at least once. */
  filled: number;
  inUse: number;
  /** Released pieces by size. */
  readonly free: Map<number, number[]>;
}

export class Allocator {
  readonly #slabs: Record<Kind, Slab[]> = { values: [], weights: [], scales: [] };
  readonly #buffers = new Set<GPUBuffer>();
  #used = 0;

  constructor(
    private readonly device: GPUDevice,
    private readonly commands: Commands,
  ) {}

  /** Bytes in use; slabs count as a whole. */
  get usedBytes(): number {
    return this.#used;
  }

  /** Zeros, and a function that gives them back. */
  allocate(bytes: number, label: string, kind: Kind): { region: Region; release: () => void } {
    const size = Math.max(alignment, Math.ceil(bytes / alignment) * alignment);
    if (size > this.device.limits.maxBufferSize)
      throw new BackendError(
        `webgpu backend: ${label} needs ${size} bytes, and a buffer of this device holds ${this.device.limits.maxBufferSize}`,
      );
    if (size > largestInSlab) {
      const buffer = this.#create(size, label);
      return { region: { buffer, offset: 0, bytes }, release: () => this.#destroy(buffer) };
    }
    const slab = this.#slabFor(size, kind);
    const released = slab.free.get(size)?.pop();
    const offset = released ?? slab.filled;
    if (released === undefined) slab.filled += size;
    else this.commands.encode((encoder) => encoder.clearBuffer(slab.buffer, offset, size));
    slab.inUse += 1;
    const release = () => {
      slab.inUse -= 1;
      slab.free.set(size, [...(slab.free.get(size) ?? []), offset]);
      if (slab.inUse > 0) return;
      this.#slabs[kind].splice(this.#slabs[kind].indexOf(slab), 1);
      this.#destroy(slab.buffer);
    };
    return { region: { buffer: slab.buffer, offset, bytes }, release };
  }

  #slabFor(size: number, kind: Kind): Slab {
    const slabs = this.#slabs[kind];
    const fits = (slab: Slab) => (slab.free.get(size)?.length ?? 0) > 0 || slab.filled + size <= slabBytes;
    const known = slabs.find(fits);
    if (known) return known;
    const slab = { buffer: this.#create(slabBytes, `small ${kind}`), filled: 0, inUse: 0, free: new Map() };
    slabs.push(slab);
    return slab;
  }

  #create(size: number, label: string): GPUBuffer {
    const buffer = this.commands.guard(`allocating ${size} bytes for ${label}`, () =>
      this.device.createBuffer({ size, label, usage: storageUsage }),
    );
    this.#buffers.add(buffer);
    this.#used += size;
    return buffer;
  }

  #destroy(buffer: GPUBuffer): void {
    if (!this.#buffers.delete(buffer)) return;
    this.#used -= buffer.size;
    this.commands.destroyLater(buffer);
  }
}
