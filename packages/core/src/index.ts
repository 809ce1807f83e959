// For who runs models: the model, its sessions, how numbers are stored, and what goes wrong.

export { asyncDispose, dispose, EndsWithBlock, EndsWithBlockLater } from "./disposal.js";
export {
  AbortedError,
  BackendError,
  CheckpointError,
  ConfigError,
  GraphError,
  InputError,
  RwkvError,
  type RwkvErrorCode,
  type RwkvErrorData,
  ShapeError,
  StateError,
} from "./errors.js";
export { type Mesh, mesh } from "./mesh/mesh.js";
export { remoteBackend } from "./mesh/remote-backend.js";
export { serveBackend } from "./mesh/serve-backend.js";
export { nodeModule } from "./node-module.js";
export { type Choice, checkMask, greedyChoice, type IdMask, isAllowed, maskWords } from "./ops/choice.js";
export {
  abortSignal,
  anyValue,
  callback,
  checkOptions,
  listOf,
  nearest,
  type OptionCheck,
  type OptionChecks,
  objectWith,
  oneOf,
  realNumber,
  shown,
  unknownOption,
  wholeNumber,
} from "./options.js";
export { createReferenceBackend } from "./plan/reference-backend.js";
export { printable } from "./printable.js";
export { breather } from "./runtime/breathe.js";
export { type DeviceUse, measureDevice } from "./runtime/device-use.js";
export type { Intermediate } from "./runtime/inspection.js";
export { type DrawRequest, Model, type ModelOptions, type SessionOptions, type StepRequest } from "./runtime/model.js";
export type { Drawn, DrawOptions, Reading } from "./runtime/reading.js";
export type { SavedState } from "./runtime/saved-state.js";
export { type ReadOptions, Session } from "./runtime/session.js";
export type { GivenWeight, LoadedWeight, SharedWeight, WeightToLoad } from "./runtime/uploads.js";
export type { SavedTensor, StateArray, StateDType, StateType } from "./schema/state-type.js";
export {
  checkFinite,
  type DType,
  elementCount,
  type FloatStorage,
  isFloatStorage,
  isNarrow,
  isQuantised,
  type NarrowType,
  type QuantisedStorage,
  refuseNonFinite,
  rowBytes,
  type Storage,
  type StorageDtype,
  type StorageTraits,
  sameShape,
  storageBytes,
  storageOfRows,
  storages,
  storageTable,
  traitsOf,
  type WeightRole,
} from "./storage.js";
export { f16Bits, f16Values } from "./storages/half.js";
