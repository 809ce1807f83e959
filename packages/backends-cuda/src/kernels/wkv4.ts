// The RWKV-4 recurrence and its gradient: a thread a channel of each sequence (formulas: core's wkv4.ts and wkv4-backward.ts), and one
// an element that writes zeros where a token belongs to no sequence. The gradient keeps the sums before every token while it walks on.
import { copyUnlessShared } from "./fill.js";
import { blocksFor, type DeviceOp, kernel, launch } from "./kernel.js";

const threads = 64;
const inputs = {
  k: "const float *",
  v: "const float *",
  w: "const float *",
  u: "const float *",
  aa: "const float *",
  bb: "const float *",
  pp: "const float *",
  table: "const int *",
} as const;
const sizes = { tokens: "int", columns: "int", sequences: "int" } as const;

/** Of this thread; `clear`: what it does with an element of a token of no sequence. */
const channel = (clear: string) => `
  const int e = block_x() * ${threads} + thread_x(), element = e - a.sequences * a.columns;
  if (element >= 0) {
    if (element < a.tokens * a.columns && sequence_of(a.table, a.sequences, element / a.columns) < 0) { ${clear} }
    return;
  }
  const span s = span_of(a.table, e / a.columns);
  const int c = e % a.columns;
  if (s.length == 0) return;
  const u64 at = (u64)s.slot * a.columns + c;
  const float w = a.w[c], u = a.u[c];
  float aa = a.aa[at], bb = a.bb[at], pp = a.pp[at];`;

const declarations = `
DEVICE void advance(float &aa, float &bb, float &pp, float w, float k, float v) {
  const float q = largest(pp + w, k), e1 = exponential(pp + w - q), e2 = exponential(k - q);
  aa = madd(e1, aa, e2 * v), bb = madd(e1, bb, e2), pp = q;
}`;

const forward = kernel({
  name: "wkv4",
  module: "wkv4",
  threads,
  args: { ...inputs, y: "float *", next_aa: "float *", next_bb: "float *", next_pp: "float *", ...sizes },
  declarations,
  code: `${channel("if (a.y) a.y[element] = 0;")}
  for (int t = s.start; t < s.start + s.length; t++) {
    const u64 i = (u64)t * a.columns + c;
    const float k = a.k[i], v = a.v[i];
    if (a.y) {
      const float q = largest(pp, u + k), e1 = exponential(pp - q), e2 = exponential(u + k - q);
      a.y[i] = divide(madd(e1, aa, e2 * v), madd(e1, bb, e2));
    }
    advance(aa, bb, pp, w, k, v);
  }
  if (a.next_aa) a.next_aa[at] = aa;
  if (a.next_bb) a.next_bb[at] = bb;
  if (a.next_pp) a.next_pp[at] = pp;`,
});

const backward = kernel({
  name: "wkv4_backward",
  module: "wkv4",
  threads,
  args: {
    ...inputs,
    dy: "const float *",
    dk: "float *",
    dv: "float *",
    dw: "float *",
    du: "float *",
    before: "float *",
    ...sizes,
  },
  declarations,
  code: `${channel("if (a.dk) a.dk[element] = 0; if (a.dv) a.dv[element] = 0; if (a.dw) a.dw[element] = 0; if (a.du) a.du[element] = 0;")}
  for (int t = s.start; t < s.start + s.length; t++) {
    const u64 i = (u64)t * a.columns + c;
    a.before[3 * i] = aa, a.before[3 * i + 1] = bb, a.before[3 * i + 2] = pp;
    advance(aa, bb, pp, w, a.k[i], a.v[i]);
  }
  float A = 0, B = 0, S = -3.4028234e38f;
  for (int t = s.start + s.length - 1; t >= s.start; t--) {
    const u64 i = (u64)t * a.columns + c;
    const float past_a = a.before[3 * i], past_b = a.before[3 * i + 1], p = a.before[3 * i + 2], k = a.k[i], v = a.v[i];
    const float q = largest(p, u + k), e1 = exponential(p - q), e2 = exponential(u + k - q);
    const float D = madd(e1, past_b, e2), y = divide(madd(e1, past_a, e2 * v), D), g = divide(a.dy[i], D);
    const float later = exponential(k + S), past = exponential(p + w + S), du = e2 * g * (v - y);
    if (a.dk) a.dk[i] = madd(later, madd(A, v, B), du);
    if (a.dv) a.dv[i] = madd(later, A, e2 * g);
    if (a.dw) a.dw[i] = past * madd(A, past_a, B * past_b);
    if (a.du) a.du[i] = du;
    const float next = largest(-q, w + S), keep = exponential(w + S - next), fresh = exponential(-q - next) * g;
    A = madd(keep, A, fresh), B = keep * B - fresh * y, S = next;
  }`,
});

const blocks = (tokens: number, columns: number, sequences: number) => ({
  blocks: blocksFor((sequences + tokens) * columns, threads),
});

export const wkv4: DeviceOp = {
  kernels: [forward, backward],
  launches: ({ inputs, outputs: [y, ...next] }) => {
    const [k, v, w, u, aa, bb, pp, table] = inputs.map(({ region }) => region);
    const [tokens, columns] = inputs[0]!.shape as [number, number];
    const sequences = inputs[7]!.shape[0]!;
    const [next_aa, next_bb, next_pp] = next.map((place) => place?.region);
    const given = {
      k,
      v,
      w,
      u,
      aa,
      bb,
      pp,
      table,
      y: y?.region,
      next_aa,
      next_bb,
      next_pp,
      tokens,
      columns,
      sequences,
    };
    return [
      ...[4, 5, 6].flatMap((i) => copyUnlessShared(inputs[i]!, next[i - 4])),
      launch(forward, given, blocks(tokens, columns, sequences)),
    ];
  },
};

export const wkv4Backward: DeviceOp = {
  kernels: [],
  launches: ({ inputs, outputs, scratch }) => {
    const [k, v, w, u, aa, bb, pp, table, dy] = inputs.map(({ region }) => region);
    const [tokens, columns] = inputs[0]!.shape as [number, number];
    const sequences = inputs[7]!.shape[0]!;
    const [dk, dv, dw, du] = outputs.map((place) => place?.region);
    const before = scratch(12 * tokens * columns);
    const given = { k, v, w, u, aa, bb, pp, table, dy, dk, dv, dw, du, before, tokens, columns, sequences };
    return [launch(backward, given, blocks(tokens, columns, sequences))];
  },
};
