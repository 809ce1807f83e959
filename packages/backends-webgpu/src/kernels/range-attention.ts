// Softmax attention over chosen rows (core's range-attention.ts), and its gradient: what its tokens see are ranges of rows.
import type { RangeAttentionParams } from "@rwkv-ts/core/backend";
import { type Kernel, type Place, read } from "../program/dispatch.js";
import { attend, type SeenRows, size } from "./attend.js";
import { attendBackward } from "./attend-backward.js";

/** `load_range(p, lane)`: first row and number of rows of range p, the same for all invocations. */
const loadRange = `var<workgroup> own_range: vec2<u32>;
fn load_range(p: u32, lane: u32) -> vec2<u32> {
  if (lane == 0u) { own_range = vec2<u32>(u32(get_ranges(2u * p)), u32(get_ranges(2u * p + 1u))); }
  return workgroupUniformLoad(&own_range);
}`;

/** `seen(t, head, first, rows)`: how many of the rows token t sees, each as often as its ranges hold it. */
const seenRows = `fn seen(t: u32, head: u32, first: u32, rows: u32) -> u32 {
  var count = 0u;
  for (var p = 0u; p < U.most; p++) {
    let at = 2u * ((t * U.groups + head % U.groups) * U.most + p);
    let begin = max(u32(get_ranges(at)), first);
    let end = min(u32(get_ranges(at)) + u32(get_ranges(at + 1u)), first + rows);
    count += max(begin, end) - begin;
  }
  return count;
}`;

/** Rows k, v [R,C] that ranges [N,G,P,2] name. */
function rangesSeen([q, k, v, ranges]: readonly Place[], { heads }: RangeAttentionParams): SeenRows {
  const [, groups, most] = ranges!.shape as [number, number, number];
  const d = q!.shape[1]! / heads;
  return {
    heads,
    keyHeads: heads,
    d,
    e: d,
    most: k!.shape[0]!,
    rows: { k: k!, v: v! },
    operands: { ranges: read(ranges!, "i32") },
    uniforms: { groups, most },
    declarations: loadRange,
    find: "let ranges_at = (token * U.groups + head % U.groups) * U.most;",
    blocks: (visit) => `for (var p = 0u; p < U.most; p++) {
  let range = load_range(ranges_at + p, lane);
  for (var begin = 0u; begin < range.y; begin += ${size}u) {
    let first = range.x + begin;
    let rows = min(${size}u, range.y - begin);
    ${visit("k", "v")}
  }
}`,
  };
}

/** Inputs (q [N,C], k, v [R,C], ranges [N,G,P,2]) → y [N,C]. */
export const rangeAttention: Kernel = ({ inputs, outputs: [y], params, scratch }) =>
  attend(inputs[0]!, rangesSeen(inputs, params as RangeAttentionParams), y!, scratch);

/** Inputs (q [N,C], k, v [R,C], ranges [N,G,P,2], dy [N,C]), outputs (dq, dk, dv). */
export const rangeAttentionBackward: Kernel = ({ inputs, outputs: [dq, dk, dv], params, scratch }) => {
  const seen = rangesSeen(inputs, params as RangeAttentionParams);
  return attendBackward(
    { q: inputs[0]!, dy: inputs[4]!, own: { k: inputs[1]!, v: inputs[2]! } },
    seen,
    seenRows,
    { dq, dk, dv },
    scratch,
  );
};
