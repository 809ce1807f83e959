// The threads of a backend. The calling thread is thread 0; the others wait inside WebAssembly and walk the same step list.
// When a thread traps, everybody leaves the step list and `run` says where.
import { BackendError } from "@rwkv-ts/core";
import type { Program, Trap } from "../engine/engine.js";
import type { Heap } from "../memory/heap.js";
import { controlBytes, controlWord, messageBytes, messageOffset, stepWord } from "./control.js";
import { startWorker, type WorkerHandle } from "./worker-handle.js";

export interface KernelExports {
  readonly __stack_pointer: WebAssembly.Global<"i32">;
  readonly __heap_base: WebAssembly.Global<"i32">;
  submit(control: number, program: number): void;
  settle(control: number): void;
  /** 0 where a number is not finite. */
  encode_rows(from: number, storage: number, numbers: number, rows: number, k: number, to: number): number;
  pack_panel(storage: number, from: number, rows: number, k: number, to: number): void;
}

const stackBytes = 65536;

/** Whether this thread may sleep; a browser's main thread may not. */
function mayPark(): boolean {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 0);
    return true;
  } catch {
    return false;
  }
}

export class ThreadPool {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: KernelExports;
  readonly #control: number;
  readonly #initialStackTop: number;
  readonly #workers: WorkerHandle[] = [];
  #lost = 0;
  #leaving = false;

  private constructor(
    memory: WebAssembly.Memory,
    exports: KernelExports,
    heap: Heap,
    readonly threads: number,
  ) {
    this.#memory = memory;
    this.#exports = exports;
    this.#control = heap.allocate(controlBytes(threads), "thread control");
    this.#initialStackTop = exports.__stack_pointer.value;
    const words = this.#words;
    words[this.#word(controlWord.threads)] = threads;
    words[this.#word(controlWord.callerMayPark)] = threads > 1 && mayPark() ? 1 : 0;
  }

  static async start(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    exports: KernelExports,
    heap: Heap,
    threads: number,
  ): Promise<ThreadPool> {
    const pool = new ThreadPool(memory, exports, heap, threads);
    const control = pool.#control;
    const started = Array.from({ length: threads - 1 }, (_, i) => {
      const stack = heap.allocate(stackBytes, `stack of thread ${i + 1}`);
      const settings = {
        module,
        memory,
        control,
        thread: i + 1,
        stackTop: stack + stackBytes,
        failedAt: pool.#word(controlWord.failed),
        insideAt: pool.#word(controlWord.inside),
        messageAt: control + messageOffset(threads),
        messageBytes,
      };
      return startWorker(settings, () => {
        if (!pool.#leaving) pool.#lost++;
      });
    });
    for (const result of await Promise.allSettled(started)) {
      if (result.status === "fulfilled") pool.#workers.push(result.value);
      else {
        await pool.dispose();
        throw result.reason;
      }
    }
    return pool;
  }

  get #words(): Int32Array {
    return new Int32Array(this.#memory.buffer);
  }
  /** Position in the whole memory of a word of the control block. */
  #word(offset: number): number {
    return this.#control / 4 + offset;
  }

  /** Runs a program on the first `participants` threads; returns what stopped it, if anything. */
  run(program: Program, participants: number): Trap | undefined {
    if (this.#lost > 0)
      throw new BackendError(`cpu backend: ${this.#lost} of its threads ended unexpectedly; create a new backend`);
    const words = this.#words;
    words[this.#word(controlWord.counters)] = program.counters;
    words[this.#word(controlWord.steps)] = program.steps;
    words[this.#word(controlWord.scratch)] = program.scratch;
    words[this.#word(controlWord.scratchStride)] = program.scratchStride;
    words[this.#word(controlWord.participants)] = participants;
    try {
      this.#exports.submit(this.#control, program.address);
      return undefined;
    } catch (error) {
      return this.#trap(error instanceof Error ? error.message : String(error));
    }
  }

  /** Waits until no thread looks at any program any more. */
  settle(): void {
    if (!this.#leaving && this.threads > 1) this.#exports.settle(this.#control);
  }

  #trap(own: string): Trap {
    this.#exports.__stack_pointer.value = this.#initialStackTop;
    const words = this.#words;
    Atomics.compareExchange(words, this.#word(controlWord.failed), 0, 1);
    this.#exports.settle(this.#control);
    const thread = words[this.#word(controlWord.failed)]! - 1;
    words[this.#word(controlWord.failed)] = 0;
    const at = this.#control + messageOffset(this.threads);
    const text = new Uint8Array(this.#memory.buffer, at, messageBytes).slice();
    const end = text.indexOf(0);
    const message = thread === 0 ? own : new TextDecoder().decode(text.subarray(0, end < 0 ? undefined : end));
    return { step: words[this.#word(stepWord(thread))]!, message };
  }

  /** Asks the workers to leave and waits for them. */
  async dispose(): Promise<void> {
    if (this.#leaving) return;
    this.#words[this.#word(controlWord.leaving)] = 1;
    this.settle();
    this.#leaving = true;
    await Promise.all(this.#workers.map((worker) => worker.ended()));
  }
}
