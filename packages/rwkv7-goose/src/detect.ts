// How RWKV-7 is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

/** Whether a checkpoint's names are RWKV-7's (and not those of 7a, 7b, 8 or RWKV-X). */
export const isRwkv7 = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.att.r_k") && variantOf(tensors) === undefined;

/** Variants on top of RWKV-7 that a plain RWKV-7 would run wrongly. */
export function variantOf(tensors: TensorShapes): string | undefined {
  const hasAttention = tensors.has("blocks.0.qkv.qq.weight");
  if (tensors.has("blocks.0.ffn.enn.weight")) return hasAttention ? "RWKV-8 rc00's hybrid" : "RWKV-8 rc00";
  if (hasAttention) return "RWKV-7b (DeepEmbed with attention)";
  if (tensors.has("blocks.0.ffn.s_emb.weight")) return "RWKV-7a (DeepEmbed)";
  return undefined;
}

/** What tells an RWKV-7 from other models, without the rest of its package. */
export const rwkv7Identity = { id: "rwkv7", title: "RWKV-7 Goose", detect: isRwkv7 } as const;
