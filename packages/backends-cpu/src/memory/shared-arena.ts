// Memory for what programs need only while they run, temporaries and scratch: since they run one after the other, one block
// serves all, as large as the largest needs. It moves when it grows, which programs find out before they run.
import type { Heap } from "./heap.js";

export class SharedArena {
  readonly #needs = new Map<object, number>();
  #block: { readonly address: number; readonly bytes: number } | undefined;
  #version = 0;

  constructor(
    private readonly heap: Heap,
    /** Called before the block moves or shrinks: nobody may look at it any more. */
    private readonly settle: () => void,
  ) {}

  get address(): number {
    return this.#block?.address ?? 0;
  }
  get bytes(): number {
    return this.#block?.bytes ?? 0;
  }
  /** Changes whenever the block moves. */
  get version(): number {
    return this.#version;
  }

  /** Makes room for a program. @throws BackendError when there is none; then everything is as before */
  join(member: object, bytes: number): void {
    if (bytes > this.bytes) this.#grow(bytes);
    this.#needs.set(member, bytes);
  }

  /** Gives back what the others do not need. */
  leave(member: object): void {
    if (!this.#needs.delete(member) || !this.#block) return;
    const most = Math.max(0, ...this.#needs.values());
    if (most >= this.bytes) return;
    this.settle();
    const { address } = this.#block;
    if (most === 0) this.heap.release(address);
    else this.heap.shrink(address, most);
    this.#block = most === 0 ? undefined : { address, bytes: most };
  }

  #grow(bytes: number): void {
    const before = this.#block;
    if (before) {
      this.settle();
      this.heap.release(before.address);
    }
    try {
      this.#place(bytes);
    } catch (error) {
      if (before) this.#place(before.bytes);
      throw error;
    }
  }

  #place(bytes: number): void {
    this.#block = { address: this.heap.allocate(bytes, "temporaries of programs", "unspecified"), bytes };
    this.#version++;
  }
}
