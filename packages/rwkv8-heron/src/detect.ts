// How the members of RWKV-8 are told from other models by their tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

const hasTimeMix = (tensors: TensorShapes): boolean => tensors.has("blocks.0.att.r_k");
/** Whether a checkpoint's names are RWKV-7's with a vector of each id in the channel mix: rc00 or its hybrid. */
export const hasEnn = (tensors: TensorShapes): boolean => hasTimeMix(tensors) && tensors.has("blocks.0.ffn.enn.weight");
const hasAttention = (tensors: TensorShapes): boolean => tensors.has("blocks.0.qkv.qq.weight");

/** Whether a checkpoint's names are RWKV-8 rc00's. */
export const isRc00 = (tensors: TensorShapes): boolean => hasEnn(tensors) && !hasAttention(tensors);
/** Whether a checkpoint's names are those of RWKV-8 rc00's hybrid: with attention. */
export const isHybrid = (tensors: TensorShapes): boolean => hasEnn(tensors) && hasAttention(tensors);

/** Whether a checkpoint's names are those of a ROSA language model, which has no time mix. */
export const isRosa = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.rosa.q.weight") && !tensors.has("blocks.0.att.r_k");

/** What tells an RWKV-8 rc00 from other models, without the rest of its package. */
export const rwkv8Rc00Identity = { id: "rwkv8-rc00", title: "RWKV-8 Heron rc00", detect: isRc00 } as const;
/** What tells RWKV-8 rc00's hybrid from other models, without the rest of its package. */
export const rwkv8HybridIdentity = {
  id: "rwkv8-rc00-hybrid",
  title: "RWKV-8 Heron rc00 hybrid",
  detect: isHybrid,
} as const;
/** What tells a ROSA language model from other models, without the rest of its package. */
export const rwkv8RosaIdentity = { id: "rwkv8-rosa", title: "RWKV-8 Heron ROSA", detect: isRosa } as const;
