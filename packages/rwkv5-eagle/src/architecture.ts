// RWKV-5 "Eagle" (5.0, 5.1, 5.2): Peng et al. 2024, "Eagle and Finch: RWKV with Matrix-Valued States and Dynamic Recurrence",
// arXiv 2404.05892, and the official trainers RWKV-LM/RWKV-v4neo and RWKV-v5. x [N,C], vectors of heads [N,H,D].
import {
  type Architecture,
  asLayer,
  broadcastTo,
  channelVector,
  exp,
  layerNorm,
  lerp,
  linear,
  matrix,
  mergeHeads,
  mul,
  named,
  neg,
  relu,
  reshape,
  residualBlock,
  residualModel,
  sigmoid,
  silu,
  splitHeads,
  splitState,
  square,
  state,
  tokenShift,
  tunable,
  type Value,
  type Values,
  vector,
  wkv6,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv5Config } from "./config.js";
import { initial } from "./initialization.js";

/** Weights of time mixing, `blocks.<l>.att`; 5.0 has no gate, and the bonus has one of two names. */
export function timeMixWeights(c: Rwkv5Config, l: number) {
  const { channels: C, heads: H, headSize: D, version, bonus } = c;
  const init = initial(c, l);
  // devices share channels, between heads, or heads
  const channels = { split: "heads", together: D } as const;
  const heads = { split: "heads" } as const;
  const columns = { split: "columns", together: D } as const;
  const perHead = version === "5.2" ? [H, D] : [H];
  const gated = {
    time_mix_g: channelVector(C, init.time_mix_r),
    gate: { weight: matrix(C, C, init.gate, channels) },
  };
  const bonuses = {
    time_faaaa: vector(perHead, init.bonus, heads),
    time_first: vector(perHead, init.bonus, { learningRate: 3, ...heads }),
  };
  return {
    time_mix_k: channelVector(C, init.time_mix_k),
    time_mix_v: channelVector(C, init.time_mix_v),
    time_mix_r: channelVector(C, init.time_mix_r),
    ...((version === "5.0" ? {} : gated) as Partial<typeof gated>),
    time_decay: vector(perHead, init.time_decay, { learningRate: 2, ...heads }),
    ...({ [bonus]: bonuses[bonus] } as Partial<typeof bonuses>),
    receptance: { weight: matrix(C, C, init.receptance, channels) },
    key: { weight: matrix(C, C, init.key, channels) },
    value: { weight: matrix(C, C, init.value, channels) },
    output: { weight: matrix(C, C, zerosInit, columns) },
    ln_x: {
      weight: vector([C], init.ln_x, channels),
      bias: vector([C], zerosInit, channels),
    },
  };
}

/** Weights of channel mixing, `blocks.<l>.ffn`. */
export function channelMixWeights(c: Rwkv5Config, l: number) {
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

/** State of a layer: the last normalised inputs of both mixers, and S [H, D key, D value]. */
export const layerState = ({ channels: C, heads: H, headSize: D }: Rwkv5Config) => ({
  att_x: state(C),
  wkv: tunable(splitState(state(H, D, D), "heads"), "transposed"),
  ffn_x: state(C),
});

type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type ChannelMix = Values<ReturnType<typeof channelMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One RWKV-5 block: x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). */
export const rwkv5Layer = (c: Rwkv5Config, l: number) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: channelMixWeights(c, l),
    state: layerState(c),
    timeMix: (x, p, s, { tokens }) => timeMix(x, p, s, tokens.sequences, c),
    channelMix: (x, p, s, { tokens }) => channelMix(x, p, s, tokens.sequences),
  });

/**
 * Time mixing over x [N,C] of ln1: r, k, v [N,H,D], a decay w and a bonus u that are the same for all tokens, and the norm of each head.
 */
export function timeMix(x: Value, p: TimeMix, s: State, sequences: Value, c: Rwkv5Config) {
  const { heads: H, headSize: D } = c;
  const { previous, state: att_x } = tokenShift(x, s.att_x, sequences);
  const mix = (m: Value) => lerp(previous, x, m); // x ⊙ m + x' ⊙ (1 - m)

  const heads = (y: Value) => splitHeads(y, H);
  const r = named("wkv.r", heads(linear(mix(p.time_mix_r), p.receptance.weight)));
  const k = named("wkv.k", heads(linear(mix(p.time_mix_k), p.key.weight)));
  const v = named("wkv.v", heads(linear(mix(p.time_mix_v), p.value.weight)));

  // one number per head (5.0, 5.1) or per channel (5.2)
  const perChannel = (y: Value) => (y.shape.length === 2 ? y : broadcastTo(reshape(y, [H, 1]), [H, D]));
  const w = broadcastTo(perChannel(exp(neg(exp(p.time_decay)))), r.shape); // in (0,1), the same for all tokens
  const u = perChannel(p.time_faaaa ?? exp(p.time_first!));
  const { y, state: wkv } = wkv6({ r, k, v, w, u }, s.wkv, sequences);
  named("wkv.y", y);

  const lnx = { weight: heads(p.ln_x.weight), bias: heads(p.ln_x.bias) };
  const normed = mergeHeads(layerNorm(y, lnx, c.groupNormEpsilon));
  const gated = p.gate && p.time_mix_g ? mul(normed, silu(linear(mix(p.time_mix_g), p.gate.weight))) : normed;
  return { out: linear(gated, p.output.weight), state: { att_x, wkv } };
}

/** σ(W_r mix(x, r)) ⊙ W_v relu²(W_k mix(x, k)) */
export function channelMix(x: Value, p: ChannelMix, s: State, sequences: Value) {
  const { previous, state: ffn_x } = tokenShift(x, s.ffn_x, sequences);
  const k = square(relu(linear(lerp(previous, x, p.time_mix_k), p.key.weight)));
  const r = sigmoid(linear(lerp(previous, x, p.time_mix_r), p.receptance.weight));
  return { out: mul(r, linear(k, p.value.weight)), state: { ffn_x } };
}

/** RWKV-5 "Eagle", 5.0, 5.1 and 5.2 (Peng et al. 2024, arXiv 2404.05892; RWKV-LM/RWKV-v5). */
export const rwkv5 = (config: Rwkv5Config): Architecture<Rwkv5Config> =>
  residualModel({
    id: "rwkv5",
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => asLayer(rwkv5Layer(config, l))),
    init: initial(config, 0),
  });
