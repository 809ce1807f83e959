// Number types of ggml's files (GGUF and rwkv.cpp): blocks of numbers along a row, each block with its own scales.
// Source: ggml-org/llama.cpp, gguf-py/gguf/constants.py (GGMLQuantizationType, GGML_QUANT_SIZES).

import { type Storage, storages, traitsOf } from "@rwkv-ts/core";
import type { TensorDtype } from "../dtypes.js";
import { type Dequantise, dequantiseQ41, dequantiseQ50, dequantiseQ51 } from "./blocks-32.js";

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

/** A type whose bytes are those of a storage. */
function typeOf(storage: Storage): GgmlType {
  const { ggml, blockLength, blockBytes, dtype } = traitsOf(storage);
  return { name: ggml.name, numbers: blockLength, bytes: blockBytes, dtype: dtype as TensorDtype };
}

/** By ggml's number: those that are storages, and others that are read as floats. */
export const ggmlTypes: ReadonlyMap<number, GgmlType> = /* @__PURE__ */ (() =>
  new Map<number, GgmlType>([
    ...storages.map((storage) => [traitsOf(storage).ggml.type, typeOf(storage)] as const),
    [28, { name: "F64", numbers: 1, bytes: 8, dtype: "F64" }],
    [3, { name: "Q4_1", numbers: 32, bytes: 20, dequantise: dequantiseQ41 }],
    [6, { name: "Q5_0", numbers: 32, bytes: 22, dequantise: dequantiseQ50 }],
    [7, { name: "Q5_1", numbers: 32, bytes: 24, dequantise: dequantiseQ51 }],
  ]))();
