// The same bytes under another shape. Views cost nothing in a plan.
import { ShapeError } from "../errors.js";
import { like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { elementCount } from "../storage.js";

export interface ReshapeParams {
  readonly shape: readonly number[];
}

export const reshapeOp: OpDefinition<ReshapeParams> = {
  name: "reshape",
  shape([x], { shape }) {
    if (elementCount(x!.shape) !== elementCount(shape))
      throw new ShapeError(`reshape: ${x} does not have the elements of [${shape.join(",")}]`);
    return [like(x!, ...shape)];
  },
  vjp: ({ inputs, gradients }) => [reshape(gradients[0]!, inputs[0]!.shape)],
  reference: ([x], _, [y]) => y!.data.set(x!.data),
  view: true,
  examples: [{ name: "heads", params: { shape: [3, 2, 4] }, inputs: [{ shape: [3, 8] }] }],
};

export function reshape(x: Value, shape: readonly number[]): Value {
  const same = shape.length === x.shape.length && shape.every((d, i) => d === x.shape[i]);
  return same ? x : x.graph.add(reshapeOp, [x], { shape })[0]!;
}

/** [N, H·D] → [N, H, D] */
export function splitHeads(x: Value, heads: number): Value {
  const channels = x.shape.at(-1)!;
  if (channels % heads) throw new ShapeError(`splitHeads: ${x} cannot be split into ${heads} heads`);
  return reshape(x, [...x.shape.slice(0, -1), heads, channels / heads]);
}
/** [N, H, D] → [N, H·D] */
export const mergeHeads = (x: Value): Value => reshape(x, [...x.shape.slice(0, -2), x.shape.at(-2)! * x.shape.at(-1)!]);
