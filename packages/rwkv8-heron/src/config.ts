// How RWKV-8 rc00 and its hybrid are told from a checkpoint. Their hyper-parameters are those of RWKV-7; what they add has sizes that
// follow from them, or that the official code fixes.
import type { TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError } from "@rwkv-ts/core";
import { type Rwkv7Config, readRwkv7 } from "@rwkv-ts/rwkv7-goose";
import { hasEnn } from "./detect.js";

/** Reads the configuration of rc00 or its hybrid off names and shapes. @throws CheckpointError for a file that is neither */
export function detectRc00(tensors: TensorShapes, file = "the checkpoint"): Rwkv7Config {
  if (hasEnn(tensors)) return readRwkv7(tensors, file);
  throw new CheckpointError(`${file} is no RWKV-8 rc00: it lacks blocks.0.att.r_k or blocks.0.ffn.enn.weight`);
}
