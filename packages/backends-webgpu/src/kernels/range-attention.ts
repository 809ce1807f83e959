// Softmax attention over chosen rows (core's range-attention.ts): a workgroup for each token and head walks the rows in blocks
// with a running maximum and sum (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax"). Steps of few
// tokens share a token's blocks between several workgroups, whose sums a second dispatch joins (as Flash-Decoding does; Dao et
// al. 2023).
import type { RangeAttentionParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Place, read, write } from "../program/dispatch.js";
import { literal, lowest } from "./code.js";
import { type Units, unitsOf } from "./units.js";

/** Invocations of a workgroup, and rows of a block. */
export const size = 64;

/** Workgroups that keep a GPU busy. */
const enoughGroups = 256;

/** Units of a head's row that each of the four invocations takes which multiply it together. */
export const ownUnits = ({ count }: Units): number => Math.ceil(count / 4);

/** Four invocations read a row together, 64 bytes at a time; whether the last of their units still belongs to the head. */
const isUnit = ({ count }: Units, i: string) => (count % 4 === 0 ? "true" : `lane % 4u + 4u * ${i} < ${count}u`);

/** Statements for each of an invocation's units of the head's row number `row`; `at` is where the unit lies. */
export const eachUnit = (units: Units, row: string, statements: string): string =>
  `for (var i = 0u; i < ${ownUnits(units)}u; i++) {
  if (${isUnit(units, "i")}) {
    let at = (${row}) * ${units.count}u + lane % 4u + 4u * i;
    ${statements}
  }
}`;

/** `own_<name>`: the invocation's units of a row of a head of an operand. */
export const ownRow = (units: Units, name: string, row: string): string =>
  `var own_${name}: array<${units.type}, ${ownUnits(units)}>;
${eachUnit(units, row, `own_${name}[i] = get_${name}(at);`)}`;

/** `load_range(p, lane)`: first row and number of rows of range p, the same for all invocations. */
export const loadRange = `var<workgroup> own_range: vec2<u32>;
fn load_range(p: u32, lane: u32) -> vec2<u32> {
  if (lane == 0u) { own_range = vec2<u32>(u32(get_ranges(2u * p)), u32(get_ranges(2u * p + 1u))); }
  return workgroupUniformLoad(&own_range);
}`;

/** Workgroup memory of a block: quarters of products, and one number a row. */
export const blockMemory = (products: readonly string[], perRow: readonly string[]): string =>
  [
    ...products.map((name) => `var<workgroup> quarters_${name}: array<f32, ${4 * size}>;`),
    ...perRow.map((name) => `var<workgroup> ${name}: array<f32, ${size}>;`),
  ].join("\n");

/** quarters_<x> of x · (the rows of y) for each pair [x, y], rows `first` to `first + rows`, four invocations a row. */
export const blockProducts = (units: Units, pairs: readonly (readonly [x: string, y: string])[]): string =>
  `for (var turn = 0u; turn < 4u; turn++) {
  let row = turn * ${size / 4}u + lane / 4u;
  ${pairs.map(([x]) => `var part_${x} = ${units.zero};`).join("\n  ")}
  if (row < rows) {
    ${eachUnit(units, "(first + row) * U.heads + head", pairs.map(([x, y]) => `part_${x} += own_${x}[i] * get_${y}(at);`).join(" "))}
  }
  ${pairs.map(([x]) => `quarters_${x}[4u * row + lane % 4u] = ${units.sum(`part_${x}`)};`).join("\n  ")}
}
workgroupBarrier();`;

/** The product of x with row `lane` of the block. */
export const rowProduct = (x: string): string =>
  `(${[0, 1, 2, 3].map((quarter) => `quarters_${x}[4u * lane + ${quarter}u]`).join(" + ")})`;

/** After blockProducts with q: scores of the rows, the running maximum `highest`, and by how much older sums `shrink`. */
export const blockScores = (
  root: string,
): string => `scores[lane] = select(${lowest}, ${rowProduct("q")} * ${root}, lane < rows);
workgroupBarrier();
var next = highest;
for (var row = 0u; row < rows; row++) { next = max(next, scores[row]); }
let shrink = exp(highest - next);
highest = next;`;

/** Channels that an invocation sums up, from its own number on. */
export const eachChannel = (d: number, statements: string): string =>
  `for (var j = 0u; j < ${Math.ceil(d / size)}u; j++) {
  let c = lane + ${size}u * j;
  if (c < ${d}u) { ${statements} }
}`;

export const rootOf = (d: number): string => literal(1 / Math.sqrt(d));

interface Sizes {
  readonly tokens: number;
  readonly heads: number;
  readonly d: number;
  readonly parts: number;
}

/** Walks every `parts`-th block of a token's rows; the sums go to y, or, with several parts, to `sums`. */
function walk([q, k, v, ranges]: readonly Place[], sizes: Sizes, target: Pick<Place, "region">): Dispatch {
  const { tokens, heads, d, parts } = sizes;
  const units = unitsOf(d);
  const [, groups, most] = ranges!.shape as [number, number, number];
  const isWhole = parts === 1;
  return {
    name: "rangeAttention",
    size,
    groups: tokens * heads * parts,
    operands: {
      q: read(q!, units.as),
      k: read(k!, units.as),
      v: read(v!),
      ranges: read(ranges!, "i32"),
      y: write(target),
    },
    uniforms: { heads, parts, groups, most },
    declarations: `${loadRange}\n${blockMemory(["q"], ["scores", "weights"])}`,
    body: `let part = group % U.parts;
let token = group / U.parts / U.heads;
let head = group / U.parts % U.heads;
let ranges_at = (token * U.groups + head % U.groups) * U.most;
${ownRow(units, "q", "token * U.heads + head")}
var highest = ${lowest};
var total = 0.0;
var y: array<f32, ${Math.ceil(d / size)}>;
var block = 0u;
for (var p = 0u; p < U.most; p++) {
  let range = load_range(ranges_at + p, lane);
  for (var begin = 0u; begin < range.y; begin += SIZE) {
    block++;
    if (block % U.parts != part) { continue; }
    let first = range.x + begin;
    let rows = min(SIZE, range.y - begin);
    ${blockProducts(units, [["q", "k"]])}
    ${blockScores(rootOf(d))}
    weights[lane] = exp(scores[lane] - highest);
    workgroupBarrier();
    total *= shrink;
    for (var row = 0u; row < rows; row++) { total += weights[row]; }
    ${eachChannel(
      d,
      `y[j] *= shrink;
      for (var row = 0u; row < rows; row++) { y[j] += weights[row] * get_v(((first + row) * U.heads + head) * ${d}u + c); }`,
    )}
  }
}
${
  isWhole
    ? eachChannel(d, `set_y(group * ${d}u + c, select(0.0, y[j] / total, total > 0.0));`)
    : `${eachChannel(d, `set_y(group * ${d + 2}u + c, y[j]);`)}
if (lane == 0u) {
  set_y(group * ${d + 2}u + ${d}u, highest);
  set_y(group * ${d + 2}u + ${d + 1}u, total);
}`
}`,
  };
}

/** y from the parts' sums [N,H,parts,D+2]: D weighted sums, the maximum that they are relative to, and the sum of weights. */
function join(sums: Pick<Place, "region">, y: Place, { tokens, heads, d, parts }: Sizes): Dispatch {
  return {
    name: "rangeAttention, parts",
    size,
    groups: tokens * heads,
    operands: { sums: read(sums), y: write(y) },
    uniforms: { parts },
    body: `let sums_at = group * U.parts * ${d + 2}u;
var highest = ${lowest};
for (var part = 0u; part < U.parts; part++) { highest = max(highest, get_sums(sums_at + part * ${d + 2}u + ${d}u)); }
var total = 0.0;
var y: array<f32, ${Math.ceil(d / size)}>;
for (var part = 0u; part < U.parts; part++) {
  let at = sums_at + part * ${d + 2}u;
  let scale = exp(get_sums(at + ${d}u) - highest);
  total += scale * get_sums(at + ${d + 1}u);
  ${eachChannel(d, "y[j] += scale * get_sums(at + c);")}
}
${eachChannel(d, `set_y(group * ${d}u + c, select(0.0, y[j] / total, total > 0.0));`)}`,
  };
}

/** Inputs (q [N,C], k, v [R,C], ranges [N,G,P,2]) → y [N,C]. */
export const rangeAttention: Kernel = ({ inputs, outputs: [y], params, scratch }) => {
  const { heads } = params as RangeAttentionParams;
  const [q, k] = inputs;
  const [tokens, columns] = q!.shape as [number, number];
  const blocks = Math.ceil(k!.shape[0]! / size);
  const parts = Math.min(blocks, Math.ceil(enoughGroups / (tokens * heads)));
  const sizes = { tokens, heads, d: columns / heads, parts };
  if (parts === 1) return [walk(inputs, sizes, y!)];
  const sums = { region: scratch(4 * tokens * heads * parts * (sizes.d + 2)) };
  return [walk(inputs, sizes, sums), join(sums, y!, sizes)];
};
