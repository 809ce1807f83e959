// The gradient of the RWKV-5 and RWKV-6 recurrence (core's wkv6-backward.ts), in segments as wkv7-backward.ts. A thread owns a row of
// the states (a key channel), and of their gradient G both the row and the column (H) of its number.
import { startGradient } from "./fill.js";
import { type DeviceOp, kernel, launch } from "./kernel.js";
import { checkHead, mostSegments, segmentTokens, threadsOfHead } from "./sequences.js";

const backward = kernel({
  name: "wkv6_backward",
  module: "wkv6-backward",
  threads: 128,
  args: {
    r: "const float *",
    k: "const float *",
    v: "const float *",
    w: "const float *",
    u: "const float *",
    state: "const float *",
    table: "const int *",
    dy: "const float *",
    d_next: "const float *",
    dr: "float *",
    dk: "float *",
    dv: "float *",
    dw: "float *",
    du: "float *",
    d_state: "float *",
    before: "float *",
    within: "float *",
    tokens: "int",
    heads: "int",
    sequences: "int",
    d: "int",
  },
  code: `
  DYNAMIC(float, memory);
  const int d = a.d, head = block_x(), i = thread_x(), pitch = d + 1, size = d * d;
  float *r = memory, *k = r + d, *w = k + d, *vs = w + d, *dy = vs + d, *ruk = dy + d;
  float *S = ruk + d + i * pitch, *G = ruk + d + d * pitch + i * pitch, *H = ruk + d + 2 * d * pitch + i * pitch;
  if (block_y() == a.sequences) {
    clear_orphans(a.dr, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.dk, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.dv, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.dw, a.table, a.sequences, a.tokens, a.heads, head, d);
    clear_orphans(a.du, a.table, a.sequences, a.tokens, a.heads, head, d);
    return;
  }
  const span s = span_of(a.table, block_y());
  if (s.length == 0) return;
  const bool own = i < d;
  const u64 origin = ((u64)s.slot * a.heads + head) * size;
  const float u = own ? a.u[head * d + i] : 0.f;
  if (own) for (int j = 0; j < d; j++) S[j] = a.state[origin + i * d + j];
  const int segments = (s.length + SEGMENT - 1) / SEGMENT, base = first_segment(a.table, block_y());
  for (int segment = 0; segment < segments; segment++) {
    float *kept = a.before + ((u64)(base + segment) * a.heads + head) * size + i;
    if (own) for (int j = 0; j < d; j++) kept[j * d] = S[j];
    if (segment + 1 == segments) break;
    for (int t = 0; t < SEGMENT; t++) {
      const u64 at = ((u64)(s.start + segment * SEGMENT + t) * a.heads + head) * d + i;
      barrier();
      if (own) vs[i] = a.v[at];
      barrier();
      if (own) for (int j = 0; j < d; j++) S[j] = madd(a.w[at], S[j], a.k[at] * vs[j]);
    }
  }
  if (own) for (int j = 0; j < d; j++) {
    G[j] = a.d_next ? a.d_next[origin + i * d + j] : 0.f;
    H[j] = a.d_next ? a.d_next[origin + j * d + i] : 0.f;
  }
  float *const within = a.within + ((u64)block_y() * a.heads + head) * SEGMENT * size + i;
  for (int segment = segments - 1; segment >= 0; segment--) {
    const int first = s.start + segment * SEGMENT, count = min_of(SEGMENT, s.start + s.length - first);
    const float *kept = a.before + ((u64)(base + segment) * a.heads + head) * size + i;
    if (own) for (int j = 0; j < d; j++) S[j] = kept[j * d];
    for (int t = 0; t < count; t++) {
      const u64 at = ((u64)(first + t) * a.heads + head) * d + i;
      barrier();
      if (own) vs[i] = a.v[at];
      barrier();
      if (!own) continue;
      for (int j = 0; j < d; j++) {
        within[(u64)t * size + j * d] = S[j];
        S[j] = madd(a.w[at], S[j], a.k[at] * vs[j]);
      }
    }
    for (int t = count - 1; t >= 0; t--) {
      const u64 at = ((u64)(first + t) * a.heads + head) * d + i;
      barrier();
      if (own) r[i] = a.r[at], k[i] = a.k[at], w[i] = a.w[at], vs[i] = a.v[at], dy[i] = a.dy[at], ruk[i] = a.r[at] * u * a.k[at];
      barrier();
      if (!own) continue;
      float m = 0, sdy = 0, gv = 0, dw = 0, gk = 0, sum = 0;
      for (int j = 0; j < d; j++) {
        const float past = within[(u64)t * size + j * d];
        m = madd(vs[j], dy[j], m), sdy = madd(past, dy[j], sdy), gv = madd(G[j], vs[j], gv);
        dw = madd(G[j], past, dw), gk = madd(H[j], k[j], gk), sum += ruk[j];
        G[j] = madd(w[i], G[j], r[i] * dy[j]);
        H[j] = madd(w[j], H[j], r[j] * dy[i]);
      }
      if (a.dr) a.dr[at] = madd(u * k[i], m, sdy);
      if (a.dk) a.dk[at] = madd(u * r[i], m, gv);
      if (a.dv) a.dv[at] = madd(dy[i], sum, gk);
      if (a.dw) a.dw[at] = dw;
      if (a.du) a.du[at] = r[i] * k[i] * m;
    }
    barrier();
  }
  if (a.d_state && own) for (int j = 0; j < d; j++) a.d_state[origin + i * d + j] = G[j];`,
});

export const wkv6Backward: DeviceOp = {
  kernels: [backward],
  launches: ({ inputs, outputs, scratch }) => {
    const [r, k, v, w, u, state, table, dy, d_next] = inputs.map(({ region }) => region);
    const [tokens, heads, d] = inputs[0]!.shape as [number, number, number];
    const sequences = inputs[6]!.shape[0]!;
    const shared = checkHead("wkv6Backward", d, 4 * (6 * d + 3 * d * (d + 1)));
    const [dr, dk, dv, dw, du, d_state] = outputs.map((place) => place?.region);
    const stateBytes = 4 * heads * d * d;
    const before = scratch(mostSegments(tokens, sequences) * stateBytes);
    const within = scratch(sequences * segmentTokens * stateBytes);
    const given = { r, k, v, w, u, state, table, dy, d_next, dr, dk, dv, dw, du, d_state, before, within };
    return [
      ...startGradient(outputs[5], inputs[8]),
      launch(
        backward,
        { ...given, tokens, heads, sequences, d },
        { blocks: [heads, sequences + 1], threads: threadsOfHead(d), shared },
      ),
    ];
  },
};
