// RWKV-7 as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import {
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelSource,
  refuseOverrides,
  type Version,
} from "@rwkv-ts/preset";
import { rwkv7 } from "./architecture.js";
import { detectRwkv7, isRwkv7, isUnused, rwkv7Config } from "./config.js";

export const rwkv7Version: Version = {
  id: "rwkv7",
  title: "RWKV-7 Goose",
  detect: isRwkv7,
  architecture(tensors, file, overrides) {
    refuseOverrides("rwkv7", overrides);
    return rwkv7(detectRwkv7(tensors, file));
  },
  ignore: isUnused,
  create: (sizes) => rwkv7(rwkv7Config(sizes)),
};

/**
 * Loads an RWKV-7 model from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkv7Version, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
