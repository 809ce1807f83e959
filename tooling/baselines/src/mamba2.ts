// Mamba-2 (Dao and Gu 2024, "Transformers are SSMs", arXiv 2405.21060): state space duality in the place of attention. A head has one
// decay a token, which the step Δ decides; B, C (keys, queries) are shared by all heads; a convolution of four tokens goes before:
//   (x, B, C) = silu(conv(W u));   Δ = softplus(W_Δ u + b);   w = exp(-Δ e^A)
//   S ← w S + (Δ x) Bᵀ;   y = S C + D ⊙ x;   W_o (RMSNorm(y ⊙ silu(W_z u)))
// u [N,C], heads [N,H,P] with a state of P channels a head: keys and values have one size, as in wkv6.
import {
  type Architecture,
  abs,
  add,
  broadcastTo,
  constantInit,
  exp,
  formulaInit,
  type Layer,
  linear,
  linearAttention,
  log,
  matrix,
  mergeHeads,
  mul,
  neg,
  onesInit,
  relu,
  repeatHeads,
  reshape,
  rmsNorm,
  silu,
  slice,
  splitHeads,
  state,
  type Tokens,
  tokenShift,
  type Value,
  type Values,
  vector,
  zerosInit,
} from "@rwkv-ts/core/model";
import { type BodyConfig, decoder, decoderLayer, initial } from "@rwkv-ts/transformer";

export interface Mamba2Config extends BodyConfig {
  /** H */
  readonly heads: number;
  /** P, the channels of a head and of its state; H P need not be C. */
  readonly headSize: number;
}

export function mamba2Weights(c: Mamba2Config) {
  const { heads: H, headSize: P, hidden_size: C } = c;
  const init = initial(c);
  return {
    /** x, B and C of all heads. */
    xBC: { weight: matrix((H + 2) * P, C, init.matrix) },
    /** Four taps, the token's own last. */
    conv: {
      weight: vector(
        [4, (H + 2) * P],
        formulaInit((i) => (i < 3 * (H + 2) * P ? 0 : 1)),
      ),
      bias: vector([(H + 2) * P], zerosInit),
    },
    z: { weight: matrix(H * P, C, init.matrix) },
    dt: { weight: matrix(H, C, init.matrix), bias: vector([H], constantInit(-2)) },
    A_log: vector(
      [H],
      formulaInit((h) => Math.log(h + 1)),
    ),
    D: vector([H, 1], onesInit),
    norm: { weight: vector([H * P], onesInit) },
    out: { weight: matrix(C, H * P, init.toResidual) },
  };
}

/** The last three tokens of what is convolved, and S [H, P of B, P of x]. */
const mamba2State = ({ heads: H, headSize: P }: Mamba2Config) => ({
  last: state((H + 2) * P),
  second: state((H + 2) * P),
  third: state((H + 2) * P),
  wkv: state(H, P, P),
});

type Weights = Values<ReturnType<typeof mamba2Weights>>;
type State = Values<ReturnType<typeof mamba2State>>;

/** log(1 + e^x), without overflow */
const softplus = (x: Value): Value => add(relu(x), log(add(exp(neg(abs(x))), 1)));

/** silu of the convolution over a token and the three before it. */
function convolved(xBC: Value, p: Weights["conv"], s: State, sequences: Value) {
  const first = tokenShift(xBC, s.last, sequences);
  const second = tokenShift(first.previous, s.second, sequences);
  const third = tokenShift(second.previous, s.third, sequences);
  const taps = [third.previous, second.previous, first.previous, xBC].map((x, n) =>
    mul(x, reshape(slice(p.weight, "first", n, 1), [xBC.shape[1]!])),
  );
  const y = silu(
    add(
      taps.reduce((a, b) => add(a, b)),
      p.bias,
    ),
  );
  return { y, state: { last: first.state, second: second.state, third: third.state } };
}

export function mamba2Mix(u: Value, p: Weights, s: State, { sequences }: Tokens, c: Mamba2Config) {
  const { heads: H, headSize: P, rms_norm_eps: ε } = c;
  const { y: xBC, state } = convolved(linear(u, p.xBC.weight), p.conv, s, sequences);
  const x = splitHeads(slice(xBC, "last", 0, H * P), H);
  const shared = (n: number) => repeatHeads(splitHeads(slice(xBC, "last", (H + n) * P, P), 1), H);
  const Δ = reshape(softplus(add(linear(u, p.dt.weight), p.dt.bias)), [u.shape[0]!, H, 1]);
  const w = exp(neg(mul(Δ, reshape(exp(p.A_log), [H, 1]))));
  const mixed = linearAttention(
    { q: shared(1), k: shared(0), v: mul(x, Δ), w: broadcastTo(w, x.shape) },
    s.wkv,
    sequences,
  );
  const y = mergeHeads(add(mixed.y, mul(x, p.D)));
  const gated = rmsNorm(mul(y, silu(linear(u, p.z.weight))), p.norm.weight, ε);
  return { out: linear(gated, p.out.weight), state: { ...state, wkv: mixed.state } };
}

export const mamba2Layer = (c: Mamba2Config, i: number): Layer =>
  decoderLayer(c, i, {
    weights: mamba2Weights(c),
    state: mamba2State(c),
    mix: (x, p, s, { tokens }) => mamba2Mix(x, p, s, tokens, c),
  });

export const mamba2 = (c: Mamba2Config): Architecture<Mamba2Config> =>
  decoder(
    "mamba2",
    c,
    Array.from({ length: c.num_hidden_layers }, (_, i) => mamba2Layer(c, i)),
  );
