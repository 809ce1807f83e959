// Sums and maxima.
//   sum, max     x [rows,D] → [rows]: over the last axis
//   sum_rows     x [rows,D] → [D]: over all rows
//   sum_squares  x → [1]: Σ x², accumulated in double precision
#include "row-reductions.h"

struct rows_args {
  const float *x;
  float *y;
  int rows, d;
};

KERNEL(sum) {
  const struct rows_args *args = args_;
  range r = share(args->rows, 16, w);
  for (int i = r.from; i < r.to; i++) args->y[i] = sum_of(args->x + (ptrdiff_t)i * args->d, args->d);
}

KERNEL(max) {
  const struct rows_args *args = args_;
  range r = share(args->rows, 16, w);
  for (int i = r.from; i < r.to; i++) args->y[i] = max_of(args->x + (ptrdiff_t)i * args->d, args->d);
}

// Rows are added up in groups of 64 before joining the total: the error grows with rows / 64 + 64 instead of rows.
#define ROW_GROUP 64

/** Sums 16 columns starting at x over all rows. */
INLINE void sum_16_columns(const float *x, float *y, int rows, int d) {
  f32x4 t0 = zero(), t1 = t0, t2 = t0, t3 = t0;
  for (int group = 0; group < rows; group += ROW_GROUP) {
    f32x4 s0 = zero(), s1 = s0, s2 = s0, s3 = s0;
    const float *p = x + (ptrdiff_t)group * d, *end = x + (ptrdiff_t)smaller(group + ROW_GROUP, rows) * d;
    ROLLED for (; p < end; p += d) {
      s0 = add(s0, load(p));
      s1 = add(s1, load(p + 4));
      s2 = add(s2, load(p + 8));
      s3 = add(s3, load(p + 12));
    }
    t0 = add(t0, s0);
    t1 = add(t1, s1);
    t2 = add(t2, s2);
    t3 = add(t3, s3);
  }
  store(y, t0);
  store(y + 4, t1);
  store(y + 8, t2);
  store(y + 12, t3);
}

KERNEL(sum_rows) {
  const struct rows_args *args = args_;
  int rows = args->rows, d = args->d;
  if (d == 1) {
    if (w->thread == 0) args->y[0] = sum_of(args->x, rows);
    return;
  }
  range c = share(d, 16, w);
  for (int j = c.from; j < c.to; j += 16) {
    if (j + 16 <= c.to) {
      sum_16_columns(args->x + j, args->y + j, rows, d);
      continue;
    }
    for (int i = j; i < c.to; i++) {
      double total = 0;
      for (int row = 0; row < rows; row++) total += (double)args->x[(ptrdiff_t)row * d + i];
      args->y[i] = (float)total;
    }
  }
}

struct sum_squares_args {
  const float *x;
  double *partial;  // one a part
  int n;
};

static double squares_of(const float *x, int n) {
  double total = 0;
  for (int from = 0; from < n; from += 1024) {
    int to = smaller(from + 1024, n), i = from;
    f32x4 s0 = zero(), s1 = s0;
    ROLLED for (; i + 8 <= to; i += 8) {
      f32x4 a = load(x + i), b = load(x + i + 4);
      s0 = madd(a, a, s0);
      s1 = madd(b, b, s1);
    }
    for (; i < to; i += 4) {
      f32x4 a = load_part(x + i, to - i);
      s0 = madd(a, a, s0);
    }
    total += (double)sum_lanes(add(s0, s1));
  }
  return total;
}

KERNEL(sum_squares) {
  ARGS(sum_squares);
  range r = share(args->n, 1024, w);
  args->partial[w->thread] = squares_of(args->x + r.from, r.to - r.from);
}

struct add_partials_args {
  const double *partial;
  float *y;
  int n;
};

/** Second step of the sum of squares: adds up what the parts have found, always in the same order. */
KERNEL(add_partials) {
  ARGS(add_partials);
  double total = 0;
  for (int i = 0; i < args->n; i++) total += args->partial[i];
  args->y[0] = (float)total;
}
