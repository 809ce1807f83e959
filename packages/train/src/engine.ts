// The training engine: programs for gradients, accumulated gradients, evaluation and the update, over parameters in the
// backend's memory. One update = one or more micro-batches of B x T tokens, then AdamW.
import { checkOptions, elementCount, InputError, Model, type ModelOptions, type Storage } from "@rwkv-ts/core";
import type { Backend, Cut, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, add, cutOf, stateSpecs, tunableStates, type Value, weightSpecs } from "@rwkv-ts/core/model";
import { allReduce, Graph, inputLeaf, leaf, Program, valuesFromStart, writeInputs } from "@rwkv-ts/core/tools";
import { type AdamWOptions, officialAdamW, traceNorm, traceUpdate, updateInputs } from "./adamw.js";
import { emptyValues, fillBatch, fillValues } from "./filled-batch.js";
import type { LongCeOptions } from "./long-ce.js";
import type { Adaptation } from "./methods/adaptation.js";
import { dropoutMask } from "./methods/dropout.js";
import { type PrepareOptions, prepare, type Trainable } from "./methods/prepare.js";
import type { Method } from "./methods/table.js";
import { engineChecks } from "./option-checks.js";
import { type Parameter, readPart } from "./parameters.js";
import { activationType, LossScale, type Precision, precisions } from "./precision.js";
import { TokenLosses } from "./token-losses.js";
import {
  batchTable,
  filledTime,
  officialL2Wrap,
  type TrainingGraphOptions,
  traceLoss,
  traceTraining,
  trainedFunction,
} from "./training-graph.js";

/** B sequences of T ids, and the id that should follow each (negative: not counted); both [B·T]. */
export interface Batch {
  readonly ids: Int32Array;
  readonly targets: Int32Array;
}

export interface EngineOptions {
  readonly batch: number;
  readonly time: number;
  readonly optimizer?: Partial<AdamWOptions>;
  readonly l2wrap?: number;
  readonly checkpointing?: boolean;
  /** What the method changes in the graph (`prepare`). */
  readonly adaptation?: Adaptation;
  /** On several devices: see `Parallel`. Default: data. */
  readonly parallel?: Parallel;
  /** Weighs tokens by what a long context tells about them. */
  readonly longCe?: LongCeOptions;
  /** In what activations and their gradients are kept; default f32. */
  readonly precision?: Precision;
}

/** An engine with what it trains: the method (default: all weights) and the weights to start from (default: the official initialisation). */
export interface CreateEngineOptions
  extends Omit<EngineOptions, "adaptation">,
    Omit<PrepareOptions, "method" | "seed" | "parallel"> {
  readonly method?: Method;
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

export interface StepResult {
  /** Mean cross entropy per target, in nats, before the update. */
  readonly loss: number;
  /** Global gradient norm before clipping. */
  readonly norm: number;
}

export interface UpdateResult {
  /** Global gradient norm before clipping. */
  readonly norm: number;
  /** Whether gradients overflowed and nothing was updated (fp16). */
  readonly isSkipped: boolean;
}

export class TrainingEngine {
  /** Updates so far, skipped ones included; AdamW's bias correction depends on it. */
  steps = 0;
  /** Of fp16. */
  readonly lossScale: LossScale | undefined;
  readonly optimizer: AdamWOptions;
  #gradient: Promise<Program> | undefined;
  #accumulate: Promise<Program> | undefined;
  #evaluate: Promise<Program> | undefined;
  #norm: Promise<Program> | undefined;
  #update: Promise<Program> | undefined;
  #reduce: Promise<Program> | undefined;
  #logits: Promise<Program> | undefined;
  /** What `create` has made for it. */
  #owned: Trainable | undefined;
  /** Inputs of dropout. */
  #masks: readonly string[] = [];
  readonly #losses: TokenLosses;
  readonly #zeros: Memory;
  readonly #table: Int32Array;

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
    this.optimizer = { ...officialAdamW, ...options.optimizer };
    if (options.precision === "fp16") this.lossScale = new LossScale();
    checkPrecision(backend, options.precision ?? "f32");
    const largest = Math.max(
      4,
      ...[...stateSpecs(trainedFunction(architecture)).values()].map((s) => 4 * elementCount(s)),
    );
    this.#zeros = backend.allocate(options.batch * largest, "zero state");
    this.#table = batchTable(this.#graphOptions().batch, filledTime(architecture, options.time));
    const bind = (name: string, kind: string) => this.#bind(name, kind);
    this.#losses = new TokenLosses(architecture, backend, this.#graphOptions(), bind, this.#ownRows("losses"));
  }

  /** @throws InputError for devices that cannot share the work */
  #checkDevices(): void {
    const { parallel, batch } = this.options;
    const { devices = 1 } = this.backend;
    const shared = this.parameters.find(({ cut }) => cut);
    if (devices > 1 && parallel !== "tensor" && shared)
      throw new InputError(`${shared.name} is shared by ${devices} devices, which takes parallel: "tensor"`);
    if (devices > 1 && parallel === "tensor") this.#checkCuts();
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
    return new Set(["ids", "targets", "weights", ...hosted, ...outputs]);
  }

  get tokensPerBatch(): number {
    return this.options.batch * this.options.time;
  }

  #graphOptions(): TrainingGraphOptions {
    const { batch, time, l2wrap = officialL2Wrap, checkpointing = false, adaptation, precision = "f32" } = this.options;
    return {
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

  #bind(name: string, kind: string): Memory | undefined {
    const parameter = this.parameters.find((p) => p.name === name);
    if (parameter) return parameter.value;
    const [owner, part] = name.split(":");
    const own = part ? this.parameters.find((p) => p.name === owner) : undefined;
    if (own) return own[part as "value" | "gradient" | "firstMoment" | "secondMoment"];
    return this.frozen.get(name)?.memory ?? (kind === "state" ? this.#zeros : undefined);
  }

  /** Gradients of a batch, written over (or added to) the parameters' gradient memory. */
  async #compileGradient(accumulate: boolean): Promise<Program> {
    const weighted = this.options.longCe !== undefined;
    const { loss, gradients, masks } = traceTraining(this.architecture, { ...this.#graphOptions(), weighted });
    this.#masks = [...masks.keys()];
    const cuts = new Map(this.parameters.map(({ name, cut }) => [`${name}:gradient`, cut]));
    const named = [...gradients].map(([name, g]) => [`${name}:gradient`, g] as const);
    return Program.compile(this.backend, {
      outputs: new Map<string, Value>([["loss", this.#summed(loss)], ...(accumulate ? [] : named)]),
      updates: accumulate ? named.map(([name, g]) => addTo(name, g, cuts.get(name))) : [],
      split: (name) => cuts.get(name),
      ownRows: this.#ownRows(...this.#masks),
      bind: (name, kind) => this.#bind(name, kind),
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

  async #compileEvaluate(): Promise<Program> {
    const { loss } = traceLoss(this.architecture, this.#graphOptions());
    return Program.compile(this.backend, {
      outputs: new Map([["loss", this.#summed(loss)]]),
      ownRows: this.#ownRows(),
      bind: (name, kind) => this.#bind(name, kind),
    });
  }

  async #compileUpdate(): Promise<Program> {
    const { norm, updates } = traceUpdate(this.parameters, this.optimizer);
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

  async #run(program: Program, batch: Batch, scale: number): Promise<number> {
    const { architecture } = this;
    const { time } = this.options;
    const { ids, targets } = fillBatch(architecture, batch, time);
    writeInputs(program, await valuesFromStart(trainedFunction(architecture), ids, filledTime(architecture, time)));
    program.write("ids", ids);
    program.write("targets", targets);
    program.write("sequences", this.#table);
    program.write("scale", Float32Array.of(scale));
    if (this.lossScale && program.takes("lossScale")) program.write("lossScale", Float32Array.of(this.lossScale.value));
    return (await program.result("loss"))[0]!;
  }

  /** @throws InputError for a batch of another size, or ids outside the vocabulary */
  #check({ ids, targets }: Batch): void {
    const n = this.tokensPerBatch;
    if (ids.length !== n || targets.length !== n)
      throw new InputError(`a batch must have ${n} ids and targets, got ${ids.length} and ${targets.length}`);
    const { vocabularySize } = this.architecture;
    const outside = (id: number, least: number) => !(Number.isInteger(id) && id >= least && id < vocabularySize);
    for (let i = 0; i < n; i++) {
      const kind = outside(ids[i]!, 0) ? "id" : outside(targets[i]!, -(2 ** 31)) ? "target" : undefined;
      if (kind === undefined) continue;
      throw new InputError(
        `the batch has the ${kind} ${(kind === "id" ? ids : targets)[i]} at ${i}; the model's vocabulary has ${vocabularySize} ids`,
      );
    }
  }

  /**
   * Gradients of the mean loss over all micro-batches, without an update. Resolves to that loss.
   * @throws InputError for batches that do not fit, before anything is computed
   */
  async gradients(batches: readonly Batch[]): Promise<number> {
    if (batches.length === 0) throw new InputError("gradients need at least one batch");
    for (const batch of batches) this.#check(batch);
    const scale =
      1 /
      Math.max(
        1,
        batches.reduce((n, b) => n + countTargets(b), 0),
      );
    let loss = 0;
    for (const [i, batch] of batches.entries()) {
      if (i === 0) this.#gradient ??= this.#compileGradient(false);
      else this.#accumulate ??= this.#compileGradient(true);
      const program = await (i === 0 ? this.#gradient : this.#accumulate)!;
      if (this.options.longCe) program.write("weights", await this.#weights(batch, this.options.longCe));
      this.#writeMasks(program, i);
      loss += await this.#run(program, batch, scale);
    }
    if (this.#copies > 1) {
      this.#reduce ??= this.#compileReduce();
      await (await this.#reduce).submit();
    }
    return loss;
  }

  async #weights(batch: Batch, longCe: LongCeOptions): Promise<Float32Array> {
    const weights = await this.#losses.longCeWeights(batch, longCe);
    return fillValues(this.architecture, weights, this.options.time);
  }

  /**
   * One optimiser update from the gradients in memory; none where gradients of fp16 have overflowed.
   * @throws TrainingError where they overflow whatever the loss is scaled by
   */
  async update(learningRate: number): Promise<UpdateResult> {
    if (!Number.isFinite(learningRate)) throw new InputError(`the learning rate must be a number, got ${learningRate}`);
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
    const inputs = updateInputs(learningRate, made + 1, this.optimizer);
    for (const [name, value] of Object.entries(inputs)) program.write(name, Float32Array.of(value));
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

  /** Sum of the cross entropies of a batch's targets, in nats, and their number. */
  async evaluate(batch: Batch): Promise<{ sum: number; count: number }> {
    this.#check(batch);
    this.#evaluate ??= this.#compileEvaluate();
    return { sum: await this.#run(await this.#evaluate, batch, 1), count: countTargets(batch) };
  }

  /** Logits [B·T, V] of a batch's ids. @throws InputError for a batch of another size, or ids outside the vocabulary */
  async logits({ ids }: Pick<Batch, "ids">): Promise<Float32Array> {
    const { architecture } = this;
    const { time } = this.options;
    const none = new Int32Array(ids.length).fill(-1);
    this.#check({ ids, targets: none });
    this.#logits ??= Program.compile(this.backend, {
      outputs: new Map([["logits", traceLoss(architecture, this.#graphOptions()).logits]]),
      ownRows: this.#ownRows("logits"),
      bind: (name, kind) => this.#bind(name, kind),
    });
    const program = await this.#logits;
    const filled = fillBatch(architecture, { ids, targets: none }, time);
    writeInputs(
      program,
      await valuesFromStart(trainedFunction(architecture), filled.ids, filledTime(architecture, time)),
    );
    program.write("ids", filled.ids);
    program.write("sequences", this.#table);
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
    const programs = [this.#gradient, this.#accumulate, this.#evaluate, this.#norm, this.#update, this.#reduce];
    for (const program of [...programs, this.#logits]) (await program)?.dispose();
    this.#zeros.dispose();
    this.#owned?.dispose();
  }
}

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

const countTargets = ({ targets }: Batch): number => targets.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0);

/** total += g, in place. */
function addTo(name: string, g: Value, cut: Cut | undefined): readonly [Value, Value] {
  const total = leaf(g.graph, "state", name, g.shape, "f32", cut);
  return [total, add(total, g)];
}
