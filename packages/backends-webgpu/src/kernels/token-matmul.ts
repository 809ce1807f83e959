// A row vector of every token times a matrix of its own (core's token-matmul.ts): an invocation for each number of the result.
import { elementCount } from "@rwkv-ts/core";
import { type Kernel, read, write } from "../program/dispatch.js";

const size = 64;

/** Inputs (a [N,I], M [N,I,J]) → y [N,J]. */
export const tokenMatmul: Kernel = ({ inputs: [a, m], outputs: [y] }) => {
  const [, rows, columns] = m!.shape as [number, number, number];
  const count = elementCount(y!.shape);
  return [
    {
      name: "tokenMatmul",
      size,
      groups: Math.ceil(count / size),
      operands: { a: read(a!), m: read(m!), y: write(y!) },
      uniforms: { count, rows, columns },
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let t = e / U.columns;
var sum = 0.0;
for (var i = 0u; i < U.rows; i++) { sum += get_a(t * U.rows + i) * get_m((t * U.rows + i) * U.columns + e % U.columns); }
set_y(e, sum);`,
    },
  ];
};
