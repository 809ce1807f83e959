// Attention of every token over its text so far: the rows of a cache, then the step's own (core's causal-attention.ts).
import type { CausalAttentionParams } from "@rwkv-ts/core/backend";
import { placeRows } from "./append-rows.js";
import { attendFunctions, attendShared, attendThreads, rowShared } from "./attend.js";
import { copyUnlessShared } from "./fill.js";
import { type DeviceOp, type KernelStep, kernel, type Launch, launch } from "./kernel.js";

const args = {
  q: "const float *",
  k: "const float *",
  v: "const float *",
  cache_k: "const float *",
  cache_v: "const float *",
  table: "const int *",
  counts: "const int *",
} as const;
const sizes = {
  heads: "int",
  key_heads: "int",
  d: "int",
  dv: "int",
  capacity: "int",
  sequences: "int",
  scale: "float",
  cap: "float",
} as const;

const declarations = `${attendFunctions}
struct causal_rows {
  const float *k, *v, *cache_k, *cache_v;
  int cached, count, step_k, step_v;
  DEVICE_MEMBER const float *key(int i) const { return i < cached ? cache_k + (u64)i * step_k : k + (u64)(i - cached) * step_k; }
  DEVICE_MEMBER const float *value(int i) const { return i < cached ? cache_v + (u64)i * step_v : v + (u64)(i - cached) * step_v; }
};
/** What token t and a head see; nothing where the token is nobody's. */
template <class A> DEVICE causal_rows rows_of(const A &a, int t, int head) {
  const int g = head * a.key_heads / a.heads, s = sequence_of(a.table, a.sequences, t);
  causal_rows rows = {};
  if (s < 0) return rows;
  const span own = span_of(a.table, s);
  const u64 slot = (u64)own.slot * a.capacity * a.key_heads + g, first = (u64)own.start * a.key_heads + g;
  rows.k = a.k + first * a.d, rows.v = a.v + first * a.dv, rows.cache_k = a.cache_k + slot * a.d, rows.cache_v = a.cache_v + slot * a.dv;
  rows.cached = a.counts[s], rows.count = rows.cached + t + 1 - own.start;
  rows.step_k = a.key_heads * a.d, rows.step_v = a.key_heads * a.dv;
  return rows;
}
/** The tokens, each with the heads that share the row's keys, that see the step's row t: those from t on to the end of the text. */
struct causal_seers {
  const float *queries, *gradients, *all;
  int first, head, group, heads, d, width, count;
  DEVICE_MEMBER u64 at(int i) const { return (u64)(first + i / group) * heads + head + i % group; }
  DEVICE_MEMBER const float *q(int i) const { return queries + at(i) * d; }
  DEVICE_MEMBER const float *dy(int i) const { return gradients + at(i) * width; }
  DEVICE_MEMBER const float *statistics(int i) const { return all + at(i) * 2; }
  DEVICE_MEMBER int times(int) const { return 1; }
};`;

const forward = kernel({
  name: "causal_attention",
  module: "causal-attention",
  threads: attendThreads,
  args: { ...args, y: "float *", ...sizes },
  declarations,
  code: `
  DYNAMIC(float, memory);
  const int t = block_y(), head = block_x();
  const u64 at = (u64)t * a.heads + head;
  attend(rows_of(a, t, head), a.q + at * a.d, a.y + at * a.dv, a.d, a.dv, a.scale, a.cap, memory);`,
});

const tokensBackward = kernel({
  name: "causal_attention_tokens",
  module: "causal-attention",
  threads: attendThreads,
  args: { ...args, dy: "const float *", dq: "float *", statistics: "float *", ...sizes },
  declarations,
  code: `
  DYNAMIC(float, memory);
  const int t = block_y(), head = block_x();
  const u64 at = (u64)t * a.heads + head;
  float *const dq = a.dq ? a.dq + at * a.d : 0;
  attend_backward(rows_of(a, t, head), a.q + at * a.d, a.dy + at * a.dv, dq, a.statistics + at * 2, a.d, a.dv, a.scale, a.cap, memory);`,
});

const rowsBackward = kernel({
  name: "causal_attention_rows",
  module: "causal-attention",
  threads: attendThreads,
  args: { ...args, dy: "const float *", statistics: "const float *", dk: "float *", dv_out: "float *", ...sizes },
  declarations,
  code: `
  DYNAMIC(float, memory);
  const int t = block_y(), g = block_x(), s = sequence_of(a.table, a.sequences, t), group = a.heads / a.key_heads;
  const int end = s < 0 ? t : a.table[3 * s + 1] + a.table[3 * s + 2];
  const causal_seers seers = {a.q, a.dy, a.statistics, t, g * group, group, a.heads, a.d, a.dv, (end - t) * group};
  const u64 at = (u64)t * a.key_heads + g;
  row_backward(seers, a.k + at * a.d, a.v + at * a.dv, a.dk ? a.dk + at * a.d : 0, a.dv_out ? a.dv_out + at * a.dv : 0, a.d, a.dv, a.scale, a.cap, memory);`,
});

/** q [N,H,D], k [N,G,D], v [N,G,E]; caches [slots,capacity,..], sequences [S,3], counts [S]. */
function given({ inputs, params }: KernelStep) {
  const [q, k, v, cacheK, cacheV, table, counts] = inputs;
  const [, heads, d] = q!.shape as [number, number, number];
  const [, keyHeads, dv] = v!.shape as [number, number, number];
  return {
    q: q!.region,
    k: k!.region,
    v: v!.region,
    cache_k: cacheK!.region,
    cache_v: cacheV!.region,
    table: table!.region,
    counts: counts!.region,
    heads,
    key_heads: keyHeads,
    d,
    dv,
    capacity: cacheK!.shape[1]!,
    sequences: table!.shape[0]!,
    scale: 1 / Math.sqrt(d),
    cap: (params as CausalAttentionParams).cap ?? 0,
  };
}

/** Inputs (q, k, v, K, V, sequences, counts), outputs (y, K', V'). */
function attention(step: KernelStep): Launch[] {
  const { inputs, outputs } = step;
  const [y, newK, newV] = outputs;
  const own = given(step);
  const shape = { blocks: [own.heads, inputs[0]!.shape[0]!] as const, shared: attendShared(own.dv) };
  return [
    ...copyUnlessShared(inputs[3]!, newK),
    ...copyUnlessShared(inputs[4]!, newV),
    ...(y ? [launch(forward, { ...own, y: y.region }, shape)] : []),
    ...(newK ? [placeRows(inputs[1]!, newK, inputs[5]!, inputs[6]!)] : []),
    ...(newV ? [placeRows(inputs[2]!, newV, inputs[5]!, inputs[6]!)] : []),
  ];
}

/** Inputs (q, k, v, K, V, sequences, counts, dy), outputs (dq, dk, dv). */
function gradient(step: KernelStep): Launch[] {
  const { inputs, outputs, scratch } = step;
  const [dq, dk, dv] = outputs.map((place) => place?.region);
  const own = given(step);
  const tokens = inputs[0]!.shape[0]!;
  const both = { ...own, dy: inputs[7]!.region, statistics: scratch(8 * tokens * own.heads) };
  const shape = { blocks: [own.heads, tokens] as const, shared: attendShared(own.d) };
  const ofRows = { blocks: [own.key_heads, tokens] as const, shared: rowShared(own.d, own.dv) };
  const byTokens = launch(tokensBackward, { ...both, dq }, shape);
  return dk || dv ? [byTokens, launch(rowsBackward, { ...both, dk, dv_out: dv }, ofRows)] : [byTokens];
}

export const causalAttention: DeviceOp = { kernels: [forward, tokensBackward, rowsBackward], launches: attention };
export const causalAttentionBackward: DeviceOp = { kernels: [], launches: gradient };
