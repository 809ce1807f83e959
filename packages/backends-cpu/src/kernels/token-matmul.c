// A row vector of every token times a matrix of its own: y_n = a_n M_n. a [N,I], M [N,I,J], y [N,J]. A token a task.
#include "cache.h"
#include "narrow.h"

struct token_matmul_args {
  const void *a, *m;
  void *y;
  int tokens, rows, columns, types;  // of a, M, y
};

KERNEL(token_matmul) {
  ARGS(token_matmul);
  int rows = args->rows, columns = args->columns;
  int at = type_of(args->types, 0), mt = type_of(args->types, 1), yt = type_of(args->types, 2);
  float *of_y = (float *)w->scratch, *of_m = of_y + columns, *of_a = of_m + columns;  // where numbers are narrow
  range tokens = share(args->tokens, 1, w);
  for (int t = tokens.from; t < tokens.to; t++) {
    ptrdiff_t first = (ptrdiff_t)t * rows, result = (ptrdiff_t)t * columns;
    const float *a = floats_at(at, args->a, first, rows, of_a);
    float *y = yt == F32 ? (float *)args->y + result : of_y;
    zero_floats(y, columns);
    for (int i = 0; i < rows; i++) add_scaled(y, a[i], floats_at(mt, args->m, (first + i) * columns, columns, of_m), columns);
    if (yt != F32) put_floats(yt, args->y, result, y, columns);
  }
}
