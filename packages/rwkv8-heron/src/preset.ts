// The members of RWKV-8 as the shared preset sees them, and `load`: a checkpoint to a model that writes text.
import { ConfigError } from "@rwkv-ts/core";
import {
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelSource,
  plainVersion,
  type Version,
  versionOf,
} from "@rwkv-ts/preset";
import { isUnused, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { rwkv8Hybrid, rwkv8Rc00 } from "./architecture.js";
import { detectRc00 } from "./config.js";
import { rwkv8HybridIdentity, rwkv8Rc00Identity, rwkv8RosaIdentity } from "./detect.js";
import { rwkv8Rosa } from "./rosa-architecture.js";
import { detectRosa, isUnusedInRosa, parseRosaSettings, rosaSettings } from "./rosa-config.js";

const hyperParameters = { read: detectRc00, config: rwkv7Config, ignore: isUnused };

/** RWKV-8 Heron rc00 as loading sees it. */
export const rwkv8Rc00Version = plainVersion({
  ...rwkv8Rc00Identity,
  ...hyperParameters,
  architecture: rwkv8Rc00,
});
/** RWKV-8 rc00's hybrid as loading sees it. */
export const rwkv8HybridVersion = plainVersion({
  ...rwkv8HybridIdentity,
  ...hyperParameters,
  architecture: rwkv8Hybrid,
});
/** The ROSA language models of RWKV-8 as loading sees them. */
export const rwkv8RosaVersion: Version = /* @__PURE__ */ versionOf(rwkv8RosaIdentity, {
  architecture: (tensors, file, overrides, metadata) => rwkv8Rosa(detectRosa(tensors, file, overrides, metadata)),
  ignore: isUnusedInRosa,
  create({ layers, channels, vocabulary, ffn = 4 * channels }, overrides) {
    const { rosa_bits = 1 } = parseRosaSettings(overrides);
    if (channels % rosa_bits !== 0)
      throw new ConfigError(`rwkv8-rosa: width ${channels} must be a multiple of the ${rosa_bits} bits of a symbol`);
    return rwkv8Rosa({ layers, channels, vocabulary, ffn, rosa_bits });
  },
  settings: rosaSettings,
});

/**
 * Loads an RWKV-8 model (rc00, its hybrid, ROSA) from a path, a file: or http(s): URL, a Blob or bytes. A ROSA model whose file's name
 * does not tell the bits of its symbols needs them: `{ config: { rosa_bits: "4" } }`.
 * @throws CheckpointError for a file that is damaged or holds something else, ConfigError, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel([rwkv8Rc00Version, rwkv8HybridVersion, rwkv8RosaVersion], source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
