// A loaded model: weights in a backend's memory, a pool of states, and the cache of compiled programs. Any set of sessions
// advances together in packed steps; prefill, decode and mixed batches are the same code.
import { AbortedError, InputError, StateError } from "../errors.js";
import type { Choice } from "../ops/sample.js";
import type { Backend, Memory } from "../plan/backend.js";
import type { Plan } from "../plan/plan.js";
import type { Architecture } from "../schema/architecture.js";
import { cacheLimit, stateLeaves, weightSpecs } from "../schema/architecture.js";
import { traceModel } from "../schema/trace.js";
import { elementCount, type Storage } from "../storage.js";
import { type Request, type Round, rounds } from "./batch.js";
import { breather } from "./breathe.js";
import { Program, planOf } from "./program.js";
import {
  type Drawn,
  DrawnResults,
  type DrawOptions,
  LogitsResults,
  outputsOf,
  type Reading,
  type Results,
} from "./results.js";
import { Session } from "./session.js";
import { StatePool } from "./state-pool.js";
import { checkRequests, packedRequest } from "./step-request.js";
import { type GivenWeight, Uploads } from "./uploads.js";

export interface ModelOptions {
  /** Most tokens in one step; default 256. */
  readonly maxTokens?: number;
  /** Slots that the state pool starts with; default 4. */
  readonly slots?: number;
  /** Initial state of new sessions by leaf name (`state.<layer>.<leaf>`), default zeros. */
  readonly initialState?: ReadonlyMap<string, Float32Array>;
  /** Storages of the weights, where they are known before they come: the step that writes a token is then planned meanwhile. */
  readonly storages?: ReadonlyMap<string, Storage>;
}

export interface StepRequest {
  readonly session: Session;
  readonly tokens: ArrayLike<number>;
  readonly logits?: Request["logits"];
}

/** Tokens for a session to read, and how the id after them is drawn. */
export interface DrawRequest {
  readonly session: Session;
  readonly tokens: ArrayLike<number>;
  readonly choice: Choice;
}

/** What a step's program depends on, besides the memory of the state. */
interface StepShape {
  readonly architecture: Architecture;
  readonly tokens: number;
  readonly sequences: number;
  /** Rows of logits. */
  readonly rows: number;
  readonly reading: Reading;
}

export class Model implements AsyncDisposable {
  readonly #programs = new Map<string, Promise<Program>>();
  readonly #pool: StatePool;
  #queue: Promise<unknown> = Promise.resolve();
  #disposed = false;
  readonly #retired: Promise<Program>[] = [];
  /** The plan of a step, made before it was asked for. */
  #planned: { readonly key: string; readonly generation: number; readonly plan: Plan } | undefined;

  private constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
    private readonly weights: ReadonlyMap<string, { memory: Memory; storage: Storage }>,
    private readonly options: ModelOptions,
  ) {
    const retire = () => {
      this.#retired.push(...this.#programs.values());
      this.#programs.clear();
    };
    const limit = cacheLimit(architecture);
    this.#pool = new StatePool(backend, stateLeaves(architecture), options.slots ?? 4, retire, limit);
  }

  /** Uploads weights as they arrive. The model owns the weights' memory, the caller owns the backend. */
  static async create(
    architecture: Architecture,
    backend: Backend,
    weights: AsyncIterable<GivenWeight> | Iterable<GivenWeight>,
    options: ModelOptions = {},
  ): Promise<Model> {
    const specs = weightSpecs(architecture);
    const memories = new Map<string, { memory: Memory; storage: Storage }>();
    const model = new Model(architecture, backend, memories, options);
    const uploads = new Uploads(backend);
    try {
      const planning = options.storages && model.#planAhead(options.storages);
      planning?.catch(() => undefined); // awaited below, unless a weight fails before
      for await (const weight of weights) {
        const { name, storage } = weight;
        const spec = specs.get(name);
        if (!spec) throw new InputError(`${architecture.id} has no weight named ${name}`);
        await uploads.add(weight, spec, (memory) => memories.set(name, { memory, storage }));
      }
      await uploads.done();
      const missing = [...specs.keys()].filter((name) => !memories.has(name));
      if (missing.length > 0) throw new InputError(`weights missing for ${architecture.id}: ${missing.join(", ")}`);
      await planning;
      return model;
    } catch (error) {
      await uploads.settled();
      model.#release();
      throw error;
    }
  }

  get vocabularySize(): number {
    return this.architecture.vocabularySize;
  }
  /** Bytes of all weights in the backend's memory. */
  get weightBytes(): number {
    return [...this.weights.values()].reduce((n, w) => n + w.memory.bytes, 0);
  }
  /** Bytes of one weight in the backend's memory; 0 where there is none of that name. */
  bytesOf(name: string): number {
    return this.weights.get(name)?.memory.bytes ?? 0;
  }
  /** Bytes of one session's state; caches count with the room that they have now. */
  get stateBytes(): number {
    return this.#pool.bytesPerSlot;
  }

  /** Names of the functions that the weights can compute besides the default one (Architecture.modes). */
  get modes(): string[] {
    return Object.keys(this.architecture.modes ?? {});
  }

  /** A new session at position 0. @throws InputError for a mode that the architecture does not have */
  session(options: { mode?: string | undefined } = {}): Session {
    this.#check();
    const architecture = this.#variant(options.mode);
    const slot = this.#pool.acquire();
    for (const [name, { shape, initial, cache }] of this.#pool.leaves) {
      if (cache) continue;
      const own = this.options.initialState?.get(name);
      this.#pool.write(slot, name, own ?? new Float32Array(elementCount(shape)).fill(initial));
    }
    return new Session(this, this.#pool, slot, architecture);
  }

  #variant(mode: string | undefined): Architecture {
    const variant = mode === undefined ? this.architecture : this.architecture.modes?.[mode];
    if (variant) return variant;
    const known = this.modes.length > 0 ? `it has ${this.modes.join(", ")}` : "it has one only";
    throw new InputError(`${this.architecture.id} has no mode ${mode}; ${known}`);
  }

  /**
   * Advances sessions by their tokens, together in as few steps as possible. Resolves to one array per request: logits
   * [V] after the last token ("last", the default), [tokens, V] ("all"), or nothing ("none").
   * An abort or failure leaves every session as it was.
   */
  async step(
    requests: readonly StepRequest[],
    options: { signal?: AbortSignal | undefined } = {},
  ): Promise<Float32Array[]> {
    const results = (packed: readonly Request[]) => new LogitsResults(packed, this.vocabularySize);
    return [...(await this.#enqueue(requests, results, options.signal)).logits];
  }

  /**
   * As `step`, but draws the id after each request's tokens on the backend, and reads nothing else back. Ids that are told by
   * `keep` come with their logits.
   * @throws InputError for changes of logits that are not in the vocabulary, and as `step`
   */
  async draw(requests: readonly DrawRequest[], { signal, keep }: DrawOptions = {}): Promise<Drawn[]> {
    const choices = requests.map(({ choice }) => choice);
    const results = () => new DrawnResults(choices, this.vocabularySize, keep);
    return (await this.#enqueue(requests, results, signal)).drawn;
  }

  #enqueue<R extends Results>(
    requests: readonly StepRequest[],
    results: (packed: readonly Request[]) => R,
    signal: AbortSignal | undefined,
  ): Promise<R> {
    const result = this.#queue.then(() => this.#step(requests, results, signal));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #step<R extends Results>(
    requests: readonly StepRequest[],
    resultsOf: (packed: readonly Request[]) => R,
    signal: AbortSignal | undefined,
  ): Promise<R> {
    this.#check();
    checkRequests(requests, this.vocabularySize);
    if (requests.length === 0) return resultsOf([]);
    const { architecture, limit } = requests[0]!.session;
    const packed = requests.map((r) => packedRequest(r, architecture));
    const results = resultsOf(packed);
    const whole = architecture.steps !== undefined && architecture.steps !== "anywhere";
    const rule = { tokens: this.options.maxTokens ?? 256, whole, limit };
    const all = [...rounds(packed, rule)];
    const backups = all.length > 1 ? packed.map((r) => this.#backup(r)) : [];
    const breathe = breather();
    try {
      for (const round of all) {
        await breathe();
        if (signal?.aborted)
          throw new AbortedError("feeding tokens was aborted; the sessions are as before", { cause: signal.reason });
        await this.#run(round, architecture, results);
      }
    } catch (error) {
      packed.forEach((r, i) => {
        if (backups[i] !== undefined) this.#pool.copy(backups[i], r.slot, r.cached ?? 0);
      });
      throw error;
    } finally {
      for (const slot of backups) this.#pool.release(slot);
    }
    for (const r of requests) r.session.advance(r.tokens.length);
    return results;
  }

  #backup({ slot, cached = 0 }: Request): number {
    const copy = this.#pool.acquire();
    this.#pool.copy(slot, copy, cached);
    return copy;
  }

  async #run(round: Round, architecture: Architecture, results: Results): Promise<void> {
    this.#pool.reserve(round.capacity);
    const program = await this.#currentProgram(architecture, round, results.reading);
    program.write("ids", round.ids);
    program.write("sequences", round.table);
    program.write("cached", round.cached);
    if (round.rows.length > 0) {
      program.write("rows", round.rows);
      results.write(program, round);
    }
    const submitted = program.submit();
    return round.rows.length === 0 ? submitted : results.read(program, round);
  }

  /** A program over the state's memory as it is: other sessions may make the pool grow while one is compiled. */
  async #currentProgram(architecture: Architecture, round: Round, reading: Reading): Promise<Program> {
    for (;;) {
      const { generation } = this.#pool;
      const program = await this.#program(architecture, round, reading);
      if (generation === this.#pool.generation) return program;
    }
  }

  async #program(
    architecture: Architecture,
    { tokens, sequences, rows }: Pick<Round, "tokens" | "sequences" | "rows">,
    reading: Reading,
  ): Promise<Program> {
    for (const retired of this.#retired.splice(0)) (await retired).dispose();
    const shape: StepShape = { architecture, tokens, sequences, rows: rows.length, reading };
    const key = this.#keyOf(shape);
    let program = this.#programs.get(key);
    if (!program) {
      program = this.#compile(shape, key);
      this.#programs.set(key, program);
      program.catch(() => this.#programs.delete(key));
    }
    return program;
  }

  #keyOf({ architecture, tokens, sequences, rows, reading }: StepShape): string {
    const mode = Object.entries(this.architecture.modes ?? {}).find(([, variant]) => variant === architecture)?.[0];
    const drawn = reading === "logits" || rows === 0 ? "" : reading.changes;
    return `${tokens} ${sequences} ${rows} ${drawn} ${mode ?? ""}`;
  }

  async #compile(shape: StepShape, key: string): Promise<Program> {
    const planned = this.#planned;
    const isPlanned = planned?.key === key && planned.generation === this.#pool.generation;
    if (isPlanned) this.#planned = undefined;
    const plan = isPlanned ? planned.plan : planOf(this.#stepOf(shape));
    return Program.load(this.backend, plan, (name) => this.#memory(name));
  }

  #stepOf({ architecture, tokens, sequences, rows, reading }: StepShape, storage = this.#storageOf) {
    const traced = this.#trace(architecture, tokens, sequences, rows, storage);
    return {
      outputs: outputsOf(traced, rows, reading),
      updates: [...traced.states.values()].map(({ leaf, next }) => [leaf, next] as const),
    };
  }

  /** Plans the step that writes a token, once the first weight is being read. */
  async #planAhead(storages: ReadonlyMap<string, Storage>): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const shape = this.#writing;
    const plan = planOf(this.#stepOf(shape, (name) => storages.get(name) ?? "f32"));
    this.#planned = { key: this.#keyOf(shape), generation: this.#pool.generation, plan };
  }

  get #writing(): StepShape {
    return { architecture: this.architecture, tokens: 1, sequences: 1, rows: 1, reading: { changes: 0 } };
  }

  #trace(architecture: Architecture, tokens: number, sequences: number, rows: number, storage = this.#storageOf) {
    return traceModel(architecture, {
      tokens,
      sequences,
      slots: this.#pool.slots,
      capacity: this.#pool.capacity,
      storage,
      ...(rows > 0 ? { rows } : {}),
    });
  }
  readonly #storageOf = (name: string): Storage => this.weights.get(name)!.storage;
  #memory(name: string): Memory | undefined {
    return this.weights.get(name)?.memory ?? this.#pool.memory(name);
  }

  /**
   * Compiles what writes one token, so that the first one does not wait for it. Resolves to the kernels that it starts;
   * undefined where the backend runs a step as one.
   */
  async prepare(): Promise<number | undefined> {
    this.#check();
    const { architecture, reading, ...step } = this.#writing;
    const program = await this.#program(architecture, { ...step, rows: new Int32Array(step.rows) }, reading);
    return program.dispatches;
  }

  /** Names of the intermediates that `inspect` can read. */
  intermediates(options: { mode?: string | undefined } = {}): string[] {
    const { graph } = this.#trace(this.#variant(options.mode), 1, 1, 0);
    return [...graph.names].filter(([, v]) => v.node.op.name !== "leaf").map(([name]) => name);
  }

  /**
   * Runs `tokens` from the initial state in one step and reads named intermediates, each with its shape (first axis: tokens).
   * Sessions are not touched.
   */
  async inspect(
    tokens: ArrayLike<number>,
    names: readonly string[],
    options: { mode?: string | undefined } = {},
  ): Promise<Map<string, { shape: readonly number[]; data: Float32Array }>> {
    using session = this.session(options);
    this.#pool.reserve(tokens.length);
    const traced = this.#trace(session.architecture, tokens.length, 1, 0);
    const values = names.map((name) => [name, traced.graph.find(name)] as const);
    const program = await Program.compile(this.backend, {
      outputs: new Map(values),
      bind: (name) => this.#memory(name),
    });
    try {
      program.write("ids", Int32Array.from(tokens));
      program.write("sequences", Int32Array.of(session.slot, 0, tokens.length));
      program.write("cached", Int32Array.of(0));
      program.submit();
      const entries = values.map(
        async ([name, v]) => [name, { shape: v.shape, data: await program.read(name) }] as const,
      );
      return new Map(await Promise.all(entries));
    } finally {
      program.dispose();
    }
  }

  #check(): void {
    if (this.#disposed) throw new StateError("the model was disposed");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#disposed) return;
    await this.#queue;
    this.#disposed = true;
    for (const program of [...this.#retired, ...this.#programs.values()]) (await program).dispose();
    this.#release();
  }

  #release(): void {
    this.#pool.dispose();
    for (const { memory } of this.weights.values()) memory.dispose();
  }
}
