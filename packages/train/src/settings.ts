// What decides the course of a run: it stands in every snapshot, and a run only goes on under the same settings.
import type { Storage } from "@rwkv-ts/core";
import { TrainingError } from "./errors.js";
import { defaultLongCe } from "./long-ce.js";
import type { TrainOptions } from "./trainer.js";

/** What decides the course beside the options. */
export interface CourseFacts {
  /** Of the training tokens (`checksumOf`). */
  readonly checksum: number;
  /** How the weights that are not trained are stored; empty where all are. */
  readonly frozen: readonly Storage[];
}

/** What must be equal for a run to continue exactly, as JSON. */
export function settingsOf(options: TrainOptions, { checksum, frozen }: CourseFacts): string {
  const {
    architecture,
    batch,
    context,
    accumulate = 1,
    seed = 0,
    order = "random",
    method = { kind: "full" },
  } = options;
  const data = { tokens: options.dataset.train.length, checksum };
  return JSON.stringify({
    architecture: architecture.id,
    config: architecture.config,
    method,
    batch,
    context,
    accumulate,
    seed,
    order,
    data,
    steps: options.steps,
    learningRate: options.learningRate,
    finalLearningRate: options.finalLearningRate ?? options.learningRate,
    warmupSteps: options.warmupSteps ?? 0,
    optimizer: options.optimizer ?? {},
    l2wrap: options.l2wrap ?? "official",
    ...(options.precision && options.precision !== "f32" && { precision: options.precision }),
    ...(options.longCe && { longCe: { ...defaultLongCe, ...options.longCe } }),
    ...(frozen.length > 0 && { frozen: [...new Set(frozen)].sort() }),
  });
}

function parsed(settings: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(settings);
  } catch (error) {
    throw new TrainingError(`the settings of the run to continue are not JSON: ${(error as Error).message}`);
  }
  if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  throw new TrainingError("the settings of the run to continue are no object: the snapshot is damaged");
}

/** @throws TrainingError that names every difference */
export function checkSettings(before: string, now: string): void {
  if (before === now) return;
  const [old, own] = [parsed(before), parsed(now)];
  const differences = Object.keys({ ...old, ...own }).flatMap((key) => {
    const [a, b] = [old[key], own[key]].map((value) => (value === undefined ? "none" : JSON.stringify(value)));
    return a === b ? [] : [`${key}: ${a} there, ${b} now`];
  });
  throw new TrainingError(
    `the run to continue has other settings (${differences.join("; ")}): use them again, or another folder`,
  );
}
