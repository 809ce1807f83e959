// How RWKV-7a and RWKV-7b are told from a checkpoint. Their hyper-parameters are those of RWKV-7; what DeepEmbed adds has sizes that
// the official code fixes.
import type { TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError } from "@rwkv-ts/core";
import { type Rwkv7Config, readRwkv7 } from "@rwkv-ts/rwkv7-goose";
import { hasDeepEmbed } from "./detect.js";

/** Reads the configuration off names and shapes. @throws CheckpointError for a file that is neither */
export function detectDeepEmbed(tensors: TensorShapes, file = "the checkpoint"): Rwkv7Config {
  if (hasDeepEmbed(tensors)) return readRwkv7(tensors, file);
  throw new CheckpointError(`${file} is no RWKV-7a or 7b: it lacks blocks.0.att.r_k or blocks.0.ffn.s_emb.weight`);
}
