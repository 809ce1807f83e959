// How many threads a program should run on: all of them, or, while other processes keep the cores busy, the calling one
// alone. Threads in lockstep wait for the slowest, so on a contended machine all threads together can be slower than one
// (two cores with two other busy processes: 337 ms against 153 ms for a training step).
//
// Nothing is tried while submits take as long as the fastest so far. When they slow down, a few run on one thread, and the
// faster way is kept until the next trial.

const window = 8;
const trialLength = 3;
/** Submits between trials. */
const patience = 48;
/** Submits are slow when they take so many times what the fastest took. */
const slowdown = 1.3;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

export class ThreadChoice {
  #alone = false;
  /** Durations of the latest submits in the way that is in use. */
  #recent: number[] = [];
  /** Durations in the other way, while that is tried. */
  #trial: number[] | undefined;
  #fastestTogether = Number.POSITIVE_INFINITY;
  #sinceTrial = 0;

  constructor(private readonly threads: number) {}

  /** Threads for the next submit. */
  get participants(): number {
    const alone = this.#trial ? !this.#alone : this.#alone;
    return alone ? 1 : this.threads;
  }

  /** Tells how many milliseconds that submit took. */
  record(milliseconds: number): void {
    if (this.threads === 1) return;
    if (this.participants > 1) this.#fastestTogether = Math.min(this.#fastestTogether * 1.0005, milliseconds);
    if (this.#trial) {
      this.#trial.push(milliseconds);
      if (this.#trial.length >= trialLength) this.#decide(this.#trial);
      return;
    }
    this.#recent.push(milliseconds);
    if (this.#recent.length > window) this.#recent.shift();
    this.#sinceTrial++;
    if (this.#recent.length === window && this.#sinceTrial >= this.#wait && this.#isSlow()) this.#trial = [];
  }

  get #wait(): number {
    return this.#fastestTogether === Number.POSITIVE_INFINITY ? window : patience;
  }
  #isSlow(): boolean {
    return this.#alone || median(this.#recent) > slowdown * this.#fastestTogether;
  }
  #decide(trial: readonly number[]): void {
    if (median(trial) < median(this.#recent)) {
      this.#alone = !this.#alone;
      this.#recent = [...trial];
    }
    this.#trial = undefined;
    this.#sinceTrial = 0;
  }
}
