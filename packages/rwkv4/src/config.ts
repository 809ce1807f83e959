// RWKV-4's hyper-parameters, and how they are read off a checkpoint's names and shapes.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { ConfigError } from "@rwkv-ts/core";

/** Sizes of an RWKV-4. */
export interface Rwkv4Config {
  readonly layers: number;
  /** C */
  readonly channels: number;
  /** A, equal to C in every released model. */
  readonly attention: number;
  /** F, 4 C in the official trainer. */
  readonly ffn: number;
  readonly vocabulary: number;
}

/** A complete configuration from what a user chooses; the rest follows the official trainer. */
export function rwkv4Config(
  choice: Pick<Rwkv4Config, "layers" | "channels" | "vocabulary"> & Partial<Rwkv4Config>,
): Rwkv4Config {
  const { layers, channels, vocabulary, attention = channels, ffn = 4 * channels } = choice;
  if (layers < 1 || channels < 1) throw new ConfigError(`rwkv4: ${layers} layers of ${channels} channels are no model`);
  return { layers, channels, attention, ffn, vocabulary };
}

/** Reads the configuration off names and shapes, in whatever order they come. */
export function detectRwkv4(tensors: TensorShapes, file = "the checkpoint"): Rwkv4Config {
  const shape = readShapes(tensors, file, "RWKV-4");
  const layers = countLayers(tensors.keys(), file);
  const [vocabulary, channels] = shape("emb.weight") as [number, number];
  const attention = shape("blocks.0.att.key.weight")[0]!;
  return { layers, channels, attention, ffn: shape("blocks.0.ffn.key.weight")[0]!, vocabulary };
}
