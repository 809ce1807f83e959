// RWKV-6's hyper-parameters, and how they are read off a checkpoint's names and shapes.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";

/** Sizes of an RWKV-6. */
export interface Rwkv6Config {
  readonly layers: number;
  /** C = heads * headSize */
  readonly channels: number;
  readonly heads: number;
  readonly headSize: number;
  /** F, 3.5 C down to a multiple of 32 in the official trainer. */
  readonly ffn: number;
  readonly vocabulary: number;
  /** LoRA ranks of the token-shift mixes (each of five) and of the decay. */
  readonly ranks: { readonly maa: number; readonly decay: number };
}

/** A complete configuration from what a user chooses; the rest follows the official trainer. */
export function rwkv6Config(
  choice: Pick<Rwkv6Config, "layers" | "channels" | "vocabulary"> & Partial<Rwkv6Config>,
): Rwkv6Config {
  const { layers, channels, vocabulary, headSize = 64, ranks = { maa: 32, decay: 64 } } = choice;
  const { ffn = Math.floor((3.5 * channels) / 32) * 32 } = choice;
  if (channels % headSize !== 0)
    throw new ConfigError(`rwkv6: width ${channels} must be a multiple of the head size ${headSize}`);
  return { layers, channels, heads: channels / headSize, headSize, ffn, vocabulary, ranks };
}

/** Variants of the official trainer other than 6.0. */
function variantOf(tensors: TensorShapes): string | undefined {
  if (tensors.has("blocks.0.att.time_maa_rkvw_w1")) return "RWKV-6.0b or 6.0c (no gate, one norm over all channels)";
  if (tensors.has("blocks.0.att.gate_w1")) return "RWKV-6.0a (low-rank gate)";
  return undefined;
}

/** Reads the configuration off names and shapes, in whatever order they come. */
export function detectRwkv6(tensors: TensorShapes, file = "the checkpoint"): Rwkv6Config {
  const variant = variantOf(tensors);
  if (variant) throw new CheckpointError(`${file} holds ${variant}, which this package cannot run`);
  const shape = readShapes(tensors, file, "RWKV-6");
  const layers = countLayers(tensors.keys(), file);
  const [vocabulary, channels] = shape("emb.weight") as [number, number];
  const bonus = shape("blocks.0.att.time_faaaa");
  const heads = bonus.length >= 2 ? bonus.at(-2)! : 1;
  if (bonus.reduce((a, b) => a * b, 1) !== channels)
    throw new CheckpointError(
      `${file}: blocks.0.att.time_faaaa is [${bonus.join(",")}], which are not ${channels} channels in heads`,
    );
  const ranks = {
    maa: shape("blocks.0.att.time_maa_w1").at(-1)! / 5,
    decay: shape("blocks.0.att.time_decay_w1").at(-1)!,
  };
  const ffn = shape("blocks.0.ffn.key.weight")[0]!;
  return { layers, channels, heads, headSize: channels / heads, ffn, vocabulary, ranks };
}
