// Weights on their way into a backend, in whichever of three forms they come: as a whole, in runs of rows, or as places in a file.
import { BackendError } from "../errors.js";
import type { Backend, FilePlace, Memory, WeightUpload } from "../plan/backend.js";
import type { FloatStorage, Storage } from "../storage.js";

/** Canonical bytes in one of the storages. */
export interface LoadedWeight {
  readonly name: string;
  readonly storage: Storage;
  readonly bytes: Uint8Array;
  /** As in `WeightUpload`. */
  readonly from?: FloatStorage | undefined;
}

/** A weight [rows, columns] for backends with `startUpload`: runs of rows, each valid until the next is asked for. */
export interface WeightInRuns extends Omit<LoadedWeight, "bytes"> {
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A weight that lies in a file as it is, for backends with `uploadFile`. */
export interface WeightInFile extends Omit<LoadedWeight, "bytes"> {
  readonly bytes: FileBytes;
}

export interface FileBytes {
  readonly length: number;
  /** Lends the place in the file until `read` has settled. Several may be lent at a time. */
  lend<T>(read: (place: FilePlace) => Promise<T>): Promise<T>;
}

export type GivenWeight = LoadedWeight | WeightInRuns | WeightInFile;

/** Bytes that a backend reads at a time: enough to do while a program is planned, few enough to stop soon. */
const mostInFlight = 256 * 2 ** 20;

type Target = Pick<WeightUpload, "shape" | "role" | "split">;
type Taker = (memory: Memory) => void;

export class Uploads {
  readonly #reading = new Set<Promise<void>>();
  #inFlight = 0;
  #failure: { readonly error: unknown } | undefined;

  constructor(private readonly backend: Backend) {}

  /** Resolves when the next weight may come; `take` gets the memory then or later. */
  async add({ bytes, ...given }: GivenWeight, { shape, role, split }: Target, take: Taker): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    const weight = { label: given.name, shape, storage: given.storage, role, from: given.from, split };
    if (ArrayBuffer.isView(bytes)) take(this.backend.upload({ ...weight, bytes }));
    else if ("lend" in bytes) await this.#read(weight, bytes, take);
    else take(await this.#append(weight, bytes));
  }

  /** Resolves when every weight is there. */
  async done(): Promise<void> {
    await this.settled();
    if (this.#failure) throw this.#failure.error;
  }

  /** Resolves when nothing is being read any more, whether it was successful or not. */
  async settled(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading);
  }

  async #append(weight: Omit<WeightUpload, "bytes">, runs: AsyncIterable<Uint8Array>): Promise<Memory> {
    const writer = this.backend.startUpload?.(weight);
    if (!writer) throw new BackendError(`${this.backend.name} backend: ${weight.label} must come as a whole`);
    try {
      for await (const rows of runs) writer.append(rows);
      return writer.finish();
    } catch (error) {
      writer.discard();
      throw error;
    }
  }

  async #read(weight: Omit<WeightUpload, "bytes">, file: FileBytes, take: Taker): Promise<void> {
    const upload = this.backend.uploadFile;
    if (!upload) throw new BackendError(`${this.backend.name} backend: ${weight.label} must not come as a file`);
    while (this.#inFlight > 0 && this.#inFlight + file.length > mostInFlight) await Promise.race(this.#reading);
    this.#inFlight += file.length;
    const reading = file
      .lend((place) => upload(weight, place))
      .then(take)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#inFlight -= file.length;
        this.#reading.delete(reading);
      });
    this.#reading.add(reading);
  }
}
