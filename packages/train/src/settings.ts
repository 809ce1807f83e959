// What decides the course of a run: it stands in every snapshot, and a run only goes on under the same settings.
import type { Storage } from "@rwkv-ts/core";
import { TrainingError } from "./errors.js";
import { defaultLongCe } from "./long-ce.js";
import { tokensIn } from "./mixture.js";
import { lengthsOf, type TrainOptions } from "./train-options.js";

/** What decides the course beside the options. */
export interface CourseFacts {
  /** Of the training tokens (`checksumOf`); undefined: batches are the caller's. */
  readonly checksum: number | undefined;
  /** How the weights that are not trained are stored; empty where all are. */
  readonly frozen: readonly Storage[];
  /** Checksum of those weights (`Trainable.base`); undefined where all are trained. */
  readonly base?: number | undefined;
  /** Updates and windows before its first one, of a run that extends another. */
  readonly start?: { readonly step: number; readonly windows: number };
}

/** What must be equal for a run to continue exactly, as JSON. */
export function settingsOf(options: TrainOptions, { checksum, frozen, base, start }: CourseFacts): string {
  const { architecture, batch, accumulate = 1, seed = 0, order = "random", method = { kind: "full" } } = options;
  const { learningRate } = options;
  const rate = typeof learningRate === "function" ? "a function" : learningRate;
  const data = options.dataset ? { tokens: tokensIn(options.dataset.train), checksum } : "own batches";
  const { windows, chunk, chunkGradients, headChunk, schedule, decayShare, finalWeightDecay, averageDecay } = options;
  const { carry, dropout, replay } = options;
  const further = {
    ...{ windows, chunk, chunkGradients, headChunk, schedule, decayShare, finalWeightDecay, averageDecay },
    ...{ carry, dropout, replay },
  };
  return JSON.stringify({
    architecture: architecture.id,
    config: architecture.config,
    method,
    batch,
    context: lengthsOf(options),
    accumulate,
    seed,
    order,
    data,
    steps: options.steps,
    learningRate: rate,
    finalLearningRate: options.finalLearningRate ?? rate,
    warmupSteps: options.warmupSteps ?? 0,
    optimizer: options.optimizer ?? {},
    l2wrap: options.l2wrap ?? "official",
    ...(options.precision && options.precision !== "f32" && { precision: options.precision }),
    ...(options.longCe && { longCe: { ...defaultLongCe, ...options.longCe } }),
    ...further, // those that are not set are left out
    ...(start && start.step > 0 && { start }),
    ...(frozen.length > 0 && { frozen: [...new Set(frozen)].sort() }),
    ...(base !== undefined && { base }),
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

/** Where a run began that extended another. */
export function startOf(settings: string): { readonly step: number; readonly windows: number } | undefined {
  const { start } = parsed(settings) as { start?: { step?: unknown; windows?: unknown } };
  const { step, windows } = start ?? {};
  return Number.isSafeInteger(step) && Number.isSafeInteger(windows)
    ? (start as { step: number; windows: number })
    : undefined;
}

/** What an extension must have as the run before: what is trained on what, and what its moments are. */
const kept = new Set([
  "architecture",
  "config",
  "method",
  "data",
  "precision",
  "averageDecay",
  "frozen",
  "base",
  "optimizerName",
]);

const withOptimizerName = (settings: Record<string, unknown>): Record<string, unknown> => ({
  ...settings,
  optimizerName: (settings.optimizer as { name?: unknown } | undefined)?.name,
});

/**
 * What differs, in words. @param isExtended whether a new course may follow, with the moments of the one before
 * @throws TrainingError for settings that are damaged
 */
export function differencesOf(before: string, now: string, isExtended = false): string[] {
  if (before === now) return [];
  const [old, own] = [before, now].map((settings) => withOptimizerName(parsed(settings))) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const keys = Object.keys({ ...old, ...own }).filter((key) => (isExtended ? kept.has(key) : key !== "optimizerName"));
  return keys.flatMap((key) => {
    const [a, b] = [old[key], own[key]].map((value) => (value === undefined ? "none" : JSON.stringify(value)));
    if (a === b || (key === "base" && a === "none")) return []; // snapshots of before do not say it
    return [key === "base" ? "the weights that are not trained are others" : `${key}: ${a} there, ${b} now`];
  });
}

/** @throws TrainingError that names every difference */
export function checkSettings(before: string, now: string, isExtended = false): void {
  const differences = differencesOf(before, now, isExtended);
  if (differences.length === 0) return;
  throw new TrainingError(
    `the run to continue has other settings (${differences.join("; ")}): use them again, or another folder`,
  );
}
