// A row vector of every token times a matrix of its own: y_n = a_n M_n. a [N,I], M [N,I,J], y [N,J]. A token a task.
#include "cache.h"

struct token_matmul_args {
  const float *a, *m;
  float *y;
  int tokens, rows, columns;
};

KERNEL(token_matmul) {
  ARGS(token_matmul);
  int rows = args->rows, columns = args->columns;
  range tokens = share(args->tokens, 1, w);
  for (int t = tokens.from; t < tokens.to; t++) {
    float *y = args->y + (ptrdiff_t)t * columns;
    zero_floats(y, columns);
    for (int i = 0; i < rows; i++) {
      ptrdiff_t row = (ptrdiff_t)t * rows + i;
      add_scaled(y, args->a[row], args->m + row * columns, columns);
    }
  }
}
