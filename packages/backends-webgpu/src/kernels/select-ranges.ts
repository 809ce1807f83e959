// Which rows of the caches a token attends to, by the rule of decoding and by that of calls (core's select-decode.ts,
// select-call.ts): q · mean in a workgroup for each token and chunk, then the choice in a workgroup for each token.
import type { SelectDecodeParams } from "@rwkv-ts/core/backend";
import { type Kernel, type KernelStep, read, write } from "../program/dispatch.js";
import { cachedRows, limitUniforms, sequenceOf } from "./cached-spans.js";
import { reduceCall, reduceFunctions } from "./code.js";
import { writeRanges } from "./largest.js";

const size = 64;

/** `by_decoding(slot, n)`: (slot, chunks to choose from, the range that is seen besides), with n rows before the token. */
const byDecoding = `fn by_decoding(slot: u32, n: u32) -> vec4<u32> {
  if (n <= U.window) { return vec4<u32>(slot, 0u, slot * U.capacity, n + 1u); }
  let rest = n % U.chunk;
  return vec4<u32>(slot, n / U.chunk, slot * U.capacity + n - rest, rest + 1u);
}`;

/** `by_call(s, i)`: the same for token i of a sequence of several, which chooses nothing. */
const byCall = `fn by_call(s: u32, i: u32) -> vec4<u32> {
  let base = slot_of(s) * U.capacity;
  let cached = cached_rows(s);
  if (cached + length_of(s) <= U.chunk * U.topk) { return vec4<u32>(slot_of(s), 0u, base, cached + i + 1u); }
  let piece = i - i % U.chunk;
  return vec4<u32>(slot_of(s), 0u, base + cached + piece, i - piece + 1u);
}`;

/** `seen_by(t)`, by either rule; a token of no sequence sees an empty range. */
const seenBy = (calls: boolean) => `${sequenceOf}
${cachedRows}
${byDecoding}
${calls ? byCall : ""}
fn seen_by(t: u32) -> vec4<u32> {
  let s = sequence_of(t);
  if (s == U.sequences) { return vec4<u32>(); }
  let i = t - start_of(s);
  ${calls ? "if (length_of(s) > 1u) { return by_call(s, i); }" : ""}
  return by_decoding(slot_of(s), cached_rows(s) + i);
}`;

function shared({ inputs, params }: KernelStep) {
  const { chunk, topk, full, limit, capacity } = params as SelectDecodeParams;
  const [, means, seq, counts] = inputs;
  const operands = { seq: read(seq!, "i32"), counts: read(counts!, "i32") };
  const window = full ? 0x7fffffff : chunk * topk;
  const sequences = seq!.shape[0]!;
  const uniforms = { sequences, capacity, chunk, chunks: means!.shape[1]!, topk, window, ...limitUniforms(limit) };
  return { operands, uniforms };
}

const selectRanges =
  (calls: boolean): Kernel =>
  (step) => {
    const { inputs, outputs, traits, scratch } = step;
    const { operands, uniforms } = shared(step);
    const [q, means] = inputs;
    const [tokens, columns] = q!.shape as [number, number];
    const scores = { region: scratch(4 * tokens * uniforms.chunks) };
    const isChosen = uniforms.window < uniforms.capacity; // else every token sees all rows
    return [
      {
        name: "scores of chunks",
        size,
        groups: isChosen ? tokens * uniforms.chunks : 0,
        subgroups: traits.subgroups,
        operands: { ...operands, q: read(q!), means: read(means!), scores: write(scores) },
        uniforms: { ...uniforms, columns },
        declarations: `${seenBy(calls)}
${reduceFunctions(["sum"], size, traits)}
var<workgroup> own: vec2<u32>;`,
        body: `let t = group / U.chunks;
let chunk = group % U.chunks;
if (lane == 0u) { own = seen_by(t).xy; }
let seen = workgroupUniformLoad(&own);
if (chunk >= seen.y) { return; }
let mean_at = (seen.x * U.chunks + chunk) * U.columns;
var part = 0.0;
for (var c = lane; c < U.columns; c += SIZE) { part += get_q(t * U.columns + c) * get_means(mean_at + c); }
let score = ${reduceCall("sum", "part", traits)};
if (lane == 0u) { set_scores(group, score); }`,
      },
      {
        name: "ranges",
        size,
        groups: tokens,
        operands: { ...operands, scores: read(scores), ranges: write(outputs[0]!, "i32") },
        uniforms: { ...uniforms, most: uniforms.topk + 1 },
        declarations: `${seenBy(calls)}\n${writeRanges}`,
        body: `let seen = seen_by(group);
let wanted = min(U.topk, seen.y);
write_ranges(group * U.chunks, seen.y, wanted, seen.x * U.capacity, seen.zw, group * U.most, lane);`,
      },
    ];
  };

export const selectDecode: Kernel = selectRanges(false);
export const selectCall: Kernel = selectRanges(true);
