// A training run under way: batches → gradients → update, with evaluation, samples of text and snapshots in between. Every update depends only
// on the settings, the update's number and what the snapshot before it holds, so a run that goes on continues exactly.
import { countOf } from "./batch-layout.js";
import { batchSource, measuringBatches, streamedBatches, windowsOf } from "./batch-source.js";
import { carriedTensors, readCarried } from "./carry.js";
import { isDocuments } from "./documents-of-tokens.js";
import type { TrainingEngine } from "./engine.js";
import type { Batch, RowReport } from "./engine-options.js";
import { TrainingError } from "./errors.js";
import { type Evaluation, evaluateBatches } from "./evaluation.js";
import { type Stage, stageAt, stagesOf } from "./lengths.js";
import type { Trainable } from "./methods/prepare.js";
import { type Method, methodOf } from "./methods/table.js";
import { ReplayBuffer, type Replayed } from "./replay.js";
import { learningRateAt, weightDecayAt } from "./schedule.js";
import { type CourseFacts, checkSettings, differencesOf, settingsOf, startOf } from "./settings.js";
import {
  frozenTensors,
  modelTensors,
  restore,
  type SavedSnapshot,
  type Snapshot,
  type SnapshotTensor,
  savedTensors,
  trainingTensors,
} from "./snapshot.js";
import { sampleText } from "./text-sample.js";
import { tokenByteLengths } from "./tokens.js";
import { lengthsOf, type TrainEvent, type TrainOptions, type TrainResult } from "./train-options.js";

/** A stage's engine, and what gives its batches. */
interface Current {
  readonly stage: Stage;
  readonly engine: TrainingEngine;
  readonly source: (step: number) => Promise<readonly Batch[]>;
}

/** Updates that may be skipped in a row, before the run ends; with fp16 the scale of the loss decides. */
const mostSkipped = 10;

export class Run {
  readonly #stages: readonly Stage[];
  readonly #byteLengths: Uint32Array | undefined;
  #current: Current | undefined;
  /** Updates and windows before this run's first one, where it extends another. */
  #start = { step: 0, windows: 0 };
  #saved = -1;
  readonly #replay: ReplayBuffer | undefined;
  /** Whether the last loss was no finite number: the weights may be bad. */
  #isBad = false;
  #evaluated: { step: number; evaluation: Evaluation } | undefined;

  constructor(
    readonly options: TrainOptions,
    readonly facts: CourseFacts,
    readonly method: Method,
    readonly engineOf: (stage: Stage) => TrainingEngine,
    readonly trainable: Trainable,
  ) {
    this.#stages = stagesOf({ ...options, context: lengthsOf(options) });
    this.#byteLengths = options.tokenizer && tokenByteLengths(options.tokenizer);
    if (options.replay) this.#replay = new ReplayBuffer(options.replay, options.seed ?? 0);
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
    if (finished && this.#isBad) throw this.#diverged("the loss is no finite number at the end");
    if (finished) yield* this.#lastEvaluation();
    yield* this.#save();
    const evaluation = this.#evaluated?.evaluation;
    return { step: done, finished, skipped: this.engine.skips.count, ...(evaluation ? { evaluation } : {}) };
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
    const engine = this.engineOf(stage);
    this.#replay?.fit(stage.context);
    this.#current = { stage, engine, source: this.#sourceOf(stage) };
    if (before) {
      engine.steps = before.engine.steps;
      engine.lossScale?.restore(before.engine.lossScale?.serialise());
      engine.skips.restore(before.engine.skips.serialise());
      await before.engine.dispose();
    }
    return this.#current;
  }

  /** The batches of updates of a stage, by their numbers in this run. */
  #sourceOf(stage: Stage): (step: number) => Promise<readonly Batch[]> {
    const { options } = this;
    const { context, batch } = stage;
    if (options.batches)
      return async (step) => {
        const made = await options.batches(step, { batch, time: context });
        return Array.isArray(made) ? made : [made as Batch];
      };
    const { architecture, dataset, accumulate = 1, order = "random", seed = 0, carry } = options;
    const windows = windowsOf(dataset.train, options.windows);
    const given = { architecture, windows, context, batch, accumulate, order, seed };
    const first = this.#start.windows + stage.windowsBefore;
    const source = carry ? streamedBatches(dataset.train, given, first) : batchSource(dataset.train, given);
    return (step) => source(this.#windowsBefore(step));
  }

  async #step(step: number): Promise<TrainEvent> {
    const start = performance.now();
    const { engine, source, stage } = await this.#enter(step);
    const own = step - this.#start.step;
    const learningRate = learningRateAt(this.options, own);
    const fresh = await source(step);
    const replayed = this.#replay?.draw(step, stage.batch, engine.carry?.shapes);
    const { lossScale } = engine;
    const scale = lossScale?.value;
    const batches = replayed ? [...fresh, replayed.batch] : fresh;
    const whole = await engine.gradients(batches);
    const loss = this.#replay ? lossOf(engine.rows.slice(0, fresh.length)) : whole;
    const decay = weightDecayAt(this.options, engine.optimizer.weightDecay, own);
    const { norm, isSkipped } = await engine.update(learningRate, decay);
    this.#isBad = !Number.isFinite(whole) && batches.some((batch) => countOf(batch) > 0);
    if (engine.skips.streak > mostSkipped && !lossScale)
      throw this.#diverged(
        `step ${step + 1}: the ${this.#isBad ? "loss" : "gradient norm"} is ${this.#isBad ? whole : norm} (learning rate ` +
          `${learningRate.toPrecision(3)}), and so for ${engine.skips.streak} updates in a row, which were skipped`,
      );
    if (!this.#isBad) this.#remember(fresh, replayed);
    await new Promise((resolve) => setTimeout(resolve, 0)); // let signals and timers in
    const seconds = (performance.now() - start) / 1000;
    const skipping = { ...(scale !== undefined && { lossScale: scale }), isSkipped, skipped: engine.skips.count };
    const tokens = stage.batch * stage.context * (fresh.length + (replayed ? 1 : 0));
    return { type: "step", step: step + 1, loss, norm, learningRate, tokens, seconds, ...skipping };
  }

  /** Brings the buffer of replay up to date with what was learned. */
  #remember(fresh: readonly Batch[], replayed: Replayed | undefined): void {
    const { rows } = this.engine;
    if (replayed) this.#replay!.rescored(replayed.places, rows.at(-1)!);
    for (const [i, batch] of fresh.entries()) this.#replay?.heard(batch, rows[i]!);
  }

  #diverged(what: string): TrainingError {
    const kept = this.#saved >= 0 ? `; the snapshot of step ${this.#saved} is kept` : "";
    return new TrainingError(`${what}${kept}; try a lower learning rate or a longer warm-up`);
  }

  async *#evaluation(): AsyncGenerator<TrainEvent, void, void> {
    const { engine } = this;
    const step = engine.steps;
    const batches = this.#measuringBatches();
    if (batches) {
      const evaluation = await evaluateBatches(engine, batches, { byteLengths: this.#byteLengths });
      this.#evaluated = { step, evaluation };
      yield { type: "evaluation", step, ...evaluation };
    }
    const { metrics = {} } = this.options;
    const evaluation = this.#evaluated?.step === step ? this.#evaluated.evaluation : undefined;
    const values: [string, number][] = [];
    for (const [name, metric] of Object.entries(metrics))
      values.push([name, await metric({ engine, step, ...(evaluation && { evaluation }) })]);
    if (values.length > 0) yield { type: "metrics", step, values: Object.fromEntries(values) };
  }

  /** A measurement that fails costs no updates, but where it says that the weights are bad. */
  async *#lastEvaluation(): AsyncGenerator<TrainEvent, void, void> {
    try {
      yield* this.#evaluation();
    } catch (error) {
      if (!(error instanceof TrainingError)) yield* this.#save();
      throw error;
    }
  }

  #measuringBatches(): AsyncIterable<Batch> | Iterable<Batch> | undefined {
    const { options } = this;
    const { context, batch } = this.#current!.stage;
    if (options.batches) return options.measured?.({ batch, time: context });
    const { architecture, dataset, evaluationBatches: most = 0, carry } = options;
    if (!dataset.validation) return undefined;
    const windows = carry && isDocuments(dataset.validation) ? "packed" : windowsOf(dataset.train, options.windows);
    return measuringBatches(dataset.validation, { architecture, windows, context, batch }, most);
  }

  async *#sample(): AsyncGenerator<TrainEvent, void, void> {
    const { tokenizer, sample, seed = 0 } = this.options;
    if (!tokenizer) return;
    const step = this.engine.steps;
    await using model = await this.engine.model({ slots: 1 });
    yield { type: "sample", step, text: await sampleText(model, tokenizer, { seed: seed + step, ...sample }) };
  }

  async *#save(): AsyncGenerator<TrainEvent, void, void> {
    const { store } = this.options;
    const step = this.engine.steps;
    if (!store || this.#saved === step || (this.#isBad && !this.engine.lossScale)) return;
    await store.save(await this.#snapshot());
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

  async #snapshot(): Promise<Snapshot> {
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
    const { lossScale, skips, carry } = this.engine;
    const carried = await carry?.read();
    const replay = this.#replay?.serialise();
    const training = {
      step: String(step),
      windows: String(this.#windowsBefore(step)),
      settings: this.#settings,
      ...(lossScale && { lossScale: lossScale.serialise() }),
      ...(skips.count > 0 && { skipped: skips.serialise() }),
      ...(carried && { carried: JSON.stringify(carried.rows) }),
      ...(replay && { replay: replay.text }),
    };
    return {
      step,
      model: { name: methodOf(this.method).file, tensors: this.#modelTensors(), metadata },
      training: {
        name: "training-state.safetensors",
        tensors: [
          ...trainingTensors(backend, parameters),
          ...(carried ? carriedTensors(carried, carry!.shapes) : []),
          ...(replay?.tensors ?? []),
        ],
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
      if (saved.metadata.skipped !== undefined) engine.skips.restore(saved.metadata.skipped);
      await this.#restoreRows(saved);
      engine.steps = saved.step;
      this.#saved = saved.step;
      return engine;
    } finally {
      await saved.close?.();
    }
  }

  /** The states of rows and the buffer of replay; a stage of other lengths, and an extension, begin without. */
  async #restoreRows(saved: SavedSnapshot): Promise<void> {
    const { engine, stage } = this.#current!;
    const { carried, replay } = saved.metadata;
    const isWithin = saved.step > this.#start.step + stage.from;
    if (engine.carry && carried !== undefined && isWithin)
      engine.carry.write(await readCarried(carried, engine.carry.shapes, (name) => saved.training(name)));
    if (this.#replay && replay !== undefined && saved.step > this.#start.step) {
      await this.#replay.restore(replay, (name) => saved.training(name));
      this.#replay.fit(stage.context);
    }
  }

  /** An extension that was interrupted goes on; otherwise one begins here. */
  #startOfExtension({ step, metadata }: SavedSnapshot, before: string): { step: number; windows: number } {
    const start = startOf(before);
    const isSame = start && differencesOf(before, settingsOf(this.options, { ...this.facts, start })).length === 0;
    if (start && isSame && step < start.step + this.options.steps) return start;
    return { step, windows: Number(metadata.windows) };
  }
}

const due = (step: number, every = 0): boolean => every > 0 && step % every === 0;

/** Mean loss of rows, in nats a target. */
function lossOf(batches: readonly (readonly RowReport[])[]): number {
  const rows = batches.flat();
  const count = rows.reduce((n, row) => n + row.count, 0);
  return rows.reduce((sum, row) => sum + row.sum, 0) / count;
}
