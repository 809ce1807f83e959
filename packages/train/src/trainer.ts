// The training run: windows of tokens → gradients → AdamW, with evaluation, samples of text and snapshots in between. Every
// update depends only on the settings and the update's number, so a run that goes on from a snapshot continues exactly.
import { checkOptions } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import { type BatchSource, batchSource, measuringBatches, windowsOf } from "./batch-source.js";
import { checkDocuments, idsOf, isDocuments, type TrainingTokens } from "./documents-of-tokens.js";
import { type EngineOptions, type Parallel, TrainingEngine } from "./engine.js";
import { TrainingError } from "./errors.js";
import { type Evaluation, evaluateBatches } from "./evaluation.js";
import { type LengthStage, type Stage, stageAt, stagesOf } from "./lengths.js";
import { checkLongCe, type LongCeOptions } from "./long-ce.js";
import { type GivenWeight, prepare, type Trainable } from "./methods/prepare.js";
import { checkMethod, type Method, methodOf } from "./methods/table.js";
import { checkMixture, isMixture, type Mixture, partsOf } from "./mixture.js";
import type { OptimizerName, OptimizerOptions } from "./optimizers/index.js";
import { trainChecks } from "./option-checks.js";
import type { WindowKind } from "./packing.js";
import type { Precision } from "./precision.js";
import { checkSchedule, learningRateAt, type Schedule, weightDecayAt } from "./schedule.js";
import { type CourseFacts, checkSettings, settingsOf, startOf } from "./settings.js";
import {
  frozenTensors,
  modelTensors,
  restore,
  type SavedSnapshot,
  type Snapshot,
  type SnapshotStore,
  type SnapshotTensor,
  savedTensors,
  trainingTensors,
} from "./snapshot.js";
import { sampleText, type TextSampleOptions } from "./text-sample.js";
import { checkedTokens, checksumOf, checkTokens, type TrainingTokenizer, tokenByteLengths } from "./tokens.js";
import type { OrderName } from "./windows.js";

/** What a model is trained on and measured with. */
export interface Dataset {
  readonly train: TrainingTokens | Mixture;
  readonly validation?: TrainingTokens;
}

/** A training run: model, data, schedule, and what is done on the way. */
export interface TrainOptions extends Schedule {
  readonly architecture: Architecture;
  readonly backend: Backend;
  readonly dataset: Dataset;
  /** Needed for bits per byte, samples of text, and the model file's own tokenizer. */
  readonly tokenizer?: TrainingTokenizer | undefined;
  /** Windows in a batch. */
  readonly batch: number;
  /** Tokens of a window; or a curriculum of lengths, in stages of updates. */
  readonly context: number | readonly LengthStage[];
  /**
   * Where windows begin: anywhere in the text; with a document each; or packed with as many documents as fit, each from a fresh state.
   * The latter two need tokens with the places of documents. Default: packed where tokens have weights, otherwise anywhere.
   */
  readonly windows?: WindowKind;
  /**
   * Windows that are longer are read in chunks of so many tokens, the state being passed on from one to the next: the memory is that of a
   * chunk, whatever the length of the text. Default: whole.
   */
  readonly chunk?: number;
  /** Chunks through which gradients go back. Default 1: they stay within each chunk (truncated). */
  readonly chunkGradients?: number;
  /** Tokens whose logits are computed at a time: a large vocabulary takes less memory, and some time more. Default: all. */
  readonly headChunk?: number;
  /** Batches whose gradients make one update. Default 1. */
  readonly accumulate?: number;
  /** `name`: default adamw. */
  readonly optimizer?: Partial<OptimizerOptions> & { readonly name?: OptimizerName };
  /**
   * Keeps an average of the weights, of which the past counts so much at each update, such as 0.999: it is what is measured and written as
   * the model. Default: none.
   */
  readonly averageDecay?: number;
  /** RWKV's L2Wrap factor; default the official 1e-4. */
  readonly l2wrap?: number;
  /** Computes layers again in the backward pass instead of keeping their inner values: less memory, more time. */
  readonly checkpointing?: boolean;
  /**
   * In what activations and their gradients are kept: bf16 and fp16 take half of f32's memory, and less time where the processor has
   * AVX512-BF16 (bf16). Weights, their gradients and AdamW's moments are f32 in any case. Default f32.
   */
  readonly precision?: Precision;
  /**
   * On a mesh of devices. data: each has all of the model and takes its share of every batch's windows; tensor: they share the model's
   * weights, for models that one device has no room for. Neither changes the course of a run. Default: data.
   */
  readonly parallel?: Parallel;
  /** Weighs tokens by what a long context tells about them: contexts above two strides, 8000 tokens unless told. */
  readonly longCe?: LongCeOptions;
  /** Of the first weights, of the order of windows, and of samples; default 0. */
  readonly seed?: number;
  /** official: as RWKV-LM's trainer draws windows; official-x: as RWKV-X's does. Default random. */
  readonly order?: OrderName;
  /** Default: all weights. */
  readonly method?: Method;
  /** Where to start; default the official initialisation. f32 for the method `full`. */
  readonly weights?: AsyncIterable<GivenWeight> | Iterable<GivenWeight> | undefined;
  /** Goes on from the store's last snapshot for `steps` more updates, under these settings, with the moments as they are. */
  readonly extend?: boolean;
  /** Measures before the first update too: the starting loss. */
  readonly evaluateFirst?: boolean;
  /** Updates between evaluations on the validation tokens; 0: only at the end. */
  readonly evaluateEvery?: number;
  /** Batches of an evaluation; 0 covers the validation tokens. */
  readonly evaluationBatches?: number;
  /** Updates between samples of text; 0: none. */
  readonly sampleEvery?: number;
  readonly sample?: TextSampleOptions;
  /** Updates between snapshots; 0: only at the end. */
  readonly saveEvery?: number;
  readonly store?: SnapshotStore | undefined;
  /** Stops after the update at hand, with a snapshot. */
  readonly signal?: AbortSignal | undefined;
}

/** What a run tells on its way. */
export type TrainEvent =
  | {
      readonly type: "start";
      /** Updates made before, and those of the whole run. */
      readonly step: number;
      readonly steps: number;
      readonly parameters: number;
    }
  | {
      readonly type: "step";
      /** Updates made, this one included. */
      readonly step: number;
      /** Nats per token before the update. */
      readonly loss: number;
      /** Gradient norm before clipping. */
      readonly norm: number;
      readonly learningRate: number;
      /** Of fp16: what the loss was scaled by, and whether gradients overflowed, so that this update was skipped. */
      readonly lossScale?: number;
      readonly isSkipped?: boolean;
      /** Tokens of this update, and the seconds it took. */
      readonly tokens: number;
      readonly seconds: number;
    }
  | ({ readonly type: "evaluation"; readonly step: number } & Evaluation)
  | { readonly type: "sample"; readonly step: number; readonly text: string }
  | { readonly type: "snapshot"; readonly step: number };

/** What a run came to. */
export interface TrainResult {
  /** Updates made, those before a resumption included. */
  readonly step: number;
  /** False when the signal ended the run early. */
  readonly finished: boolean;
  /** The last evaluation, where there are validation tokens. */
  readonly evaluation?: Evaluation;
}

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
    const { train, validation } = options.dataset;
    const checked = (what: string, tokens: TrainingTokens) => checkedTokens(what, tokens, architecture.vocabularySize);
    const dataset = {
      train: isMixture(train)
        ? { parts: train.parts.map(({ tokens, weight }) => ({ tokens: checked("training text", tokens), weight })) }
        : checked("training text", train),
      ...(validation && { validation: checked("validation text", validation) }),
    };
    const facts = {
      checksum: await checksumOf(train),
      frozen: [...trainable.frozen.values()].map(({ storage }) => storage),
    };
    const engineOf = (stage: Stage) =>
      new TrainingEngine(
        architecture,
        backend,
        trainable.parameters,
        trainable.frozen,
        engineOptions(options, stage, trainable),
      );
    const run = new Run({ ...options, dataset }, facts, method, engineOf, trainable);
    try {
      return yield* run.events();
    } finally {
      await run.dispose();
    }
  } finally {
    trainable.dispose();
  }
}

function engineOptions(options: TrainOptions, { context, batch }: Stage, trainable: Trainable): EngineOptions {
  const { optimizer, averageDecay, l2wrap, checkpointing, parallel, longCe, precision } = options;
  const { chunk, chunkGradients, headChunk } = options;
  const given = {
    optimizer,
    averageDecay,
    l2wrap,
    checkpointing,
    parallel,
    longCe,
    precision,
    headChunk,
    adaptation: trainable.adaptation,
  };
  const chunked = chunk !== undefined && chunk < context ? { chunk, chunkGradients } : {};
  const all = Object.entries({ ...given, ...chunked }).filter(([, value]) => value !== undefined);
  return { batch, time: context, ...Object.fromEntries(all) };
}

/** Trains to the end; `onEvent` hears of every step, evaluation, sample and snapshot. */
export async function train(
  options: TrainOptions & { readonly onEvent?: (event: TrainEvent) => void },
): Promise<TrainResult> {
  const events = trainSteps(options);
  for (;;) {
    const next = await events.next();
    if (next.done) return next.value;
    options.onEvent?.(next.value);
  }
}

function check(options: TrainOptions): void {
  checkOptions("train", options, trainChecks);
  const { architecture, dataset, method = { kind: "full" } } = options;
  checkSchedule(options);
  const contexts = stagesOf(options).map(({ context }) => context);
  if (options.longCe) checkLongCe(Math.min(...contexts), options.longCe);
  checkMethod(method);
  const least = windowsOf(dataset.train, options.windows) === "anywhere" ? Math.max(...contexts) : 1;
  if (isMixture(dataset.train)) checkMixture(dataset.train);
  const validation = dataset.validation ? [["validation text", dataset.validation, 1] as const] : [];
  const training = partsOf(dataset.train).map((tokens) => ["training text", tokens, least] as const);
  for (const [what, tokens, context] of [...training, ...validation]) {
    checkTokens(what, idsOf(tokens), context, architecture.vocabularySize);
    if (isDocuments(tokens)) checkDocuments(what, tokens);
  }
}

/** A stage's engine, and what gives its batches. */
interface Current {
  readonly stage: Stage;
  readonly engine: TrainingEngine;
  readonly source: BatchSource;
}

class Run {
  readonly #stages: readonly Stage[];
  readonly #byteLengths: Uint32Array | undefined;
  #current: Current | undefined;
  /** Updates and windows before this run's first one, where it extends another. */
  #start = { step: 0, windows: 0 };
  #saved = -1;
  #evaluated: { step: number; evaluation: Evaluation } | undefined;

  constructor(
    readonly options: TrainOptions,
    readonly facts: CourseFacts,
    readonly method: Method,
    readonly engineOf: (stage: Stage) => TrainingEngine,
    readonly trainable: Trainable,
  ) {
    this.#stages = stagesOf(options);
    this.#byteLengths = options.tokenizer && tokenByteLengths(options.tokenizer);
  }

  async *events(): AsyncGenerator<TrainEvent, TrainResult, void> {
    const { options } = this;
    const engine = await this.#resume();
    const steps = this.#start.step + options.steps;
    const parameters = this.trainable.parameters.reduce((n, p) => n + p.value.bytes / 4, 0);
    yield { type: "start", step: engine.steps, steps, parameters };
    if (options.evaluateFirst && engine.steps === 0) yield* this.#evaluation();
    let done = engine.steps;
    while (done < steps && !options.signal?.aborted) {
      yield await this.#step(done++);
      if (done < steps && due(done, options.evaluateEvery)) yield* this.#evaluation();
      if (due(done, options.sampleEvery)) yield* this.#sample();
      if (due(done, options.saveEvery)) yield* this.#save();
    }
    const finished = done >= steps;
    if (finished) yield* this.#evaluation();
    yield* this.#save();
    const evaluation = this.#evaluated?.evaluation;
    return { step: done, finished, ...(evaluation ? { evaluation } : {}) };
  }

  async dispose(): Promise<void> {
    await this.#current?.engine.dispose();
  }

  get engine(): TrainingEngine {
    return this.#current!.engine;
  }

  get #settings(): string {
    return settingsOf(this.options, { ...this.facts, start: this.#start });
  }

  /** Windows drawn before update `step`, counted from 0. */
  #windowsBefore(step: number): number {
    const own = step - this.#start.step;
    const stage = stageAt(this.#stages, own);
    return (
      this.#start.windows + stage.windowsBefore + (own - stage.from) * stage.batch * (this.options.accumulate ?? 1)
    );
  }

  /** What computes update `step`: an engine goes on with the parameters and counts of the one before. */
  async #enter(step: number): Promise<Current> {
    const stage = stageAt(this.#stages, step - this.#start.step);
    const before = this.#current;
    if (before?.stage === stage) return before;
    const { architecture, dataset, accumulate = 1, order = "random", seed = 0 } = this.options;
    const windows = windowsOf(dataset.train, this.options.windows);
    const { context, batch } = stage;
    const source = batchSource(dataset.train, { architecture, windows, context, batch, accumulate, order, seed });
    const engine = this.engineOf(stage);
    this.#current = { stage, engine, source };
    if (before) {
      engine.steps = before.engine.steps;
      engine.lossScale?.restore(before.engine.lossScale?.serialise());
      await before.engine.dispose();
    }
    return this.#current;
  }

  async #step(step: number): Promise<TrainEvent> {
    const start = performance.now();
    const { engine, source, stage } = await this.#enter(step);
    const own = step - this.#start.step;
    const learningRate = learningRateAt(this.options, own);
    const batches = await source(this.#windowsBefore(step));
    const { lossScale } = engine;
    const scale = lossScale?.value;
    const loss = await engine.gradients(batches);
    if (!Number.isFinite(loss) && !lossScale) throw this.#diverged("loss", loss, step + 1, learningRate);
    const decay = weightDecayAt(this.options, engine.optimizer.weightDecay, own);
    const { norm, isSkipped } = await engine.update(learningRate, decay);
    if (!Number.isFinite(norm) && !isSkipped) throw this.#diverged("gradient norm", norm, step + 1, learningRate);
    await new Promise((resolve) => setTimeout(resolve, 0)); // let signals and timers in
    const seconds = (performance.now() - start) / 1000;
    const scaling = scale === undefined ? {} : { lossScale: scale, isSkipped };
    const tokens = stage.batch * stage.context * batches.length;
    return { type: "step", step: step + 1, loss, norm, learningRate, tokens, seconds, ...scaling };
  }

  #diverged(what: string, value: number, step: number, rate: number): TrainingError {
    const kept = this.#saved >= 0 ? `; the snapshot of step ${this.#saved} is kept` : "";
    return new TrainingError(
      `step ${step}: the ${what} is ${value} (learning rate ${rate.toPrecision(3)})${kept}; ` +
        "try a lower learning rate or a longer warm-up",
    );
  }

  async *#evaluation(): AsyncGenerator<TrainEvent, void, void> {
    const { architecture, dataset, evaluationBatches: most = 0 } = this.options;
    if (!dataset.validation) return;
    const { engine, stage } = this.#current!;
    const step = engine.steps;
    const windows = windowsOf(dataset.train, this.options.windows);
    const batches = measuringBatches(dataset.validation, { architecture, windows, ...stage }, most);
    const evaluation = await evaluateBatches(engine, batches, { byteLengths: this.#byteLengths });
    this.#evaluated = { step, evaluation };
    yield { type: "evaluation", step, ...evaluation };
  }

  async *#sample(): AsyncGenerator<TrainEvent, void, void> {
    const { architecture, backend, tokenizer, sample, seed = 0 } = this.options;
    if (!tokenizer || !this.#isModel) return;
    const step = this.engine.steps;
    const tensors = this.#modelTensors();
    const weights = (async function* () {
      for (const { name, data } of tensors) yield { name, storage: "f32" as const, bytes: await data() };
    })();
    const text = await sampleText(architecture, backend, weights, tokenizer, { seed: seed + step, ...sample });
    yield { type: "sample", step, text };
  }

  async *#save(): AsyncGenerator<TrainEvent, void, void> {
    const { store } = this.options;
    const step = this.engine.steps;
    if (!store || this.#saved === step) return;
    await store.save(this.#snapshot());
    this.#saved = step;
    yield { type: "snapshot", step };
  }

  /** Whether the run's file is a whole model. */
  get #isModel(): boolean {
    return methodOf(this.method).file === "model.safetensors";
  }

  /** What the run trains, and where its file is a model everything else that this needs. */
  #modelTensors(): SnapshotTensor[] {
    const { architecture, backend } = this.options;
    const trained = modelTensors(architecture, backend, this.trainable.parameters);
    if (!this.#isModel) return [...trained, ...savedTensors(this.trainable.saved)];
    return [...trained, ...frozenTensors(architecture, backend, this.trainable.frozen)];
  }

  #snapshot(): Snapshot {
    const { architecture, backend, tokenizer } = this.options;
    const { parameters } = this.trainable;
    const step = this.engine.steps;
    const metadata: Record<string, string> = {
      "rwkv-ts.architecture": architecture.id,
      "rwkv-ts.config": JSON.stringify(architecture.config),
      "rwkv-ts.step": String(step),
    };
    Object.assign(metadata, methodOf(this.method).metadata?.(this.method));
    if (this.#isModel && tokenizer) metadata["rwkv-ts.tokenizer"] = tokenizer.serialise();
    const training = {
      step: String(step),
      windows: String(this.#windowsBefore(step)),
      settings: this.#settings,
      ...(this.engine.lossScale && { lossScale: this.engine.lossScale.serialise() }),
    };
    return {
      step,
      model: { name: methodOf(this.method).file, tensors: this.#modelTensors(), metadata },
      training: {
        name: "training-state.safetensors",
        tensors: trainingTensors(backend, parameters),
        metadata: training,
      },
    };
  }

  /** The engine of the next update, with what the store holds. */
  async #resume(): Promise<TrainingEngine> {
    const { store, extend } = this.options;
    const saved = await store?.load();
    if (!saved) {
      if (extend) throw new TrainingError("there is no run to extend: leave extend away for the first one");
      return (await this.#enter(0)).engine;
    }
    try {
      const before = saved.metadata.settings ?? "{}";
      if (extend) this.#start = this.#startOfExtension(saved, before);
      checkSettings(before, this.#settings, extend);
      const { architecture, backend } = this.options;
      const { engine } = await this.#enter(saved.step);
      await restore(architecture, backend, this.trainable.parameters, saved);
      engine.lossScale?.restore(saved.metadata.lossScale);
      engine.steps = saved.step;
      this.#saved = saved.step;
      return engine;
    } finally {
      await saved.close?.();
    }
  }

  /** An extension that was interrupted goes on; otherwise one begins here. */
  #startOfExtension({ step, metadata }: SavedSnapshot, before: string): { step: number; windows: number } {
    const start = startOf(before);
    const own = start && settingsOf(this.options, { ...this.facts, start });
    if (start && own === before && step < start.step + this.options.steps) return start;
    return { step, windows: Number(metadata.windows) };
  }
}

const due = (step: number, every = 0): boolean => every > 0 && step % every === 0;
