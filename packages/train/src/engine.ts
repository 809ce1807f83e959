// The training engine: programs for gradients, accumulated gradients, evaluation and the update, over parameters in the
// backend's memory. One update = one or more micro-batches of B x T tokens, then AdamW.
import { checkOptions, elementCount, InputError, type Model, type ModelOptions } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, stateSpecs } from "@rwkv-ts/core/model";
import { allReduce, Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { checkBatch, countOf } from "./batch-layout.js";
import { Carry } from "./carry.js";
import { ChunkedSteps } from "./chunked-steps.js";
import { droppedBranches } from "./dropout.js";
import { checkChunks, checkDevices, checkPrecision } from "./engine-checks.js";
import { modelOver } from "./engine-model.js";
import type {
  Batch,
  BatchLosses,
  CreateEngineOptions,
  EngineOptions,
  FrozenWeight,
  RowReport,
  StepResult,
  UpdateResult,
} from "./engine-options.js";
import { Drawing } from "./greedy-ids.js";
import type { MaskShape } from "./methods/adaptation.js";
import { dropoutMask } from "./methods/dropout.js";
import { prepare, type Trainable } from "./methods/prepare.js";
import type { OptimizerOptions } from "./optimizers/index.js";
import { engineChecks } from "./option-checks.js";
import { memoryOf, type Parameter } from "./parameters.js";
import { LossScale } from "./precision.js";
import { RowSums } from "./row-reports.js";
import { Skips } from "./skips.js";
import { filledTime, officialL2Wrap, type TrainingGraphOptions, trainedFunction } from "./training-graph.js";
import { Updater } from "./updater.js";
import { WholeSteps } from "./whole-steps.js";

export type {
  Batch,
  BatchLosses,
  CreateEngineOptions,
  EngineOptions,
  FrozenWeight,
  Parallel,
  RowReport,
  StepResult,
  UpdateResult,
} from "./engine-options.js";

/**
 * Programs for gradients, accumulated gradients, evaluation and the update, over parameters in the backend's memory. One update is one
 * or more micro-batches of B × T tokens, then the optimiser.
 */
export class TrainingEngine {
  /** Updates so far, skipped ones included; AdamW's bias correction depends on it. */
  steps = 0;
  /** Of fp16. */
  readonly lossScale: LossScale | undefined;
  /** Updates that were left out. */
  readonly skips = new Skips();
  readonly #updater: Updater;
  /** Batches whose rows are read whole. */
  readonly #whole: WholeSteps;
  readonly #chunked: ChunkedSteps | undefined;
  #reduce: Promise<Program> | undefined;
  /** What `create` has made for it. */
  #owned: Trainable | undefined;
  #carry: Carry | undefined;
  /** Of the gradients in memory. */
  #loss = 0;
  #rows: readonly (readonly RowReport[])[] = [];
  /** The zero state of so many slots. */
  readonly #zeros = new Map<number, Memory>();

  /** An engine that owns what it trains: `dispose` frees it too. @throws as `prepare`, and for options that do not fit */
  static async create(options: CreateEngineOptions): Promise<TrainingEngine> {
    const { architecture, backend, method = { kind: "full" }, weights, ...own } = options;
    const { seed = 0 } = own;
    const trainable = await prepare({ architecture, backend, method, seed, weights, parallel: own.parallel });
    try {
      const { parameters, frozen, adaptation } = trainable;
      const engine = new TrainingEngine(architecture, backend, parameters, frozen, { ...own, adaptation });
      engine.#owned = trainable;
      return engine;
    } catch (error) {
      trainable.dispose();
      throw error;
    }
  }

  /** The engine uses parameters and frozen weights; their owner disposes of them. */
  constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
    readonly parameters: readonly Parameter[],
    readonly frozen: ReadonlyMap<string, FrozenWeight>,
    readonly options: EngineOptions,
  ) {
    checkOptions("TrainingEngine", options, engineChecks());
    checkDevices(this);
    const bind = (name: string, kind: string) => this.#bind(name, kind);
    this.#updater = new Updater(architecture, backend, parameters, options, bind);
    if (options.precision === "fp16") this.lossScale = new LossScale();
    checkPrecision(backend, options.precision ?? "f32");
    this.#whole = new WholeSteps(architecture, backend, {
      batch: options.batch,
      time: options.time,
      copies: this.#copies,
      longCe: options.longCe,
      graph: this.#graphOptions(),
      bind: (name, kind, slots) => this.#bind(name, kind, slots),
      average: (name) => this.#average(name),
      gradients: { cuts: this.#cuts },
      lossScale: this.lossScale,
      mask: (name, shape, tokens, part) => this.#mask(name, shape, tokens, part),
    });
    if (options.chunk !== undefined || options.carry) this.#chunked = this.#chunkedSteps(options.chunk ?? options.time);
  }

  #chunkedSteps(chunk: number): ChunkedSteps {
    checkChunks(this);
    const { batch, time, chunkGradients: through = 1, carry } = this.options;
    if (carry) this.#carry = new Carry(this.backend, stateSpecs(trainedFunction(this.architecture)), batch);
    return new ChunkedSteps(this.architecture, this.backend, {
      batch,
      time,
      chunk,
      through,
      graph: this.#graphOptions(),
      bind: (name, kind) => this.#bind(name, kind),
      average: (name) => this.#average(name),
      gradients: { cuts: this.#cuts },
      lossScale: this.lossScale,
      carry: this.#carry,
      mask: (name, shape, tokens, part) => this.#mask(name, shape, tokens, part),
    });
  }

  get #cuts() {
    return new Map(this.parameters.map(({ name, cut }) => [name, cut]));
  }

  /** Devices that each have all of the model. */
  get #copies(): number {
    return this.options.parallel === "tensor" ? 1 : (this.backend.devices ?? 1);
  }

  /** The states that rows of the last batch ended with, of an engine that carries; those of the next one go on from them. */
  get carry(): Carry | undefined {
    return this.#carry;
  }

  /** The rows of each batch of the last gradients; empty unless `reportsRows`. */
  get rows(): readonly (readonly RowReport[])[] {
    return this.#rows;
  }

  get optimizer(): OptimizerOptions {
    return this.#updater.options;
  }

  get tokensPerBatch(): number {
    return this.options.batch * this.options.time;
  }

  #graphOptions(): TrainingGraphOptions {
    const { batch, time, l2wrap = officialL2Wrap, checkpointing = false, adaptation, precision = "f32" } = this.options;
    const { headChunk, dropout } = this.options;
    return {
      headChunk,
      batch: batch / this.#copies,
      isWhole: this.options.parallel !== "tensor",
      time,
      l2wrap,
      checkpointing,
      precision,
      trainable: new Set(this.parameters.map((p) => p.name)),
      storage: (name) => this.frozen.get(name)?.storage ?? "f32",
      adaptation,
      reportsLosses: this.options.reportsRows ?? false,
      branches: dropout && droppedBranches(this.architecture, dropout),
    };
  }

  /** @param slots of the states that are bound */
  #bind(name: string, kind: string, slots = this.options.batch): Memory | undefined {
    const parameter = this.parameters.find((p) => p.name === name);
    if (parameter) return parameter.value;
    const [owner, part] = name.split(":");
    const own = part ? this.parameters.find((p) => p.name === owner) : undefined;
    if (own) return memoryOf(own, part!);
    return this.frozen.get(name)?.memory ?? (kind === "state" ? this.#zeroState(slots) : undefined);
  }

  /** What is evaluated in place of a parameter. */
  #average(name: string): Memory | undefined {
    return this.parameters.find((p) => p.name === name)?.moments.get("average");
  }

  #zeroState(slots: number): Memory {
    const known = this.#zeros.get(slots);
    if (known) return known;
    const specs = stateSpecs(trainedFunction(this.architecture)).values();
    const largest = Math.max(4, ...Array.from(specs, (shape) => 4 * elementCount(shape)));
    const made = this.backend.allocate(slots * largest, "zero state");
    this.#zeros.set(slots, made);
    return made;
  }

  /** What dropout leaves in the next run. @param part tells the batches of an update apart */
  #mask(name: string, { width, rate }: MaskShape, tokens: number, part: number): Float32Array {
    const { adaptation, seed = adaptation?.dropout?.seed ?? 0 } = this.options;
    return dropoutMask(tokens * width, { rate, seed, step: this.steps, batch: part, name });
  }

  /** Sums the gradients of the devices' windows, in place. */
  async #compileReduce(): Promise<Program> {
    const graph = new Graph();
    const updates = this.parameters.map(({ name, shape }) => {
      const gradient = leaf(graph, "state", `${name}:gradient`, shape);
      return [gradient, allReduce(gradient)] as const;
    });
    return Program.compile(this.backend, {
      outputs: new Map(),
      updates,
      bind: (name, kind) => this.#bind(name, kind),
    });
  }

  /**
   * Gradients of the mean loss over all micro-batches, without an update. Resolves to that loss; to NaN, with gradients of zero, where no
   * target counts. @throws InputError for batches that do not fit, before anything is computed
   */
  async gradients(batches: readonly Batch[]): Promise<number> {
    if (batches.length === 0) throw new InputError("gradients need at least one batch");
    for (const batch of batches) this.#check(batch);
    if (this.options.longCe && batches.some(({ texts }) => texts))
      throw new InputError("LongCE weighs rows of one text: leave `texts` away");
    const count = batches.reduce((n, b) => n + countOf(b), 0);
    const scale = count > 0 ? 1 / count : 0;
    let loss = 0;
    const rows: (readonly RowReport[])[] = [];
    for (const [i, batch] of batches.entries()) {
      const sums = this.options.reportsRows ? new RowSums(this.options.batch) : undefined;
      const states = sums && (await this.#chunked?.statesOf(batch));
      loss += await (this.#chunked ?? this.#whole).gradients(batch, scale, i, sums);
      if (sums) rows.push(sums.reports(states));
    }
    this.#rows = rows;
    if (this.#copies > 1) {
      this.#reduce ??= this.#compileReduce();
      await (await this.#reduce).submit();
    }
    this.#loss = loss;
    if (!Number.isFinite(loss)) this.#carry?.forget(); // states that are no numbers would stay so
    return count > 0 ? loss : Number.NaN;
  }

  /** @throws InputError for a batch that does not fit */
  #check(batch: Batch): void {
    checkBatch(batch, this.options, this.architecture.vocabularySize);
    if ((batch.goesOn || batch.states) && !this.#carry)
      throw new InputError("rows of batches go on from others where the engine carries states: create it with `carry`");
    if (batch.states) this.#carry!.check(batch.states);
  }

  /**
   * One optimiser update from the gradients in memory; none where they, or their loss, are no finite numbers (`skips`).
   * @throws TrainingError where gradients of fp16 overflow whatever the loss is scaled by
   */
  async update(learningRate: number, weightDecay = this.optimizer.weightDecay): Promise<UpdateResult> {
    for (const [name, value] of Object.entries({ "learning rate": learningRate, "weight decay": weightDecay }))
      if (!Number.isFinite(value)) throw new InputError(`the ${name} must be a number, got ${value}`);
    const norm = await this.#updater.norm();
    const isSkipped = !(Number.isFinite(norm) && Number.isFinite(this.#loss));
    this.lossScale?.heard(isSkipped ? Number.NaN : norm);
    this.skips.heard(isSkipped);
    if (isSkipped) {
      this.steps++;
      return { norm, isSkipped };
    }
    const done = await this.#updater.begin(learningRate, weightDecay, () => this.steps - this.skips.count + 1);
    this.steps++; // at once: the next update may be asked for before this one is done
    try {
      await done();
      return { norm, isSkipped };
    } catch (error) {
      this.steps--;
      throw error;
    }
  }

  /** Gradients of the micro-batches, then one update. */
  async step(batches: readonly Batch[], learningRate: number): Promise<StepResult & UpdateResult> {
    const loss = await this.gradients(batches);
    return { loss, ...(await this.update(learningRate)) };
  }

  /** Sum of the cross entropies of a batch's targets, in nats, times their weights; what these count; and how many were most probable. */
  async evaluate(batch: Batch): Promise<BatchLosses> {
    this.#check(batch);
    const { batch: rows, time, chunk = time, headChunk } = this.options;
    const tokens = rows * filledTime(this.architecture, this.#chunked ? chunk : time);
    const drawing = new Drawing(tokens, this.architecture.vocabularySize, headChunk);
    const sum = await (this.#chunked ?? this.#whole).evaluate(batch, drawing);
    return { sum, count: countOf(batch), right: drawing.right };
  }

  /** Logits [B·T, V] of a batch's ids. @throws InputError for a batch of another size, or ids outside the vocabulary */
  async logits({ ids }: Pick<Batch, "ids">): Promise<Float32Array> {
    this.#check({ ids, targets: new Int32Array(ids.length).fill(-1) });
    return this.#whole.logits(ids);
  }

  /**
   * A model over the engine's own memory: sessions compute with the weights as the last update left them, without a copy; with their average,
   * where one is kept. It begins with the states that are trained, and has the matrices that adapters stand beside merged, as they are now.
   * Dispose of it before the engine.
   */
  model(options: ModelOptions = {}): Promise<Model> {
    const { architecture, backend, parameters, frozen } = this;
    return modelOver({ architecture, backend, parameters, frozen, adaptation: this.options.adaptation }, options);
  }

  async dispose(): Promise<void> {
    await this.#whole.dispose();
    await this.#chunked?.dispose();
    await this.#updater.dispose();
    (await this.#reduce)?.dispose();
    this.#carry?.dispose();
    for (const memory of this.#zeros.values()) memory.dispose();
    this.#owned?.dispose();
  }
}
