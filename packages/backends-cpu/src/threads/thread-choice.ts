// On how many threads a program runs: one, all, or a power of two between. Threads in lockstep wait for the slowest, and what one
// has written another must fetch: a small program is faster alone (0.16 ms against 0.31 for a token of a model of 4 MB), and so is
// a large one while other processes keep the cores busy (two cores with two other busy processes: 337 ms against 153 for a training
// step).
//
// The first choice is a guess from the program's work (encode/work.ts). From then on the neighbouring numbers are tried, a few runs at
// a time, so rarely that the trials cost a fraction of the time, and the faster number is kept until the next trial.
import { millisecondsOn, type Work } from "../encode/work.js";

/** Latest runs of a number of threads that count, and after how many their middle is taken again. */
const window = 9;
const everySo = 3;
const trialLength = 4;
/** Runs before the first trial. */
const firstTrial = 6;
/** Share of the time that trials may cost. */
const trialShare = 0.01;
const leastPatience = 16;
/** Runs before the next trial where the last one was a success. */
const afterChange = 4;
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
class Candidate {
  /** The middle of the latest runs; undefined before the first. */
  typical: number | undefined;
  fastest = Number.POSITIVE_INFINITY;
  #recent: number[] = [];
  #count = 0;

  constructor(
    readonly threads: number,
    readonly guess: number,
  ) {}

  add(milliseconds: number): void {
    this.fastest = Math.min(this.fastest * 1.0005, milliseconds);
    this.#recent[this.#count++ % window] = milliseconds;
    // sorting costs about a microsecond
    if (this.#count < window || this.#count % everySo === 0) this.typical = median(this.#recent);
  }

  /** Forgets what was, but for these. */
  replace(times: readonly number[]): void {
    this.#recent = [...times];
    this.#count = times.length;
    this.fastest = Math.min(...times);
    this.typical = median(times);
  }
}

export class ThreadChoice {
  readonly #candidates: readonly Candidate[];
  #best: number;
  /** The candidate that is tried now, and the durations of its runs so far. */
  #trial: { readonly candidate: number; readonly times: number[] } | undefined;
  /** On which side of the best the next trial is: further after a success, else on the other. */
  #side = 1;
  #untilTrial = firstTrial;

  constructor(threads: number, work: Work) {
    const numbers = [...powersBelow(threads), threads];
    this.#candidates = numbers.map((n) => new Candidate(n, millisecondsOn(work, n)));
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
    const { typical, guess } = this.#current;
    if (typical !== undefined) return typical;
    const best = this.#candidates[this.#best]!;
    return best.typical === undefined ? caution * guess : (best.typical * guess) / best.guess;
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
    current.add(milliseconds);
    if (this.#candidates.length === 1) return;
    this.#untilTrial--;
    if (this.#untilTrial > soon && current.typical! > slowdown * current.fastest) this.#untilTrial = soon;
    if (this.#untilTrial <= 0) this.#trial = { candidate: this.#neighbour(), times: [] };
  }

  #neighbour(): number {
    const other = this.#best + this.#side;
    return other >= 0 && other < this.#candidates.length ? other : this.#best - this.#side;
  }

  /** The first run of a trial does not count: threads wake up in it, and caches fill. */
  #decide(tried: number, times: readonly number[]): void {
    const best = this.#candidates[this.#best]!;
    const candidate = this.#candidates[tried]!;
    candidate.replace(times);
    const [before, now] = [best.typical!, candidate.typical!];
    this.#trial = undefined;
    const side = tried - this.#best;
    if (now < gain * before) {
      this.#side = side;
      this.#best = tried;
      this.#untilTrial = afterChange;
      return;
    }
    this.#side = -side;
    // slow or not, it is the faster way
    best.fastest = before;
    const cost = trialLength * Math.max(0, now / before - 1);
    this.#untilTrial = Math.min(mostPatience, Math.max(leastPatience, Math.ceil(cost / trialShare)));
  }
}

function powersBelow(threads: number): number[] {
  const powers: number[] = [];
  for (let n = 1; n < threads; n *= 2) powers.push(n);
  return powers;
}
