// For who writes a backend: the contract, plans, and the ops that they are made of, with their parameters.
export type { Example, ExampleInput, OperandStorage, Tensor, ValueType } from "./graph/example.js";
export type { DevicePart, OpDefinition, ShardContext, ShardRule, VjpContext } from "./graph/graph.js";
export type { Cut, Part, Place } from "./graph/place.js";
export type { Activated, Activation, ProductParams } from "./ops/activation.js";
export { allOps } from "./ops/all.js";
export type { AllReduceParams } from "./ops/all-reduce.js";
export { type AppendCacheParams, appendCacheOp } from "./ops/append-cache.js";
export { appendRowsOp } from "./ops/append-rows.js";
export { type Axes, mergeAxes } from "./ops/broadcast.js";
export { type CausalAttentionParams, causalAttentionOp } from "./ops/causal-attention.js";
export { causalAttentionBackwardOp } from "./ops/causal-attention-backward.js";
export { beyond, maskWords, settingsOfChoice, undrawable } from "./ops/choice.js";
export { type CompressCacheParams, compressCacheOp } from "./ops/compress-cache.js";
export { type CrossEntropyParams, crossEntropyBackwardOp, crossEntropyOp } from "./ops/cross-entropy.js";
export {
  type BinaryName,
  binaryNames,
  type Instruction,
  isRowInstruction,
  type MapParams,
  operandsOf,
  type RowName,
  rowNames,
  type UnaryName,
  unaryNames,
} from "./ops/instructions.js";
export { linearOp } from "./ops/linear.js";
export { mapOp, maxOp, type SumRowsParams, sumOp, sumRowsOp, sumSquaresOp } from "./ops/map.js";
export { type MatmulParams, matmulOp } from "./ops/matmul.js";
export { meshOps } from "./ops/mesh-ops.js";
export {
  type NormalizeBackwardParams,
  type NormalizeParams,
  normalizeBackwardOp,
  normalizeOp,
} from "./ops/normalize.js";
export { type RangeAttentionParams, rangeAttentionBackwardOp, rangeAttentionOp } from "./ops/range-attention.js";
export { type ReshapeParams, reshapeOp } from "./ops/reshape.js";
export { type RosaParams, rosaOp } from "./ops/rosa.js";
export { rosaBackwardOp } from "./ops/rosa-backward.js";
export { stateNumbers, statesPerRow, wordsOf } from "./ops/rosa-state.js";
export { type RotaryParams, rotaryOp } from "./ops/rotary.js";
export { gatherOp, type ScatterRowsParams, scatterRowsOp } from "./ops/rows.js";
export { operandsOfSample, type SampleOperands, sampleOp } from "./ops/sample.js";
export { selectCallOp } from "./ops/select-call.js";
export { type SelectDecodeParams, selectDecodeOp } from "./ops/select-decode.js";
export { type SelectTrainingParams, selectTrainingOp } from "./ops/select-training.js";
export { partsOf, type ShiftedMapParams, shiftedMapOp } from "./ops/shifted-map.js";
export { type PlaceParams, placeOp, type SliceParams, sliceGeometry, sliceOp } from "./ops/slice.js";
export { tokenMatmulOp } from "./ops/token-matmul.js";
export { type TokenShiftBackwardParams, tokenShiftBackwardOp, tokenShiftOp } from "./ops/token-shift.js";
export { wkv4Op } from "./ops/wkv4.js";
export { wkv4BackwardOp } from "./ops/wkv4-backward.js";
export { wkv6Op } from "./ops/wkv6.js";
export { wkv6BackwardOp } from "./ops/wkv6-backward.js";
export { wkv7Op } from "./ops/wkv7.js";
export { wkv7BackwardOp } from "./ops/wkv7-backward.js";
export type { Backend, BoundOperand, DeviceOperands, Executable, Memory, Spread } from "./plan/backend.js";
export { loadWeight } from "./plan/load-weight.js";
export { Order, type Task } from "./plan/order.js";
export { OrderedRuns } from "./plan/ordered-runs.js";
export {
  type BufferKind,
  bytesOfOperand,
  type Operand,
  type Plan,
  type PlanBuffer,
  type PlanStep,
} from "./plan/plan.js";
export {
  type FilePlace,
  sourceOfBytes,
  type Weight,
  type WeightReaders,
  type WeightSource,
  type WeightUpload,
} from "./plan/weights.js";
