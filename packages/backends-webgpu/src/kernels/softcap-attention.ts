// Causal attention of one head with bent scores (core's softcap-attention.ts): a workgroup for each token walks the rows of its text,
// those of the cache and then the step's own, 64 at a time, an invocation a row, with a running maximum and sum.
import type { SoftcapAttentionParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type KernelStep, type Place, read, write } from "../program/dispatch.js";
import { placeRows } from "./append-rows.js";
import { sequenceOf } from "./cached-spans.js";
import { instructionFunctions, literal, lowest } from "./code.js";
import { copyUnlessShared } from "./fill.js";

/** Invocations of a workgroup, and rows of a block. */
const size = 64;

const tanh = instructionFunctions([{ op: "tanh", a: 0 }]);

interface Sizes {
  readonly d: number;
  readonly channels: number;
  readonly cap: number;
}

const sizesOf = ({ inputs: [q, , v], params }: Pick<KernelStep, "inputs" | "params">): Sizes => ({
  d: q!.shape[1]!,
  channels: v!.shape[1]!,
  cap: (params as SoftcapAttentionParams).cap,
});

const operandsOf = ([q, k, v, cacheK, cacheV, seq, counts]: readonly Place[]) => ({
  q: read(q!),
  k: read(k!),
  v: read(v!),
  cachek: read(cacheK!),
  cachev: read(cacheV!),
  seq: read(seq!, "i32"),
  counts: read(counts!, "i32"),
});

const uniformsOf = ([, , , cache, , seq]: readonly Place[]) => ({
  sequences: seq!.shape[0]!,
  capacity: cache!.shape[1]!,
});

/**
 * `bent_score(t, row)`: tanh(q_t · k / (√D cap)), row being one of the cache's `span.y` rows from `span.x` on, or behind them of the
 * step's from `span.z` on. `find_span(t, lane)`: those, with the number of rows that t sees; 0 for nobody's tokens.
 */
const functionsOf = ({ d, cap }: Sizes) => `${sequenceOf}
${tanh}
var<workgroup> own_span: vec4<u32>;
fn find_span(t: u32, lane: u32) -> vec4<u32> {
  if (lane == 0u) {
    let s = sequence_of(t);
    own_span = vec4<u32>();
    if (s < U.sequences) {
      let cached = u32(get_counts(s));
      own_span = vec4<u32>(slot_of(s) * U.capacity, cached, start_of(s), cached + t + 1u - start_of(s));
    }
  }
  return workgroupUniformLoad(&own_span);
}
fn bent_score(t: u32, row: u32, span: vec4<u32>) -> f32 {
  var sum = 0.0;
  if (row < span.y) {
    for (var c = 0u; c < ${d}u; c++) { sum += get_q(t * ${d}u + c) * get_cachek((span.x + row) * ${d}u + c); }
  } else {
    for (var c = 0u; c < ${d}u; c++) { sum += get_q(t * ${d}u + c) * get_k((span.z + row - span.y) * ${d}u + c); }
  }
  return exact_tanh(sum * ${literal(1 / (Math.sqrt(d) * cap))});
}`;

/** A channel of the value, or of the key, of a row. */
const channelOf = (which: "k" | "v", width: number, row: string, c: string) =>
  `select(get_${which}((span.z + max(${row}, span.y) - span.y) * ${width}u + ${c}), get_cache${which}((span.x + min(${row}, max(span.y, 1u) - 1u)) * ${width}u + ${c}), ${row} < span.y)`;

/** Statements for each channel that an invocation has to itself. */
const eachChannel = (width: number, statements: string): string =>
  `for (var j = 0u; j < ${Math.ceil(width / size)}u; j++) {
  let c = lane + ${size}u * j;
  if (c < ${width}u) { ${statements} }
}`;

function attend(inputs: readonly Place[], y: Place, sizes: Sizes): Dispatch {
  const { channels, cap } = sizes;
  return {
    name: "softcapAttention",
    size,
    groups: inputs[0]!.shape[0]!,
    operands: { ...operandsOf(inputs), y: write(y) },
    uniforms: uniformsOf(inputs),
    declarations: `${functionsOf(sizes)}\nvar<workgroup> scores: array<f32, ${size}>;`,
    body: `let span = find_span(group, lane);
var highest = ${lowest};
var total = 0.0;
var y: array<f32, ${Math.ceil(channels / size)}>;
for (var begin = 0u; begin < span.w; begin += SIZE) {
  let rows = min(SIZE, span.w - begin);
  workgroupBarrier();
  if (lane < rows) { scores[lane] = ${literal(cap)} * bent_score(group, begin + lane, span); }
  workgroupBarrier();
  var next = highest;
  for (var row = 0u; row < rows; row++) { next = max(next, scores[row]); }
  let shrink = exp(highest - next);
  highest = next;
  total *= shrink;
  ${eachChannel(channels, "y[j] *= shrink;")}
  for (var row = 0u; row < rows; row++) {
    let weight = exp(scores[row] - highest);
    let at = begin + row;
    total += weight;
    ${eachChannel(channels, `y[j] += weight * ${channelOf("v", channels, "at", "c")};`)}
  }
}
${eachChannel(channels, `set_y(group * ${channels}u + c, select(0.0, y[j] / total, total > 0.0));`)}`,
  };
}

/** Inputs (q, k [N,D], v [N,C], caches [slots,rows,D], [slots,rows,C], sequences, counts), outputs (y, K', V'). */
export const softcapAttention: Kernel = ({ inputs, outputs: [y, newK, newV], params }) => {
  const [, k, v, cacheK, cacheV, seq, counts] = inputs;
  return [
    ...copyUnlessShared(cacheK!, newK),
    ...copyUnlessShared(cacheV!, newV),
    ...(y ? [attend(inputs, y, sizesOf({ inputs, params }))] : []),
    ...(newK ? [placeRows(k!, newK, seq!, counts!)] : []),
    ...(newV ? [placeRows(v!, newV, seq!, counts!)] : []),
  ];
};

type Piece = Pick<Place, "region">;

/** By tokens: log Σ exp of the scores and Σ a p of each, and dq. */
function tokensBackward(inputs: readonly Place[], dq: Place | undefined, softmaxes: Piece, sizes: Sizes): Dispatch {
  const { d, channels, cap } = sizes;
  return {
    name: "softcapAttentionBackward by tokens",
    size,
    groups: inputs[0]!.shape[0]!,
    operands: {
      ...operandsOf(inputs),
      dy: read(inputs[7]!),
      softmaxes: write(softmaxes),
      ...(dq && { dq: write(dq) }),
    },
    uniforms: uniformsOf(inputs),
    declarations: `${functionsOf(sizes)}
var<workgroup> bents: array<f32, ${size}>;
var<workgroup> products: array<f32, ${size}>;`,
    body: `let span = find_span(group, lane);
var highest = ${lowest};
var total = 0.0;
var mean = 0.0;
var keys: array<f32, ${Math.ceil(d / size)}>;
var slopes: array<f32, ${Math.ceil(d / size)}>;
for (var begin = 0u; begin < span.w; begin += SIZE) {
  let rows = min(SIZE, span.w - begin);
  workgroupBarrier();
  if (lane < rows) {
    let row = begin + lane;
    bents[lane] = bent_score(group, row, span);
    var product = 0.0;
    for (var c = 0u; c < ${channels}u; c++) { product += get_dy(group * ${channels}u + c) * ${channelOf("v", channels, "row", "c")}; }
    products[lane] = product;
  }
  workgroupBarrier();
  var next = highest;
  for (var row = 0u; row < rows; row++) { next = max(next, ${literal(cap)} * bents[row]); }
  let shrink = exp(highest - next);
  highest = next;
  total *= shrink;
  mean *= shrink;
  ${eachChannel(d, "keys[j] *= shrink; slopes[j] *= shrink;")}
  for (var row = 0u; row < rows; row++) {
    let weight = exp(${literal(cap)} * bents[row] - highest);
    let slope = weight * (1.0 - bents[row] * bents[row]);
    let product = products[row];
    let at = begin + row;
    total += weight;
    mean += weight * product;
    ${dq ? eachChannel(d, `let key = slope * ${channelOf("k", d, "at", "c")}; keys[j] += key; slopes[j] += product * key;`) : ""}
  }
}
mean = select(0.0, mean / total, total > 0.0);
${dq ? eachChannel(d, `set_dq(group * ${d}u + c, select(0.0, (slopes[j] - mean * keys[j]) / total * ${literal(1 / Math.sqrt(d))}, total > 0.0));`) : ""}
if (lane == 0u) {
  set_softmaxes(2u * group, highest + log(max(total, 1e-30)));
  set_softmaxes(2u * group + 1u, mean);
}`,
  };
}

/** By the step's rows: dk and dv, from the tokens of the text that see each. */
function rowsBackward(
  inputs: readonly Place[],
  targets: { dk: Place | undefined; dv: Place | undefined },
  softmaxes: Piece,
  sizes: Sizes,
): Dispatch {
  const { d, channels, cap } = sizes;
  const { dk, dv } = targets;
  return {
    name: "softcapAttentionBackward by rows",
    size,
    groups: inputs[0]!.shape[0]!,
    operands: {
      ...operandsOf(inputs),
      dy: read(inputs[7]!),
      softmaxes: read(softmaxes),
      ...(dk && { dk: write(dk) }),
      ...(dv && { dv: write(dv) }),
    },
    uniforms: uniformsOf(inputs),
    declarations: `${functionsOf(sizes)}
var<workgroup> own_end: u32;
fn find_end(t: u32, lane: u32) -> u32 {
  if (lane == 0u) {
    let s = sequence_of(t);
    own_end = 0u;
    if (s < U.sequences) { own_end = start_of(s) + length_of(s); }
  }
  return workgroupUniformLoad(&own_end);
}
var<workgroup> weights: array<f32, ${size}>;
var<workgroup> slopes: array<f32, ${size}>;`,
    body: `let span = find_span(group, lane);
let end = find_end(group, lane);
var dk: array<f32, ${Math.ceil(d / size)}>;
var dv: array<f32, ${Math.ceil(channels / size)}>;
for (var first = group; first < end; first += SIZE) {
  let count = min(SIZE, end - first);
  workgroupBarrier();
  if (lane < count) {
    let t = first + lane;
    let row = span.y + group - span.z;
    let bent = bent_score(t, row, span);
    var product = 0.0;
    for (var c = 0u; c < ${channels}u; c++) { product += get_dy(t * ${channels}u + c) * get_v(group * ${channels}u + c); }
    let a = exp(${literal(cap)} * bent - get_softmaxes(2u * t));
    weights[lane] = a;
    slopes[lane] = a * (product - get_softmaxes(2u * t + 1u)) * (1.0 - bent * bent) * ${literal(1 / Math.sqrt(d))};
  }
  workgroupBarrier();
  for (var i = 0u; i < count; i++) {
    let t = first + i;
    ${dk ? eachChannel(d, `dk[j] += slopes[i] * get_q(t * ${d}u + c);`) : ""}
    ${dv ? eachChannel(channels, `dv[j] += weights[i] * get_dy(t * ${channels}u + c);`) : ""}
  }
}
${dk ? eachChannel(d, `set_dk(group * ${d}u + c, dk[j]);`) : ""}
${dv ? eachChannel(channels, `set_dv(group * ${channels}u + c, dv[j]);`) : ""}`,
  };
}

/** Inputs (q, k, v, K, V, sequences, counts, dy), outputs (dq, dk, dv). */
export const softcapAttentionBackward: Kernel = ({ inputs, outputs: [dq, dk, dv], params, scratch }) => {
  const sizes = sizesOf({ inputs, params });
  const softmaxes = { region: scratch(8 * inputs[0]!.shape[0]!) };
  return [
    tokensBackward(inputs, dq, softmaxes, sizes),
    ...(dk || dv ? [rowsBackward(inputs, { dk, dv }, softmaxes, sizes)] : []),
  ];
};
