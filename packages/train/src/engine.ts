// The training engine: programs for gradients, accumulated gradients, evaluation and the update, over parameters in the
// backend's memory. One update = one or more micro-batches of B x T tokens, then AdamW.
import { checkOptions, elementCount, InputError, Model, type ModelOptions, type Storage } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, cutOf, stateSpecs, tunableStates, type Value, weightSpecs } from "@rwkv-ts/core/model";
import { allReduce, Graph, inputLeaf, leaf, Program, valuesOfTexts, writeInputs } from "@rwkv-ts/core/tools";
import { type BatchLayout, checkBatch, countOf, layOut, sequencesFor, textsOf } from "./batch-layout.js";
import { checkCarries } from "./carried-state.js";
import { ChunkedSteps } from "./chunked-steps.js";
import { emptyValues, fillValues } from "./filled-batch.js";
import { gradientName, gradientOutputs } from "./gradient-outputs.js";
import { Drawing, drawnOutputs } from "./greedy-ids.js";
import { writePieces } from "./head-pieces.js";
import type { LongCeOptions } from "./long-ce.js";
import type { Adaptation } from "./methods/adaptation.js";
import { dropoutMask } from "./methods/dropout.js";
import { type PrepareOptions, prepare, type Trainable } from "./methods/prepare.js";
import type { Method } from "./methods/table.js";
import {
  type OptimizerName,
  type OptimizerOptions,
  type OptimizerRule,
  officialAdamW,
  optimizers,
  traceNorm,
  traceUpdate,
  updateInputs,
} from "./optimizers/index.js";
import { engineChecks } from "./option-checks.js";
import { allocateMoments, memoryOf, type Parameter, readPart } from "./parameters.js";
import { activationType, LossScale, type Precision, precisions } from "./precision.js";
import { TokenLosses } from "./token-losses.js";
import {
  filledTime,
  officialL2Wrap,
  type TrainingGraphOptions,
  traceLoss,
  traceTraining,
  trainedFunction,
} from "./training-graph.js";

/** B rows of T ids, and the id that should follow each (negative: not counted); both [B·T]. */
export interface Batch {
  readonly ids: Int32Array;
  readonly targets: Int32Array;
  /** What each target counts in the mean of losses, [B·T], from 0 on. Default: 1. */
  readonly weights?: Float32Array | undefined;
  /**
   * Start and length of each text among the B·T places, [2·texts], one behind the other and each within a row: every text begins from the
   * initial state and sees no other. Places outside of them have no target. Default: a text a row.
   */
  readonly texts?: Int32Array | undefined;
}

/** What an engine computes at a time, and how it updates. */
export interface EngineOptions {
  /** Sequences of a micro-batch. */
  readonly batch: number;
  /** Tokens of each of them. */
  readonly time: number;
  /** `name`: default adamw. */
  readonly optimizer?: Partial<OptimizerOptions> & { readonly name?: OptimizerName };
  /** Keeps an average of the parameters, of which the past counts so much at each update; it is what is evaluated. Default: none. */
  readonly averageDecay?: number;
  /** Factor of RWKV's L2Wrap; default the official 1e-4. */
  readonly l2wrap?: number;
  /** Computes layers again in the backward pass instead of keeping their inner values. Default false. */
  readonly checkpointing?: boolean;
  /** What the method changes in the graph (`prepare`). */
  readonly adaptation?: Adaptation;
  /** On several devices: see `Parallel`. Default: data. */
  readonly parallel?: Parallel;
  /** Weighs tokens by what a long context tells about them. */
  readonly longCe?: LongCeOptions;
  /** In what activations and their gradients are kept; default f32. */
  readonly precision?: Precision;
  /** Rows are read in chunks of so many tokens, the state being passed on: memory is that of one chunk. Default: whole. */
  readonly chunk?: number;
  /** Chunks through which gradients go back; default 1: within each chunk. */
  readonly chunkGradients?: number;
  /** Tokens whose logits are computed at a time, so that those of all are never in memory at once. Default: all. */
  readonly headChunk?: number;
}

/** An engine with what it trains: the method (default: all weights) and the weights to start from (default: the official initialisation). */
export interface CreateEngineOptions
  extends Omit<EngineOptions, "adaptation">,
    Omit<PrepareOptions, "method" | "seed" | "parallel"> {
  readonly method?: Method;
  /** Of the first weights; default 0. */
  readonly seed?: number;
}

/**
 * How several devices train one model. data: each has all of it and takes its share of every batch's windows, and gradients are summed;
 * tensor: they share weights, gradients and moments, and work on the same windows.
 */
export type Parallel = "data" | "tensor";

/** A weight that is used but not trained. */
export interface FrozenWeight {
  readonly storage: Storage;
  readonly memory: Memory;
}

/** What an update saw. */
export interface StepResult {
  /** Mean cross entropy per target, in nats, before the update. */
  readonly loss: number;
  /** Global gradient norm before clipping. */
  readonly norm: number;
}

/** What the targets of a batch cost. */
export interface BatchLosses {
  /** Σ of the targets' cross entropies, in nats, each times its weight. */
  readonly sum: number;
  /** Targets, or the sum of their weights. */
  readonly count: number;
  /** Targets that were the most probable ids, whatever their weights. */
  readonly right: number;
}

/** What an update did. */
export interface UpdateResult {
  /** Global gradient norm before clipping. */
  readonly norm: number;
  /** Whether gradients overflowed and nothing was updated (fp16). */
  readonly isSkipped: boolean;
}

/**
 * Programs for gradients, accumulated gradients, evaluation and the update, over parameters in the backend's memory. One update is one
 * or more micro-batches of B × T tokens, then the optimiser.
 */
export class TrainingEngine {
  /** Updates so far, skipped ones included; AdamW's bias correction depends on it. */
  steps = 0;
  /** Of fp16. */
  readonly lossScale: LossScale | undefined;
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
  #masks: readonly string[] = [];
  readonly #losses: TokenLosses;
  readonly #chunked: ChunkedSteps | undefined;
  /** The zero state of so many slots. */
  readonly #zeros = new Map<number, Memory>();

  /** An engine that owns what it trains: `dispose` frees it too. @throws as `prepare`, and for options that do not fit */
  static async create(options: CreateEngineOptions): Promise<TrainingEngine> {
    const { architecture, backend, method = { kind: "full" }, seed = 0, weights, ...own } = options;
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
    this.#checkDevices();
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
    if (options.chunk !== undefined) this.#chunked = this.#chunkedSteps(options.chunk);
  }

  /** @throws InputError where rows cannot be read in such chunks */
  #chunkedSteps(chunk: number): ChunkedSteps {
    const { batch, time, chunkGradients: through = 1, longCe } = this.options;
    if (time % chunk !== 0) throw new InputError(`rows of ${time} tokens cannot be cut into chunks of ${chunk}`);
    if (longCe) throw new InputError("LongCE reads rows whole: leave it or the chunk away");
    if (this.options.adaptation?.dropout?.rate)
      throw new InputError("dropout of adapters is drawn for rows read whole: leave it or the chunk away");
    if (this.backend.devices !== undefined && this.backend.devices > 1)
      throw new InputError("chunks are computed on one device: leave the others or the chunk away");
    checkCarries(this.architecture);
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
    });
  }

  get #cuts() {
    return new Map(this.parameters.map(({ name, cut }) => [name, cut]));
  }

  /** @throws InputError for devices that cannot share the work */
  #checkDevices(): void {
    const { parallel, batch } = this.options;
    const { devices = 1 } = this.backend;
    const shared = this.parameters.find(({ cut }) => cut);
    if (devices > 1 && parallel !== "tensor" && shared)
      throw new InputError(`${shared.name} is shared by ${devices} devices, which takes parallel: "tensor"`);
    if (devices > 1 && parallel === "tensor") this.#checkCuts();
    if (devices > 1 && this.options.headChunk !== undefined)
      throw new InputError("the head is computed in chunks on one device: leave the others or the head's chunk away");
    if (this.options.longCe && this.options.headChunk !== undefined)
      throw new InputError("LongCE needs the losses of all tokens at once: leave it or the head's chunk away");
    if (this.#copies > 1 && batch % devices !== 0)
      throw new InputError(
        `${devices} devices cannot share batches of ${batch} windows equally: choose a multiple of ${devices}, or parallel: "tensor"`,
      );
  }

  /** @throws InputError for parameters that devices share otherwise than the model has them: their gradients would be others */
  #checkCuts(): void {
    const model = trainedFunction(this.architecture);
    const cuts = new Map([...weightSpecs(model), ...tunableStates(model)].map(([name, spec]) => [name, cutOf(spec)]));
    for (const { name, cut } of this.parameters) {
      const own = cuts.get(name);
      if (cuts.has(name) && (cut?.axis !== own?.axis || cut?.together !== own?.together))
        throw new InputError(
          `${name} is not shared by devices as the model has it: allocate it with the split of its spec`,
        );
    }
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

  get tokensPerBatch(): number {
    return this.options.batch * this.options.time;
  }

  #graphOptions(): TrainingGraphOptions {
    const { batch, time, l2wrap = officialL2Wrap, checkpointing = false, adaptation, precision = "f32" } = this.options;
    const { headChunk } = this.options;
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
    const { loss, gradients, masks } = traceTraining(this.architecture, { ...options, weighted });
    this.#masks = [...masks.keys()];
    const cuts = new Map(this.parameters.map(({ name, cut }) => [gradientName(name), cut]));
    const { outputs, updates } = gradientOutputs(gradients, { cuts: this.#cuts }, accumulate);
    return Program.compile(this.backend, {
      outputs: new Map<string, Value>([["loss", this.#summed(loss)], ...outputs]),
      updates,
      split: (name) => cuts.get(name),
      ownRows: this.#ownRows(...this.#masks),
      bind: (name, kind) => this.#bind(name, kind, options.sequences),
    });
  }

  /** Draws what dropout leaves of the layers' inputs for the next run. */
  #writeMasks(program: Program, batch: number): void {
    const { adaptation, batch: sequences, time } = this.options;
    const tokens = sequences * filledTime(this.architecture, time);
    if (!adaptation?.dropout) return;
    for (const name of this.#masks.filter((each) => program.takes(each))) {
      const count = tokens * Number(name.slice(name.lastIndexOf(".") + 1));
      program.write(name, dropoutMask(count, { ...adaptation.dropout, step: this.steps, batch, name }));
    }
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
    for (const [i, batch] of batches.entries()) {
      if (this.#chunked) {
        loss += await this.#chunked.gradients(batch, scale, i > 0);
        continue;
      }
      const { layout, sequences } = this.#layOut(batch);
      const program = await this.#program(i === 0 ? "replace" : "add", layout, sequences);
      if (this.options.longCe) program.write("weights", await this.#weights(batch, this.options.longCe));
      this.#writeMasks(program, i);
      loss += await this.#run(program, layout, scale);
    }
    if (this.#copies > 1) {
      this.#reduce ??= this.#compileReduce();
      await (await this.#reduce).submit();
    }
    return loss;
  }

  /** @throws InputError for a batch that does not fit */
  #check(batch: Batch): void {
    checkBatch(batch, this.options, this.architecture.vocabularySize);
    if (this.options.longCe && batch.texts) throw new InputError("LongCE weighs rows of one text: leave `texts` away");
  }

  async #weights(batch: Batch, longCe: LongCeOptions): Promise<Float32Array> {
    const weights = await this.#losses.longCeWeights(batch, longCe);
    return fillValues(this.architecture, weights, this.options.time);
  }

  /**
   * One optimiser update from the gradients in memory; none where gradients of fp16 have overflowed.
   * @throws TrainingError where they overflow whatever the loss is scaled by
   */
  async update(learningRate: number, weightDecay = this.optimizer.weightDecay): Promise<UpdateResult> {
    for (const [name, value] of Object.entries({ "learning rate": learningRate, "weight decay": weightDecay }))
      if (!Number.isFinite(value)) throw new InputError(`the ${name} must be a number, got ${value}`);
    if (this.lossScale) {
      this.#norm ??= this.#compileNorm();
      const norm = (await (await this.#norm).result("norm"))[0]!;
      if (this.lossScale.heard(norm).isSkipped) {
        this.steps++;
        return { norm, isSkipped: true };
      }
    }
    this.#update ??= this.#compileUpdate();
    const program = await this.#update;
    const made = this.steps - (this.lossScale?.skipped ?? 0);
    const inputs = updateInputs(learningRate, weightDecay, made + 1, this.optimizer);
    for (const [name, value] of Object.entries(inputs))
      if (program.takes(name)) program.write(name, Float32Array.of(value));
    this.steps++; // at once: the next update may be asked for before this one is done
    try {
      return { norm: (await program.result("norm"))[0]!, isSkipped: false };
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
    const { batch: rows, chunk, headChunk } = this.options;
    const drawing = (time: number) =>
      new Drawing(rows * filledTime(this.architecture, time), this.architecture.vocabularySize, headChunk);
    const count = countOf(batch);
    if (this.#chunked) {
      const ids = drawing(chunk!);
      const sum = await this.#chunked.evaluate(batch, ids);
      return { sum, count, right: ids.right };
    }
    const ids = drawing(this.options.time);
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
   * A model over the engine's own memory: sessions compute with the weights as the last update left them, without a copy. It begins with
   * the states that are trained, as they are now. Dispose of it before the engine.
   * @throws InputError for adapters, which are no part of an architecture: merge them
   */
  async model(options: ModelOptions = {}): Promise<Model> {
    if (this.options.adaptation && this.options.adaptation.adapters.size > 0)
      throw new InputError("adapters are trained beside the matrices: merge them into the model's file to run it");
    const specs = weightSpecs(this.architecture);
    const trained = this.parameters.filter(({ name }) => specs.has(name));
    const weights = [
      ...trained.map(({ name, value }) => ({ name, storage: "f32" as const, memory: value })),
      ...[...this.frozen].map(([name, weight]) => ({ name, ...weight })),
    ];
    const states = new Map<string, Float32Array>();
    for (const p of this.parameters)
      if (!specs.has(p.name)) states.set(p.name, await readPart(this.backend, p, "value"));
    for (const [name, value] of this.options.adaptation?.initialStates ?? [])
      states.set(name, new Float32Array(elementCount(stateSpecs(this.architecture).get(name)!)).fill(value));
    return Model.create(this.architecture, this.backend, weights, {
      ...(states.size > 0 && { initialState: states }),
      ...options,
    });
  }

  async dispose(): Promise<void> {
    await this.#losses.dispose();
    await this.#chunked?.dispose();
    const programs = [...this.#programs.values(), this.#norm, this.#update, this.#reduce, this.#logits];
    for (const program of programs) (await program)?.dispose();
    for (const memory of this.#zeros.values()) memory.dispose();
    this.#owned?.dispose();
  }
}

/** replace, add: gradients over those before, or added to them. */
type ProgramKind = "replace" | "add" | "evaluate";

/** @throws InputError where the backend does not compute in that precision */
function checkPrecision(backend: Backend, precision: Precision): void {
  const computesIn = (each: Precision): boolean => {
    const type = activationType(each);
    return !type || backend.supports("linear", [type, "f32"], [type], each === "bf16" ? { operands: each } : {});
  };
  if (computesIn(precision)) return;
  throw new InputError(
    `the ${backend.name} backend does not compute in ${precision} here; it does in ${precisions.filter(computesIn).join(" and ")}`,
  );
}

/** Names of the matrices of layers: not the embedding, nor the head. */
const layerMatrices = (architecture: Architecture): ReadonlySet<string> => {
  const inLayer = (name: string) => architecture.layers.some((layer) => name.startsWith(`${layer.name}.`));
  const matrices = [...weightSpecs(architecture)].filter(([name, { role }]) => role === "matrix" && inLayer(name));
  return new Set(matrices.map(([name]) => name));
};
