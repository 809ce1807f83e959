// The RWKV-4 recurrence (Peng et al. 2023, "RWKV", appendix D): a weighted average of values per channel, with log-decay w < 0
// and bonus u for the current token. State (aa, bb, pp): numerator and denominator scaled by e^-pp, so nothing overflows.
//   q = max(pp, u+k);  y = (e^(pp-q) aa + e^(u+k-q) v) / (e^(pp-q) bb + e^(u+k-q))
//   q = max(pp+w, k);  aa ← e^(pp+w-q) aa + e^(k-q) v;  bb ← e^(pp+w-q) bb + e^(k-q);  pp ← q
// k, v [N,A], w, u [A], aa, bb, pp [slots,A], sequences i32 [S,3] → y [N,A], aa', bb', pp'.
import { GraphError, ShapeError } from "../errors.js";
import { type Example, f32, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { constant, mul, sumRows } from "./map.js";
import { spans } from "./sequences.js";
import { byAxes } from "./sharding.js";
import { wkv4BackwardOp } from "./wkv4-backward.js";
import { wkv4ExampleInputs } from "./wkv4-examples.js";

/**
 * y is linear in the numerator aa: ∂y_t/∂aa is what y_t would be with aa = 1 and all v = 0. Its products with the gradient are summed over
 * the tokens of a sequence by the recurrence itself: with k, w, aa, bb, pp = 0, aa' = Σ v.
 */
function numeratorGradient([k, v, w, u, aa, bb, pp, sequences]: readonly Value[], g: Value): Value {
  const fill = (like: Value, value: number) => constant(like.graph, value, like.shape);
  const run = (...operands: readonly Value[]) => g.graph.add(wkv4Op, [...operands, sequences!], {});
  const share = run(k!, fill(v!, 0), w!, u!, fill(aa!, 1), bb!, pp!)[0]!;
  const zeros = [fill(k!, 0), mul(share, g), fill(w!, 0), fill(u!, 0), fill(aa!, 0), fill(bb!, 0), fill(pp!, 0)];
  return run(...zeros)[1]!;
}

/**
 * The recurrence of RWKV-4 (Peng et al. 2023, "RWKV", appendix D) with the log-decay w < 0 and the bonus u: (k, v [N,A], w, u [A], aa,
 * bb, pp [slots,A], sequences i32 [S,3]) → (y [N,A], aa', bb', pp'). Gradients of k, v, w, u and aa only.
 */
export const wkv4Op: OpDefinition<Record<string, never>> = {
  name: "wkv4",
  shape(inputs) {
    const [k, v, w, u, aa, bb, pp] = inputs;
    const channels = k!.shape[1];
    const fits =
      k!.shape.join() === v!.shape.join() &&
      [w!, u!].every((x) => x.shape.join() === `${channels}`) &&
      [aa!, bb!, pp!].every((x) => x.shape.length === 2 && x.shape[1] === channels);
    if (!fits)
      throw new ShapeError(
        `wkv4: needs k, v [N,A], w, u [A] and aa, bb, pp [slots,A], got ${inputs.slice(0, 7).join(", ")}`,
      );
    return [like(k!, ...k!.shape), ...[aa!, bb!, pp!].map((x) => f32(...x.shape))];
  },
  vjp({ inputs, gradients: [g, ...gState], wanted }) {
    if (gState.some((x) => x) || wanted[5] || wanted[6])
      throw new GraphError("wkv4 has gradients for k, v, w, u and aa, not for bb, pp and what its state becomes");
    const [dk, dv, dw, du] = inputs[0]!.graph.add(wkv4BackwardOp, [...inputs, g!], {});
    return [dk, dv, sumRows(dw!), sumRows(du!), wanted[4] ? numeratorGradient(inputs, g!) : undefined];
  },
  reference(inputs, _, [y, newA, newB, newP]) {
    const [k, v, w, u, aa, bb, pp, sequences] = inputs as Tensor[];
    const channels = k!.shape[1]!;
    const [a, b, p] = [aa!, bb!, pp!].map((x) => Float64Array.from(x.data)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (const { slot, start, length } of spans(sequences!))
      for (let t = start; t < start + length; t++)
        for (let c = 0; c < channels; c++) {
          const s = slot * channels + c;
          const kt = k!.data[t * channels + c]!;
          const vt = v!.data[t * channels + c]!;
          const uk = u!.data[c]! + kt;
          let q = Math.max(p[s]!, uk);
          let e1 = Math.exp(p[s]! - q);
          let e2 = Math.exp(uk - q);
          if (y) y.data[t * channels + c] = (e1 * a[s]! + e2 * vt) / (e1 * b[s]! + e2);
          q = Math.max(p[s]! + w!.data[c]!, kt);
          e1 = Math.exp(p[s]! + w!.data[c]! - q);
          e2 = Math.exp(kt - q);
          a[s] = e1 * a[s]! + e2 * vt;
          b[s] = e1 * b[s]! + e2;
          p[s] = q;
        }
    newA?.data.set(a);
    newB?.data.set(b);
    newP?.data.set(p);
  },
  updates: () => [
    [4, 1],
    [5, 2],
    [6, 3],
  ],
  shard: /* @__PURE__ */ byAxes(["na", "na", "a", "a", "sa", "sa", "sa", ""], ["na", "sa", "sa", "sa"], {
    splits: "a",
  }),
  get examples(): readonly Example<Record<string, never>>[] {
    const gradients = { differentiable: [0, 1, 2, 3, 4], differentiableOutputs: [0] };
    return [
      { name: "running states", params: {}, inputs: wkv4ExampleInputs(9, false), ...gradients },
      { name: "fresh states", params: {}, inputs: wkv4ExampleInputs(12, true), ...gradients },
      { name: "many channels", params: {}, inputs: wkv4ExampleInputs(70, false), differentiable: [] },
    ];
  },
};

/** Per channel [slots,A]: numerator aa and denominator bb of the weighted average, both scaled by e^-pp. */
export interface Wkv4State {
  readonly aa: Value;
  readonly bb: Value;
  readonly pp: Value;
}
/** Runs the recurrence over every sequence of the step. `w` is the log-decay, -exp(time_decay). */
export function wkv4(
  x: { k: Value; v: Value; w: Value; u: Value },
  state: Wkv4State,
  sequences: Value,
): { y: Value; state: Wkv4State } {
  const [y, aa, bb, pp] = x.k.graph.add(wkv4Op, [x.k, x.v, x.w, x.u, state.aa, state.bb, state.pp, sequences], {});
  return { y: y!, state: { aa: aa!, bb: bb!, pp: pp! } };
}
