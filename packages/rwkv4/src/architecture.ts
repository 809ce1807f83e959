// RWKV-4: Peng et al. 2023, "RWKV: Reinventing RNNs for the Transformer Era", arXiv 2305.13048, and the official trainer
// RWKV-LM/RWKV-v4neo. Symbols follow the paper and the checkpoint; x [N,C], attention channels [N,A].
import {
  type Architecture,
  asLayer,
  channelVector,
  exp,
  lerp,
  linear,
  matrix,
  mul,
  named,
  neg,
  relu,
  residualBlock,
  residualModel,
  sigmoid,
  splitState,
  square,
  state,
  stateFrom,
  tokenShift,
  tunable,
  type Value,
  type Values,
  vector,
  whenTuned,
  wkv4,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv4Config } from "./config.js";
import { initial } from "./initialization.js";

/** The largest exponent of an empty past: exp(-1e30) = 0. */
const emptyPast = -1e30;

/** Weights of time mixing, `blocks.<l>.att`. */
export function timeMixWeights(c: Rwkv4Config, l: number) {
  const { channels: C, attention: A } = c;
  const init = initial(c, l);
  return {
    time_decay: vector([A], init.time_decay, { learningRate: 2, split: "rows" }),
    time_first: vector([A], init.time_first, { learningRate: 3, split: "rows" }),
    time_mix_k: channelVector(C, init.time_mix_k),
    time_mix_v: channelVector(C, init.time_mix_v),
    time_mix_r: channelVector(C, init.time_mix_r),
    key: { weight: matrix(A, C, zerosInit, { split: "rows" }) },
    value: { weight: matrix(A, C, init.value, { split: "rows" }) },
    receptance: { weight: matrix(A, C, zerosInit, { split: "rows" }) },
    output: { weight: matrix(C, A, zerosInit, { split: "columns" }) },
  };
}

/** Weights of channel mixing, `blocks.<l>.ffn`. */
export function channelMixWeights(c: Rwkv4Config, l: number) {
  const { channels: C, ffn: F } = c;
  const init = initial(c, l);
  return {
    time_mix_k: channelVector(C, init.time_mix_k),
    time_mix_r: channelVector(C, init.time_mix_k),
    key: { weight: matrix(F, C, init.ffn_key, { split: "rows" }) },
    receptance: { weight: matrix(C, C, zerosInit, { split: "rows" }) },
    value: { weight: matrix(C, F, zerosInit, { split: "columns" }) },
  };
}

/**
 * State of a layer: the last normalised inputs of both mixers, and the scaled sums of the recurrence. Tuned, its numerator aa is in units of
 * e^0.
 */
export const layerState = ({ channels: C, attention: A }: Rwkv4Config) => ({
  att_x: state(C),
  aa: tunable(splitState(state(A), "rows"), "named"),
  bb: splitState(state(A), "rows"),
  pp: whenTuned(splitState(stateFrom(emptyPast, A), "rows"), 0),
  ffn_x: state(C),
});

type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type ChannelMix = Values<ReturnType<typeof channelMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One RWKV-4 block: x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). */
export const rwkv4Layer = (c: Rwkv4Config, l: number) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: channelMixWeights(c, l),
    state: layerState(c),
    timeMix: (x, p, s, { tokens }) => timeMix(x, p, s, tokens.sequences),
    channelMix: (x, p, s, { tokens }) => channelMix(x, p, s, tokens.sequences),
  });

/**
 * Time mixing over x [N,C] of ln1: W_o (σ(r) ⊙ wkv), where `wkv4` averages values by the log-decay -e^time_decay and the bonus
 * time_first.
 */
export function timeMix(x: Value, p: TimeMix, s: State, sequences: Value) {
  const { previous, state: att_x } = tokenShift(x, s.att_x, sequences);
  const k = named("wkv.k", linear(lerp(previous, x, p.time_mix_k), p.key.weight));
  const v = named("wkv.v", linear(lerp(previous, x, p.time_mix_v), p.value.weight));
  const r = sigmoid(linear(lerp(previous, x, p.time_mix_r), p.receptance.weight));
  const w = neg(exp(p.time_decay)); // log-decay, negative
  const { y, state: sums } = wkv4({ k, v, w, u: p.time_first }, s, sequences);
  return { out: linear(mul(r, named("wkv.y", y)), p.output.weight), state: { att_x, ...sums } };
}

/** σ(W_r mix(x, r)) ⊙ W_v relu²(W_k mix(x, k)) */
export function channelMix(x: Value, p: ChannelMix, s: State, sequences: Value) {
  const { previous, state: ffn_x } = tokenShift(x, s.ffn_x, sequences);
  const k = square(relu(linear(lerp(previous, x, p.time_mix_k), p.key.weight)));
  const r = sigmoid(linear(lerp(previous, x, p.time_mix_r), p.receptance.weight));
  return { out: mul(r, linear(k, p.value.weight)), state: { ffn_x } };
}

/** RWKV-4 (Peng et al. 2023, arXiv 2305.13048; RWKV-LM/RWKV-v4neo). */
export const rwkv4 = (config: Rwkv4Config): Architecture<Rwkv4Config> =>
  residualModel({
    id: "rwkv4",
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => asLayer(rwkv4Layer(config, l))),
    init: initial(config, 0),
  });
