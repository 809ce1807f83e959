// Checkpoints: reading and writing, lazily, from files, Blobs, HTTP and memory. Downloads are in `@rwkv-ts/checkpoint/pull`.

export { type AdapterOptions, holdsAdapter, loraAlphaKey } from "./adapters/adapter-file.js";
export { withInitialState } from "./adapters/embedded-state.js";
export { mergeAdapter } from "./adapters/merge-adapter.js";
export { inOfficialNames, type PeftAdapter, peftAdapter } from "./adapters/peft.js";
export {
  holdsState,
  type InitialState,
  isInitialState,
  loadStateFile,
  type TunableState,
} from "./adapters/state-file.js";
export {
  type CachedFile,
  type CacheOptions,
  type DownloadProgress,
  deleteCachedFile,
  listCachedFiles,
} from "./cache/cached-files.js";
export type {
  CarriedVocabulary,
  Checkpoint,
  CheckpointFormatId,
  ReadOptions,
  TensorInfo,
  TokenTable,
} from "./checkpoint.js";
export {
  type ElementDtype,
  type QuantisedDtype,
  quantisedDtypes,
  storageDtypes,
  storageOfDtype,
  type TensorDtype,
  tensorBytes,
} from "./dtypes.js";
export { type WriteGgufOptions, writeGguf } from "./formats/gguf/write/write.js";
export { writePth } from "./formats/pth/write/write.js";
export { groupNormEpsilonKey } from "./formats/rwkv-cpp/open.js";
export { type EncodedEntry, encodeSafetensors, writeSafetensors } from "./formats/safetensors/write.js";
export { countLayers, mostLayers } from "./layers.js";
export { inWebLayout } from "./layouts/web-rwkv.js";
export {
  type LoadedWeight,
  loadWeights,
  type SourcedWeight,
  type WeightSpec,
  weightSources,
} from "./load-weights.js";
export type { LoadOptions, LoadProgress } from "./loading.js";
export { openCheckpoint } from "./open-checkpoint.js";
export type { TensorData, TensorEntry } from "./sinks/tensor-entries.js";
export type { WriteOptions, WriteTarget } from "./sinks/write-target.js";
export { addressOf, hasNeighbours, isRemote, isUrlObject } from "./sources/address.js";
export type { HttpOptions } from "./sources/http-source.js";
export { openSource, type SourceBytes, type SourceInput } from "./sources/open-source.js";
export type { Source } from "./sources/source.js";
export { convert, decode } from "./storages/convert.js";
export { readShapes, type TensorShapes } from "./tensor-shapes.js";
