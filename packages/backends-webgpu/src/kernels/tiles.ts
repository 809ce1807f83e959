// y = A·B for many rows, in tiles: 256 invocations compute a tile of 16·rows × 64 numbers, each of them rows × 4, from pieces of
// A and B of 16 columns and rows that they bring into workgroup memory together.
import type { Activated } from "@rwkv-ts/core/backend";
import type { Dispatch, Operand } from "../program/dispatch.js";
import { activateFunction } from "./code.js";

/** Columns of A in a tile. Known to the code as a uniform: a loop that compilers unroll whole takes them seconds. */
const depth = 16;
const tileColumns = 64;

export interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** Functions `a_at(m, k) -> f32` and `b_at(k, n) -> f32`, whose indices are in bounds. */
  readonly loaders: string;
  readonly operands: Readonly<Record<string, Operand>>;
  readonly uniforms?: Readonly<Record<string, number>>;
  /** Columns of a row of y, and the first one that this product writes. */
  readonly stride?: number;
  readonly first?: number;
  /** Sums [m, n] of another part of K, which this one's are added to: an operand that has the numbers of y. */
  readonly added?: Operand;
  /** The loaders use the type f16. */
  readonly f16?: boolean;
  /** B holds nothing but halves, which its tile keeps as such: half of the workgroup memory to read. */
  readonly halfTile?: boolean;
}

export function tiledProduct(name: string, product: Product, { activation }: Activated): Dispatch {
  const { m, n, k, stride = n, first = 0, added, f16 = false, halfTile = false } = product;
  const result = (sum: string) => `activate(${sum}${added ? " + get_added(at + i)" : ""})`;
  const rows = m <= 16 ? 1 : 4;
  const each = Array.from({ length: rows }, (_, r) => r);
  const across = Math.ceil(n / tileColumns);
  return {
    name,
    size: 256,
    groups: across * Math.ceil(m / (16 * rows)),
    operands: { ...product.operands, ...(added && { added }) },
    f16,
    uniforms: { m, n, k, across, stride, first, depth, ...product.uniforms },
    declarations: `${product.loaders}
${activateFunction(activation)}
var<workgroup> tile_a: array<f32, ${depth * 16 * rows}>;
var<workgroup> tile_b: array<vec4<${halfTile ? "f16" : "f32"}>, ${(depth * tileColumns) / 4}>;`,
    body: `let first_row = group / U.across * ${16 * rows}u;
let first_column = group % U.across * ${tileColumns}u;
let across = lane % 16u;
let down = lane / 16u;
${each.map((r) => `var sum${r} = vec4<f32>();`).join(" ")}
for (var step = 0u; step < U.k; step += ${depth}u) {
  for (var i = lane; i < ${depth * 16 * rows}u; i += SIZE) {
    let row = first_row + i / ${depth}u;
    let column = step + i % ${depth}u;
    var v = 0.0;
    if (column < U.k) { v = a_at(min(row, U.m - 1u), column); }
    tile_a[i % ${depth}u * ${16 * rows}u + i / ${depth}u] = v;
  }
  for (var i = lane; i < ${depth * 16}u; i += SIZE) {
    let row = step + i % ${depth}u;
    let column = first_column + 4u * (i / ${depth}u);
    var v = vec4<f32>();
    if (row < U.k) {
      for (var c = 0u; c < 4u; c++) { v[c] = b_at(row, min(column + c, U.n - 1u)); }
    }
    tile_b[i % ${depth}u * 16u + i / ${depth}u] = ${halfTile ? "vec4<f16>(v)" : "v"};
  }
  workgroupBarrier();
  for (var i = 0u; i < U.depth; i += 2u) {
    ${[0, 1]
      .map(
        (i) => `{
      let b = vec4<f32>(tile_b[(i + ${i}u) * 16u + across]);
      ${each.map((r) => `sum${r} += tile_a[(i + ${i}u) * ${16 * rows}u + down * ${rows}u + ${r}u] * b;`).join("\n      ")}
    }`,
      )
      .join("\n    ")}
  }
  workgroupBarrier();
}
let column = first_column + 4u * across;
${each
  .map(
    (r) => `{
  let row = first_row + down * ${rows}u + ${r}u;
  if (row < U.m) {
    let at = row * U.stride + U.first + column;
    for (var i = 0u; i < 4u; i++) { if (column + i < U.n) { set_y(at + i, ${result(`sum${r}[i]`)}); } }
  }
}`,
  )
  .join("\n")}`,
  };
}

/** Code for the first tokens of a step alone is the same whatever their number, up to so many. */
export const mostFew = 4;

/** Numbers of tokens that kernels for few tokens are made for: the smallest that holds `n`. */
export const fewFor = (n: number): number => 2 ** Math.ceil(Math.log2(n));
