// Rotary positions (Su et al. 2021, "RoFormer"): the pair (x_j, x_j+D/2) of every head turns by an angle of the token's own, which
// grows with its position. `rotation` holds cos and sin of a token's D/2 angles, so that their precision is that of who computes them:
//   y_j = x_j cos_j - x_j+D/2 sin_j;   y_j+D/2 = x_j+D/2 cos_j + x_j sin_j          (inverse: with -sin; it is also the gradient)
// x [N,H,D], rotation [N,D] = (cos [D/2], sin [D/2]) → y [N,H,D].
import { GraphError, ShapeError } from "../errors.js";
import { like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { byAxes } from "./sharding.js";

/** In which direction pairs turn. */
export interface RotaryParams {
  /** Turns back. */
  readonly inverse: boolean;
}

/**
 * Rotary positions (Su et al. 2021, "RoFormer"): the pair (x_j, x_j+D/2) of every head turns by angle j of its token: (x [N,H,D],
 * rotation [N,D] = cos [D/2], sin [D/2]) → y [N,H,D].
 */
export const rotaryOp: OpDefinition<RotaryParams> = {
  name: "rotary",
  shape([x, rotation]) {
    const [n, , d] = x!.shape as [number, number, number];
    if (x!.shape.length !== 3 || d % 2 !== 0 || rotation!.shape.join() !== [n, d].join())
      throw new ShapeError(`rotary: needs x [N,H,D] with an even D and rotation [N,D], got ${x} and ${rotation}`);
    return [like(x!, ...x!.shape)];
  },
  vjp({ inputs: [, rotation], params: { inverse }, gradients: [g], wanted }) {
    if (wanted[1]) throw new GraphError("rotary has no gradient of its angles: they are a constant");
    return [g!.graph.add(rotaryOp, [g!, rotation!], { inverse: !inverse })[0], undefined];
  },
  reference([x, rotation], { inverse }, [y]) {
    const [n, heads, d] = x!.shape as [number, number, number];
    const half = d / 2;
    for (let t = 0; t < n; t++)
      for (let h = 0; h < heads; h++)
        for (let j = 0; j < half; j++) {
          const [a, b] = [(t * heads + h) * d + j, (t * heads + h) * d + j + half];
          const cos = rotation!.data[t * d + j]!;
          const sin = rotation!.data[t * d + j + half]! * (inverse ? -1 : 1);
          y!.data[a] = x!.data[a]! * cos - x!.data[b]! * sin;
          y!.data[b] = x!.data[b]! * cos + x!.data[a]! * sin;
        }
  },
  shard: /* @__PURE__ */ byAxes(["nhd", "nd"], ["nhd"], { splits: "h", linear: [0] }),
  get examples() {
    const inputs = (n: number, heads: number, d: number) => [{ shape: [n, heads, d] }, { shape: [n, d] }];
    return [
      { name: "turned", params: { inverse: false }, inputs: inputs(5, 3, 16), differentiable: [0] },
      { name: "turned back, odd pairs", params: { inverse: true }, inputs: inputs(7, 1, 10), differentiable: [0] },
    ];
  },
};

/** x [N,H,D] turned by the tokens' angles, `rotation` [N,D]: their cosines, then their sines. */
export const rotary = (x: Value, rotation: Value): Value =>
  x.graph.add(rotaryOp, [x, rotation], { inverse: false })[0]!;
