// RWKV-6 as flash-linear-attention names it, under the official names. Anchored in fla-org/flash-linear-attention,
// utils/convert_from_rwkv6.py. It groups the mixes as r, w, k, v, g, officially they are w, k, v, r, g; its factors are nn.Linear,
// [out, in]. With R the rank of the mixes:
//   time_maa_w1 [C, 5R]     (x_proj.0.linear.weight [5R, C])ᵀ, groups of R reordered
//   time_maa_w2 [5, R, C]   (x_proj.2.weight [C, 5R])ᵀ, groups of R reordered
//   time_maa_*  [1, 1, C]   rows of x_bias [5, C]
//   time_decay_w1, _w2      (w_proj.linear.lora.0.weight)ᵀ, (w_proj.linear.lora.2.weight)ᵀ; time_decay = w_proj.linear.lora.2.bias

import { elementCount } from "@rwkv-ts/core";
import type { LazyTensor } from "../../lazy/lazy-tensor.js";
import { joined, parts, reshaped, transposed } from "../../lazy/rearrange.js";
import type { LayerMap } from "./name-map.js";

const theirs = [..."rwkvg"];
const official = [..."wkvrg"];

const asVector = (tensor: LazyTensor): LazyTensor => reshaped(tensor, [1, 1, elementCount(tensor.shape)]);

/** [5R, n] in their order of groups, in the official one. */
function reordered(tensor: LazyTensor): LazyTensor {
  const groups = parts(tensor, theirs.length);
  return joined(official.map((letter) => groups[theirs.indexOf(letter)]!));
}

function secondFactor(tensor: LazyTensor): LazyTensor {
  const rows = reordered(transposed(tensor));
  return reshaped(rows, [official.length, rows.shape[0]! / official.length, ...rows.shape.slice(1)]);
}

const special: Readonly<Record<string, readonly [official: string, derive: (tensor: LazyTensor) => LazyTensor]>> = {
  "attn.x_proj.0.mu": ["att.time_maa_x", asVector],
  "attn.x_proj.0.linear.weight": ["att.time_maa_w1", (tensor) => transposed(reordered(tensor))],
  "attn.x_proj.2.weight": ["att.time_maa_w2", secondFactor],
  "attn.w_proj.linear.lora.0.weight": ["att.time_decay_w1", transposed],
  "attn.w_proj.linear.lora.2.weight": ["att.time_decay_w2", transposed],
  "attn.w_proj.linear.lora.2.bias": ["att.time_decay", asVector],
  "attn.bonus": ["att.time_faaaa", (tensor) => tensor],
  "ffn.key.mu": ["ffn.time_maa_k", asVector],
  "ffn.receptance.mu": ["ffn.time_maa_r", asVector],
};

const renamed: Readonly<Record<string, string>> = {
  "pre_norm.weight": "ln0.weight",
  "pre_norm.bias": "ln0.bias",
  "attn_norm.weight": "ln1.weight",
  "attn_norm.bias": "ln1.bias",
  "ffn_norm.weight": "ln2.weight",
  "ffn_norm.bias": "ln2.bias",
  "attn.r_proj.linear.weight": "att.receptance.weight",
  "attn.k_proj.linear.weight": "att.key.weight",
  "attn.v_proj.linear.weight": "att.value.weight",
  "attn.g_proj.linear.weight": "att.gate.weight",
  "attn.o_proj.weight": "att.output.weight",
  "attn.g_norm.weight": "att.ln_x.weight",
  "attn.g_norm.bias": "att.ln_x.bias",
  "ffn.key.linear.weight": "ffn.key.weight",
  "ffn.receptance.linear.weight": "ffn.receptance.weight",
  "ffn.value.weight": "ffn.value.weight",
};

/** What a tensor of a layer is officially; `name` is what follows `model.layers.<n>.`. */
export const flaRwkv6: LayerMap = (name, tensor) => {
  if (name === "attn.x_bias") {
    return parts(tensor, theirs.length).map((row, i) => [`att.time_maa_${theirs[i]}`, asVector(row)]);
  }
  const derived = Object.hasOwn(special, name) ? special[name] : undefined;
  if (derived) return [[derived[0], derived[1](tensor)]];
  return Object.hasOwn(renamed, name) ? [[renamed[name]!, tensor]] : undefined;
};
