// A tensor of a checkpoint as a backend asks for it: converted to the storage that it wants, as a whole or in runs of rows, or as a
// place in a local file.
import { elementCount, type Storage, storageBytes } from "@rwkv-ts/core";
import type { FilePlace, WeightSource } from "@rwkv-ts/core/backend";
import type { Checkpoint, TensorInfo } from "./checkpoint.js";
import { isQuantisedDtype, storageDtypes, storageOfDtype } from "./dtypes.js";
import type { Loading } from "./loading.js";
import { convert } from "./storages/convert.js";

/** Bytes of a file that are converted at a time where the result is wanted as a whole. */
const chunkBytes = 16 * 1024 * 1024;
/** Runs that are handed over are smaller, so that their memory is used again and again. */
const runBytes = 4 * 1024 * 1024;
const runRows = 64;

export interface TensorOfModel {
  readonly checkpoint: Checkpoint;
  readonly info: TensorInfo;
  /** As the model has it: that of the file but for dimensions of length 1. */
  readonly shape: readonly number[];
  readonly loading: Loading;
  readonly signal: AbortSignal;
}

/** Sources may give a view of something larger and unaligned; what is handed over is neither. */
const own = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

export class TensorSource implements WeightSource {
  readonly stored: Storage | undefined;
  readonly length: number;
  readonly #columns: number;
  /** Bytes of a row in the file; undefined where rows cannot be converted by themselves. */
  readonly #rowBytes: number | undefined;
  readonly #rows: { readonly first: number; readonly count: number };

  constructor(
    private readonly tensor: TensorOfModel,
    rows?: { readonly first: number; readonly count: number },
  ) {
    const { info, shape } = tensor;
    this.#columns = shape.at(-1) ?? 1;
    const all = this.#columns === 0 ? 0 : elementCount(shape) / this.#columns;
    const hasSameRows = !isQuantisedDtype(info.dtype) || (info.shape.at(-1) ?? 1) === this.#columns;
    this.#rowBytes = hasSameRows && all > 0 ? info.bytes / all : undefined;
    this.#rows = rows ?? { first: 0, count: all };
    this.stored = this.#rowBytes === undefined ? undefined : storageOfDtype(info.dtype);
    this.length = all === 0 ? info.bytes : (info.bytes / all) * this.#rows.count;
  }

  rows(first: number, count: number): TensorSource {
    return new TensorSource(this.tensor, { first: this.#rows.first + first, count });
  }

  bytes(storage: Storage): Promise<Uint8Array> {
    return this.#explained(() => this.#bytes(storage));
  }

  async *runs(storage: Storage): AsyncGenerator<Uint8Array, void> {
    const { count } = this.#rows;
    const rowsAtOnce = runRows * Math.max(1, Math.floor((runBytes / this.length) * (count / runRows)));
    if (this.#rowBytes === undefined || rowsAtOnce >= count) yield await this.bytes(storage);
    else yield* this.#converted(storage, rowsAtOnce);
  }

  async place<T>(read: (place: FilePlace) => Promise<T>): Promise<T | undefined> {
    const { checkpoint, info, loading } = this.tensor;
    if (this.stored === undefined) return undefined;
    const whole = await this.#explained(async () => checkpoint.placeInFile?.(info.name));
    if (!whole || (whole.transposed && this.length < info.bytes)) return undefined;
    const place = { ...whole, position: whole.position + this.#rows.first * this.#rowBytes!, bytes: this.length };
    return this.#explained(async () => {
      const result = await read(place);
      loading.advance(info, place.bytes);
      return result;
    });
  }

  async #bytes(storage: Storage): Promise<Uint8Array> {
    const { checkpoint, info, shape, loading, signal } = this.tensor;
    const rowBytes = this.#rowBytes;
    if (rowBytes === undefined) return this.#reshaped(storage);
    const { first, count } = this.#rows;
    const rowsAtOnce = Math.max(1, Math.floor(chunkBytes / Math.max(1, rowBytes)));
    if (rowsAtOnce >= count || info.dtype === storageDtypes[storage]) {
      const bytes = await checkpoint.read(info.name, { signal, offset: first * rowBytes, length: this.length });
      loading.advance(info, bytes.length);
      return own(convert(bytes, info.dtype, storage, [count, this.#columns]));
    }
    const result = new Uint8Array(storageBytes(storage, [count, ...shape.slice(-1)]));
    let at = 0;
    for await (const run of this.#converted(storage, rowsAtOnce)) {
      result.set(run, at);
      at += run.length;
    }
    return result;
  }

  /** Blocks along another axis than the model's, which are decoded before they are cut into its rows. */
  async #reshaped(storage: Storage): Promise<Uint8Array> {
    const { checkpoint, info, shape, loading, signal } = this.tensor;
    const bytes = await checkpoint.read(info.name, { signal });
    loading.advance(info, bytes.length);
    const isOdd = isQuantisedDtype(info.dtype);
    const floats = isOdd ? convert(bytes, info.dtype, "f32", info.shape) : bytes;
    const all = own(convert(floats, isOdd ? "F32" : info.dtype, storage, shape));
    const { first, count } = this.#rows;
    const width = storageBytes(storage, [1, this.#columns]);
    return count * width === all.length ? all : all.slice(first * width, (first + count) * width);
  }

  /** Reads and converts runs of rows, one of them ahead. */
  async *#converted(storage: Storage, rowsAtOnce: number): AsyncGenerator<Uint8Array, void> {
    const { checkpoint, info, loading, signal } = this.tensor;
    const { first, count } = this.#rows;
    const rowBytes = this.#rowBytes!;
    // one that is being read, and one that is in use
    const rooms = [0, 1].map(() => new Uint8Array(rowsAtOnce * rowBytes));
    const read = (row: number) => {
      const length = Math.min(rowsAtOnce, count - row) * rowBytes;
      const room = rooms[(row / rowsAtOnce) % 2]!;
      const reading = checkpoint.read(info.name, { signal, offset: (first + row) * rowBytes, length, room });
      reading.catch(() => undefined);
      return reading;
    };
    let next = read(0);
    for (let row = 0; row < count; row += rowsAtOnce) {
      const bytes = await this.#explained(() => next);
      if (row + rowsAtOnce < count) next = read(row + rowsAtOnce);
      loading.advance(info, bytes.length);
      const shape = [Math.min(rowsAtOnce, count - row), this.#columns];
      yield await this.#explained(async () => convert(bytes, info.dtype, storage, shape));
    }
  }

  /** Errors name the file and the tensor. @throws AbortedError */
  async #explained<T>(action: () => Promise<T>): Promise<T> {
    const { loading, info } = this.tensor;
    loading.check();
    try {
      return await action();
    } catch (error) {
      throw loading.explained(info.name, error);
    }
  }
}
