// One training run from flags to the finished model.
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { openBackend } from "@rwkv-ts/preset";
import {
  defaultLongCe,
  type Method,
  methods,
  officialAdamW,
  shortWindows,
  type TrainOptions,
  train,
} from "@rwkv-ts/train";
import { RunDirectory } from "@rwkv-ts/train/node";
import { quietly } from "../../gpu-probe.js";
import { modelSource } from "../../open-model.js";
import { UsageError } from "../../terminal/report-error.js";
import { writeJson } from "../../terminal/streams.js";
import type { TrainFlags } from "./flags.js";
import { refuseIgnored } from "./ignored-options.js";
import { writeMerged } from "./merged-model.js";
import { runLog } from "./report.js";
import { readData } from "./training-data.js";
import { methodOf, newArchitecture, openStart } from "./training-model.js";

export async function runTraining(flags: TrainFlags, signal: AbortSignal): Promise<void> {
  refuseIgnored(flags);
  const method = methodOf(flags);
  const modelFile = methods[method.kind].file;
  const directory = new RunDirectory(flags.out, { writeSafetensors, openCheckpoint }, { keep: flags.keep, modelFile });
  const lock = await directory.lock();
  try {
    await runIn(directory, flags, signal, method);
  } finally {
    await lock.release();
  }
}

/** The folder is this run's alone: its snapshots, its metrics and its model. */
async function runIn(directory: RunDirectory, flags: TrainFlags, signal: AbortSignal, method: Method): Promise<void> {
  await prepareFolder(directory, flags);
  const start = await openStart(flags, signal);
  const { tokenizer, dataset, windows, close } = await readData(flags, start?.tokenizer, signal);
  const architecture = start?.architecture ?? (await newArchitecture(flags, tokenizer.vocabularySize));
  const { backend } = await openBackend(flags.backend, { ...flags, ...quietly(flags) });
  try {
    const options: TrainOptions = {
      ...courseOf(flags),
      windows,
      architecture,
      backend,
      dataset,
      tokenizer,
      method,
      weights: start?.weights,
      store: directory,
      signal,
    };
    if (flags.restart) await rm(directory.snapshots, { recursive: true, force: true }); // once all else can be read
    const log = runLog(flags, dataset);
    const result = await train({ ...options, onEvent: (event) => log.event(event) });
    const model = await directory.publish();
    if ("adapter" in methods[method.kind] && flags.from !== undefined)
      await writeMerged(await modelSource(flags.from), model, `${flags.out}/model.safetensors`, tokenizer);
    await log.end(result);
    if (flags.json) await writeJson({ out: flags.out, model, ...result });
  } finally {
    await backend[Symbol.asyncDispose]();
    await close?.();
  }
}

async function prepareFolder(directory: RunDirectory, { out, from, resume, restart }: TrainFlags): Promise<void> {
  if (resume && restart) throw new UsageError("--resume and --restart exclude each other");
  if (from !== undefined && resolve(from) === resolve(`${out}/model.safetensors`))
    throw new UsageError(`--from ${from} is the file that the run would write: use another folder for --out`);
  if (resume && (await directory.latest()) === undefined) throw new UsageError(`${out} holds no run to continue`);
}

function courseOf(flags: TrainFlags) {
  const [beta1, beta2] = flags.betas;
  return {
    batch: flags.batch,
    context: flags.context,
    ...(flags.chunk !== undefined && { chunk: flags.chunk, chunkGradients: flags.chunkGradients }),
    ...(flags.headChunk !== undefined && { headChunk: flags.headChunk }),
    ...(flags.carry && { carry: true }),
    ...(flags.dropout && { dropout: flags.dropout }),
    ...(flags.replay && { replay: flags.replay }),
    steps: stepsOf(flags),
    extend: flags.extend ?? false,
    learningRate: flags.lr,
    finalLearningRate: flags.lrFinal ?? flags.lr / 10,
    ...(flags.schedule !== "cosine" && { schedule: flags.schedule }),
    ...(flags.schedule === "wsd" && { decayShare: flags.decayShare }),
    warmupSteps: flags.warmup,
    ...(flags.weightDecayFinal !== undefined && { finalWeightDecay: flags.weightDecayFinal }),
    ...(flags.average !== undefined && { averageDecay: flags.average }),
    optimizer: {
      beta1,
      beta2,
      weightDecay: flags.weightDecay,
      maxNorm: flags.clip,
      ...(flags.eps !== officialAdamW.epsilon && { epsilon: flags.eps }),
      ...(flags.optimizer !== "adamw" && { name: flags.optimizer }),
    },
    accumulate: flags.accumulate,
    checkpointing: flags.checkpointing ?? false,
    precision: flags.precision,
    parallel: flags.parallel,
    ...(weighsLong(flags) ? { longCe: {} } : {}),
    seed: flags.seed,
    order: flags.order,
    evaluateFirst: flags.evalEvery > 0,
    evaluateEvery: flags.evalEvery,
    evaluationBatches: flags.evalBatches,
    sampleEvery: flags.sampleEvery,
    ...(flags.prompt === undefined ? {} : { sample: { prompt: flags.prompt } }),
    saveEvery: flags.saveEvery,
  };
}

/** Updates: those that are asked for, or those of the stages of lengths. */
function stepsOf({ steps, context }: TrainFlags): number {
  if (steps !== undefined || typeof context === "number") return steps ?? 1000;
  if (context.some((stage) => stage.steps === undefined))
    throw new UsageError("--context: the last length takes the rest of the updates, which needs --steps");
  return context.reduce((n, stage) => n + stage.steps!, 0);
}

/** Whether LongCE is wanted and has something to weigh; says so where it has not. */
function weighsLong({ longCe, context: given }: TrainFlags): boolean {
  const context = typeof given === "number" ? given : Math.min(...given.map((stage) => stage.context));
  if (!longCe || shortWindows(context, {}).length > 0) return longCe === true;
  process.stderr.write(
    `warning: --long-ce weighs nothing at a context of ${context}: it needs more than ${2 * defaultLongCe.stride} tokens; left away\n`,
  );
  return false;
}
