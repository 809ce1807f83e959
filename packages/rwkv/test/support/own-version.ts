// A version that is nobody's, as somebody outside of this repository would write it: RWKV-7 with a trained gate of each channel behind
// the channel mix. It stands on what the packages export, and nothing else knows of it.
//   out = ( W_v relu²(W_k mix(h, x_k)) ) ⊙ σ(gate)
import type { TensorShapes } from "@rwkv-ts/checkpoint";
import {
  type Architecture,
  asLayer,
  channelVector,
  constantInit,
  mul,
  residualBlock,
  residualModel,
  type Stream,
  sigmoid,
  type Value,
  type Values,
} from "@rwkv-ts/core/model";
import { type LanguageModel, type LoadOptions, loadModel, type ModelSource, plainVersion } from "@rwkv-ts/preset";
import {
  channelMix,
  channelMixWeights,
  initial,
  isUnused,
  layerState,
  type Rwkv7Config,
  readRwkv7,
  rwkv7Config,
  timeMix,
  timeMixWeights,
} from "@rwkv-ts/rwkv7-goose";

type State = Values<ReturnType<typeof layerState>>;

const gatedMixWeights = (c: Rwkv7Config, l: number) => ({
  ...channelMixWeights(c, l),
  gate: channelVector(c.channels, constantInit(3)),
});
type GatedMix = Values<ReturnType<typeof gatedMixWeights>>;

function gatedMix(h: Value, p: GatedMix, s: State, { tokens }: Stream) {
  const { out, state } = channelMix(h, p, s, tokens.sequences);
  return { out: mul(out, sigmoid(p.gate)), state };
}

const layer = (c: Rwkv7Config, l: number) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: gatedMixWeights(c, l),
    state: layerState(c),
    timeMix: (x: Value, p: Values<ReturnType<typeof timeMixWeights>>, s: State, { tokens, carry }: Stream) =>
      timeMix(x, carry.v, p, s, tokens.sequences, c.heads),
    channelMix: gatedMix,
  });

export const rwkv7Gated = (config: Rwkv7Config): Architecture<Rwkv7Config> =>
  residualModel({
    id: "rwkv7-gated",
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => asLayer(layer(config, l))),
    init: initial(config, 0),
  });

const gatedVersion = plainVersion({
  id: "rwkv7-gated",
  title: "RWKV-7 with a gate behind the channel mix",
  detect: (tensors: TensorShapes) => tensors.has("blocks.0.att.r_k") && tensors.has("blocks.0.ffn.gate"),
  read: readRwkv7,
  config: rwkv7Config,
  architecture: rwkv7Gated,
  ignore: isUnused,
});

export const load = (source: ModelSource, options?: LoadOptions): Promise<LanguageModel> =>
  loadModel(gatedVersion, source, options);
