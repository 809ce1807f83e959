// The ops that this backend runs: an encoder each, and the storages in which it takes its inputs.
import { type DType, isNarrow, storages } from "@rwkv-ts/core";
import type { OperandStorage } from "@rwkv-ts/core/backend";
import {
  encodeAppendCache,
  encodeAppendRows,
  encodeCausalAttention,
  encodeCausalAttentionBackward,
  encodeCompressCache,
  encodeRangeAttention,
  encodeRangeAttentionBackward,
  encodeRotary,
  encodeSelectRanges,
  encodeSelectTraining,
} from "./attention.js";
import { encodeLinear, encodeMatmul } from "./gemm.js";
import { encodeMap } from "./map.js";
import { encodeRosa, encodeRosaBackward } from "./rosa.js";
import {
  encodeCrossEntropy,
  encodeCrossEntropyBackward,
  encodeGather,
  encodeNormalizeBackward,
  encodePlace,
  encodeSample,
  encodeScatterRows,
  encodeSlice,
  encodeSumRows,
  encodeSumSquares,
  encodeTokenMatmul,
} from "./rows.js";
import {
  encodeCopy,
  encodeTokenShift,
  encodeTokenShiftBackward,
  encodeWkv4,
  encodeWkv4Backward,
  encodeWkv6,
  encodeWkv6Backward,
  encodeWkv7,
  encodeWkv7Backward,
} from "./state-ops.js";
import type { Encoder } from "./step.js";

export const encoders: Readonly<Record<string, Encoder>> = {
  map: encodeMap,
  linear: encodeLinear,
  matmul: encodeMatmul,
  tokenMatmul: encodeTokenMatmul,
  sumRows: encodeSumRows,
  sumSquares: encodeSumSquares,
  gather: encodeGather,
  scatterRows: encodeScatterRows,
  slice: encodeSlice,
  place: encodePlace,
  normalizeBackward: encodeNormalizeBackward,
  tokenShift: encodeTokenShift,
  tokenShiftBackward: encodeTokenShiftBackward,
  wkv4: encodeWkv4,
  wkv4Backward: encodeWkv4Backward,
  wkv6: encodeWkv6,
  wkv6Backward: encodeWkv6Backward,
  wkv7: encodeWkv7,
  wkv7Backward: encodeWkv7Backward,
  appendCache: encodeAppendCache,
  appendRows: encodeAppendRows,
  compressCache: encodeCompressCache,
  selectDecode: encodeSelectRanges("decode"),
  selectCall: encodeSelectRanges("call"),
  selectTraining: encodeSelectTraining,
  rangeAttention: encodeRangeAttention,
  rangeAttentionBackward: encodeRangeAttentionBackward,
  rosa: encodeRosa,
  rosaBackward: encodeRosaBackward,
  rotary: encodeRotary,
  causalAttention: encodeCausalAttention,
  causalAttentionBackward: encodeCausalAttentionBackward,
  crossEntropy: encodeCrossEntropy,
  crossEntropyBackward: encodeCrossEntropyBackward,
  sample: encodeSample,
  reshape: encodeCopy,
};

/** Position of the input that may be a weight in any storage. */
const weightInput: Readonly<Record<string, number>> = { linear: 1, matmul: 1, gather: 0 };

/** Operands that may be narrow, besides weights; of a map all. */
const narrowOperands: Readonly<
  Record<string, { readonly inputs: readonly number[]; readonly outputs: readonly number[] }>
> = {
  linear: { inputs: [0], outputs: [0] },
  matmul: { inputs: [0], outputs: [0] },
  tokenMatmul: { inputs: [0, 1], outputs: [0] },
  rotary: { inputs: [0], outputs: [0] },
  causalAttention: { inputs: [0, 1, 2], outputs: [0] },
  causalAttentionBackward: { inputs: [0, 1, 2, 7], outputs: [0, 1, 2] },
  sumRows: { inputs: [0], outputs: [] },
  gather: { inputs: [], outputs: [0] },
  scatterRows: { inputs: [1], outputs: [] },
  slice: { inputs: [0], outputs: [0] },
  place: { inputs: [0], outputs: [0] },
  normalizeBackward: { inputs: [0, 1], outputs: [0] },
  tokenShift: { inputs: [0], outputs: [0] },
  tokenShiftBackward: { inputs: [0], outputs: [0] },
  wkv4: { inputs: [0, 1], outputs: [0] },
  wkv4Backward: { inputs: [0, 1, 8], outputs: [0, 1] },
  wkv6: { inputs: [0, 1, 2], outputs: [0] },
  wkv6Backward: { inputs: [0, 1, 2, 7], outputs: [0, 1, 2] },
  wkv7: { inputs: [0, 1, 2, 3, 4, 5], outputs: [0] },
  wkv7Backward: { inputs: [0, 1, 2, 3, 4, 5, 8], outputs: [0, 1, 2, 3, 4, 5] },
  crossEntropy: { inputs: [0], outputs: [] },
  crossEntropyBackward: { inputs: [0], outputs: [0] },
};

/** Whether there is a kernel for the op with its inputs in these storages and its outputs in these types. */
export function supportsOp(op: string, inputs: readonly OperandStorage[], outputs: readonly DType[]): boolean {
  if (!Object.hasOwn(encoders, op)) return false;
  const mayBeNarrow = (kind: "inputs" | "outputs", i: number) =>
    op === "map" || (narrowOperands[op]?.[kind].includes(i) ?? false);
  const takes = (storage: OperandStorage, i: number) =>
    storage === "f32" ||
    storage === "i32" ||
    (isNarrow(storage) && mayBeNarrow("inputs", i)) ||
    (weightInput[op] === i && (storages as readonly string[]).includes(storage));
  return inputs.every(takes) && outputs.every((type, i) => !isNarrow(type) || mayBeNarrow("outputs", i));
}
