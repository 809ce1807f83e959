// What the kernels make of each weight storage: an entry each, beside its code in kernels/ and native/.
import { type DType, type Storage, traitsOf } from "@rwkv-ts/core";

/** Columns over which activations share a scale beside quantised weights. kernels/storage.h */
export const activationBlock = 32;

interface CpuStorage {
  /** Its number in kernels/storage.h. */
  readonly number: number;
  /** Bytes of 16 rows of k elements in panels; kernels/panels.h. */
  panelBytes(k: number): number;
  /**
   * Up to so many tokens stream repacked weights as they are; for more, decoding 16-bit ones to f32 once is cheaper, and integers
   * meet tiles of tokens. Zen 3, one thread, relaxed SIMD, best of three, GB/s of weights streamed and decoded: 8 tokens bf16 3.3
   * and 2.9, f16 2.9 and 3.0; 16 tokens bf16 1.8 and 1.8.
   */
  readonly mostTokensStreamed: number;
  /** Set where quantised activations meet the weights as integers. */
  readonly integers?: {
    /** What a tile of kernels/int-linear.c takes, in tokens streamed from the cache (56 and 72 GFLOP/s on Zen 4, tiles 68 and 104). */
    readonly tileCost: number;
    /** Bytes beside each block of 32 quantised columns: a scale and the corrections. kernels/quantised.h, native/arranged.h */
    readonly besideBlock: number;
    /** Whether kernels/int-linear.c turns blocks into bytes and two scales for all tiles. */
    readonly unpacks?: boolean;
  };
  /** Whether kernels/encode.c quantises to it. */
  readonly encodes?: boolean;
}

const floats = (bytes: number) => (k: number) => 16 * bytes * k;
const blocks = (storage: Storage) => {
  const { blockLength, blockBytes } = traitsOf(storage);
  return (k: number): number => 16 * Math.ceil(k / blockLength) * blockBytes;
};
const superBlocks = (besideBlock: number) => ({ tileCost: 2.8, besideBlock, unpacks: true }) as const;
/** Of each block of 32, one scale and one correction. */
const besideBlock = 8;

export const cpuStorages: Readonly<Record<Storage, CpuStorage>> = {
  f32: { number: 0, panelBytes: floats(4), mostTokensStreamed: 2 },
  f16: { number: 1, panelBytes: floats(2), mostTokensStreamed: 4 },
  bf16: { number: 2, panelBytes: floats(2), mostTokensStreamed: 8 },
  int8: {
    number: 3,
    panelBytes: blocks("int8"),
    mostTokensStreamed: 8,
    integers: { tileCost: 3.3, besideBlock },
    encodes: true,
  },
  int4: {
    number: 4,
    panelBytes: blocks("int4"),
    mostTokensStreamed: 8,
    integers: { tileCost: 2.8, besideBlock },
    encodes: true,
  },
  q4_k: { number: 5, panelBytes: blocks("q4_k"), mostTokensStreamed: 8, integers: superBlocks(besideBlock) },
  q5_k: { number: 6, panelBytes: blocks("q5_k"), mostTokensStreamed: 8, integers: superBlocks(besideBlock) },
  // a correction for each 16 columns
  q6_k: { number: 7, panelBytes: blocks("q6_k"), mostTokensStreamed: 8, integers: superBlocks(12) },
};

/** The number of a storage in kernels/storage.h; integers move as f32 do. */
export const storageNumber = (storage: Storage | DType): number =>
  storage === "i32" ? cpuStorages.f32.number : cpuStorages[storage].number;

export const integersOf = (storage: Storage | DType): CpuStorage["integers"] =>
  storage === "i32" ? undefined : cpuStorages[storage].integers;
