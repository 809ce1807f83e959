// How many tokens of prompts go into a round beside sequences that write, which wait until it ends: as many as make it take at most
// so many times as long as a round without them, by the times of the rounds before. Rounds have few sizes (packing.ts), so the
// times are kept by size; a size that was not met takes at most in proportion to a smaller one that was.
import { bucket, bucketAbove } from "./packing.js";

/** Times as long as a round that only writes. */
const mostStretch = 2.5;
/** So many tokens of prompts go in however long that takes: else prompts would never be read. */
const least = 8;
/** What a round counts beside those before; a slower one counts less, since most of those were held up by others. */
const [fasterWeight, slowerWeight] = [0.5, 0.1];

export class WritersBudget {
  /** Milliseconds of a round by its tokens. */
  readonly #times = new Map<number, number>();

  /** @param most tokens of prompts */
  constructor(private readonly most: number) {}

  /** Most tokens of prompts beside so many tokens that are written. */
  tokens(written: number): number {
    const alone = this.#atMost(bucket(written));
    if (alone === undefined) return this.most;
    let size = bucket(written + Math.min(this.most, least));
    const last = bucket(written + this.most);
    for (let next = bucketAbove(size); next <= last; next = bucketAbove(next)) {
      if (this.#atMost(next)! > mostStretch * alone) break;
      size = next;
    }
    return size - written;
  }

  /** Milliseconds that a round of so many tokens takes at most. */
  #atMost(size: number): number | undefined {
    const known = this.#times.get(size);
    if (known !== undefined) return known;
    let below: number | undefined;
    for (const each of this.#times.keys()) if (each < size && each > (below ?? 0)) below = each;
    return below === undefined ? undefined : (this.#times.get(below)! * size) / below;
  }

  /** Tells how long a round of so many tokens took, its results included. */
  record(tokens: number, milliseconds: number): void {
    const before = this.#times.get(tokens) ?? milliseconds;
    const weight = milliseconds < before ? fasterWeight : slowerWeight;
    this.#times.set(tokens, before + weight * (milliseconds - before));
  }
}
