// A session: one sequence's recurrent state, at a position. It can be fed, forked, saved and restored; its memory does not
// grow with what it has read (caches grow up to their limit).
import { StateError } from "../errors.js";
import type { CacheLimit } from "../ops/cache-limit.js";
import { cachedAfter } from "../ops/cache-limit.js";
import type { Choice } from "../ops/sample.js";
import { type Architecture, cacheLimit, stateLeaves } from "../schema/architecture.js";
import { leafShape, type StateSpec } from "../schema/specs.js";
import type { Model } from "./model.js";
import type { Drawn, DrawOptions } from "./results.js";
import type { StatePool } from "./state-pool.js";

/** A state outside the backend. Leaves are named `state.<layer>.<leaf>`, caches have one row a token. */
export interface SavedState {
  /** Architecture id, e.g. `rwkv7`. */
  readonly architecture: string;
  /** Canonical JSON of the architecture's configuration. */
  readonly config: string;
  /** Number of tokens read. */
  readonly position: number;
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
}

export class Session implements Disposable {
  #slot: number | undefined;
  #position = 0;
  #cached = 0;
  /** When its caches are shortened, where it has some. */
  readonly limit: CacheLimit | undefined;
  /** Use `model.session()`. */
  constructor(
    readonly model: Model,
    private readonly pool: StatePool,
    slot: number,
    /** The function of the model's weights that this session computes. */
    readonly architecture: Architecture,
  ) {
    this.#slot = slot;
    this.limit = cacheLimit(architecture);
  }

  /** Slot of the state pool. */
  get slot(): number {
    if (this.#slot === undefined) throw new StateError("the session was disposed");
    return this.#slot;
  }
  /** Number of tokens read so far. */
  get position(): number {
    return this.#position;
  }
  /** Tokens in its caches, where the architecture has some. */
  get cached(): number {
    return this.#cached;
  }
  /** Called by the model after a step. */
  advance(tokens: number): void {
    this.#cached = this.#cachedAfter(tokens);
    this.#position += tokens;
  }
  #cachedAfter(tokens: number): number {
    const whole = this.architecture.steps === "whole";
    return cachedAfter(this.limit, this.#cached, tokens, whole);
  }
  /** Name and shape of everything that `save` would give after so many more tokens. */
  stateShapes(tokens = 0): Map<string, readonly number[]> {
    const cached = tokens > 0 ? this.#cachedAfter(tokens) : this.#cached;
    return new Map(this.#saved().map(([name, spec]) => [name, leafShape(spec, cached)]));
  }
  #saved(): [string, StateSpec][] {
    return [...stateLeaves(this.architecture)].filter(([, spec]) => !spec.cache?.derived);
  }

  /** Reads tokens; resolves to the logits [V] after the last one. */
  async feed(tokens: ArrayLike<number>, options: { signal?: AbortSignal | undefined } = {}): Promise<Float32Array> {
    return (await this.model.step([{ session: this, tokens, logits: "last" }], options))[0]!;
  }
  /** Reads tokens; resolves to the logits [tokens, V] after each one. */
  async feedAll(tokens: ArrayLike<number>, options: { signal?: AbortSignal | undefined } = {}): Promise<Float32Array> {
    return (await this.model.step([{ session: this, tokens, logits: "all" }], options))[0]!;
  }

  /** Reads tokens, and draws the id after them on the backend. */
  async draw(tokens: ArrayLike<number>, choice: Choice, options: DrawOptions = {}): Promise<Drawn> {
    return (await this.model.draw([{ session: this, tokens, choice }], options))[0]!;
  }

  /** An independent copy at the same position. */
  fork(): Session {
    const copy = new Session(this.model, this.pool, this.pool.acquire(), this.architecture);
    this.pool.copy(this.slot, copy.slot, this.#cached);
    copy.#position = this.#position;
    copy.#cached = this.#cached;
    return copy;
  }

  /** The whole state, to be kept outside. */
  async save(): Promise<SavedState> {
    const tensors = new Map<string, { shape: readonly number[]; data: Float32Array }>();
    for (const [name, shape] of this.stateShapes())
      tensors.set(name, { shape, data: await this.pool.read(this.slot, name, this.#cached) });
    return { ...identity(this.model), position: this.#position, tensors };
  }

  /** Takes over a saved state of the same architecture and configuration. */
  restore(saved: SavedState): void {
    const { architecture, config } = identity(this.model);
    if (saved.architecture !== architecture || saved.config !== config)
      throw new StateError(
        `the saved state belongs to ${saved.architecture} ${saved.config}, this model is ${architecture} ${config}`,
      );
    const leaves = this.#saved();
    const firstCache = leaves.find(([, spec]) => spec.cache)?.[0];
    const cached = (firstCache === undefined ? undefined : saved.tensors.get(firstCache)?.shape[0]) ?? 0;
    for (const [name, spec] of leaves) checkShape(saved, name, leafShape(spec, cached));
    this.pool.reserve(cached);
    for (const [name, spec] of stateLeaves(this.architecture)) {
      const { derived } = spec.cache ?? {};
      const { data } = saved.tensors.get(derived ? prefixOf(name) + derived.from : name)!;
      this.pool.write(this.slot, name, derived ? derived.rows(data) : data);
    }
    this.#cached = cached;
    this.#position = saved.position;
  }

  dispose(): void {
    if (this.#slot !== undefined) this.pool.release(this.#slot);
    this.#slot = undefined;
  }
  [Symbol.dispose](): void {
    this.dispose();
  }
}

function checkShape(saved: SavedState, name: string, shape: readonly number[]): void {
  const tensor = saved.tensors.get(name);
  if (tensor?.shape.join() === shape.join()) return;
  const found = tensor ? `[${tensor.shape.join(",")}]` : "nothing";
  throw new StateError(`the saved state has ${found} for ${name}, needed is [${shape.join(",")}]`);
}

/** `moba.0.` of `moba.0.k_means`. */
const prefixOf = (name: string): string => name.slice(0, name.lastIndexOf(".") + 1);

const identity = (model: Model) => ({
  architecture: model.architecture.id,
  config: JSON.stringify(model.architecture.config),
});
