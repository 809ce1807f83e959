// RWKV-6 and RWKV-7 as llama.cpp names and lays them out, against the official names, by themselves and in Qwen's body
// (rwkv6qwen2, arwkv7: qwen-tables.ts). Sources, ggml-org/llama.cpp: conversion/rwkv.py (Rwkv6Model, Rwkv7Model: what is renamed,
// transposed, squeezed, stacked), gguf-py/gguf/constants.py (names), src/models/rwkv6.cpp and rwkv7.cpp (shapes). The order is that in
// which files are written.

/**
 * What happens between the official tensor and llama.cpp's:
 *   same        nothing
 *   vector      [1, 1, C] becomes [C]
 *   heads       [H, N] becomes [C]
 *   transposed  the last two axes are exchanged (LoRA matrices are [in, out] officially, [out, in] here)
 *   mixes       the five parts along the first axis in the order w, k, v, r, g (officially r, k, v, w, g), and transposed
 *   rotary      [H N, ..]: rows j and j + N/2 of a head lie side by side, as rows 2 j and 2 j + 1
 *   residual    same, divided by 2^(layer div rescale_every_n_layers) where the metadata ask for that (RWKV-6)
 */
export type Form = "same" | "vector" | "heads" | "transposed" | "mixes" | "rotary" | "residual";

/**
 * How a tensor is written: matrices in the storage that is asked for, the small factors of a LoRA in 16 bits, what
 * conversion/base.py keeps in F32 in F32.
 */
export type Precision = "matrix" | "factor" | "f32";

export type Row = readonly [gguf: string, official: string, form: Form, precision: Precision];

/** The tensors of an architecture of llama.cpp. */
export interface NamedTensors {
  /** Its name there. */
  readonly id: string;
  /** What stands before a layer's number officially. */
  readonly layers: "blocks" | "model.layers";
  /** Layer 0 holds v0, v1, v2 only to please llama.cpp. */
  readonly hasDummies: boolean;
  readonly model: readonly Row[];
  /** Names behind `blk.<layer>.` and `<layers>.<layer>.`. */
  readonly layer: readonly Row[];
  readonly fused?: GgufVersion["fused"];
}

export interface GgufVersion extends NamedTensors {
  readonly id: "rwkv6" | "rwkv7" | "rwkv6qwen2" | "arwkv7";
  /** Mix vectors that are stacked to time_mix_lerp_fused [n, 1, 1, C], in this order (the first n); it is written before this row. */
  readonly fused: {
    readonly order: readonly string[];
    readonly official: (letter: string) => string;
    readonly before: string;
  };
}

export const norm = (gguf: string, official: string): Row[] => [
  [`${gguf}.weight`, `${official}.weight`, "same", "f32"],
  [`${gguf}.bias`, `${official}.bias`, "same", "f32"],
];

export const matrix = (gguf: string, official: string, form: Form = "same"): Row => [
  `${gguf}.weight`,
  `${official}.weight`,
  form,
  "matrix",
];

export const vector = (gguf: string, official: string): Row => [`${gguf}.weight`, official, "vector", "f32"];

const model = (): readonly Row[] => [
  matrix("token_embd", "emb"),
  ...norm("token_embd_norm", "blocks.0.ln0"),
  ...norm("output_norm", "ln_out"),
  matrix("output", "head"),
];

const lora = (att: string, letter: string, precision: Precision, bias = true): Row[] => [
  ...(bias ? [vector(`time_mix_${letter}0`, `${att}.${letter}0`)] : []),
  [`time_mix_${letter}1.weight`, `${att}.${letter}1`, "transposed", precision],
  [`time_mix_${letter}2.weight`, `${att}.${letter}2`, "transposed", precision],
];

/** RWKV-7's time mixing under the prefix `att`, but for its matrices. */
export const timeMix7 = (att: string): Row[] => [
  ...lora(att, "w", "f32"),
  ...lora(att, "a", "factor"),
  ...lora(att, "v", "factor"),
  ...lora(att, "g", "factor", false),
  vector("time_mix_k_k", `${att}.k_k`),
  vector("time_mix_k_a", `${att}.k_a`),
  ["time_mix_r_k.weight", `${att}.r_k`, "heads", "f32"],
];

/** The names of RWKV-7's matrices of time mixing. */
export const matrices7 = (att: string): Row[] =>
  ["key", "value", "receptance", "output"].map((name) => matrix(`time_mix_${name}`, `${att}.${name}`));

export const order7 = ["r", "w", "k", "v", "a", "g"];
export const order6 = ["w", "k", "v", "r", "g"];

export const rwkv7: GgufVersion = {
  id: "rwkv7",
  layers: "blocks",
  hasDummies: true,
  get model() {
    return model();
  },
  get layer(): readonly Row[] {
    return [
      ...norm("attn_norm", "ln1"),
      ...norm("attn_norm_2", "ln2"),
      ...timeMix7("att"),
      ...matrices7("att"),
      ...norm("time_mix_ln", "att.ln_x"),
      vector("channel_mix_lerp_k", "ffn.x_k"),
      matrix("channel_mix_key", "ffn.key"),
      matrix("channel_mix_value", "ffn.value"),
    ];
  },
  fused: {
    order: order7,
    official: (letter) => `att.x_${letter}`,
    before: "time_mix_k_k.weight",
  },
};

export const rwkv6: GgufVersion = {
  id: "rwkv6",
  layers: "blocks",
  hasDummies: false,
  get model() {
    return model();
  },
  get layer(): readonly Row[] {
    return [
      ...norm("attn_norm", "ln1"),
      ...norm("attn_norm_2", "ln2"),
      ["time_mix_w1.weight", "att.time_maa_w1", "transposed", "f32"],
      ["time_mix_w2.weight", "att.time_maa_w2", "transposed", "f32"],
      vector("time_mix_lerp_x", "att.time_maa_x"),
      ["time_mix_first.weight", "att.time_faaaa", "same", "f32"],
      vector("time_mix_decay", "att.time_decay"),
      ["time_mix_decay_w1.weight", "att.time_decay_w1", "transposed", "f32"],
      ["time_mix_decay_w2.weight", "att.time_decay_w2", "transposed", "f32"],
      matrix("time_mix_key", "att.key"),
      matrix("time_mix_value", "att.value"),
      matrix("time_mix_receptance", "att.receptance"),
      matrix("time_mix_gate", "att.gate"),
      ...norm("time_mix_ln", "att.ln_x"),
      matrix("time_mix_output", "att.output", "residual"),
      vector("channel_mix_lerp_k", "ffn.time_maa_k"),
      vector("channel_mix_lerp_r", "ffn.time_maa_r"),
      matrix("channel_mix_key", "ffn.key"),
      matrix("channel_mix_receptance", "ffn.receptance"),
      matrix("channel_mix_value", "ffn.value", "residual"),
    ];
  },
  fused: {
    order: order6,
    official: (letter) => `att.time_maa_${letter}`,
    before: "time_mix_first.weight",
  },
};

export const fusedName = "time_mix_lerp_fused.weight";
