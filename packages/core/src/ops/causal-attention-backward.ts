// Gradient of causal attention with respect to the step's own queries, keys and values; what the caches hold is a constant.
// With p_s = dy · v_s for the rows s that a token and head see:
//   ds_s = a_s (p_s - Σ a p) / √D;   dq = Σ ds_s k_s;   dk_s += ds_s q;   dv_s += a_s dy     (dk, dv of own rows)
// Inputs (q, k, v, K, V, sequences, counts, dy), outputs (dq, dk, dv).
import { like, type Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { causalExamples, causalRows, dot } from "./causal-rows.js";
import { byGroups } from "./sharding.js";

export const causalAttentionBackwardOp: OpDefinition<Record<string, never>> = {
  name: "causalAttentionBackward",
  shape: ([q, k, v]) => [q!, k!, v!].map((x) => like(x, ...x.shape)),
  reference(inputs, _, [dq, dk, dv]) {
    const q = inputs[0]!.data;
    const g = inputs[7]!.data;
    causalRows(inputs as Tensor[], ({ d, query, rows, weights }) => {
      const p = rows.map(({ values, at }) => dot(g, query, values, at, d));
      const mean = p.reduce((sum, x, s) => sum + x * weights[s]!, 0);
      rows.forEach(({ keys, at, own }, s) => {
        const ds = (weights[s]! * (p[s]! - mean)) / Math.sqrt(d);
        for (let c = 0; c < d; c++) {
          if (dq) dq.data[query + c]! += ds * keys[at + c]!;
          if (own && dk) dk.data[at + c]! += ds * q[query + c]!;
          if (own && dv) dv.data[at + c]! += weights[s]! * g[query + c]!;
        }
      });
    });
  },
  shard: /* @__PURE__ */ byGroups(["nhd", "ngd", "ngd", "srgd", "srgd", "", "", "nhd"], ["nhd", "ngd", "ngd"]),
  get examples() {
    return causalExamples().map(({ inputs, ...rest }) => ({ ...rest, inputs: [...inputs, inputs[0]!] }));
  },
};
