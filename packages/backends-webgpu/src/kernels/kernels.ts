// The ops that this backend runs, a kernel each, and the types in which it takes their operands.
import { BackendError, type DType, storages } from "@rwkv-ts/core";
import type { OperandStorage, PlanStep, ProductParams } from "@rwkv-ts/core/backend";
import type { Kernel, Place } from "../program/dispatch.js";
import { appendCache } from "./append-cache.js";
import { appendRows } from "./append-rows.js";
import { causalAttention, causalAttentionBackward } from "./causal-attention.js";
import { compressCache } from "./compress-cache.js";
import { crossEntropy, crossEntropyBackward } from "./cross-entropy.js";
import { linear } from "./linear.js";
import { map } from "./map.js";
import { matmul } from "./matmul.js";
import { rangeAttention, rangeAttentionBackward } from "./range-attention.js";
import { sumRows, sumSquares } from "./reductions.js";
import { rosa, rosaBackward } from "./rosa.js";
import { rotary } from "./rotary.js";
import { gather, scatterRows } from "./rows.js";
import { sample } from "./sample.js";
import { selectCall, selectDecode } from "./select-ranges.js";
import { selectTraining } from "./select-training.js";
import { place, slice } from "./slice.js";
import { tokenMatmul } from "./token-matmul.js";
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
  tokenMatmul,
  sumRows,
  sumSquares,
  gather,
  scatterRows,
  slice,
  place,
  tokenShift,
  tokenShiftBackward,
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
  rangeAttention,
  rangeAttentionBackward,
  rosa,
  rosaBackward,
  rotary,
  causalAttention,
  causalAttentionBackward,
  crossEntropy,
  crossEntropyBackward,
  sample,
};

/** Inputs that may be weights in any storage, and in several parts (memory/matrix.ts). */
const weightInput: Readonly<Record<string, number>> = { linear: 1, matmul: 1, gather: 0 };

/** Types of values: kernels see f32 where they lie as f16 (program/module.ts). Ids are drawn from f32: rounded logits are often equal. */
const typesOf = (op: string): readonly string[] => (op === "sample" ? ["f32", "i32"] : ["f32", "f16", "i32"]);

/** Whether there is a kernel. None multiplies operands that are rounded to bf16. */
export function supportsOp(
  op: string,
  inputs: readonly OperandStorage[],
  outputs: readonly DType[],
  params: unknown,
): boolean {
  if (!Object.hasOwn(kernels, op) || (params as ProductParams).operands === "bf16") return false;
  const valueTypes = typesOf(op);
  const takes = (storage: OperandStorage, i: number) =>
    valueTypes.includes(storage) || (i === weightInput[op] && (storages as readonly string[]).includes(storage));
  return inputs.every(takes) && outputs.every((type) => valueTypes.includes(type));
}

/** @throws BackendError where the step reads a weight in several parts, of which its kernel would see the first */
export function checkParts({ op, scope }: PlanStep, inputs: readonly Place[]): void {
  const cut = inputs.find(({ matrix }, i) => matrix && matrix.parts.length > 1 && i !== weightInput[op.name]);
  if (!cut) return;
  throw new BackendError(
    `webgpu backend: ${op.name}${scope ? ` of ${scope}` : ""} cannot read ${cut.name}, which has more bytes than this device binds at once`,
  );
}

/** @throws BackendError where there is none */
export function kernelOf({ op, inputs, outputs, params, scope }: PlanStep): Kernel {
  const kernel = kernels[op.name];
  const stored = inputs.map((x): OperandStorage => x.buffer.storage);
  const kept = outputs.map((x): DType => (x?.buffer.storage ?? "f32") as DType);
  if (kernel && supportsOp(op.name, stored, kept, params)) return kernel;
  const { operands } = params as ProductParams;
  throw new BackendError(
    `webgpu backend: no kernel for ${op.name} with inputs in ${stored.join(", ")} and outputs in ${kept.join(", ")}` +
      `${operands ? `, multiplied in ${operands}` : ""}${scope ? ` (${scope})` : ""}`,
  );
}
