// Any graph over sequences as something that learns, runs value by value with constant memory, and is saved: for time series, sensors,
// images, own losses. The same function is traced for training (S sequences of T tokens) and for sessions (one sequence, any number of
// tokens); sessions read the weights where training writes them, so that they always have the newest.
import {
  checkOptions,
  elementCount,
  InputError,
  type OptionChecks,
  oneOf,
  realNumber,
  StateError,
  wholeNumber,
} from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { randomSource, type StateSpec, type StateTree, type WeightSpec } from "@rwkv-ts/core/model";
import { flatten, type Program } from "@rwkv-ts/core/tools";
import { TrainingError } from "../errors.js";
import { type AdamWOptions, adamw, officialAdamW, updateInputs } from "../optimizers/index.js";
import {
  allocateMoments,
  allocateParameter,
  disposeParameter,
  type Parameter,
  type ParameterPart,
  readPart,
  writePart,
} from "../parameters.js";
import type { Data, DataSpecs, TrainableGraph, WeightsTree } from "./graph.js";
import { SequenceSession } from "./session.js";
import { StepPrograms, type StepShape, shapeOf } from "./step-programs.js";

/** What is trained, and where. */
export interface TrainableOptions<I extends DataSpecs, T extends DataSpecs, W extends WeightsTree, S extends StateTree>
  extends TrainableGraph<I, T, W, S> {
  readonly backend: Backend;
  /** Of the first weights; default 0. */
  readonly seed?: number;
  /** AdamW's; default the official scripts'. Decay is of matrices, and learning rates have the weights' multiples. */
  readonly optimizer?: Partial<AdamWOptions>;
}

/** How a batch updates. */
export interface StepOptions {
  /** Sequences in the data; default 1. */
  readonly batch?: number;
  readonly learningRate: number;
  /** Begins with the states that the step before it with `carry` ended with, and keeps its own; no gradient flows back. Default false. */
  readonly carry?: boolean;
}

const stepChecks = (): OptionChecks<StepOptions> => ({
  batch: wholeNumber(1),
  learningRate: realNumber(0),
  carry: oneOf(true, false),
});

/** Weights, AdamW's moments, carried states and the number of updates: what going on exactly needs. */
export interface SavedTrainable {
  readonly steps: number;
  /**
   * Weights by name, moments by `<name>.firstMoment`, `<name>.secondMoment`; the states that steps with `carry` go on from, [batch, ...], by
   * `carried.<batch>.<leaf>`.
   */
  readonly tensors: ReadonlyMap<string, Float32Array>;
}

const saved = ["value", "firstMoment", "secondMoment"] as const satisfies readonly ParameterPart[];
const savedName = (name: string, part: ParameterPart) => (part === "value" ? name : `${name}.${part}`);
const carriedKey = /^carried\.(\d+)\.(.+)$/;

/**
 * A graph over sequences that learns, runs value by value with constant memory, and is saved. Sessions always see the newest weights.
 * Made by `trainable`.
 */
export class TrainableModel<I extends DataSpecs, T extends DataSpecs, W extends WeightsTree, S extends StateTree> {
  /** Updates so far. */
  steps = 0;
  readonly parameters: readonly Parameter[];
  readonly optimizer: AdamWOptions;
  readonly #programs: StepPrograms<I, T, W, S>;
  /** Steps take place one after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #disposing: Promise<void> | undefined;

  constructor(private readonly options: TrainableOptions<I, T, W, S>) {
    const { backend, weights, seed = 0, optimizer } = options;
    this.optimizer = { ...officialAdamW, ...optimizer };
    const random = randomSource(seed);
    this.parameters = flatten<WeightSpec>(weights).map(([name, spec]) =>
      allocateParameter(
        backend,
        name,
        spec.shape,
        { learningRate: spec.learningRate, weightDecay: spec.weightDecay },
        spec.init(spec.shape, random),
      ),
    );
    for (const parameter of this.parameters) allocateMoments(backend, parameter, adamw.moments(parameter, false));
    this.#programs = new StepPrograms(options, this.parameters, this.optimizer);
  }

  get #leaves() {
    return Object.entries(this.options.state ?? {});
  }

  /**
   * One update from a batch of sequences of equal length.
   * @throws InputError for data that are missing or do not make whole sequences; TrainingError where the loss or a gradient is no finite
   *   number, without an update; StateError after disposal
   */
  step(data: Data<I> & Data<T>, options: StepOptions): Promise<{ loss: number; norm: number }> {
    this.#check();
    checkOptions("a step", options, stepChecks());
    const { batch = 1, learningRate, carry = false } = options;
    if (learningRate === undefined) throw new InputError("a step needs a learning rate");
    const shape = { kind: carry ? "carry" : "train", batch, time: this.#timeOf(data, batch) } as const;
    return this.#inTurn(async () => {
      const program = await this.#programs.of(shape);
      this.#write(program, { ...this.options.inputs, ...this.options.targets }, data, shape);
      const loss = (await program.result("loss"))[0]!;
      if (!Number.isFinite(loss))
        throw new TrainingError(`step ${this.steps + 1}: the loss is ${loss}: try a lower learning rate`);
      const norm = await this.#gradientNorm();
      if (carry) for (const [leafName] of this.#leaves) this.#carryOn(leafName, batch);
      await this.#updateBy(learningRate);
      return { loss, norm };
    });
  }

  /** Before anything is changed. @throws TrainingError where it is no finite number */
  async #gradientNorm(): Promise<number> {
    const norm = (await (await this.#programs.norm()).result("norm"))[0]!;
    if (Number.isFinite(norm)) return norm;
    throw new TrainingError(
      `step ${this.steps + 1}: the gradient norm is ${norm}: try a lower learning rate, or a loss whose gradient is finite (that of sqrt is not at 0)`,
    );
  }

  async #updateBy(learningRate: number): Promise<void> {
    const update = await this.#programs.update();
    this.steps++;
    for (const [name, value] of Object.entries(
      updateInputs(learningRate, this.optimizer.weightDecay, this.steps, this.optimizer),
    ))
      if (update.takes(name)) update.write(name, Float32Array.of(value));
    await update.submit();
  }

  #carryOn(leafName: string, batch: number): void {
    const [from, to] = [this.#programs.state("next", leafName, batch), this.#programs.state("carry", leafName, batch)];
    this.options.backend.copy(from, 0, to, 0, to.bytes);
  }

  /** Makes the next step with `carry` begin as texts begin. */
  forget(): void {
    this.#inTurn(async () => this.#forgetNow());
  }

  #forgetNow(): void {
    for (const { leafName, memory } of this.#programs.carried())
      this.options.backend.write(memory, this.#programs.initial(leafName, memory.bytes));
  }

  /** The loss of a batch, and its output, from the initial states and without an update. @throws InputError as `step` */
  evaluate(
    data: Data<I> & Data<T>,
    options: { readonly batch?: number } = {},
  ): Promise<{ loss: number; output: Float32Array }> {
    this.#check();
    checkOptions("evaluate", options, { batch: wholeNumber(1) });
    const { batch = 1 } = options;
    const shape = { kind: "evaluate", batch, time: this.#timeOf(data, batch) } as const;
    return this.#inTurn(async () => {
      const program = await this.#programs.of(shape);
      this.#write(program, { ...this.options.inputs, ...this.options.targets }, data, shape);
      const loss = (await program.result("loss"))[0]!;
      return { loss, output: await program.read("output") };
    });
  }

  /** A new sequence, which is fed value by value or in runs. It sees every update at once. */
  session(): SequenceSession<I> {
    this.#check();
    const { backend } = this.options;
    const initial = ([name, spec]: [string, StateSpec]) =>
      [name, this.#programs.initial(name, 4 * elementCount(spec.shape))] as const;
    return new SequenceSession<I>({
      backend,
      leaves: new Map(this.#leaves.map(initial)),
      inTurn: (work) => this.#inTurn(work),
      advance: (state, data) => this.#advance(state, data),
    });
  }

  #advance(state: ReadonlyMap<string, Memory>, data: Data<I>): Promise<Float32Array> {
    this.#check();
    const shape = { kind: "session", batch: 1, time: this.#timeOf(data, 1) } as const;
    return this.#inTurn(async () => {
      const { backend, inputs } = this.options;
      const program = await this.#programs.of(shape);
      for (const [name, own] of state) backend.copy(own, 0, this.#programs.state("session", name, 1), 0, own.bytes);
      this.#write(program, inputs, data, shape);
      await program.submit();
      for (const [name, own] of state) backend.copy(this.#programs.state("session", name, 1), 0, own, 0, own.bytes);
      return program.read("output");
    });
  }

  /** What going on exactly needs; the weights alone are those whose names the schema has. */
  save(): Promise<SavedTrainable> {
    this.#check();
    return this.#inTurn(async () => {
      const tensors = new Map<string, Float32Array>();
      for (const p of this.parameters)
        for (const part of saved)
          tensors.set(savedName(p.name, part), (await readPart(this.options.backend, p, part)).slice());
      for (const { leafName, batch, memory } of this.#programs.carried()) {
        const bytes = await this.options.backend.read(memory);
        tensors.set(`carried.${batch}.${leafName}`, new Float32Array(bytes.slice().buffer));
      }
      return { steps: this.steps, tensors };
    });
  }

  /** Behind the steps that were asked for before. @throws InputError for tensors that are missing or of other sizes; nothing is changed then */
  restore({ steps, tensors }: SavedTrainable): Promise<void> {
    this.#check();
    if (!Number.isSafeInteger(steps) || steps < 0) throw new InputError(`what was saved has ${steps} steps`);
    for (const p of this.parameters)
      for (const part of saved) {
        const found = tensors.get(savedName(p.name, part))?.length;
        if (found !== elementCount(p.shape))
          throw new InputError(
            `what was saved has ${found ?? "no"} numbers of ${savedName(p.name, part)}, [${p.shape.join(",")}] are due`,
          );
      }
    const copies = this.parameters.flatMap((p) =>
      saved.map((part) => [p, part, tensors.get(savedName(p.name, part))!.slice()] as const),
    );
    const states = [...tensors].flatMap(([name, numbers]) => this.#carriedIn(name, numbers.slice()));
    return this.#inTurn(async () => {
      for (const [p, part, values] of copies) writePart(this.options.backend, p, part, values);
      this.#forgetNow();
      for (const { leafName, batch, numbers } of states)
        this.options.backend.write(this.#programs.state("carry", leafName, batch), new Uint8Array(numbers.buffer));
      this.steps = steps;
    });
  }

  /** The carried state that a saved tensor is; none for those of parameters. @throws InputError for one that does not fit */
  #carriedIn(name: string, numbers: Float32Array) {
    const [, rows, leafName = ""] = carriedKey.exec(name) ?? [];
    if (rows === undefined || this.parameters.some((p) => name === p.name || name.startsWith(`${p.name}.`))) return [];
    const [batch, spec] = [Number(rows), this.#leaves.find(([leaf]) => leaf === leafName)?.[1]];
    const due = spec && batch * elementCount(spec.shape);
    if (batch > 0 && numbers.length === due) return [{ leafName, batch, numbers }];
    throw new InputError(`what was saved has ${numbers.length} numbers of ${name}, ${due ?? "no"} are due`);
  }

  /** Behind what was asked before; the backend stays. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#end();
    return this.#disposing;
  }

  async #end(): Promise<void> {
    await this.#last.catch(() => undefined);
    await this.#programs.dispose();
    this.parameters.forEach(disposeParameter);
  }

  #check(): void {
    if (this.#disposing) throw new StateError("the trainable was disposed");
  }

  #inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = this.#last.catch(() => undefined).then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  // ---- data

  /** Tokens of each sequence, by the first input of tokens. */
  #timeOf(data: Readonly<Record<string, ArrayLike<number>>>, batch: number): number {
    const { inputs } = this.options;
    const [name, spec] = Object.entries(inputs).find(([, { each }]) => each === "token") ?? [];
    if (name === undefined || spec === undefined) throw new InputError("there is no input that tokens have");
    const length = data[name]?.length ?? 0;
    const time = length / (batch * elementCount(spec.shape));
    if (length > 0 && Number.isInteger(time)) return time;
    throw new InputError(
      `${name} has ${length} numbers: no ${batch} sequences of whole tokens [${spec.shape.join(",")}]`,
    );
  }

  #write(
    program: Program,
    specs: DataSpecs,
    data: Readonly<Record<string, ArrayLike<number>>>,
    shape: StepShape,
  ): void {
    for (const [name, spec] of Object.entries(specs)) {
      const [values, wanted] = [data[name], elementCount(shapeOf(spec, shape))];
      if (values?.length !== wanted)
        throw new InputError(
          `${name} has ${values?.length ?? "no"} numbers, ${wanted} make [${shapeOf(spec, shape).join(",")}]`,
        );
      if (program.takes(name))
        program.write(name, spec.dtype === "i32" ? Int32Array.from(values) : Float32Array.from(values));
    }
  }
}

/**
 * A graph with its weights in the backend's memory, ready to learn and to run. The caller owns the backend, and disposes of this.
 * @example see examples/time-series.ts
 */
export const trainable = <
  I extends DataSpecs,
  T extends DataSpecs,
  const W extends WeightsTree,
  const S extends StateTree = Record<never, never>,
>(
  options: TrainableOptions<I, T, W, S>,
): TrainableModel<I, T, W, S> => new TrainableModel(options);
