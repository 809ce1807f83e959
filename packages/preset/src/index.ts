// What every version's preset shares. A version describes itself (`Version`); loading, tokenizer, backend and text are here.

export type { TensorShapes } from "@rwkv-ts/checkpoint";
export { tunableStatesOf } from "./adapters.js";
export {
  type BackendChoice,
  backendNames,
  describeEngine,
  type EngineName,
  engineNames,
  openBackend,
} from "./backend.js";
export type { ContinuationPiece, ContinuationsOptions } from "./continuations.js";
export type { EmbedOptions } from "./embed.js";
export { estimateMemory, type MemoryEstimate } from "./estimate.js";
export { type FetchOptions, fetchedIfMissing, isOffline } from "./fetch-vocabulary.js";
export type { TablesChoice } from "./host-tables.js";
export type { ModelInfo } from "./info.js";
export { LanguageModel, type TextSessionOptions } from "./language-model.js";
export { describeModel, loadModel, type ModelSource } from "./load.js";
export { merged } from "./merged.js";
export type { DescribeOptions, LoadOptions, TokenizerOption } from "./options.js";
export { type Pooling, poolings } from "./pooling.js";
export {
  decodeState,
  encodeState,
  type SaveStateOptions,
  type StatePrecision,
  stateEntries,
  stateFileDtypes,
  stateMetadata,
} from "./saved-state.js";
export type { ScoreOptions, TextScore } from "./score.js";
export { type LogitsMode, TextSession } from "./text-session.js";
export { findTokenizer, noTokenizer, readTokenizer, type TokenizerChoice, tokenizerKey } from "./tokenizer.js";
export {
  type AnyVersion,
  createModel,
  detectVersion,
  type LazyVersion,
  loadVersion,
  type ModelSizes,
  type PlainVersion,
  plainVersion,
  refuseOverrides,
  type Version,
  type VersionIdentity,
  versionOf,
} from "./version.js";
export { type KnownTokenizer, neoxTokenizer, vocabularyInCache, worldVocabulary } from "./vocabulary-file.js";
export { type WeightsChoice, weightStorages } from "./weight-storages.js";
