// Softmax attention of every token over itself and all tokens of its text before it, which a cache keeps (Vaswani et al. 2017,
// "Attention is all you need"); H heads of queries share G heads of keys and values (Ainslie et al. 2023, "GQA"), head h those
// of head ⌊h G/H⌋. For token i of a step's sequence whose cache holds `cached` rows, over the rows s of the cache and the
// step's own tokens up to i:
//   y_ih = Σ_s a_s v_sg,   a = softmax over s of c(q_ih · k_sg / √D);   K'[cached + i] = k_i,  V'[cached + i] = v_i
// with c(x) = cap tanh(x / cap) where there is a cap, else x. q [N,H,D], k [N,G,D], v [N,G,E], K [slots,rows,G,D], V [slots,rows,G,E],
// sequences [S,3], counts [S] → y [N,H,E] (zeros for nobody's tokens), K', V'.
// Own tokens are not read from K', so that a text that begins with the step, as in training, needs no rows of a cache.
import { GraphError, ShapeError } from "../errors.js";
import { f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { causalAttentionBackwardOp } from "./causal-attention-backward.js";
import { type CausalAttentionParams, causalExamples, causalRows } from "./causal-rows.js";
import { byGroups } from "./sharding.js";

export type { CausalAttentionParams } from "./causal-rows.js";

/**
 * Softmax attention of every token over itself and all tokens of its text before it (Vaswani et al. 2017), heads of keys and values
 * shared by groups of queries (Ainslie et al. 2023, "GQA"): (q [N,H,D], k [N,G,D], v [N,G,E], K [slots,rows,G,D], V [slots,rows,G,E],
 * sequences i32 [S,3], counts i32 [S]) → (y [N,H,E], K', V'). Scores are q · k / √D. The caches have no gradient.
 */
export const causalAttentionOp: OpDefinition<CausalAttentionParams> = {
  name: "causalAttention",
  shape(inputs, { cap = 1 }) {
    const [q, k, v, cacheK, cacheV] = inputs;
    const [n, heads, d] = q!.shape;
    const [, keyHeads, e] = v!.shape;
    const [slots, rows] = cacheK!.shape;
    const fits =
      q!.shape.length === 3 &&
      v!.shape.length === 3 &&
      heads! % keyHeads! === 0 &&
      k!.shape.join() === [n, keyHeads, d].join() &&
      v!.shape[0] === n &&
      cacheK!.shape.join() === [slots, rows, keyHeads, d].join() &&
      cacheV!.shape.join() === [slots, rows, keyHeads, e].join();
    if (!fits)
      throw new ShapeError(
        "causalAttention: needs q [N,H,D], k [N,G,D], v [N,G,E] and caches [slots,rows,G,D], [slots,rows,G,E] with H a multiple of G, " +
          `got ${inputs.slice(0, 5).join(", ")}`,
      );
    if (!(cap > 0)) throw new GraphError(`causalAttention: the cap of the scores must be above 0, got ${cap}`);
    return [like([q!, k!, v!], n!, heads!, e!), ...[cacheK!, cacheV!].map((x) => f32(...x.shape))];
  },
  vjp({ inputs, params, gradients: [g, ...ofCaches], wanted }) {
    if (!g || ofCaches.some(Boolean) || wanted[3] || wanted[4])
      throw new GraphError(
        "causalAttention has no gradient of its caches: they cannot be trained, nor what follows from them",
      );
    const [dq, dk, dv] = g.graph.add(causalAttentionBackwardOp, [...inputs, g], params);
    return [dq, dk, dv];
  },
  reference(inputs, params, [y, newK, newV]) {
    const [, k, v, cacheK, cacheV, sequences, counts] = inputs as Tensor[];
    if (y)
      causalRows(inputs as Tensor[], params, ({ e, result, rows, weights }) => {
        rows.forEach(({ values, value }, s) => {
          for (let c = 0; c < e; c++) y.data[result + c]! += weights[s]! * values[value + c]!;
        });
      });
    for (const [given, before, after] of [
      [k!, cacheK!, newK],
      [v!, cacheV!, newV],
    ] as const) {
      const [, capacity, keyHeads, channels] = before.shape as [number, number, number, number];
      const row = keyHeads * channels;
      after?.data.set(before.data);
      for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, unlimitedCache))
        after?.data.set(given.data.subarray(start * row, (start + length) * row), (slot * capacity + cached) * row);
    }
  },
  updates: () => [
    [3, 1],
    [4, 2],
  ],
  shard: /* @__PURE__ */ byGroups(["nhd", "ngd", "nge", "srgd", "srge", "", ""], ["nhe", "srgd", "srge"]),
  get examples() {
    return causalExamples().map((each) => ({ ...each, differentiable: [0, 1, 2], differentiableOutputs: [0] }));
  },
};

/**
 * Attention of the step's tokens, q [N,H,D], k [N,G,D], v [N,G,E], over the texts so far, and the caches [slots,rows,G,D],
 * [slots,rows,G,E] with the step's tokens. `cap`: scores stay between -cap and cap.
 */
export function causalAttention(
  x: { readonly q: Value; readonly k: Value; readonly v: Value },
  cache: { readonly k: Value; readonly v: Value },
  tokens: { readonly sequences: Value; readonly cached: Value },
  params: CausalAttentionParams = {},
): { y: Value; k: Value; v: Value } {
  const inputs = [x.q, x.k, x.v, cache.k, cache.v, tokens.sequences, tokens.cached];
  const [y, k, v] = x.q.graph.add(causalAttentionOp, inputs, params);
  return { y: y!, k: k!, v: v! };
}
