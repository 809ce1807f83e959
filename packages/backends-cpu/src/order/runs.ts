// Runs of programs, in the backend's order: short ones on the calling thread, which costs nothing, long ones beside it, so that its
// event loop turns meanwhile. A run that fails tells whoever listens to it, and the reads behind it.
import { BackendError } from "@rwkv-ts/core";
import type { Engine, Outcome, Program, Trap } from "../engine/engine.js";
import type { Order } from "./order.js";
import { ToldPromise } from "./told-promise.js";

/**
 * Milliseconds that a run may keep the calling thread. A run beside it takes 0.01 to 0.03 ms longer while the cores are busy (`bench
 * beside`), 0.14 ms where idle ones must wake up first, and up to 0.6 ms where two threads compute on two cores and the calling one must
 * be woken beside them (a virtual machine, Zen 4, Node 20; RWKV-7 0.1B in int8, 4.6 ms a token: 222 tokens a second here, 181 beside).
 */
export const mostMillisecondsHere = 5;

/** A program as it is to be run, once everything before has. */
export interface Runnable {
  /** What it takes as far as is known. */
  readonly expectedMilliseconds: number;
  readonly participants: number;
  /** Called right before it runs. */
  program(): Program;
  record(milliseconds: number): void;
  error(trap: Trap): Error;
}

interface PendingRead {
  reject(error: unknown): void;
}

export class Runs {
  readonly #reads = new Set<PendingRead>();
  /** Of a run whose promise nobody listens to, for the next read. */
  #untold: { readonly error: unknown } | undefined;
  /** Milliseconds that the calling thread has computed since something was under way. */
  #kept = 0;
  #isClosed = false;

  constructor(
    private readonly engine: Engine,
    private readonly order: Order,
    private readonly mostMilliseconds: number,
  ) {}

  /** Runs are refused from now on. */
  close(): void {
    this.#isClosed = true;
  }

  /** Tells of a program that will be run. */
  expect(run: Runnable): void {
    if (this.#isLong(run)) this.engine.expectStart?.();
  }

  /** Returns when it has run, or a promise of that. @throws, or rejects with, the error of what stopped it */
  submit(run: Runnable): void | Promise<void> {
    if (this.#isClosed) throw new BackendError("cpu backend: the backend was disposed of");
    if (!this.order.isBusy && !this.#isLong(run)) {
      this.#kept = 0;
      this.#runHere(run);
      return;
    }
    let settle = { resolve: (): void => undefined, reject: (_: unknown): void => undefined };
    const told = new ToldPromise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
    told.silence();
    const fail = (error: unknown): void => {
      settle.reject(error);
      this.#tell(error, told);
    };
    this.order.add(() => {
      try {
        const underWay =
          this.#isLong(run) || this.#kept + run.expectedMilliseconds > this.mostMilliseconds
            ? this.#startBeside(run)
            : undefined;
        if (underWay) return underWay.then(settle.resolve, fail);
        this.#runHere(run);
        settle.resolve();
      } catch (error) {
        fail(error);
      }
      return undefined;
    });
    return told;
  }

  /** What `read` gives once everything before has run. */
  read<T>(read: () => T): Promise<T> {
    const untold = this.#untold;
    this.#untold = undefined;
    if (untold) return Promise.reject(untold.error);
    if (!this.order.isBusy) return Promise.resolve(read());
    return new Promise((resolve, reject) => {
      const pending = { reject };
      this.#reads.add(pending);
      this.order.add(() => {
        // otherwise it was told of a run that failed
        if (!this.#reads.delete(pending)) return undefined;
        try {
          resolve(read());
        } catch (error) {
          reject(error);
        }
        return undefined;
      });
    });
  }

  #isLong({ expectedMilliseconds }: Runnable): boolean {
    return expectedMilliseconds > this.mostMilliseconds && this.engine.canStart;
  }

  #runHere(run: Runnable): void {
    const { participants } = run;
    const program = run.program();
    const start = performance.now();
    const trap = this.engine.run(program, participants);
    const milliseconds = performance.now() - start;
    this.#kept += milliseconds;
    // what was stopped tells nothing of what it takes
    if (trap) throw run.error(trap);
    run.record(milliseconds);
  }

  #startBeside(run: Runnable): Promise<void> | undefined {
    const underWay = this.engine.start(run.program(), run.participants);
    return underWay?.then(({ trap, milliseconds }: Outcome) => {
      this.#kept = 0;
      if (trap) throw run.error(trap);
      run.record(milliseconds);
    });
  }

  /** Reads that wait are behind the run; who listens to its promise needs no read. */
  #tell(error: unknown, told: ToldPromise<void>): void {
    const isTold = this.#reads.size > 0 || told.isListenedTo;
    for (const read of this.#reads) read.reject(error);
    this.#reads.clear();
    if (isTold) return;
    const untold = { error };
    this.#untold = untold;
    told.onListener = () => {
      if (this.#untold === untold) this.#untold = undefined;
    };
  }
}
