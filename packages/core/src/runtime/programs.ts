// The programs of a model's steps: traced, planned and compiled when they are first needed, and kept while there is room. All
// programs of a backend share one arena of temporaries; what each alone holds (inputs, outputs, its steps) may together take as
// much as the largest arena so far, or a quarter of the weights within bounds. Beyond that the least used are given up: compiling
// one again takes longer than a step.
import { BackendError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import { leaf } from "../graph/leaf.js";
import { maskWords, settingsOfChoice } from "../ops/choice.js";
import { crossEntropy } from "../ops/cross-entropy.js";
import { sample } from "../ops/sample.js";
import { weightReaders, weightsOfZeros } from "../passes/readers.js";
import type { Backend, Memory } from "../plan/backend.js";
import type { Plan } from "../plan/plan.js";
import type { Weight, WeightReaders } from "../plan/weights.js";
import type { Architecture } from "../schema/architecture.js";
import { type TracedModel, traceModel } from "../schema/trace.js";
import type { Storage } from "../storage.js";
import { onDevices, Program, planOf } from "./program.js";
import type { RowShape } from "./round.js";
import type { StatePool } from "./state-pool.js";

/** What a step's program depends on, besides the memory of the state. */
export interface StepShape extends RowShape {
  readonly architecture: Architecture;
  readonly tokens: number;
  readonly sequences: number;
}

/** The weights of a model in a backend's memory. */
export type Weights = ReadonlyMap<string, { readonly memory: Memory; readonly storage: Storage }>;

/** Bytes that programs may hold however small weights and arenas are, and however large the weights are. */
const [leastBytes, mostBytes] = [2 ** 20, 2 ** 28];

/** The step that writes one token. */
export const writingStep = (architecture: Architecture): StepShape => ({
  architecture,
  tokens: 1,
  sequences: 1,
  rows: 1,
  draws: { changes: 0, masked: false },
  scores: false,
  hidden: false,
});

export class Programs {
  /** The least used first. */
  readonly #programs = new Map<string, Promise<Program>>();
  readonly #retired: Promise<Program>[] = [];
  readonly #numbers = new Map<Architecture, number>();
  /** Bytes of the largest arena so far. */
  #largest = leastBytes;
  /** The one that was used last: most steps are as the one before. */
  #latest: { readonly shape: StepShape; readonly program: Program } | undefined;
  /** The plan of a step, made before it was asked for. */
  #planned: { readonly key: string; readonly layout: number; readonly plan: Plan } | undefined;

  constructor(
    private readonly backend: Backend,
    private readonly weights: Weights,
    private readonly pool: StatePool,
  ) {}

  /** Programs over memory that was replaced. */
  retire(): void {
    this.#latest = undefined;
    this.#retired.push(...this.#programs.values());
    this.#programs.clear();
  }

  /** Number of programs that are kept. */
  get count(): number {
    return this.#programs.size;
  }

  /** The program of a step over the state's memory as it is. Call it between rounds: it gives up what is not needed. */
  get(shape: StepShape): Program | Promise<Program> {
    const latest = this.#latest;
    return latest && isSameStep(latest.shape, shape) ? latest.program : this.#find(shape);
  }

  async #find(shape: StepShape): Promise<Program> {
    const program = await this.#kept(shape);
    this.#latest = { shape, program };
    return program;
  }

  async #kept(shape: StepShape): Promise<Program> {
    for (const retired of this.#retired.splice(0)) await dispose(retired);
    const key = this.#keyOf(shape);
    const known = this.#programs.get(key);
    if (known) {
      this.#programs.delete(key);
      this.#programs.set(key, known);
      return known;
    }
    const program = await this.#compile(shape, key).catch((error: unknown) => this.#withRoom(error, shape, key));
    await this.#trim(program);
    return program;
  }

  /** Compiles what writes one token, so that the first one does not wait for it. */
  async prepare(architecture: Architecture): Promise<Program> {
    const shape = writingStep(architecture);
    return this.#programs.get(this.#keyOf(shape)) ?? this.#compile(shape, this.#keyOf(shape));
  }

  /** Who reads each weight, whatever function of the weights a step computes. */
  readers(architecture: Architecture): Map<string, Pick<Weight, "readers" | "meetsZeros">> {
    const known = new Map<string, WeightReaders>();
    const all: Value[] = [];
    for (const each of [architecture, ...Object.values(architecture.modes ?? {})]) {
      const { outputs, updates = [] } = onDevices(
        this.#stepOf(writingStep(each), () => "f32"),
        this.backend,
      );
      const values = [...outputs.values(), ...updates.map(([, next]) => next)];
      weightReaders(values, known);
      all.push(...values);
    }
    const zeros = weightsOfZeros(all);
    return new Map([...known].map(([name, readers]) => [name, { readers, meetsZeros: zeros.has(name) }]));
  }

  /** Plans the step that writes a token, once the first weight is being read. */
  async planAhead(architecture: Architecture, storages: ReadonlyMap<string, Storage>): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const shape = writingStep(architecture);
    const plan = planOf(
      this.#stepOf(shape, (name) => storages.get(name) ?? "f32"),
      this.backend,
    );
    this.#planned = { key: this.#keyOf(shape), layout: this.pool.layout, plan };
  }

  /** Traces the architecture over the state's memory as it is. */
  trace(
    architecture: Architecture,
    step: { readonly tokens: number; readonly sequences: number; readonly rows?: number },
    storage = this.#storageOf,
  ): TracedModel {
    const { slots, capacity } = this.pool;
    return traceModel(architecture, { ...step, slots, capacity, storage });
  }

  /** Memory of a weight or of a leaf of the state. */
  memory(name: string): Memory | undefined {
    return this.weights.get(name)?.memory ?? this.pool.memory(name);
  }

  async dispose(): Promise<void> {
    this.retire();
    for (const program of this.#retired.splice(0)) await dispose(program);
  }

  #compile(shape: StepShape, key: string): Promise<Program> {
    const compiling = this.#load(shape, key);
    this.#programs.set(key, compiling);
    compiling.catch(() => {
      if (this.#programs.get(key) === compiling) this.#programs.delete(key);
    });
    return compiling;
  }

  async #load(shape: StepShape, key: string): Promise<Program> {
    const planned = this.#planned;
    const isPlanned = planned?.key === key && planned.layout === this.pool.layout;
    if (isPlanned) this.#planned = undefined;
    const plan = isPlanned ? planned.plan : planOf(this.#stepOf(shape), this.backend);
    return Program.load(this.backend, plan, (name) => this.memory(name));
  }

  /** A second try after all other programs were given up, where they may have taken the room. */
  async #withRoom(error: unknown, shape: StepShape, key: string): Promise<Program> {
    if (!(error instanceof BackendError) || this.#programs.size === 0) throw error;
    this.retire();
    for (const retired of this.#retired.splice(0)) await dispose(retired);
    return this.#compile(shape, key);
  }

  /** Gives up the least used programs until the others are within the bound; `newest` stays. */
  async #trim(newest: Program): Promise<void> {
    const programs = await Promise.all(
      [...this.#programs].map(async ([key, program]) => [key, await program.catch(() => undefined)] as const),
    );
    this.#largest = Math.max(this.#largest, newest.plan.arenaBytes);
    const ofWeights = [...this.weights.values()].reduce((sum, { memory }) => sum + memory.bytes, 0);
    const room = Math.max(this.#largest, Math.min(mostBytes, ofWeights / 4));
    let held = programs.reduce((sum, [, program]) => sum + (program?.bytes ?? 0), 0);
    for (const [key, program] of programs) {
      if (held <= room) return;
      if (!program || program === newest) continue;
      held -= program.bytes;
      this.#programs.delete(key);
      program.dispose();
    }
  }

  #keyOf({ architecture, tokens, sequences, rows, draws, scores, hidden }: StepShape): string {
    if (!this.#numbers.has(architecture)) this.#numbers.set(architecture, this.#numbers.size);
    const kinds = [
      draws ? `draws ${draws.changes} ${draws.masked}` : "",
      scores ? "scores" : "",
      hidden ? "hidden" : "",
    ];
    return [this.#numbers.get(architecture), tokens, sequences, rows, ...kinds].join(" ");
  }

  #stepOf(shape: StepShape, storage = this.#storageOf) {
    const { architecture, tokens, sequences, rows } = shape;
    const traced = this.trace(architecture, { tokens, sequences, ...(rows > 0 ? { rows } : {}) }, storage);
    const updates = [...traced.states.values()].map(({ leaf: state, next }) => [state, next] as const);
    return { outputs: outputsOf(traced, shape), updates };
  }

  readonly #storageOf = (name: string): Storage => this.weights.get(name)!.storage;
}

const isSameStep = (a: StepShape, b: StepShape): boolean =>
  a.architecture === b.architecture &&
  a.tokens === b.tokens &&
  a.sequences === b.sequences &&
  a.rows === b.rows &&
  a.draws?.changes === b.draws?.changes &&
  a.draws?.masked === b.draws?.masked &&
  a.scores === b.scores &&
  a.hidden === b.hidden;

/** What the rows of a program give out. */
function outputsOf({ graph, hidden, logits }: TracedModel, shape: RowShape): Map<string, TracedModel["logits"]> {
  const { rows, draws, scores } = shape;
  if (rows === 0) return new Map();
  if (shape.hidden) return new Map([["hidden", hidden]]);
  const outputs = new Map([["logits", logits]]);
  if (scores) outputs.set("losses", crossEntropy(logits, leaf(graph, "input", "targets", [rows], "i32")));
  if (draws) {
    const settings = leaf(graph, "input", "settings", [rows, settingsOfChoice]);
    const { changes: most, masked } = draws;
    const changes =
      most > 0 ? [leaf(graph, "input", "changes", [most, 2], "i32"), leaf(graph, "input", "amounts", [most])] : [];
    const words = maskWords(logits.shape[1]!);
    const mask = masked ? [leaf(graph, "input", "mask", [rows, words], "i32")] : [];
    outputs.set("drawn", sample(logits, settings, ...changes, ...mask));
  }
  return outputs;
}

/** Programs that could not be compiled hold nothing. */
async function dispose(program: Promise<Program>): Promise<void> {
  await program.then(
    (made) => made.dispose(),
    () => undefined,
  );
}
