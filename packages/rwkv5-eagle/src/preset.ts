// RWKV-5 Eagle as the shared preset sees it, and `load`: a checkpoint to a model that writes text.
import { ConfigError } from "@rwkv-ts/core";
import {
  type LanguageModel,
  type LoadOptions,
  loadModel,
  type ModelSource,
  type Version,
  versionOf,
} from "@rwkv-ts/preset";
import { rwkv5 } from "./architecture.js";
import { detectRwkv5, rwkv5Config } from "./config.js";
import { rwkv5Identity } from "./detect.js";

/**
 * The group norm's epsilon, which checkpoints do not carry: as the user says, else as the file's format implies (rwkv.cpp runs
 * its RWKV-5 files with 1e-5), else the official one.
 */
function groupNormEpsilon(overrides: Readonly<Record<string, string>>, metadata: Readonly<Record<string, string>>) {
  const { group_norm_eps: chosen, ...unknown } = overrides;
  const names = Object.keys(unknown);
  if (names.length > 0) throw new ConfigError(`rwkv5 takes group_norm_eps, not ${names.join(", ")}`);
  const text = chosen ?? metadata["rwkv-ts.group-norm-epsilon"];
  if (text === undefined) return {};
  const value = Number(text);
  if (!(value > 0)) throw new ConfigError(`rwkv5: group_norm_eps must be a positive number, got ${text}`);
  return { groupNormEpsilon: value };
}

/** RWKV-5 Eagle as loading sees it. */
export const rwkv5Version: Version = /* @__PURE__ */ versionOf(rwkv5Identity, {
  architecture: (tensors, file, overrides = {}, metadata = {}) =>
    rwkv5(detectRwkv5(tensors, file, groupNormEpsilon(overrides, metadata))),
  ignore: () => false,
  create: (sizes) => rwkv5(rwkv5Config(sizes)),
});

/**
 * Loads an RWKV-5 model (5.0, 5.1 or 5.2) from a path, a file: or http(s): URL, a Blob or bytes (.pth or .safetensors).
 * @throws CheckpointError for a file that is damaged or holds something else, BackendError, InputError, AbortedError
 */
export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(rwkv5Version, source, options);

export type { LanguageModel, LoadOptions, TextSession } from "@rwkv-ts/preset";
