// RWKV in Qwen's body as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import {
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelSource,
  type Version,
  versionOf,
} from "@rwkv-ts/preset";
import { arwkv7 } from "./architecture-arwkv7.js";
import { rwkv6Qwen2 } from "./architecture-rwkv6-qwen2.js";
import { detectArwkv7, detectRwkv6Qwen2, isUnused } from "./config.js";
import { arwkv7Identity, rwkv6Qwen2Identity } from "./detect.js";

/** ARWKV as loading sees it. It cannot be made from nothing: it grows out of a trained Qwen. */
export const arwkv7Version: Version = /* @__PURE__ */ versionOf(arwkv7Identity, {
  architecture: (tensors, file, overrides, metadata) => arwkv7(detectArwkv7(tensors, file, overrides, metadata)),
  ignore: isUnused,
});

/** RWKV-6 in Qwen2's body as loading sees it. It cannot be made from nothing. */
export const rwkv6Qwen2Version: Version = /* @__PURE__ */ versionOf(rwkv6Qwen2Identity, {
  architecture: (tensors, file, overrides, metadata) =>
    rwkv6Qwen2(detectRwkv6Qwen2(tensors, file, overrides, metadata)),
  ignore: () => false,
});

/**
 * Loads either from a path, a file: or http(s): URL, a Blob or bytes: llama.cpp's GGUF, or Hugging Face's files with config.json beside
 * them, whose hyper-parameters can be given too: `{ config: { head_size: "64" } }`.
 * @throws CheckpointError for a file that is damaged or holds something else, ConfigError, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel([arwkv7Version, rwkv6Qwen2Version], source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
