// The code of every weight storage.
import type { Storage } from "@rwkv-ts/core";
import type { OperandStorage } from "@rwkv-ts/core/backend";
import { int4, int8 } from "./blocks-32.js";
import { bf16, f16, f32 } from "./floats.js";
import { q4_k, q5_k } from "./k-blocks.js";
import { q6_k } from "./q6-k.js";
import type { Apart, WeightCode } from "./weight-code.js";

const weightCodes: Readonly<Record<Storage, WeightCode>> = { f32, f16, bf16, int8, int4, q4_k, q5_k, q6_k };

export function codeOf(storage: OperandStorage): WeightCode {
  if (storage === "i32") throw new Error("weights are no integers");
  return weightCodes[storage];
}

export const apartOf = (storage: Storage): Apart | undefined => weightCodes[storage].apart;

export const hasHalves = (storage: OperandStorage): boolean => codeOf(storage).hasHalves;

/** `weight(row, column) -> f32` of canonical bytes behind `get_w`; `k`: elements of a row, as WGSL. Needs `halves`. */
export const weightFunction = (storage: OperandStorage, k: string): string => codeOf(storage).canonical(k);

/** The same of a packed matrix (memory/matrix.ts): canonical rows, or what was taken apart. */
export function matrixFunction(storage: OperandStorage, k: string): string {
  const code = codeOf(storage);
  return (code.packed ?? code.canonical)(k);
}
