// Gradient of the RWKV-4 recurrence. With unscaled sums a, b before token t, D = b + e^(u+k) and p = dy/D, the adjoints of a
// and b run backwards: A ← p + e^w A, B ← -p y + e^w B (from the next token's). Then
//   dv = e^(u+k) p + e^k A⁺;  dk = e^(u+k) p (v-y) + e^k (A⁺ v + B⁺);  du = e^(u+k) p (v-y);  dw = e^w (A⁺ a + B⁺ b)
// (⁺: of the next token). a, b carry the factor e^pp, A, B a factor e^s of their own, so every exponent stays ≤ 0.
// Inputs (k, v, w, u, aa, bb, pp, sequences, dy), outputs (dk, dv, dw, du), each of every token [N,A]; no gradient of the state.
import { type Example, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { spans } from "./sequences.js";
import { byAxes } from "./sharding.js";
import { wkv4ExampleInputs } from "./wkv4-examples.js";

interface Before {
  a: number;
  b: number;
  p: number;
}

/** Scaled sums before each token of one channel. */
function sumsBefore(inputs: readonly Tensor[], c: number, slot: number, start: number, length: number): Before[] {
  const [k, v, w, , aa, bb, pp] = inputs;
  const channels = k!.shape[1]!;
  const s = slot * channels + c;
  const states: Before[] = [{ a: aa!.data[s]!, b: bb!.data[s]!, p: pp!.data[s]! }];
  for (let t = start; t < start + length - 1; t++) {
    const { a, b, p } = states.at(-1)!;
    const kt = k!.data[t * channels + c]!;
    const q = Math.max(p + w!.data[c]!, kt);
    const e1 = Math.exp(p + w!.data[c]! - q);
    const e2 = Math.exp(kt - q);
    states.push({ a: e1 * a + e2 * v!.data[t * channels + c]!, b: e1 * b + e2, p: q });
  }
  return states;
}

function channelBackward(
  inputs: readonly Tensor[],
  outputs: readonly (Tensor | undefined)[],
  c: number,
  span: { slot: number; start: number; length: number },
) {
  const [k, v, w, u, , , , , dy] = inputs;
  const channels = k!.shape[1]!;
  const wc = w!.data[c]!;
  const states = sumsBefore(inputs, c, span.slot, span.start, span.length);
  // A⁺ = A e^s, B⁺ = B e^s
  let A = 0;
  let B = 0;
  let s = Number.NEGATIVE_INFINITY;
  for (let n = span.length - 1; n >= 0; n--) {
    const at = (span.start + n) * channels + c;
    const { a, b, p } = states[n]!;
    const kt = k!.data[at]!;
    const vt = v!.data[at]!;
    const uk = u!.data[c]! + kt;
    const q = Math.max(p, uk);
    const e1 = Math.exp(p - q);
    const e2 = Math.exp(uk - q);
    const D = e1 * b + e2;
    const y = (e1 * a + e2 * vt) / D;
    const g = dy!.data[at]! / D; // p = g e^-q
    const later = Math.exp(kt + s); // e^k e^s: k ≤ pp of the next token, whose q is above it
    const past = Math.exp(p + wc + s);
    const du = e2 * g * (vt - y);
    const results = [du + later * (A * vt + B), e2 * g + later * A, past * (A * a + B * b), du];
    outputs.slice(0, 4).forEach((out, i) => {
      if (out) out.data[at] = results[i]!;
    });
    const next = Math.max(-q, wc + s);
    const keep = Math.exp(wc + s - next);
    const fresh = Math.exp(-q - next) * g;
    A = keep * A + fresh;
    B = keep * B - fresh * y;
    s = next;
  }
}

/**
 * Gradient of `wkv4Op`: (k, v [N,A], w, u [A], aa, bb, pp [slots,A], sequences i32 [S,3], dy [N,A]) → (dk, dv, dw, du), each of every
 * token [N,A]; none of the state.
 */
export const wkv4BackwardOp: OpDefinition<Record<string, never>> = {
  name: "wkv4Backward",
  // dw and du of each token are sums on their way
  shape: ([k, v]) => [like(k!, ...k!.shape), like(v!, ...v!.shape), f32(...k!.shape), f32(...k!.shape)],
  reference(inputs, _, outputs) {
    const all = inputs as Tensor[];
    for (const span of spans(all[7]!))
      for (let c = 0; c < all[0]!.shape[1]!; c++) channelBackward(all, outputs, c, span);
  },
  shard: /* @__PURE__ */ byAxes(["na", "na", "a", "a", "sa", "sa", "sa", "", "na"], ["na", "na", "na", "na"], {
    splits: "a",
  }),
  get examples(): readonly Example<Record<string, never>>[] {
    return [
      { name: "running states", params: {}, inputs: [...wkv4ExampleInputs(9, false), { shape: [8, 9] }] },
      { name: "fresh states", params: {}, inputs: [...wkv4ExampleInputs(12, true), { shape: [8, 12] }] },
      { name: "many channels", params: {}, inputs: [...wkv4ExampleInputs(70, false), { shape: [8, 70] }] },
    ];
  },
};
