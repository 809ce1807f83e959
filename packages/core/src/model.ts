// For who writes a model: values, the functions of them, and the schemas of weights and state.
// An architecture file needs nothing else.
export { Value } from "./graph/graph.js";
export { appendCache } from "./ops/append-cache.js";
export { appendRows } from "./ops/append-rows.js";
export { type Cache, chunkMeans } from "./ops/cache.js";
export { type CacheLimit, unlimitedCache } from "./ops/cache-limit.js";
export { type CausalAttentionParams, causalAttention } from "./ops/causal-attention.js";
export { compressCache } from "./ops/compress-cache.js";
export { crossEntropy } from "./ops/cross-entropy.js";
export { linear } from "./ops/linear.js";
export { type LinearAttentionInputs, linearAttention } from "./ops/linear-attention.js";
export {
  abs,
  add,
  broadcastTo,
  cast,
  constant,
  div,
  exp,
  lerp,
  log,
  max,
  maximum,
  mean,
  minimum,
  mul,
  neg,
  reciprocal,
  relu,
  type Scalarish,
  select,
  sigmoid,
  silu,
  sqrt,
  square,
  sub,
  sum,
  sumRows,
  sumSquares,
  tanh,
} from "./ops/map.js";
export { matmul } from "./ops/matmul.js";
export { layerNorm, normalize, normalizeBackward } from "./ops/normalize.js";
export { attendCache, rangeAttention } from "./ops/range-attention.js";
export { repeatHeads } from "./ops/repeat-heads.js";
export { mergeHeads, reshape, splitHeads } from "./ops/reshape.js";
export { rmsNorm } from "./ops/rms-norm.js";
export { type RosaState, rosa } from "./ops/rosa.js";
export type { RosaBits } from "./ops/rosa-state.js";
export { rotary } from "./ops/rotary.js";
export { gather, scatterRows } from "./ops/rows.js";
export { selectCall } from "./ops/select-call.js";
export { selectDecode } from "./ops/select-decode.js";
export { selectTraining } from "./ops/select-training.js";
export { slice } from "./ops/slice.js";
export { tokenMatmul } from "./ops/token-matmul.js";
export { tokenShift } from "./ops/token-shift.js";
export { type Wkv4State, wkv4 } from "./ops/wkv4.js";
export { type Wkv6Inputs, wkv6 } from "./ops/wkv6.js";
export { type Wkv7Inputs, wkv7 } from "./ops/wkv7.js";
export {
  type Architecture,
  asLayer,
  cacheLimit,
  type Layer,
  type Padding,
  type Stream,
  stateLeaves,
  stateSpecs,
  statesWhenTuned,
  type Tokens,
  tunableStates,
  tunedStateName,
  weightSpecs,
} from "./schema/architecture.js";
export {
  constantInit,
  formulaInit,
  type Initializer,
  onesInit,
  orthogonalInit,
  type RandomSource,
  randomSource,
  uniformInit,
  zerosInit,
} from "./schema/initializers.js";
export {
  type InputSpec,
  type InputSpecs,
  type InputValues,
  positions,
  type TextInput,
  type TokenInput,
  textInput,
} from "./schema/inputs.js";
export {
  attentionBlock,
  type BesideTimeMix,
  type Mixed,
  normWeights,
  type ResidualBlock,
  type ResidualModel,
  residualBlock,
  residualModel,
} from "./schema/residual-model.js";
export { rosaIds } from "./schema/rosa-ids.js";
export { rosaLeaves } from "./schema/rosa-leaves.js";
export {
  attentionCaches,
  type CacheSpec,
  cacheRows,
  channelVector,
  cutOf,
  embedding,
  leafShape,
  lora,
  matrix,
  parameterCount,
  rowsFor,
  type SpecTree,
  type Split,
  type StateSpec,
  type StateTree,
  splitState,
  state,
  stateFrom,
  storageFor,
  table,
  tunable,
  type Values,
  vector,
  type WeightSpec,
  type WeightTree,
  whenTuned,
} from "./schema/specs.js";
export type { StateArray, StateDType, StateType } from "./schema/state-type.js";
export { type ReadRows, tableNames, tableRows, withHostTables } from "./schema/tables.js";
export { named } from "./schema/trace.js";
export { elementCount } from "./storage.js";
