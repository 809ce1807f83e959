// Checkpoints: reading and writing, lazily, from files, Blobs, HTTP and memory. Downloads are in `@rwkv-ts/checkpoint/pull`.

export type { Checkpoint, CheckpointFormatId, ReadOptions, TensorInfo } from "./checkpoint.js";
export {
  type ElementDtype,
  type QuantisedDtype,
  quantisedDtypes,
  storageDtypes,
  type TensorDtype,
  tensorBytes,
} from "./dtypes.js";
export type { TensorData, TensorEntry } from "./formats/safetensors/layout.js";
export {
  type EncodedEntry,
  encodeSafetensors,
  type WriteOptions,
  type WriteTarget,
  writeSafetensors,
} from "./formats/safetensors/write.js";
export {
  type LoadedWeight,
  type LoadOptions,
  type LoadProgress,
  loadWeights,
  type WeightSpec,
} from "./load-weights.js";
export { openCheckpoint } from "./open-checkpoint.js";
export type { HttpOptions } from "./sources/http-source.js";
export { openSource, type SourceInput } from "./sources/open-source.js";
export type { Source } from "./sources/source.js";
export { convert, decode } from "./storages/convert.js";
