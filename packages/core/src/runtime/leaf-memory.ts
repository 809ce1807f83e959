// The memory of one leaf of the state, by slot: [slots, ...], caches [slots, rows, ...]. Who asks names slots and tokens; where these
// lie, and on how many devices, is known here and to the backend.
import type { Backend, Memory } from "../plan/backend.js";
import { cutOf, leafShape, type StateSpec } from "../schema/specs.js";
import type { StateArray } from "../schema/state-type.js";
import { fromWords } from "../schema/state-words.js";
import { elementCount } from "../storage.js";

export class LeafMemory {
  readonly memory: Memory;
  /** Of a slot. */
  readonly #stride: number;

  /** @throws BackendError when there is no room */
  constructor(
    private readonly backend: Backend,
    name: string,
    private readonly spec: StateSpec,
    private readonly slots: number,
    /** Tokens that a cache has room for. */
    capacity: number,
  ) {
    const shape = [slots, ...leafShape(spec, capacity)];
    const cut = cutOf(spec, shape.length);
    this.#stride = this.bytesOf(capacity);
    this.memory = backend.allocate(slots * this.#stride, name, cut && { shape, ...cut });
  }

  /** Bytes of a slot's leaf with so many cached tokens. */
  bytesOf(tokens: number): number {
    return 4 * elementCount(leafShape(this.spec, tokens));
  }

  /** Writes the words of a leaf, or of the first rows of a cache. */
  write(slot: number, words: Uint8Array): void {
    this.backend.write(this.memory, words, slot * this.#stride);
  }

  /** Reads a leaf, of a cache what so many tokens take. */
  async read(slot: number, tokens: number): Promise<StateArray> {
    return fromWords(this.spec, await this.backend.read(this.memory, slot * this.#stride, this.bytesOf(tokens)));
  }

  copy(from: number, to: number, tokens: number): void {
    this.backend.copy(this.memory, from * this.#stride, this.memory, to * this.#stride, this.bytesOf(tokens));
  }

  /** Copies all slots to memory of the same leaf with more slots or more room. */
  copyTo(other: LeafMemory): void {
    const { memory, backend, slots } = this;
    if (this.#stride === other.#stride) backend.copy(memory, 0, other.memory, 0, slots * this.#stride);
    else
      for (let slot = 0; slot < slots; slot++)
        backend.copy(memory, slot * this.#stride, other.memory, slot * other.#stride, this.#stride);
  }
}
