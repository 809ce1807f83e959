// A sequence: one text's state, and what was asked of it, in order. Sessions ask, the scheduler does.
import type { CacheLimit } from "../ops/cache-limit.js";
import type { Architecture } from "../schema/architecture.js";
import { copyMemory, type InputMemory, startMemory } from "./host-inputs.js";
import type { Reading } from "./reading.js";
import type { Slot } from "./state-pool.js";

/** What goes with the state of a slot. */
export interface Kept {
  /** Tokens in its caches. */
  readonly cached: number;
  /** For the architecture's inputs. */
  readonly memory: InputMemory;
}

/** Tokens to read. */
export class Read<T = unknown> {
  readonly type = "read";
  readonly result: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (error: unknown) => void;
  /** The tokens as the step takes them, once it is the request's turn: what was left unread and what fills up before them. */
  packed: ArrayLike<number> = [];
  /** Leading tokens of `packed` that only fill up. */
  padding = 0;
  /** Tokens of `packed` that have been read; -1 before its turn. */
  done = -1;
  /** The state before the request, while it takes several rounds; "new": the sequence had none. */
  backup: (Kept & { readonly slot: Slot | "new" }) | undefined;
  /** Whether it must have a round of its own: one that it shared could not be made. */
  alone = false;
  /** Logits [V] after the last token, where they were read back. */
  lastLogits: Float32Array | undefined;
  /** What its reading threw: it is rejected with that once its tokens are read. */
  failure: { readonly error: unknown } | undefined;

  constructor(
    readonly sequence: Sequence,
    readonly tokens: ArrayLike<number>,
    readonly reading: Reading<T>,
    readonly signal: AbortSignal | undefined,
  ) {
    this.result = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  get left(): number {
    return this.packed.length - this.done;
  }
}

/** Stands for a copy of another sequence that is still to be made. */
export interface Gate {
  readonly type: "gate";
}

/** Something else that is done with the state, between rounds; a promise holds all rounds up until it is settled. */
export interface Act {
  readonly type: "act";
  run(): void | Promise<void>;
}

export class Sequence {
  /** Where its state lies; undefined while it has read nothing, and once it is disposed of. */
  slot: Slot | undefined;
  /** Tokens read. */
  position = 0;
  /** Tokens in its caches, where the architecture has some. */
  cached = 0;
  /** What it keeps of its text for the architecture's inputs. */
  memory: InputMemory;
  /** Ids that belong to the text but have not been read: the next request begins with them. */
  unread: readonly number[] = [];
  /** After the last token read [V], where they were read back. */
  logits: Float32Array | undefined;
  /** Why nothing can be asked of it any more. */
  ended: Error | undefined;
  /** Whether nothing more may be asked of it: it ends behind what was asked before. */
  isDisposed = false;
  /** What was asked and is not done, in order. */
  readonly tasks: (Read | Act | Gate)[] = [];
  /** The round that it was last part of. */
  lastRound = 0;

  constructor(
    /** The function of the model's weights that it computes. */
    readonly architecture: Architecture,
    readonly limit: CacheLimit | undefined,
    /** The name of that function among the architecture's modes; undefined: the default one. */
    readonly mode: string | undefined,
    /** Who has a higher one is served first. */
    readonly priority: number,
  ) {
    this.memory = startMemory(architecture);
  }

  /** What goes with its state, apart from it. */
  keep(): Kept {
    return { cached: this.cached, memory: copyMemory(this.architecture, this.memory) };
  }

  get readsWhole(): boolean {
    const { steps } = this.architecture;
    return steps !== undefined && steps !== "anywhere";
  }
}
