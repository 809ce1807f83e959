// A compiled plan in the engine's memory: its steps and counters are its own, its temporaries and scratch the arena of all programs.
import { BackendError } from "@rwkv-ts/core";
import type { Executable, Order, Plan } from "@rwkv-ts/core/backend";
import { addressWords, type EncodedPlan, type Relocation } from "./encode/program.js";
import type { Engine, Program, Trap } from "./engine/engine.js";
import type { Heap } from "./memory/heap.js";
import type { SharedArena } from "./memory/shared-arena.js";
import type { Runnable, Runs } from "./order/runs.js";
import { ThreadChoice } from "./threads/thread-choice.js";

/** What a backend's programs have in common. */
export interface Surroundings {
  readonly engine: Engine;
  readonly heap: Heap;
  readonly arena: SharedArena;
  readonly order: Order;
  readonly runs: Runs;
}

export class CpuExecutable implements Executable, Runnable {
  readonly bytes: number;
  readonly #address: number;
  readonly #relocations: readonly Relocation[];
  readonly #origins: readonly number[];
  readonly #sharedBytes: number;
  readonly #scratchBytes: number;
  readonly #choice: ThreadChoice;
  /** The arena's when the words were right for it. */
  #version = -1;
  #alive = true;

  /** @throws BackendError when there is no room */
  constructor(
    private readonly plan: Plan,
    { words, relocations, origins, sharedBytes, scratchBytes, work }: EncodedPlan,
    private readonly around: Surroundings,
  ) {
    const { engine, heap, arena } = around;
    this.bytes = words.byteLength;
    this.#address = heap.allocate(this.bytes, "steps of a program");
    try {
      arena.join(this, sharedBytes + scratchBytes * engine.threads);
    } catch (error) {
      heap.release(this.#address);
      throw error;
    }
    engine.memory.write(this.#address, new Uint8Array(words.buffer));
    this.#relocations = relocations;
    this.#origins = origins;
    this.#sharedBytes = sharedBytes;
    this.#scratchBytes = scratchBytes;
    this.#choice = new ThreadChoice(engine.threads, work);
    around.runs.expect(this);
  }

  submit(): void | Promise<void> {
    if (!this.#alive) throw new BackendError("cpu backend: this program was disposed of");
    return this.around.runs.submit(this);
  }

  dispose(): void {
    if (!this.#alive) return;
    this.#alive = false;
    const { engine, heap, arena, order } = this.around;
    order.add(() => {
      engine.settle();
      heap.release(this.#address);
      arena.leave(this);
      return undefined;
    });
  }

  get expectedMilliseconds(): number {
    return this.#choice.expectedMilliseconds;
  }
  get participants(): number {
    return this.#choice.participants;
  }
  record(milliseconds: number): void {
    this.#choice.record(milliseconds);
  }

  program(): Program {
    const { arena } = this.around;
    if (this.#version !== arena.version) this.#relocate(arena);
    return {
      address: this.#address,
      scratch: arena.address + this.#sharedBytes,
      scratchStride: this.#scratchBytes,
    };
  }

  #relocate({ address, version }: SharedArena): void {
    const { memory, addressWords: count } = this.around.engine;
    const words = new Int32Array(memory.read(this.#address, this.bytes).buffer);
    for (const { at, offset } of this.#relocations) words.set(addressWords(BigInt(address + offset), count), at);
    memory.write(this.#address, new Uint8Array(words.buffer));
    this.#version = version;
  }

  error({ step, message, isOwn }: Trap): BackendError {
    // a damaged list may stop before its first step
    const index = this.#origins[step];
    const planned = index === undefined ? undefined : this.plan.steps[index];
    const name = `${planned?.op.name ?? "?"}${planned?.scope ? ` of ${planned.scope}` : ""}`;
    const advice = isOwn
      ? "create a new backend"
      : "an index in its inputs (ids, targets, sequences) points outside its buffers, or memory in use was disposed of";
    return new BackendError(`cpu backend: step ${index ?? "?"}, ${name}, stopped: ${message}; ${advice}`);
  }
}
