// Training from settings to the end of the run: what is checked, prepared, and given back whatever happens.
import { checkOptions, InputError } from "@rwkv-ts/core";
import { measuringBatches, windowsOf } from "./batch-source.js";
import { checkDocuments, idsOf, isDocuments, type TrainingTokens } from "./documents-of-tokens.js";
import { TrainingEngine } from "./engine.js";
import { checkRows } from "./engine-checks.js";
import type { EngineOptions } from "./engine-options.js";
import { type Stage, stagesOf } from "./lengths.js";
import { checkLongCe } from "./long-ce.js";
import { prepare, type Trainable } from "./methods/prepare.js";
import { checkMethod } from "./methods/table.js";
import { checkMixture, isMixture, partsOf } from "./mixture.js";
import { trainChecks } from "./option-checks.js";
import { checkReplay } from "./replay.js";
import { Run } from "./run.js";
import { checkSchedule } from "./schedule.js";
import { checkStreams } from "./streamed-windows.js";
import { samplePrompt } from "./text-sample.js";
import { checkedTokens, checksumOf, checkTokens } from "./tokens.js";
import { type Dataset, lengthsOf, type TrainEvent, type TrainOptions, type TrainResult } from "./train-options.js";
import { magicPrime } from "./windows.js";

/**
 * Trains and reports as it goes. The last snapshot is the model.
 * @throws InputError for settings that make no sense; TrainingError for a loss that is not a number, and where another run has the store
 */
export async function* trainSteps(options: TrainOptions): AsyncGenerator<TrainEvent, TrainResult, void> {
  check(options);
  const lock = await options.store?.lock?.();
  try {
    return yield* unlocked(options);
  } finally {
    await lock?.release();
  }
}

async function* unlocked(options: TrainOptions): AsyncGenerator<TrainEvent, TrainResult, void> {
  const { architecture, backend, method = { kind: "full" }, seed = 0, weights, parallel } = options;
  const trainable = await prepare({ architecture, backend, method, seed, weights, parallel });
  try {
    const facts = {
      checksum: options.dataset && (await checksumOf(options.dataset.train)),
      frozen: [...trainable.frozen.values()].map(({ storage }) => storage),
      base: trainable.base,
    };
    const engineOf = (stage: Stage) =>
      new TrainingEngine(
        architecture,
        backend,
        trainable.parameters,
        trainable.frozen,
        engineOptions(options, stage, trainable),
      );
    const run = new Run(withCheckedTokens(options), facts, method, engineOf, trainable);
    try {
      return yield* run.events();
    } finally {
      await run.dispose();
    }
  } finally {
    trainable.dispose();
  }
}

/** The same, with ids of files that are checked as they are read. */
function withCheckedTokens(options: TrainOptions): TrainOptions {
  if (!options.dataset) return options;
  const { train, validation } = options.dataset;
  const { vocabularySize } = options.architecture;
  const checked = (what: string, tokens: TrainingTokens) => checkedTokens(what, tokens, vocabularySize);
  const dataset = {
    train: isMixture(train)
      ? { parts: train.parts.map(({ tokens, weight }) => ({ tokens: checked("training text", tokens), weight })) }
      : checked("training text", train),
    ...(validation && { validation: checked("validation text", validation) }),
  };
  return { ...options, dataset };
}

function engineOptions(options: TrainOptions, { context, batch }: Stage, trainable: Trainable): EngineOptions {
  const { optimizer, averageDecay, l2wrap, checkpointing, parallel, longCe, precision } = options;
  const { chunk, chunkGradients, headChunk, carry, dropout, seed, replay } = options;
  const given = {
    optimizer,
    averageDecay,
    l2wrap,
    checkpointing,
    parallel,
    longCe,
    precision,
    headChunk,
    carry,
    dropout,
    seed,
    reportsRows: replay && true,
    adaptation: trainable.adaptation,
  };
  const chunked = chunk !== undefined && chunk < context ? { chunk, chunkGradients } : {};
  const all = Object.entries({ ...given, ...chunked }).filter(([, value]) => value !== undefined);
  return { batch, time: context, ...Object.fromEntries(all) };
}

/** Trains to the end; `onEvent` hears of every step, evaluation, sample and snapshot, and is awaited. */
export async function train(
  options: TrainOptions & { readonly onEvent?: (event: TrainEvent) => unknown },
): Promise<TrainResult> {
  const events = trainSteps(options);
  for (;;) {
    const next = await events.next();
    if (next.done) return next.value;
    await options.onEvent?.(next.value);
  }
}

function check(options: TrainOptions): void {
  checkOptions("train", options, trainChecks());
  const { dataset, method = { kind: "full" }, tokenizer, sample } = options;
  if (tokenizer) samplePrompt(tokenizer, sample?.prompt); // hours before the first sample
  checkSchedule(options);
  const stages = stagesOf({ ...options, context: lengthsOf(options) });
  const contexts = stages.map(({ context }) => context);
  if (options.longCe) checkLongCe(Math.min(...contexts), options.longCe);
  checkMethod(method);
  for (const stage of stages) checkStage(options, stage);
  for (const name of Object.keys(options.metrics ?? {}))
    if (!/^[\w./-]+$/.test(name) || ["type", "step", "loss"].includes(name))
      throw new InputError(
        `${JSON.stringify(name)} is no name for a metric: use letters, digits and _ . / -, and not type, step or loss`,
      );
  if (dataset) checkDataset(options, dataset, Math.max(...contexts));
}

/** What would end the run where the stage begins, hours later. */
function checkStage(options: TrainOptions, { context, batch }: Stage): void {
  const { replay, chunk, parallel, backend, dataset, carry, order = "random", windows } = options;
  if (replay) checkReplay(replay, batch);
  const chunked = chunk !== undefined && chunk < context ? { chunk } : {};
  checkRows({ batch, time: context, devices: backend.devices ?? 1, ...chunked, ...(parallel && { parallel }) });
  if (!dataset) return;
  if (carry) checkStreams(dataset.train, { batch, context });
  else if (order !== "random" && windowsOf(dataset.train, windows) === "anywhere")
    for (const tokens of partsOf(dataset.train)) magicPrime(idsOf(tokens).length, context);
}

function checkDataset({ architecture, windows, carry, longCe }: TrainOptions, dataset: Dataset, longest: number): void {
  const kind = windowsOf(dataset.train, windows);
  if (longCe && kind !== "anywhere")
    throw new InputError(`LongCE weighs windows that begin anywhere in a text: leave it or the ${kind} windows away`);
  const least = kind === "anywhere" && !carry ? longest : 1;
  if (isMixture(dataset.train)) checkMixture(dataset.train);
  const validation = dataset.validation ? [["validation text", dataset.validation, 1] as const] : [];
  const training = partsOf(dataset.train).map((tokens) => ["training text", tokens, least] as const);
  for (const [what, tokens, context] of [...training, ...validation]) {
    checkTokens(what, idsOf(tokens), context, architecture.vocabularySize);
    if (isDocuments(tokens)) checkDocuments(what, tokens);
  }
  if (dataset.validation)
    measuringBatches(dataset.validation, { architecture, windows: kind, context: longest, batch: 1 });
}
