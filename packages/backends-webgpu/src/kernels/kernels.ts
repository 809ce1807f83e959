// The ops that this backend runs, a kernel each, and the storages in which it takes their inputs.
import { BackendError, storages } from "@rwkv-ts/core";
import type { OperandStorage } from "@rwkv-ts/core/backend";
import type { Kernel } from "../program/dispatch.js";
import { appendCache } from "./append-cache.js";
import { causalAttention, causalAttentionBackward } from "./causal-attention.js";
import { compressCache } from "./compress-cache.js";
import { crossEntropy, crossEntropyBackward } from "./cross-entropy.js";
import { linear } from "./linear.js";
import { map } from "./map.js";
import { matmul } from "./matmul.js";
import { normalize, normalizeBackward } from "./normalize.js";
import { rangeAttention, rangeAttentionBackward } from "./range-attention.js";
import { max, sum, sumRows, sumSquares } from "./reductions.js";
import { rotary } from "./rotary.js";
import { gather, scatterRows } from "./rows.js";
import { sample } from "./sample.js";
import { selectCall, selectDecode } from "./select-ranges.js";
import { selectTraining } from "./select-training.js";
import { place, slice } from "./slice.js";
import { tokenShift, tokenShiftBackward } from "./token-shift.js";
import { wkv4, wkv4Backward } from "./wkv4.js";
import { wkv6 } from "./wkv6.js";
import { wkv6Backward } from "./wkv6-backward.js";
import { wkv7 } from "./wkv7.js";
import { wkv7Backward } from "./wkv7-backward.js";

export const kernels: Readonly<Record<string, Kernel>> = {
  map,
  linear,
  matmul,
  sum,
  max,
  sumRows,
  sumSquares,
  gather,
  scatterRows,
  slice,
  place,
  normalize,
  normalizeBackward,
  tokenShift,
  tokenShiftBackward,
  wkv4,
  wkv4Backward,
  wkv6,
  wkv6Backward,
  wkv7,
  wkv7Backward,
  appendCache,
  compressCache,
  selectDecode,
  selectCall,
  selectTraining,
  rangeAttention,
  rangeAttentionBackward,
  rotary,
  causalAttention,
  causalAttentionBackward,
  crossEntropy,
  crossEntropyBackward,
  sample,
};

/** Inputs that may be weights in any storage; every other input is f32 or i32. */
const weightInput: Readonly<Record<string, number>> = { linear: 1, matmul: 1, gather: 0 };

export function supportsOp(op: string, inputs: readonly OperandStorage[]): boolean {
  if (!Object.hasOwn(kernels, op)) return false;
  return inputs.every(
    (storage, i) =>
      storage === "f32" ||
      storage === "i32" ||
      (i === weightInput[op] && (storages as readonly string[]).includes(storage)),
  );
}

/** @throws BackendError where there is none */
export function kernelOf(op: string, inputs: readonly OperandStorage[], scope: string): Kernel {
  const kernel = kernels[op];
  if (kernel && supportsOp(op, inputs)) return kernel;
  throw new BackendError(
    `webgpu backend: no kernel for ${op} with inputs in ${inputs.join(", ")}${scope ? ` (${scope})` : ""}`,
  );
}
