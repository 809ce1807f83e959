// Softmax attention of every token over itself and all tokens of its text before it, which a cache keeps (Vaswani et al. 2017,
// "Attention is all you need"); H heads of queries share G heads of keys and values (Ainslie et al. 2023, "GQA"), head h those
// of head ⌊h G/H⌋. For token i of a step's sequence whose cache holds `cached` rows, over the rows s of the cache and the
// step's own tokens up to i:
//   y_ih = Σ_s a_s v_sg,   a = softmax over s of (q_ih · k_sg / √D);   K'[cached + i] = k_i,  V'[cached + i] = v_i
// q [N,H,D], k, v [N,G,D], K, V [slots,rows,G,D], sequences [S,3], counts [S] → y [N,H,D] (zeros for nobody's tokens), K', V'.
// Own tokens are not read from K', so that a text that begins with the step, as in training, needs no rows of a cache.
import { GraphError, ShapeError } from "../errors.js";
import { f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { causalAttentionBackwardOp } from "./causal-attention-backward.js";
import { causalExamples, causalRows } from "./causal-rows.js";
import { byGroups } from "./sharding.js";

export const causalAttentionOp: OpDefinition<Record<string, never>> = {
  name: "causalAttention",
  shape(inputs) {
    const [q, k, v, cacheK, cacheV] = inputs;
    const [n, heads, d] = q!.shape;
    const keyHeads = k!.shape[1]!;
    const fits =
      q!.shape.length === 3 &&
      heads! % keyHeads === 0 &&
      [k!, v!].every((x) => x.shape.join() === [n, keyHeads, d].join()) &&
      [cacheK!, cacheV!].every((x) => x.shape.join() === [...cacheK!.shape.slice(0, 2), keyHeads, d].join());
    if (!fits)
      throw new ShapeError(
        "causalAttention: needs q [N,H,D], k, v [N,G,D] and caches [slots,rows,G,D] with H a multiple of G, " +
          `got ${inputs.slice(0, 5).join(", ")}`,
      );
    return [like(q!, ...q!.shape), ...[cacheK!, cacheV!].map((x) => f32(...x.shape))];
  },
  vjp({ inputs, gradients: [g, ...ofCaches], wanted }) {
    if (!g || ofCaches.some(Boolean) || wanted[3] || wanted[4])
      throw new GraphError(
        "causalAttention has no gradient of its caches: they cannot be trained, nor what follows from them",
      );
    const [dq, dk, dv] = g.graph.add(causalAttentionBackwardOp, [...inputs, g], {});
    return [dq, dk, dv];
  },
  reference(inputs, _, [y, newK, newV]) {
    const [, k, v, cacheK, cacheV, sequences, counts] = inputs as Tensor[];
    if (y)
      causalRows(inputs as Tensor[], ({ d, query, rows, weights }) => {
        rows.forEach(({ values, at }, s) => {
          for (let c = 0; c < d; c++) y.data[query + c]! += weights[s]! * values[at + c]!;
        });
      });
    const [, capacity, keyHeads, d] = cacheK!.shape as [number, number, number, number];
    const row = keyHeads * d;
    newK?.data.set(cacheK!.data);
    newV?.data.set(cacheV!.data);
    for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, unlimitedCache)) {
      const at = (slot * capacity + cached) * row;
      newK?.data.set(k!.data.subarray(start * row, (start + length) * row), at);
      newV?.data.set(v!.data.subarray(start * row, (start + length) * row), at);
    }
  },
  updates: () => [
    [3, 1],
    [4, 2],
  ],
  shard: /* @__PURE__ */ byGroups(["nhd", "ngd", "ngd", "srgd", "srgd", "", ""], ["nhd", "srgd", "srgd"]),
  get examples() {
    return causalExamples().map((each) => ({ ...each, differentiable: [0, 1, 2], differentiableOutputs: [0] }));
  },
};

/** Attention of the step's tokens, q [N,H,D], k, v [N,G,D], over the texts so far, and the caches [slots,rows,G,D] with the step's tokens. */
export function causalAttention(
  x: { readonly q: Value; readonly k: Value; readonly v: Value },
  cache: { readonly k: Value; readonly v: Value },
  tokens: { readonly sequences: Value; readonly cached: Value },
): { y: Value; k: Value; v: Value } {
  const inputs = [x.q, x.k, x.v, cache.k, cache.v, tokens.sequences, tokens.cached];
  const [y, k, v] = x.q.graph.add(causalAttentionOp, inputs, {});
  return { y: y!, k: k!, v: v! };
}
