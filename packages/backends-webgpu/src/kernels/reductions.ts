// Sums. Over leading axes: a workgroup for some columns, which its invocations
// walk in slices. The squared norm: partial sums of runs, then their sum.
import { elementCount } from "@rwkv-ts/core";
import type { SumRowsParams } from "@rwkv-ts/core/backend";
import { type Kernel, read, write } from "../program/dispatch.js";
import { reduceCall, reduceFunctions } from "./code.js";

const size = 256;

export const sumRows: Kernel = ({ inputs: [x], outputs: [y], params }) => {
  const { rest } = params as SumRowsParams;
  const columns = elementCount(x!.shape.slice(x!.shape.length - rest));
  const rows = elementCount(x!.shape) / columns;
  const own = Math.min(32, 2 ** Math.ceil(Math.log2(columns)));
  return [
    {
      name: "sumRows",
      size,
      groups: Math.ceil(columns / own),
      operands: { x: read(x!), y: write(y!) },
      uniforms: { rows, columns },
      declarations: `var<workgroup> parts: array<f32, ${size}>;`,
      body: `let column = group * ${own}u + lane % ${own}u;
var part = 0.0;
if (column < U.columns) {
  for (var row = lane / ${own}u; row < U.rows; row += ${size / own}u) { part += get_x(row * U.columns + column); }
}
parts[lane] = part;
workgroupBarrier();
for (var step = ${size / 2}u; step >= ${own}u; step >>= 1u) {
  if (lane < step) { parts[lane] += parts[lane + step]; }
  workgroupBarrier();
}
if (lane < ${own}u && column < U.columns) { set_y(column, parts[lane]); }`,
    },
  ];
};

const mostRuns = 256;

export const sumSquares: Kernel = ({ inputs: [x], outputs: [y], traits, scratch }) => {
  const count = elementCount(x!.shape);
  const runs = Math.min(mostRuns, Math.ceil(count / (4 * size)));
  const partial = { region: scratch(4 * runs) };
  const shared = {
    size,
    declarations: reduceFunctions(["sum"], size, traits),
    subgroups: traits.subgroups,
    name: "sumSquares",
  };
  return [
    {
      ...shared,
      groups: runs,
      operands: { x: read(x!), y: write(partial) },
      uniforms: { count },
      body: `var part = 0.0;
for (var i = group * SIZE + lane; i < U.count; i += SIZE * U.group_count) { part += get_x(i) * get_x(i); }
let all = ${reduceCall("sum", "part", traits)};
if (lane == 0u) { set_y(group, all); }`,
    },
    {
      ...shared,
      groups: 1,
      operands: { x: read(partial), y: write(y!) },
      uniforms: { count: runs },
      body: `var part = 0.0;
if (lane < U.count) { part = get_x(lane); }
let all = ${reduceCall("sum", "part", traits)};
if (lane == 0u) { set_y(0u, all); }`,
    },
  ];
};
