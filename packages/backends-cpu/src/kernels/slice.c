// A run of columns taken out of a matrix, or placed into zeros. Runs of leading rows are runs of columns of a single row.
//   slice: y[r, c] = x[r, first + c]      place: y[r, first + c] = x[r, c], zero elsewhere
#include "kernel.h"

struct slice_args {
  const float *x;
  float *y;
  int rows, wide, run, first;
};

/** Rows of this part; a single row is shared by columns instead. */
KERNEL(slice) {
  ARGS(slice);
  if (args->rows == 1) {
    range c = share(args->run, 256, w);
    copy_floats(args->y + c.from, args->x + args->first + c.from, c.to - c.from);
    return;
  }
  range r = share(args->rows, 1, w);
  for (int i = r.from; i < r.to; i++)
    copy_floats(args->y + (size_t)i * args->run, args->x + (size_t)i * args->wide + args->first, args->run);
}

struct place_args {
  const float *x;
  float *y;
  int rows, wide, run, first;
};

/** Columns from..to of one row of the result. */
static void place_columns(const struct place_args *args, int row, int from, int to) {
  float *y = args->y + (size_t)row * args->wide;
  const float *x = args->x + (size_t)row * args->run;
  int start = larger(from, args->first), end = smaller(to, args->first + args->run);
  if (start >= end) start = end = to;
  for (int c = from; c < start; c++) y[c] = 0;
  copy_floats(y + start, x + (start - args->first), end - start);
  for (int c = end; c < to; c++) y[c] = 0;
}

KERNEL(place) {
  ARGS(place);
  if (args->rows == 1) {
    range c = share(args->wide, 256, w);
    place_columns(args, 0, c.from, c.to);
    return;
  }
  range r = share(args->rows, 1, w);
  for (int i = r.from; i < r.to; i++) place_columns(args, i, 0, args->wide);
}
