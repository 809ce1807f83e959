// Runs of programs that take place beside the caller, in a backend's order: a run that fails tells whoever listens to it, and the reads
// behind it.
import type { Order } from "./order.js";
import { ToldPromise } from "./told-promise.js";

interface PendingRead {
  reject(error: unknown): void;
}

/**
 * Runs of programs beside the caller, and the reads behind them. A run that fails rejects its promise, and where nobody listens to that,
 * the next read.
 */
export class OrderedRuns {
  readonly #reads = new Set<PendingRead>();
  /** Of a run whose promise nobody listens to, for the next read. */
  #untold: { readonly error: unknown } | undefined;

  constructor(private readonly order: Order) {}

  /** Runs it in its turn; a promise means that it is under way until then. */
  run(task: () => Promise<void> | undefined): Promise<void> {
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
        const underWay = task();
        if (underWay) return underWay.then(settle.resolve, fail);
        settle.resolve();
      } catch (error) {
        fail(error);
      }
      return undefined;
    });
    return told;
  }

  /** What `read` gives once everything before has run. */
  read<T>(read: () => T | Promise<T>): Promise<T> {
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
