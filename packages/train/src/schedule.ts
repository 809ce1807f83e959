// The learning rate and the weight decay of every update. With p = clamp((step - warmup) / (steps - warmup), 0, 1) and f = final / highest,
// the rate is highest · shape(p), times (0.01 + 0.99 step/warmup) while step < warmup:
//   cosine       (1/2 + f/2) + (1/2 - f/2) cos(π p), as the official v7 trainer (RWKV-LM/RWKV-v7/train_temp/src/trainer.py)
//   linear       1 + (f - 1) p
//   exponential  f^p, as the official trainers before
//   wsd          1, and for the last share d of the updates 1 + (f - 1) (p - (1 - d)) / d: warm-up, stable, decay (Hu et al. 2024,
//                "MiniCPM", arXiv 2404.06395): a run can be extended from its stable part
// With final = highest all are constant after the warm-up. Weight decay goes from its first value to its last as λ (last/first)^p
// (RWKV-LM/RWKV-v5/src/trainer.py), or evenly where one of them is 0.
import { InputError } from "@rwkv-ts/core";

/**
 * How a learning rate runs from its highest to its final value: cosine as RWKV-LM's v7 trainer, exponential as those before, linear, and
 * wsd, which stays and falls at the end (Hu et al. 2024, arXiv 2404.06395).
 */
export const scheduleNames = ["cosine", "linear", "exponential", "wsd"] as const;
/** One of `scheduleNames`. */
export type ScheduleName = (typeof scheduleNames)[number];

/** Learning rate and weight decay of every update. */
export interface Schedule {
  /** Highest learning rate, reached after the warm-up; or the rate of every update, counted from 0, which is all of the schedule then. */
  readonly learningRate: number | ((step: number) => number);
  /** Learning rate of the end, to which the rate runs. Default: `learningRate`. */
  readonly finalLearningRate?: number;
  /** How it runs there. Default cosine. */
  readonly schedule?: ScheduleName;
  /** wsd: share of the updates at the end over which the rate falls. Default 0.2. */
  readonly decayShare?: number;
  /** Updates over which the rate climbs from a hundredth. Default 0. */
  readonly warmupSteps?: number;
  /** Weight decay of the end, to which that of the optimiser runs. Default: it stays. */
  readonly finalWeightDecay?: number;
  /** Updates of the whole run. */
  readonly steps: number;
}

const defaultDecayShare = 0.2;

/** shape(p), which runs from 1 to f. */
const shapes: Readonly<Record<ScheduleName, (p: number, f: number, decayShare: number) => number>> = {
  cosine: (p, f) => 0.5 + f / 2 + (0.5 - f / 2) * Math.cos(Math.PI * p),
  linear: (p, f) => 1 + (f - 1) * p,
  exponential: (p, f) => f ** p,
  wsd: (p, f, decayShare) => 1 + (f - 1) * Math.max(0, (p - (1 - decayShare)) / decayShare),
};

function progressAt({ warmupSteps = 0, steps }: Schedule, step: number): number {
  return Math.min(1, Math.max(0, (step - warmupSteps) / Math.max(1, steps - warmupSteps)));
}

/** The learning rate of update `step`, counted from 0. */
export function learningRateAt(given: Schedule, step: number): number {
  const { learningRate, warmupSteps = 0, schedule = "cosine", decayShare = defaultDecayShare } = given;
  if (typeof learningRate === "function") return learningRate(step);
  const { finalLearningRate = learningRate } = given;
  const shape = shapes[schedule](progressAt(given, step), finalLearningRate / learningRate, decayShare);
  const warmup = step < warmupSteps ? 0.01 + (0.99 * step) / warmupSteps : 1;
  return learningRate * shape * warmup;
}

/** The weight decay of update `step`, counted from 0, which begins as `first`. */
export function weightDecayAt(given: Schedule, first: number, step: number): number {
  const { finalWeightDecay: last = first } = given;
  const p = progressAt(given, step);
  if (first === last) return first;
  return first > 0 && last > 0 ? first * (last / first) ** p : first + (last - first) * p;
}

/** Refuses schedules without meaning. @throws InputError for rates or numbers of steps that make no sense */
export function checkSchedule(given: Schedule): void {
  const { learningRate, warmupSteps = 0, steps, schedule = "cosine", decayShare = defaultDecayShare } = given;
  if (typeof learningRate !== "function") checkRates(learningRate, given.finalLearningRate, schedule);
  else if (given.finalLearningRate !== undefined || given.schedule !== undefined || warmupSteps > 0)
    throw new InputError("a learning rate that is a function is all of the schedule: leave the others away");
  if (!(Number.isInteger(steps) && steps >= 1))
    throw new InputError(`steps must be a whole number from 1, got ${steps}`);
  if (!(Number.isInteger(warmupSteps) && warmupSteps >= 0))
    throw new InputError(`the warm-up must be a whole number of steps, got ${warmupSteps}`);
  if (!(decayShare > 0 && decayShare <= 1))
    throw new InputError(`the share of updates that decay must be above 0 and at most 1, got ${decayShare}`);
  const { finalWeightDecay: last = 0 } = given;
  if (!(last >= 0 && Number.isFinite(last)))
    throw new InputError(`the final weight decay must be at least 0, got ${last}`);
}

function checkRates(learningRate: number, final: number | undefined, schedule: ScheduleName): void {
  if (!(learningRate > 0 && Number.isFinite(learningRate)))
    throw new InputError(`the learning rate must be above 0, got ${learningRate}`);
  if (final !== undefined && !(final >= 0 && Number.isFinite(final)))
    throw new InputError(`the final learning rate must be at least 0, got ${final}`);
  if (!scheduleNames.includes(schedule))
    throw new InputError(`there is no schedule ${JSON.stringify(schedule)}; use ${scheduleNames.join(", ")}`);
  if (schedule === "exponential" && final === 0)
    throw new InputError(
      "an exponential schedule never reaches a final learning rate of 0: name one above, or use linear",
    );
}
