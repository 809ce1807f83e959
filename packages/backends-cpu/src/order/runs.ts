// Runs of programs, in the backend's order: short ones on the calling thread, which costs nothing, long ones beside it, so that its
// event loop turns meanwhile.
import { BackendError } from "@rwkv-ts/core";
import { type Order, OrderedRuns } from "@rwkv-ts/core/backend";
import type { Engine, Outcome, Program, Trap } from "../engine/engine.js";

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

export class Runs {
  readonly #ordered: OrderedRuns;
  /** Milliseconds that the calling thread has computed since something was under way. */
  #kept = 0;
  #isClosed = false;

  constructor(
    private readonly engine: Engine,
    private readonly order: Order,
    private readonly mostMilliseconds: number,
  ) {
    this.#ordered = new OrderedRuns(order);
  }

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
    return this.#ordered.run(() => {
      const isLong = this.#isLong(run) || this.#kept + run.expectedMilliseconds > this.mostMilliseconds;
      const underWay = isLong ? this.#startBeside(run) : undefined;
      if (!underWay) this.#runHere(run);
      return underWay;
    });
  }

  /** What `read` gives once everything before has run. */
  read<T>(read: () => T): Promise<T> {
    return this.#ordered.read(read);
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
}
