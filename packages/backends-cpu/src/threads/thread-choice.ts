// On how many threads a program runs: one, all, or a power of two between. Threads in lockstep wait for the slowest, and what one
// has written another must fetch: a small program is faster alone (0.16 ms against 0.31 for a token of a model of 4 MB), and so is
// a large one while other processes keep the cores busy (two cores with two other busy processes: 337 ms against 153 for a training
// step).
//
// The first choice is a guess from the program's work (encode/work.ts). From then on the neighbouring numbers are tried, a few runs at
// a time, so rarely that the trials cost a fraction of the time, and the faster number is kept until the next trial.
import { millisecondsOn, type Work } from "../encode/work.js";

/** Latest runs of a number of threads that count. */
const window = 9;
const trialLength = 4;
/** Runs before the first trial. */
const firstTrial = 6;
/** Share of the time that trials may cost. */
const trialShare = 0.01;
const leastPatience = 16;
const mostPatience = 1024;
/** Runs are slow when they take so many times what they took at best: then the next trial comes soon. */
const slowdown = 1.3;
const soon = 24;
/** Another number must be so much faster: each change costs, and noise must not decide. */
const gain = 0.97;
/** Guesses are right within a factor. */
const caution = 2;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** What is known of a number of threads. */
interface Candidate {
  readonly threads: number;
  readonly guess: number;
  readonly recent: number[];
  fastest: number;
}

export class ThreadChoice {
  readonly #candidates: readonly Candidate[];
  #best: number;
  /** The candidate that is tried now, and the durations of its runs so far. */
  #trial: { readonly candidate: number; readonly times: number[] } | undefined;
  /** On which side of the best the last trial was. */
  #side = -1;
  #untilTrial = firstTrial;

  constructor(threads: number, work: Work) {
    const numbers = [...powersBelow(threads), threads];
    this.#candidates = numbers.map((n) => ({
      threads: n,
      guess: millisecondsOn(work, n),
      recent: [],
      fastest: Number.POSITIVE_INFINITY,
    }));
    const guesses = this.#candidates.map(({ guess }) => guess);
    this.#best = guesses.indexOf(Math.min(...guesses));
  }

  get #current(): Candidate {
    return this.#candidates[this.#trial?.candidate ?? this.#best]!;
  }

  /** Threads for the next run. */
  get participants(): number {
    return this.#current.threads;
  }

  /** Milliseconds that the next run takes, as far as is known. */
  get expectedMilliseconds(): number {
    const { recent, guess } = this.#current;
    if (recent.length > 0) return median(recent);
    const best = this.#candidates[this.#best]!;
    return best.recent.length > 0 ? (median(best.recent) * guess) / best.guess : caution * guess;
  }

  /** Tells how many milliseconds that run took. */
  record(milliseconds: number): void {
    const current = this.#current;
    const trial = this.#trial;
    if (trial) {
      trial.times.push(milliseconds);
      if (trial.times.length >= trialLength) this.#decide(trial.candidate, trial.times.slice(1));
      return;
    }
    current.fastest = Math.min(current.fastest * 1.0005, milliseconds);
    current.recent.push(milliseconds);
    if (current.recent.length > window) current.recent.shift();
    if (this.#candidates.length === 1) return;
    this.#untilTrial--;
    if (this.#untilTrial > soon && median(current.recent) > slowdown * current.fastest) this.#untilTrial = soon;
    if (this.#untilTrial <= 0) this.#trial = { candidate: this.#neighbour(), times: [] };
  }

  /** The number below or above, in turn. */
  #neighbour(): number {
    this.#side = -this.#side;
    const { length } = this.#candidates;
    const other = this.#best + this.#side;
    return other >= 0 && other < length ? other : this.#best - this.#side;
  }

  /** The first run of a trial does not count: threads wake up in it, and caches fill. */
  #decide(tried: number, times: readonly number[]): void {
    const before = median(this.#candidates[this.#best]!.recent);
    const now = median(times);
    const candidate = this.#candidates[tried]!;
    candidate.recent.splice(0, candidate.recent.length, ...times);
    candidate.fastest = Math.min(...times);
    this.#trial = undefined;
    if (now < gain * before) {
      this.#best = tried;
      this.#untilTrial = leastPatience;
      return;
    }
    const cost = trialLength * Math.max(0, now / before - 1);
    this.#untilTrial = Math.min(mostPatience, Math.max(leastPatience, Math.ceil(cost / trialShare)));
  }
}

function powersBelow(threads: number): number[] {
  const powers: number[] = [];
  for (let n = 1; n < threads; n *= 2) powers.push(n);
  return powers;
}
