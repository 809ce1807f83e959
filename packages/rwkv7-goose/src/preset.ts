// RWKV-7 as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import { type LanguageModel, type LoadOptions, loadModel, type ModelSource, plainVersion } from "@rwkv-ts/preset";
import { rwkv7 } from "./architecture.js";
import { detectRwkv7, isUnused, rwkv7Config } from "./config.js";
import { rwkv7Identity } from "./detect.js";

/** RWKV-7 Goose as loading sees it. */
export const rwkv7Version = plainVersion({
  ...rwkv7Identity,
  read: detectRwkv7,
  config: rwkv7Config,
  architecture: rwkv7,
  ignore: isUnused,
});

/**
 * Loads an RWKV-7 model from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkv7Version, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
