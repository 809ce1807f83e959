// The worker that computes in place of the thread that a backend lives on, which meanwhile turns its event loop. It starts when it
// is first wanted.
import { BackendError } from "@rwkv-ts/core";
import { startWorker, type WorkerHandle } from "./worker-handle.js";
import type { WorkerSettings } from "./worker-source.js";

interface Pending {
  resolve(milliseconds: number): void;
  reject(error: Error): void;
}

export class Runner {
  #isPossible = true;
  #hasEnded = false;
  #worker: Promise<WorkerHandle> | undefined;
  #pending: Pending | undefined;

  /** It waits until the word at `posted` changes. */
  constructor(
    private readonly settings: WorkerSettings,
    private readonly memory: WebAssembly.Memory,
    private readonly posted: number,
  ) {}

  /** False once it could not be started. */
  get isPossible(): boolean {
    return this.#isPossible;
  }

  /** Starts it, unless it is there; false where that is impossible. */
  async isReady(): Promise<boolean> {
    this.#worker ??= startWorker(this.settings, {
      onEnd: () => this.#end(),
      onMessage: (milliseconds) => this.#done(milliseconds as number),
    });
    try {
      await this.#worker;
    } catch {
      this.#isPossible = false;
    }
    return this.#isPossible;
  }

  /** Runs what the control block says; resolves to the milliseconds it took. */
  async run(): Promise<number> {
    if (this.#hasEnded) throw endedError();
    const worker = await this.#worker!;
    worker.hold(true);
    try {
      return await new Promise((resolve, reject) => {
        this.#pending = { resolve, reject };
        this.#wake();
      });
    } finally {
      worker.hold(false);
    }
  }

  #wake(): void {
    const words = new Int32Array(this.memory.buffer);
    Atomics.add(words, this.posted, 1);
    Atomics.notify(words, this.posted);
  }

  #done(milliseconds: number): void {
    this.#pending?.resolve(milliseconds);
    this.#pending = undefined;
  }

  #end(): void {
    this.#hasEnded = true;
    this.#pending?.reject(endedError());
    this.#pending = undefined;
  }

  /** Resolves when it has left, which the control block tells it to. */
  async ended(): Promise<void> {
    if (!this.#worker || !(await this.isReady())) return;
    const worker = await this.#worker;
    this.#wake();
    await worker.ended();
  }
}

const endedError = (): BackendError =>
  new BackendError("cpu backend: the thread that computes ended unexpectedly; create a new backend");
