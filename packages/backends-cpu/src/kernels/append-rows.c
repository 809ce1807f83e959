// Appends a step's rows to a cache that is never shortened. x [N,C], cache [slots,capacity,C]. Work is shared by columns.
#include "cache.h"

struct append_rows_args {
  const float *x, *cache;
  const int *sequences, *counts;
  float *next;  // may be the cache itself
  int tokens, channels, slots, capacity, rows;
};

KERNEL(append_rows) {
  ARGS(append_rows);
  range columns = share(args->channels, 16, w);
  if (columns.from == columns.to) return;
  append_columns(args->next, args->cache, F32, args->x, args->sequences, args->counts, args->rows, args->tokens, args->slots,
                 args->capacity, args->channels, columns);
}
