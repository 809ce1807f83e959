// How RWKV in Qwen's body is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

const first = "model.layers.0.self_attn";

/** Whether a checkpoint's names are those of RWKV-7 in Qwen's body. */
export const isArwkv7 = (tensors: TensorShapes): boolean => tensors.has(`${first}.time_mixer.r_k`);
/** Whether a checkpoint's names are those of RWKV-6 in Qwen2's body. */
export const isRwkv6Qwen2 = (tensors: TensorShapes): boolean => tensors.has(`${first}.time_maa_x`);

/** What tells an ARWKV from other models, without the rest of its package. */
export const arwkv7Identity = { id: "arwkv7", title: "ARWKV-7", detect: isArwkv7 } as const;
/** What tells an RWKV-6 in Qwen2's body from other models, without the rest of its package. */
export const rwkv6Qwen2Identity = { id: "rwkv6qwen2", title: "QRWKV-6", detect: isRwkv6Qwen2 } as const;
