// The threads of a backend. Thread 0 is the calling one or, for programs that take long, the runner; the others wait inside
// WebAssembly and walk the same step list. When a thread stops, everybody leaves the step list and the run says where.
import { BackendError } from "@rwkv-ts/core";
import type { Outcome, Program, Trap } from "../engine/engine.js";
import type { Heap } from "../memory/heap.js";
import {
  controlBytes,
  controlWord,
  endedReason,
  lostWord,
  messageBytes,
  messageOffset,
  reasons,
  stepWord,
} from "./control.js";
import { Runner } from "./runner.js";
import { startWorker, type WorkerHandle } from "./worker-handle.js";
import type { WorkerSettings } from "./worker-source.js";

export interface KernelExports {
  readonly __stack_pointer: WebAssembly.Global<"i32">;
  readonly __heap_base: WebAssembly.Global<"i32">;
  submit(control: number, program: number): void;
  settle(control: number): void;
  /** 0 where a number is not finite. */
  encode_rows(from: number, storage: number, numbers: number, rows: number, k: number, to: number): number;
  pack_panel(storage: number, from: number, rows: number, k: number, to: number): void;
  place_columns(storage: number, from: number, columns: number, rows: number, k: number, to: number): void;
}

export interface PoolOptions {
  readonly threads: number;
  /** Whether the memory is shared, which workers need. */
  readonly shared: boolean;
}

const stackBytes = 65536;
/**
 * The calling thread gives a step up that does not go on for so long: a thread may have ended, which it cannot be told of while
 * it waits. It runs programs of milliseconds, so that no part of one takes as long.
 */
const patienceMilliseconds = 60_000;

/** Whether this thread may sleep; a browser's main thread may not. */
function mayPark(): boolean {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 0);
    return true;
  } catch {
    return false;
  }
}

/** Not all threads of a pool started, so that none of them is kept. */
export class ThreadsRefused extends Error {
  constructor(
    /** Besides the calling one. */
    readonly started: number,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message.replace(/^cpu backend: /, "") : String(cause), { cause });
  }
}

export class ThreadPool {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: KernelExports;
  readonly #control: number;
  readonly #initialStackTop: number;
  readonly #mayPark: boolean;
  readonly #workers: WorkerHandle[] = [];
  readonly #runner: Runner | undefined;
  #lost = 0;
  #leaving = false;

  private constructor(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    exports: KernelExports,
    private readonly heap: Heap,
    { threads, shared }: PoolOptions,
  ) {
    this.threads = threads;
    this.#memory = memory;
    this.#exports = exports;
    this.#control = heap.allocate(controlBytes(threads), "thread control");
    this.#initialStackTop = exports.__stack_pointer.value;
    this.#mayPark = shared && mayPark();
    this.#words[this.#word(controlWord.threads)] = threads;
    if (!shared) return;
    this.#runner = new Runner(this.#settings(module, 0), memory, this.#word(controlWord.posted));
  }

  readonly threads: number;

  /** @throws ThreadsRefused */
  static async create(
    module: WebAssembly.Module,
    memory: WebAssembly.Memory,
    exports: KernelExports,
    heap: Heap,
    options: PoolOptions,
  ): Promise<ThreadPool> {
    const pool = new ThreadPool(module, memory, exports, heap, options);
    const started = Array.from({ length: options.threads - 1 }, (_, i) =>
      startWorker(pool.#settings(module, i + 1), { onEnd: () => pool.#noteEnd(i + 1) }),
    );
    const refusals: unknown[] = [];
    for (const result of await Promise.allSettled(started))
      if (result.status === "fulfilled") pool.#workers.push(result.value);
      else refusals.push(result.reason);
    if (refusals.length > 0) {
      const count = pool.#workers.length;
      await pool.dispose();
      throw new ThreadsRefused(count, refusals[0]);
    }
    return pool;
  }

  #settings(module: WebAssembly.Module, thread: number): WorkerSettings {
    const stack = this.heap.allocate(stackBytes, `stack of thread ${thread}`);
    return {
      module,
      memory: this.#memory,
      control: this.#control,
      thread,
      stackTop: stack + stackBytes,
      failedAt: this.#word(controlWord.failed),
      postedAt: this.#word(controlWord.posted),
      leavingAt: this.#word(controlWord.leaving),
      messageAt: this.#messageAt,
      messageBytes,
      programAt: this.#word(controlWord.job),
    };
  }

  get #words(): Int32Array {
    return new Int32Array(this.#memory.buffer);
  }
  /** Position in the whole memory of a word of the control block. */
  #word(offset: number): number {
    return this.#control / 4 + offset;
  }
  get #messageAt(): number {
    return this.#control + messageOffset(this.threads);
  }

  /** Runs a program on the first `participants` threads; returns what stopped it, if anything. */
  run(program: Program, participants: number): Trap | undefined {
    const waits = participants > 1;
    this.#prepare(program, participants, waits && this.#mayPark, waits ? patienceMilliseconds : 0);
    try {
      this.#exports.submit(this.#control, program.address);
      return undefined;
    } catch (error) {
      this.#exports.__stack_pointer.value = this.#initialStackTop;
      const own = Atomics.compareExchange(this.#words, this.#word(controlWord.failed), 0, 1) === 0;
      this.#exports.settle(this.#control);
      const trap = this.#takeTrap()!;
      return own ? { ...trap, message: error instanceof Error ? error.message : String(error) } : trap;
    }
  }

  get canStart(): boolean {
    return this.#runner?.isPossible === true;
  }

  /** Starts the runner before it is needed. */
  expectStart(): void {
    void this.#runner?.isReady();
  }

  /** The same with the runner in place of the calling thread. */
  start(program: Program, participants: number): Promise<Outcome> | undefined {
    return this.canStart ? this.#runBeside(this.#runner!, program, participants) : undefined;
  }

  async #runBeside(runner: Runner, program: Program, participants: number): Promise<Outcome> {
    if (!(await runner.isReady())) {
      const start = performance.now();
      return { trap: this.run(program, participants), milliseconds: performance.now() - start };
    }
    this.#prepare(program, participants, true, 0);
    this.#words[this.#word(controlWord.job)] = program.address;
    const milliseconds = await runner.run();
    return { trap: this.#takeTrap(), milliseconds };
  }

  #prepare(program: Program, participants: number, mayPark: boolean, patience: number): void {
    if (this.#lost > 0)
      throw new BackendError(`cpu backend: ${this.#lost} of its threads ended unexpectedly; create a new backend`);
    const words = this.#words;
    words[this.#word(controlWord.scratch)] = program.scratch;
    words[this.#word(controlWord.scratchStride)] = program.scratchStride;
    words[this.#word(controlWord.participants)] = participants;
    words[this.#word(controlWord.callerMayPark)] = Number(mayPark);
    words[this.#word(controlWord.patience)] = patience;
  }

  /** A worker ended: nobody waits for it any more. */
  #noteEnd(thread: number): void {
    if (this.#leaving) return;
    this.#lost++;
    const words = this.#words;
    Atomics.store(words, this.#word(lostWord(thread)), 1);
    if (Atomics.compareExchange(words, this.#word(controlWord.failed), 0, thread + 1) === 0)
      Atomics.store(words, this.#word(controlWord.reason), endedReason);
  }

  /** Waits until no thread looks at any program any more. */
  settle(): void {
    if (this.#leaving || this.threads === 1) return;
    this.#words[this.#word(controlWord.callerMayPark)] = Number(this.#mayPark);
    this.#exports.settle(this.#control);
  }

  /** What stopped the run, once no thread looks at it any more. */
  #takeTrap(): Trap | undefined {
    const words = this.#words;
    const failed = words[this.#word(controlWord.failed)]!;
    if (failed === 0) return undefined;
    const reason = reasons[words[this.#word(controlWord.reason)]!];
    words[this.#word(controlWord.failed)] = 0;
    words[this.#word(controlWord.reason)] = 0;
    const step = words[this.#word(stepWord(failed - 1))]!;
    if (reason !== undefined) return { step, message: reason, isOwn: true };
    const text = new Uint8Array(this.#memory.buffer, this.#messageAt, messageBytes).slice();
    const end = text.indexOf(0);
    return { step, message: new TextDecoder().decode(text.subarray(0, end < 0 ? undefined : end)), isOwn: false };
  }

  /** Asks the workers to leave and waits for them. */
  async dispose(): Promise<void> {
    if (this.#leaving) return;
    Atomics.store(this.#words, this.#word(controlWord.leaving), 1);
    this.settle();
    this.#leaving = true;
    await Promise.all([this.#runner?.ended(), ...this.#workers.map((worker) => worker.ended())]);
  }
}
