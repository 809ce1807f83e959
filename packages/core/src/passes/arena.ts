// Places temporaries in one arena: best fit among the free gaps, aligned so that a WebGPU binding may begin at each.
const alignment = 256;

interface Block {
  offset: number;
  bytes: number;
}

export class Arena {
  size = 0;
  #free: Block[] = [];
  readonly #used = new Map<unknown, Block>();

  /** Reserves bytes for `owner` and returns their offset. */
  take(bytes: number, owner: unknown): number {
    const need = Math.max(alignment, Math.ceil(bytes / alignment) * alignment);
    let best: Block | undefined;
    for (const gap of this.#free) if (gap.bytes >= need && (!best || gap.bytes < best.bytes)) best = gap;
    let offset: number;
    if (best) {
      offset = best.offset;
      best.offset += need;
      best.bytes -= need;
      if (best.bytes === 0) this.#free.splice(this.#free.indexOf(best), 1);
    } else {
      // grow, starting in a gap that touches the end
      const tail = this.#free.find((gap) => gap.offset + gap.bytes === this.size);
      if (tail) this.#free.splice(this.#free.indexOf(tail), 1);
      offset = tail ? tail.offset : this.size;
      this.size = offset + need;
    }
    this.#used.set(owner, { offset, bytes: need });
    return offset;
  }

  /** Gives an owner's bytes back; owners without bytes are ignored. */
  release(owner: unknown): void {
    const block = this.#used.get(owner);
    if (!block) return;
    this.#used.delete(owner);
    this.#free.push(block);
    this.#free.sort((a, b) => a.offset - b.offset);
    const merged: Block[] = [];
    for (const gap of this.#free) {
      const before = merged.at(-1);
      if (before && before.offset + before.bytes === gap.offset) before.bytes += gap.bytes;
      else merged.push(gap);
    }
    this.#free = merged;
  }
}
