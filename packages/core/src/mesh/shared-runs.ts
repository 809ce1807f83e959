// A weight's runs for several devices at once, read once: every device takes a run before any gets the next, whose memory it may share.
import { BackendError } from "../errors.js";
import type { WeightSource } from "../plan/weights.js";
import type { Storage } from "../storage.js";

type Step = IteratorResult<Uint8Array, unknown>;

export class SharedRuns {
  #iterator: AsyncIterator<Uint8Array, unknown> | undefined;
  #storage: Storage | undefined;
  /** Devices that may ask for more, and those that wait for the next run. */
  readonly #devices: Set<number>;
  readonly #waiting = new Map<number, (step: Promise<Step>) => void>();

  constructor(
    readonly source: WeightSource,
    devices: number,
  ) {
    this.#devices = new Set(Array.from({ length: devices }, (_, device) => device));
  }

  /** @throws BackendError where devices ask for different storages */
  runs(device: number, storage: Storage): AsyncIterable<Uint8Array> {
    this.#storage ??= storage;
    if (storage !== this.#storage)
      throw new BackendError(`mesh backend: its devices ask for ${this.#storage} and ${storage} of one weight`);
    this.#iterator ??= this.source.runs(storage)[Symbol.asyncIterator]();
    const next = () =>
      new Promise<Step>((resolve) => {
        this.#waiting.set(device, resolve);
        this.#advance();
      });
    const end = async () => {
      this.leave(device);
      return { done: true, value: undefined } as const;
    };
    return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
  }

  /** The device asks no more; the others need not wait for it. */
  leave(device: number): void {
    if (!this.#devices.delete(device)) return;
    this.#waiting.delete(device);
    if (this.#devices.size > 0) this.#advance();
    else this.#iterator?.return?.().catch(() => undefined); // whoever read has been told
  }

  #advance(): void {
    if (this.#waiting.size < this.#devices.size) return;
    const step = this.#iterator!.next();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const resolve of waiting) resolve(step);
  }
}
