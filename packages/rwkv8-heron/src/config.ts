// How RWKV-8 rc00 and its hybrid are told from a checkpoint. Their hyper-parameters are those of RWKV-7; what they add has sizes that
// follow from them, or that the official code fixes.
import { CheckpointError } from "@rwkv-ts/core";
import { type Rwkv7Config, readRwkv7 } from "@rwkv-ts/rwkv7-goose";

type Shapes = ReadonlyMap<string, { readonly shape: readonly number[] }>;

const hasTimeMix = (tensors: Shapes): boolean => tensors.has("blocks.0.att.r_k");
const hasEnn = (tensors: Shapes): boolean => hasTimeMix(tensors) && tensors.has("blocks.0.ffn.enn.weight");
const hasAttention = (tensors: Shapes): boolean => tensors.has("blocks.0.qkv.qq.weight");

export const isRc00 = (tensors: Shapes): boolean => hasEnn(tensors) && !hasAttention(tensors);
export const isHybrid = (tensors: Shapes): boolean => hasEnn(tensors) && hasAttention(tensors);

/** Reads the configuration of rc00 or its hybrid off names and shapes. @throws CheckpointError for a file that is neither */
export function detectRc00(tensors: Shapes, file = "the checkpoint"): Rwkv7Config {
  if (hasEnn(tensors)) return readRwkv7(tensors, file);
  throw new CheckpointError(`${file} is no RWKV-8 rc00: it lacks blocks.0.att.r_k or blocks.0.ffn.enn.weight`);
}
