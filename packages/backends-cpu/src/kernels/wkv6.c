// The recurrence of RWKV-5 and RWKV-6. r, k, v, w [N,H,D], u [H,D]; state [slots,H,D,D], first index i of the key, second j
// of the value.
//   y_j = Σ_i r_i (u_i k_i v_j + S_ij);   S_ij ← k_i v_j + w_i S_ij
#include "wkv6-tasks.h"

/** 16 columns of one token: y = bonus v + Σ_i r_i S_i, S_i ← k_i v + w_i S_i. */
NOINLINE void sixteen_columns(float *s, wkv6_vectors t, float bonus, int d) {
  const float *v = t.v;
  f32x4 v0 = load(v), v1 = load(v + 4), v2 = load(v + 8), v3 = load(v + 12), c = splat(bonus);
  f32x4 y0 = mul(c, v0), y1 = mul(c, v1), y2 = mul(c, v2), y3 = mul(c, v3);
  ROLLED for (int i = 0; i < d; i++, s += d) {
    f32x4 r = load_splat(t.r + i), k = load_splat(t.k + i), w = load_splat(t.w + i), x;
    x = load(s), y0 = madd(r, x, y0), store(s, madd(w, x, mul(k, v0)));
    x = load(s + 4), y1 = madd(r, x, y1), store(s + 4, madd(w, x, mul(k, v1)));
    x = load(s + 8), y2 = madd(r, x, y2), store(s + 8, madd(w, x, mul(k, v2)));
    x = load(s + 12), y3 = madd(r, x, y3), store(s + 12, madd(w, x, mul(k, v3)));
  }
  if (!t.y) return;
  store(t.y, y0), store(t.y + 4, y1), store(t.y + 8, y2), store(t.y + 12, y3);
}

static void one_column(float *s, wkv6_vectors t, float bonus, int d) {
  float sum = bonus * t.v[0];
  for (int i = 0; i < d; i++, s += d) {
    sum += t.r[i] * s[0];
    s[0] = t.w[i] * s[0] + t.k[i] * t.v[0];
  }
  if (t.y) t.y[0] = sum;
}

static void token(float *s, wkv6_vectors x, float bonus, int from, int to, int d) {
  for (int j = from; j < to;) {
    wkv6_vectors columns = {x.r, x.k, x.v + j, x.w, x.y ? x.y + j : 0};
    if (j + 16 <= to)
      sixteen_columns(s + j, columns, bonus, d), j += 16;
    else
      one_column(s + j, columns, bonus, d), j++;
  }
}

KERNEL(wkv6) { wkv6_tasks(args_, w, token); }
