// A Transformer as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import {
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelSource,
  type Version,
  versionOf,
} from "@rwkv-ts/preset";
import { transformer } from "./architecture.js";
import { detectTransformer, isUnused, transformerConfig } from "./config.js";
import { transformerIdentity } from "./detect.js";
import { parseSettings, settings } from "./given-config.js";

/** A Transformer as loading sees it. */
export const transformerVersion: Version = /* @__PURE__ */ versionOf(transformerIdentity, {
  architecture: (tensors, file, overrides, metadata) =>
    transformer(detectTransformer(tensors, file, overrides, metadata)),
  ignore: isUnused,
  create: (sizes, overrides) => transformer(transformerConfig({ ...sizes, given: parseSettings(overrides) })),
  settings,
});

/**
 * Loads a Llama-style Transformer from a folder of Hugging Face's layout, or a path, a file: or http(s): URL, a Blob or bytes of its
 * .safetensors. What shapes do not tell is read from config.json beside it, or given by its official name:
 * `{ config: { num_attention_heads: "32" } }`.
 * @throws CheckpointError for a file that is damaged or holds something else, ConfigError, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(transformerVersion, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
