// What differs between weight storages, one value of this type each (table.ts). Everything else asks these traits: sizes, loading,
// conversion, the choice of storages, what files call them, and which kernels a backend takes.

/** What a weight of a role takes where matrices are to be in a storage. */
export interface StoragesBeside {
  /** Rows picked one at a time: small to read, so kept more precisely. */
  readonly embedding: string;
  /** Small factors. */
  readonly lora: string;
}

/** What sets a storage of weights apart from the others: sizes, names in files, encoding and decoding. */
export interface StorageTraits {
  /** Numbers share scales in blocks along the last axis, so that NaN and infinity have no place in them. */
  readonly isQuantised: boolean;
  /** Numbers of a block; rows are filled up with padding to whole blocks. 1: each number stands by itself. */
  readonly blockLength: number;
  /** Bytes of a block. */
  readonly blockBytes: number;
  /** What files of ours call it; .safetensors names, where that format knows it. */
  readonly dtype: string;
  /** ggml's type of the same bytes: its name and number, and llama.cpp's number of files whose matrices are in it (llama_ftype). */
  readonly ggml: { readonly name: string; readonly type: number; readonly fileType: number };
  /** Bytes of a block at which f16 factors lie, of which every number of the block is a sum of multiples. */
  readonly factorsAt: readonly number[];
  /** What embeddings and low-rank matrices take where the other matrices are in this storage. */
  readonly beside: StoragesBeside;
  /** What rows take that no whole number of blocks fills; absent: such rows are padded. */
  readonly forOtherRows?: string;
  /** Numbers 0 to `count` of a row that begins at byte `at` of `from`, to `to[start]` and on, rounded to f32 step by step. */
  decode(from: Uint8Array, at: number, count: number, to: Float32Array, start: number): void;
  /**
   * A row, or the beginning of one, of `count` numbers from `from[start]` on to byte `at` of `to`, and the padding behind it. To
   * the nearest, ties to even, or with the scales of least squared error. @throws CheckpointError for what is not finite
   */
  encode(from: Float32Array, start: number, count: number, to: Uint8Array, at: number): void;
}

export const besideFloats = <Name extends string>(name: Name) => ({ embedding: name, lora: name }) as const;
export const besideBlocks = { embedding: "int8", lora: "f16" } as const;
