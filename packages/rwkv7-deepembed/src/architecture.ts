// RWKV-7a and RWKV-7b (RWKV-LM/RWKV-v7/rwkv_v7a_demo.py, rwkv_v7b_demo.py): RWKV-7 whose channel mix is gated by DeepEmbed, 7b with
// an attention branch beside the time mix. E, the normalised embedding that enters block 0, reaches every block.
//   7a   x ← x + TimeMix(LN1 x);                   x ← x + DeepEmbedMix(LN2 x, E)
//   7b   x ← x + TimeMix(LN1 x) + Attention(x, E); x ← x + DeepEmbedMix(LN2 x, E)
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
  type Stream,
} from "@rwkv-ts/core/model";
import { initial, layerState, type Rwkv7Config, timeMix, timeMixWeights } from "@rwkv-ts/rwkv7-goose";
import { deepEmbedMix, deepEmbedWeights } from "./deep-embed.js";
import { attentionState, attentionWeights, deepEmbedAttention } from "./deep-embed-attention.js";

/** The embedding that entered block 0. */
const embeddingOf = ({ carry, x }: Stream) => carry.E ?? x;

/** One block of RWKV-7a. */
export const rwkv7aLayer = (c: Rwkv7Config, l: number) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: deepEmbedWeights(c, l),
    state: layerState(c),
    timeMix(x, p, s, stream) {
      const mixed = timeMix(x, stream.carry.v, p, s, stream.tokens.sequences, c.heads);
      return { ...mixed, carry: { ...mixed.carry, E: embeddingOf(stream) } };
    },
    channelMix: (h, p, s, stream) => deepEmbedMix(h, embeddingOf(stream), p, s, stream.tokens),
  });

const rwkv7bWeights = (c: Rwkv7Config, l: number) => ({
  ln1: normWeights(c.channels),
  att: timeMixWeights(c, l),
  qkv: attentionWeights(c),
  ln2: normWeights(c.channels),
  ffn: deepEmbedWeights(c, l),
});
const rwkv7bState = (c: Rwkv7Config) => ({ ...layerState(c), ...attentionState(c) });

/** One block of RWKV-7b. */
export function rwkv7bLayer(
  c: Rwkv7Config,
  l: number,
): Layer<ReturnType<typeof rwkv7bWeights>, ReturnType<typeof rwkv7bState>> {
  return {
    name: `blocks.${l}`,
    weights: rwkv7bWeights(c, l),
    state: rwkv7bState(c),
    forward(stream, w, s) {
      const { x, tokens, carry } = stream;
      const E = embeddingOf(stream);
      const mixed = timeMix(named("ln1", layerNorm(x, w.ln1)), carry.v, w.att, s, tokens.sequences, c.heads);
      const attended = deepEmbedAttention(x, E, w.qkv, s, tokens);
      const between = add(add(x, named("att_out", mixed.out)), attended.out);
      const fed = deepEmbedMix(named("ln2", layerNorm(between, w.ln2)), E, w.ffn, s, tokens);
      return {
        stream: {
          x: named("block_out", add(between, named("ffn_out", fed.out))),
          tokens,
          carry: { ...carry, ...mixed.carry, E },
        },
        state: { ...mixed.state, ...attended.state, ...fed.state },
      };
    },
  };
}

const model = (id: string, config: Rwkv7Config, layer: (l: number) => Layer): Architecture<Rwkv7Config> =>
  residualModel({
    id,
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => layer(l)),
    init: initial(config, 0),
  });

export const rwkv7a = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  model("rwkv7a", config, (l) => asLayer(rwkv7aLayer(config, l)));

export const rwkv7b = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  model("rwkv7b", config, (l) => asLayer(rwkv7bLayer(config, l)));
