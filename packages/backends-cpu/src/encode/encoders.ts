// The ops that this backend runs: an encoder each, and the storages in which it takes its inputs.
import { storages } from "@rwkv-ts/core";
import type { OperandStorage } from "@rwkv-ts/core/backend";
import {
  encodeAppendCache,
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
import {
  encodeCrossEntropy,
  encodeCrossEntropyBackward,
  encodeGather,
  encodeNormalize,
  encodeNormalizeBackward,
  encodePlace,
  encodeRowReduction,
  encodeSample,
  encodeScatterRows,
  encodeSlice,
  encodeSumRows,
  encodeSumSquares,
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
  sum: encodeRowReduction("sum"),
  max: encodeRowReduction("max"),
  sumRows: encodeSumRows,
  sumSquares: encodeSumSquares,
  gather: encodeGather,
  scatterRows: encodeScatterRows,
  slice: encodeSlice,
  place: encodePlace,
  normalize: encodeNormalize,
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
  compressCache: encodeCompressCache,
  selectDecode: encodeSelectRanges("decode"),
  selectCall: encodeSelectRanges("call"),
  selectTraining: encodeSelectTraining,
  rangeAttention: encodeRangeAttention,
  rangeAttentionBackward: encodeRangeAttentionBackward,
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

/** Whether there is a kernel for the op with its inputs in these storages. */
export function supportsOp(op: string, inputs: readonly OperandStorage[]): boolean {
  return (
    Object.hasOwn(encoders, op) &&
    inputs.every((storage, i) => {
      if (storage === "f32" || storage === "i32") return true;
      return weightInput[op] === i && (storages as readonly string[]).includes(storage);
    })
  );
}
