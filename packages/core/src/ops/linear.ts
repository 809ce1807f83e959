// y = x Wᵀ: x [N,I], W [O,I] in any storage, y [N,O]. The weights of a linear layer are stored [out, in], without bias.
import { ShapeError } from "../errors.js";
import type { Value } from "../graph/graph.js";
import { f32, type OpDefinition } from "../graph/op.js";
import { matmul } from "./matmul.js";

export const linearOp: OpDefinition<Record<string, never>> = {
  name: "linear",
  shape([x, w]) {
    if (x!.shape.length !== 2 || w!.shape.length !== 2 || x!.shape[1] !== w!.shape[1])
      throw new ShapeError(`linear: channels of x must equal columns of W, got ${x} (x), ${w} (W)`);
    return [f32(x!.shape[0]!, w!.shape[0]!)];
  },
  vjp({ inputs: [x, w], gradients: [g], wanted }) {
    return [wanted[0] ? matmul(g!, w!) : undefined, wanted[1] ? matmul(g!, x!, { transposeA: true }) : undefined];
  },
  reference([x, w], _, [y]) {
    const [n, i] = x!.shape as [number, number];
    const o = w!.shape[0]!;
    for (let t = 0; t < n; t++)
      for (let r = 0; r < o; r++) {
        let s = 0;
        for (let k = 0; k < i; k++) s += x!.data[t * i + k]! * w!.data[r * i + k]!;
        y!.data[t * o + r] = s;
      }
  },
  examples: [
    { name: "one token", params: {}, inputs: [{ shape: [1, 64] }, { shape: [48, 64], kind: "weight" }] },
    { name: "many tokens", params: {}, inputs: [{ shape: [37, 96] }, { shape: [80, 96], kind: "weight" }] },
    { name: "odd sizes", params: {}, inputs: [{ shape: [5, 33] }, { shape: [7, 33], kind: "weight" }] },
  ],
};

/** x Wᵀ: [N,I] × [O,I] → [N,O]. */
export const linear = (x: Value, w: Value): Value => x.graph.add(linearOp, [x, w], {})[0]!;
