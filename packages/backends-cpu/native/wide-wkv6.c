// The recurrence of RWKV-5 and RWKV-6 (kernels/wkv6.c) on wide vectors along the columns of the state; d is a multiple of 16.
//   y_j = Σ_i r_i (u_i k_i v_j + S_ij);   S_ij ← k_i v_j + w_i S_ij
#include "native-kernels.h"
#include "wide.h"
#include "wkv6-tasks.h"

/** `count` vectors of columns of one token. */
INLINE void columns_of_token(float *s, wkv6_vectors t, float bonus, int d, const int count) {
  wide_f32 v[4], y[4];
  UNROLLED for (int c = 0; c < count; c++) v[c] = wide_load(t.v + c * LANES), y[c] = v[c] * wide_splat(bonus);
  for (int i = 0; i < d; i++, s += d) {
    wide_f32 r = wide_splat(t.r[i]), k = wide_splat(t.k[i]), w = wide_splat(t.w[i]);
    UNROLLED for (int c = 0; c < count; c++) {
      wide_f32 x = wide_load(s + c * LANES);
      y[c] += r * x;
      wide_store(s + c * LANES, k * v[c] + w * x);
    }
  }
  if (!t.y) return;
  UNROLLED for (int c = 0; c < count; c++) wide_store(t.y + c * LANES, y[c]);
}

NOINLINE void four_vectors(float *s, wkv6_vectors t, float bonus, int d) { columns_of_token(s, t, bonus, d, 4); }
NOINLINE void one_vector(float *s, wkv6_vectors t, float bonus, int d) { columns_of_token(s, t, bonus, d, 1); }

static void token(float *s, wkv6_vectors t, float bonus, int from, int to, int d) {
  for (int j = from; j < to;) {
    wkv6_vectors columns = {t.r, t.k, t.v + j, t.w, t.y ? t.y + j : 0};
    int four = j + 4 * LANES <= to;
    (four ? four_vectors : one_vector)(s + j, columns, bonus, d);
    j += (four ? 4 : 1) * LANES;
  }
}

KERNEL(wide_wkv6) { wkv6_tasks(args_, w, token); }
