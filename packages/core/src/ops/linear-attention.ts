// Linear attention with a decay, read after its update: GLA (Yang et al. 2023, arXiv 2312.06635), RetNet (w the same for all
// channels of a head), Mamba-2 (w the same for all channels, of the token's own). Per head, w in (0,1):
//   S'_ij = w_i S_ij + k_i v_j;   y_j = Σ_i q_i S'_ij
// RWKV-6 reads before its update, so this is wkv6 of (q ⊙ w, k, v, w) without a bonus, and (q · k) v of the token itself.
import type { Value } from "../graph/graph.js";
import { add, constant, mul, sum } from "./map.js";
import { wkv6 } from "./wkv6.js";

/** What linear attention reads of every token: q, k, v and the decay w in (0,1), [N,H,D] each. */
export interface LinearAttentionInputs {
  readonly q: Value;
  readonly k: Value;
  readonly v: Value;
  readonly w: Value;
}

/** q, k, v, w [N,H,D], state [slots,H,D,D] (first index of the key) → y [N,H,D], state' */
export function linearAttention(
  { q, k, v, w }: LinearAttentionInputs,
  state: Value,
  sequences: Value,
): { y: Value; state: Value } {
  const u = constant(q.graph, 0, q.shape.slice(1));
  const before = wkv6({ r: mul(q, w), k, v, w, u }, state, sequences);
  return { y: add(before.y, mul(v, sum(mul(q, k)))), state: before.state };
}
