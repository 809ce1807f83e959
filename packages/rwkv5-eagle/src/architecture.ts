// RWKV-5 "Eagle" (5.0, 5.1, 5.2): Peng et al. 2024, "Eagle and Finch: RWKV with Matrix-Valued States and Dynamic Recurrence",
// arXiv 2404.05892, and the official trainers RWKV-LM/RWKV-v4neo and RWKV-v5. x [N,C], vectors of heads [N,H,D].
import {
  type Architecture,
  add,
  broadcastTo,
  channelVector,
  embedding,
  exp,
  gather,
  type Layer,
  layerNorm,
  lerp,
  linear,
  matrix,
  mergeHeads,
  mul,
  named,
  neg,
  onesInit,
  relu,
  reshape,
  sigmoid,
  silu,
  splitHeads,
  square,
  state,
  tokenShift,
  type Value,
  type Values,
  vector,
  wkv6,
  zerosInit,
} from "@rwkv-ts/core";
import type { Rwkv5Config } from "./config.js";
import { initial } from "./initialization.js";

const norm = (channels: number) => ({ weight: vector([channels], onesInit), bias: vector([channels], zerosInit) });

/** Weights of time mixing, `blocks.<l>.att`; 5.0 has no gate, and the bonus has one of two names. */
export function timeMixWeights(c: Rwkv5Config, l: number) {
  const { channels: C, heads: H, headSize: D, version, bonus } = c;
  const init = initial(c, l);
  const perHead = version === "5.2" ? [H, D] : [H];
  const gated = { time_mix_g: channelVector(C, init.time_mix_r), gate: { weight: matrix(C, C, init.gate) } };
  const bonuses = {
    time_faaaa: vector(perHead, init.bonus),
    time_first: vector(perHead, init.bonus, { learningRate: 3 }),
  };
  return {
    time_mix_k: channelVector(C, init.time_mix_k),
    time_mix_v: channelVector(C, init.time_mix_v),
    time_mix_r: channelVector(C, init.time_mix_r),
    ...((version === "5.0" ? {} : gated) as Partial<typeof gated>),
    time_decay: vector(perHead, init.time_decay, { learningRate: 2 }),
    ...({ [bonus]: bonuses[bonus] } as Partial<typeof bonuses>),
    receptance: { weight: matrix(C, C, init.receptance) },
    key: { weight: matrix(C, C, init.key) },
    value: { weight: matrix(C, C, init.value) },
    output: { weight: matrix(C, C, zerosInit) },
    ln_x: { weight: vector([C], init.ln_x), bias: vector([C], zerosInit) },
  };
}

/** Weights of channel mixing, `blocks.<l>.ffn`. */
export function channelMixWeights(c: Rwkv5Config, l: number) {
  const { channels: C, ffn: F } = c;
  const init = initial(c, l);
  return {
    time_mix_k: channelVector(C, init.time_mix_k),
    time_mix_r: channelVector(C, init.time_mix_k),
    key: { weight: matrix(F, C, init.ffn_key) },
    receptance: { weight: matrix(C, C, zerosInit) },
    value: { weight: matrix(C, F, zerosInit) },
  };
}

/** State of a layer: the last normalised inputs of both mixers, and S [H, D key, D value]. */
export const layerState = ({ channels: C, heads: H, headSize: D }: Rwkv5Config) => ({
  att_x: state(C),
  wkv: state(H, D, D),
  ffn_x: state(C),
});

type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type ChannelMix = Values<ReturnType<typeof channelMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One RWKV-5 block: x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). */
export function rwkv5Layer(c: Rwkv5Config, l: number) {
  const { channels: C } = c;
  const weights = { ln1: norm(C), ln2: norm(C), att: timeMixWeights(c, l), ffn: channelMixWeights(c, l) };
  const states = layerState(c);
  const layer: Layer<typeof weights, typeof states> = {
    name: `blocks.${l}`,
    weights,
    state: states,
    forward({ x, tokens, carry }, w, s) {
      const att = timeMix(named("ln1", layerNorm(x, w.ln1)), w.att, s, tokens.sequences, c);
      const xAtt = add(x, named("att_out", att.out));
      const ffn = channelMix(named("ln2", layerNorm(xAtt, w.ln2)), w.ffn, s, tokens.sequences);
      const out = named("block_out", add(xAtt, named("ffn_out", ffn.out)));
      return { stream: { x: out, tokens, carry }, state: { att_x: att.att_x, wkv: att.wkv, ffn_x: ffn.ffn_x } };
    },
  };
  return layer;
}

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
  return { out: linear(gated, p.output.weight), att_x, wkv };
}

/** σ(W_r mix(x, r)) ⊙ W_v relu²(W_k mix(x, k)) */
export function channelMix(x: Value, p: ChannelMix, s: State, sequences: Value) {
  const { previous, state: ffn_x } = tokenShift(x, s.ffn_x, sequences);
  const k = square(relu(linear(lerp(previous, x, p.time_mix_k), p.key.weight)));
  const r = sigmoid(linear(lerp(previous, x, p.time_mix_r), p.receptance.weight));
  return { out: mul(r, linear(k, p.value.weight)), ffn_x };
}

/** Weights outside the layers. ln0 belongs to block 0 in the checkpoint and follows the embedding. */
const sharedWeights = (c: Rwkv5Config) => ({
  emb: { weight: embedding(c.vocabulary, c.channels, initial(c, 0).emb) },
  "blocks.0.ln0": norm(c.channels),
  ln_out: norm(c.channels),
  head: { weight: matrix(c.vocabulary, c.channels, initial(c, 0).head) },
});

export function rwkv5(config: Rwkv5Config): Architecture<Rwkv5Config> {
  const weights = sharedWeights(config);
  const architecture: Architecture<Rwkv5Config, typeof weights> = {
    id: "rwkv5",
    config,
    vocabularySize: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => rwkv5Layer(config, l)),
    weights,
    embed: (ids, w) => named("ln0", layerNorm(gather(w.emb.weight, ids), w["blocks.0.ln0"])),
    logits: (x, w) => linear(named("ln_out", layerNorm(x, w.ln_out)), w.head.weight),
  };
  return architecture as unknown as Architecture<Rwkv5Config>;
}
