// The RWKV-7 recurrence (Peng et al. 2025, "RWKV-7 Goose", eq. 17): per head a D×D state S, first index = value channel i,
// second = key channel j. With decay w in (0,1), a = -κ and b = κ ⊙ in-context learning rate:
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
// r, w, k, v, a, b [N,H,D], state [slots,H,D,D], sequences i32 [S,3] → y [N,H,D], state'.
import { ShapeError } from "../errors.js";
import { type Example, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { spans } from "./sequences.js";
import { byAxes } from "./sharding.js";
import { zerosLike } from "./token-shift.js";
import { wkv7BackwardOp } from "./wkv7-backward.js";
import { wkv7ExampleInputs, wkv7Update } from "./wkv7-step.js";

/**
 * The recurrence of RWKV-7 (Peng et al. 2025, "RWKV-7 Goose", eq. 17) with the decay w in (0,1), a = -κ and b = κ ⊙ in-context learning
 * rate: (r, w, k, v, a, b [N,H,D], state [slots,H,D,D], sequences i32 [S,3]) → (y [N,H,D], state'). The state's first index is the
 * value's channel, the second the key's.
 */
export const wkv7Op: OpDefinition<Record<string, never>> = {
  name: "wkv7",
  shape(inputs) {
    const [r, , , , , , state] = inputs;
    const [, heads, size] = r!.shape;
    const streamsAgree = inputs.slice(0, 6).every((x) => x.shape.join() === r!.shape.join());
    if (!streamsAgree || state!.shape.slice(1).join() !== [heads, size, size].join())
      throw new ShapeError(
        `wkv7: needs r, w, k, v, a, b [N,H,D] and state [slots,H,D,D], got ${inputs.slice(0, 7).join(", ")}`,
      );
    return [like(r!, ...r!.shape), f32(...state!.shape)];
  },
  vjp({ inputs, gradients: [g, gState] }) {
    const gradient = g ?? zerosLike(inputs[0]!);
    return inputs[0]!.graph.add(wkv7BackwardOp, [...inputs, gradient, ...(gState ? [gState] : [])], {});
  },
  reference(inputs, _, [y, newState]) {
    const [r, w, k, v, a, b, state, sequences] = inputs as Tensor[];
    const [, heads, d] = r!.shape as [number, number, number];
    const s = Float64Array.from(state!.data);
    for (const { slot, start, length } of spans(sequences!))
      for (let t = start; t < start + length; t++)
        for (let h = 0; h < heads; h++) {
          const at = (t * heads + h) * d;
          const from = (slot * heads + h) * d * d;
          wkv7Update(s, from, at, d, [w!, k!, v!, a!, b!]);
          if (y)
            for (let i = 0; i < d; i++)
              for (let j = 0; j < d; j++) y.data[at + i]! += s[from + i * d + j]! * r!.data[at + j]!;
        }
    newState?.data.set(s);
  },
  updates: () => [[6, 1]],
  precise: [1],
  shard: /* @__PURE__ */ byAxes(["nhd", "nhd", "nhd", "nhd", "nhd", "nhd", "shij", ""], ["nhd", "shij"], {
    splits: "h",
  }),
  get examples(): readonly Example<Record<string, never>>[] {
    return [
      { name: "small heads", params: {}, inputs: wkv7ExampleInputs(2, 4) },
      { name: "heads of 64", params: {}, inputs: wkv7ExampleInputs(1, 64), differentiable: [] },
      { name: "odd heads", params: {}, inputs: wkv7ExampleInputs(2, 5) },
    ];
  },
};

/** Of every token [N,H,D]: receptance r, decay w in (0,1), key k, value v, a = -κ and b = κ ⊙ in-context learning rate. */
export interface Wkv7Inputs {
  r: Value;
  w: Value;
  k: Value;
  v: Value;
  a: Value;
  b: Value;
}
/** Runs the recurrence over every sequence of the step. */
export function wkv7(x: Wkv7Inputs, state: Value, sequences: Value): { y: Value; state: Value } {
  const [y, next] = x.r.graph.add(wkv7Op, [x.r, x.w, x.k, x.v, x.a, x.b, state, sequences], {});
  return { y: y!, state: next! };
}
