// What loading a model tells on its way: how far it is, that it was aborted, and which tensor an error is about.
import { CheckpointError } from "@rwkv-ts/core";
import { throwIfAborted } from "./abort.js";
import type { TensorInfo } from "./checkpoint.js";

/** How far the reading of a checkpoint's weights is, in bytes. */
export interface LoadProgress {
  /** Bytes of the file's tensors that have been read, and of all that will be. */
  loaded: number;
  total: number;
  /** The tensor that is being read. */
  name: string;
}

/** What may be left over in the file, and how its reading is followed and ended. */
export interface LoadOptions {
  /** Tensors of the file that may be left over. */
  ignore?: (name: string) => boolean;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
}

export class Loading {
  #loaded = 0;
  readonly #total: number;
  /** Bytes of tensors that have been read; one that several devices read counts once. */
  readonly #read = new Map<TensorInfo, number>();

  constructor(
    private readonly file: string,
    tensors: readonly TensorInfo[],
    private readonly options: LoadOptions,
  ) {
    this.#total = tensors.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  advance(tensor: TensorInfo, bytes: number): void {
    const before = this.#read.get(tensor) ?? 0;
    const after = Math.min(before + bytes, tensor.bytes);
    this.#read.set(tensor, after);
    this.#loaded += after - before;
    this.options.onProgress?.({ loaded: this.#loaded, total: this.#total, name: tensor.name });
  }
  /** @throws AbortedError */
  check(): void {
    throwIfAborted(this.options.signal, `loading ${this.file}`);
  }
  /** What to throw for an error of a tensor. @throws AbortedError */
  explained(name: string, error: unknown): unknown {
    this.check();
    if (!(error instanceof CheckpointError) || error.message.startsWith(this.file)) return error;
    return new CheckpointError(`${this.file}: tensor ${name}: ${error.message}`, { cause: error });
  }
}
