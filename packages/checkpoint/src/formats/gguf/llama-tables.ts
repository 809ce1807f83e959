// Transformers as llama.cpp has them, against the names of Hugging Face's models. Sources, ggml-org/llama.cpp: conversion/llama.py,
// qwen.py (what is renamed and permuted), gguf-py/gguf/tensor_mapping.py, src/models/llama.cpp, qwen2.cpp, qwen3.cpp.
import { type Form, matrix, type NamedTensors, type Row } from "./layer-tables.js";
import { bodyOfQwen, modelOfQwen } from "./qwen-tables.js";

const projection = (gguf: string, official: string, form: Form = "same"): Row[] => [
  matrix(gguf, `self_attn.${official}`, form),
  [`${gguf}.bias`, `self_attn.${official}.bias`, form, "f32"],
];

/** `form`: of the rows of queries and keys, whose rotary pairs `llama` has side by side and others half a head apart. */
const decoder = (id: string, form: Form): NamedTensors => ({
  id,
  layers: "model.layers",
  hasDummies: false,
  get model(): readonly Row[] {
    return modelOfQwen();
  },
  get layer(): readonly Row[] {
    return [
      ...bodyOfQwen(),
      ...projection("attn_q", "q_proj", form),
      ...projection("attn_k", "k_proj", form),
      ...projection("attn_v", "v_proj"),
      ...projection("attn_output", "o_proj"),
      ["attn_q_norm.weight", "self_attn.q_norm.weight", "same", "f32"],
      ["attn_k_norm.weight", "self_attn.k_norm.weight", "same", "f32"],
    ];
  },
});

export const llamaTables: readonly NamedTensors[] = [
  decoder("llama", "rotary"),
  decoder("qwen2", "same"),
  decoder("qwen3", "same"),
];

/** What the frequencies of the rotary pairs are divided by, [D/2], in files of models whose configuration scales them (Llama 3.1). */
export const rotaryFactors = "rope_freqs.weight";
