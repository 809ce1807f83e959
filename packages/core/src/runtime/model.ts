// A loaded model: weights in a backend's memory, and sessions that advance together (scheduler.ts). Prefill, decode and mixed
// batches are the same code.
import { EndsWithBlockLater } from "../disposal.js";
import { InputError, StateError } from "../errors.js";
import type { Choice } from "../ops/choice.js";
import type { Backend } from "../plan/backend.js";
import { type Architecture, cacheLimit, stateLeaves, weightSpecs } from "../schema/architecture.js";
import { cutOf } from "../schema/specs.js";
import { elementCount, type Storage } from "../storage.js";
import { type Intermediate, inspect, intermediates } from "./inspection.js";
import { Programs, type Weights } from "./programs.js";
import { type Drawn, type DrawOptions, nothing } from "./reading.js";
import { Scheduler } from "./scheduler.js";
import type { Sequence } from "./sequence.js";
import { type ReadOptions, Session } from "./session.js";
import { StatePool } from "./state-pool.js";
import { type GivenWeight, Uploads } from "./uploads.js";

/** How a model is run. */
export interface ModelOptions {
  /** Most tokens of prompts in one step; default 256. */
  readonly tokensPerStep?: number;
  /** Slots that the state pool starts with; default 4. */
  readonly slots?: number;
  /** Initial state of new sessions by leaf name (`state.<layer>.<leaf>`), default zeros. */
  readonly initialState?: ReadonlyMap<string, Float32Array>;
  /** Storages of the weights, where they are known before they come: the step that writes a token is then planned meanwhile. */
  readonly storages?: ReadonlyMap<string, Storage>;
}

/** What a session computes, and when it has its turn. */
export interface SessionOptions {
  /** A function of the weights other than the default one (Architecture.modes). */
  readonly mode?: string | undefined;
  /** Sessions with a higher number are served before all others, so that these may wait; equals share. Default 0. */
  readonly priority?: number | undefined;
}

/** Tokens for a session to read: logits [V] after the last ("last", the default), [tokens, V] ("all"), or nothing ("none"). */
export interface StepRequest {
  readonly session: Session;
  readonly tokens: ArrayLike<number>;
  readonly logits?: "none" | "last" | "all";
}

/** Tokens for a session to read, and how the id after them is drawn. */
export interface DrawRequest {
  readonly session: Session;
  readonly tokens: ArrayLike<number>;
  readonly choice: Choice;
}

const defaultTokens = 256;
/** Sequences that write in one step, unless steps are to have fewer tokens than the default. */
const mostWriters = 1024;

/**
 * An architecture with its weights in a backend's memory. Its sessions advance together: whatever is asked at the same time is computed
 * in one step. Made by `Model.create`, ended by `dispose` or `await using`.
 */
export class Model extends EndsWithBlockLater {
  readonly #pool: StatePool;
  readonly #programs: Programs;
  readonly #scheduler: Scheduler;
  /** Weights whose memory is another's. */
  readonly #shared = new Set<string>();
  #disposing: Promise<void> | undefined;

  private constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
    private readonly weights: Weights,
    options: ModelOptions,
  ) {
    super();
    const { tokensPerStep = defaultTokens, slots = 4 } = options;
    requireCount("tokensPerStep", tokensPerStep);
    requireCount("slots", slots);
    const initialState = initialStateOf(architecture, options.initialState);
    const limit = cacheLimit(architecture);
    const retire = () => this.#programs.retire();
    this.#pool = new StatePool(backend, stateLeaves(architecture), slots, retire, limit, initialState);
    this.#programs = new Programs(backend, weights, this.#pool);
    const writers = tokensPerStep < defaultTokens ? tokensPerStep : Math.max(mostWriters, tokensPerStep);
    this.#scheduler = new Scheduler(architecture, this.#pool, this.#programs, { tokensPerStep, writers });
  }

  /**
   * Uploads weights as they arrive, or lets the backend ask for them. The model owns the weights' memory, but for what is given as memory;
   * the caller owns the backend.
   */
  static async create(
    architecture: Architecture,
    backend: Backend,
    weights: AsyncIterable<GivenWeight> | Iterable<GivenWeight>,
    options: ModelOptions = {},
  ): Promise<Model> {
    const specs = weightSpecs(architecture);
    const memories = new Map<string, { memory: ReturnType<Backend["allocate"]>; storage: Storage }>();
    const model = new Model(architecture, backend, memories, options);
    const uploads = new Uploads(backend);
    try {
      const readers = model.#programs.readers(architecture);
      const planning = options.storages && model.#programs.planAhead(architecture, options.storages);
      planning?.catch(() => undefined); // awaited below, unless a weight fails before
      if (backend.devices !== undefined) await planning; // tells at once that devices cannot share the model
      for await (const weight of weights) {
        const { name, storage } = weight;
        const spec = specs.get(name);
        if (!spec) throw new InputError(`${architecture.id} has no weight named ${name}`);
        if ("memory" in weight) model.#shared.add(name);
        const target = { shape: spec.shape, ...readers.get(name), split: cutOf(spec) };
        await uploads.add(weight, target, (memory) => memories.set(name, { memory, storage }));
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

  /** A new session at position 0; it takes memory when it is first used. @throws InputError for an unknown mode */
  session({ mode, priority = 0 }: SessionOptions = {}): Session {
    if (!Number.isFinite(priority)) throw new InputError(`priority must be a number, got ${priority}`);
    return new Session(this.#scheduler, this.#sequence(mode, priority));
  }

  #sequence(mode: string | undefined, priority = 0): Sequence {
    const { modes = {} } = this.architecture;
    const variant = mode === undefined ? this.architecture : Object.hasOwn(modes, mode) ? modes[mode] : undefined;
    if (variant) return this.#scheduler.sequence(variant, mode, priority);
    const known = this.modes.length > 0 ? `it has ${this.modes.join(", ")}` : "it has one only";
    throw new InputError(`${this.architecture.id} has no mode ${mode}; ${known}`);
  }

  /**
   * Advances sessions by their tokens, together in as few steps as possible. Resolves to one array per request, or rejects
   * with the first failure once all requests are settled: each of them succeeds, aborts or fails alone.
   * @throws InputError for a session of another model, or one that occurs twice; and as `Session.feed`
   */
  async step(requests: readonly StepRequest[], { signal }: ReadOptions = {}): Promise<Float32Array[]> {
    this.#checkSessions(requests, ({ tokens }) => tokens.length > 0);
    return settled(
      requests.map(async ({ session, tokens, logits = "last" }) => {
        if (logits === "last") return session.feed(tokens, { signal });
        if (logits === "all") return session.feedAll(tokens, { signal });
        await session.read(tokens, nothing, { signal });
        return new Float32Array();
      }),
    );
  }

  /**
   * As `step`, but draws the id after each request's tokens on the backend, and reads nothing else back. Ids that are told by
   * `keep` come with their logits.
   * @throws InputError for changes of logits that are not in the vocabulary, and as `step`
   */
  async draw(requests: readonly DrawRequest[], options: DrawOptions = {}): Promise<Drawn[]> {
    this.#checkSessions(requests, ({ tokens }) => tokens.length > 0);
    return settled(requests.map(({ session, tokens, choice }) => session.draw(tokens, choice, options)));
  }

  /** All or none of the requests are made. */
  #checkSessions<R extends { readonly session: Session }>(
    requests: readonly R[],
    hasTokens: (request: R) => boolean,
  ): void {
    const seen = new Set<Session>();
    for (const request of requests) {
      const { session } = request;
      if (!(session instanceof Session) || !session.belongsTo(this.#scheduler))
        throw new InputError("a session of another model cannot take part in a step of this one");
      if (seen.has(session)) throw new InputError("a session occurs twice in one step");
      if (session.architecture !== requests[0]!.session.architecture)
        throw new InputError("sessions of different modes cannot share a step");
      if (!hasTokens(request)) throw new InputError("a step needs at least one token for every session");
      seen.add(session);
    }
  }

  /**
   * Compiles what writes one token, so that the first one does not wait for it. Resolves to the kernels that it starts;
   * undefined where the backend runs a step as one.
   */
  async prepare(): Promise<number | undefined> {
    this.#check();
    return (await this.#programs.prepare(this.architecture)).dispatches;
  }

  /** Names of the intermediates that `inspect` can read. */
  intermediates({ mode }: { mode?: string | undefined } = {}): string[] {
    return intermediates(this.#programs, this.#sequence(mode));
  }

  /**
   * Runs `tokens` from the initial state in one step and reads named intermediates, each with its shape (first axis: tokens).
   * Sessions are not touched. @throws InputError for ids outside the vocabulary, GraphError for unknown names
   */
  async inspect(
    tokens: ArrayLike<number>,
    names: readonly string[],
    { mode }: { mode?: string | undefined } = {},
  ): Promise<Map<string, Intermediate>> {
    const parts = { stepper: this.#scheduler, programs: this.#programs, backend: this.backend };
    return inspect(parts, this.#sequence(mode), tokens, names);
  }

  #check(): void {
    if (this.#disposing) throw disposed();
  }

  /** Refuses new requests, waits for those that were made, and frees weights, states and programs. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#end();
    return this.#disposing;
  }

  async #end(): Promise<void> {
    await this.#scheduler.close(disposed());
    await this.#programs.dispose();
    this.#release();
  }

  #release(): void {
    this.#pool.dispose();
    for (const [name, { memory }] of this.weights) if (!this.#shared.has(name)) memory.dispose();
  }
}

const disposed = (): StateError => new StateError("the model was disposed");

/** All results, or the first failure once all are settled. */
async function settled<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InputError(`${name} must be a whole number from 1 on, got ${value}`);
}

/** A copy of the given leaves. @throws StateError for unknown names and other sizes */
function initialStateOf(architecture: Architecture, given: ModelOptions["initialState"]) {
  if (!given) return undefined;
  const leaves = stateLeaves(architecture);
  return new Map(
    [...given].map(([name, data]) => {
      const spec = leaves.get(name);
      if (!spec || spec.cache || data.length !== elementCount(spec.shape))
        throw new StateError(
          `the initial state has ${data.length} numbers for ${name}; ${architecture.id} ${spec && !spec.cache ? `takes [${spec.shape.join(",")}]` : "has no such leaf"}`,
        );
      return [name, data.slice()] as const;
    }),
  );
}
