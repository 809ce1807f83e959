// Softmax attention over chosen rows (core's range-attention.ts), and its gradient: what tokens see are ranges of rows.
import type { RangeAttentionParams } from "@rwkv-ts/core/backend";
import { attendFunctions, attendShared, attendThreads, rowShared } from "./attend.js";
import { type DeviceOp, type KernelStep, kernel, launch } from "./kernel.js";

const args = { q: "const float *", k: "const float *", v: "const float *", ranges: "const int *" } as const;
const sizes = { tokens: "int", heads: "int", d: "int", groups: "int", most: "int", scale: "float" } as const;

const declarations = `${attendFunctions}
struct range_rows {
  const float *k, *v;
  const int *ranges;
  int most, step, count;
  DEVICE_MEMBER int row(int i) const {
    int p = 0;
    while (i >= ranges[2 * p + 1]) i -= ranges[2 * p + 1], p++;
    return ranges[2 * p] + i;
  }
  DEVICE_MEMBER const float *key(int i) const { return k + (u64)row(i) * step; }
  DEVICE_MEMBER const float *value(int i) const { return v + (u64)row(i) * step; }
};
template <class A> DEVICE range_rows rows_of(const A &a, int t, int head) {
  const int *ranges = a.ranges + ((u64)t * a.groups + head % a.groups) * a.most * 2;
  range_rows rows = {a.k + head * a.d, a.v + head * a.d, ranges, a.most, a.heads * a.d, 0};
  for (int p = 0; p < a.most; p++) rows.count += ranges[2 * p + 1];
  return rows;
}
/** All tokens, of which a few see the row. */
struct range_seers {
  const float *queries, *gradients, *all;
  const int *ranges;
  int row, head, heads, d, groups, most, count;
  DEVICE_MEMBER u64 at(int t) const { return (u64)t * heads + head; }
  DEVICE_MEMBER const float *q(int t) const { return queries + at(t) * d; }
  DEVICE_MEMBER const float *dy(int t) const { return gradients + at(t) * d; }
  DEVICE_MEMBER const float *statistics(int t) const { return all + at(t) * 2; }
  DEVICE_MEMBER int times(int t) const {
    const int *own = ranges + ((u64)t * groups + head % groups) * most * 2;
    int n = 0;
    for (int p = 0; p < most; p++) n += row >= own[2 * p] && row < own[2 * p] + own[2 * p + 1];
    return n;
  }
};`;

const forward = kernel({
  name: "range_attention",
  module: "range-attention",
  threads: attendThreads,
  args: { ...args, y: "float *", ...sizes },
  declarations,
  code: `
  DYNAMIC(float, memory);
  const int t = block_y(), head = block_x();
  const u64 at = ((u64)t * a.heads + head) * a.d;
  attend(rows_of(a, t, head), a.q + at, a.y + at, a.d, a.d, a.scale, 0.f, memory);`,
});

const tokensBackward = kernel({
  name: "range_attention_tokens",
  module: "range-attention",
  threads: attendThreads,
  args: { ...args, dy: "const float *", dq: "float *", statistics: "float *", ...sizes },
  declarations,
  code: `
  DYNAMIC(float, memory);
  const int t = block_y(), head = block_x();
  const u64 own = (u64)t * a.heads + head, at = own * a.d;
  attend_backward(rows_of(a, t, head), a.q + at, a.dy + at, a.dq ? a.dq + at : 0, a.statistics + own * 2, a.d, a.d, a.scale, 0.f, memory);`,
});

const rowsBackward = kernel({
  name: "range_attention_rows",
  module: "range-attention",
  threads: attendThreads,
  args: { ...args, dy: "const float *", statistics: "const float *", dk: "float *", dv: "float *", ...sizes },
  declarations,
  code: `
  DYNAMIC(float, memory);
  const int row = block_y(), head = block_x();
  const range_seers seers = {a.q, a.dy, a.statistics, a.ranges, row, head, a.heads, a.d, a.groups, a.most, a.tokens};
  const u64 at = ((u64)row * a.heads + head) * a.d;
  row_backward(seers, a.k + at, a.v + at, a.dk ? a.dk + at : 0, a.dv ? a.dv + at : 0, a.d, a.d, a.scale, 0.f, memory);`,
});

function given({ inputs: [q, k, v, ranges], params }: KernelStep) {
  const { heads } = params as RangeAttentionParams;
  const [tokens, channels] = q!.shape as [number, number];
  const [, groups, most] = ranges!.shape as [number, number, number];
  const d = channels / heads;
  const regions = { q: q!.region, k: k!.region, v: v!.region, ranges: ranges!.region };
  return { ...regions, tokens, heads, d, groups, most, scale: 1 / Math.sqrt(d) };
}

/** Inputs (q [N,C], k, v [R,C], ranges [N,G,P,2]) → y [N,C]. */
export const rangeAttention: DeviceOp = {
  kernels: [forward, tokensBackward, rowsBackward],
  launches: (step) => {
    const own = given(step);
    const shape = { blocks: [own.heads, own.tokens] as const, shared: attendShared(own.d) };
    return [launch(forward, { ...own, y: step.outputs[0]!.region }, shape)];
  },
};

/** Inputs (q, k, v, ranges, dy), outputs (dq, dk, dv). */
export const rangeAttentionBackward: DeviceOp = {
  kernels: [],
  launches: (step) => {
    const own = given(step);
    const [dq, dk, dv] = step.outputs.map((place) => place?.region);
    const both = { ...own, dy: step.inputs[4]!.region, statistics: step.scratch(8 * own.tokens * own.heads) };
    const rows = step.inputs[1]!.shape[0]!;
    const byTokens = { blocks: [own.heads, own.tokens] as const, shared: attendShared(own.d) };
    const byRows = { blocks: [own.heads, rows] as const, shared: rowShared(own.d, own.d) };
    const first = launch(tokensBackward, { ...both, dq }, byTokens);
    return dk || dv ? [first, launch(rowsBackward, { ...both, dk, dv }, byRows)] : [first];
  },
};
