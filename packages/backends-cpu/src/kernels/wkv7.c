// The RWKV-7 recurrence. r, w, k, v, a, b [N,H,D]; state [slots,H,D,D], first index i of the value, second j of the key.
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
// The state is walked once a token, vectors along j: what the next token needs, Σ_j S_ij a_j, is summed while S is in registers.
// 12 x 64 tokens of 2 heads, one thread, Zen 4, Node 20, ms with a walk of their own for these sums and without:
//   relaxed SIMD 2.5 -> 1.7   simd 2.4 -> 1.95
#include "wkv7-tasks.h"

#define MOST_ROWS 256

/** sums[i] = Σ_j s_ij a_j for n rows, a multiple of 4. */
NOINLINE void sums_by_4(const float *s, const float *a, int n, int d, float *sums) {
  for (int i = 0; i < n; i += 4, s += 4 * d) {
    const float *s0 = s, *s1 = s + d, *s2 = s + 2 * d, *s3 = s + 3 * d;
    f32x4 t0 = zero(), t1 = t0, t2 = t0, t3 = t0;
    ROLLED for (int j = 0; j < d; j += 4) {
      f32x4 aj = load(a + j);
      t0 = madd(load(s0 + j), aj, t0);
      t1 = madd(load(s1 + j), aj, t1);
      t2 = madd(load(s2 + j), aj, t2);
      t3 = madd(load(s3 + j), aj, t3);
    }
    store(sums + i, sum_lanes_of_4(t0, t1, t2, t3));
  }
}

/** One token for rows [0, n) of one head, n a multiple of 4 and d as well; `sums` are this token's and become the next one's. */
NOINLINE void token_by_4(float *s, wkv7_vectors x, const float *next_a, int n, int d, float *sums) {
  const float *r = x.r, *w = x.w, *k = x.k, *v = x.v, *b = x.b;
  for (int i = 0; i < n; i += 4, s += 4 * d) {
    float *s0 = s, *s1 = s + d, *s2 = s + 2 * d, *s3 = s + 3 * d;
    f32x4 y0 = zero(), y1 = y0, y2 = y0, y3 = y0, t0 = y0, t1 = y0, t2 = y0, t3 = y0;
#define ROWS_2(P, Q, YP, YQ, TP, TQ, L)                                           \
  do {                                                                            \
    f32x4 tp = load_splat(sums + i + L), tq = load_splat(sums + i + L + 1);       \
    f32x4 vp = load_splat(v + i + L), vq = load_splat(v + i + L + 1);             \
    ROLLED for (int j = 0; j < d; j += 4) {                                       \
      f32x4 wj = load(w + j), kj = load(k + j), bj = load(b + j);                 \
      f32x4 p = madd(tp, bj, madd(vp, kj, mul(load(P + j), wj)));                 \
      f32x4 q = madd(tq, bj, madd(vq, kj, mul(load(Q + j), wj)));                 \
      store(P + j, p);                                                            \
      store(Q + j, q);                                                            \
      f32x4 rj = load(r + j), aj = load(next_a + j);                              \
      YP = madd(p, rj, YP);                                                       \
      YQ = madd(q, rj, YQ);                                                       \
      TP = madd(p, aj, TP);                                                       \
      TQ = madd(q, aj, TQ);                                                       \
    }                                                                             \
  } while (0)
    ROWS_2(s0, s1, y0, y1, t0, t1, 0);
    ROWS_2(s2, s3, y2, y3, t2, t3, 2);
    if (x.y) store(x.y + i, sum_lanes_of_4(y0, y1, y2, y3));
    store(sums + i, sum_lanes_of_4(t0, t1, t2, t3));
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
  if (d % 4 || n > MOST_ROWS) {
    for (int t = 0; t < tokens; t++, x = wkv7_next(x, width)) token_plain(s, x, n, d);
    return;
  }
  float sums[MOST_ROWS];
  sums_by_4(s, x.a, n, d, sums);
  for (int t = 0; t < tokens; t++, x = wkv7_next(x, width)) token_by_4(s, x, x.a + (t + 1 < tokens ? width : 0), n, d, sums);
}

KERNEL(wkv7) { wkv7_tasks(args_, w, walk); }
