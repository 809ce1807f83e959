// The recurrence of RWKV-5 and RWKV-6 (Peng et al. 2024, "Eagle and Finch", eq. 19): per head a D×D state S, first index =
// key channel i, second = value channel j. With decay w in (0,1), per token (v6) or constant (v5), and bonus u:
//   y_j = Σ_i r_i (u_i k_i v_j + S_ij);   S_ij ← k_i v_j + w_i S_ij            (S is read before the update)
// r, k, v, w [N,H,D], u [H,D], state [slots,H,D,D], sequences i32 [S,3] → y [N,H,D], state'.
import { ShapeError } from "../errors.js";
import { type Example, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { sumRows } from "./map.js";
import { spans } from "./sequences.js";
import { byAxes } from "./sharding.js";
import { zerosLike } from "./token-shift.js";
import { wkv6BackwardOp } from "./wkv6-backward.js";
import { wkv6ExampleInputs } from "./wkv6-examples.js";

/**
 * The recurrence of RWKV-5 and RWKV-6 (Peng et al. 2024, "Eagle and Finch", eq. 19) with the decay w in (0,1) and the bonus u: (r, k, v,
 * w [N,H,D], u [H,D], state [slots,H,D,D], sequences i32 [S,3]) → (y [N,H,D], state'). The state's first index is the key's channel, the
 * second the value's.
 */
export const wkv6Op: OpDefinition<Record<string, never>> = {
  name: "wkv6",
  shape(inputs) {
    const [r, , , , u, state] = inputs;
    const [, heads, size] = r!.shape;
    const streamsAgree = inputs.slice(0, 4).every((x) => x.shape.join() === r!.shape.join());
    const sizes = [heads, size].join();
    if (!streamsAgree || u!.shape.join() !== sizes || state!.shape.slice(1).join() !== `${sizes},${size}`)
      throw new ShapeError(
        `wkv6: needs r, k, v, w [N,H,D], u [H,D] and state [slots,H,D,D], got ${inputs.slice(0, 6).join(", ")}`,
      );
    return [like(r!, ...r!.shape), f32(...state!.shape)];
  },
  vjp({ inputs, gradients: [g, gState] }) {
    const gradient = g ?? zerosLike(inputs[0]!);
    const all = [...inputs, gradient, ...(gState ? [gState] : [])];
    const [dr, dk, dv, dw, du, dState] = inputs[0]!.graph.add(wkv6BackwardOp, all, {});
    return [dr, dk, dv, dw, sumRows(du!, 2), dState];
  },
  reference(inputs, _, [y, newState]) {
    const [r, k, v, w, u, state, sequences] = inputs as Tensor[];
    const [, heads, d] = r!.shape as [number, number, number];
    const s = Float64Array.from(state!.data);
    for (const { slot, start, length } of spans(sequences!))
      for (let t = start; t < start + length; t++)
        for (let h = 0; h < heads; h++) {
          const at = (t * heads + h) * d;
          for (let i = 0; i < d; i++)
            for (let j = 0; j < d; j++) {
              const ij = ((slot * heads + h) * d + i) * d + j;
              const kv = k!.data[at + i]! * v!.data[at + j]!;
              if (y) y.data[at + j]! += r!.data[at + i]! * (u!.data[h * d + i]! * kv + s[ij]!);
              s[ij] = kv + w!.data[at + i]! * s[ij]!;
            }
        }
    newState?.data.set(s);
  },
  updates: () => [[5, 1]],
  precise: [3],
  shard: /* @__PURE__ */ byAxes(["nhd", "nhd", "nhd", "nhd", "hd", "shij", ""], ["nhd", "shij"], { splits: "h" }),
  get examples(): readonly Example<Record<string, never>>[] {
    return [
      { name: "small heads", params: {}, inputs: wkv6ExampleInputs(2, 4) },
      { name: "heads of 64", params: {}, inputs: wkv6ExampleInputs(1, 64), differentiable: [] },
      { name: "odd heads", params: {}, inputs: wkv6ExampleInputs(2, 5) },
    ];
  },
};

/** Of every token [N,H,D]: receptance r, key k, value v and decay w in (0,1); and the bonus u [H,D]. */
export interface Wkv6Inputs {
  r: Value;
  k: Value;
  v: Value;
  w: Value;
  u: Value;
}
/** Runs the recurrence over every sequence of the step. */
export function wkv6(x: Wkv6Inputs, state: Value, sequences: Value): { y: Value; state: Value } {
  const [y, next] = x.r.graph.add(wkv6Op, [x.r, x.k, x.v, x.w, x.u, state, sequences], {});
  return { y: y!, state: next! };
}
