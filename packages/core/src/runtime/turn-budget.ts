// How many tokens of prompts a round may take where a submit computes on the calling thread, which then serves nobody else: as
// many as a frame of a page has time for, by the speed of the rounds before.
import { bucketBelow } from "./packing.js";

/** Milliseconds that a round of prompts should take. */
const target = 16;
/** Fewer tokens than this make products inefficient. */
const least = 16;
/** What a round counts beside those before. */
const weight = 0.3;

export class TurnBudget {
  #millisecondsPerToken: number | undefined;

  constructor(private readonly most: number) {}

  /** Most tokens of the next round. */
  get tokens(): number {
    const fitting = this.#millisecondsPerToken === undefined ? least : target / this.#millisecondsPerToken;
    return Math.min(this.most, bucketBelow(Math.max(least, fitting)));
  }

  /** Tells how long a round of so many tokens took. */
  record(tokens: number, milliseconds: number): void {
    const now = milliseconds / tokens;
    const before = this.#millisecondsPerToken ?? now;
    this.#millisecondsPerToken = before + weight * (now - before);
  }
}
