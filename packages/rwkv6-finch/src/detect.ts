// How RWKV-6 is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

/** Whether a checkpoint's names are RWKV-6's, those of 6.0b and 6.0c too, which `detectRwkv6` names and refuses. */
export const isRwkv6 = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.att.time_maa_x") || tensors.has("blocks.0.att.time_maa_rkvw_w1");

/** What tells an RWKV-6 from other models, without the rest of its package. */
export const rwkv6Identity = { id: "rwkv6", title: "RWKV-6 Finch", detect: isRwkv6 } as const;
