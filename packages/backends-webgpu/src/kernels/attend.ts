// Softmax attention of tokens over the rows that they see: a workgroup for each token and head walks the rows in blocks with a
// running maximum and sum (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax"). Steps of few
// tokens share a token's blocks between several workgroups, whose sums a second dispatch joins (as Flash-Decoding does; Dao et
// al. 2023).
import { type Dispatch, type Operand, type Place, read, write } from "../program/dispatch.js";
import { instructionFunctions, literal, lowest } from "./code.js";
import { type Units, unitsOf } from "./units.js";

/** Invocations of a workgroup, and rows of a block. */
export const size = 64;

/** Which rows a token sees, and where their keys, [rows,G,D], and values, [rows,G,E], lie. */
export interface SeenRows {
  /** Heads of queries, H, and of keys, G: a head of keys serves H/G heads of queries. */
  readonly heads: number;
  readonly keyHeads: number;
  /** Channels of a head of queries and keys, and of one of values. */
  readonly d: number;
  readonly e: number;
  /** Scores x are bent to cap tanh(x / cap); undefined: they stay. */
  readonly cap?: number | undefined;
  /** Rows that a token sees at most. */
  readonly most: number;
  /** Keys and values. Each named `<name>_channels` too is the same one number at a time. */
  readonly rows: Readonly<Record<string, Place>>;
  readonly operands: Readonly<Record<string, Operand>>;
  readonly uniforms: Readonly<Record<string, number>>;
  readonly declarations: string;
  /** Statements that find the rows of `token` and `head`. */
  readonly find: string;
  /** A loop over blocks of at most 64 rows: what `visit` makes runs with `first` and `rows`; k, v are names of `rows`. */
  blocks(visit: (k: string, v: string) => string): string;
}

export const headUniforms = ({ heads, keyHeads }: SeenRows) => ({ heads, keyheads: keyHeads });

/** `head` of the queries has the keys of this one. */
export const keyHead = "let keyhead = head / (U.heads / U.keyheads);";

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
    ${eachUnit(units, "(first + row) * U.keyheads + keyhead", pairs.map(([x, y]) => `part_${x} += own_${x}[i] * get_${y}(at);`).join(" "))}
  }
  ${pairs.map(([x]) => `quarters_${x}[4u * row + lane % 4u] = ${units.sum(`part_${x}`)};`).join("\n  ")}
}
workgroupBarrier();`;

/** The product of x with row `lane` of the block. */
export const rowProduct = (x: string): string =>
  `(${[0, 1, 2, 3].map((quarter) => `quarters_${x}[4u * lane + ${quarter}u]`).join(" + ")})`;

/** The score that a product q · k becomes. */
export const scoreOf = ({ d, cap }: SeenRows, product: string): string =>
  cap === undefined
    ? `${product} * ${rootOf(d)}`
    : `${literal(cap)} * exact_tanh(${product} * ${literal(1 / (cap * Math.sqrt(d)))})`;

/** The slope of the cap at a score; undefined where there is none. */
export const slopeAt = ({ cap }: SeenRows, score: string): string | undefined =>
  cap === undefined ? undefined : `(1.0 - ${score} * ${score} * ${literal(1 / cap ** 2)})`;

/** Functions that scores need. */
export const scoreFunctions = ({ cap }: SeenRows): string =>
  cap === undefined ? "" : instructionFunctions([{ op: "tanh", a: 0 }]);

/** After blockProducts with q: scores of the rows, the running maximum `highest`, and by how much older sums `shrink`. */
export const blockScores = (
  seen: SeenRows,
): string => `scores[lane] = select(${lowest}, ${scoreOf(seen, rowProduct("q"))}, lane < rows);
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

/** Sums of a part of a token's rows go to y, or, with several parts, to sums [N,H,parts,E+2]. */
function walk(q: Place, seen: SeenRows, parts: number, target: Pick<Place, "region">): Dispatch {
  const { heads, d, e } = seen;
  const units = unitsOf(d);
  const isWhole = parts === 1;
  const block = (k: string, v: string) => `block++;
    if (block % U.parts != part) { continue; }
    ${blockProducts(units, [["q", k]])}
    ${blockScores(seen)}
    weights[lane] = exp(scores[lane] - highest);
    workgroupBarrier();
    total *= shrink;
    for (var row = 0u; row < rows; row++) { total += weights[row]; }
    ${eachChannel(
      e,
      `y[j] *= shrink;
      for (var row = 0u; row < rows; row++) { y[j] += weights[row] * get_${v}_channels(((first + row) * U.keyheads + keyhead) * ${e}u + c); }`,
    )}`;
  const used = rowsUsed(seen, (k, v) => [k, `${v}_channels`]);
  return {
    name: "attend",
    size,
    groups: q.shape[0]! * heads * parts,
    operands: { q: read(q, units.as), ...used, ...seen.operands, y: write(target) },
    uniforms: { ...headUniforms(seen), parts, ...seen.uniforms },
    declarations: `${seen.declarations}\n${scoreFunctions(seen)}\n${blockMemory(["q"], ["scores", "weights"])}`,
    body: `let part = group % U.parts;
let token = group / U.parts / U.heads;
let head = group / U.parts % U.heads;
${keyHead}
${seen.find}
${ownRow(units, "q", "token * U.heads + head")}
var highest = ${lowest};
var total = 0.0;
var y: array<f32, ${Math.ceil(e / size)}>;
var block = 0u;
${seen.blocks(block)}
${
  isWhole
    ? eachChannel(e, `set_y(group * ${e}u + c, select(0.0, y[j] / total, total > 0.0));`)
    : `${eachChannel(e, `set_y(group * ${e + 2}u + c, y[j]);`)}
if (lane == 0u) {
  set_y(group * ${e + 2}u + ${e}u, highest);
  set_y(group * ${e + 2}u + ${e + 1}u, total);
}`
}`,
  };
}

/** Operands of the rows that code names, as units of a head or, under `<name>_channels`, one number at a time. */
export function rowsUsed(
  { rows, d, e, blocks }: SeenRows,
  names: (k: string, v: string) => readonly string[],
): Record<string, Operand> {
  const used: Record<string, Operand> = {};
  blocks((k, v) => {
    for (const name of names(k, v)) {
      const one = name.endsWith("_channels");
      const place = rows[one ? name.slice(0, -"_channels".length) : name]!;
      used[name] = read(place, one ? "f32" : unitsOf(name === v ? e : d).as);
    }
    return "";
  });
  return used;
}

/** y from the parts' sums [N,H,parts,D+2], D channels of values: weighted sums, the maximum that they are relative to, and the sum of weights. */
function join(sums: Pick<Place, "region">, y: Place, groups: number, d: number, parts: number): Dispatch {
  return {
    name: "attend, parts",
    size,
    groups,
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

/** Attention of q [N,H,D] over the rows that its tokens see → y [N,H,E]. */
export function attend(q: Place, seen: SeenRows, y: Place, scratch: (bytes: number) => Place["region"]): Dispatch[] {
  const { heads, e, most } = seen;
  const groups = q.shape[0]! * heads;
  const parts = Math.min(Math.ceil(most / size), Math.ceil(enoughGroups / groups));
  if (parts === 1) return [walk(q, seen, parts, y)];
  const sums = { region: scratch(4 * groups * parts * (e + 2)) };
  return [walk(q, seen, parts, sums), join(sums, y, groups, e, parts)];
}
