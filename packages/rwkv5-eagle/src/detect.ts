// How RWKV-5 is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

/** Whether a checkpoint's names are RWKV-5's (and neither those of RWKV-6 nor of RWKV-7). */
export const isRwkv5 = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.att.ln_x.weight") &&
  tensors.has("blocks.0.att.time_decay") &&
  !tensors.has("blocks.0.att.time_maa_x") &&
  !tensors.has("blocks.0.att.time_maa_rkvw_w1") &&
  !tensors.has("blocks.0.att.r_k");

/** What tells an RWKV-5 from other models, without the rest of its package. */
export const rwkv5Identity = { id: "rwkv5", title: "RWKV-5 Eagle", detect: isRwkv5 } as const;
