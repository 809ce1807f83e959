// RWKV-7 as flash-linear-attention names it, under the official names. Anchored in fla-org/flash-linear-attention,
// utils/convert_from_rwkv7.py (translate_into_fla) and fla/models/rwkv7/modeling_rwkv7.py (load_state_dict: files before version 2
// hold the mix vectors together as x_x [6, C], in the order r, w, k, v, a, g). The LoRAs are nn.Linear there, [out, in]:
//   w0, w1, w2 = w_lora.lora.2.bias, (w_lora.lora.0.weight)ᵀ, (w_lora.lora.2.weight)ᵀ          the same for a, v, g (no g0)

import { elementCount } from "@rwkv-ts/core";
import type { Derived } from "../../lazy/derive.js";
import type { LazyTensor } from "../../lazy/lazy-tensor.js";
import { parts, reshaped, transposed } from "../../lazy/rearrange.js";
import type { LayerMap } from "./name-map.js";

const asVector = (tensor: LazyTensor): LazyTensor => reshaped(tensor, [1, 1, elementCount(tensor.shape)]);
const asIs = (tensor: LazyTensor): LazyTensor => tensor;

const renamed: Readonly<Record<string, string>> = {
  pre_norm: "ln0",
  attn_norm: "ln1",
  ffn_norm: "ln2",
  "attn.r_proj": "att.receptance",
  "attn.k_proj": "att.key",
  "attn.v_proj": "att.value",
  "attn.o_proj": "att.output",
  "attn.g_norm": "att.ln_x",
  "ffn.key": "ffn.key",
  "ffn.value": "ffn.value",
};

function unstacked(tensor: LazyTensor): Derived[] {
  const letters = [..."rwkvag"];
  return parts(tensor, letters.length).map((vector, i) => [`att.x_${letters[i]}`, asVector(vector)]);
}

/** What a tensor of a layer is officially; `name` is what follows `model.layers.<n>.`. */
export const flaRwkv7: LayerMap = (name, tensor) => {
  if (name === "attn.x_x") return unstacked(tensor);
  const vector = /^(attn\.(?:x_[rwkvag]|k_k|k_a)|ffn\.x_k)$/.exec(name);
  if (vector) return [[name.replace(/^attn/, "att"), asVector(tensor)]];
  if (name === "attn.r_k") return [["att.r_k", tensor]];
  const lora = /^attn\.([wavg])_lora\.lora\.(0\.weight|2\.weight|2\.bias)$/.exec(name);
  if (lora) {
    const number = { "0.weight": 1, "2.weight": 2, "2.bias": 0 }[lora[2] as "0.weight"];
    return [[`att.${lora[1]}${number}`, (number === 0 ? asVector : transposed)(tensor)]];
  }
  const module = /^(.*)\.(weight|bias)$/.exec(name);
  const known = module && renamed[module[1]!];
  return known ? [[`${known}.${module[2]}`, asIs(tensor)]] : undefined;
};
