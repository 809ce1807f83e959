// How many threads a program should run on: all of them, or, while other processes keep the cores busy, the calling one
// alone. Threads in lockstep wait for the slowest, so on a contended machine all threads together can be slower than one
// (two cores with two other busy processes: 337 ms against 153 ms for a training step).
//
// A few submits run on one thread early on, and whenever submits take longer than the fastest so far; the faster way is kept
// until the next trial. Otherwise nothing is tried.

const window = 8;
const trialLength = 3;
/** Submits before the first trial, and between trials. */
const firstTrial = 16;
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
  #tried = false;

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
    if (
      this.#recent.length === window &&
      this.#sinceTrial >= (this.#tried ? patience : firstTrial) &&
      this.#isWorthATrial()
    )
      this.#trial = [];
  }

  #isWorthATrial(): boolean {
    return !this.#tried || this.#alone || median(this.#recent) > slowdown * this.#fastestTogether;
  }
  #decide(trial: readonly number[]): void {
    if (median(trial) < median(this.#recent)) {
      this.#alone = !this.#alone;
      this.#recent = [...trial];
    }
    this.#tried = true;
    this.#trial = undefined;
    this.#sinceTrial = 0;
  }
}
