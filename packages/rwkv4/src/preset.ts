// RWKV-4 as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import { type LanguageModel, type LoadOptions, loadModel, type ModelSource, plainVersion } from "@rwkv-ts/preset";
import { rwkv4 } from "./architecture.js";
import { detectRwkv4, rwkv4Config } from "./config.js";
import { rwkv4Identity } from "./detect.js";

/** RWKV-4 as loading sees it. */
export const rwkv4Version = plainVersion({
  ...rwkv4Identity,
  read: detectRwkv4,
  config: rwkv4Config,
  architecture: rwkv4,
});

/**
 * Loads an RWKV-4 model from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkv4Version, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
