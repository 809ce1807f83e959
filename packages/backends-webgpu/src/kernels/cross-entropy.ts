// Cross entropy of rows and its gradient: a workgroup a row.
import type { CrossEntropyParams } from "@rwkv-ts/core/backend";
import { type Kernel, read, type Traits, write } from "../program/dispatch.js";
import { literal, lowest, reduceCall, reduceFunctions } from "./code.js";

const size = 256;

const shared = (name: string, traits: Traits) => ({ name, size, subgroups: traits.subgroups });

/** `largest`, `total` = Σ exp(x - largest) of the row at `row_at`. */
const softmaxOf = (traits: Traits) => `var part = ${lowest};
for (var i = lane; i < U.columns; i += SIZE) { part = max(part, get_x(row_at + i)); }
let largest = ${reduceCall("max", "part", traits)};
part = 0.0;
for (var i = lane; i < U.columns; i += SIZE) { part += exp(get_x(row_at + i) - largest); }
let total = ${reduceCall("sum", "part", traits)};`;

export const crossEntropy: Kernel = ({ inputs: [x, targets], outputs: [loss], traits }) => {
  const [rows, columns] = x!.shape as [number, number];
  return [
    {
      ...shared("crossEntropy", traits),
      groups: rows,
      operands: { x: read(x!), targets: read(targets!, "i32"), loss: write(loss!) },
      uniforms: { columns },
      declarations: reduceFunctions(["sum", "max"], size, traits),
      body: `let row_at = group * U.columns;
${softmaxOf(traits)}
if (lane == 0u) {
  let id = get_targets(group);
  var result = 0.0;
  if (id >= 0) { result = largest + log(total) - get_x(row_at + u32(id)); }
  set_loss(group, result);
}`,
    },
  ];
};

/** `first`: the lowest index of a row's largest number. */
const argmaxFunction = `var<workgroup> best: array<u32, ${size}>;
fn lowest_of(index: u32, lane: u32) -> u32 {
  best[lane] = index;
  workgroupBarrier();
  for (var step = ${size / 2}u; step > 0u; step >>= 1u) {
    if (lane < step) { best[lane] = min(best[lane], best[lane + step]); }
    workgroupBarrier();
  }
  return best[0];
}`;
const findLargest = `var own = 0xffffffffu;
for (var i = lane; i < U.columns; i += SIZE) { if (get_x(row_at + i) == largest) { own = i; break; } }
let first = lowest_of(own, lane);`;

export const crossEntropyBackward: Kernel = ({ inputs: [x, targets, g], outputs: [dx], params, traits }) => {
  const { l2wrap } = params as CrossEntropyParams;
  const [rows, columns] = x!.shape as [number, number];
  return [
    {
      ...shared("crossEntropyBackward", traits),
      groups: rows,
      operands: { x: read(x!), targets: read(targets!, "i32"), g: read(g!), dx: write(dx!) },
      uniforms: { columns },
      declarations: `${reduceFunctions(["sum", "max"], size, traits)}\n${argmaxFunction}`,
      body: `let row_at = group * U.columns;
${softmaxOf(traits)}
${findLargest}
let id = get_targets(group);
let scale = select(0.0, get_g(group), id >= 0);
for (var i = lane; i < U.columns; i += SIZE) {
  var d = scale * exp(get_x(row_at + i) - largest) / total;
  if (i32(i) == id) { d -= scale; }
  if (i == first) { d += ${literal(l2wrap)} * scale * largest; }
  set_dx(row_at + i, d);
}`,
    },
  ];
};
