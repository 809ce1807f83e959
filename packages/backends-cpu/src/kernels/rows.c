// Rows picked and added up by index.
//   gather        table [V,C] in any storage, ids i32 [N] → y [N,C]; zeros where an id is outside the table
//   scatter_rows  ids i32 [N], x [N,C] → y [rows,C]: sums of the rows of x by id, zeros elsewhere
#include "narrow.h"

struct gather_args {
  const void *table;
  const int *ids;
  void *y;
  int storage, v, channels, tokens, type;  // of y
};

#define GATHER_COLUMNS 1024  // a task is one row's piece of so many columns

KERNEL(gather) {
  ARGS(gather);
  int c = args->channels, pieces = (c + GATHER_COLUMNS - 1) / GATHER_COLUMNS;
  range tasks = share(args->tokens * pieces, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int token = task / pieces, from = task % pieces * GATHER_COLUMNS, n = smaller(GATHER_COLUMNS, c - from);
    ptrdiff_t at = (ptrdiff_t)token * c + from;
    int id = args->ids[token], type = args->type;
    float room[GATHER_COLUMNS], *y = type == F32 ? (float *)args->y + at : room;
    if (id < 0 || id >= args->v)
      zero_floats(y, n);
    else
      decode_row(args->storage, args->table, id, c, from, n, y);
    if (type != F32) put_floats(type, args->y, at, y, n);
  }
}

struct scatter_rows_args {
  const int *ids;
  const void *x;
  float *y;
  int tokens, channels, rows, type;  // of x
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
    float *y = args->y + (ptrdiff_t)id * c;
    for (int from = 0; from < c; from += 256) {
      float room[256];
      int n = smaller(256, c - from);
      const float *x = floats_at(args->type, args->x, (ptrdiff_t)t * c + from, n, room);
      for (i = 0; i + 4 <= n; i += 4) store(y + from + i, add(load(y + from + i), load(x + i)));
      for (; i < n; i++) y[from + i] += x[i];
    }
  }
}
