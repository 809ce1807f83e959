// Gradient of the RWKV-5/6 recurrence, walking every sequence backwards. With S the state before token t, G = dL/dS after it,
// and m = Σ_j v_j dy_j:
//   dr_i = u_i k_i m + Σ_j S_ij dy_j;   du_i = r_i k_i m;   dk_i = u_i r_i m + Σ_j G_ij v_j;
//   dv_j = dy_j Σ_i r_i u_i k_i + Σ_i G_ij k_i;   dw_i = Σ_j G_ij S_ij;   G ← w_i G_ij + r_i dy_j
// Inputs (r, k, v, w, u, state, sequences, dy[, dstate']), outputs (dr, dk, dv, dw, du of each token [N,H,D], dstate).
import { type Example, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition } from "../graph/graph.js";
import { spans } from "./sequences.js";
import { byAxes } from "./sharding.js";
import { wkv6ExampleInputs } from "./wkv6-examples.js";

type Outputs = readonly (Tensor | undefined)[];

/** One token of one head; `s` is the state before it, `g` is dL/dS and is updated. */
function tokenBackward(
  inputs: readonly Tensor[],
  outputs: Outputs,
  at: number,
  head: number,
  s: Float64Array,
  g: Float64Array,
) {
  const d = inputs[0]!.shape[2]!;
  const [r, k, v, w] = inputs.map((t) => t.data.subarray(at, at + d));
  const u = inputs[4]!.data.subarray(head * d, head * d + d);
  const dy = inputs[7]!.data.subarray(at, at + d);
  const [dr, dk, dv, dw, du] = outputs.slice(0, 5).map((t) => t?.data.subarray(at, at + d) ?? new Float64Array(d));
  let m = 0;
  for (let j = 0; j < d; j++) m += v![j]! * dy[j]!;
  for (let i = 0; i < d; i++) {
    dr![i]! += u[i]! * k![i]! * m;
    du![i]! += r![i]! * k![i]! * m;
    dk![i]! += u[i]! * r![i]! * m;
    for (let j = 0; j < d; j++) {
      const ij = i * d + j;
      dr![i]! += s[ij]! * dy[j]!;
      dk![i]! += g[ij]! * v![j]!;
      dv![j]! += dy[j]! * r![i]! * u[i]! * k![i]! + g[ij]! * k![i]!;
      dw![i]! += g[ij]! * s[ij]!;
      g[ij] = w![i]! * g[ij]! + r![i]! * dy[j]!;
    }
  }
}

/** States before each token of a sequence, for one head. */
function statesBefore(
  inputs: readonly Tensor[],
  from: number,
  head: number,
  start: number,
  length: number,
): Float64Array[] {
  const [, heads, d] = inputs[0]!.shape as [number, number, number];
  const [, k, v, w] = inputs;
  const states = [Float64Array.from(inputs[5]!.data.subarray(from, from + d * d))];
  for (let t = start; t < start + length - 1; t++) {
    const at = (t * heads + head) * d;
    const before = states.at(-1)!;
    states.push(
      before.map((x, ij) => {
        const i = Math.floor(ij / d);
        return k!.data[at + i]! * v!.data[at + (ij % d)]! + w!.data[at + i]! * x;
      }),
    );
  }
  return states;
}

/**
 * Gradient of `wkv6Op`: (r, k, v, w [N,H,D], u [H,D], state [slots,H,D,D], sequences i32 [S,3], dy [N,H,D][, dstate']) → (dr, dk, dv,
 * dw, du, each of every token [N,H,D], dstate [slots,H,D,D]).
 */
export const wkv6BackwardOp: OpDefinition<Record<string, never>> = {
  name: "wkv6Backward",
  shape: ([r, k, v, w, , state]) => [
    ...[r!, k!, v!].map((x) => like(x, ...x.shape)),
    ...[w!, r!, state!].map((x) => f32(...x.shape)),
  ],
  precise: [3],
  reference(inputs, _, outputs) {
    const all = inputs as Tensor[];
    const [, heads, d] = all[0]!.shape as [number, number, number];
    const dNewState = all[8];
    const dState = outputs[5];
    if (dNewState) dState?.data.set(dNewState.data);
    for (const { slot, start, length } of spans(all[6]!))
      for (let h = 0; h < heads; h++) {
        const from = (slot * heads + h) * d * d;
        const states = statesBefore(all, from, h, start, length);
        const g = dNewState ? Float64Array.from(dNewState.data.subarray(from, from + d * d)) : new Float64Array(d * d);
        for (let t = length - 1; t >= 0; t--)
          tokenBackward(all, outputs, ((start + t) * heads + h) * d, h, states[t]!, g);
        dState?.data.set(g, from);
      }
  },
  shard: /* @__PURE__ */ byAxes(
    ["nhd", "nhd", "nhd", "nhd", "hd", "shij", "", "nhd", "shij"],
    ["nhd", "nhd", "nhd", "nhd", "nhd", "shij"],
    { splits: "h" },
  ),
  get examples(): readonly Example<Record<string, never>>[] {
    return [
      { name: "small heads", params: {}, inputs: [...wkv6ExampleInputs(2, 4), { shape: [8, 2, 4] }] },
      {
        name: "heads of 64",
        params: {},
        inputs: [...wkv6ExampleInputs(1, 64), { shape: [8, 1, 64] }, { shape: [4, 1, 64, 64] }],
      },
      {
        name: "odd heads",
        params: {},
        inputs: [...wkv6ExampleInputs(2, 5), { shape: [8, 2, 5] }, { shape: [4, 2, 5, 5] }],
      },
    ];
  },
};
