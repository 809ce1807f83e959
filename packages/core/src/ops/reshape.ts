// The same bytes under another shape. Views cost nothing in a plan.
import { GraphError, ShapeError } from "../errors.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { isEven, withAxis } from "../graph/place.js";
import { elementCount } from "../storage.js";
import { isSplit } from "./sharding.js";

export interface ReshapeParams {
  readonly shape: readonly number[];
}

export const reshapeOp: OpDefinition<ReshapeParams> = {
  name: "reshape",
  shape([x], { shape }) {
    if (elementCount(x!.shape) !== elementCount(shape))
      throw new ShapeError(`reshape: ${x} does not have the elements of [${shape.join(",")}]`);
    return [{ shape, dtype: x!.dtype }];
  },
  vjp: ({ inputs, gradients }) => [reshape(gradients[0]!, inputs[0]!.shape)],
  reference: ([x], _, [y]) => y!.data.set(x!.data),
  view: true,
  shard({ shapes: [from], places: [place], params, devices }) {
    if (!isSplit(place!)) return { takes: [place!], gives: [place!] };
    const axis = axisOf(from!, place, params.shape, devices);
    return {
      takes: [place],
      gives: [axis],
      params: { shape: withAxis(params.shape, axis, params.shape[axis]! / devices) },
    };
  },
  examples: [{ name: "heads", params: { shape: [3, 2, 4] }, inputs: [{ shape: [3, 8] }] }],
};

/** The axis of the new shape whose equal parts are those of the old one's. @throws GraphError where there is none */
function axisOf(from: readonly number[], axis: number, to: readonly number[], devices: number): number {
  const before = elementCount(from.slice(0, axis));
  const found = to.findIndex((d, i) => elementCount(to.slice(0, i)) === before && d > 1);
  if (found >= 0 && isEven(to[found]!, devices) && isEven(from[axis]!, devices)) return found;
  throw new GraphError(
    `reshape: [${from.join(",")}] in ${devices} parts along axis ${axis} cannot become [${to.join(",")}]: ` +
      `${devices} devices cannot share ${found >= 0 ? to[found] : "that"} equally; choose a number of devices that divides it`,
  );
}

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
