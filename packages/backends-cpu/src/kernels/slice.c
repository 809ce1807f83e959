// A run of columns taken out of a matrix, or placed into zeros. Runs of leading rows are runs of columns of a single row.
//   slice: y[r, c] = x[r, first + c]      place: y[r, first + c] = x[r, c], zero elsewhere
#include "narrow.h"

struct slice_args {
  const void *x;
  void *y;
  int rows, wide, run, first, types;  // x, y
};

/** n numbers from `at` of x on, to `to` of y on. */
INLINE void move(const void *x, ptrdiff_t at, void *y, ptrdiff_t to, int n, int types) {
  int from_type = type_of(types, 0), to_type = type_of(types, 1);
  convert_numbers(from_type, number_at(from_type, x, at), to_type, number_at(to_type, y, to), n);
}

/** Rows of this part; a single row is shared by columns instead. */
KERNEL(slice) {
  ARGS(slice);
  if (args->rows == 1) {
    range c = share(args->run, 256, w);
    move(args->x, args->first + c.from, args->y, c.from, c.to - c.from, args->types);
    return;
  }
  range r = share(args->rows, 1, w);
  for (int i = r.from; i < r.to; i++)
    move(args->x, (ptrdiff_t)i * args->wide + args->first, args->y, (ptrdiff_t)i * args->run, args->run, args->types);
}

struct place_args {
  const void *x;
  void *y;
  int rows, wide, run, first, types;
};

/** Columns from..to of one row of the result. */
static void place_columns(const struct place_args *args, int row, int from, int to) {
  ptrdiff_t y = (ptrdiff_t)row * args->wide, x = (ptrdiff_t)row * args->run;
  int type = type_of(args->types, 1), start = larger(from, args->first), end = smaller(to, args->first + args->run);
  if (start >= end) start = end = to;
  zero_numbers(type, args->y, y + from, start - from);
  move(args->x, x + start - args->first, args->y, y + start, end - start, args->types);
  zero_numbers(type, args->y, y + end, to - end);
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
