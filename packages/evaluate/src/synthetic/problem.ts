// An algorithmic problem over sequences of ids: what is read, and what is to be said after some of the ids.
import type { RandomSource } from "@rwkv-ts/core/model";

/** An algorithmic problem: sequences of ids, and what is wanted after some of them. */
export interface Problem {
  readonly name: string;
  /** Ids are below it. */
  readonly vocabulary: number;
  /** Accuracy of one who knows nothing of the sequence. */
  readonly chance: number;
  /** Shortest sequence that makes sense. */
  readonly shortest: number;
  /**
   * Writes one sequence over both arrays [T]: ids, and the id that is wanted after each; -1 where nothing is. The arrays come with
   * ids 0 and targets -1.
   */
  sample(random: RandomSource, ids: Int32Array, targets: Int32Array): void;
}
