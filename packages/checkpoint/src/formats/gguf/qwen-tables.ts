// RWKV time mixing in Qwen's body as llama.cpp has it, against the names of Hugging Face's models. Sources, ggml-org/llama.cpp:
// conversion/rwkv.py (RWKV6Qwen2Model, ARwkv7Model), gguf-py/gguf/tensor_mapping.py, src/models/rwkv6qwen2.cpp and arwkv7.cpp.
import { type GgufVersion, matrices7, matrix, order6, order7, type Row, timeMix7, vector } from "./layer-tables.js";

export const modelOfQwen = (): readonly Row[] => [
  matrix("token_embd", "model.embed_tokens"),
  ["output_norm.weight", "model.norm.weight", "same", "f32"],
  matrix("output", "lm_head"),
];

export const bodyOfQwen = (): Row[] => [
  ["attn_norm.weight", "input_layernorm.weight", "same", "f32"],
  ["ffn_norm.weight", "post_attention_layernorm.weight", "same", "f32"],
  ...["gate", "up", "down"].map((name) => matrix(`ffn_${name}`, `mlp.${name}_proj`)),
];

const att7 = "self_attn.time_mixer";

export const arwkv7: GgufVersion = {
  id: "arwkv7",
  layers: "model.layers",
  hasDummies: true,
  get model() {
    return modelOfQwen();
  },
  get layer(): readonly Row[] {
    return [
      ...bodyOfQwen(),
      ...timeMix7(att7),
      ...matrices7(att7),
      ["time_mix_ln.weight", `${att7}.ln_x.weight`, "same", "f32"],
      ["time_mix_ln.bias", `${att7}.ln_x.bias`, "same", "f32"],
    ];
  },
  fused: { order: order7, official: (letter) => `${att7}.x_${letter}`, before: "time_mix_k_k.weight" },
};

const att6 = "self_attn";
/** A matrix with a bias. */
const projection = (gguf: string, official: string): Row[] => [
  matrix(`time_mix_${gguf}`, `${att6}.${official}`),
  [`time_mix_${gguf}.bias`, `${att6}.${official}.bias`, "same", "f32"],
];

export const rwkv6qwen2: GgufVersion = {
  id: "rwkv6qwen2",
  layers: "model.layers",
  hasDummies: false,
  get model() {
    return modelOfQwen();
  },
  get layer(): readonly Row[] {
    return [
      ...bodyOfQwen(),
      ["time_mix_w1.weight", `${att6}.time_maa_w1`, "mixes", "f32"],
      ["time_mix_w2.weight", `${att6}.time_maa_w2`, "mixes", "f32"],
      vector("time_mix_lerp_x", `${att6}.time_maa_x`),
      vector("time_mix_decay", `${att6}.time_decay`),
      ["time_mix_decay_w1.weight", `${att6}.time_decay_w1`, "transposed", "f32"],
      ["time_mix_decay_w2.weight", `${att6}.time_decay_w2`, "transposed", "f32"],
      ...projection("receptance", "q_proj"),
      ...projection("key", "k_proj"),
      ...projection("value", "v_proj"),
      matrix("time_mix_gate", `${att6}.gate`),
      matrix("time_mix_output", `${att6}.o_proj`),
    ];
  },
  fused: { order: order6, official: (letter) => `${att6}.time_maa_${letter}`, before: "time_mix_decay.weight" },
};
