// A run of columns or of leading rows, and its gradient, which places the run into zeros.
//   slice: y = x[.., from : from+length] (axis "last") or x[from : from+length] (axis "first")
import { ShapeError } from "../errors.js";
import { type Example, like } from "../graph/example.js";
import type { OpDefinition, ShardContext, ShardRule, Value } from "../graph/graph.js";
import { isPart, type Place } from "../graph/place.js";
import { elementCount } from "../storage.js";
import { takesWhole } from "./sharding.js";

/** Indices `from` to `from + length` of an axis. */
export interface SliceParams {
  readonly axis: "first" | "last";
  readonly from: number;
  readonly length: number;
}
/** Where along an axis the run is placed. */
export interface PlaceParams {
  readonly axis: "first" | "last";
  readonly from: number;
  /** Length of that axis in the result. */
  readonly total: number;
}

const resized = (shape: readonly number[], axis: "first" | "last", length: number): number[] =>
  axis === "first" ? [length, ...shape.slice(1)] : [...shape.slice(0, -1), length];
/** Both are linear, and act on one axis alone. */
function shardRuns<P extends SliceParams | PlaceParams>(context: ShardContext<P>): ShardRule<P> {
  const [place] = context.places as [Place];
  const own = context.params.axis === "first" ? 0 : context.shapes[0]!.length - 1;
  return isPart(place) && place.axis === own ? takesWhole()(context) : { takes: [place], gives: [place] };
}
const lengthOf = (shape: readonly number[], axis: "first" | "last"): number =>
  axis === "first" ? shape[0]! : shape.at(-1)!;

/** Both as a matrix whose columns are taken or placed: rows, columns of the long side, of the run, and the first column. */
export function sliceGeometry(shape: readonly number[], axis: "first" | "last", from: number, length: number) {
  const inner = axis === "first" ? elementCount(shape.slice(1)) : 1;
  const rows = axis === "first" ? 1 : elementCount(shape.slice(0, -1));
  return { rows, long: lengthOf(shape, axis) * inner, run: length * inner, first: from * inner };
}

/** A run of columns (axis "last") or of leading rows (axis "first"). */
export const sliceOp: OpDefinition<SliceParams> = {
  name: "slice",
  shape([x], { axis, from, length }) {
    if (from < 0 || length < 1 || from + length > lengthOf(x!.shape, axis))
      throw new ShapeError(`slice: ${from} to ${from + length} is not within the ${axis} axis of ${x}`);
    return [like(x!, ...resized(x!.shape, axis, length))];
  },
  vjp: ({ inputs: [x], params: { axis, from }, gradients: [g] }) => [
    g!.graph.add(placeOp, [g!], { axis, from, total: lengthOf(x!.shape, axis) })[0],
  ],
  reference([x], { axis, from, length }, [y]) {
    const { rows, long, run, first } = sliceGeometry(x!.shape, axis, from, length);
    for (let r = 0; r < rows; r++) for (let c = 0; c < run; c++) y!.data[r * run + c] = x!.data[r * long + first + c]!;
  },
  shard: shardRuns,
  get examples(): readonly Example<SliceParams>[] {
    return [
      { name: "columns", params: { axis: "last", from: 3, length: 5 }, inputs: [{ shape: [6, 11] }] },
      { name: "rows", params: { axis: "first", from: 2, length: 3 }, inputs: [{ shape: [7, 10] }] },
      { name: "one of a stack", params: { axis: "first", from: 1, length: 1 }, inputs: [{ shape: [3, 4, 8] }] },
    ];
  },
};

/** Zeros but for a run of columns or leading rows, which is x: the gradient of `sliceOp`. */
export const placeOp: OpDefinition<PlaceParams> = {
  name: "place",
  shape: ([x], { axis, total }) => [like(x!, ...resized(x!.shape, axis, total))],
  vjp: ({ inputs: [x], params: { axis, from }, gradients: [g] }) => [slice(g!, axis, from, lengthOf(x!.shape, axis))],
  reference([x], { axis, from }, [y]) {
    const { rows, long, run, first } = sliceGeometry(y!.shape, axis, from, lengthOf(x!.shape, axis));
    for (let r = 0; r < rows; r++) for (let c = 0; c < run; c++) y!.data[r * long + first + c] = x!.data[r * run + c]!;
  },
  shard: shardRuns,
  get examples(): readonly Example<PlaceParams>[] {
    return [
      { name: "columns", params: { axis: "last", from: 3, total: 11 }, inputs: [{ shape: [6, 5] }] },
      { name: "rows", params: { axis: "first", from: 2, total: 7 }, inputs: [{ shape: [3, 10] }] },
    ];
  },
};

/** x[.., from : from+length] or x[from : from+length]. */
export const slice = (x: Value, axis: "first" | "last", from: number, length: number): Value =>
  x.graph.add(sliceOp, [x], { axis, from, length })[0]!;
