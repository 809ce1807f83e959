// The pool of recurrent states: every leaf is [slots, ...], caches [slots, rows, ...]; a sequence owns a slot. Slots and the
// caches' room grow by doubling and keep their contents; programs compiled against the old memory must then be dropped.
// A slot is handed out under a generation. A handle of an older one is an error, never another sequence's state.
import { StateError } from "../errors.js";
import type { CacheLimit } from "../ops/cache-limit.js";
import type { Backend, Memory } from "../plan/backend.js";
import type { StateSpec } from "../schema/specs.js";
import type { StateArray } from "../schema/state-type.js";
import { initialWords, toWords } from "../schema/state-words.js";
import { elementCount } from "../storage.js";
import { LeafMemory } from "./leaf-memory.js";

/** Tokens that caches have room for at the start. */
export const firstCapacity = 64;

/** A place in the pool, valid until it is released. */
export interface Slot {
  readonly index: number;
  readonly generation: number;
}

export class StatePool {
  #slots: number;
  #capacity: number;
  #memories: Map<string, LeafMemory>;
  #layout = 0;
  /** Of each slot; odd while it is in use. */
  readonly #generations: number[];
  readonly #free: number[];
  readonly #initial = new Map<string, Uint8Array>();

  /** @param onGrow called after the memory of the leaves has been replaced */
  constructor(
    readonly backend: Backend,
    readonly leaves: ReadonlyMap<string, StateSpec>,
    slots: number,
    readonly onGrow: () => void,
    private readonly limit: CacheLimit | undefined = undefined,
    /** What texts begin with in place of the architecture's initial state, by leaf. */
    private readonly initialState: ReadonlyMap<string, Float32Array> | undefined = undefined,
  ) {
    this.#slots = slots;
    this.#capacity = limit ? Math.min(firstCapacity, limit.above + 1) : 0;
    this.#generations = new Array<number>(slots).fill(0);
    this.#free = Array.from({ length: slots }, (_, i) => slots - 1 - i);
    this.#memories = this.#allocate(slots, this.#capacity);
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
  get layout(): number {
    return this.#layout;
  }
  memory(name: string): Memory | undefined {
    return this.#memories.get(name)?.memory;
  }
  /** Bytes of one sequence's state. */
  get bytesPerSlot(): number {
    return [...this.#memories.values()].reduce((n, leaf) => n + leaf.bytesOf(this.#capacity), 0);
  }

  /** A slot with unspecified contents. @throws BackendError when there is no memory for more */
  acquire(): Slot {
    if (this.#free.length === 0) {
      const before = this.#slots;
      this.#resize(2 * before, this.#capacity);
      for (let slot = this.#slots - 1; slot >= before; slot--) {
        this.#generations[slot] = 0;
        this.#free.push(slot);
      }
    }
    const index = this.#free.pop()!;
    return { index, generation: ++this.#generations[index]! };
  }
  /** A slot with the state of a text that has not begun. @throws as `acquire` */
  begin(): Slot {
    const slot = this.acquire();
    for (const [name, spec] of this.leaves) {
      if (spec.cache) continue;
      const given = this.initialState?.get(name);
      if (given) this.write(slot, name, given);
      else {
        const words = this.#initial.get(name) ?? initialWords(spec, spec.initial);
        this.#initial.set(name, words);
        this.#writeWords(slot, name, words);
      }
    }
    return slot;
  }
  release(slot: Slot): void {
    const index = this.index(slot);
    this.#generations[index]!++;
    this.#free.push(index);
  }
  /** Where the slot lies. @throws StateError for one that was released */
  index({ index, generation }: Slot): number {
    if (this.#generations[index] === generation) return index;
    throw new StateError("the state was given up: its session was disposed");
  }

  /** Makes room for so many cached tokens in every slot: doubles, but not beyond what the limit lets a sequence have. */
  reserve(tokens: number): void {
    if (!this.limit || tokens <= this.#capacity) return;
    this.#resize(this.#slots, Math.max(tokens, Math.min(2 * this.#capacity, this.limit.above + 1)));
  }

  #resize(slots: number, capacity: number): void {
    const resized = this.#allocate(slots, capacity);
    for (const [name, old] of this.#memories) {
      old.copyTo(resized.get(name)!);
      old.memory.dispose();
    }
    this.#memories = resized;
    this.#slots = slots;
    this.#capacity = capacity;
    this.#layout++;
    this.onGrow();
  }

  /** Memory for all leaves, or for none. */
  #allocate(slots: number, capacity: number): Map<string, LeafMemory> {
    const memories = new Map<string, LeafMemory>();
    try {
      for (const [name, spec] of this.leaves)
        memories.set(name, new LeafMemory(this.backend, name, spec, slots, capacity));
      return memories;
    } catch (error) {
      for (const { memory } of memories.values()) memory.dispose();
      throw error;
    }
  }

  /** Copies a state with so many cached tokens. */
  copy(from: Slot, to: Slot, tokens: number): void {
    const [source, target] = [this.index(from), this.index(to)];
    for (const leaf of this.#memories.values()) leaf.copy(source, target, tokens);
  }
  /** Writes a leaf, or the first rows of a cache. */
  write(slot: Slot, name: string, data: StateArray): void {
    this.#writeWords(slot, name, toWords(this.leaves.get(name)!, data));
  }
  #writeWords(slot: Slot, name: string, words: Uint8Array): void {
    this.#memories.get(name)!.write(this.index(slot), words);
  }
  /** Reads a leaf with so many cached tokens. */
  async read(slot: Slot, name: string, tokens: number): Promise<StateArray> {
    return this.#memories.get(name)!.read(this.index(slot), tokens);
  }
  dispose(): void {
    for (const { memory } of this.#memories.values()) memory.dispose();
    this.#memories.clear();
  }
}
