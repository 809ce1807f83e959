// Shortens caches above the limit (core's compress-cache.ts) in four dispatches, which find nothing to do in most steps:
//   softmaxes   largest and Σ exp of each voter's scores: a workgroup for each token and head
//   votes       vote_s = Σ_q a_qs: an invocation for each row of each head
//   ranks       how many rows come before a row, and so the row's new place
//   moves       a workgroup for each head, which gathers some of its channels in scratch and puts them back
// The first three only read the caches; in the last one a head's channels are one workgroup's own, so caches may be updated in
// place.
import type { CompressCacheParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type KernelStep, read, write } from "../program/dispatch.js";
import { cachedRows, limitUniforms, sequenceOf } from "./cached-spans.js";
import { literal, lowest, reduceCall, reduceFunctions } from "./code.js";
import { copyUnlessShared } from "./fill.js";
import { unitsOf } from "./units.js";

const size = 64;
const moveSize = 256;
/** Units of a head that move at once: few, so that scratch stays small; 64 bytes of a row where units are four numbers. */
const movedUnits = 4;
/** Workgroups that share the rows of a head. */
const mostParts = 64;

/** What all dispatches share. */
function sharedOf({ inputs, params, scratch }: KernelStep) {
  const { heads, chunk, limit, recent } = params as CompressCacheParams;
  const [q, k, v, means, seq, counts, queries] = inputs;
  const [tokens, columns] = q!.shape as [number, number];
  const rows = k!.shape[1]!;
  const sequences = seq!.shape[0]!;
  const units = unitsOf(columns / heads);
  const moved = Math.min(movedUnits, units.count);
  const unitBytes = (4 * columns) / heads / units.count;
  const places = {
    softmaxes: { region: scratch(8 * tokens * heads) },
    votes: { region: scratch(4 * sequences * heads * rows) },
    order: { region: scratch(4 * sequences * heads * limit.keep) },
    gathered: { region: scratch(unitBytes * moved * heads * limit.keep) },
  };
  const kept = limit.keep - recent;
  const uniforms = { tokens, sequences, heads, rows, recent, kept, chunk, ...limitUniforms(limit) };
  const operands = { seq: read(seq!, "i32"), counts: read(counts!, "i32") };
  const root = literal(1 / Math.sqrt(columns / heads));
  return { inputs: { q: q!, k: k!, v: v!, means: means!, queries }, places, units, moved, uniforms, operands, root };
}
type Shared = ReturnType<typeof sharedOf>;

/** `past_rows(s)`: rows that are voted on, none where the cache stays as it is. */
const pastRows = `${sequenceOf}
${cachedRows}
fn past_rows(s: u32) -> u32 {
  return select(0u, u32(get_counts(s)) - U.recent, length_of(s) > 0u && is_shortened(s));
}`;

/** `query(s, at)`: a unit of what votes, with an operand for each tensor that may; `voters(s)`: tokens that do. */
const votersOf = ({ inputs: { queries }, units }: Shared) =>
  queries
    ? `fn voters(s: u32) -> u32 { return length_of(s); }
fn query(s: u32, at: u32) -> ${units.type} {
  if (length_of(s) > 1u) { return get_queries(at); }
  return get_q(at);
}`
    : `fn voters(s: u32) -> u32 { return min(1u, length_of(s)); }
fn query(s: u32, at: u32) -> ${units.type} { return get_q(at); }`;

const voterOperands = ({ inputs: { q, queries }, units }: Shared) => ({
  q: read(q, units.as),
  ...(queries && { queries: read(queries, units.as) }),
});

function softmaxes(shared: Shared, { traits }: KernelStep): Dispatch {
  const { inputs, places, units, uniforms, operands, root } = shared;
  const d = units.count;
  return {
    name: "softmaxes of votes",
    size,
    groups: uniforms.tokens * uniforms.heads,
    subgroups: traits.subgroups,
    operands: {
      ...operands,
      ...voterOperands(shared),
      k: read(inputs.k, units.as),
      softmaxes: write(places.softmaxes),
    },
    uniforms,
    declarations: `${pastRows}
${votersOf(shared)}
${reduceFunctions(["max", "sum"], size, traits)}
var<workgroup> own: vec2<u32>;
fn voter(t: u32) -> vec2<u32> {
  let s = sequence_of(t);
  if (s == U.sequences || t - start_of(s) >= voters(s)) { return vec2<u32>(); }
  return vec2<u32>(s, past_rows(s));
}`,
    body: `let t = group / U.heads;
let head = group % U.heads;
if (lane == 0u) { own = voter(t); }
let voting = workgroupUniformLoad(&own);
if (voting.y == 0u) { return; }
let s = voting.x;
var q: array<${units.type}, ${d}>;
for (var i = 0u; i < ${d}u; i++) { q[i] = query(s, group * ${d}u + i) * ${root}; }
var highest = ${lowest};
var total = 0.0;
for (var row = lane; row < voting.y; row += SIZE) {
  let at = ((slot_of(s) * U.rows + row) * U.heads + head) * ${d}u;
  var part = ${units.zero};
  for (var i = 0u; i < ${d}u; i++) { part += q[i] * get_k(at + i); }
  let score = ${units.sum("part")};
  let next = max(highest, score);
  total = total * exp(highest - next) + exp(score - next);
  highest = next;
}
let largest = ${reduceCall("max", "highest", traits)};
total *= exp(highest - largest);
let all = ${reduceCall("sum", "total", traits)};
if (lane == 0u) {
  set_softmaxes(2u * group, largest);
  set_softmaxes(2u * group + 1u, all);
}`,
  };
}

const partsOf = ({ uniforms: { rows } }: Shared) => Math.min(mostParts, Math.ceil(rows / size));

/** Begins a kernel in which invocations share the rows that are voted on, those of each head of each sequence. */
const rowsOfHead = `let part = group % U.parts;
let head = group / U.parts % U.heads;
let s = group / U.parts / U.heads;
let past = past_rows(s);
let votes_at = (s * U.heads + head) * U.rows;`;

function votes(shared: Shared): Dispatch {
  const { inputs, places, units, uniforms, operands, root } = shared;
  const d = units.count;
  const parts = partsOf(shared);
  return {
    name: "votes",
    size,
    groups: uniforms.sequences * uniforms.heads * parts,
    operands: {
      ...operands,
      ...voterOperands(shared),
      k: read(inputs.k, units.as),
      softmaxes: read(places.softmaxes),
      votes: write(places.votes),
    },
    uniforms: { ...uniforms, parts },
    declarations: `${pastRows}\n${votersOf(shared)}`,
    body: `${rowsOfHead}
for (var row = part * SIZE + lane; row < past; row += U.parts * SIZE) {
  let at = ((slot_of(s) * U.rows + row) * U.heads + head) * ${d}u;
  var k: array<${units.type}, ${d}>;
  for (var i = 0u; i < ${d}u; i++) { k[i] = get_k(at + i) * ${root}; }
  var vote = 0.0;
  for (var voter = 0u; voter < voters(s); voter++) {
    let token = (start_of(s) + voter) * U.heads + head;
    var part = ${units.zero};
    for (var i = 0u; i < ${d}u; i++) { part += k[i] * query(s, token * ${d}u + i); }
    let score = ${units.sum("part")};
    vote += exp(score - get_softmaxes(2u * token)) / get_softmaxes(2u * token + 1u);
  }
  set_votes(votes_at + row, vote);
}`,
  };
}

function ranks(shared: Shared): Dispatch {
  const { places, uniforms, operands } = shared;
  const parts = partsOf(shared);
  return {
    name: "ranks",
    size,
    groups: uniforms.sequences * uniforms.heads * parts,
    operands: { ...operands, votes: read(places.votes), order: write(places.order, "u32") },
    uniforms: { ...uniforms, parts },
    declarations: pastRows,
    body: `${rowsOfHead}
for (var row = part * SIZE + lane; row < past; row += U.parts * SIZE) {
  let own = get_votes(votes_at + row);
  var rank = 0u;
  for (var other = 0u; other < past; other++) {
    let vote = get_votes(votes_at + other);
    if (vote > own || (vote == own && other < row)) { rank++; }
  }
  if (rank < U.kept) { set_order((s * U.heads + head) * U.keep + rank, row); }
}`,
  };
}

/** Moves one leaf's rows of a sequence, some units of the head after the other. */
function moveLeaf(leaf: "k" | "v", { units, moved }: Shared, isWritten: boolean, hasMeans: boolean): string {
  const at = (row: string) => `((slot * U.rows + ${row}) * U.heads + group) * ${units.count}u + first + e % ${moved}u`;
  const means = `for (var e = lane; e < U.keep / U.chunk * ${moved}u; e += SIZE) {
    if (first + e % ${moved}u >= ${units.count}u) { continue; }
    let chunk = e / ${moved}u;
    var all = ${units.zero};
    for (var r = chunk * U.chunk; r < (chunk + 1u) * U.chunk; r++) { all += get_gathered(gathered_at + r * ${moved}u + e % ${moved}u); }
    set_means(((slot * U.chunks + chunk) * U.heads + group) * ${units.count}u + first + e % ${moved}u, all / f32(U.chunk));
  }`;
  return `for (var first = 0u; first < ${units.count}u; first += ${moved}u) {
  for (var e = lane; e < U.keep * ${moved}u; e += SIZE) {
    if (first + e % ${moved}u >= ${units.count}u) { continue; }
    let row = source(s, group, e / ${moved}u);
    set_gathered(gathered_at + e, get_${leaf}(${at("row")}));
  }
  storageBarrier();
  ${
    isWritten
      ? `for (var e = lane; e < U.keep * ${moved}u; e += SIZE) {
    if (first + e % ${moved}u >= ${units.count}u) { continue; }
    set_new${leaf}(${at(`e / ${moved}u`)}, get_gathered(gathered_at + e));
  }`
      : ""
  }
  ${hasMeans ? means : ""}
  storageBarrier();
}`;
}

function moves(shared: Shared, { outputs: [newK, newV, newMeans] }: KernelStep): Dispatch {
  const { inputs, places, units, moved, uniforms, operands } = shared;
  return {
    name: "moves",
    size: moveSize,
    groups: uniforms.heads,
    operands: {
      ...operands,
      order: read(places.order, "u32"),
      gathered: write(places.gathered, units.as),
      ...((newK || newMeans) && { k: read(inputs.k, units.as) }),
      ...(newV && { v: read(inputs.v, units.as), newv: write(newV, units.as) }),
      ...(newK && { newk: write(newK, units.as) }),
      ...(newMeans && { means: write(newMeans, units.as) }),
    },
    uniforms: { ...uniforms, chunks: inputs.means.shape[1]! },
    declarations: `${pastRows}
fn source(s: u32, head: u32, row: u32) -> u32 {
  if (row >= U.kept) { return past_rows(s) + row - U.kept; }
  return get_order((s * U.heads + head) * U.keep + row);
}
var<workgroup> own_past: u32;`,
    body: `let gathered_at = group * U.keep * ${moved}u;
for (var s = 0u; s < U.sequences; s++) {
  if (lane == 0u) { own_past = past_rows(s); }
  if (workgroupUniformLoad(&own_past) == 0u) { continue; }
  let slot = slot_of(s);
  ${newK || newMeans ? moveLeaf("k", shared, newK !== undefined, newMeans !== undefined) : ""}
  ${newV ? moveLeaf("v", shared, true, false) : ""}
}`,
  };
}

/** Inputs (q [N,C], caches, means, sequences, counts[, queries [N,C]]), outputs (k', v', means'). */
export const compressCache: Kernel = (step) => {
  const { inputs, outputs, params } = step;
  const { limit } = params as CompressCacheParams;
  const copies = outputs.flatMap((output, i) => copyUnlessShared(inputs[i + 1]!, output));
  const isNever = inputs[1]!.shape[1]! <= limit.above || outputs.every((output) => !output);
  if (isNever) return copies;
  const shared = sharedOf(step);
  return [...copies, softmaxes(shared, step), votes(shared), ranks(shared), moves(shared, step)];
};
