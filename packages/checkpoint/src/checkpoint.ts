// What every checkpoint format looks like to the rest: a map of tensors that are read one at a time.
import type { FilePlace } from "@rwkv-ts/core/backend";

/** A tensor as the file declares it. */
export interface TensorInfo {
  readonly name: string;
  /** .safetensors names (F32, BF16, ...), or those of quantised storages (INT8B32, INT4B32, Q4_K, ...). */
  readonly dtype: string;
  readonly shape: number[];
  /** Size of what `read` returns. */
  readonly bytes: number;
  /** How the file encodes the numbers, where `read` widens them to `dtype`: Q4_K, Q5_1, ... */
  readonly encoding?: string;
}

/** Which part of a tensor's bytes is read, and where to. */
export interface ReadOptions {
  signal?: AbortSignal;
  /** First byte, 0 unless told. */
  offset?: number;
  /** How many bytes, to the end unless told. */
  length?: number;
  /** Memory of at least that length, which the caller lends: the result may, and need not, lie there. */
  room?: Uint8Array;
}

/** An open file of tensors, which are read one at a time, whatever its format. Close it when it is done with. */
export interface Checkpoint {
  /** The path, URL or file name, as errors show it. */
  readonly name: string;
  readonly format: CheckpointFormatId;
  /** In the file's order. */
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Strings that the file carries beside its tensors; values of other types as JSON. */
  readonly metadata: Record<string, string>;
  /**
   * Contiguous little-endian bytes in row-major order (quantised tensors: canonical blocks), or a part of them.
   * @throws CheckpointError for an unknown name or a damaged file; AbortedError.
   */
  read(name: string, options?: ReadOptions): Promise<Uint8Array>;
  /** Where the bytes that `read` gives lie in an open file of this machine, if they lie there as they are. @throws CheckpointError */
  placeInFile?(name: string, signal?: AbortSignal): Promise<FilePlace | undefined>;
  /**
   * The World vocabulary that the file carries, or undefined. Formats that never carry one leave this out.
   */
  vocabulary?(signal?: AbortSignal): Promise<CarriedVocabulary | undefined>;
  close(): Promise<void>;
}

/** The text of a World vocabulary file (lines of: id literal length), or the tokens by id. */
export type CarriedVocabulary = string | TokenTable;

/** Tokens one behind the other: that of an id is bytes [starts[id], starts[id + 1]), and `known` has 1 where there is one. */
export interface TokenTable {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly known: Uint8Array;
}

/** "hf": the names and layouts of Hugging Face models, in one or several files. */
export type CheckpointFormatId = "pth" | "safetensors" | "gguf" | "rwkv.cpp" | "hf";
