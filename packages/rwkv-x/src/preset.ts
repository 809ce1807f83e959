// RWKV-X as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import {
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelSource,
  type Version,
  versionOf,
} from "@rwkv-ts/preset";
import { rwkvX } from "./architecture.js";
import { detectRwkvX, isUnused, parseSettings, releasedSettings, rwkvXConfig, usualBlocks } from "./config.js";
import { rwkvXIdentity } from "./detect.js";

/** RWKV-X as loading sees it. */
export const rwkvXVersion: Version = /* @__PURE__ */ versionOf(rwkvXIdentity, {
  architecture: (tensors, file, overrides, metadata) => rwkvX(detectRwkvX(tensors, file, overrides, metadata)),
  ignore: isUnused,
  create: (sizes, overrides) =>
    rwkvX(rwkvXConfig({ blocks: usualBlocks(sizes.layers), ...sizes, ...parseSettings(overrides) })),
  settings: Object.keys(releasedSettings),
});

/**
 * Loads an RWKV-X model from a path, a file: or http(s): URL, a Blob or bytes. Hyper-parameters that checkpoints do not carry
 * are given by their official names: `{ config: { moba_chunk_size: "2048" } }`; default: those of the released models.
 * @throws CheckpointError for a file that is damaged or holds something else, ConfigError, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkvXVersion, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
