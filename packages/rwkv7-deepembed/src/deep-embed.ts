// DeepEmbed channel mixing (RWKV-7a, RWKV-LM/RWKV-v7/rwkv_v7a_demo.py): every token's id chooses a matrix, which with the token's
// own h makes a gate of the channel mix. E = LN_ln0(emb[id]) [N,C], h [N,C] is normalised by ln2.
//   D = s_emb[id] + s_emb_x E, as M [32,32];   g = ((h s1) M) s2 + s0;   out = W_v ( relu²(W_k mix(h, x_k)) ⊙ g )
import {
  add,
  lerp,
  linear,
  lora,
  matmul,
  matrix,
  mul,
  onesInit,
  relu,
  reshape,
  square,
  type Tokens,
  table,
  tableRows,
  tokenMatmul,
  tokenShift,
  uniformInit,
  type Value,
  type Values,
  vector,
  zerosInit,
} from "@rwkv-ts/core/model";
import { channelMixWeights, type Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

/** Sides of the square matrix that a token's id chooses, fixed in the official code; tables have its square as columns. */
const side = 32;

/**
 * Weights of `blocks.<l>.ffn`. Devices share the rows of M, and inner channels as in RWKV-7. Nothing was published on how they begin: here the gate is 1 at first, which is the channel mix of
 * RWKV-7, and learns from s2 on.
 */
export function deepEmbedWeights(c: Rwkv7Config, l: number) {
  const { channels: C, ffn: F, vocabulary: V } = c;
  const rows = { together: side } as const;
  return {
    ...channelMixWeights(c, l),
    s_emb: { weight: table(V, side * side, uniformInit(1e-1), { split: "columns", ...rows }) },
    s_emb_x: { weight: matrix(side * side, C, zerosInit, { split: "rows", ...rows }) },
    s1: lora(C, side, uniformInit(1e-1), { split: "columns", together: 1 }),
    s2: lora(side, F, zerosInit, { split: "columns" }),
    s0: vector([F], onesInit, { fileShape: [1, 1, F], split: "rows" }),
  };
}

type Weights = Values<ReturnType<typeof deepEmbedWeights>>;

/** Channel mixing gated by DeepEmbed, over h [N,C] of ln2 and E = LN_ln0(emb[id]) [N,C]; s1 reads it as it is, without token shift. */
export function deepEmbedMix(h: Value, E: Value, p: Weights, s: { readonly ffn_x: Value }, tokens: Tokens) {
  const D = add(tableRows(p.s_emb.weight, tokens), linear(E, p.s_emb_x.weight));
  const M = reshape(D, [D.shape[0]!, side, side]);
  const g = add(matmul(tokenMatmul(matmul(h, p.s1), M), p.s2), p.s0);

  const { previous, state: ffn_x } = tokenShift(h, s.ffn_x, tokens.sequences);
  const k = square(relu(linear(lerp(h, previous, p.x_k), p.key.weight)));
  return { out: linear(mul(k, g), p.value.weight), state: { ffn_x } };
}
