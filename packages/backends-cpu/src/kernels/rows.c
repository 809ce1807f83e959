// Rows picked and added up by index.
//   gather        table [V,C] in any storage, ids i32 [N] → y [N,C]; zeros where an id is outside the table
//   scatter_rows  ids i32 [N], x [N,C] → y [rows,C]: sums of the rows of x by id, zeros elsewhere
#include "storage.h"

struct gather_args {
  const void *table;
  const int *ids;
  float *y;
  int storage, v, channels, tokens;
};

#define GATHER_COLUMNS 1024  // a task is one row's piece of so many columns

KERNEL(gather) {
  ARGS(gather);
  int c = args->channels, pieces = (c + GATHER_COLUMNS - 1) / GATHER_COLUMNS;
  range tasks = share(args->tokens * pieces, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int token = task / pieces, from = task % pieces * GATHER_COLUMNS, n = smaller(GATHER_COLUMNS, c - from);
    float *y = args->y + (ptrdiff_t)token * c + from;
    int id = args->ids[token];
    if (id < 0 || id >= args->v)
      zero_floats(y, n);
    else
      decode_row(args->storage, args->table, id, c, from, n, y);
  }
}

struct scatter_rows_args {
  const int *ids;
  const float *x;
  float *y;
  int tokens, channels, rows;
};

// Every thread owns a range of output rows and looks through all ids.
KERNEL(scatter_rows) {
  ARGS(scatter_rows);
  int c = args->channels;
  range rows = share(args->rows, 1, w);
  for (int i = rows.from; i < rows.to; i++) zero_floats(args->y + (ptrdiff_t)i * c, c);
  for (int t = 0; t < args->tokens; t++) {
    int id = args->ids[t], i = 0;
    if (id < rows.from || id >= rows.to) continue;
    const float *x = args->x + (ptrdiff_t)t * c;
    float *y = args->y + (ptrdiff_t)id * c;
    ROLLED for (; i + 4 <= c; i += 4) store(y + i, add(load(y + i), load(x + i)));
    for (; i < c; i++) y[i] += x[i];
  }
}
