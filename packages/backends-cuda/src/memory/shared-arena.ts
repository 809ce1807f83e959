// One arena of temporaries for all programs of a backend. Programs run one after the other, and a run reads nothing that it has not
// written, so all of them may use the same bytes: as many as the largest program needs. It is replaced when a larger program joins, and
// given up when the one that needed it leaves; `version` tells programs that their graphs name another one.
import type { Device } from "../driver/device.js";

/** Below this an arena is not worth replacing. */
const leastBytes = 2 ** 20;

export class SharedArena {
  #address = 0;
  #bytes = 0;
  readonly #needs = new Map<symbol, number>();
  version = 0;

  constructor(private readonly device: Device) {}

  get address(): number {
    return this.#address;
  }

  /** Room for a program, until the function that this returns is called. */
  join(bytes: number): () => void {
    if (bytes > this.#bytes) this.#replace(Math.max(bytes, leastBytes));
    const member = Symbol("program");
    this.#needs.set(member, bytes);
    return () => {
      this.#needs.delete(member);
      const needed = Math.max(0, ...this.#needs.values());
      if (this.#bytes > Math.max(needed, needed && leastBytes)) this.#replace(needed && Math.max(needed, leastBytes));
    };
  }

  #replace(bytes: number): void {
    const address = bytes > 0 ? this.device.allocate(bytes, "temporaries of programs", "anything") : 0;
    if (this.#bytes > 0) this.device.release(this.#address, this.#bytes);
    this.#address = address;
    this.#bytes = bytes;
    this.version++;
  }
}
