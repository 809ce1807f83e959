// The same bytes under another shape. Views cost nothing in a plan.
import { GraphError, ShapeError } from "../errors.js";
import { like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { isPart, type Part, withAxis } from "../graph/place.js";
import { elementCount } from "../storage.js";

/** The shape of the result. */
export interface ReshapeParams {
  readonly shape: readonly number[];
}

/** The same elements, row-major, under another shape: a view, which costs nothing in a plan. */
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
  shard({ shapes: [from], places: [place], params: { shape }, devices }) {
    if (!isPart(place!)) return { takes: [place!], gives: [place!] };
    // an axis that is joined with those before it, as where sums over shared heads are made, leaves no parts
    const before = elementCount(from!.slice(0, place.axis));
    if (!shape.some((_, axis) => elementCount(shape.slice(0, axis)) === before))
      return { takes: ["whole"], gives: ["whole"] };
    const part = partAfter(from!, place, shape, devices);
    return { takes: [place], gives: [part], params: { shape: withAxis(shape, part.axis, part.size) } };
  },
  examples: [{ name: "heads", params: { shape: [3, 2, 4] }, inputs: [{ shape: [3, 8] }] }],
};

/** The part of the new shape that has the same elements. @throws GraphError where there is none */
function partAfter(from: readonly number[], part: Part, to: readonly number[], devices: number): Part {
  const before = elementCount(from.slice(0, part.axis));
  const elements = part.size * elementCount(from.slice(part.axis + 1));
  for (const axis of to.keys()) {
    const size = elements / elementCount(to.slice(axis + 1));
    if (elementCount(to.slice(0, axis)) === before && Number.isInteger(size)) return { axis, size };
  }
  throw new GraphError(
    `reshape: parts of ${part.size} along axis ${part.axis} of [${from.join(",")}] are none of [${to.join(",")}]: ${devices} devices cannot share it so; ` +
      "the spec should say how many of its indices stay together, such as the channels of a head",
  );
}

/** x under another shape, row-major; x itself where it has that shape. @throws ShapeError for another number of elements */
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
