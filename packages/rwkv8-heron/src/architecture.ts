// RWKV-8 "Heron" rc00 and its hybrid (RWKV-LM/RWKV-v8/rwkv_v8_rc00_demo.py, rwkv_v8_rc00_hybrid_demo.py): RWKV-7 whose channel mix is
// scaled by a vector of each id, the hybrid with attention beside the time mix, and without ln0.
//   rc00     x ← x + TimeMix(LN1 x);                x ← x + EnnMix(LN2 x)
//   hybrid   x ← x + TimeMix(LN1 x) + Attention(x); x ← x + EnnMix(LN2 x)
import {
  type Architecture,
  add,
  asLayer,
  type Layer,
  layerNorm,
  named,
  normWeights,
  residualBlock,
  residualModel,
} from "@rwkv-ts/core/model";
import { initial, layerState, type Rwkv7Config, timeMix, timeMixWeights } from "@rwkv-ts/rwkv7-goose";
import { ennMix, ennMixWeights } from "./enn-mixing.js";
import { attentionState, attentionWeights, heronAttention } from "./heron-attention.js";

/** One block of rc00. */
export const rc00Layer = (c: Rwkv7Config, l: number) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: ennMixWeights(c, l),
    state: layerState(c),
    timeMix: (x, p, s, { tokens, carry }) => timeMix(x, carry.v, p, s, tokens.sequences, c.heads),
    channelMix: (h, p, s, { tokens }) => ennMix(h, p, s, tokens),
  });

const hybridWeights = (c: Rwkv7Config, l: number) => ({
  ln1: normWeights(c.channels),
  att: timeMixWeights(c, l),
  qkv: attentionWeights(c),
  ln2: normWeights(c.channels),
  ffn: ennMixWeights(c, l),
});
const hybridState = (c: Rwkv7Config) => ({ ...layerState(c), ...attentionState(c) });

/** One block of the hybrid. */
export function hybridLayer(
  c: Rwkv7Config,
  l: number,
): Layer<ReturnType<typeof hybridWeights>, ReturnType<typeof hybridState>> {
  return {
    name: `blocks.${l}`,
    weights: hybridWeights(c, l),
    state: hybridState(c),
    forward({ x, tokens, carry }, w, s) {
      const mixed = timeMix(named("ln1", layerNorm(x, w.ln1)), carry.v, w.att, s, tokens.sequences, c.heads);
      const attended = heronAttention(x, w.qkv, s, tokens);
      const between = add(add(x, named("att_out", mixed.out)), attended.out);
      const fed = ennMix(named("ln2", layerNorm(between, w.ln2)), w.ffn, s, tokens);
      const out = named("block_out", add(between, named("ffn_out", fed.out)));
      return {
        stream: { x: out, tokens, carry: { ...carry, ...mixed.carry } },
        state: { ...mixed.state, ...attended.state, ...fed.state },
      };
    },
  };
}

const common = (config: Rwkv7Config, layer: (l: number) => Layer) => ({
  config,
  vocabulary: config.vocabulary,
  channels: config.channels,
  layers: Array.from({ length: config.layers }, (_, l) => layer(l)),
  init: initial(config, 0),
});

export const rwkv8Rc00 = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  residualModel({ id: "rwkv8-rc00", ...common(config, (l) => asLayer(rc00Layer(config, l))) });

export const rwkv8Hybrid = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  residualModel({
    id: "rwkv8-rc00-hybrid",
    normsEmbedding: false,
    ...common(config, (l) => asLayer(hybridLayer(config, l))),
  });
