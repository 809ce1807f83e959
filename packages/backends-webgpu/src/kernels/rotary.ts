// Rotary positions (core's rotary.ts): an invocation for each pair of channels.
import type { RotaryParams } from "@rwkv-ts/core/backend";
import { type Kernel, read, write } from "../program/dispatch.js";

const size = 64;

/** Inputs (x [N,H,D], rotation [N,D]) → y [N,H,D]. */
export const rotary: Kernel = ({ params, inputs: [x, rotation], outputs: [y] }) => {
  const { inverse } = params as RotaryParams;
  const [n, heads, d] = x!.shape as [number, number, number];
  const count = (n * heads * d) / 2;
  return [
    {
      name: "rotary",
      size,
      groups: Math.ceil(count / size),
      operands: { x: read(x!), rotation: read(rotation!), y: write(y!) },
      uniforms: { count, heads, half: d / 2 },
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let row = e / U.half;
let a = row * 2u * U.half + e % U.half;
let angle = row / U.heads * 2u * U.half + e % U.half;
let cosine = get_rotation(angle);
let sine = ${inverse ? "-" : ""}get_rotation(angle + U.half);
let first = get_x(a);
let second = get_x(a + U.half);
set_y(a, first * cosine - second * sine);
set_y(a + U.half, second * cosine + first * sine);`,
    },
  ];
};
