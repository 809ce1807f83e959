// The ROSA language models of RWKV-8 (RWKV-LM/RWKV-v8/260212_rosa1bitLM_L12.py, 260222_rosa4bitLM_L12.py): no time mix, no state of
// floating-point numbers besides the last inputs.
//   x = LN_ln0(emb[id]);   x ← x + Rosa(LN3 x);   x ← x + ChannelMix(LN2 x);   logits = W_head LN_ln_out(x)
import {
  type Architecture,
  add,
  asLayer,
  type Layer,
  layerNorm,
  named,
  normWeights,
  residualModel,
  state,
} from "@rwkv-ts/core/model";
import { channelMix, channelMixWeights, initial, type Rwkv7Config, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import type { RosaConfig } from "./rosa-config.js";
import { rosaMix, rosaState, rosaWeights } from "./rosa-mixing.js";

/** Initial values of what is RWKV-7's. */
const shapesOf = ({ layers, channels, ffn, vocabulary }: RosaConfig): Rwkv7Config =>
  rwkv7Config({ layers, channels, ffn, vocabulary, headSize: 1 });

const weightsOf = (c: RosaConfig, l: number) => ({
  ln3: normWeights(c.channels),
  rosa: rosaWeights(c.channels),
  ln2: normWeights(c.channels),
  ffn: channelMixWeights(shapesOf(c), l),
});
const stateOf = (c: RosaConfig) => ({ ...rosaState(c.channels, c.rosa_bits), ffn_x: state(c.channels) });

/** One block. */
export function rosaLayer(c: RosaConfig, l: number): Layer<ReturnType<typeof weightsOf>, ReturnType<typeof stateOf>> {
  return {
    name: `blocks.${l}`,
    weights: weightsOf(c, l),
    state: stateOf(c),
    forward({ x, tokens, carry }, w, s) {
      const mixed = rosaMix(named("ln3", layerNorm(x, w.ln3)), w.rosa, s, tokens, c.rosa_bits);
      const between = add(x, mixed.out);
      const fed = channelMix(named("ln2", layerNorm(between, w.ln2)), w.ffn, s, tokens.sequences);
      const out = add(between, named("ffn.out", fed.out));
      return { stream: { x: out, tokens, carry }, state: { ...mixed.state, ...fed.state } };
    },
  };
}

/**
 * A ROSA language model of RWKV-8 (RWKV-LM/RWKV-v8/260212_rosa1bitLM_L12.py, 260222_rosa4bitLM_L12.py): every layer looks up where the
 * end of a symbol's text occurred before, and mixes channels; no time mix.
 */
export const rwkv8Rosa = (config: RosaConfig): Architecture<RosaConfig> =>
  residualModel({
    id: "rwkv8-rosa",
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => asLayer(rosaLayer(config, l))),
    init: initial(shapesOf(config), 0),
  });
