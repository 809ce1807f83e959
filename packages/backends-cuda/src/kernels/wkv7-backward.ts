// The gradient of the RWKV-7 recurrence (core's wkv7-backward.ts): a block for each head of each sequence. It walks the sequence forwards
// once and keeps the state before every segment of 16 tokens, then takes the segments from last to first: forwards again, keeping
// every state, and backwards. A thread owns a row of the states, and of their gradient G both the row and the column (H) of its number,
// so sums over either need nobody else's. States and gradients lie in shared memory.
import { startGradient } from "./fill.js";
import { type DeviceOp, kernel, launch } from "./kernel.js";
import { checkHead, mostSegments, segmentTokens, threadsOfHead } from "./sequences.js";

const backward = kernel({
  name: "wkv7_backward",
  module: "wkv7-backward",
  threads: 128,
  args: {
    r: "const float *",
    w: "const float *",
    k: "const float *",
    v: "const float *",
    a: "const float *",
    b: "const float *",
    state: "const float *",
    table: "const int *",
    dy: "const float *",
    d_next: "const float *",
    dr: "float *",
    dw: "float *",
    dk: "float *",
    dv: "float *",
    da: "float *",
    db: "float *",
    d_state: "float *",
    before: "float *",
    within: "float *",
    sums: "float *",
    tokens: "int",
    heads: "int",
    sequences: "int",
    d: "int",
  },
  declarations: `
/** S after a token; returns Σ_j S_j a_j of before. */
DEVICE float advance(float *S, const float *w, const float *k, const float *aa, const float *b, float v, int d) {
  float sa = 0;
  for (int j = 0; j < d; j++) sa = madd(S[j], aa[j], sa);
  for (int j = 0; j < d; j++) S[j] = madd(S[j], w[j], madd(sa, b[j], v * k[j]));
  return sa;
}`,
  code: `
  DYNAMIC(float, memory);
  const int d = a.d, head = block_x(), i = thread_x(), pitch = d + 1, size = d * d;
  float *r = memory, *w = r + d, *k = w + d, *vs = k + d, *aa = vs + d, *b = aa + d, *dy = b + d, *sas = dy + d, *dsas = sas + d;
  float *S = dsas + d + i * pitch, *G = dsas + d + d * pitch + i * pitch, *H = dsas + d + 2 * d * pitch + i * pitch;
  if (block_y() == a.sequences) {
    clear_orphans(a.dr, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.dw, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.dk, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.dv, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.da, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.db, a.table, a.sequences, a.tokens, a.heads, head, d);
    return;
  }
  const span s = span_of(a.table, block_y());
  if (s.length == 0) return;
  const bool own = i < d;
  const u64 origin = ((u64)s.slot * a.heads + head) * size;
  if (own) for (int j = 0; j < d; j++) S[j] = a.state[origin + i * d + j];
  const int segments = (s.length + SEGMENT - 1) / SEGMENT, base = first_segment(a.table, block_y());
  for (int segment = 0; segment < segments; segment++) {
    float *kept = a.before + ((u64)(base + segment) * a.heads + head) * size + i;
    if (own) for (int j = 0; j < d; j++) kept[j * d] = S[j];
    if (segment + 1 == segments) break;
    for (int t = 0; t < SEGMENT; t++) {
      const u64 at = ((u64)(s.start + segment * SEGMENT + t) * a.heads + head) * d + i;
      barrier();
      if (own) w[i] = a.w[at], k[i] = a.k[at], aa[i] = a.a[at], b[i] = a.b[at];
      barrier();
      if (own) advance(S, w, k, aa, b, a.v[at], d);
    }
  }
  if (own) for (int j = 0; j < d; j++) {
    G[j] = a.d_next ? a.d_next[origin + i * d + j] : 0.f;
    H[j] = a.d_next ? a.d_next[origin + j * d + i] : 0.f;
  }
  float *const within = a.within + ((u64)block_y() * a.heads + head) * (SEGMENT + 1) * size;
  float *const sums = a.sums + ((u64)block_y() * a.heads + head) * SEGMENT * d;
  for (int segment = segments - 1; segment >= 0; segment--) {
    const int first = s.start + segment * SEGMENT, count = min_of(SEGMENT, s.start + s.length - first);
    const float *kept = a.before + ((u64)(base + segment) * a.heads + head) * size + i;
    if (own) for (int j = 0; j < d; j++) S[j] = kept[j * d];
    for (int t = 0; t < count; t++) {
      const u64 at = ((u64)(first + t) * a.heads + head) * d + i;
      barrier();
      if (own) w[i] = a.w[at], k[i] = a.k[at], aa[i] = a.a[at], b[i] = a.b[at];
      barrier();
      if (!own) continue;
      for (int j = 0; j < d; j++) within[(u64)t * size + j * d + i] = S[j];
      sums[t * d + i] = advance(S, w, k, aa, b, a.v[at], d);
    }
    if (own) for (int j = 0; j < d; j++) within[(u64)count * size + j * d + i] = S[j];
    for (int t = count - 1; t >= 0; t--) {
      const u64 at = ((u64)(first + t) * a.heads + head) * d + i;
      barrier();
      if (own) r[i] = a.r[at], w[i] = a.w[at], k[i] = a.k[at], vs[i] = a.v[at], aa[i] = a.a[at], b[i] = a.b[at], dy[i] = a.dy[at];
      barrier();
      if (own) {
        float dsa = 0, dv = 0;
        for (int j = 0; j < d; j++) {
          G[j] = madd(dy[i], r[j], G[j]);
          dsa = madd(G[j], b[j], dsa), dv = madd(G[j], k[j], dv);
        }
        dsas[i] = dsa, sas[i] = sums[t * d + i];
        if (a.dv) a.dv[at] = dv;
      }
      barrier();
      if (!own) continue;
      // the columns S[j, i] before and after the token
      const float *past = within + (u64)t * size + i * d, *after = past + size;
      float dr = 0, dw = 0, dk = 0, da = 0, db = 0;
      for (int j = 0; j < d; j++) {
        const float g = madd(dy[j], r[i], H[j]);
        dr = madd(after[j], dy[j], dr), dw = madd(g, past[j], dw), dk = madd(g, vs[j], dk);
        db = madd(g, sas[j], db), da = madd(past[j], dsas[j], da);
        H[j] = madd(g, w[i], dsas[j] * aa[i]);
        G[j] = madd(G[j], w[j], dsas[i] * aa[j]);
      }
      if (a.dr) a.dr[at] = dr;
      if (a.dw) a.dw[at] = dw;
      if (a.dk) a.dk[at] = dk;
      if (a.da) a.da[at] = da;
      if (a.db) a.db[at] = db;
    }
    barrier();
  }
  if (a.d_state && own) for (int j = 0; j < d; j++) a.d_state[origin + i * d + j] = G[j];`,
});

export const wkv7Backward: DeviceOp = {
  kernels: [backward],
  launches: ({ inputs, outputs, scratch }) => {
    const [r, w, k, v, a, b, state, table, dy, d_next] = inputs.map(({ region }) => region);
    const [tokens, heads, d] = inputs[0]!.shape as [number, number, number];
    const sequences = inputs[7]!.shape[0]!;
    const shared = checkHead("wkv7Backward", d, 4 * (9 * d + 3 * d * (d + 1)));
    const [dr, dw, dk, dv, da, db, d_state] = outputs.map((place) => place?.region);
    const stateBytes = 4 * heads * d * d;
    const before = scratch(mostSegments(tokens, sequences) * stateBytes);
    const within = scratch(sequences * (segmentTokens + 1) * stateBytes);
    const sums = scratch(4 * sequences * heads * segmentTokens * d);
    const given = { r, w, k, v, a, b, state, table, dy, d_next, dr, dw, dk, dv, da, db, d_state, before, within, sums };
    return [
      ...startGradient(outputs[6], inputs[9]),
      launch(
        backward,
        { ...given, tokens, heads, sequences, d },
        { blocks: [heads, sequences + 1], threads: threadsOfHead(d), shared },
      ),
    ];
  },
};
