// Gradient of the RWKV-7 recurrence, walking every sequence backwards. With G = dL/dS_t (after the update of token t):
//   G += dy rᵀ;  dr_j = Σ_i S_ij dy_i;  dw_j = Σ_i G_ij S'_ij;  dk_j = Σ_i G_ij v_i;  dv_i = Σ_j G_ij k_j;
//   dsa_i = Σ_j G_ij b_j;  db_j = Σ_i G_ij sa_i;  da_j = Σ_i S'_ij dsa_i;  G' = G diag(w) + dsa aᵀ      (S' is the state before)
// Inputs (r, w, k, v, a, b, state, sequences, dy[, dstate']), outputs (dr, dw, dk, dv, da, db, dstate).
import { type Example, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { spans } from "./sequences.js";
import { byAxes } from "./sharding.js";
import { wkv7ExampleInputs, wkv7Update } from "./wkv7-step.js";

/** One token of one head, backwards. `before` and `after` are the states around it, `g` is dL/dS and is updated. */
function tokenBackward(
  streams: readonly Tensor[],
  dy: Tensor,
  outputs: readonly (Tensor | undefined)[],
  at: number,
  d: number,
  before: Float64Array,
  after: Float64Array,
  g: Float64Array,
) {
  const [r, w, k, v, a, b] = streams.map((t) => t.data.subarray(at, at + d));
  const [dr, dw, dk, dv, da, db] = outputs.slice(0, 6).map((t) => t?.data.subarray(at, at + d) ?? new Float64Array(d));
  for (let i = 0; i < d; i++) {
    const row = i * d;
    let sa = 0;
    let dsa = 0;
    for (let j = 0; j < d; j++) {
      g[row + j]! += dy.data[at + i]! * r![j]!;
      dr![j]! += after[row + j]! * dy.data[at + i]!;
      sa += before[row + j]! * a![j]!;
      dsa += g[row + j]! * b![j]!;
    }
    for (let j = 0; j < d; j++) {
      const gij = g[row + j]!;
      dw![j]! += gij * before[row + j]!;
      dk![j]! += gij * v![i]!;
      dv![i]! += gij * k![j]!;
      db![j]! += gij * sa;
      da![j]! += before[row + j]! * dsa;
      g[row + j] = gij * w![j]! + dsa * a![j]!;
    }
  }
}

const [decay, initialState] = [1, 6];

/**
 * Gradient of `wkv7Op`: (r, w, k, v, a, b [N,H,D], state [slots,H,D,D], sequences i32 [S,3], dy [N,H,D][, dstate']) → (dr, dw, dk, dv,
 * da, db [N,H,D], dstate [slots,H,D,D]).
 */
export const wkv7BackwardOp: OpDefinition<Record<string, never>> = {
  name: "wkv7Backward",
  shape: (inputs) =>
    inputs.slice(0, 7).map((x, i) => (i === decay || i === initialState ? f32(...x.shape) : like(x, ...x.shape))),
  precise: [1],
  reference(inputs, _, outputs) {
    const [r, w, k, v, a, b, state, sequences, dy, dNewState] = inputs as Tensor[];
    const [, heads, d] = r!.shape as [number, number, number];
    const dState = outputs[6];
    if (dNewState) dState?.data.set(dNewState.data);
    for (const { slot, start, length } of spans(sequences!))
      for (let h = 0; h < heads; h++) {
        const from = (slot * heads + h) * d * d;
        const states = [Float64Array.from(state!.data.subarray(from, from + d * d))];
        for (let t = 0; t < length; t++) {
          const next = states[t]!.slice();
          wkv7Update(next, 0, ((start + t) * heads + h) * d, d, [w!, k!, v!, a!, b!]);
          states.push(next);
        }
        const g = dNewState ? Float64Array.from(dNewState.data.subarray(from, from + d * d)) : new Float64Array(d * d);
        for (let t = length - 1; t >= 0; t--) {
          const at = ((start + t) * heads + h) * d;
          tokenBackward([r!, w!, k!, v!, a!, b!], dy!, outputs, at, d, states[t]!, states[t + 1]!, g);
        }
        dState?.data.set(g, from);
      }
  },
  shard: /* @__PURE__ */ byAxes(
    ["nhd", "nhd", "nhd", "nhd", "nhd", "nhd", "shij", "", "nhd", "shij"],
    ["nhd", "nhd", "nhd", "nhd", "nhd", "nhd", "shij"],
    { splits: "h" },
  ),
  get examples(): readonly Example<Record<string, never>>[] {
    return [
      { name: "small heads", params: {}, inputs: [...wkv7ExampleInputs(2, 4), { shape: [8, 2, 4] }] },
      {
        name: "heads of 64",
        params: {},
        inputs: [...wkv7ExampleInputs(1, 64), { shape: [8, 1, 64] }, { shape: [4, 1, 64, 64] }],
      },
      {
        name: "odd heads",
        params: {},
        inputs: [...wkv7ExampleInputs(2, 5), { shape: [8, 2, 5] }, { shape: [4, 2, 5, 5] }],
      },
    ];
  },
};
