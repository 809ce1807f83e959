// Which of the Hugging Face layouts a checkpoint has, and its tensors under the official names.
//   model.layers.<n>.…   flash-linear-attention (fla-rwkv7.ts, fla-rwkv6.ts)
//   model.layers.<n>.self_attn.…   transformers' own models, under their own names
//   rwkv.blocks.<n>.attention.…   transformers (transformers.ts); RWKV-X, whose names begin with `rwkv.` too, says `att`

import { type Derived, deriveTensors } from "../../lazy/derive.js";
import type { LazyTensor } from "../../lazy/lazy-tensor.js";
import { flaRwkv6 } from "./fla-rwkv6.js";
import { flaRwkv7 } from "./fla-rwkv7.js";
import { officialName } from "./transformers.js";

/** What a layer's tensor is officially, or undefined for an unknown name. */
export type LayerMap = (name: string, tensor: LazyTensor) => Derived[] | undefined;

type NameMap = (name: string, tensor: LazyTensor) => Derived[];

const flaModel: Readonly<Record<string, string>> = {
  "model.embeddings.weight": "emb.weight",
  "model.norm.weight": "ln_out.weight",
  "model.norm.bias": "ln_out.bias",
  "lm_head.weight": "head.weight",
};

/** Unknown names stay, so that whoever loads the model names them. */
const fla =
  (layerMap: LayerMap): NameMap =>
  (name, tensor) => {
    const layer = /^model\.layers\.(0|[1-9]\d{0,4})\.(.+)$/.exec(name);
    if (!layer) return [[Object.hasOwn(flaModel, name) ? flaModel[name]! : name, tensor]];
    const derived = layerMap(layer[2]!, tensor);
    return derived?.map(([own, each]): Derived => [`blocks.${layer[1]}.${own}`, each]) ?? [[name, tensor]];
  };

/** Models that keep their names: Transformers and RWKV-6 in Qwen's body, RWKV-7 in it. */
const own = ["q_proj.weight", "time_mixer.r_k"];

function nameMap(has: (name: string) => boolean): NameMap | undefined {
  if (has("model.layers.0.attn.r_k")) return fla(flaRwkv7);
  if (has("model.layers.0.attn.x_bias")) return fla(flaRwkv6);
  if (own.some((name) => has(`model.layers.0.self_attn.${name}`))) return (name, tensor) => [[name, tensor]];
  if (has("rwkv.blocks.0.attention.key.weight")) return (name, tensor) => [[officialName(name), tensor]];
  return undefined;
}

/**
 * The tensors under their official names, or undefined for a checkpoint in no Hugging Face layout. `tied`: the head may be missing
 * and is the embedding. @throws CheckpointError for shapes that do not fit their names
 */
export function mapNames(
  file: string,
  tensors: ReadonlyMap<string, LazyTensor>,
  tied: boolean,
): Map<string, LazyTensor> | undefined {
  const map = nameMap((name) => tensors.has(name));
  if (!map) return undefined;
  const result = deriveTensors(file, tensors, map);
  const embedding = result.get("emb.weight");
  if (tied && embedding && !result.has("head.weight")) result.set("head.weight", embedding);
  return result;
}
