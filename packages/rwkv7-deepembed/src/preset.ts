// RWKV-7a and RWKV-7b as the shared preset sees them, and `load`: a checkpoint to a model that writes text.
import { type LanguageModel, type LoadOptions, loadModel, type ModelSource, plainVersion } from "@rwkv-ts/preset";
import { isUnused, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { rwkv7a, rwkv7b } from "./architecture.js";
import { detectDeepEmbed } from "./config.js";
import { rwkv7aIdentity, rwkv7bIdentity } from "./detect.js";

const hyperParameters = { read: detectDeepEmbed, config: rwkv7Config, ignore: isUnused };

/** RWKV-7a as loading sees it. */
export const rwkv7aVersion = plainVersion({
  ...rwkv7aIdentity,
  ...hyperParameters,
  architecture: rwkv7a,
});
/** RWKV-7b as loading sees it. */
export const rwkv7bVersion = plainVersion({
  ...rwkv7bIdentity,
  ...hyperParameters,
  architecture: rwkv7b,
});

/**
 * Loads an RWKV-7a or RWKV-7b model from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel([rwkv7aVersion, rwkv7bVersion], source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
