// Gradient of attention over chosen rows (core's range-attention.ts) without sums that several workgroups would write:
//   by tokens   a workgroup for each token and head walks its rows as range-attention.ts does, which gives dq and, for the rows'
//               turn, log Σ exp of the scores and Σ a p. With Σ a p and Σ a k at hand in the end:  dq = (Σ a p k - Σ a p Σ a k)/√D
//   by rows     a workgroup for 16 rows of a head walks the tokens that see any of them: dk, dv (as FlashAttention-2 does; Dao
//               2023, arXiv 2307.08691)
import type { RangeAttentionParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Place, read, write } from "../program/dispatch.js";
import { lowest } from "./code.js";
import {
  blockMemory,
  blockProducts,
  blockScores,
  eachChannel,
  eachUnit,
  loadRange,
  ownRow,
  ownUnits,
  rootOf,
  rowProduct,
  size,
} from "./range-attention.js";
import { unitsOf } from "./units.js";

/** Rows of a workgroup, four invocations each, and tokens that it takes at once. */
const ownRows = size / 4;
const runTokens = 8;

type Piece = Pick<Place, "region">;

function byTokens(
  [q, k, v, ranges, dy]: readonly Place[],
  heads: number,
  dq: Place | undefined,
  softmaxes: Piece,
): Dispatch {
  const [tokens, columns] = q!.shape as [number, number];
  const d = columns / heads;
  const units = unitsOf(d);
  const [, groups, most] = ranges!.shape as [number, number, number];
  const ownChannels = Math.ceil(d / size);
  return {
    name: "rangeAttentionBackward by tokens",
    size,
    groups: tokens * heads,
    operands: {
      q: read(q!, units.as),
      k: read(k!, units.as),
      v: read(v!, units.as),
      ranges: read(ranges!, "i32"),
      dy: read(dy!, units.as),
      channels: read(k!),
      softmaxes: write(softmaxes),
      ...(dq && { dq: write(dq) }),
    },
    uniforms: { heads, groups, most },
    declarations: `${loadRange}\n${blockMemory(["q", "dy"], ["scores", "weights", "products"])}`,
    body: `let token = group / U.heads;
let head = group % U.heads;
let ranges_at = (token * U.groups + head % U.groups) * U.most;
${ownRow(units, "q", "group")}
${ownRow(units, "dy", "group")}
var highest = ${lowest};
var total = 0.0;
var mean = 0.0;
var keys: array<f32, ${ownChannels}>;
var slopes: array<f32, ${ownChannels}>;
for (var p = 0u; p < U.most; p++) {
  let range = load_range(ranges_at + p, lane);
  for (var begin = 0u; begin < range.y; begin += SIZE) {
    let first = range.x + begin;
    let rows = min(SIZE, range.y - begin);
    ${blockProducts(units, [
      ["q", "k"],
      ["dy", "v"],
    ])}
    ${blockScores(rootOf(d))}
    weights[lane] = exp(scores[lane] - highest);
    products[lane] = weights[lane] * ${rowProduct("dy")};
    workgroupBarrier();
    total *= shrink;
    mean *= shrink;
    for (var row = 0u; row < rows; row++) {
      total += weights[row];
      mean += products[row];
    }
    ${
      dq
        ? eachChannel(
            d,
            `keys[j] *= shrink;
      slopes[j] *= shrink;
      for (var row = 0u; row < rows; row++) {
        let key = get_channels(((first + row) * U.heads + head) * ${d}u + c);
        keys[j] += weights[row] * key;
        slopes[j] += products[row] * key;
      }`,
          )
        : ""
    }
  }
}
mean = select(0.0, mean / total, total > 0.0);
${
  dq
    ? eachChannel(
        d,
        `set_dq(group * ${d}u + c, select(0.0, (slopes[j] - mean * keys[j]) / total * ${rootOf(d)}, total > 0.0));`,
      )
    : ""
}
if (lane == 0u) {
  set_softmaxes(2u * group, highest + log(total));
  set_softmaxes(2u * group + 1u, mean);
}`,
  };
}

/** `seen(t, head, first, rows)`: how many of the rows token t sees, each as often as its ranges hold it. */
const seen = `fn seen(t: u32, head: u32, first: u32, rows: u32) -> u32 {
  var count = 0u;
  for (var p = 0u; p < U.most; p++) {
    let at = 2u * ((t * U.groups + head % U.groups) * U.most + p);
    let begin = max(u32(get_ranges(at)), first);
    let end = min(u32(get_ranges(at)) + u32(get_ranges(at + 1u)), first + rows);
    count += max(begin, end) - begin;
  }
  return count;
}`;

/** From quarters of the products, for each token of the run and each of the workgroup's rows: a and ds. */
const slopesOfRun = (d: number) => `for (var e = lane; e < run * ${ownRows}u; e += SIZE) {
  let t = first + e / ${ownRows}u;
  let token = t * U.heads + head;
  let count = seen(t, head, rows_at + e % ${ownRows}u, 1u);
  var score = 0.0;
  var product = 0.0;
  for (var quarter = 0u; quarter < 4u; quarter++) {
    score += quarters_k[4u * e + quarter];
    product += quarters_v[4u * e + quarter];
  }
  var a = 0.0;
  if (count > 0u) { a = f32(count) * exp(score * ${rootOf(d)} - get_softmaxes(2u * token)); }
  weights[e] = a;
  slopes[e] = a * (product - get_softmaxes(2u * token + 1u)) * ${rootOf(d)};
}`;

interface RowGradients {
  readonly dk: Place | undefined;
  readonly dv: Place | undefined;
}

function byRows(
  [q, k, v, ranges, dy]: readonly Place[],
  heads: number,
  { dk, dv }: RowGradients,
  softmaxes: Piece,
): Dispatch {
  const [tokens, columns] = q!.shape as [number, number];
  const rows = k!.shape[0]!;
  const d = columns / heads;
  const units = unitsOf(d);
  const [, groups, most] = ranges!.shape as [number, number, number];
  const pairs = runTokens * ownRows;
  const own = `array<${units.type}, ${ownUnits(units)}>`;
  return {
    name: "rangeAttentionBackward by rows",
    size,
    groups: Math.ceil(rows / ownRows) * heads,
    operands: {
      q: read(q!, units.as),
      k: read(k!, units.as),
      v: read(v!, units.as),
      ranges: read(ranges!, "i32"),
      dy: read(dy!, units.as),
      softmaxes: read(softmaxes),
      ...(dk && { dk: write(dk, units.as) }),
      ...(dv && { dv: write(dv, units.as) }),
    },
    uniforms: { tokens, rows, heads, groups, most },
    declarations: `${seen}
var<workgroup> quarters_k: array<f32, ${4 * pairs}>;
var<workgroup> quarters_v: array<f32, ${4 * pairs}>;
var<workgroup> weights: array<f32, ${pairs}>;
var<workgroup> slopes: array<f32, ${pairs}>;
var<workgroup> seeing: atomic<u32>;
var<workgroup> seeing_runs: u32;`,
    body: `let rows_at = group / U.heads * ${ownRows}u;
let head = group % U.heads;
let row = min(rows_at + lane / 4u, U.rows - 1u) * U.heads + head;
${ownRow(units, "k", "row")}
${ownRow(units, "v", "row")}
var dk: ${own};
var dv: ${own};
for (var block = 0u; block < U.tokens; block += SIZE) {
  let t = block + lane;
  if (t < U.tokens && seen(t, head, rows_at, ${ownRows}u) > 0u) { atomicOr(&seeing, 1u << (lane / ${runTokens}u)); }
  workgroupBarrier();
  if (lane == 0u) {
    seeing_runs = atomicLoad(&seeing);
    atomicStore(&seeing, 0u);
  }
  let runs = workgroupUniformLoad(&seeing_runs);
  for (var at_run = 0u; at_run < ${size / runTokens}u; at_run++) {
    if (((runs >> at_run) & 1u) == 0u) { continue; }
    let first = block + at_run * ${runTokens}u;
    let run = min(${runTokens}u, U.tokens - first);
    for (var t = 0u; t < run; t++) {
      var part_k = ${units.zero};
      var part_v = ${units.zero};
      ${eachUnit(units, "(first + t) * U.heads + head", "part_k += own_k[i] * get_q(at); part_v += own_v[i] * get_dy(at);")}
      quarters_k[t * SIZE + lane] = ${units.sum("part_k")};
      quarters_v[t * SIZE + lane] = ${units.sum("part_v")};
    }
    workgroupBarrier();
    ${slopesOfRun(d)}
    workgroupBarrier();
    for (var t = 0u; t < run; t++) {
      let e = t * ${ownRows}u + lane / 4u;
      ${eachUnit(units, "(first + t) * U.heads + head", "dk[i] += slopes[e] * get_q(at); dv[i] += weights[e] * get_dy(at);")}
    }
  }
}
if (rows_at + lane / 4u < U.rows) {
  ${eachUnit(units, "row", `${dk ? "set_dk(at, dk[i]);" : ""} ${dv ? "set_dv(at, dv[i]);" : ""}`)}
}`,
  };
}

/** Inputs (q [N,C], k, v [R,C], ranges [N,G,P,2], dy [N,C]), outputs (dq, dk, dv). */
export const rangeAttentionBackward: Kernel = ({ inputs, outputs: [dq, dk, dv], params, scratch }) => {
  const { heads } = params as RangeAttentionParams;
  const softmaxes = { region: scratch(8 * inputs[0]!.shape[0]! * heads) };
  return [byTokens(inputs, heads, dq, softmaxes), ...(dk || dv ? [byRows(inputs, heads, { dk, dv }, softmaxes)] : [])];
};
