// What the settings of a run may be: names that nobody reads, and fractions where things are counted, are mistakes.
import { anyValue, type OptionCheck, type OptionChecks, oneOf, realNumber, wholeNumber } from "@rwkv-ts/core";
import type { DropoutOptions } from "./dropout.js";
import type { EngineOptions } from "./engine-options.js";
import type { EvaluateOptions } from "./evaluation.js";
import type { LongCeOptions } from "./long-ce.js";
import { type OptimizerOptions, optimizerNames } from "./optimizers/index.js";
import { windowKinds } from "./packing.js";
import { precisions } from "./precision.js";
import { type ReplayOptions, replayScores } from "./replay.js";
import type { TextSampleOptions } from "./text-sample.js";
import type { train } from "./trainer.js";

type Checks<Options> = { readonly [Name in keyof Required<Options>]: OptionCheck };

const trueOrFalse = /* @__PURE__ */ oneOf(true, false);
const averages = /* @__PURE__ */ realNumber(0, 1 - Number.EPSILON);

const optimizer = (): Checks<OptimizerOptions & { readonly name: string }> => ({
  name: oneOf(...optimizerNames),
  beta1: averages,
  beta2: averages,
  epsilon: realNumber(0),
  weightDecay: realNumber(0),
  maxNorm: realNumber(0),
});
const longCe = (): Checks<LongCeOptions> => ({ stride: wholeNumber(1), most: realNumber(0) });
const sample = (): Checks<TextSampleOptions> => ({
  prompt: anyValue,
  tokens: wholeNumber(0),
  temperature: realNumber(0),
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
});

const dropout = (): Checks<DropoutOptions> => ({ attention: realNumber(0, 0.9), channels: realNumber(0, 0.9) });

export const engineChecks = (): OptionChecks<EngineOptions> => ({
  batch: wholeNumber(1),
  time: wholeNumber(1),
  optimizer: optimizer(),
  averageDecay: averages,
  l2wrap: realNumber(0),
  checkpointing: trueOrFalse,
  adaptation: anyValue,
  longCe: longCe(),
  parallel: oneOf("data", "tensor"),
  precision: oneOf(...precisions),
  chunk: wholeNumber(1),
  chunkGradients: wholeNumber(1),
  carry: trueOrFalse,
  dropout: dropout(),
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
  reportsRows: trueOrFalse,
  headChunk: wholeNumber(1),
});

export const evaluateChecks = (): OptionChecks<EvaluateOptions> => ({
  batches: wholeNumber(0),
  byteLengths: anyValue,
  signal: anyValue,
});

/** The schedule has messages of its own (schedule.ts), the method too (methods/table.ts). */
export const trainChecks = (): OptionChecks<Parameters<typeof train>[0]> => ({
  architecture: anyValue,
  backend: anyValue,
  dataset: anyValue,
  batches: anyValue,
  lengths: anyValue,
  measured: anyValue,
  metrics: anyValue,
  tokenizer: anyValue,
  steps: anyValue,
  learningRate: anyValue,
  finalLearningRate: anyValue,
  warmupSteps: anyValue,
  batch: wholeNumber(1),
  context: anyValue,
  windows: oneOf(...windowKinds),
  chunk: wholeNumber(1),
  chunkGradients: wholeNumber(1),
  carry: trueOrFalse,
  dropout: dropout(),
  replay: { ratio: realNumber(0, 1), size: wholeNumber(1), by: oneOf(...replayScores) } satisfies Checks<ReplayOptions>,
  headChunk: wholeNumber(1),
  schedule: anyValue,
  decayShare: anyValue,
  finalWeightDecay: anyValue,
  accumulate: wholeNumber(1),
  optimizer: optimizer(),
  averageDecay: averages,
  l2wrap: realNumber(0),
  checkpointing: trueOrFalse,
  parallel: oneOf("data", "tensor"),
  longCe: longCe(),
  precision: oneOf(...precisions),
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
  order: oneOf("random", "official", "official-x"),
  method: anyValue,
  weights: anyValue,
  extend: trueOrFalse,
  evaluateFirst: trueOrFalse,
  evaluateEvery: wholeNumber(0),
  evaluationBatches: wholeNumber(0),
  sampleEvery: wholeNumber(0),
  sample: sample(),
  saveEvery: wholeNumber(0),
  store: anyValue,
  signal: anyValue,
  onEvent: anyValue,
});
