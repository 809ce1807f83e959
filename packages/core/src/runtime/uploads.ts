// Weights on their way into a backend: their bytes, or a source that the backend asks for them. Who asks holds them meanwhile, so
// only as many are asked for at a time as there should be bytes in memory.
import type { Backend, Memory } from "../plan/backend.js";
import { loadWeight } from "../plan/load-weight.js";
import type { Weight, WeightSource } from "../plan/weights.js";
import type { Storage } from "../storage.js";

/** A weight whose canonical bytes (storages/table.ts) are at hand. */
export interface LoadedWeight {
  readonly name: string;
  readonly storage: Storage;
  readonly bytes: Uint8Array;
}

/** A weight that lies somewhere, and the storage in which it is wanted. */
export interface WeightToLoad {
  readonly name: string;
  readonly storage: Storage;
  readonly source: WeightSource;
}

/** A weight that lies in the backend's memory already: that of a trainer, which goes on changing it, and disposes of it. */
export interface SharedWeight {
  readonly name: string;
  readonly storage: Storage;
  readonly memory: Memory;
}

/** A weight as a model takes it: its bytes, a source from which the backend loads it, or memory of the backend that has it. */
export type GivenWeight = LoadedWeight | WeightToLoad | SharedWeight;

/** Bytes that are in memory on their way, where several weights are. */
const mostHeld = 32 * 2 ** 20;
/** Of a weight that comes in runs. */
const heldByRuns = 8 * 2 ** 20;
/** Weights that are held in memory on their way at a time: one that is read, one that is placed. */
const mostHeldWeights = 2;
/** Bytes that a backend reads itself at a time: enough to do while a program is planned, few enough to stop soon. */
const mostInFiles = 256 * 2 ** 20;

/** A weight that is being loaded. */
interface Load {
  readonly length: number;
  /** Bytes of it in memory. */
  held: number;
}

type Taker = (memory: Memory) => void;

export class Uploads {
  readonly #loads = new Map<Load, Promise<void>>();
  #failure: { readonly error: unknown } | undefined;
  /** Called when a load has ended, or is asked for in a form. */
  #changed: () => void = () => undefined;

  constructor(private readonly backend: Backend) {}

  /** Resolves when the next weight may come; `take` gets the memory then or later. @throws what a weight before threw */
  async add(
    given: GivenWeight,
    weight: Pick<Weight, "shape" | "readers" | "meetsZeros" | "split">,
    take: Taker,
  ): Promise<void> {
    const target = { label: given.name, storage: given.storage, ...weight };
    if ("memory" in given) {
      take(given.memory);
      return;
    }
    if ("bytes" in given) {
      this.#check();
      take(this.backend.upload({ ...target, bytes: given.bytes }));
      return;
    }
    while (!this.#hasRoomFor(given.source)) await this.#change();
    this.#check();
    this.#start(target, given.source, take);
  }

  /** Resolves when every weight is there. */
  async done(): Promise<void> {
    await this.settled();
    this.#check();
  }

  /** Resolves when nothing is being loaded any more, whether it was successful or not. */
  async settled(): Promise<void> {
    while (this.#loads.size > 0) await Promise.all(this.#loads.values());
  }

  #check(): void {
    if (this.#failure) throw this.#failure.error;
  }

  #hasRoomFor({ length }: WeightSource): boolean {
    const loads = [...this.#loads.keys()];
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    if (this.#failure || loads.length === 0) return true;
    const inFiles = loads.filter(({ held }) => held === 0);
    if (inFiles.length > 0 && sum(inFiles.map((load) => load.length)) + length > mostInFiles) return false;
    const inMemory = loads.filter(({ held }) => held > 0);
    if (inMemory.length === 0) return true;
    const held = sum([...inMemory.map((load) => load.held), this.#expected(length)]);
    return inMemory.length < mostHeldWeights && held <= mostHeld;
  }

  /** Bytes of a weight that will be in memory, as long as nobody knows in what form it is asked for. */
  #expected(length: number): number {
    return this.backend.load ? Math.min(length, heldByRuns) : length;
  }

  #start(weight: Weight, source: WeightSource, take: Taker): void {
    const load: Load = { length: source.length, held: this.#expected(source.length) };
    const loading = loadWeight(this.backend, weight, this.#watched(source, load))
      .then(take)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#loads.delete(load);
        this.#changed();
      });
    this.#loads.set(load, loading);
  }

  /** The same, noting in what form it is asked for. */
  #watched(source: WeightSource, load: Load): WeightSource {
    const holds = (bytes: number) => {
      load.held = bytes;
      this.#changed();
    };
    return {
      stored: source.stored,
      length: source.length,
      bytes: (storage) => {
        holds(load.length);
        return source.bytes(storage);
      },
      runs: (storage) => {
        holds(Math.min(load.length, heldByRuns));
        return source.runs(storage);
      },
      place: (read) =>
        source.place((place) => {
          holds(0);
          return read(place);
        }),
      rows: (first, count) => this.#watched(source.rows(first, count), load),
    };
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve;
    });
  }
}
