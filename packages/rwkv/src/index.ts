// One `load` for every file: the version and the format are detected, and only what they need is imported.
import {
  describeModel,
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelInfo,
  type ModelSource,
} from "@rwkv-ts/preset";
import { versions } from "./versions.js";

export {
  AbortedError,
  BackendError,
  CheckpointError,
  ConfigError,
  InputError,
  RwkvError,
  type RwkvErrorCode,
  ShapeError,
  StateError,
} from "@rwkv-ts/core";
export { versions } from "./versions.js";

/**
 * Loads a model of any generation from a path, a file: or http(s): URL, a Blob or bytes, in any format that can be read.
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(versions, source, options);

/** What a file holds and needs, without reading its weights. @throws as `load` */
export const describe = (source: ModelSource, options?: Parameters<typeof describeModel>[2]): Promise<ModelInfo> =>
  describeModel(versions, source, options);

export type { LanguageModel, LoadOptions, ModelInfo, TextSession } from "@rwkv-ts/preset";
