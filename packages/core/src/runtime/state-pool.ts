// The pool of recurrent states: every leaf is [slots, ...], caches [slots, rows, ...]; a session owns a slot. Slots and the
// caches' room grow by doubling and keep their contents; programs compiled against the old memory must then be dropped.
import type { CacheLimit } from "../ops/cache-limit.js";
import type { Backend, Memory } from "../plan/backend.js";
import { leafShape, type StateSpec } from "../schema/specs.js";
import { elementCount } from "../storage.js";

/** Tokens that caches have room for at the start. */
const firstCapacity = 64;

export class StatePool {
  #slots: number;
  #capacity: number;
  #memories = new Map<string, Memory>();
  #generation = 0;
  readonly #free: number[];

  constructor(
    readonly backend: Backend,
    readonly leaves: ReadonlyMap<string, StateSpec>,
    slots: number,
    /** Called after the memory of the leaves has been replaced. */
    readonly onGrow: () => void,
    private readonly limit: CacheLimit | undefined = undefined,
  ) {
    this.#slots = slots;
    this.#capacity = limit ? Math.min(firstCapacity, limit.above + 1) : 0;
    this.#free = Array.from({ length: slots }, (_, i) => slots - 1 - i);
    for (const name of leaves.keys())
      this.#memories.set(name, backend.allocate(slots * this.#bytes(name, this.#capacity), name));
  }

  get slots(): number {
    return this.#slots;
  }
  /** Slots in use. */
  get used(): number {
    return this.#slots - this.#free.length;
  }
  /** Tokens that the caches of every slot have room for. */
  get capacity(): number {
    return this.#capacity;
  }
  /** Changes whenever the leaves' memory is replaced. */
  get generation(): number {
    return this.#generation;
  }
  memory(name: string): Memory | undefined {
    return this.#memories.get(name);
  }
  /** Bytes of one sequence's state. */
  get bytesPerSlot(): number {
    return [...this.leaves.keys()].reduce((n, name) => n + this.#bytes(name, this.#capacity), 0);
  }
  #bytes(name: string, tokens: number): number {
    return 4 * elementCount(leafShape(this.leaves.get(name)!, tokens));
  }

  /** A slot with unspecified contents. */
  acquire(): number {
    if (this.#free.length === 0) {
      const before = this.#slots;
      this.#resize(2 * before, this.#capacity);
      for (let slot = this.#slots - 1; slot >= before; slot--) this.#free.push(slot);
    }
    return this.#free.pop()!;
  }
  release(slot: number): void {
    this.#free.push(slot);
  }
  /** Makes room for so many cached tokens in every slot: doubles, but not beyond what the limit lets a sequence have. */
  reserve(tokens: number): void {
    if (!this.limit || tokens <= this.#capacity) return;
    this.#resize(this.#slots, Math.max(tokens, Math.min(2 * this.#capacity, this.limit.above + 1)));
  }

  #resize(slots: number, capacity: number): void {
    const resized = new Map<string, Memory>();
    for (const [name, old] of this.#memories) {
      const before = this.#bytes(name, this.#capacity);
      const after = this.#bytes(name, capacity);
      const memory = this.backend.allocate(slots * after, name);
      if (before === after) this.backend.copy(old, 0, memory, 0, this.#slots * before);
      else
        for (let slot = 0; slot < this.#slots; slot++)
          this.backend.copy(old, slot * before, memory, slot * after, before);
      resized.set(name, memory);
    }
    for (const memory of this.#memories.values()) memory.dispose();
    this.#memories = resized;
    this.#slots = slots;
    this.#capacity = capacity;
    this.#generation++;
    this.onGrow();
  }

  /** Copies a state with so many cached tokens. */
  copy(from: number, to: number, tokens: number): void {
    for (const [name, memory] of this.#memories) {
      const stride = this.#bytes(name, this.#capacity);
      this.backend.copy(memory, from * stride, memory, to * stride, this.#bytes(name, tokens));
    }
  }
  /** Writes a leaf, or the first rows of a cache. */
  write(slot: number, name: string, data: Float32Array): void {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.backend.write(this.#memories.get(name)!, bytes, slot * this.#bytes(name, this.#capacity));
  }
  /** Reads a leaf with so many cached tokens. */
  async read(slot: number, name: string, tokens: number): Promise<Float32Array> {
    const offset = slot * this.#bytes(name, this.#capacity);
    const raw = await this.backend.read(this.#memories.get(name)!, offset, this.#bytes(name, tokens));
    return new Float32Array(raw.buffer, raw.byteOffset, raw.length >> 2);
  }
  dispose(): void {
    for (const memory of this.#memories.values()) memory.dispose();
    this.#memories.clear();
  }
}
