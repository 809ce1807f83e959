// ARWKV (Lin et al. 2025, arXiv 2501.15570; Hugging Face's `rwkv_hybrid`, llama.cpp's `arwkv7`): Qwen's body with RWKV-7's time
// mixing in the place of its attention, with or without its gate and its norm. Its formulas are RWKV-7's (rwkv7-goose).
import { type Architecture, type Layer, splitState, state } from "@rwkv-ts/core/model";
import { timeMix, timeMixWeights } from "@rwkv-ts/rwkv7-goose";
import { decoder, decoderLayer } from "@rwkv-ts/transformer";
import type { Arwkv7Config } from "./config.js";

/** Weights of `model.layers.<l>.self_attn.time_mixer`. */
export function mixerWeights(c: Arwkv7Config, l: number) {
  const { num_hidden_layers: layers, hidden_size: channels, num_wkv_heads: heads, head_size: headSize } = c;
  const { x_g, g1, g2, ln_x, ...rest } = timeMixWeights(
    { layers, channels, heads, headSize, ffn: c.intermediate_size, vocabulary: c.vocab_size, ranks: c.ranks },
    l,
  );
  const gate = { x_g, g1, g2 };
  return {
    ...rest,
    ...((c.wkv_has_gate ? gate : {}) as Partial<typeof gate>),
    ...((c.wkv_has_group_norm ? { ln_x } : {}) as { ln_x?: typeof ln_x }),
  };
}

/** Layer l of ARWKV: RWKV-7's time mixing between RMSNorm and SwiGLU of Qwen's decoder; `carry.v` hands the first layer's v on. */
export function arwkv7Layer(c: Arwkv7Config, l: number): Layer {
  const { hidden_size: C, num_wkv_heads: H, head_size: D } = c;
  return decoderLayer(c, l, {
    weights: { time_mixer: mixerWeights(c, l) as ReturnType<typeof timeMixWeights> },
    state: { att_x: state(C), wkv: splitState(state(H, D, D), "heads") },
    mix: (x, p, s, { tokens, carry }) => timeMix(x, carry.v, p.time_mixer, s, tokens.sequences, H),
  });
}

/** ARWKV (Lin et al. 2025, arXiv 2501.15570): Qwen's decoder with RWKV-7's time mixing in the place of its attention. */
export const arwkv7 = (config: Arwkv7Config): Architecture<Arwkv7Config> =>
  decoder(
    "arwkv7",
    config,
    Array.from({ length: config.num_hidden_layers }, (_, l) => arwkv7Layer(config, l)),
  );
