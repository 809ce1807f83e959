// Rows of a state of RWKV-7 in registers, heads of 64: S [rows][64].
#pragma once
#include "wide.h"

#define D 64
#define ACROSS (D / LANES)
#if LANES == 16
#define ROWS 4
#else
#define ROWS 1
#endif

/** Σ of the products of a row with a vector, as lanes that are still to be added up. */
INLINE wide_f32 products(const wide_f32 *row, const float *x) {
  wide_f32 even = row[0] * wide_load(x), odd = row[1] * wide_load(x + LANES);
  UNROLLED for (int j = 2; j < ACROSS; j += 2) {
    even += row[j] * wide_load(x + j * LANES);
    odd += row[j + 1] * wide_load(x + (j + 1) * LANES);
  }
  return even + odd;
}

/** The sums of the lanes of ROWS vectors. */
INLINE void sums_of_rows(const wide_f32 *x, float *sums) {
#if ROWS == 4
  store(sums, sum_lanes_of_4(quarter_sums(x[0]), quarter_sums(x[1]), quarter_sums(x[2]), quarter_sums(x[3])));
#else
  sums[0] = sum_lanes(quarter_sums(x[0]));
#endif
}

INLINE void load_rows(wide_f32 (*s)[ACROSS], const float *state) {
  UNROLLED for (int i = 0; i < ROWS; i++) UNROLLED for (int j = 0; j < ACROSS; j++) s[i][j] = wide_load(state + i * D + j * LANES);
}

INLINE void store_rows(float *state, wide_f32 (*s)[ACROSS]) {
  UNROLLED for (int i = 0; i < ROWS; i++) UNROLLED for (int j = 0; j < ACROSS; j++) wide_store(state + i * D + j * LANES, s[i][j]);
}

/** S_ij ← S_ij w_j + s_i b_j + v_i k_j */
INLINE void advance_state(wide_f32 (*S)[ACROSS], const float *w_, const float *k_, const float *b_, const float *v, const float *s) {
  UNROLLED for (int j = 0; j < ACROSS; j++) {
    wide_f32 w = wide_load(w_ + j * LANES), k = wide_load(k_ + j * LANES), b = wide_load(b_ + j * LANES);
    UNROLLED for (int i = 0; i < ROWS; i++) S[i][j] = S[i][j] * w + k * wide_splat(v[i]) + b * wide_splat(s[i]);
  }
}
