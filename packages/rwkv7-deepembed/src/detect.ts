// How RWKV-7a and 7b are told from other models by their tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

export const hasDeepEmbed = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.att.r_k") && tensors.has("blocks.0.ffn.s_emb.weight");
const hasAttention = (tensors: TensorShapes): boolean => tensors.has("blocks.0.qkv.qq.weight");

export const isRwkv7a = (tensors: TensorShapes): boolean => hasDeepEmbed(tensors) && !hasAttention(tensors);
export const isRwkv7b = (tensors: TensorShapes): boolean => hasDeepEmbed(tensors) && hasAttention(tensors);

export const rwkv7aIdentity = { id: "rwkv7a", title: "RWKV-7a DeepEmbed", detect: isRwkv7a } as const;
export const rwkv7bIdentity = { id: "rwkv7b", title: "RWKV-7b DeepEmbed with attention", detect: isRwkv7b } as const;
