// How often a model says what a problem wants: recurrently, as it would run, on sequences that training has not drawn.
import { AbortedError, type Model, type Reading } from "@rwkv-ts/core";
import { sourceAt } from "../text/random.js";
import type { Problem } from "./problem.js";

/** A problem at a length of its sequences. */
export interface ProblemTest {
  readonly problem: Problem;
  /** Tokens of each sequence. */
  readonly length: number;
  /** What it stands at on a chart; default the length. */
  readonly at?: number;
}

/** How many sequences are tested, and what they are drawn from. */
export interface AccuracyOptions {
  readonly sequences: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** How often a model says what a problem wants, in [0,1]. */
export interface ProblemAccuracy {
  /** Share of the targets that are the likeliest ids. */
  readonly targets: number;
  /** Share of the sequences of which every target is. */
  readonly sequences: number;
}

/** Sequences that are read at the same time. */
const together = 16;
/** Training's places of random numbers are others. */
const ofTests = 100;

/** Tests a model recurrently, as it would run, on sequences that training has not drawn. @throws AbortedError */
export async function accuracyOf(
  model: Model,
  { problem, length }: ProblemTest,
  { sequences, seed, signal }: AccuracyOptions,
): Promise<ProblemAccuracy> {
  let [right, all, whole] = [0, 0, 0];
  for (let from = 0; from < sequences; from += together) {
    if (signal?.aborted) throw new AbortedError();
    const group = Array.from({ length: Math.min(together, sequences - from) }, (_, i) => from + i);
    const results = await Promise.all(
      group.map((i) => one(model, problem, length, sourceAt(seed, ofTests, length, i), signal)),
    );
    for (const result of results) {
      right += result.right;
      all += result.all;
      if (result.right === result.all) whole++;
    }
  }
  return { targets: right / all, sequences: whole / sequences };
}

async function one(
  model: Model,
  problem: Problem,
  length: number,
  random: ReturnType<typeof sourceAt>,
  signal: AbortSignal | undefined,
): Promise<{ right: number; all: number }> {
  const ids = new Int32Array(length);
  const targets = new Int32Array(length).fill(-1);
  problem.sample(random, ids, targets);
  const session = model.session();
  try {
    const right = await session.read(ids, new LikeliestReading(targets), { signal });
    return { right, all: targets.filter((target) => target >= 0).length };
  } finally {
    session.dispose();
  }
}

/** Counts targets that are the likeliest ids of their rows, the lowest of equal ones, as argmax has it. */
class LikeliestReading implements Reading<number> {
  readonly kind = "logits";
  readonly rows = "all";
  result = 0;
  constructor(private readonly targets: Int32Array) {}
  take(position: number, logits: Float32Array): void {
    const target = this.targets[position]!;
    if (target < 0) return;
    const own = logits[target]!;
    if (logits.every((logit, id) => (id < target ? logit < own : logit <= own))) this.result++;
  }
}
