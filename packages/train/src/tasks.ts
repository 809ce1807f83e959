// What synthetic tasks need: sequences that are drawn by a rule, updates from them, and how often a model is right.
import { InputError, type Model } from "@rwkv-ts/core";
import { type RandomSource, randomSource } from "@rwkv-ts/core/model";
import type { Batch, TrainingEngine } from "./engine.js";

/** Writes one sequence: its ids (zeros), and the id that should follow each (-1: not counted). */
export type DrawSequence = (ids: Int32Array, targets: Int32Array, random: RandomSource) => void;

/** B sequences of T tokens. */
export function drawBatch(batch: number, time: number, random: RandomSource, draw: DrawSequence): Batch {
  const ids = new Int32Array(batch * time);
  const targets = new Int32Array(batch * time).fill(-1);
  for (let at = 0; at < ids.length; at += time)
    draw(ids.subarray(at, at + time), targets.subarray(at, at + time), random);
  return { ids, targets };
}

/** How many updates are made, at which rate. */
export interface LearnOptions {
  readonly steps: number;
  /** Of all updates, or of each, from 0. */
  readonly learningRate: number | ((step: number) => number);
  /** Of what is drawn; default 0. */
  readonly seed?: number;
}

/** Updates from batches of drawn sequences. Resolves to their losses, in nats a target. */
export async function learn(
  engine: TrainingEngine,
  draw: DrawSequence,
  { steps, learningRate, seed = 0 }: LearnOptions,
): Promise<number[]> {
  const random = randomSource(seed);
  const { batch, time } = engine.options;
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const rate = typeof learningRate === "number" ? learningRate : learningRate(step);
    losses.push((await engine.step([drawBatch(batch, time, random, draw)], rate)).loss);
  }
  return losses;
}

/**
 * Share of a batch's targets that are the id with the largest logit, the lowest of equal ones, as argmax has it; in [0,1].
 * @throws InputError for a batch without targets
 */
export async function accuracy(model: Model, { ids, targets }: Batch, batch: number): Promise<number> {
  const time = ids.length / batch;
  const sessions = Array.from({ length: batch }, () => model.session());
  const tokens = sessions.map((_, b) => ids.subarray(b * time, (b + 1) * time));
  const logits = await model.step(
    sessions.map((session, b) => ({ session, tokens: tokens[b]!, logits: "all" as const })),
  );
  for (const session of sessions) session.dispose();
  const [v, counted] = [model.vocabularySize, targets.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0)];
  if (counted === 0) throw new InputError("the batch has no target to be right about");
  const right = (id: number, i: number) => {
    const row = logits[Math.floor(i / time)]!.subarray((i % time) * v, ((i % time) + 1) * v);
    return id >= 0 && row.every((x, other) => (other < id ? x < row[id]! : x <= row[id]!));
  };
  return targets.reduce((n, id, i) => n + (right(id, i) ? 1 : 0), 0) / counted;
}

/** The accuracy of the engine's weights as they are, on drawn sequences of each length. */
export async function accuracies(
  engine: TrainingEngine,
  draw: DrawSequence,
  lengths: readonly number[],
  { count = 64, seed = 1 }: { readonly count?: number; readonly seed?: number } = {},
): Promise<number[]> {
  await using model = await engine.model();
  const found: number[] = [];
  for (const time of lengths)
    found.push(await accuracy(model, drawBatch(count, time, randomSource(seed), draw), count));
  return found;
}

/** Windows of a series of numbers at random places: `x`, and what comes after each of its numbers, `next`, both [batch·time]. */
export function drawWindows(series: Float32Array, batch: number, time: number, random: RandomSource) {
  if (series.length <= time)
    throw new InputError(`a series of ${series.length} numbers has no window of ${time} and what follows`);
  const [x, next] = [new Float32Array(batch * time), new Float32Array(batch * time)];
  for (let at = 0; at < x.length; at += time) {
    const from = Math.floor(random.uniform() * (series.length - time));
    x.set(series.subarray(from, from + time), at);
    next.set(series.subarray(from + 1, from + 1 + time), at);
  }
  return { x, next };
}
