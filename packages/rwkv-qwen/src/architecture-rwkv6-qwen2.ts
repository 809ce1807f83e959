// RWKV-6 in the body of Qwen2 ("QRWKV6": recursal's Qwerky; llama.cpp's `rwkv6qwen2`). RWKV-6's data-dependent token shift and decay
// (Peng et al. 2024, arXiv 2404.05892), with Qwen's projections in the place of receptance, key and value, biases and shared heads of
// keys included, and linear attention that is read after its update: no bonus, no norm, keys that fade as the decay allows.
// x [N,C], heads [N,H,D].
import {
  type Architecture,
  channelVector,
  type Layer,
  linear,
  linearAttention,
  lora,
  matrix,
  mergeHeads,
  mul,
  named,
  repeatHeads,
  sigmoid,
  splitHeads,
  splitState,
  state,
  sub,
  tokenShift,
  type Value,
  type Values,
  vector,
  zerosInit,
} from "@rwkv-ts/core/model";
import { dynamicDecay, dynamicMixes } from "@rwkv-ts/rwkv6-finch";
import { decoder, decoderLayer, initial, project, projection } from "@rwkv-ts/transformer";
import type { Rwkv6Qwen2Config } from "./config.js";

/** Weights of `model.layers.<l>.self_attn`. */
export function timeMixWeights(c: Rwkv6Qwen2Config) {
  const {
    hidden_size: C,
    num_attention_heads: H,
    num_key_value_heads: G,
    head_size: D,
    ranks,
    attention_bias: hasBias,
  } = c;
  const init = initial(c);
  // devices share heads of keys, with the heads that have them
  const keys = { split: "heads", together: D } as const;
  const channels = { split: "heads", together: (H / G) * D } as const;
  const columns = { ...channels, split: "columns" } as const;
  const mix = () => channelVector(C, zerosInit);
  return {
    time_maa_x: mix(),
    time_maa_r: mix(),
    time_maa_k: mix(),
    time_maa_v: mix(),
    time_maa_w: mix(),
    time_maa_g: mix(),
    time_maa_w1: lora(C, 5 * ranks.maa, zerosInit),
    time_maa_w2: vector([5, ranks.maa, C], init.matrix),
    time_decay: channelVector(C, zerosInit, channels),
    time_decay_w1: lora(C, ranks.decay, zerosInit),
    time_decay_w2: lora(ranks.decay, C, init.matrix, columns),
    q_proj: projection(C, C, hasBias, init.matrix, channels),
    k_proj: projection(G * D, C, hasBias, init.matrix, keys),
    v_proj: projection(G * D, C, hasBias, init.matrix, keys),
    gate: { weight: matrix(C, C, init.matrix, channels) },
    o_proj: { weight: matrix(C, C, init.toResidual, columns) },
  };
}

/** The last normalised input, and S [H, D key, D value]. */
const layerState = (c: Rwkv6Qwen2Config) => {
  const { hidden_size: C, num_attention_heads: H, num_key_value_heads: G, head_size: D } = c;
  return { att_x: state(C), wkv: splitState(state(H, D, D), "heads", H / G) };
};

type TimeMix = Values<ReturnType<typeof timeMixWeights>>;
type State = Values<ReturnType<typeof layerState>>;

/**
 * RWKV-6's time mixing with Qwen's projections, over x [N,C] of a layer's RMSNorm: linear attention read after its update, without bonus
 * and norm.
 */
export function timeMix(x: Value, p: TimeMix, s: State, sequences: Value, c: Rwkv6Qwen2Config) {
  const { num_attention_heads: H, num_key_value_heads: G, head_size: D } = c;
  const { previous, state: att_x } = tokenShift(x, s.att_x, sequences);

  const mixed = dynamicMixes(x, previous, p);
  const xr = mixed(0, p.time_maa_r);
  const xk = mixed(1, p.time_maa_k);
  const xv = mixed(2, p.time_maa_v);
  const xw = mixed(3, p.time_maa_w);
  const xg = mixed(4, p.time_maa_g);

  const w = named("wkv.decay", splitHeads(dynamicDecay(xw, p), H));
  const q = named("wkv.r", mul(splitHeads(project(xr, p.q_proj), H), 1 / Math.sqrt(D)));
  const key = repeatHeads(splitHeads(project(xk, p.k_proj), G), H);
  const k = named("wkv.k", mul(key, sub(1, w)));
  const v = named("wkv.v", repeatHeads(splitHeads(project(xv, p.v_proj), G), H));
  const { y, state: wkv } = linearAttention({ q, k, v, w }, s.wkv, sequences);
  named("wkv.y", y);

  const g = sigmoid(linear(xg, p.gate.weight));
  return { out: linear(mul(mergeHeads(y), g), p.o_proj.weight), state: { att_x, wkv } };
}

/** Layer l of RWKV-6 in Qwen2's body: x + TimeMix(RMSNorm(x)), then x + SwiGLU(RMSNorm(x)). */
export const rwkv6Qwen2Layer = (c: Rwkv6Qwen2Config, l: number): Layer =>
  decoderLayer(c, l, {
    weights: timeMixWeights(c),
    state: layerState(c),
    mix: (x, p, s, { tokens }) => timeMix(x, p, s, tokens.sequences, c),
  });

/** RWKV-6 in the body of Qwen2 ("QRWKV6": recursal's Qwerky; llama.cpp's `rwkv6qwen2`). */
export const rwkv6Qwen2 = (config: Rwkv6Qwen2Config): Architecture<Rwkv6Qwen2Config> =>
  decoder(
    "rwkv6qwen2",
    config,
    Array.from({ length: config.num_hidden_layers }, (_, l) => rwkv6Qwen2Layer(config, l)),
  );
