// Memory allocation inside one engine's memory: blocks aligned to 64 bytes, a free list in address order whose
// neighbours are merged, growing the memory when nothing fits.
import { BackendError } from "@rwkv-ts/core";
import type { EngineMemory } from "../engine/engine.js";

const alignment = 64;
const pageBytes = 65536;
/** Never handed out: kernels may read (not use) up to 16 bytes behind a block. */
const guardBytes = 64;
/** The memory grows at least by so much, to keep growing rare. */
const growthBytes = 4 * 2 ** 20;

interface Block {
  address: number;
  bytes: number;
}

const roundUp = (n: number, unit: number): number => Math.ceil(n / unit) * unit;
/** Bytes of a block. */
const sizeOf = (bytes: number): number => Math.max(alignment, roundUp(bytes, alignment));
const mebibytes = (n: number): string => `${(n / 2 ** 20).toFixed(1)} MiB`;

export class Heap {
  readonly #memory: EngineMemory;
  readonly #limit: number;
  readonly #free: Block[] = [];
  readonly #sizes = new Map<number, number>();
  /** Everything from here on has never been handed out, so it is still zero. */
  #fresh: number;
  #used = 0;

  /** Manages `memory` from address `start` on, growing it up to `limit` bytes. */
  constructor(memory: EngineMemory, start: number, limit: number) {
    this.#memory = memory;
    this.#limit = limit;
    const first = roundUp(start, alignment);
    this.#fresh = first;
    const bytes = this.#end - guardBytes - first;
    if (bytes > 0) this.#free.push({ address: first, bytes });
  }

  /** The address behind the memory as it is. */
  get #end(): number {
    return this.#memory.origin + this.#memory.size;
  }
  /** Bytes in blocks that are in use. */
  get usedBytes(): number {
    return this.#used;
  }
  get limitBytes(): number {
    return this.#limit;
  }

  /** Address of `bytes`; `label` names them should they not fit. */
  allocate(bytes: number, label: string, contents: "zeros" | "unspecified" = "zeros"): number {
    const size = sizeOf(bytes);
    let index = this.#bestFit(size);
    if (index < 0) {
      this.#grow(size, label);
      index = this.#bestFit(size);
    }
    const block = this.#free[index]!;
    const { address } = block;
    block.address += size;
    block.bytes -= size;
    if (block.bytes === 0) this.#free.splice(index, 1);
    this.#sizes.set(address, size);
    this.#used += size;
    const dirty = Math.min(this.#fresh, address + size) - address;
    if (dirty > 0 && contents === "zeros") this.#memory.clear(address, dirty);
    this.#fresh = Math.max(this.#fresh, address + size);
    return address;
  }

  release(address: number): void {
    const bytes = this.#sizes.get(address);
    if (bytes === undefined) throw new BackendError(`cpu backend: address ${address} is not in use`);
    this.#sizes.delete(address);
    this.#used -= bytes;
    this.#insert({ address, bytes });
  }

  /** Gives back what lies behind the first `bytes` of a block. */
  shrink(address: number, bytes: number): void {
    const before = this.#sizes.get(address);
    const size = sizeOf(bytes);
    if (before === undefined || size > before)
      throw new BackendError(`cpu backend: address ${address} has no ${bytes} bytes that could stay`);
    if (size === before) return;
    this.#sizes.set(address, size);
    this.#used -= before - size;
    this.#insert({ address: address + size, bytes: before - size });
  }

  #bestFit(size: number): number {
    let best = -1;
    this.#free.forEach((block, i) => {
      if (block.bytes >= size && (best < 0 || block.bytes < this.#free[best]!.bytes)) best = i;
    });
    return best;
  }

  #insert(block: Block): void {
    const free = this.#free;
    let i = free.findIndex((other) => other.address > block.address);
    if (i < 0) i = free.length;
    free.splice(i, 0, block);
    for (const at of [i, i - 1]) {
      const left = free[at];
      const right = free[at + 1];
      if (left && right && left.address + left.bytes === right.address) {
        left.bytes += right.bytes;
        free.splice(at + 1, 1);
      }
    }
  }

  #grow(size: number, label: string): void {
    const end = this.#end;
    const last = this.#free.at(-1);
    const atEnd = last && last.address + last.bytes === end - guardBytes ? last.bytes : 0;
    const needed = roundUp(size - atEnd, pageBytes);
    const wanted = Math.min(
      Math.max(needed, growthBytes),
      Math.floor((this.#limit - this.#memory.size) / pageBytes) * pageBytes,
    );
    const fail = (reason: string): never => {
      throw new BackendError(
        `cpu backend: ${label} needs ${mebibytes(size)}, but ${mebibytes(this.#used)} of ${mebibytes(this.#limit)} are in use ` +
          `and no free piece is large enough (${reason}); dispose of something, use smaller weights, or raise memoryBytes${this.#memory.mostBytes ? ` (at most ${this.#memory.mostBytes / 2 ** 30} GiB)` : ""}`,
      );
    };
    if (wanted < needed) fail("the limit is reached");
    if (!this.#memory.grow(wanted)) fail("the system refused more memory");
    this.#insert({ address: end - guardBytes, bytes: wanted });
  }
}
