// Caches of keys and values: what a step finds in them, and sums over rows of channels.
#pragma once
#include "sequences.h"

typedef struct {
  span tokens;
  int before;  // rows in the cache
  int cached;  // rows left after it was shortened, if it was
} cached_span;

/** A row of the sequence table with its number of cached rows. A cache that is too small for the step stops it. */
INLINE cached_span cached_at(const int *table, const int *counts, int row, int tokens, int slots, int capacity, int above,
                             int keep) {
  cached_span s = {sequence_at(table, row, tokens, slots), counts[row], counts[row]};
  if (s.tokens.length == 0) return s;
  if (s.before > above) s.cached = keep;
  REQUIRE(s.before >= 0 && s.before <= capacity && s.tokens.length <= capacity - s.cached);
  return s;
}

/** Σ a_i b_i */
INLINE float dot(const float *a, const float *b, int n) {
  f32x4 sum0 = zero(), sum1 = sum0;
  int i = 0;
  ROLLED for (; i + 8 <= n; i += 8) {
    sum0 = madd(load(a + i), load(b + i), sum0);
    sum1 = madd(load(a + i + 4), load(b + i + 4), sum1);
  }
  float sum = sum_lanes(add(sum0, sum1));
  for (; i < n; i++) sum += a[i] * b[i];
  return sum;
}

/** y_i += a x_i */
INLINE void add_scaled(float *y, float a, const float *x, int n) {
  f32x4 a4 = splat(a);
  int i = 0;
  ROLLED for (; i + 4 <= n; i += 4) store(y + i, madd(a4, load(x + i), load(y + i)));
  for (; i < n; i++) y[i] += a * x[i];
}

/** y_i *= a */
INLINE void scale(float *y, float a, int n) {
  f32x4 a4 = splat(a);
  int i = 0;
  ROLLED for (; i + 4 <= n; i += 4) store(y + i, mul(a4, load(y + i)));
  for (; i < n; i++) y[i] *= a;
}

/** Copies columns [from, from + n) of rows of `width`. */
INLINE void copy_columns(float *to, const float *from_rows, ptrdiff_t rows, int width, int from, int n) {
  for (ptrdiff_t r = 0; to != from_rows && r < rows; r++)
    copy_floats(to + r * width + from, from_rows + r * width + from, n);
}

/** Columns of a cache that is never shortened with the step's rows x, of a type of numbers, behind its own. */
NOINLINE void append_columns(float *next, const float *cache, int type, const void *x, const int *table, const int *counts, int rows,
                             int tokens, int slots, int capacity, int width, range columns) {
  int from = columns.from, n = columns.to - columns.from;
  copy_columns(next, cache, (ptrdiff_t)slots * capacity, width, from, n);
  for (int row = 0; row < rows; row++) {
    cached_span s = cached_at(table, counts, row, tokens, slots, capacity, 0x7fffffff, 0);
    for (int i = 0; i < s.tokens.length; i++)
      convert_numbers(type, number_at(type, x, (ptrdiff_t)(s.tokens.start + i) * width + from), F32,
                      next + ((ptrdiff_t)s.tokens.slot * capacity + s.cached + i) * width + from, n);
  }
}

/** Means of whole chunks between rows `from` and `to` for n columns: k [rows,width] and means [chunks,width] at the first. */
NOINLINE void write_means(float *means, const float *k, int from, int to, int chunk, int width, int n) {
  for (int c = from / chunk; to - c * chunk >= chunk; c++) {
    float *mean = means + (ptrdiff_t)c * width;
    zero_floats(mean, n);
    for (int r = c * chunk; r < (c + 1) * chunk; r++) add_scaled(mean, 1.f, k + (ptrdiff_t)r * width, n);
    scale(mean, 1.f / (float)chunk, n);
  }
}

/** Marks the `count` largest of n scores (the lower index wins ties) in `marks`; returns how many there are. */
NOINLINE int mark_largest(const float *scores, int n, int count, int *marks) {
  for (int i = 0; i < n; i++) marks[i] = 0;
  count = smaller(count, n);
  for (int k = 0; k < count; k++) {
    int best = -1;
    for (int i = 0; i < n; i++)
      if (!marks[i] && (best < 0 || scores[i] > scores[best])) best = i;
    marks[best] = 1;
  }
  return count;
}
