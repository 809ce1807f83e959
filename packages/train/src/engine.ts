// The training engine: programs for gradients, accumulated gradients, evaluation and the update, over parameters in the
// backend's memory. One update = one or more micro-batches of B x T tokens, then AdamW.
import { checkOptions, elementCount, InputError, type Model, type ModelOptions } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, stateSpecs, type Value, weightSpecs } from "@rwkv-ts/core/model";
import { allReduce, Graph, inputLeaf, leaf, Program, valuesOfTexts, writeInputs } from "@rwkv-ts/core/tools";
import { type BatchLayout, checkBatch, countOf, layOut, sequencesFor, textsOf } from "./batch-layout.js";
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
import { emptyValues, fillValues } from "./filled-batch.js";
import { gradientName, gradientOutputs } from "./gradient-outputs.js";
import { Drawing, drawnOutputs } from "./greedy-ids.js";
import { writePieces } from "./head-pieces.js";
import type { LongCeOptions } from "./long-ce.js";
import type { MaskShape } from "./methods/adaptation.js";
import { dropoutMask } from "./methods/dropout.js";
import { prepare, type Trainable } from "./methods/prepare.js";
import {
  type OptimizerOptions,
  type OptimizerRule,
  officialAdamW,
  optimizers,
  traceNorm,
  traceUpdate,
  updateInputs,
} from "./optimizers/index.js";
import { engineChecks } from "./option-checks.js";
import { allocateMoments, memoryOf, type Parameter } from "./parameters.js";
import { LossScale } from "./precision.js";
import { RowSums } from "./row-reports.js";
import { Skips } from "./skips.js";
import { TokenLosses } from "./token-losses.js";
import {
  filledTime,
  officialL2Wrap,
  type TrainingGraphOptions,
  traceLoss,
  traceTraining,
  trainedFunction,
} from "./training-graph.js";

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

export class TrainingEngine {
  /** Updates so far, skipped ones included; AdamW's bias correction depends on it. */
  steps = 0;
  /** Of fp16. */
  readonly lossScale: LossScale | undefined;
  /** Updates that were left out. */
  readonly skips = new Skips();
  readonly optimizer: OptimizerOptions;
  readonly #rule: OptimizerRule;
  readonly #inLayers: ReadonlySet<string>;
  /** Of gradients and evaluation, by what they compute and the room that they have. */
  readonly #programs = new Map<string, Promise<Program>>();
  #norm: Promise<Program> | undefined;
  #update: Promise<Program> | undefined;
  #reduce: Promise<Program> | undefined;
  #logits: Promise<Program> | undefined;
  /** What `create` has made for it. */
  #owned: Trainable | undefined;
  /** Inputs of dropout. */
  #masks: ReadonlyMap<string, MaskShape> = new Map();
  #carry: Carry | undefined;
  /** Of the gradients in memory. */
  #loss = 0;
  #rows: readonly (readonly RowReport[])[] = [];
  readonly #losses: TokenLosses;
  readonly #chunked: ChunkedSteps | undefined;
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
    checkOptions("TrainingEngine", options, engineChecks);
    checkDevices(this);
    const { name = "adamw", ...given } = options.optimizer ?? {};
    this.#rule = optimizers[name];
    this.optimizer = { ...officialAdamW, ...this.#rule.defaults, ...given };
    if (options.parallel === "tensor" && !this.#rule.isElementwise)
      throw new InputError(
        `${name} needs whole matrices, which devices of parallel: "tensor" share: use adamw or lion`,
      );
    this.#inLayers = layerMatrices(architecture);
    for (const p of parameters) {
      allocateMoments(backend, p, this.#rule.moments(p, this.#inLayers.has(p.name)));
      if (options.averageDecay !== undefined) allocateMoments(backend, p, { average: p.shape });
    }
    if (options.precision === "fp16") this.lossScale = new LossScale();
    checkPrecision(backend, options.precision ?? "f32");
    const bind = (name: string, kind: string) => this.#bind(name, kind);
    this.#losses = new TokenLosses(architecture, backend, this.#graphOptions(), bind, this.#ownRows("losses"));
    if (options.chunk !== undefined || options.carry) this.#chunked = this.#chunkedSteps(options.chunk ?? options.time);
  }

  #chunkedSteps(chunk: number): ChunkedSteps {
    checkChunks(this, chunk);
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

  /** Inputs of which every device has its windows', and the outputs that are theirs. */
  #ownRows(...outputs: string[]): ReadonlySet<string> | undefined {
    if (this.#copies === 1) return undefined;
    const hosted = Object.keys(trainedFunction(this.architecture).inputs ?? {}).map(inputLeaf);
    return new Set(["ids", "targets", "weights", "tokenWeights", "sequences", "greedy", ...hosted, ...outputs]);
  }

  /** The states that rows of the last batch ended with, of an engine that carries; those of the next one go on from them. */
  get carry(): Carry | undefined {
    return this.#carry;
  }

  /** The rows of each batch of the last gradients; empty unless `reportsRows`. */
  get rows(): readonly (readonly RowReport[])[] {
    return this.#rows;
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

  #program(kind: ProgramKind, layout: BatchLayout, sequences: number): Promise<Program> {
    const tokenWeights = layout.weights !== undefined;
    const key = [kind, sequences, tokenWeights].join(" ");
    const known = this.#programs.get(key);
    if (known) return known;
    const options = { ...this.#graphOptions(), sequences, tokenWeights };
    const made = kind === "evaluate" ? this.#compileEvaluate(options) : this.#compileGradient(options, kind === "add");
    this.#programs.set(key, made);
    return made;
  }

  /** Gradients of a batch, written over (or added to) the parameters' gradient memory. */
  async #compileGradient(options: TrainingGraphOptions, accumulate: boolean): Promise<Program> {
    const weighted = this.options.longCe !== undefined;
    const { loss, gradients, masks, tokenLosses } = traceTraining(this.architecture, { ...options, weighted });
    this.#masks = masks;
    const cuts = new Map(this.parameters.map(({ name, cut }) => [gradientName(name), cut]));
    const { outputs, updates } = gradientOutputs(gradients, { cuts: this.#cuts }, accumulate);
    return Program.compile(this.backend, {
      outputs: new Map<string, Value>([["loss", this.#summed(loss)], ...tokenLosses, ...outputs]),
      updates,
      split: (name) => cuts.get(name),
      ownRows: this.#ownRows(...masks.keys(), "losses"),
      bind: (name, kind) => this.#bind(name, kind, options.sequences),
    });
  }

  /** What dropout leaves in the next run. @param part tells the batches of an update apart */
  #mask(name: string, { width, rate }: MaskShape, tokens: number, part: number): Float32Array {
    const { adaptation, seed = adaptation?.dropout?.seed ?? 0 } = this.options;
    return dropoutMask(tokens * width, { rate, seed, step: this.steps, batch: part, name });
  }

  /** Over the windows of all devices. */
  #summed(value: Value): Value {
    return this.#copies > 1 ? allReduce(value) : value;
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

  async #compileEvaluate(options: TrainingGraphOptions): Promise<Program> {
    const { loss, pieces } = traceLoss(this.architecture, options);
    const tokens = options.batch * filledTime(this.architecture, options.time);
    return Program.compile(this.backend, {
      outputs: new Map([["loss", this.#summed(loss)], ...drawnOutputs(pieces, tokens)]),
      ownRows: this.#ownRows("drawn"),
      bind: (name, kind) => this.#average(name) ?? this.#bind(name, kind, options.sequences),
    });
  }

  async #compileUpdate(): Promise<Program> {
    const { norm, updates } = traceUpdate(this.parameters, {
      rule: this.#rule,
      options: this.optimizer,
      inLayers: this.#inLayers,
      averageDecay: this.options.averageDecay,
    });
    return Program.compile(this.backend, {
      outputs: new Map([["norm", norm]]),
      updates,
      bind: (name, kind) => this.#bind(name, kind),
    });
  }

  async #compileNorm(): Promise<Program> {
    const outputs = new Map([["norm", traceNorm(this.parameters)]]);
    return Program.compile(this.backend, { outputs, bind: (name, kind) => this.#bind(name, kind) });
  }

  get #size() {
    return { batch: this.options.batch, time: this.options.time, copies: this.#copies };
  }

  /** The batch in the form of a program of so many sequences. */
  #layOut(batch: Batch): { layout: BatchLayout; sequences: number } {
    const sequences = sequencesFor(textsOf(batch, this.#size), this.#size);
    return { layout: layOut(this.architecture, batch, this.#size, sequences), sequences };
  }

  async #run(program: Program, layout: BatchLayout, scale: number): Promise<number> {
    const { values } = await valuesOfTexts(trainedFunction(this.architecture), layout.ids, layout.texts);
    writeInputs(program, values);
    program.write("ids", layout.ids);
    const pieces = { tokens: layout.ids.length, size: this.options.headChunk };
    writePieces(program, "targets", layout.targets, pieces);
    if (layout.weights) writePieces(program, "tokenWeights", layout.weights, pieces);
    program.write("sequences", layout.table);
    program.write("scale", Float32Array.of(scale));
    if (this.lossScale && program.takes("lossScale")) program.write("lossScale", Float32Array.of(this.lossScale.value));
    return (await program.result("loss"))[0]!;
  }

  /**
   * Gradients of the mean loss over all micro-batches, without an update. Resolves to that loss.
   * @throws InputError for batches that do not fit, before anything is computed
   */
  async gradients(batches: readonly Batch[]): Promise<number> {
    if (batches.length === 0) throw new InputError("gradients need at least one batch");
    for (const batch of batches) this.#check(batch);
    const count = batches.reduce((n, b) => n + countOf(b), 0);
    const scale = count > 0 ? 1 / count : 0;
    let loss = 0;
    const rows: (readonly RowReport[])[] = [];
    for (const [i, batch] of batches.entries()) {
      const sums = this.options.reportsRows ? new RowSums(this.options.batch) : undefined;
      if (this.#chunked) {
        const states = sums && (await this.#chunked.statesOf(batch));
        loss += await this.#chunked.gradients(batch, scale, i, sums);
        if (sums) rows.push(sums.reports(states));
        continue;
      }
      const { layout, sequences } = this.#layOut(batch);
      const program = await this.#program(i === 0 ? "replace" : "add", layout, sequences);
      if (this.options.longCe) program.write("weights", await this.#weights(batch, this.options.longCe));
      for (const [name, shape] of this.#masks)
        if (program.takes(name)) program.write(name, this.#mask(name, shape, layout.ids.length, i));
      loss += await this.#run(program, layout, scale);
      await sums?.add(program, layout, this.options.headChunk);
      if (sums) rows.push(sums.reports());
    }
    this.#rows = rows;
    if (this.#copies > 1) {
      this.#reduce ??= this.#compileReduce();
      await (await this.#reduce).submit();
    }
    this.#loss = loss;
    if (!Number.isFinite(loss)) this.#carry?.forget(); // states that are no numbers would stay so
    return loss;
  }

  /** @throws InputError for a batch that does not fit */
  #check(batch: Batch): void {
    checkBatch(batch, this.options, this.architecture.vocabularySize);
    if ((batch.goesOn || batch.states) && !this.#carry)
      throw new InputError("rows of batches go on from others where the engine carries states: create it with `carry`");
    if (batch.states) this.#carry!.check(batch.states);
    if (this.options.longCe && batch.texts) throw new InputError("LongCE weighs rows of one text: leave `texts` away");
  }

  async #weights(batch: Batch, longCe: LongCeOptions): Promise<Float32Array> {
    const weights = await this.#losses.longCeWeights(batch, longCe);
    return fillValues(this.architecture, weights, this.options.time);
  }

  /**
   * One optimiser update from the gradients in memory; none where they, or their loss, are no finite numbers (`skips`).
   * @throws TrainingError where gradients of fp16 overflow whatever the loss is scaled by
   */
  async update(learningRate: number, weightDecay = this.optimizer.weightDecay): Promise<UpdateResult> {
    for (const [name, value] of Object.entries({ "learning rate": learningRate, "weight decay": weightDecay }))
      if (!Number.isFinite(value)) throw new InputError(`the ${name} must be a number, got ${value}`);
    this.#norm ??= this.#compileNorm();
    const norm = (await (await this.#norm).result("norm"))[0]!;
    const isSkipped = !(Number.isFinite(norm) && Number.isFinite(this.#loss));
    this.lossScale?.heard(isSkipped ? Number.NaN : norm);
    this.skips.heard(isSkipped);
    if (isSkipped) {
      this.steps++;
      return { norm, isSkipped };
    }
    this.#update ??= this.#compileUpdate();
    const program = await this.#update;
    const made = this.steps - this.skips.count;
    const inputs = updateInputs(learningRate, weightDecay, made + 1, this.optimizer);
    for (const [name, value] of Object.entries(inputs))
      if (program.takes(name)) program.write(name, Float32Array.of(value));
    this.steps++; // at once: the next update may be asked for before this one is done
    try {
      await program.submit();
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
    const drawing = (tokens: number) =>
      new Drawing(rows * filledTime(this.architecture, tokens), this.architecture.vocabularySize, headChunk);
    const count = countOf(batch);
    if (this.#chunked) {
      const ids = drawing(chunk);
      const sum = await this.#chunked.evaluate(batch, ids);
      return { sum, count, right: ids.right };
    }
    const ids = drawing(time);
    const { layout, sequences } = this.#layOut(batch);
    const program = await this.#program("evaluate", layout, sequences);
    ids.write(program);
    const sum = await this.#run(program, layout, 1);
    await ids.count(program, layout.targets);
    return { sum, count, right: ids.right };
  }

  /** Logits [B·T, V] of a batch's ids. @throws InputError for a batch of another size, or ids outside the vocabulary */
  async logits({ ids }: Pick<Batch, "ids">): Promise<Float32Array> {
    const { architecture } = this;
    const { time } = this.options;
    const none = new Int32Array(ids.length).fill(-1);
    this.#check({ ids, targets: none });
    const { layout, sequences } = this.#layOut({ ids, targets: none });
    const graph = { ...this.#graphOptions(), sequences, headChunk: undefined };
    this.#logits ??= Program.compile(this.backend, {
      outputs: new Map([["logits", traceLoss(architecture, graph).logits]]),
      ownRows: this.#ownRows("logits"),
      bind: (name, kind) => this.#average(name) ?? this.#bind(name, kind, sequences),
    });
    const program = await this.#logits;
    const { values } = await valuesOfTexts(trainedFunction(architecture), layout.ids, layout.texts);
    writeInputs(program, values);
    program.write("ids", layout.ids);
    program.write("sequences", layout.table);
    return emptyValues(architecture, await program.result("logits"), time, architecture.vocabularySize);
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
    await this.#losses.dispose();
    await this.#chunked?.dispose();
    this.#carry?.dispose();
    const programs = [...this.#programs.values(), this.#norm, this.#update, this.#reduce, this.#logits];
    for (const program of programs) (await program)?.dispose();
    for (const memory of this.#zeros.values()) memory.dispose();
    this.#owned?.dispose();
  }
}

/** replace, add: gradients over those before, or added to them. */
type ProgramKind = "replace" | "add" | "evaluate";

/** Names of the matrices of layers: not the embedding, nor the head. */
const layerMatrices = (architecture: Architecture): ReadonlySet<string> => {
  const inLayer = (name: string) => architecture.layers.some((layer) => name.startsWith(`${layer.name}.`));
  const matrices = [...weightSpecs(architecture)].filter(([name, { role }]) => role === "matrix" && inLayer(name));
  return new Set(matrices.map(([name]) => name));
};
