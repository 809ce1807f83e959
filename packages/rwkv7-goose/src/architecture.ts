// RWKV-7 "Goose" (x070): Peng et al. 2025, "RWKV-7 Goose with Expressive Dynamic State Evolution", arXiv 2503.14456, and the
// official trainer RWKV-LM/RWKV-v7. Symbols follow the paper and the checkpoint; x [N,C], vectors of heads [N,H,D].
import {
  type Architecture,
  add,
  asLayer,
  channelVector,
  div,
  exp,
  layerNorm,
  lerp,
  linear,
  lora,
  matmul,
  matrix,
  maximum,
  mergeHeads,
  mul,
  named,
  neg,
  relu,
  residualBlock,
  residualModel,
  sigmoid,
  splitHeads,
  splitState,
  sqrt,
  square,
  state,
  sub,
  sum,
  tanh,
  tokenShift,
  tunable,
  type Value,
  type Values,
  vector,
  wkv7,
  zerosInit,
} from "@rwkv-ts/core/model";
import type { Rwkv7Config } from "./config.js";
import { initial } from "./initialization.js";

/** e^(-1/2): decays stay above exp(-e^(-1/2)) = 0.545. */
const maximalLogDecay = Math.exp(-0.5);
const groupNormEpsilon = 64e-5;

/** Weights of time mixing, `blocks.<l>.att`. Layer 0 has no value residual, hence no v0, v1, v2. */
export function timeMixWeights(c: Rwkv7Config, l: number) {
  const { channels: C, heads: H, headSize: D, ranks } = c;
  const init = initial(c, l);
  // devices share channels, between heads, or heads
  const channels = { split: "heads", together: D } as const;
  const heads = { split: "heads" } as const;
  const columns = { split: "columns", together: D } as const;
  const mix = (name: "x_r" | "x_w" | "x_k" | "x_v" | "x_a" | "x_g") => channelVector(C, init[name]);
  const valueResidual = {
    v0: channelVector(C, init.v0, channels),
    v1: lora(C, ranks.v, zerosInit),
    v2: lora(ranks.v, C, init.lora2, columns),
  };
  return {
    x_r: mix("x_r"),
    x_w: mix("x_w"),
    x_k: mix("x_k"),
    x_v: mix("x_v"),
    x_a: mix("x_a"),
    x_g: mix("x_g"), // biome-ignore format: one line
    w0: channelVector(C, init.w0, { learningRate: 2, ...channels }),
    w1: lora(C, ranks.w, zerosInit),
    w2: lora(ranks.w, C, init.lora2, columns),
    a0: channelVector(C, init.a0, channels),
    a1: lora(C, ranks.a, zerosInit),
    a2: lora(ranks.a, C, init.lora2, columns),
    ...((l > 0 ? valueResidual : {}) as typeof valueResidual),
    g1: lora(C, ranks.g, zerosInit),
    g2: lora(ranks.g, C, init.lora2, columns),
    k_k: channelVector(C, init.k_k, channels),
    k_a: channelVector(C, init.k_a, channels),
    r_k: vector([H, D], init.r_k, heads),
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
export function channelMixWeights(c: Rwkv7Config, l: number) {
  const init = initial(c, l);
  return {
    x_k: channelVector(c.channels, init.ffn_x_k),
    key: { weight: matrix(c.ffn, c.channels, init.ffn_key, { split: "rows" }) },
    value: { weight: matrix(c.channels, c.ffn, zerosInit, { split: "columns" }) },
  };
}

/** State of a layer: the last normalised inputs of both mixers, and S [H, D value, D key]. */
export const layerState = ({ channels: C, heads: H, headSize: D }: Rwkv7Config) => ({
  att_x: state(C),
  wkv: tunable(splitState(state(H, D, D), "heads"), "same"),
  ffn_x: state(C),
});

/** Values of time mixing that a variant of the layer replaces, e.g. `{ rate: (a) => mul(a, 2) }`. */
export interface Rwkv7Hooks {
  /** In-context learning rate a [N,H,D] in (0,1), with which the state is changed: b = κ ⊙ a. Up to 2, eigenvalues reach -1. */
  readonly rate?: (a: Value) => Value;
  /** Decay w [N,H,D] in (0.545, 1). */
  readonly decay?: (w: Value) => Value;
  /** What comes out of the recurrence and its norm, before the gate: [N,C]. */
  readonly mixed?: (y: Value) => Value;
}

/** One RWKV-7 block: x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). `carry.v` hands the first layer's v on. */
export const rwkv7Layer = (c: Rwkv7Config, l: number, hooks?: Rwkv7Hooks) =>
  residualBlock({
    name: `blocks.${l}`,
    channels: c.channels,
    att: timeMixWeights(c, l),
    ffn: channelMixWeights(c, l),
    state: layerState(c),
    timeMix: (x, p, s, { tokens, carry }) => timeMix(x, carry.v, p, s, tokens.sequences, c.heads, hooks),
    channelMix: (x, p, s, { tokens }) => channelMix(x, p, s, tokens.sequences),
  });

type OfAll = Values<ReturnType<typeof timeMixWeights>>;
/** Models that grew out of others may go without the gate, or without the norm of what comes out of the recurrence. */
type Optional = "x_g" | "g1" | "g2" | "ln_x";
type TimeMix = Omit<OfAll, Optional> & Partial<Pick<OfAll, Optional>>;
type ChannelMix = Values<ReturnType<typeof channelMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

const same = (x: Value): Value => x;

/** Time mixing over x [N,C] of ln1, with H heads. `vFirst` [N,C] is the v of layer 0, undefined in layer 0 itself. */
export function timeMix(
  x: Value,
  vFirst: Value | undefined,
  p: TimeMix,
  s: Pick<State, "att_x" | "wkv">,
  sequences: Value,
  H: number,
  { rate = same, decay = same, mixed: after = same }: Rwkv7Hooks = {},
) {
  const { previous, state: att_x } = tokenShift(x, s.att_x, sequences);
  const xr = lerp(x, previous, p.x_r);
  const xw = lerp(x, previous, p.x_w);
  const xk = lerp(x, previous, p.x_k);
  const xv = lerp(x, previous, p.x_v);
  const xa = lerp(x, previous, p.x_a);

  const heads = (y: Value) => splitHeads(y, H);
  const r = heads(linear(xr, p.receptance.weight));
  const k = linear(xk, p.key.weight);
  const v0 = linear(xv, p.value.weight);
  const w = exp(mul(sigmoid(add(p.w0, matmul(tanh(matmul(xw, p.w1)), p.w2))), -maximalLogDecay)); // decay in (0.545, 1)
  const a = sigmoid(add(p.a0, matmul(matmul(xa, p.a1), p.a2))); // in-context learning rate
  const g = p.x_g && p.g1 && p.g2 && matmul(sigmoid(matmul(lerp(x, previous, p.x_g), p.g1)), p.g2);
  const v = vFirst ? lerp(v0, vFirst, sigmoid(add(p.v0, matmul(matmul(xv, p.v1), p.v2)))) : v0; // value residual

  const kk = heads(mul(k, p.k_k));
  const κ = div(kk, sqrt(maximum(sum(square(kk)), 1e-24))); // kk / max(|kk|, 1e-12)
  const kh = heads(mul(k, add(mul(sub(a, 1), p.k_a), 1)));
  const vh = heads(v);

  const inputs = { r, w: decay(heads(w)), k: kh, v: vh, a: neg(κ), b: mul(κ, rate(heads(a))) };
  for (const [name, value] of Object.entries(inputs)) named(`wkv.${name === "w" ? "decay" : name}`, value);
  const { y, state: wkv } = wkv7(inputs, s.wkv, sequences);
  named("wkv.y", y);

  const ln = p.ln_x && { weight: heads(p.ln_x.weight), bias: heads(p.ln_x.bias) };
  const normed = ln ? layerNorm(y, ln, groupNormEpsilon) : y;
  const bonus = mul(vh, sum(mul(mul(r, kh), p.r_k)));
  const mixed = after(mergeHeads(add(normed, bonus)));
  const out = linear(g ? mul(mixed, g) : mixed, p.output.weight);
  return { out, state: { att_x, wkv }, carry: { v: vFirst ?? v } };
}

/** Channel mixing over x [N,C] of ln2: W_v relu²(W_k mix(x, x_k)). */
export function channelMix(x: Value, p: ChannelMix, s: Pick<State, "ffn_x">, sequences: Value) {
  const { previous, state: ffn_x } = tokenShift(x, s.ffn_x, sequences);
  const k = square(relu(linear(lerp(x, previous, p.x_k), p.key.weight)));
  return { out: linear(k, p.value.weight), state: { ffn_x } };
}

/** RWKV-7 "Goose" (Peng et al. 2025, arXiv 2503.14456; RWKV-LM/RWKV-v7). `hooks`: for variants of which every layer differs. */
export const rwkv7 = (config: Rwkv7Config, hooks?: Rwkv7Hooks): Architecture<Rwkv7Config> =>
  residualModel({
    id: "rwkv7",
    config,
    vocabulary: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => asLayer(rwkv7Layer(config, l, hooks))),
    init: initial(config, 0),
  });
