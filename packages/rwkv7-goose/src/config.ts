// RWKV-7's hyper-parameters, and how they are read off a checkpoint's names and shapes.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";
import { variantOf } from "./detect.js";

/** Sizes of an RWKV-7. */
export interface Rwkv7Config {
  readonly layers: number;
  /** C = heads * headSize */
  readonly channels: number;
  readonly heads: number;
  readonly headSize: number;
  /** F, 4 C in the official trainer. */
  readonly ffn: number;
  readonly vocabulary: number;
  /** LoRA ranks of decay, in-context learning rate, value residual and gate. */
  readonly ranks: { readonly w: number; readonly a: number; readonly v: number; readonly g: number };
}

/** Rounds half to even, as Python's round. */
function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  if (x - floor !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The official trainer's ranks for C channels. */
export function officialRanks(channels: number): Rwkv7Config["ranks"] {
  const rank = (factor: number) => Math.max(32, 32 * roundHalfEven((factor * Math.sqrt(channels)) / 32));
  return { w: rank(2.5), a: rank(2.5), v: rank(1.7), g: rank(5) };
}

/** A complete configuration from what a user chooses; the rest follows the official trainer. */
export function rwkv7Config(
  choice: Pick<Rwkv7Config, "layers" | "channels" | "vocabulary"> & Partial<Rwkv7Config>,
): Rwkv7Config {
  const { layers, channels, vocabulary, headSize = 64, ffn = 4 * channels, ranks = officialRanks(channels) } = choice;
  if (channels % headSize !== 0)
    throw new ConfigError(`rwkv7: width ${channels} must be a multiple of the head size ${headSize}`);
  return { layers, channels, heads: channels / headSize, headSize, ffn, vocabulary, ranks };
}

const squeeze = (shape: readonly number[]) => shape.filter((d) => d !== 1);

/** The configuration of a plain RWKV-7. @throws CheckpointError for its variants, and as `readRwkv7` */
export function detectRwkv7(tensors: TensorShapes, file = "the checkpoint"): Rwkv7Config {
  const variant = variantOf(tensors);
  if (variant) throw new CheckpointError(`${file} holds ${variant}, which this package cannot run`);
  return readRwkv7(tensors, file);
}

/**
 * Reads the hyper-parameters of the RWKV-7 in a checkpoint, or in a model that is built on it, off names and shapes, in whatever
 * order they come. @throws CheckpointError for what is missing or does not fit
 */
export function readRwkv7(tensors: TensorShapes, file = "the checkpoint"): Rwkv7Config {
  const shape = readShapes(tensors, file, "RWKV-7");
  const layers = countLayers(tensors.keys(), file);
  const [vocabulary, channels] = shape("emb.weight") as [number, number];
  const r_k = shape("blocks.0.att.r_k");
  const elements = r_k.reduce((a, b) => a * b, 1);
  const heads = r_k.length >= 2 ? r_k.at(-2)! : 1;
  if (elements !== channels)
    throw new CheckpointError(
      `${file}: blocks.0.att.r_k is [${r_k.join(",")}], which are not ${channels} channels in heads`,
    );
  const rank = (name: string) => shape(name).at(-1)!;
  const ranks = {
    w: rank("blocks.0.att.w1"),
    a: rank("blocks.0.att.a1"),
    v: layers > 1 ? rank("blocks.1.att.v1") : 32,
    g: rank("blocks.0.att.g1"),
  };
  const ffn = squeeze(shape("blocks.0.ffn.key.weight"))[0] ?? 1;
  return { layers, channels, heads, headSize: channels / heads, ffn, vocabulary, ranks };
}

/** Tensors of a checkpoint that are never used: the trainer writes layer 0's value residual, which has nothing to mix. */
export const isUnused = (name: string): boolean => /^blocks\.0\.att\.v[012]$/.test(name);
