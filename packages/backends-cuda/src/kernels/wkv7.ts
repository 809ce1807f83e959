// The RWKV-7 recurrence (core's wkv7.ts). Rows of the state do not depend on each other: a thread a row. Heads of 64: the state in
// registers, half a head a block. Other heads: the state in shared memory.
import { copyUnlessShared } from "./fill.js";
import { type DeviceOp, kernel, launch } from "./kernel.js";
import { checkHead, threadsOfHead } from "./sequences.js";

const args = {
  r: "const float *",
  w: "const float *",
  k: "const float *",
  v: "const float *",
  a: "const float *",
  b: "const float *",
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
  name: "wkv7_64",
  module: "wkv7",
  threads: 32,
  args,
  code: `
  SHARED float r[64], w[64], k[64], aa[64], b[64];
  const int head = block_x() / 2, lane = thread_x(), i = block_x() % 2 * 32 + lane;
  if (block_y() == a.sequences) {
    if (block_x() % 2 == 0) clear_orphans(a.y, a.table, a.sequences, a.tokens, a.heads, head, 64);
    return;
  }
  const span s = span_of(a.table, block_y());
  if (s.length == 0) return;
  const u64 row = (((u64)s.slot * a.heads + head) * 64 + i) * 64;
  float S[64];
  UNROLL for (int j = 0; j < 64; j += 4) {
    const f32x4 q = *(const f32x4 *)(a.state + row + j);
    S[j] = q.x, S[j + 1] = q.y, S[j + 2] = q.z, S[j + 3] = q.w;
  }
  for (int t = s.start; t < s.start + s.length; t++) {
    const u64 at = ((u64)t * a.heads + head) * 64;
    barrier();
    UNROLL for (int j = lane; j < 64; j += 32)
      r[j] = a.r[at + j], w[j] = a.w[at + j], k[j] = a.k[at + j], aa[j] = a.a[at + j], b[j] = a.b[at + j];
    barrier();
    const float v = a.v[at + i];
    float sa = 0, y = 0;
    UNROLL for (int j = 0; j < 64; j++) sa = madd(S[j], aa[j], sa);
    UNROLL for (int j = 0; j < 64; j++) {
      S[j] = madd(S[j], w[j], madd(sa, b[j], v * k[j]));
      y = madd(S[j], r[j], y);
    }
    if (a.y) a.y[at + i] = y;
  }
  if (a.next) UNROLL for (int j = 0; j < 64; j += 4) *(f32x4 *)(a.next + row + j) = f32x4{S[j], S[j + 1], S[j + 2], S[j + 3]};`,
});

const anyHeads = kernel({
  name: "wkv7_any",
  module: "wkv7",
  threads: 224,
  args,
  code: `
  DYNAMIC(float, memory);
  const int d = a.d, head = block_x(), i = thread_x(), pitch = d + 1;
  float *r = memory, *w = r + d, *k = w + d, *aa = k + d, *b = aa + d, *S = b + d + i * pitch;
  if (block_y() == a.sequences) return clear_orphans(a.y, a.table, a.sequences, a.tokens, a.heads, head, d);
  const span s = span_of(a.table, block_y());
  const u64 row = (((u64)s.slot * a.heads + head) * d + i) * d;
  if (s.length == 0) return;
  if (i < d) for (int j = 0; j < d; j++) S[j] = a.state[row + j];
  for (int t = s.start; t < s.start + s.length; t++) {
    const u64 at = ((u64)t * a.heads + head) * d + i;
    barrier();
    if (i < d) r[i] = a.r[at], w[i] = a.w[at], k[i] = a.k[at], aa[i] = a.a[at], b[i] = a.b[at];
    barrier();
    if (i >= d) continue;
    const float v = a.v[at];
    float sa = 0, y = 0;
    for (int j = 0; j < d; j++) sa = madd(S[j], aa[j], sa);
    for (int j = 0; j < d; j++) {
      S[j] = madd(S[j], w[j], madd(sa, b[j], v * k[j]));
      y = madd(S[j], r[j], y);
    }
    if (a.y) a.y[at] = y;
  }
  if (a.next && i < d) for (int j = 0; j < d; j++) a.next[row + j] = S[j];`,
});

export const wkv7: DeviceOp = {
  kernels: [heads64, anyHeads],
  launches: ({ inputs, outputs: [y, next] }) => {
    const [r, w, k, v, a, b, state, table] = inputs.map(({ region }) => region);
    const [tokens, heads, d] = inputs[0]!.shape as [number, number, number];
    const sequences = inputs[7]!.shape[0]!;
    const sizes = { tokens, heads, sequences, d };
    const given = { r, w, k, v, a, b, state, table, y: y?.region, next: next?.region, ...sizes };
    const step =
      d === 64
        ? launch(heads64, given, { blocks: [2 * heads, sequences + 1] })
        : launch(anyHeads, given, {
            blocks: [heads, sequences + 1],
            threads: threadsOfHead(d),
            shared: checkHead("wkv7", d, 4 * (5 * d + d * (d + 1))),
          });
    return [...copyUnlessShared(inputs[6]!, next), step];
  },
};
