// Weights on their way from files into the engine's memory. What is asked for in one turn of the event loop goes in large batches:
// they keep the loading threads busy while this one plans.
import type { FilePlace } from "@rwkv-ts/core/backend";
import type { Placement } from "../engine/engine.js";
import { storageNumber } from "../storages.js";

const batchBytes = 64 * 2 ** 20;

interface Load {
  readonly numbers: readonly number[];
  readonly bytes: number;
  settle(status: number): void;
  fail(error: unknown): void;
}

export class FileLoads {
  readonly #waiting: Load[] = [];
  readonly #running = new Set<Promise<void>>();
  #woken = false;

  /** `load` takes the rows of NativeAddon.load; so many of its calls run at once. */
  constructor(
    private readonly load: (table: Float64Array) => Promise<number[]>,
    private readonly most: number,
  ) {}

  /** Resolves to the status (native/place.h). */
  add({ from, storage, panels, transposed, rows, k, address }: Placement, file: FilePlace): Promise<number> {
    const { fd, position, bytes } = file;
    const flags = [Number(panels), Number(transposed)];
    const numbers = [fd, position, storageNumber(from), storageNumber(storage), ...flags, rows, k, address];
    return new Promise((settle, fail) => {
      this.#waiting.push({ numbers, bytes, settle, fail });
      if (this.#woken) return;
      this.#woken = true;
      setImmediate(() => {
        this.#woken = false;
        this.#start();
      });
    });
  }

  /** Resolves when all that was asked for is there, or is known to have failed. */
  async idle(): Promise<void> {
    this.#start();
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #start(): void {
    while (this.#waiting.length > 0 && this.#running.size < this.most) {
      const batch: Load[] = [];
      for (let bytes = 0; bytes < batchBytes && this.#waiting.length > 0; bytes += batch.at(-1)!.bytes)
        batch.push(this.#waiting.shift()!);
      const running = this.#run(batch).finally(() => {
        this.#running.delete(running);
        this.#start();
      });
      this.#running.add(running);
    }
  }

  async #run(batch: readonly Load[]): Promise<void> {
    try {
      const statuses = await this.load(Float64Array.from(batch.flatMap(({ numbers }) => numbers)));
      for (const [i, { settle }] of batch.entries()) settle(statuses[i]!);
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  }
}
