// RWKV-6 "Finch" (x060): Peng et al. 2024, "Eagle and Finch: RWKV with Matrix-Valued States and Dynamic Recurrence",
// arXiv 2404.05892, and the official trainer RWKV-LM/RWKV-v5. x [N,C], vectors of heads [N,H,D].
import {
  type Architecture,
  add,
  asLayer,
  channelVector,
  exp,
  layerNorm,
  lerp,
  linear,
  lora,
  matmul,
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
  slice,
  splitHeads,
  splitState,
  square,
  state,
  sub,
  tanh,
  tokenShift,
  tunable,
  type Value,
  type Values,
  vector,
  wkv6,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv6Config } from "./config.js";
import { initial } from "./initialization.js";

const groupNormEpsilon = 64e-5;

/** Weights of time mixing, `blocks.<l>.att`. */
export function timeMixWeights(c: Rwkv6Config, l: number) {
  const { channels: C, heads: H, headSize: D, ranks } = c;
  const init = initial(c, l);
  // devices share channels, between heads, or heads
  const channels = { split: "heads", together: D } as const;
  const heads = { split: "heads" } as const;
  const columns = { split: "columns", together: D } as const;
  const dynamic = { learningRate: 2, ...channels } as const;
  return {
    time_maa_x: channelVector(C, init.maa),
    time_maa_w: channelVector(C, init.maa),
    time_maa_k: channelVector(C, init.maa),
    time_maa_v: channelVector(C, init.maa_v),
    time_maa_r: channelVector(C, init.maa_r),
    time_maa_g: channelVector(C, init.maa_r),
    time_maa_w1: lora(C, 5 * ranks.maa, zerosInit),
    time_maa_w2: vector([5, ranks.maa, C], init.lora2),
    time_decay: channelVector(C, init.time_decay, dynamic),
    time_decay_w1: lora(C, ranks.decay, zerosInit),
    time_decay_w2: lora(ranks.decay, C, init.lora2, columns),
    time_faaaa: vector([H, D], init.time_faaaa, heads),
    receptance: { weight: matrix(C, C, init.receptance, channels) },
    key: { weight: matrix(C, C, init.key, channels) },
    value: { weight: matrix(C, C, init.value, channels) },
    output: { weight: matrix(C, C, zerosInit, columns) },
    gate: { weight: matrix(C, C, init.gate, channels) },
    ln_x: {
      weight: vector([C], init.ln_x, channels),
      bias: vector([C], zerosInit, channels),
    },
  };
}

/** Weights of channel mixing, `blocks.<l>.ffn`. */
export function channelMixWeights(c: Rwkv6Config, l: number) {
  const { channels: C, ffn: F } = c;
  const init = initial(c, l);
  return {
    time_maa_k: channelVector(C, init.ffn_maa),
    time_maa_r: channelVector(C, init.ffn_maa),
    key: { weight: matrix(F, C, init.ffn_key, { split: "rows" }) },
    receptance: { weight: matrix(C, C, zerosInit, { split: "rows" }) },
    value: { weight: matrix(C, F, zerosInit, { split: "columns" }) },
  };
}

/** State of a layer: the last normalised inputs of both mixers, and S [H, D key, D value]. */
export const layerState = ({ channels: C, heads: H, headSize: D }: Rwkv6Config) => ({
  att_x: state(C),
  wkv: tunable(splitState(state(H, D, D), "heads"), "transposed"),
  ffn_x: state(C),
});

type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type ChannelMix = Values<ReturnType<typeof channelMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One RWKV-6 block: x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). */
export const rwkv6Layer = (c: Rwkv6Config, l: number) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: channelMixWeights(c, l),
    state: layerState(c),
    timeMix: (x, p, s, { tokens }) => timeMix(x, p, s, tokens.sequences, c),
    channelMix: (x, p, s, { tokens }) => channelMix(x, p, s, tokens.sequences),
  });

/** Data-dependent token shift: every stream's mix gets its own low-rank correction, the n-th [R,C] of `time_maa_w2` [5,R,C]. */
export function dynamicMixes(
  x: Value,
  previous: Value,
  p: Pick<TimeMix, "time_maa_x" | "time_maa_w1" | "time_maa_w2">,
): (n: number, maa: Value) => Value {
  const [, R, C] = p.time_maa_w2.shape as [number, number, number];
  const z = tanh(matmul(lerp(x, previous, p.time_maa_x), p.time_maa_w1));
  const d = sub(previous, x);
  return (n, maa) => {
    const w2 = reshape(slice(p.time_maa_w2, "first", n, 1), [R, C]);
    return add(x, mul(d, add(maa, matmul(slice(z, "last", n * R, R), w2))));
  };
}

/** The decay of every token and channel, in (0,1). */
export function dynamicDecay(xw: Value, p: Pick<TimeMix, "time_decay" | "time_decay_w1" | "time_decay_w2">): Value {
  const logLogDecay = add(p.time_decay, matmul(tanh(matmul(xw, p.time_decay_w1)), p.time_decay_w2));
  return exp(neg(exp(logLogDecay)));
}

/** Time mixing over x [N,C] of ln1: mixes with the token before and a decay that depend on the token itself; r, k, v, w [N,H,D]. */
export function timeMix(x: Value, p: TimeMix, s: State, sequences: Value, c: Rwkv6Config) {
  const { heads: H } = c;
  const { previous, state: att_x } = tokenShift(x, s.att_x, sequences);
  const mixed = dynamicMixes(x, previous, p);
  const xw = mixed(0, p.time_maa_w);
  const xk = mixed(1, p.time_maa_k);
  const xv = mixed(2, p.time_maa_v);
  const xr = mixed(3, p.time_maa_r);
  const xg = mixed(4, p.time_maa_g);

  const heads = (y: Value) => splitHeads(y, H);
  const r = named("wkv.r", heads(linear(xr, p.receptance.weight)));
  const k = named("wkv.k", heads(linear(xk, p.key.weight)));
  const v = named("wkv.v", heads(linear(xv, p.value.weight)));
  const g = silu(linear(xg, p.gate.weight));
  const w = named("wkv.decay", heads(dynamicDecay(xw, p)));
  const { y, state: wkv } = wkv6({ r, k, v, w, u: p.time_faaaa }, s.wkv, sequences);
  named("wkv.y", y);

  const lnx = { weight: heads(p.ln_x.weight), bias: heads(p.ln_x.bias) };
  const out = linear(mul(mergeHeads(layerNorm(y, lnx, groupNormEpsilon)), g), p.output.weight);
  return { out, state: { att_x, wkv } };
}

/** σ(W_r mix(x, r)) ⊙ W_v relu²(W_k mix(x, k)) */
export function channelMix(x: Value, p: ChannelMix, s: State, sequences: Value) {
  const { previous, state: ffn_x } = tokenShift(x, s.ffn_x, sequences);
  const k = square(relu(linear(lerp(x, previous, p.time_maa_k), p.key.weight)));
  const r = sigmoid(linear(lerp(x, previous, p.time_maa_r), p.receptance.weight));
  return { out: mul(r, linear(k, p.value.weight)), state: { ffn_x } };
}

/** RWKV-6 "Finch", x060 (Peng et al. 2024, arXiv 2404.05892; RWKV-LM/RWKV-v5). */
export const rwkv6 = (config: Rwkv6Config): Architecture<Rwkv6Config> =>
  residualModel({
    id: "rwkv6",
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => asLayer(rwkv6Layer(config, l))),
    init: initial(config, 0),
  });
