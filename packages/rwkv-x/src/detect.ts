// How RWKV-X is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

/** Whether a checkpoint's names are RWKV-X's: an RWKV-7 below the prefix `rwkv.`. */
export const isRwkvX = (tensors: TensorShapes): boolean => tensors.has("rwkv.blocks.0.att.r_k");

/** What tells an RWKV-X from other models, without the rest of its package. */
export const rwkvXIdentity = { id: "rwkv-x", title: "RWKV-X", detect: isRwkvX } as const;
