// RWKV-7a and RWKV-7b (RWKV-LM/RWKV-v7/rwkv_v7a_demo.py, rwkv_v7b_demo.py): RWKV-7 whose channel mix is gated by DeepEmbed, 7b with
// an attention branch beside the time mix. E, the normalised embedding that enters block 0, reaches every block.
//   7a   x ← x + TimeMix(LN1 x);                   x ← x + DeepEmbedMix(LN2 x, E)
//   7b   x ← x + TimeMix(LN1 x) + Attention(x, E); x ← x + DeepEmbedMix(LN2 x, E)
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
import { deepEmbedMix, deepEmbedWeights } from "./deep-embed.js";
import { attentionState, attentionWeights, deepEmbedAttention } from "./deep-embed-attention.js";

/** The embedding that entered block 0. */
const embeddingOf = ({ carry, x }: Stream) => carry.E ?? x;

/** What a block of both is. */
const block = (c: Rwkv7Config, l: number) => ({
  name: `blocks.${l}`,
  channels: c.channels,
  att: timeMixWeights(c, l),
  ffn: deepEmbedWeights(c, l),
  state: layerState(c),
  timeMix(x: Value, p: TimeMix, s: State, stream: Stream) {
    const mixed = timeMix(x, stream.carry.v, p, s, stream.tokens.sequences, c.heads);
    return { ...mixed, carry: { ...mixed.carry, E: embeddingOf(stream) } };
  },
  channelMix: (h: Value, p: DeepEmbed, s: State, stream: Stream) =>
    deepEmbedMix(h, embeddingOf(stream), p, s, stream.tokens),
});
type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type DeepEmbed = Values<ReturnType<typeof deepEmbedWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One block of RWKV-7a. */
export const rwkv7aLayer = (c: Rwkv7Config, l: number) => residualBlock(block(c, l));

/** One block of RWKV-7b. */
export const rwkv7bLayer = (c: Rwkv7Config, l: number) =>
  attentionBlock(block(c, l), {
    qkv: attentionWeights(c),
    state: attentionState(c),
    attend: (x, p, s, stream) => deepEmbedAttention(x, embeddingOf(stream), p, s, stream.tokens),
  });

const model = (id: string, config: Rwkv7Config, layer: (l: number) => Layer): Architecture<Rwkv7Config> =>
  residualModel({
    id,
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => layer(l)),
    init: initial(config, 0),
  });

/** RWKV-7a (RWKV-LM/RWKV-v7/rwkv_v7a_demo.py): RWKV-7 whose channel mix is gated by DeepEmbed, a vector of each id in each layer. */
export const rwkv7a = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  model("rwkv7a", config, (l) => asLayer(rwkv7aLayer(config, l)));

/** RWKV-7b (RWKV-LM/RWKV-v7/rwkv_v7b_demo.py): RWKV-7a with one head of attention beside the time mix, whose cache grows with the text. */
export const rwkv7b = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  model("rwkv7b", config, (l) => asLayer(rwkv7bLayer(config, l)));
