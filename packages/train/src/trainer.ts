// The training run: windows of tokens → gradients → AdamW, with evaluation, samples of text and snapshots in between. Every
// update depends only on the settings and the update's number, so a run that goes on from a snapshot continues exactly.
import { checkOptions } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import type { AdamWOptions } from "./adamw.js";
import { type Parallel, TrainingEngine } from "./engine.js";
import { TrainingError } from "./errors.js";
import { type Evaluation, evaluate } from "./evaluation.js";
import { checkLongCe, type LongCeOptions } from "./long-ce.js";
import { type GivenWeight, prepare, type Trainable } from "./methods/prepare.js";
import { checkMethod, type Method, methodOf } from "./methods/table.js";
import { trainChecks } from "./option-checks.js";
import type { Precision } from "./precision.js";
import { checkSchedule, learningRateAt, type Schedule } from "./schedule.js";
import { type CourseFacts, checkSettings, settingsOf } from "./settings.js";
import {
  frozenTensors,
  modelTensors,
  restore,
  type Snapshot,
  type SnapshotStore,
  type SnapshotTensor,
  savedTensors,
  trainingTensors,
} from "./snapshot.js";
import { sampleText, type TextSampleOptions } from "./text-sample.js";
import {
  checkedTokens,
  checksumOf,
  checkTokens,
  type Dataset,
  type Tokens,
  type TrainingTokenizer,
  tokenByteLengths,
} from "./tokens.js";
import { type OrderName, orders, trainingBatches, type WindowOrder } from "./windows.js";

export interface TrainOptions extends Schedule {
  readonly architecture: Architecture;
  readonly backend: Backend;
  readonly dataset: Dataset;
  /** Needed for bits per byte, samples of text, and the model file's own tokenizer. */
  readonly tokenizer?: TrainingTokenizer | undefined;
  /** Windows in a batch. */
  readonly batch: number;
  /** Tokens of a window. */
  readonly context: number;
  /** Batches whose gradients make one update. Default 1. */
  readonly accumulate?: number;
  readonly optimizer?: Partial<AdamWOptions>;
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
  readonly seed?: number;
  /** official: as RWKV-LM's trainer draws windows; official-x: as RWKV-X's does. Default random. */
  readonly order?: OrderName;
  /** Default: all weights. */
  readonly method?: Method;
  /** Where to start; default the official initialisation. f32 for the method `full`. */
  readonly weights?: AsyncIterable<GivenWeight> | Iterable<GivenWeight> | undefined;
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

export type TrainEvent =
  | { readonly type: "start"; readonly step: number; readonly parameters: number }
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
  const engine = new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, {
    batch: options.batch,
    time: options.context,
    ...(options.optimizer ? { optimizer: options.optimizer } : {}),
    ...(options.l2wrap === undefined ? {} : { l2wrap: options.l2wrap }),
    ...(options.checkpointing ? { checkpointing: true } : {}),
    ...(parallel ? { parallel } : {}),
    ...(options.longCe ? { longCe: options.longCe } : {}),
    ...(options.precision ? { precision: options.precision } : {}),
    adaptation: trainable.adaptation,
  });
  try {
    const { train, validation } = options.dataset;
    const checked = (what: string, tokens: Tokens) => checkedTokens(what, tokens, architecture.vocabularySize);
    const dataset = {
      train: checked("training text", train),
      ...(validation && { validation: checked("validation text", validation) }),
    };
    const facts = {
      checksum: await checksumOf(train),
      frozen: [...trainable.frozen.values()].map(({ storage }) => storage),
    };
    return yield* new Run({ ...options, dataset }, facts, method, engine, trainable).events();
  } finally {
    await engine.dispose();
    trainable.dispose();
  }
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
  const { architecture, context, dataset, method = { kind: "full" } } = options;
  checkSchedule(options);
  if (options.longCe) checkLongCe(context, options.longCe);
  checkMethod(method);
  checkTokens("training text", dataset.train, context, architecture.vocabularySize);
  if (dataset.validation) checkTokens("validation text", dataset.validation, 1, architecture.vocabularySize);
}

class Run {
  readonly #order: WindowOrder;
  readonly #byteLengths: Uint32Array | undefined;
  #saved = -1;
  #evaluated: { step: number; evaluation: Evaluation } | undefined;

  constructor(
    readonly options: TrainOptions,
    readonly facts: CourseFacts,
    readonly method: Method,
    readonly engine: TrainingEngine,
    readonly trainable: Trainable,
  ) {
    const { dataset, context, seed = 0, order = "random", tokenizer } = options;
    const n = dataset.train.length;
    this.#order = orders[order](n, context, seed);
    this.#byteLengths = tokenizer && tokenByteLengths(tokenizer);
  }

  async *events(): AsyncGenerator<TrainEvent, TrainResult, void> {
    const { engine, options } = this;
    await this.#resume();
    const parameters = this.trainable.parameters.reduce((n, p) => n + p.value.bytes / 4, 0);
    yield { type: "start", step: engine.steps, parameters };
    while (engine.steps < options.steps && !options.signal?.aborted) {
      yield await this.#step();
      const { steps } = engine;
      if (steps < options.steps && due(steps, options.evaluateEvery)) yield* this.#evaluation();
      if (due(steps, options.sampleEvery)) yield* this.#sample();
      if (due(steps, options.saveEvery)) yield* this.#save();
    }
    const finished = engine.steps >= options.steps;
    if (finished) yield* this.#evaluation();
    yield* this.#save();
    const evaluation = this.#evaluated?.evaluation;
    return { step: engine.steps, finished, ...(evaluation ? { evaluation } : {}) };
  }

  get #settings(): string {
    return settingsOf(this.options, this.facts);
  }

  /** Windows that one update takes. */
  get #windows(): number {
    return this.options.batch * (this.options.accumulate ?? 1);
  }

  async #step(): Promise<TrainEvent> {
    const { dataset, batch, context, accumulate = 1 } = this.options;
    const start = performance.now();
    const step = this.engine.steps;
    const learningRate = learningRateAt(this.options, step);
    const first = step * this.#windows;
    const batches = await trainingBatches(dataset.train, this.#order, { first, batches: accumulate, batch, context });
    const { lossScale } = this.engine;
    const scale = lossScale?.value;
    const loss = await this.engine.gradients(batches);
    if (!Number.isFinite(loss) && !lossScale) throw this.#diverged("loss", loss, step + 1, learningRate);
    const { norm, isSkipped } = await this.engine.update(learningRate);
    if (!Number.isFinite(norm) && !isSkipped) throw this.#diverged("gradient norm", norm, step + 1, learningRate);
    await new Promise((resolve) => setTimeout(resolve, 0)); // let signals and timers in
    const seconds = (performance.now() - start) / 1000;
    const scaling = scale === undefined ? {} : { lossScale: scale, isSkipped };
    return {
      type: "step",
      step: step + 1,
      loss,
      norm,
      learningRate,
      tokens: this.#windows * context,
      seconds,
      ...scaling,
    };
  }

  #diverged(what: string, value: number, step: number, rate: number): TrainingError {
    const kept = this.#saved >= 0 ? `; the snapshot of step ${this.#saved} is kept` : "";
    return new TrainingError(
      `step ${step}: the ${what} is ${value} (learning rate ${rate.toPrecision(3)})${kept}; ` +
        "try a lower learning rate or a longer warm-up",
    );
  }

  async *#evaluation(): AsyncGenerator<TrainEvent, void, void> {
    const { dataset, evaluationBatches = 0 } = this.options;
    if (!dataset.validation) return;
    const step = this.engine.steps;
    const options = { batches: evaluationBatches, byteLengths: this.#byteLengths };
    const evaluation = await evaluate(this.engine, dataset.validation, options);
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
      windows: String(step * this.#windows),
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

  async #resume(): Promise<void> {
    const saved = await this.options.store?.load();
    if (!saved) return;
    try {
      checkSettings(saved.metadata.settings ?? "{}", this.#settings);
      const { architecture, backend } = this.options;
      await restore(architecture, backend, this.trainable.parameters, saved);
      this.engine.lossScale?.restore(saved.metadata.lossScale);
    } finally {
      await saved.close?.();
    }
    this.engine.steps = saved.step;
    this.#saved = saved.step;
  }
}

const due = (step: number, every = 0): boolean => every > 0 && step % every === 0;
