// The RWKV-7 recurrence. r, w, k, v, a, b [N,H,D]; state [slots,H,D,D], first index i of the value, second j of the key.
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
// The state is walked four rows at a time, vectors along j.
#include "wkv7-tasks.h"

/** One token for rows [0, n) of one head, n a multiple of 4 and d as well. */
NOINLINE void token_by_4(float *s, wkv7_vectors x, int n, int d) {
  const float *r = x.r, *w = x.w, *k = x.k, *v = x.v, *a = x.a, *b = x.b;
  for (int i = 0; i < n; i += 4, s += 4 * d) {
    float *s0 = s, *s1 = s + d, *s2 = s + 2 * d, *s3 = s + 3 * d;
    f32x4 t0 = zero(), t1 = t0, t2 = t0, t3 = t0;
    ROLLED for (int j = 0; j < d; j += 4) {
      f32x4 aj = load(a + j);
      t0 = madd(load(s0 + j), aj, t0);
      t1 = madd(load(s1 + j), aj, t1);
      t2 = madd(load(s2 + j), aj, t2);
      t3 = madd(load(s3 + j), aj, t3);
    }
    f32x4 t = sum_lanes_of_4(t0, t1, t2, t3), v4 = load(v + i);
    f32x4 y0 = zero(), y1 = y0, y2 = y0, y3 = y0;
#define ROWS_2(P, Q, YP, YQ, L0, L1)                                                            \
  do {                                                                                          \
    f32x4 tp = wasm_i32x4_shuffle(t, t, L0, L0, L0, L0), tq = wasm_i32x4_shuffle(t, t, L1, L1, L1, L1);       \
    f32x4 vp = wasm_i32x4_shuffle(v4, v4, L0, L0, L0, L0), vq = wasm_i32x4_shuffle(v4, v4, L1, L1, L1, L1);   \
    ROLLED for (int j = 0; j < d; j += 4) {                                                     \
      f32x4 wj = load(w + j), kj = load(k + j), bj = load(b + j), rj = load(r + j);             \
      f32x4 p = madd(tp, bj, madd(vp, kj, mul(load(P + j), wj)));                               \
      f32x4 q = madd(tq, bj, madd(vq, kj, mul(load(Q + j), wj)));                               \
      store(P + j, p);                                                                          \
      store(Q + j, q);                                                                          \
      YP = madd(p, rj, YP);                                                                     \
      YQ = madd(q, rj, YQ);                                                                     \
    }                                                                                           \
  } while (0)
    ROWS_2(s0, s1, y0, y1, 0, 1);
    ROWS_2(s2, s3, y2, y3, 2, 3);
    if (x.y) store(x.y + i, sum_lanes_of_4(y0, y1, y2, y3));
  }
}

/** The same for any sizes. */
static void token_plain(float *s, wkv7_vectors x, int n, int d) {
  for (int i = 0; i < n; i++, s += d) {
    float t = 0, sum = 0;
    for (int j = 0; j < d; j++) t += s[j] * x.a[j];
    for (int j = 0; j < d; j++) {
      s[j] = s[j] * x.w[j] + t * x.b[j] + x.v[i] * x.k[j];
      sum += s[j] * x.r[j];
    }
    if (x.y) x.y[i] = sum;
  }
}

static void walk(float *s, wkv7_vectors x, int tokens, ptrdiff_t width, int n, int d) {
  for (int t = 0; t < tokens; t++, x = wkv7_next(x, width)) (d % 4 == 0 ? token_by_4 : token_plain)(s, x, n, d);
}

KERNEL(wkv7) { wkv7_tasks(args_, w, walk); }
