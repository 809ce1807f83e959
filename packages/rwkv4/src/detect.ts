// How RWKV-4 is told from other models by its tensors' names. `@rwkv-ts/rwkv` reads this alone, so that a file loads the package
// of its version and no other.
import type { TensorShapes } from "@rwkv-ts/checkpoint";

/** RWKV-4 has a decay but neither the group norm of later generations nor their parameters. */
export const isRwkv4 = (tensors: TensorShapes): boolean =>
  tensors.has("blocks.0.att.time_decay") &&
  !tensors.has("blocks.0.att.ln_x.weight") &&
  !tensors.has("blocks.0.att.time_maa_x") &&
  !tensors.has("blocks.0.att.r_k");

/** What tells an RWKV-4 from other models, without the rest of its package. */
export const rwkv4Identity = { id: "rwkv4", title: "RWKV-4", detect: isRwkv4 } as const;
