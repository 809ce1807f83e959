// One arena of temporaries for all programs of a backend. Programs run one after the other in the order of the queue, and a run reads
// nothing that it has not written, so that all of them may use the same bytes: as many as the largest program needs. The buffer is
// replaced when a larger program joins, and given up when the one that needed it leaves; programs bind the buffer of the moment
// whenever they are recorded.
import type { Commands } from "../device/commands.js";
import type { Allocator } from "./allocator.js";
import type { Region } from "./gpu-memory.js";

/** So much is a buffer of its own, which begins at its start. */
const leastBytes = 2 ** 19;

interface Allocated {
  readonly region: Region;
  readonly release: () => void;
}

/** Room for a program that is being compiled: nothing changes for the others until it is taken. */
export interface Reservation {
  /** Makes the program one of those that share the arena; the function ends that. */
  take(): () => void;
  /** Gives up what was made for it. */
  cancel(): void;
}

export class SharedArena {
  #current: Allocated | undefined;
  readonly #needs = new Map<symbol, number>();

  constructor(
    private readonly allocator: Allocator,
    private readonly commands: Commands,
  ) {}

  /** The buffer of the moment, for programs that have joined. */
  get buffer(): GPUBuffer {
    this.#current ??= this.#allocate(this.#needed);
    return this.#current.region.buffer;
  }

  /** Room for `bytes`, in a new buffer where the present one is too small. Failures come with what is awaited next. */
  reserve(bytes: number): Reservation {
    const isLarger = bytes > Math.max(this.#size, this.#needed);
    let made = isLarger ? this.#allocate(bytes) : undefined;
    return {
      take: () => {
        const member = Symbol("program");
        this.#needs.set(member, bytes);
        // meanwhile another program may have brought a larger one, or one that is yet to be made
        if (made && made.region.bytes > this.#size && made.region.bytes >= this.#needed) this.#replace(made);
        else made?.release();
        made = undefined;
        return () => this.#leave(member);
      },
      cancel: () => {
        made?.release();
        made = undefined;
      },
    };
  }

  get #size(): number {
    return this.#current?.region.bytes ?? 0;
  }
  get #needed(): number {
    return Math.max(0, ...this.#needs.values());
  }

  #leave(member: symbol): void {
    this.#needs.delete(member);
    if (this.#size > Math.max(this.#needed, this.#needed && leastBytes)) this.#replace(undefined);
  }

  #replace(next: Allocated | undefined): void {
    this.commands.forgetAhead();
    this.#current?.release();
    this.#current = next;
  }

  #allocate(bytes: number): Allocated {
    return this.allocator.allocate(Math.max(bytes, leastBytes), "temporaries of programs", "values");
  }
}
