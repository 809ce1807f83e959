// One sequence that goes on: values are fed as they come, and its state is all that is kept of those before.
import { InputError, StateError } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import type { Data, DataSpecs } from "./graph.js";

/** The state of a sequence, by the names of its leaves. */
export type SavedSequence = ReadonlyMap<string, Float32Array>;

/** What runs steps for all sessions of a trainable. */
export interface SessionHost<I extends DataSpecs> {
  readonly backend: Backend;
  /** Bytes of each leaf of one sequence's state, and what they hold before the first token. */
  readonly leaves: ReadonlyMap<string, Uint8Array>;
  /** Behind everything that was asked for before. */
  inTurn<R>(work: () => Promise<R>): Promise<R>;
  /** Advances the memory by the inputs' tokens. Resolves to the output. */
  advance(state: ReadonlyMap<string, Memory>, data: Data<I>): Promise<Float32Array>;
}

/** A sequence that goes on: values are fed as they come, and its state is all that is kept of those before. Dispose of it. */
export class SequenceSession<I extends DataSpecs> {
  readonly #state = new Map<string, Memory>();
  #isDisposed = false;

  constructor(private readonly host: SessionHost<I>) {
    for (const [name, initial] of host.leaves) {
      const memory = host.backend.allocate(initial.length, `session ${name}`);
      host.backend.write(memory, initial);
      this.#state.set(name, memory);
    }
  }

  /**
   * Reads the next tokens, one or many: the result is the same but for rounding. Resolves to the output for them.
   * @throws InputError for inputs that are missing or do not make whole tokens
   */
  feed(data: Data<I>): Promise<Float32Array> {
    this.#check();
    return this.host.advance(this.#state, data);
  }

  /** A session with the same past and a future of its own. */
  fork(): SequenceSession<I> {
    this.#check();
    const other = new SequenceSession(this.host);
    this.host.inTurn(async () => {
      for (const [name, own] of this.#state) this.host.backend.copy(own, 0, other.#state.get(name)!, 0, own.bytes);
    });
    return other;
  }

  async save(): Promise<SavedSequence> {
    this.#check();
    const read = async ([name, memory]: [string, Memory]): Promise<[string, Float32Array]> => [
      name,
      new Float32Array((await this.host.backend.read(memory)).slice().buffer),
    ];
    return this.host.inTurn(async () => new Map(await Promise.all([...this.#state].map(read))));
  }

  /** @throws InputError for a state of another model; nothing is changed then */
  restore(saved: SavedSequence): void {
    this.#check();
    for (const [name, { bytes }] of this.#state)
      if (saved.get(name)?.byteLength !== bytes)
        throw new InputError(
          `the saved state has ${saved.get(name)?.length ?? "no"} numbers of ${name}, it takes ${bytes / 4}`,
        );
    const copies = new Map([...this.#state.keys()].map((name) => [name, saved.get(name)!.slice()]));
    this.host.inTurn(async () => {
      for (const [name, memory] of this.#state)
        this.host.backend.write(memory, new Uint8Array(copies.get(name)!.buffer));
    });
  }

  #check(): void {
    if (this.#isDisposed) throw new StateError("the session was disposed");
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.host.inTurn(async () => {
      for (const memory of this.#state.values()) memory.dispose();
    });
  }
}
