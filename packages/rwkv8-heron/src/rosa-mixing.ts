// ROSA as a layer (RWKV-LM/RWKV-v8): channels become bits by a threshold at 0, look up what stood behind the last place where the end
// of the text occurred before (core's `rosa`), and give trained numbers for the bits that they find. x [N,C].
import {
  add,
  constantInit,
  type Initializer,
  lerp,
  linear,
  matrix,
  mul,
  named,
  onesInit,
  orthogonalInit,
  type RosaBits,
  type RosaState,
  rosa,
  rosaLeaves,
  type Split,
  state,
  sub,
  type Tokens,
  tokenShift,
  type Value,
  type Values,
  vector,
  zerosInit,
} from "@rwkv-ts/core/model";

const channelNumbers = (channels: number, init: Initializer, options: { readonly split?: Split } = {}) =>
  vector([channels], init, { fileShape: [1, 1, channels], ...options });

/** How devices share channels. */
const rows = { split: "rows" } as const;

/** emb0, emb1 of the self form; they begin as in 251014_rosa_1bit_train.py. */
export const rosaSelfWeights = (channels: number) => ({
  emb0: channelNumbers(channels, constantInit(-1e-5), rows),
  emb1: channelNumbers(channels, constantInit(1e-5), rows),
});

/**
 * The self form: x is its own q, k and v.
 *   1 bit    out = emb1 where the bit found is 1, emb0 where it is 0, 0 where nothing was found
 *   4 bits   out = emb1 where the bit found is 1, emb0 elsewhere
 */
export function rosaSelf(
  x: Value,
  { emb0, emb1 }: Values<ReturnType<typeof rosaSelfWeights>>,
  s: RosaState,
  tokens: Tokens,
  bits: RosaBits,
): { out: Value; state: RosaState } {
  const { ones, zeros, state: next } = rosa({ q: x, k: x, v: x }, s, tokens, { bits });
  return { out: add(mul(ones, emb1), mul(bits === 1 ? zeros : sub(1, ones), emb0)), state: next };
}

/** Weights of `blocks.<l>.rosa`; nothing was published on how they begin. */
export function rosaWeights(channels: number) {
  const projection = (weight: Initializer) => ({
    weight: matrix(channels, channels, weight, rows),
    bias: vector([channels], zerosInit, rows),
  });
  return {
    x_q: channelNumbers(channels, zerosInit),
    x_k: channelNumbers(channels, zerosInit),
    x_v: channelNumbers(channels, zerosInit),
    q: projection(orthogonalInit(1)),
    k: projection(orthogonalInit(1)),
    v: projection(orthogonalInit(1)),
    // what is added to the sum of all devices' columns is whole
    o: { weight: matrix(channels, channels, zerosInit, { split: "columns" }), bias: vector([channels], zerosInit) },
    rosa_qkv: { emb: channelNumbers(channels, onesInit, rows) },
  };
}

/** The last x, and what ROSA keeps. */
export const rosaState = (channels: number, bits: RosaBits) => ({
  rosa_x: state(channels),
  ...rosaLeaves(channels, bits),
});

/**
 * The form with q, k and v of their own, e = rosa_qkv.emb:
 *   q = W_q (x + (x_{t-1} - x) ⊙ x_q) + b_q, k and v likewise
 *   1 bit    found = e where the bit found is 1, -e elsewhere
 *   4 bits   found = e where the bit found is 1, -e where it is 0, 0 where nothing was found
 *   out = W_o found + b_o
 */
export function rosaMix(
  x: Value,
  p: Values<ReturnType<typeof rosaWeights>>,
  s: Values<ReturnType<typeof rosaState>>,
  tokens: Tokens,
  bits: RosaBits,
) {
  const { previous, state: rosa_x } = tokenShift(x, s.rosa_x, tokens.sequences);
  const projected = (y: Value, { weight, bias }: { weight: Value; bias: Value }) => add(linear(y, weight), bias);
  const q = named("rosa.q", projected(lerp(x, previous, p.x_q), p.q));
  const k = named("rosa.k", projected(lerp(x, previous, p.x_k), p.k));
  const v = named("rosa.v", projected(lerp(x, previous, p.x_v), p.v));

  const { ones, zeros, state: next } = rosa({ q, k, v }, s, tokens, { bits });
  const signs = sub(ones, bits === 1 ? sub(1, ones) : zeros);
  const found = named("rosa.rosa_qkv.out", mul(signs, p.rosa_qkv.emb));
  return { out: named("rosa.out", projected(found, p.o)), state: { rosa_x, ...next } };
}
