// For who runs models: the model, its sessions, how numbers are stored, and what goes wrong.
export {
  AbortedError,
  BackendError,
  CheckpointError,
  ConfigError,
  GraphError,
  InputError,
  RwkvError,
  type RwkvErrorCode,
  ShapeError,
  StateError,
} from "./errors.js";
export { type Choice, greedyChoice } from "./ops/sample.js";
export {
  anyValue,
  checkOptions,
  nearest,
  type OptionCheck,
  type OptionChecks,
  oneOf,
  realNumber,
  unknownOption,
  wholeNumber,
} from "./options.js";
export { createReferenceBackend } from "./plan/reference-backend.js";
export { printable } from "./printable.js";
export { breather } from "./runtime/breathe.js";
export { type DeviceUse, measureDevice } from "./runtime/device-use.js";
export { type DrawRequest, Model, type ModelOptions, type StepRequest } from "./runtime/model.js";
export type { Drawn, DrawOptions } from "./runtime/results.js";
export { type SavedState, Session } from "./runtime/session.js";
export type { FileBytes, GivenWeight, LoadedWeight, WeightInFile, WeightInRuns } from "./runtime/uploads.js";
export {
  blockLength,
  checkFinite,
  type DType,
  elementCount,
  type FloatStorage,
  refuseNonFinite,
  rowBytes,
  type Storage,
  sameShape,
  storageBytes,
  storages,
  type WeightRole,
} from "./storage.js";
