// Y = A·B for few rows (decoding): A [M,K] with M up to 4, B canonical in any storage, stored [K,N] or, transposed, [N,K].
// B is streamed once for each row of A; threads own columns of Y.
#include "elementwise.h"
#include "storage.h"

struct matmul_few_args {
  const float *a;
  const void *b;
  float *y;
  int m, n, k, transpose_b, storage;
  struct activation activation;
};

/** The activation of columns [r.from, r.to) of every row of Y. */
static void activate_columns(const struct matmul_few_args *args, range r) {
  for (int i = 0; i < args->m; i++) activate(&args->activation, args->y + (ptrdiff_t)i * args->n + r.from, r.to - r.from);
}

#define COLUMNS 16   // kept in registers while walking down the rows of B
#define DECODED 512  // columns of a decoded piece of a quantised row

#define WALK_COLUMNS(TYPE, LOAD)                                                       \
  do {                                                                                 \
    const TYPE *p = (const TYPE *)b + column;                                          \
    ROLLED for (const float *x = a, *end = a + k; x < end; x++, p += n) {              \
      f32x4 s = load_splat(x);                                                         \
      c0 = madd(LOAD(p), s, c0);                                                       \
      c1 = madd(LOAD(p + 4), s, c1);                                                   \
      c2 = madd(LOAD(p + 8), s, c2);                                                   \
      c3 = madd(LOAD(p + 12), s, c3);                                                  \
    }                                                                                  \
  } while (0)

/** 16 columns of one row of Y, B [K,N] of f32, f16 or bf16. */
NOINLINE void sixteen_columns(int storage, const float *a, const void *b, int column, int n, int k, float *y) {
  f32x4 c0 = zero(), c1 = c0, c2 = c0, c3 = c0;
  if (storage == F32)
    WALK_COLUMNS(float, load);
  else if (storage == F16)
    WALK_COLUMNS(uint16_t, load_f16);
  else
    WALK_COLUMNS(uint16_t, load_bf16);
  store(y, c0), store(y + 4, c1), store(y + 8, c2), store(y + 12, c3);
}

/** Columns [column, column + n) of one row of Y through decoded pieces of the rows of B; `column` is a multiple of 32. */
static void decoded_columns(const struct matmul_few_args *args, const float *a, int column, int n, float *y, float *piece) {
  zero_floats(y, n);
  for (int k = 0; k < args->k; k++) {
    decode_row(args->storage, args->b, k, args->n, column, n, piece);
    f32x4 s = load_splat(a + k);
    int i = 0;
    ROLLED for (; i + 4 <= n; i += 4) store(y + i, madd(load(piece + i), s, load(y + i)));
    for (; i < n; i++) y[i] += piece[i] * a[k];
  }
}

INLINE float dot(const float *a, const float *b, int n) {
  f32x4 s0 = zero(), s1 = s0, s2 = s0, s3 = s0;
  int i = 0;
  ROLLED for (; i + 16 <= n; i += 16) {
    s0 = madd(load(a + i), load(b + i), s0);
    s1 = madd(load(a + i + 4), load(b + i + 4), s1);
    s2 = madd(load(a + i + 8), load(b + i + 8), s2);
    s3 = madd(load(a + i + 12), load(b + i + 12), s3);
  }
  for (; i + 4 <= n; i += 4) s0 = madd(load(a + i), load(b + i), s0);
  float sum = sum_lanes(add(add(s0, s1), add(s2, s3)));
  for (; i < n; i++) sum += a[i] * b[i];
  return sum;
}

KERNEL(matmul_few) {
  ARGS(matmul_few);
  int n = args->n, k = args->k, quantised = args->storage == INT8 || args->storage == INT4;
  float *scratch = (float *)w->scratch;
  if (args->transpose_b) {
    range rows = share(n, 4, w);
    for (int j = rows.from; j < rows.to; j++) {
      const float *row = (const float *)args->b + (ptrdiff_t)j * k;
      if (args->storage != F32) {
        decode_row(args->storage, args->b, j, k, 0, k, scratch);
        row = scratch;
      }
      for (int i = 0; i < args->m; i++) args->y[(ptrdiff_t)i * n + j] = dot(args->a + (ptrdiff_t)i * k, row, k);
    }
    activate_columns(args, rows);
    return;
  }
  range columns = share(n, quantised ? BLOCK : COLUMNS, w);
  for (int i = 0; i < args->m; i++) {
    const float *a = args->a + (ptrdiff_t)i * k;
    float *y = args->y + (ptrdiff_t)i * n;
    int j = columns.from;
    if (!quantised)
      for (; j + COLUMNS <= columns.to; j += COLUMNS) sixteen_columns(args->storage, a, args->b, j, n, k, y + j);
    for (; j < columns.to; j += DECODED) {
      int part = smaller(DECODED, columns.to - j), aligned = j & ~(BLOCK - 1), lead = j - aligned;
      if (lead == 0) {
        decoded_columns(args, a, j, part, y + j, scratch);
      } else {
        // the tail of a 16-bit matrix may start in the middle of 32 columns
        float *temporary = scratch + DECODED + BLOCK;
        decoded_columns(args, a, aligned, lead + part, temporary, scratch);
        copy_floats(y + j, temporary + lead, part);
      }
    }
  }
  activate_columns(args, columns);
}
