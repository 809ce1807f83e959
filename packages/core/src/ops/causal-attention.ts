// Softmax attention of every token over itself and all tokens of its text before it, which a cache keeps (Vaswani et al. 2017,
// "Attention is all you need"); H heads of queries share G heads of keys and values (Ainslie et al. 2023, "GQA"), head h those
// of head ⌊h G/H⌋. For token i of a step's sequence whose cache holds `cached` rows, over the rows s of the cache and the
// step's own tokens up to i:
//   y_ih = Σ_s a_s v_sg,   a = softmax over s of (q_ih · k_sg / √D);   K'[cached + i] = k_i,  V'[cached + i] = v_i
// q [N,H·D], k, v [N,G·D], K, V [slots,rows,G·D], sequences [S,3], counts [S] → y [N,H·D] (zeros for nobody's tokens), K', V'.
// Own tokens are not read from K', so that a text that begins with the step, as in training, needs no rows of a cache.
import { GraphError, ShapeError } from "../errors.js";
import { type Example, f32, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { unlimited } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { causalAttentionBackwardOp } from "./causal-attention-backward.js";
import { type CausalAttentionParams, causalExampleInputs, causalRows } from "./causal-rows.js";

export const causalAttentionOp: OpDefinition<CausalAttentionParams> = {
  name: "causalAttention",
  shape(inputs, { heads, keyHeads }) {
    const [q, k, v, cacheK, cacheV] = inputs;
    const [n, columns] = q!.shape as [number, number];
    const keyColumns = (columns / heads) * keyHeads;
    const row = [n, keyColumns].join();
    const cache = [cacheK!.shape[0], cacheK!.shape[1], keyColumns].join();
    const fits =
      heads % keyHeads === 0 &&
      columns % heads === 0 &&
      [k!, v!].every((x) => x.shape.join() === row) &&
      [cacheK!, cacheV!].every((x) => x.shape.join() === cache);
    if (!fits)
      throw new ShapeError(
        `causalAttention: with ${heads} heads, ${keyHeads} of keys, needs q [N,H·D], k, v [N,G·D] and caches [slots,rows,G·D], ` +
          `got ${inputs.slice(0, 5).join(", ")}`,
      );
    return [f32(...q!.shape), f32(...cacheK!.shape), f32(...cacheV!.shape)];
  },
  vjp({ inputs, params, gradients: [g, ...ofCaches], wanted }) {
    if (ofCaches.some(Boolean) || wanted[3] || wanted[4])
      throw new GraphError("causalAttention has no gradient of its caches: train what is not a state");
    const [dq, dk, dv] = g!.graph.add(causalAttentionBackwardOp, [...inputs, g!], params);
    return [dq, dk, dv];
  },
  reference(inputs, params, [y, newK, newV]) {
    const [, k, v, cacheK, cacheV, sequences, counts] = inputs as Tensor[];
    if (y)
      causalRows(inputs as Tensor[], params, ({ d, query, rows, weights }) => {
        rows.forEach(({ values, at }, s) => {
          for (let c = 0; c < d; c++) y.data[query + c]! += weights[s]! * values[at + c]!;
        });
      });
    const [, capacity, columns] = cacheK!.shape as [number, number, number];
    newK?.data.set(cacheK!.data);
    newV?.data.set(cacheV!.data);
    for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, unlimited)) {
      const at = (slot * capacity + cached) * columns;
      newK?.data.set(k!.data.subarray(start * columns, (start + length) * columns), at);
      newV?.data.set(v!.data.subarray(start * columns, (start + length) * columns), at);
    }
  },
  updates: () => [
    [3, 1],
    [4, 2],
  ],
  get examples(): readonly Example<CausalAttentionParams>[] {
    const only = { differentiable: [0, 1, 2], differentiableOutputs: [0] };
    const example = (name: string, heads: number, keyHeads: number, d: number, counts: number[]) => ({
      name,
      params: { heads, keyHeads },
      inputs: causalExampleInputs(heads, keyHeads, d, counts),
      ...only,
    });
    return [
      example("a head of keys for each", 2, 2, 8, [9, 3, 5, 0]),
      example("shared keys", 6, 2, 4, [0, 7, 8, 0]),
      example("one head of keys, odd channels", 3, 1, 5, [2, 0, 0, 0]),
    ];
  },
};

/** Attention of the step's tokens over the texts so far, and the caches k, v [slots,rows,G·D] with the step's tokens. */
export function causalAttention(
  x: { readonly q: Value; readonly k: Value; readonly v: Value },
  cache: { readonly k: Value; readonly v: Value },
  tokens: { readonly sequences: Value; readonly cached: Value },
  params: CausalAttentionParams,
): { y: Value; k: Value; v: Value } {
  const inputs = [x.q, x.k, x.v, cache.k, cache.v, tokens.sequences, tokens.cached];
  const [y, k, v] = x.q.graph.add(causalAttentionOp, inputs, params);
  return { y: y!, k: k!, v: v! };
}
