// Sum and maximum of one row.
#pragma once
#include "kernel.h"

/** Σ x over n elements in four chains per 4096 elements, so that the error stays small for long rows. */
static float sum_of(const float *x, int n) {
  double total = 0;
  for (int from = 0; from < n; from += 4096) {
    int to = smaller(from + 4096, n), i = from;
    f32x4 s0 = zero(), s1 = s0, s2 = s0, s3 = s0;
    ROLLED for (; i + 16 <= to; i += 16) {
      s0 = add(s0, load(x + i));
      s1 = add(s1, load(x + i + 4));
      s2 = add(s2, load(x + i + 8));
      s3 = add(s3, load(x + i + 12));
    }
    for (; i < to; i += 4) s0 = add(s0, load_part(x + i, to - i));
    total += (double)sum_lanes(add(add(s0, s1), add(s2, s3)));
  }
  return (float)total;
}

/** Largest of n elements. */
static float max_of(const float *x, int n) {
  f32x4 m = splat(-__builtin_inff());
  int i = 0;
  ROLLED for (; i + 4 <= n; i += 4) m = wasm_f32x4_max(m, load(x + i));
  for (; i < n; i++) m = wasm_f32x4_max(m, splat(x[i]));
  return max_lanes(m);
}
