// The ops that this backend runs, and the storages in which it takes their operands.
import { BackendError, type DType, isNarrow, storages } from "@rwkv-ts/core";
import type { OperandStorage, PlanStep } from "@rwkv-ts/core/backend";
import { reduceKernel } from "./all-reduce.js";
import { appendCache } from "./append-cache.js";
import { appendRows } from "./append-rows.js";
import { unpackKernel } from "./blocks-apart.js";
import { causalAttention, causalAttentionBackward } from "./causal-attention.js";
import { compressCache } from "./compress-cache.js";
import { crossEntropy, crossEntropyBackward } from "./cross-entropy.js";
import { fillKernel } from "./fill.js";
import type { DeviceOp, Kernel } from "./kernel.js";
import { linear } from "./linear.js";
import { map } from "./map.js";
import { matmul } from "./matmul.js";
import { rangeAttention, rangeAttentionBackward } from "./range-attention.js";
import { rosa, rosaBackward } from "./rosa.js";
import { rotary } from "./rotary.js";
import { gather, scatterRows } from "./rows.js";
import { sample } from "./sample.js";
import { selectCall, selectDecode, selectTraining } from "./select-ranges.js";
import { shiftedMap } from "./shifted-map.js";
import { place, slice } from "./slice.js";
import { sumRows, sumSquares } from "./sums.js";
import { tokenMatmul } from "./token-matmul.js";
import { tokenShift, tokenShiftBackward } from "./token-shift.js";
import { wkv4, wkv4Backward } from "./wkv4.js";
import { wkv6 } from "./wkv6.js";
import { wkv6Backward } from "./wkv6-backward.js";
import { wkv7 } from "./wkv7.js";
import { wkv7Backward } from "./wkv7-backward.js";

export const ops: Readonly<Record<string, DeviceOp>> = {
  map,
  linear,
  matmul,
  tokenMatmul,
  sumRows,
  sumSquares,
  gather,
  scatterRows,
  slice,
  place,
  tokenShift,
  tokenShiftBackward,
  shiftedMap,
  wkv4,
  wkv4Backward,
  wkv6,
  wkv6Backward,
  wkv7,
  wkv7Backward,
  appendCache,
  appendRows,
  compressCache,
  selectDecode,
  selectCall,
  selectTraining,
  rosa,
  rosaBackward,
  rotary,
  causalAttention,
  causalAttentionBackward,
  rangeAttention,
  rangeAttentionBackward,
  crossEntropy,
  crossEntropyBackward,
  sample,
};

/** All that is compiled to PTX beforehand. */
export const allKernels: readonly Kernel[] = [
  ...Object.values(ops).flatMap(({ kernels }) => kernels),
  fillKernel,
  unpackKernel,
  reduceKernel,
];

/** Whether there is a kernel for the op with its inputs in these storages and its outputs in these types. */
export function supportsOp(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[]): boolean {
  if (!Object.hasOwn(ops, op)) return false;
  const { weightInput, narrow } = ops[op]!;
  const isPlain = (storage: OperandStorage) =>
    storage === "f32" || storage === "i32" || (narrow === "all" && isNarrow(storage));
  const isWeight = (storage: OperandStorage, i: number) =>
    i === weightInput && (storages as readonly string[]).includes(storage);
  return inputs.every((storage, i) => isPlain(storage) || isWeight(storage, i)) && outputs.every(isPlain);
}

/** @throws BackendError where there is none */
export function opOf({ op, inputs, outputs, scope }: PlanStep): DeviceOp {
  const stored = inputs.map((x): OperandStorage => x.buffer.storage);
  const kept = outputs.map((x): DType => (x?.buffer.storage ?? "f32") as DType);
  if (supportsOp(op.name, stored, kept)) return ops[op.name]!;
  throw new BackendError(
    `cuda backend: no kernel for ${op.name} with inputs in ${stored.join(", ")} and outputs in ${kept.join(", ")}` +
      `${scope ? ` (${scope})` : ""}`,
  );
}
