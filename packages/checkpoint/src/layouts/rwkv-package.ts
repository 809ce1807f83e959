// Files that the Python package `rwkv` wrote for one of its strategies (convert_and_save_and_exit; RWKV-Runner's Convert button):
// the embedding went through ln0, which is gone, matrices are transposed, decays exponentiated, some are divided by powers of two,
// `i8` ones rounded. Source: BlinkDL/ChatRWKV, rwkv_pip_package/src/rwkv/model.py. What ln0 scaled is not in the file any more, so
// the official tensors cannot be had from it; it is told for what it is.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../checkpoint.js";

const strategyKey = "_strategy";

/** Such a file without its entry `_strategy`, as it is left in another format: a head that lies on its side, and no ln0. */
function looksConverted({ tensors }: Checkpoint): boolean {
  if (tensors.has("blocks.0.ln0.weight") || !tensors.has("blocks.0.ln1.weight")) return false;
  const [vocabulary, channels] = tensors.get("emb.weight")?.shape ?? [];
  const [rows, columns] = tensors.get("head.weight")?.shape ?? [];
  return vocabulary !== channels && rows === channels && columns === vocabulary;
}

/** @throws CheckpointError for a file that was converted for a strategy */
export function refuseConverted(checkpoint: Checkpoint): void {
  const strategy = checkpoint.metadata[strategyKey];
  if (strategy === undefined && !looksConverted(checkpoint)) return;
  const which = strategy === undefined ? "" : ` (${strategyKey} = ${JSON.stringify(strategy.slice(0, 80))})`;
  throw new CheckpointError(
    `${checkpoint.name} was converted for a strategy of the Python package rwkv${which}: it cannot be turned back; ` +
      "take the original .pth",
  );
}
