// Number types of ggml's files (GGUF and rwkv.cpp): blocks of numbers along a row, each block with its own scales.
// Source: ggml-org/llama.cpp, gguf-py/gguf/constants.py (GGMLQuantizationType, GGML_QUANT_SIZES).

import type { TensorDtype } from "../dtypes.js";
import {
  type Dequantise,
  dequantiseQ40,
  dequantiseQ41,
  dequantiseQ50,
  dequantiseQ51,
  dequantiseQ80,
} from "./blocks-32.js";
import { dequantiseQ4K, dequantiseQ5K, dequantiseQ6K } from "./blocks-256.js";

export interface GgmlType {
  readonly name: string;
  /** Numbers in a block. */
  readonly numbers: number;
  /** Bytes of a block. */
  readonly bytes: number;
  /** The dtype whose bytes are the same. */
  readonly dtype?: TensorDtype;
  readonly dequantise?: Dequantise;
}

export const ggmlTypes = {
  F32: { name: "F32", numbers: 1, bytes: 4, dtype: "F32" },
  F16: { name: "F16", numbers: 1, bytes: 2, dtype: "F16" },
  BF16: { name: "BF16", numbers: 1, bytes: 2, dtype: "BF16" },
  F64: { name: "F64", numbers: 1, bytes: 8, dtype: "F64" },
  Q4_0: { name: "Q4_0", numbers: 32, bytes: 18, dtype: "INT4B32", dequantise: dequantiseQ40 },
  Q4_1: { name: "Q4_1", numbers: 32, bytes: 20, dequantise: dequantiseQ41 },
  Q5_0: { name: "Q5_0", numbers: 32, bytes: 22, dequantise: dequantiseQ50 },
  Q5_1: { name: "Q5_1", numbers: 32, bytes: 24, dequantise: dequantiseQ51 },
  Q8_0: { name: "Q8_0", numbers: 32, bytes: 34, dtype: "INT8B32", dequantise: dequantiseQ80 },
  Q4_K: { name: "Q4_K", numbers: 256, bytes: 144, dequantise: dequantiseQ4K },
  Q5_K: { name: "Q5_K", numbers: 256, bytes: 176, dequantise: dequantiseQ5K },
  Q6_K: { name: "Q6_K", numbers: 256, bytes: 210, dequantise: dequantiseQ6K },
} as const satisfies Record<string, GgmlType>;

export type GgmlTypeName = keyof typeof ggmlTypes;
