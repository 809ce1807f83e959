// Attention of every token over its text so far (core's causal-attention.ts), which the cache of its sequence and the step's own
// rows hold; the caches with the step's rows; and the gradient for the step's own queries, keys and values.
import { elementCount } from "@rwkv-ts/core";
import type { CausalAttentionParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Place, read, write } from "../program/dispatch.js";
import { attend, type SeenRows, size } from "./attend.js";
import { attendBackward } from "./attend-backward.js";
import { sequenceOf } from "./cached-spans.js";
import { copyUnlessShared } from "./fill.js";

/** `load_span(token, lane)`: first row of the cache and rows in it, first own row and how many a token sees; zeros for nobody's. */
const loadSpan = `${sequenceOf}
var<workgroup> own_span: vec4<u32>;
fn load_span(token: u32, lane: u32) -> vec4<u32> {
  if (lane == 0u) {
    let s = sequence_of(token);
    own_span = vec4<u32>();
    if (s < U.sequences) { own_span = vec4<u32>(slot_of(s) * U.capacity, u32(get_counts(s)), start_of(s), token - start_of(s) + 1u); }
  }
  return workgroupUniformLoad(&own_span);
}`;

/** `seen(t, head, first, rows)`: how many of the step's rows token t sees. */
const seenRows = `${sequenceOf}
fn seen(t: u32, head: u32, first: u32, rows: u32) -> u32 {
  let s = sequence_of(t);
  if (s == U.sequences) { return 0u; }
  let begin = max(start_of(s), first);
  return max(begin, min(t + 1u, first + rows)) - begin;
}`;

const block = (
  first: string,
  count: string,
  visit: string,
) => `for (var begin = 0u; begin < ${count}; begin += ${size}u) {
  let first = ${first} + begin;
  let rows = min(${size}u, ${count} - begin);
  ${visit}
}`;

/** Inputs (q [N,H,D], k [N,G,D], v [N,G,E], caches [slots,capacity,G,D|E], sequences, counts). */
function textSeen([q, k, v, cacheK, cacheV, seq, counts]: readonly Place[], params: unknown): SeenRows {
  const [tokens, heads, d] = q!.shape as [number, number, number];
  const capacity = cacheK!.shape[1]!;
  return {
    heads,
    keyHeads: k!.shape[1]!,
    d,
    e: v!.shape[2]!,
    cap: (params as CausalAttentionParams).cap,
    most: capacity + tokens,
    rows: { k: k!, v: v!, cachek: cacheK!, cachev: cacheV! },
    operands: { seq: read(seq!, "i32"), counts: read(counts!, "i32") },
    uniforms: { sequences: seq!.shape[0]!, capacity },
    declarations: loadSpan,
    find: "let span = load_span(token, lane);",
    blocks: (visit) => `${block("span.x", "span.y", visit("cachek", "cachev"))}
${block("span.z", "span.w", visit("k", "v"))}`,
  };
}

/** Writes a step's rows into a cache. */
function append([, , , cache, , seq, counts]: readonly Place[], rows: Place, next: Place | undefined): Dispatch[] {
  if (!next) return [];
  const count = elementCount(rows.shape);
  return [
    {
      name: "causalAttention, append",
      size,
      groups: Math.ceil(count / size),
      operands: { rows: read(rows), seq: read(seq!, "i32"), counts: read(counts!, "i32"), next: write(next) },
      uniforms: { count, columns: count / rows.shape[0]!, sequences: seq!.shape[0]!, capacity: cache!.shape[1]! },
      declarations: sequenceOf,
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let token = e / U.columns;
let s = sequence_of(token);
if (s == U.sequences) { return; }
let row = slot_of(s) * U.capacity + u32(get_counts(s)) + token - start_of(s);
set_next(row * U.columns + e % U.columns, get_rows(e));`,
    },
  ];
}

/** Outputs (y [N,H,E], caches). Rows that are read lie before those that are appended. */
export const causalAttention: Kernel = ({ inputs, outputs: [y, nextK, nextV], params, scratch }) => [
  ...(y ? attend(inputs[0]!, textSeen(inputs, params), y, scratch) : []),
  ...copyUnlessShared(inputs[3]!, nextK),
  ...copyUnlessShared(inputs[4]!, nextV),
  ...append(inputs, inputs[1]!, nextK),
  ...append(inputs, inputs[2]!, nextV),
];

/** Inputs (..., dy [N,H,E]), outputs (dq, dk, dv). */
export const causalAttentionBackward: Kernel = ({ inputs, outputs: [dq, dk, dv], params, scratch }) => {
  const attended = { q: inputs[0]!, dy: inputs[7]!, own: { k: inputs[1]!, v: inputs[2]! } };
  return attendBackward(attended, textSeen(inputs, params), seenRows, { dq, dk, dv }, scratch);
};
