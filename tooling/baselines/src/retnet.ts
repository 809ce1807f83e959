// RetNet (Sun et al. 2023, "Retentive Network", arXiv 2307.08621): multi-scale retention in the place of attention. Head h forgets
// by γ_h = 1 - 2^(-5-h) at every token, whatever the token; queries and keys turn with the position, as rotary ones do:
//   S ← γ_h S + k vᵀ;   y = S q / √D;   W_o (GroupNorm(y) ⊙ silu(W_g x))
// x [N,C], heads [N,H,D], S [H, D key, D value].
import {
  type Architecture,
  broadcastTo,
  formulaInit,
  type Layer,
  linear,
  linearAttention,
  matrix,
  mergeHeads,
  mul,
  normalize,
  rotary,
  silu,
  splitHeads,
  state,
  type Tokens,
  type Value,
  type Values,
  vector,
} from "@rwkv-ts/core/model";
import { type BodyConfig, decoder, decoderLayer, initial, rotation } from "@rwkv-ts/transformer";

export interface RetNetConfig extends BodyConfig {
  /** H; the head size D = C/H is even. */
  readonly heads: number;
}

export function retentionWeights({ heads: H, hidden_size: C, num_hidden_layers }: RetNetConfig) {
  const init = initial({ num_hidden_layers });
  const square = () => ({ weight: matrix(C, C, init.matrix) });
  return {
    // γ, which is not trained
    decay: vector(
      [H, 1],
      formulaInit((h) => 1 - 2 ** (-5 - h)),
      { learningRate: 0 },
    ),
    q_proj: square(),
    k_proj: square(),
    v_proj: square(),
    g_proj: square(),
    out_proj: { weight: matrix(C, C, init.toResidual) },
  };
}

export function retention(
  x: Value,
  p: Values<ReturnType<typeof retentionWeights>>,
  s: { readonly wkv: Value },
  { sequences, inputs }: Tokens,
  { heads: H, hidden_size: C }: RetNetConfig,
) {
  const heads = (y: Value) => splitHeads(y, H);
  const q = mul(rotary(heads(linear(x, p.q_proj.weight)), inputs.rotation!), (C / H) ** -0.5);
  const k = rotary(heads(linear(x, p.k_proj.weight)), inputs.rotation!);
  const v = heads(linear(x, p.v_proj.weight));
  const w = broadcastTo(p.decay, q.shape);
  const { y, state: wkv } = linearAttention({ q, k, v, w }, s.wkv, sequences);
  const gate = silu(linear(x, p.g_proj.weight));
  return { out: linear(mul(mergeHeads(normalize(y, 1e-5)), gate), p.out_proj.weight), state: { wkv } };
}

export const retNetLayer = (c: RetNetConfig, i: number): Layer =>
  decoderLayer(c, i, {
    weights: retentionWeights(c),
    state: { wkv: state(c.heads, c.hidden_size / c.heads, c.hidden_size / c.heads) },
    mix: (x, p, s, { tokens }) => retention(x, p, s, tokens, c),
  });

export const retNet = (c: RetNetConfig): Architecture<RetNetConfig> =>
  decoder(
    "retnet",
    c,
    Array.from({ length: c.num_hidden_layers }, (_, i) => retNetLayer(c, i)),
    { rotation: rotation({ head_dim: c.hidden_size / c.heads, rope_theta: 10000, rope_scaling: null }) },
  );
