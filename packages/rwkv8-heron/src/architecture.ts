// RWKV-8 "Heron" rc00 and its hybrid (RWKV-LM/RWKV-v8/rwkv_v8_rc00_demo.py, rwkv_v8_rc00_hybrid_demo.py): RWKV-7 whose channel mix is
// scaled by a vector of each id, the hybrid with attention beside the time mix, and without ln0.
//   rc00     x ← x + TimeMix(LN1 x);                x ← x + EnnMix(LN2 x)
//   hybrid   x ← x + TimeMix(LN1 x) + Attention(x); x ← x + EnnMix(LN2 x)
import {
  type Architecture,
  asLayer,
  attentionBlock,
  type Layer,
  residualBlock,
  residualModel,
  type Stream,
  type Value,
  type Values,
} from "@rwkv-ts/core/model";
import { initial, layerState, type Rwkv7Config, timeMix, timeMixWeights } from "@rwkv-ts/rwkv7-goose";
import { ennMix, ennMixWeights } from "./enn-mixing.js";
import { attentionState, attentionWeights, heronAttention } from "./heron-attention.js";

/** What a block of both is. */
const block = (c: Rwkv7Config, l: number) => ({
  name: `blocks.${l}`,
  channels: c.channels,
  att: timeMixWeights(c, l),
  ffn: ennMixWeights(c, l),
  state: layerState(c),
  timeMix: (x: Value, p: TimeMix, s: State, { tokens, carry }: Stream) =>
    timeMix(x, carry.v, p, s, tokens.sequences, c.heads),
  channelMix: (h: Value, p: EnnMix, s: State, { tokens }: Stream) => ennMix(h, p, s, tokens),
});
type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type EnnMix = Values<ReturnType<typeof ennMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One block of rc00. */
export const rc00Layer = (c: Rwkv7Config, l: number) => residualBlock(block(c, l));

/** One block of the hybrid. */
export const hybridLayer = (c: Rwkv7Config, l: number) =>
  attentionBlock(block(c, l), {
    qkv: attentionWeights(c),
    state: attentionState(c),
    attend: (x, p, s, { tokens }) => heronAttention(x, p, s, tokens),
  });

const common = (config: Rwkv7Config, layer: (l: number) => Layer) => ({
  config,
  vocabulary: config.vocabulary,
  channels: config.channels,
  layers: Array.from({ length: config.layers }, (_, l) => layer(l)),
  init: initial(config, 0),
});

/** RWKV-8 "Heron" rc00 (RWKV-LM/RWKV-v8/rwkv_v8_rc00_demo.py): RWKV-7 whose channel mix is scaled by a vector of each id. */
export const rwkv8Rc00 = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  residualModel({ id: "rwkv8-rc00", ...common(config, (l) => asLayer(rc00Layer(config, l))) });

/**
 * RWKV-8 rc00's hybrid (RWKV-LM/RWKV-v8/rwkv_v8_rc00_hybrid_demo.py): rc00 without ln0, with one head of attention beside the time mix,
 * whose cache grows with the text.
 */
export const rwkv8Hybrid = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  residualModel({
    id: "rwkv8-rc00-hybrid",
    normsEmbedding: false,
    ...common(config, (l) => asLayer(hybridLayer(config, l))),
  });
