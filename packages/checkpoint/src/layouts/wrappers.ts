// Official names behind what trainers put around a module: torch.compile's `_orig_mod.`, DataParallel's and DDP's `module.`, the
// field of a Lightning module (`model.`), DeepSpeed's `_forward_module.`, FSDP's and activation checkpointing's wrappers, in any
// chain. Names that begin with an underscore are nobody's own and go wherever they stand; any other prefix is told by the names
// of a model's blocks behind it.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../checkpoint.js";
import { deriveTensors } from "../lazy/derive.js";
import { tensorsOf, withTensors } from "../lazy/lazy-tensor.js";

const wrappers: ReadonlySet<string> = new Set([
  "_orig_mod",
  "_forward_module",
  "_fsdp_wrapped_module",
  "_checkpoint_wrapped_module",
]);

/** What the names of a model begin with: official, flash-linear-attention's, transformers'. The first that occurs decides. */
const anchors = [
  /^(.*?)blocks\.\d+\.(?:att|ffn)\./,
  /^(.*?)model\.layers\.\d+\.(?:self_)?attn\./,
  /^(.*?)rwkv\.blocks\.\d+\.attention\./,
];

/** torch.optim.swa_utils.AveragedModel keeps its count beside the module. */
const counts: ReadonlySet<string> = new Set(["n_averaged"]);

const unwrapped = (name: string): string =>
  name
    .split(".")
    .filter((step) => !wrappers.has(step))
    .join(".");

/** What stands in front of all of a model's names. @throws CheckpointError where there are several models */
function prefixOf(file: string, names: readonly string[]): string {
  for (const anchor of anchors) {
    const prefixes = new Set(names.flatMap((name) => anchor.exec(name)?.[1] ?? []));
    if (prefixes.size === 0) continue;
    const [prefix = ""] = prefixes;
    if (prefixes.has("")) return "";
    if (prefixes.size > 1)
      throw new CheckpointError(
        `${file} holds several models, below ${[...prefixes].slice(0, 5).join(" and ")}: save the one that is wanted`,
      );
    // RWKV-X's own names begin so, beside its `moba.`
    const outer = prefix.replace(/rwkv\.$/, "");
    return outer !== prefix && names.some((name) => name.startsWith(`${outer}moba.`)) ? outer : prefix;
  }
  return "";
}

/** A checkpoint under the names that the module itself has. @throws CheckpointError for several models, or names that become one */
export function withoutWrappers(checkpoint: Checkpoint): Checkpoint {
  const own = [...checkpoint.tensors.keys()];
  const names = new Map(own.map((name) => [name, unwrapped(name)]));
  const prefix = prefixOf(checkpoint.name, [...names.values()]);
  if (prefix === "" && own.every((name) => names.get(name) === name)) return checkpoint;
  const tensors = deriveTensors(checkpoint.name, tensorsOf(checkpoint), (given, tensor) => {
    const name = names.get(given)!;
    if (prefix !== "" && counts.has(name)) return [];
    return [[name.startsWith(prefix) ? name.slice(prefix.length) : name, tensor]];
  });
  return withTensors(checkpoint, tensors);
}
