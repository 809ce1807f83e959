// Sums. (Those of rows are programs of map.c.)
//   sum_rows     x [rows,D] → [D]: over all rows
//   sum_squares  x → [1]: Σ x², accumulated in double precision
#include "narrow.h"
#include "row-reductions.h"

struct sum_rows_args {
  const void *x;
  float *y;
  int rows, d, type;  // of x
};

// Rows are added up in groups of 64 before joining the total: the error grows with rows / 64 + 64 instead of rows.
#define ROW_GROUP 64

INLINE f32x4 load_of(int type, const void *x, ptrdiff_t at) {
  return type == F32 ? load((const float *)x + at) : load_narrow(type, (const uint16_t *)x + at);
}

/** Sums 16 columns over all rows, x beginning at the first of them. */
INLINE void sum_16_columns(int type, const void *x, float *y, int rows, int d) {
  f32x4 t0 = zero(), t1 = t0, t2 = t0, t3 = t0;
  for (int group = 0; group < rows; group += ROW_GROUP) {
    f32x4 s0 = zero(), s1 = s0, s2 = s0, s3 = s0;
    ptrdiff_t at = (ptrdiff_t)group * d, end = (ptrdiff_t)smaller(group + ROW_GROUP, rows) * d;
    ROLLED for (; at < end; at += d) {
      s0 = add(s0, load_of(type, x, at));
      s1 = add(s1, load_of(type, x, at + 4));
      s2 = add(s2, load_of(type, x, at + 8));
      s3 = add(s3, load_of(type, x, at + 12));
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

/** Sums one column, a number after the other. */
static float sum_column(int type, const void *x, int rows, int d) {
  double total = 0;
  for (int row = 0; row < rows; row++)
    total += (double)wasm_f32x4_extract_lane(load_numbers(type, x, (ptrdiff_t)row * d, 1), 0);
  return (float)total;
}

KERNEL(sum_rows) {
  ARGS(sum_rows);
  int rows = args->rows, d = args->d, type = args->type;
  if (d == 1 && type == F32) {
    if (w->thread == 0) args->y[0] = sum_of(args->x, rows);
    return;
  }
  range c = share(d, 16, w);
  for (int j = c.from; j < c.to; j += 16) {
    const void *x = number_at(type, args->x, j);
    if (j + 16 > c.to)
      for (int i = j; i < c.to; i++) args->y[i] = sum_column(type, number_at(type, args->x, i), rows, d);
    else if (type == F32)
      sum_16_columns(F32, x, args->y + j, rows, d);
    else if (type == BF16)
      sum_16_columns(BF16, x, args->y + j, rows, d);
    else
      sum_16_columns(F16, x, args->y + j, rows, d);
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
