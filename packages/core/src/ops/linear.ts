// y = x Wᵀ: x [N,I], W [O,I] in any storage, y [N,O]. The weights of a linear layer are stored [out, in], without bias. A fused
// activation is applied to y.
import { ShapeError } from "../errors.js";
import { type Example, like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { gate, linearIn, type ProductParams, refuseActivation, squaredRelu } from "./activation.js";
import { matmul, matmulOp } from "./matmul.js";
import { byAxes } from "./sharding.js";

/** y = x Wᵀ, and an activation of it: (x [N,I], W [O,I] in any storage) → y [N,O]. */
export const linearOp: OpDefinition<ProductParams> = {
  name: "linear",
  shape([x, w]) {
    if (x!.shape.length !== 2 || w!.shape.length !== 2 || x!.shape[1] !== w!.shape[1])
      throw new ShapeError(`linear: channels of x must equal columns of W, got ${x} (x), ${w} (W)`);
    return [like(x!, x!.shape[0]!, w!.shape[0]!)];
  },
  vjp({ inputs: [x, w], params, gradients: [g], wanted }) {
    refuseActivation("linear", params);
    return [wanted[0] ? matmul(g!, w!) : undefined, wanted[1] ? matmul(g!, x!, { transposeA: true }) : undefined];
  },
  decompose: ([x, w], params) => x!.graph.add(matmulOp, [x!, w!], { ...params, transposeA: false, transposeB: true }),
  reference: (operands, params, outputs) =>
    matmulOp.reference(operands, { ...params, transposeA: false, transposeB: true }, outputs),
  shard(context) {
    const linear = linearIn(context.params, 0);
    return byAxes<ProductParams>(["nc", "oc"], ["no"], { splits: "co", linear })(context);
  },
  get examples(): readonly Example<ProductParams>[] {
    const example = (name: string, [n, o, i]: readonly [number, number, number], params: ProductParams = {}) => ({
      name,
      params,
      inputs: [{ shape: [n, i] }, { shape: [o, i], kind: "weight" as const }],
      ...(params.activation && { differentiable: [] }),
    });
    return [
      example("one token", [1, 48, 64]),
      example("few tokens", [3, 48, 64]),
      example("several tokens", [7, 40, 96]),
      example("many tokens", [37, 80, 96]),
      example("odd sizes", [5, 7, 33]),
      example("one token, activated", [1, 50, 64], { activation: squaredRelu }),
      example("several tokens, activated", [6, 35, 64], { activation: gate }),
      { ...example("rounded operands", [21, 70, 65], { operands: "bf16" }), differentiable: [] },
      {
        ...example("rounded operands, activated", [40, 35, 64], { operands: "bf16", activation: gate }),
        differentiable: [],
      },
      example("many tokens, activated", [41, 83, 40], { activation: gate }),
    ];
  },
};

/** x Wᵀ: [N,I] × [O,I] → [N,O]. */
export const linear = (x: Value, w: Value): Value => x.graph.add(linearOp, [x, w], {})[0]!;
