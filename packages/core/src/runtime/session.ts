// A session: one sequence's recurrent state, at a position. It can be fed, forked, saved and restored; its memory does not
// grow with what it has read.
import { StateError } from "../errors.js";
import type { Model } from "./model.js";
import type { StatePool } from "./state-pool.js";

/** A state outside the backend. Leaves are named `state.<layer>.<leaf>`. */
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
  #position: number;
  /** Use `model.session()`. */
  constructor(
    readonly model: Model,
    private readonly pool: StatePool,
    slot: number,
    position: number,
  ) {
    this.#slot = slot;
    this.#position = position;
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
  /** Called by the model after a step. */
  advance(tokens: number): void {
    this.#position += tokens;
  }

  /** Reads tokens; resolves to the logits [V] after the last one. */
  async feed(tokens: ArrayLike<number>, options: { signal?: AbortSignal | undefined } = {}): Promise<Float32Array> {
    return (await this.model.step([{ session: this, tokens, logits: "last" }], options))[0]!;
  }
  /** Reads tokens; resolves to the logits [tokens, V] after each one. */
  async feedAll(tokens: ArrayLike<number>, options: { signal?: AbortSignal | undefined } = {}): Promise<Float32Array> {
    return (await this.model.step([{ session: this, tokens, logits: "all" }], options))[0]!;
  }

  /** An independent copy at the same position. */
  fork(): Session {
    const copy = this.pool.acquire();
    this.pool.copy(this.slot, copy);
    return new Session(this.model, this.pool, copy, this.#position);
  }

  /** The whole state, to be kept outside. */
  async save(): Promise<SavedState> {
    const tensors = new Map<string, { shape: readonly number[]; data: Float32Array }>();
    for (const [name, shape] of this.pool.leaves)
      tensors.set(name, { shape, data: await this.pool.read(this.slot, name) });
    return { ...identity(this.model), position: this.#position, tensors };
  }

  /** Takes over a saved state of the same architecture and configuration. */
  restore(saved: SavedState): void {
    const { architecture, config } = identity(this.model);
    if (saved.architecture !== architecture || saved.config !== config)
      throw new StateError(
        `the saved state belongs to ${saved.architecture} ${saved.config}, this model is ${architecture} ${config}`,
      );
    for (const [name, shape] of this.pool.leaves) {
      const tensor = saved.tensors.get(name);
      if (!tensor || tensor.shape.join() !== shape.join())
        throw new StateError(
          `the saved state has ${tensor ? `[${tensor.shape.join(",")}]` : "nothing"} for ${name}, needed is [${shape.join(",")}]`,
        );
    }
    for (const name of this.pool.leaves.keys()) this.pool.write(this.slot, name, saved.tensors.get(name)!.data);
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

const identity = (model: Model) => ({
  architecture: model.architecture.id,
  config: JSON.stringify(model.architecture.config),
});
