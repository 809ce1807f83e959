// What sessions ask of whoever holds the model. Everything that is asked of one sequence happens in the order in which it was
// asked, disposal included; sequences wait for each other only in so far as they share rounds.
import type { Architecture } from "../schema/architecture.js";
import type { Reading } from "./reading.js";
import type { Sequence } from "./sequence.js";
import type { StatePool } from "./state-pool.js";

export interface Stepper {
  /** The architecture whose id and configuration saved states carry. */
  readonly architecture: Architecture;
  readonly vocabularySize: number;
  readonly pool: StatePool;
  /**
   * Reads tokens, behind those that were left unread. Rejects with AbortedError when the signal fires before the last of them
   * is under way; the sequence is then as it was before the call.
   */
  read<T>(
    sequence: Sequence,
    tokens: ArrayLike<number>,
    reading: Reading<T>,
    signal?: AbortSignal | undefined,
  ): Promise<T>;
  /** Does something with the state, between rounds: at once where nothing is in front of it. */
  act(sequence: Sequence, run: () => void): void;
  /** As `act`, for what takes several turns of the event loop: nothing else is done with any state meanwhile. */
  hold<T>(sequence: Sequence, run: () => Promise<T>): Promise<T>;
  /** A new sequence that becomes a copy of another one, when it is its turn. */
  fork(from: Sequence): Sequence;
  /** Gives the state up, behind what was asked before. Later requests are StateErrors. */
  dispose(sequence: Sequence): void;
}
