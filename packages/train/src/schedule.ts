// The learning rate of every update, as the official v7 trainer sets it (RWKV-LM/RWKV-v7/train_temp/src/trainer.py):
//   p  = clamp((step - warmup) / (steps - warmup), 0, 1),  f = final / initial
//   lr = initial · ((1/2 + f/2) + (1/2 - f/2) cos(π p)), times (0.01 + 0.99 step/warmup) while step < warmup.
// With final = initial it is constant after the warm-up.
import { InputError } from "@rwkv-ts/core";

export interface Schedule {
  /** Highest learning rate, reached after the warm-up. */
  readonly learningRate: number;
  /** Learning rate of the end; the cosine runs down to it. Default: `learningRate`. */
  readonly finalLearningRate?: number;
  /** Updates over which the rate climbs from a hundredth. Default 0. */
  readonly warmupSteps?: number;
  /** Updates of the whole run. */
  readonly steps: number;
}

/** The learning rate of update `step`, counted from 0. */
export function learningRateAt(schedule: Schedule, step: number): number {
  const { learningRate, finalLearningRate = learningRate, warmupSteps = 0, steps } = schedule;
  const progress = Math.min(1, Math.max(0, (step - warmupSteps) / Math.max(1, steps - warmupSteps)));
  const f = finalLearningRate / learningRate;
  const cosine = 0.5 + f / 2 + (0.5 - f / 2) * Math.cos(Math.PI * progress);
  const warmup = step < warmupSteps ? 0.01 + (0.99 * step) / warmupSteps : 1;
  return learningRate * cosine * warmup;
}

/** @throws InputError for rates or numbers of steps that make no sense */
export function checkSchedule({ learningRate, finalLearningRate = learningRate, warmupSteps = 0, steps }: Schedule) {
  if (!(learningRate > 0 && Number.isFinite(learningRate)))
    throw new InputError(`the learning rate must be above 0, got ${learningRate}`);
  if (!(finalLearningRate >= 0 && Number.isFinite(finalLearningRate)))
    throw new InputError(`the final learning rate must be at least 0, got ${finalLearningRate}`);
  if (!(Number.isInteger(steps) && steps >= 1))
    throw new InputError(`steps must be a whole number from 1, got ${steps}`);
  if (!(Number.isInteger(warmupSteps) && warmupSteps >= 0))
    throw new InputError(`the warm-up must be a whole number of steps, got ${warmupSteps}`);
}
