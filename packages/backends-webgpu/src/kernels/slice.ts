// A run of columns or leading rows, and its gradient, which places the run into zeros.
import { elementCount } from "@rwkv-ts/core";
import { type PlaceParams, type SliceParams, sliceGeometry } from "@rwkv-ts/core/backend";
import { type Kernel, read, write } from "../program/dispatch.js";

const size = 64;

export const slice: Kernel = ({ inputs: [x], outputs: [y], params }) => {
  const { axis, from, length } = params as SliceParams;
  const { long, run, first } = sliceGeometry(x!.shape, axis, from, length);
  const count = elementCount(y!.shape);
  return [
    {
      name: "slice",
      size,
      groups: Math.ceil(count / size),
      operands: { x: read(x!), y: write(y!) },
      uniforms: { count, long, run, first },
      body: `let e = group * SIZE + lane;
if (e < U.count) { set_y(e, get_x(e / U.run * U.long + U.first + e % U.run)); }`,
    },
  ];
};

export const place: Kernel = ({ inputs: [x], outputs: [y], params }) => {
  const { axis, from } = params as PlaceParams;
  const length = axis === "first" ? x!.shape[0]! : x!.shape.at(-1)!;
  const { long, run, first } = sliceGeometry(y!.shape, axis, from, length);
  const count = elementCount(y!.shape);
  return [
    {
      name: "place",
      size,
      groups: Math.ceil(count / size),
      operands: { x: read(x!), y: write(y!) },
      uniforms: { count, long, run, first },
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let column = e % U.long;
var v = 0.0;
if (column >= U.first && column < U.first + U.run) { v = get_x(e / U.long * U.run + column - U.first); }
set_y(e, v);`,
    },
  ];
};
