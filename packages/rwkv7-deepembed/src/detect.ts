// How RWKV-7a and 7b are told from other models by their tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

/** Whether a checkpoint's names are RWKV-7's with DeepEmbed in the channel mix: 7a or 7b. */
export const hasDeepEmbed = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.att.r_k") && tensors.has("blocks.0.ffn.s_emb.weight");
const hasAttention = (tensors: TensorShapes): boolean => tensors.has("blocks.0.qkv.qq.weight");

/** Whether a checkpoint's names are RWKV-7a's. */
export const isRwkv7a = (tensors: TensorShapes): boolean => hasDeepEmbed(tensors) && !hasAttention(tensors);
/** Whether a checkpoint's names are RWKV-7b's: with attention. */
export const isRwkv7b = (tensors: TensorShapes): boolean => hasDeepEmbed(tensors) && hasAttention(tensors);

/** What tells an RWKV-7a from other models, without the rest of its package. */
export const rwkv7aIdentity = { id: "rwkv7a", title: "RWKV-7a DeepEmbed", detect: isRwkv7a } as const;
/** What tells an RWKV-7b from other models, without the rest of its package. */
export const rwkv7bIdentity = { id: "rwkv7b", title: "RWKV-7b DeepEmbed with attention", detect: isRwkv7b } as const;
