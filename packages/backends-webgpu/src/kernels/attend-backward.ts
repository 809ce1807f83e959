// Gradient of attention over the rows that tokens see, without sums that several workgroups would write:
//   by tokens   a workgroup for each token and head walks its rows as attend.ts does, which gives dq and, for the rows'
//               turn, log Σ exp of the scores and Σ a p. With Σ a p and Σ a c k at hand in the end, c being the slopes of the cap, 1
//               without one:  dq = (Σ a p c k - Σ a p Σ a c k)/√D
//   by rows     a workgroup for 16 rows of a head of keys walks the tokens that see any of them, head by head: dk, dv (as FlashAttention-2 does; Dao
//               2023, arXiv 2307.08691)
import { type Dispatch, type Place, read, write } from "../program/dispatch.js";
import {
  blockMemory,
  blockProducts,
  blockScores,
  eachChannel,
  eachUnit,
  headUniforms,
  keyHead,
  ownRow,
  ownUnits,
  rootOf,
  rowProduct,
  rowsUsed,
  type SeenRows,
  scoreFunctions,
  scoreOf,
  size,
  slopeAt,
} from "./attend.js";
import { lowest } from "./code.js";
import { type Units, unitsOf } from "./units.js";

/** Rows of a workgroup, four invocations each, and tokens that it takes at once. */
const ownRows = size / 4;
const runTokens = 8;

type Piece = Pick<Place, "region">;

/** Queries, the gradient of what they got, and the rows whose gradients are wanted. */
export interface Attended {
  readonly q: Place;
  readonly dy: Place;
  readonly own: { readonly k: Place; readonly v: Place };
}

function byTokens({ q, dy }: Attended, seen: SeenRows, dq: Place | undefined, softmaxes: Piece): Dispatch {
  const { heads, d, e } = seen;
  const [units, valueUnits] = [unitsOf(d), unitsOf(e)];
  const ownChannels = Math.ceil(d / size);
  const slope = slopeAt(seen, "scores[lane]");
  const block = (k: string, v: string) => `${
    d === e
      ? blockProducts(units, [
          ["q", k],
          ["dy", v],
        ])
      : blockProducts(units, [["q", k]]) + blockProducts(valueUnits, [["dy", v]])
  }
    ${blockScores(seen)}
    ${slope ? `bends[lane] = ${slope};` : ""}
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
        let key = ${slope ? "bends[row] * " : ""}get_${k}_channels(((first + row) * U.keyheads + keyhead) * ${d}u + c);
        keys[j] += weights[row] * key;
        slopes[j] += products[row] * key;
      }`,
          )
        : ""
    }`;
  return {
    name: "attendBackward by tokens",
    size,
    groups: q.shape[0]! * heads,
    operands: {
      q: read(q, units.as),
      dy: read(dy, valueUnits.as),
      ...rowsUsed(seen, (k, v) => [k, v, ...(dq ? [`${k}_channels`] : [])]),
      ...seen.operands,
      softmaxes: write(softmaxes),
      ...(dq && { dq: write(dq) }),
    },
    uniforms: { ...headUniforms(seen), ...seen.uniforms },
    declarations: `${seen.declarations}
${scoreFunctions(seen)}
${blockMemory(["q", "dy"], ["scores", "weights", "products", ...(slope ? ["bends"] : [])])}`,
    body: `let token = group / U.heads;
let head = group % U.heads;
${keyHead}
${seen.find}
${ownRow(units, "q", "group")}
${ownRow(valueUnits, "dy", "group")}
var highest = ${lowest};
var total = 0.0;
var mean = 0.0;
var keys: array<f32, ${ownChannels}>;
var slopes: array<f32, ${ownChannels}>;
${seen.blocks(block)}
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

/** From quarters of the products, for each token of the run and each of the workgroup's rows: a and ds. */
const slopesOfRun = (seen: SeenRows) => `for (var e = lane; e < run * ${ownRows}u; e += SIZE) {
  let t = first + e / ${ownRows}u;
  let token = t * U.heads + head;
  let count = seen(t, head, rows_at + e % ${ownRows}u, 1u);
  var score = 0.0;
  var product = 0.0;
  for (var quarter = 0u; quarter < 4u; quarter++) {
    score += quarters_k[4u * e + quarter];
    product += quarters_v[4u * e + quarter];
  }
  let bent = ${scoreOf(seen, "score")};
  var a = 0.0;
  if (count > 0u) { a = f32(count) * exp(bent - get_softmaxes(2u * token)); }
  weights[e] = a;
  slopes[e] = a * (product - get_softmaxes(2u * token + 1u)) * ${[slopeAt(seen, "bent"), rootOf(seen.d)].filter(Boolean).join(" * ")};
}`;

interface RowGradients {
  readonly dk: Place | undefined;
  readonly dv: Place | undefined;
}

function byRows(
  { q, dy, own: { k, v } }: Attended,
  seen: SeenRows,
  seenFunction: string,
  { dk, dv }: RowGradients,
  softmaxes: Piece,
): Dispatch {
  const tokens = q.shape[0]!;
  const rows = k.shape[0]!;
  const { d, e, keyHeads } = seen;
  const [units, valueUnits] = [unitsOf(d), unitsOf(e)];
  const pairs = runTokens * ownRows;
  const own = (of: Units) => `array<${of.type}, ${ownUnits(of)}>`;
  /** Statements for units of keys and for those of values, in one walk where they are alike. */
  const eachOfBoth = (row: string, ofKeys: string, ofValues: string): string =>
    d === e
      ? eachUnit(units, row, `${ofKeys} ${ofValues}`)
      : eachUnit(units, row, ofKeys) + eachUnit(valueUnits, row, ofValues);
  return {
    name: "attendBackward by rows",
    size,
    groups: Math.ceil(rows / ownRows) * keyHeads,
    operands: {
      q: read(q, units.as),
      k: read(k, units.as),
      v: read(v, valueUnits.as),
      dy: read(dy, valueUnits.as),
      ...seen.operands,
      softmaxes: read(softmaxes),
      ...(dk && { dk: write(dk, units.as) }),
      ...(dv && { dv: write(dv, valueUnits.as) }),
    },
    uniforms: { tokens, rows, ...headUniforms(seen), ...seen.uniforms },
    declarations: `${seenFunction}
${scoreFunctions(seen)}
var<workgroup> quarters_k: array<f32, ${4 * pairs}>;
var<workgroup> quarters_v: array<f32, ${4 * pairs}>;
var<workgroup> weights: array<f32, ${pairs}>;
var<workgroup> slopes: array<f32, ${pairs}>;
var<workgroup> seeing: atomic<u32>;
var<workgroup> seeing_runs: u32;`,
    body: `let rows_at = group / U.keyheads * ${ownRows}u;
let keyhead = group % U.keyheads;
let row = min(rows_at + lane / 4u, U.rows - 1u) * U.keyheads + keyhead;
${ownRow(units, "k", "row")}
${ownRow(valueUnits, "v", "row")}
var dk: ${own(units)};
var dv: ${own(valueUnits)};
let sharing = U.heads / U.keyheads;
for (var turn = 0u; turn < sharing * ((U.tokens + SIZE - 1u) / SIZE); turn++) {
  let head = keyhead * sharing + turn % sharing;
  let block = turn / sharing * SIZE;
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
      var part_v = ${valueUnits.zero};
      ${eachOfBoth("(first + t) * U.heads + head", "part_k += own_k[i] * get_q(at);", "part_v += own_v[i] * get_dy(at);")}
      quarters_k[t * SIZE + lane] = ${units.sum("part_k")};
      quarters_v[t * SIZE + lane] = ${valueUnits.sum("part_v")};
    }
    workgroupBarrier();
    ${slopesOfRun(seen)}
    workgroupBarrier();
    for (var t = 0u; t < run; t++) {
      let e = t * ${ownRows}u + lane / 4u;
      ${eachOfBoth("(first + t) * U.heads + head", "dk[i] += slopes[e] * get_q(at);", "dv[i] += weights[e] * get_dy(at);")}
    }
  }
}
if (rows_at + lane / 4u < U.rows) {
  ${eachOfBoth("row", dk ? "set_dk(at, dk[i]);" : "", dv ? "set_dv(at, dv[i]);" : "")}
}`,
  };
}

/**
 * dq of the queries, dk, dv of rows. `seenFunction` tells how many of `rows` rows from `first` on a token and head sees:
 * `fn seen(t: u32, head: u32, first: u32, rows: u32) -> u32`.
 */
export function attendBackward(
  attended: Attended,
  seen: SeenRows,
  seenFunction: string,
  { dq, dk, dv }: RowGradients & { readonly dq: Place | undefined },
  scratch: (bytes: number) => Piece["region"],
): Dispatch[] {
  const softmaxes = { region: scratch(8 * attended.q.shape[0]! * seen.heads) };
  const tokens = byTokens(attended, seen, dq, softmaxes);
  return dk || dv ? [tokens, byRows(attended, seen, seenFunction, { dk, dv }, softmaxes)] : [tokens];
}
