// RWKV-4: Peng et al. 2023, "RWKV: Reinventing RNNs for the Transformer Era", arXiv 2305.13048, and the official trainer
// RWKV-LM/RWKV-v4neo. Symbols follow the paper and the checkpoint; x [N,C], attention channels [N,A].
import {
  type Architecture,
  add,
  channelVector,
  embedding,
  exp,
  gather,
  type Layer,
  layerNorm,
  lerp,
  linear,
  matrix,
  mul,
  named,
  neg,
  onesInit,
  relu,
  sigmoid,
  square,
  state,
  stateFrom,
  tokenShift,
  type Value,
  type Values,
  vector,
  wkv4,
  zerosInit,
} from "@rwkv-ts/core";
import type { Rwkv4Config } from "./config.js";
import { initial } from "./initialization.js";

/** The largest exponent of an empty past: exp(-1e30) = 0. */
const emptyPast = -1e30;

const norm = (channels: number) => ({ weight: vector([channels], onesInit), bias: vector([channels], zerosInit) });

/** Weights of time mixing, `blocks.<l>.att`. */
export function timeMixWeights(c: Rwkv4Config, l: number) {
  const { channels: C, attention: A } = c;
  const init = initial(c, l);
  return {
    time_decay: vector([A], init.time_decay, { learningRate: 2 }),
    time_first: vector([A], init.time_first, { learningRate: 3 }),
    time_mix_k: channelVector(C, init.time_mix_k),
    time_mix_v: channelVector(C, init.time_mix_v),
    time_mix_r: channelVector(C, init.time_mix_r),
    key: { weight: matrix(A, C, zerosInit) },
    value: { weight: matrix(A, C, init.value) },
    receptance: { weight: matrix(A, C, zerosInit) },
    output: { weight: matrix(C, A, zerosInit) },
  };
}

/** Weights of channel mixing, `blocks.<l>.ffn`. */
export function channelMixWeights(c: Rwkv4Config, l: number) {
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

/** State of a layer: the last normalised inputs of both mixers, and the scaled sums of the recurrence. */
export const layerState = ({ channels: C, attention: A }: Rwkv4Config) => ({
  att_x: state(C),
  aa: state(A),
  bb: state(A),
  pp: stateFrom(emptyPast, A),
  ffn_x: state(C),
});

type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type ChannelMix = Values<ReturnType<typeof channelMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/** One RWKV-4 block: x + TimeMix(LN(x)), then x + ChannelMix(LN(x)). */
export function rwkv4Layer(c: Rwkv4Config, l: number) {
  const { channels: C } = c;
  const weights = { ln1: norm(C), ln2: norm(C), att: timeMixWeights(c, l), ffn: channelMixWeights(c, l) };
  const states = layerState(c);
  const layer: Layer<typeof weights, typeof states> = {
    name: `blocks.${l}`,
    weights,
    state: states,
    forward({ x, tokens, carry }, w, s) {
      const att = timeMix(named("ln1", layerNorm(x, w.ln1)), w.att, s, tokens.sequences);
      const xAtt = add(x, named("att_out", att.out));
      const ffn = channelMix(named("ln2", layerNorm(xAtt, w.ln2)), w.ffn, s, tokens.sequences);
      const out = named("block_out", add(xAtt, named("ffn_out", ffn.out)));
      return { stream: { x: out, tokens, carry }, state: { ...att.state, ffn_x: ffn.ffn_x } };
    },
  };
  return layer;
}

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
  return { out: mul(r, linear(k, p.value.weight)), ffn_x };
}

/** Weights outside the layers. ln0 belongs to block 0 in the checkpoint and follows the embedding. */
const sharedWeights = (c: Rwkv4Config) => ({
  emb: { weight: embedding(c.vocabulary, c.channels, initial(c, 0).emb) },
  "blocks.0.ln0": norm(c.channels),
  ln_out: norm(c.channels),
  head: { weight: matrix(c.vocabulary, c.channels, initial(c, 0).head) },
});

export function rwkv4(config: Rwkv4Config): Architecture<Rwkv4Config> {
  const weights = sharedWeights(config);
  const architecture: Architecture<Rwkv4Config, typeof weights> = {
    id: "rwkv4",
    config,
    vocabularySize: config.vocabulary,
    channels: config.channels,
    layers: Array.from({ length: config.layers }, (_, l) => rwkv4Layer(config, l)),
    weights,
    embed: (ids, w) => named("ln0", layerNorm(gather(w.emb.weight, ids), w["blocks.0.ln0"])),
    logits: (x, w) => linear(named("ln_out", layerNorm(x, w.ln_out)), w.head.weight),
  };
  return architecture as unknown as Architecture<Rwkv4Config>;
}
