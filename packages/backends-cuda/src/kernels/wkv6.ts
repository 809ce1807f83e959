// The RWKV-5 and RWKV-6 recurrence (core's wkv6.ts). Columns of the state do not depend on each other: a thread a column. Heads of 64:
// the state in registers. Other heads: the state in shared memory.
import { copyUnlessShared } from "./fill.js";
import { type DeviceOp, kernel, launch } from "./kernel.js";
import { checkHead, threadsOfHead } from "./sequences.js";

const args = {
  r: "const float *",
  k: "const float *",
  v: "const float *",
  w: "const float *",
  u: "const float *",
  state: "const float *",
  table: "const int *",
  y: "float *",
  next: "float *",
  tokens: "int",
  heads: "int",
  sequences: "int",
  d: "int",
} as const;

const heads64 = kernel({
  name: "wkv6_64",
  module: "wkv6",
  threads: 32,
  args,
  code: `
  SHARED float r[64], k[64], w[64], u[64];
  const int head = block_x() / 2, lane = thread_x(), j = block_x() % 2 * 32 + lane;
  if (block_y() == a.sequences) {
    if (block_x() % 2 == 0) clear_orphans(a.y, a.table, a.sequences, a.tokens, a.heads, head, 64);
    return;
  }
  const span s = span_of(a.table, block_y());
  if (s.length == 0) return;
  const u64 column = ((u64)s.slot * a.heads + head) * 4096 + j;
  float S[64];
  UNROLL for (int i = 0; i < 64; i++) S[i] = a.state[column + i * 64];
  u[lane] = a.u[head * 64 + lane], u[lane + 32] = a.u[head * 64 + lane + 32];
  for (int t = s.start; t < s.start + s.length; t++) {
    const u64 at = ((u64)t * a.heads + head) * 64;
    barrier();
    UNROLL for (int i = lane; i < 64; i += 32) r[i] = a.r[at + i], k[i] = a.k[at + i], w[i] = a.w[at + i];
    barrier();
    const float v = a.v[at + j];
    float y = 0;
    UNROLL for (int i = 0; i < 64; i++) {
      const float kv = k[i] * v;
      y = madd(r[i], madd(u[i], kv, S[i]), y);
      S[i] = madd(w[i], S[i], kv);
    }
    if (a.y) a.y[at + j] = y;
  }
  if (a.next) UNROLL for (int i = 0; i < 64; i++) a.next[column + i * 64] = S[i];`,
});

const anyHeads = kernel({
  name: "wkv6_any",
  module: "wkv6",
  threads: 224,
  args,
  code: `
  DYNAMIC(float, memory);
  const int d = a.d, head = block_x(), j = thread_x();
  float *r = memory, *k = r + d, *w = k + d, *u = w + d, *S = u + d + j;
  if (block_y() == a.sequences) return clear_orphans(a.y, a.table, a.sequences, a.tokens, a.heads, head, d);
  const span s = span_of(a.table, block_y());
  const u64 column = ((u64)s.slot * a.heads + head) * d * d + j;
  if (s.length == 0) return;
  if (j < d) {
    u[j] = a.u[head * d + j];
    for (int i = 0; i < d; i++) S[i * d] = a.state[column + i * d];
  }
  for (int t = s.start; t < s.start + s.length; t++) {
    const u64 at = ((u64)t * a.heads + head) * d + j;
    barrier();
    if (j < d) r[j] = a.r[at], k[j] = a.k[at], w[j] = a.w[at];
    barrier();
    if (j >= d) continue;
    const float v = a.v[at];
    float y = 0;
    for (int i = 0; i < d; i++) {
      const float kv = k[i] * v;
      y = madd(r[i], madd(u[i], kv, S[i * d]), y);
      S[i * d] = madd(w[i], S[i * d], kv);
    }
    if (a.y) a.y[at] = y;
  }
  if (a.next && j < d) for (int i = 0; i < d; i++) a.next[column + i * d] = S[i * d];`,
});

export const wkv6: DeviceOp = {
  kernels: [heads64, anyHeads],
  launches: ({ inputs, outputs: [y, next] }) => {
    const [r, k, v, w, u, state, table] = inputs.map(({ region }) => region);
    const [tokens, heads, d] = inputs[0]!.shape as [number, number, number];
    const sequences = inputs[6]!.shape[0]!;
    const sizes = { tokens, heads, sequences, d };
    const given = { r, k, v, w, u, state, table, y: y?.region, next: next?.region, ...sizes };
    const step =
      d === 64
        ? launch(heads64, given, { blocks: [2 * heads, sequences + 1] })
        : launch(anyHeads, given, {
            blocks: [heads, sequences + 1],
            threads: threadsOfHead(d),
            shared: checkHead("wkv6", d, 4 * (4 * d + d * d)),
          });
    return [...copyUnlessShared(inputs[5]!, next), step];
  },
};
