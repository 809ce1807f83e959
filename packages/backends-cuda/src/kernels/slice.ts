// A run of columns or of leading rows, and its gradient (core's slice.ts).
import { elementCount } from "@rwkv-ts/core";
import { type PlaceParams, type SliceParams, sliceGeometry } from "@rwkv-ts/core/backend";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 128;
const sizes = { count: "int", long_side: "int", run: "int", first: "int" } as const;
const takes = kernel({
  name: "slice",
  module: "slice",
  threads,
  args: { x: "const float *", y: "float *", ...sizes },
  code: `
  const int e = block_x() * ${threads} + thread_x();
  if (e < a.count) a.y[e] = a.x[(u64)(e / a.run) * a.long_side + a.first + e % a.run];`,
});
const places = kernel({
  name: "place",
  module: "slice",
  threads,
  args: { x: "const float *", y: "float *", ...sizes },
  code: `
  const int e = block_x() * ${threads} + thread_x();
  if (e >= a.count) return;
  const int column = e % a.long_side - a.first;
  a.y[e] = column >= 0 && column < a.run ? a.x[(u64)(e / a.long_side) * a.run + column] : 0.f;`,
});

export const slice: DeviceOp = {
  kernels: [takes, places],
  launches: ({ params, inputs: [x], outputs: [y] }) => {
    const { axis, from, length } = params as SliceParams;
    const { long, run, first } = sliceGeometry(x!.shape, axis, from, length);
    const count = elementCount(y!.shape);
    const args = { x: x!.region, y: y!.region, count, long_side: long, run, first };
    return [launch(takes, args, { blocks: blocksFor(count, threads) })];
  },
};

export const place: DeviceOp = {
  kernels: [],
  launches: ({ params, inputs: [x], outputs: [y] }) => {
    const { axis, from } = params as PlaceParams;
    const length = axis === "first" ? x!.shape[0]! : x!.shape.at(-1)!;
    const { long, run, first } = sliceGeometry(y!.shape, axis, from, length);
    const count = elementCount(y!.shape);
    const args = { x: x!.region, y: y!.region, count, long_side: long, run, first };
    return [launch(places, args, { blocks: blocksFor(count, threads) })];
  },
};
