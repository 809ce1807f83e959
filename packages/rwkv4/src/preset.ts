// RWKV-4 as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import { ConfigError } from "@rwkv-ts/core";
import { type LanguageModel, type LoadOptions, loadModel, type Version } from "@rwkv-ts/preset";
import { rwkv4 } from "./architecture.js";
import { detectRwkv4, isRwkv4 } from "./config.js";

export const rwkv4Version: Version = {
  id: "rwkv4",
  title: "RWKV-4",
  detect: isRwkv4,
  architecture(tensors, file, overrides = {}) {
    const names = Object.keys(overrides);
    if (names.length > 0)
      throw new ConfigError(
        `rwkv4 reads every hyper-parameter from the checkpoint; it does not take ${names.join(", ")}`,
      );
    return rwkv4(detectRwkv4(tensors, file));
  },
  ignore: () => false,
};

/**
 * Loads an RWKV-4 model from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: string | URL | Blob | Uint8Array, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkv4Version, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
