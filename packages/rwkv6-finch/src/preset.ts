// RWKV-6 Finch as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import { type LanguageModel, type LoadOptions, loadModel, type ModelSource, plainVersion } from "@rwkv-ts/preset";
import { rwkv6 } from "./architecture.js";
import { detectRwkv6, rwkv6Config } from "./config.js";
import { rwkv6Identity } from "./detect.js";

/** RWKV-6 Finch as loading sees it. */
export const rwkv6Version = plainVersion({
  ...rwkv6Identity,
  read: detectRwkv6,
  config: rwkv6Config,
  architecture: rwkv6,
});

/**
 * Loads an RWKV-6 Finch model from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkv6Version, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
