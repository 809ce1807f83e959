// RWKV-4, 5, 6 as `transformers` and the models with code of their own on the hub name them, under the official names; values and shapes
// are the official ones. Anchored in huggingface/transformers, src/transformers/models/rwkv/convert_rwkv_checkpoint_to_hf.py
// (RWKV-4), and BBuf/RWKV-World-HF-Tokenizer, scripts/convert_rwkv5_checkpoint_to_hf.py, scripts/convert_rwkv6_checkpoint_to_hf.py.

const replacements: readonly (readonly [RegExp, string])[] = [
  [/^rwkv\./, ""],
  [/^embeddings\./, "emb."],
  [/^blocks\.0\.pre_ln\./, "blocks.0.ln0."],
  [/^(blocks\.\d+\.)attention\./, "$1att."],
  [/^(blocks\.\d+\.)feed_forward\./, "$1ffn."],
  [/\.time_mix_key$/, ".time_mix_k"],
  [/\.time_mix_value$/, ".time_mix_v"],
  [/\.time_mix_receptance$/, ".time_mix_r"],
  [/\.time_mix_gate$/, ".time_mix_g"],
];

export const officialName = (name: string): string =>
  replacements.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), name);
