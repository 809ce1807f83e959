// Parts along an axis and the whole, without arithmetic, and each the other's gradient:
//   allGather  every device gets all parts side by side, without what fills up the last ones
//   ownPart    every device takes its own part of what all of them have; beyond the end there are zeros
import { ShapeError } from "../errors.js";
import { like } from "../graph/example.js";
import type { DevicePart, OpDefinition, Value } from "../graph/graph.js";
import { withAxis } from "../graph/place.js";
import { elementCount } from "../storage.js";

export interface PartParams {
  readonly axis: number;
  /** Indices of the axis that the result has. */
  readonly length: number;
}

/** What a value is along an axis: rows before it, and the elements of one index. */
function runs(shape: readonly number[], axis: number) {
  return { rows: elementCount(shape.slice(0, axis)), inner: elementCount(shape.slice(axis + 1)), long: shape[axis]! };
}

/** Copies `count` indices of an axis from one place of it to another. */
function copyRun(from: DevicePart, at: number, to: DevicePart, target: number, count: number, axis: number): void {
  const source = runs(from.shape, axis);
  const result = runs(to.shape, axis);
  for (let r = 0; r < source.rows; r++) {
    const start = (r * source.long + at) * source.inner;
    const run = from.data.subarray(start, start + count * source.inner);
    to.data.set(run, (r * result.long + target) * result.inner);
  }
}

function shape([x]: readonly Value[], { axis, length }: PartParams) {
  if (!(axis >= 0 && axis < x!.shape.length)) throw new ShapeError(`there is no axis ${axis} in ${x}`);
  return [like(x!, ...withAxis(x!.shape, axis, length))];
}

const examples = [{ name: "columns", params: { axis: 1, length: 12 }, inputs: [{ shape: [5, 12] }] }];

export const allGatherOp: OpDefinition<PartParams> = {
  name: "allGather",
  shape,
  vjp: ({ inputs: [x], params: { axis }, gradients: [g] }) => [ownPart(g!, axis, x!.shape[axis]!)],
  exchange(parts, { axis, length }, results) {
    for (const result of results)
      parts.forEach((part, d) => {
        const own = part.shape[axis]!;
        const count = Math.min(own, length - d * own);
        if (count > 0) copyRun(part, 0, result, d * own, count, axis);
      });
  },
  reference([x], params, [y]) {
    allGatherOp.exchange!([x!], params, [y!]); // of one device
  },
  examples,
};

export const ownPartOp: OpDefinition<PartParams> = {
  name: "ownPart",
  shape,
  vjp: ({ inputs: [x], params: { axis }, gradients: [g] }) => [allGather(g!, axis, x!.shape[axis]!)],
  exchange(parts, { axis, length }, results) {
    results.forEach((result, d) => {
      result.data.fill(0);
      const count = Math.min(length, parts[d]!.shape[axis]! - d * length);
      if (count > 0) copyRun(parts[d]!, d * length, result, 0, count, axis);
    });
  },
  reference([x], params, [y]) {
    ownPartOp.exchange!([x!], params, [y!]); // of one device
  },
  examples,
};

/** All devices' parts along an axis side by side, cut to `length`. */
export const allGather = (x: Value, axis: number, length: number): Value =>
  x.graph.add(allGatherOp, [x], { axis, length })[0]!;
/** The device's part of so many indices of an axis. */
export const ownPart = (x: Value, axis: number, length: number): Value =>
  x.graph.add(ownPartOp, [x], { axis, length })[0]!;
