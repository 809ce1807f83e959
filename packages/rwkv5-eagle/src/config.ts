// RWKV-5's hyper-parameters, its three sub-versions, and how they are read off a checkpoint's names and shapes.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";

/** 5.0: no gate, one decay per head; 5.1: gate; 5.2: gate and a decay per channel. */
export type Rwkv5Version = "5.0" | "5.1" | "5.2";

/** Sizes of an RWKV-5, and which of its sub-versions it is. */
export interface Rwkv5Config {
  readonly version: Rwkv5Version;
  readonly layers: number;
  /** C = heads * headSize */
  readonly channels: number;
  readonly heads: number;
  readonly headSize: number;
  /** F, 3.5 C down to a multiple of 32 in the official trainer. */
  readonly ffn: number;
  readonly vocabulary: number;
  /** The bonus u as it is (`time_faaaa`) or as its logarithm (`time_first`; 5.0 and 5.1 only). */
  readonly bonus: "time_faaaa" | "time_first";
  /** 64e-5 in official code; rwkv.cpp's version-5 files need 1e-5. */
  readonly groupNormEpsilon: number;
}

/** A complete configuration from what a user chooses; the rest follows the official trainer of 5.2. */
export function rwkv5Config(
  choice: Pick<Rwkv5Config, "layers" | "channels" | "vocabulary"> & Partial<Rwkv5Config>,
): Rwkv5Config {
  const { layers, channels, vocabulary, headSize = 64, version = "5.2", bonus = "time_faaaa" } = choice;
  const { ffn = Math.floor((3.5 * channels) / 32) * 32, groupNormEpsilon = 64e-5 } = choice;
  if (channels % headSize !== 0)
    throw new ConfigError(`rwkv5: width ${channels} must be a multiple of the head size ${headSize}`);
  return { version, layers, channels, heads: channels / headSize, headSize, ffn, vocabulary, bonus, groupNormEpsilon };
}

/** Reads the configuration off names and shapes, in whatever order they come. */
export function detectRwkv5(
  tensors: TensorShapes,
  file = "the checkpoint",
  options: Partial<Pick<Rwkv5Config, "groupNormEpsilon">> = {},
): Rwkv5Config {
  const shape = readShapes(tensors, file, "RWKV-5");
  const layers = countLayers(tensors.keys(), file);
  const [vocabulary, channels] = shape("emb.weight") as [number, number];
  const decay = shape("blocks.0.att.time_decay");
  const heads = decay[0]!;
  const perChannel = decay.reduce((a, b) => a * b, 1) > heads;
  const gated = tensors.has("blocks.0.att.gate.weight");
  if (perChannel && !gated) throw new CheckpointError(`${file}: a decay per channel without gate is no known RWKV-5`);
  if (channels % heads !== 0)
    throw new CheckpointError(`${file}: ${channels} channels cannot be split into ${heads} heads`);
  return rwkv5Config({
    version: gated ? (perChannel ? "5.2" : "5.1") : "5.0",
    layers,
    channels,
    headSize: channels / heads,
    ffn: shape("blocks.0.ffn.key.weight")[0]!,
    vocabulary,
    bonus: tensors.has("blocks.0.att.time_faaaa") ? "time_faaaa" : "time_first",
    ...options,
  });
}
