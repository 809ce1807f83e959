// The pool of recurrent states: every leaf is [slots, ...]; a session owns a slot. Growing doubles the slots and keeps
// contents; programs compiled against the old memory must then be dropped.
import { elementCount } from "../storage.js";
import type { Backend, Memory } from "./backend.js";

export class StatePool {
  #slots: number;
  #memories = new Map<string, Memory>();
  readonly #free: number[];

  constructor(
    readonly backend: Backend,
    /** Shape of one sequence's leaf by name. */
    readonly leaves: ReadonlyMap<string, readonly number[]>,
    slots: number,
    /** Called after the memory of the leaves has been replaced. */
    readonly onGrow: () => void,
  ) {
    this.#slots = slots;
    this.#free = Array.from({ length: slots }, (_, i) => slots - 1 - i);
    for (const [name, shape] of leaves)
      this.#memories.set(name, backend.allocate(slots * 4 * elementCount(shape), name));
  }

  get slots(): number {
    return this.#slots;
  }
  /** Slots in use. */
  get used(): number {
    return this.#slots - this.#free.length;
  }
  memory(name: string): Memory | undefined {
    return this.#memories.get(name);
  }
  /** Bytes of one sequence's state. */
  get bytesPerSlot(): number {
    return [...this.leaves.values()].reduce((n, shape) => n + 4 * elementCount(shape), 0);
  }

  /** A slot with unspecified contents. */
  acquire(): number {
    if (this.#free.length === 0) this.#grow();
    return this.#free.pop()!;
  }
  release(slot: number): void {
    this.#free.push(slot);
  }

  #grow(): void {
    const before = this.#slots;
    const grown = new Map<string, Memory>();
    for (const [name, shape] of this.leaves) {
      const bytes = before * 4 * elementCount(shape);
      const memory = this.backend.allocate(2 * bytes, name);
      this.backend.copy(this.#memories.get(name)!, 0, memory, 0, bytes);
      grown.set(name, memory);
    }
    for (const memory of this.#memories.values()) memory.dispose();
    this.#memories = grown;
    this.#slots = 2 * before;
    for (let slot = this.#slots - 1; slot >= before; slot--) this.#free.push(slot);
    this.onGrow();
  }

  copy(from: number, to: number): void {
    for (const [name, shape] of this.leaves) {
      const bytes = 4 * elementCount(shape);
      this.backend.copy(this.#memories.get(name)!, from * bytes, this.#memories.get(name)!, to * bytes, bytes);
    }
  }
  write(slot: number, name: string, data: Float32Array): void {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.backend.write(this.#memories.get(name)!, bytes, slot * data.byteLength);
  }
  async read(slot: number, name: string): Promise<Float32Array> {
    const bytes = 4 * elementCount(this.leaves.get(name)!);
    const raw = await this.backend.read(this.#memories.get(name)!, slot * bytes, bytes);
    return new Float32Array(raw.buffer, raw.byteOffset, raw.length >> 2);
  }
  dispose(): void {
    for (const memory of this.#memories.values()) memory.dispose();
    this.#memories.clear();
  }
}
