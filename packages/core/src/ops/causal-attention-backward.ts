// Gradient of causal attention with respect to the step's own queries, keys and values; what the caches hold is a constant.
// With p_s = dy · v_s for the rows s that a token and head see, and c_s the slope of the cap at their scores, 1 without one:
//   ds_s = a_s (p_s - Σ a p) c_s / √D;   dq = Σ ds_s k_s;   dk_s += ds_s q;   dv_s += a_s dy     (dk, dv of own rows)
// Inputs (q, k, v, K, V, sequences, counts, dy), outputs (dq, dk, dv).
import { like, type Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { type CausalAttentionParams, causalExamples, causalRows, dot } from "./causal-rows.js";
import { byGroups } from "./sharding.js";

/**
 * Gradient of `causalAttentionOp` with respect to the step's own q, k and v; cached rows are constants: (its inputs, dy [N,H,E]) → (dq
 * [N,H,D], dk [N,G,D], dv [N,G,E]).
 */
export const causalAttentionBackwardOp: OpDefinition<CausalAttentionParams> = {
  name: "causalAttentionBackward",
  shape: ([q, k, v]) => [q!, k!, v!].map((x) => like(x, ...x.shape)),
  reference(inputs, params, [dq, dk, dv]) {
    const q = inputs[0]!.data;
    const g = inputs[7]!.data;
    causalRows(inputs as Tensor[], params, ({ d, e, query, result, rows, weights, slopes }) => {
      const p = rows.map(({ values, value }) => dot(g, result, values, value, e));
      const mean = p.reduce((sum, x, s) => sum + x * weights[s]!, 0);
      rows.forEach(({ keys, key, value, own }, s) => {
        const ds = (weights[s]! * (p[s]! - mean) * slopes[s]!) / Math.sqrt(d);
        for (let c = 0; c < d; c++) {
          if (dq) dq.data[query + c]! += ds * keys[key + c]!;
          if (own && dk) dk.data[key + c]! += ds * q[query + c]!;
        }
        for (let c = 0; own && dv && c < e; c++) dv.data[value + c]! += weights[s]! * g[result + c]!;
      });
    });
  },
  shard: /* @__PURE__ */ byGroups(["nhd", "ngd", "nge", "srgd", "srge", "", "", "nhe"], ["nhd", "ngd", "nge"]),
  get examples() {
    return causalExamples().map(({ inputs, ...rest }) => {
      const [n, heads] = inputs[0]!.shape as [number, number];
      return { ...rest, inputs: [...inputs, { shape: [n, heads, inputs[2]!.shape[2]!] }] };
    });
  },
};
