// Y = A·B for one or a few rows of A [M,K] and canonical B [K,N] of f32, f16 or bf16 (LoRA products while decoding): B is read
// once, some columns of all rows of Y in registers; one row of A meets a wide B row by row. Parts own columns of Y.
//
// f16 from memory, AVX-512, Zen 4, us, before and after more columns and rows at once and asking for what comes further ahead:
//   columns of Y <- of A   128 <- 768     64 <- 768     768 <- 64     768 <- 128
//   1 row                  11.4 ->  5.1   2.8 -> 2.5    3.2 -> 3.0     5.9 ->  5.9
//   2 rows                 11.2 ->  8.2   2.8 -> 3.0    8.5 -> 4.2    16.6 ->  8.3
//   8 rows                 22.1 -> 17.3  12.0 -> 8.1    9.3 -> 8.4    18.8 -> 16.7
#include "elementwise.h"
#include "native-kernels.h"
#include "wide.h"

struct wide_few_args {
  const float *a;
  const void *b;
  float *y;
  int m, n, k, storage;
  struct activation activation;
};

// Rows of Y in registers at a time; further ones find the columns of B in the second-level cache. Vectors of columns beside them:
// 2, for one or two rows 4, where sums would wait for themselves, and for one row 8 where B has so many columns.
#define TILE_ROWS (LANES == 16 ? 8 : 6)
#define WIDEST 8
#define SHARED_COLUMNS (4 * LANES)
#define NARROW 512  // bytes of a row

/** Columns `vectors` wide of m rows of Y; m and vectors are constants where this is inlined. */
INLINE void columns_of_rows(int storage, const int m, const int vectors, const float *a, const char *b, int column, int n, int k, float *y) {
  wide_f32 sum[TILE_ROWS][WIDEST];
  UNROLLED for (int i = 0; i < m; i++) UNROLLED for (int v = 0; v < vectors; v++) sum[i][v] = wide_splat(0);
  const int bytes = storage == F32 ? 4 : 2;
  // narrow rows of B are one stream; of wide ones, the next columns
  ptrdiff_t ahead = n * bytes > NARROW ? vectors * LANES * bytes : m == 1 ? NEAR : FAR;
  for (int j = 0; j < k; j++) {
    wide_f32 row[WIDEST];
    UNROLLED for (int c = 0; c < vectors * LANES * bytes; c += 64) __builtin_prefetch(b + ((ptrdiff_t)j * n + column) * bytes + ahead + c, 0, 2);
    UNROLLED for (int v = 0; v < vectors; v++) row[v] = wide_load_weights(storage, b, (ptrdiff_t)j * n + column + v * LANES);
    UNROLLED for (int i = 0; i < m; i++) {
      wide_f32 s = wide_splat(a[(ptrdiff_t)i * k + j]);
      UNROLLED for (int v = 0; v < vectors; v++) sum[i][v] += row[v] * s;
    }
  }
  UNROLLED for (int i = 0; i < m; i++) UNROLLED for (int v = 0; v < vectors; v++) wide_store(y + (ptrdiff_t)i * n + column + v * LANES, sum[i][v]);
}

/** Columns that no vector takes. */
static void one_column(const struct wide_few_args *args, int column) {
  for (int i = 0; i < args->m; i++) {
    float sum = 0;
    for (int j = 0; j < args->k; j++) {
      ptrdiff_t at = (ptrdiff_t)j * args->n + column;
      uint16_t half = args->storage == F32 ? 0 : ((const uint16_t *)args->b)[at];
      float weight = args->storage == F32   ? ((const float *)args->b)[at]
                     : args->storage == F16 ? f16_to_f32(half)
                                            : wasm_f32x4_extract_lane(wasm_i32x4_splat((int)half << 16), 0);
      sum += weight * args->a[(ptrdiff_t)i * args->k + j];
    }
    args->y[(ptrdiff_t)i * args->n + column] = sum;
  }
}

#define WITH_ROWS(STORAGE, M, VECTORS) columns_of_rows(STORAGE, M, VECTORS, a, b, column, n, k, y)
#define TILE(STORAGE, M)              \
  case M:                             \
    if (vectors == 1)                 \
      WITH_ROWS(STORAGE, M, 1);       \
    else if (M == 1 && vectors == 8)  \
      WITH_ROWS(STORAGE, 1, 8);       \
    else if (M <= 2 && vectors == 4)  \
      WITH_ROWS(STORAGE, M, 4);       \
    else                              \
      WITH_ROWS(STORAGE, M, 2);       \
    break;
#if LANES == 16
#define TILES_TO_8(STORAGE) TILE(STORAGE, 7) TILE(STORAGE, 8)
#else
#define TILES_TO_8(STORAGE)
#endif
#define FUNCTION(NAME, STORAGE)                                                                                           \
  NOINLINE void NAME(int m, int vectors, const float *a, const char *b, int column, int n, int k, float *y) {             \
    switch (m) {                                                                                                          \
      TILE(STORAGE, 1) TILE(STORAGE, 2) TILE(STORAGE, 3) TILE(STORAGE, 4) TILE(STORAGE, 5) TILE(STORAGE, 6)               \
      TILES_TO_8(STORAGE)                                                                                                 \
    }                                                                                                                     \
  }
FUNCTION(columns_f32, F32)
FUNCTION(columns_f16, F16)
FUNCTION(columns_bf16, BF16)

#define ROWS_AHEAD 8  // where a part owns some columns, the processor does not guess what comes next

/** One row of Y, some columns: rows of B as they lie in memory, added to y in the cache. `columns` is a multiple of LANES. */
INLINE void row_by_row(int storage, const float *a, const char *b, int columns, int n, int k, float *y) {
  const int bytes = storage == F32 ? 4 : 2, asks = columns < n;
  for (int j = 0; j < k; j++, b += (ptrdiff_t)n * bytes) {
    if (asks) for (int c = 0; c < columns * bytes; c += 64) __builtin_prefetch(b + (ptrdiff_t)ROWS_AHEAD * n * bytes + c, 0, 2);
    wide_f32 s = wide_splat(a[j]);
    for (int c = 0; c < columns; c += LANES) {
      wide_f32 product = wide_load_weights(storage, b, c) * s;
      wide_store(y + c, j ? wide_load(y + c) + product : product);
    }
  }
}

NOINLINE void one_row(int storage, const float *a, const char *b, int columns, int n, int k, float *y) {
  if (storage == F32)
    row_by_row(F32, a, b, columns, n, k, y);
  else if (storage == F16)
    row_by_row(F16, a, b, columns, n, k, y);
  else
    row_by_row(BF16, a, b, columns, n, k, y);
}

KERNEL(wide_few) {
  ARGS(wide_few);
  range columns = share(args->n, SHARED_COLUMNS, w);
  int storage = args->storage, m = args->m, n = args->n, k = args->k;
  // tiles of rows that are as equal as they can be
  int tiles = (m + TILE_ROWS - 1) / TILE_ROWS, most = (m + tiles - 1) / tiles, widest = most == 1 ? 8 : most == 2 ? 4 : 2;
  int first = columns.from;
  // 12 MB of them, from memory, one token, Zen 4: 12 -> 36 GB/s with one thread, 23 with two
  if (m == 1 && k < n) {
    int whole = (columns.to - first) / LANES * LANES;
    one_row(storage, args->a, (const char *)args->b + (ptrdiff_t)first * (storage == F32 ? 4 : 2), whole, n, k, args->y + first);
    first += whole;
  }
  for (int j = first; j < columns.to;) {
    int vectors = widest;
    while (vectors && j + vectors * LANES > columns.to) vectors /= 2;
    if (!vectors) {
      one_column(args, j++);
      continue;
    }
    for (int i = 0; i < m; i += most)
      (storage == F32 ? columns_f32 : storage == F16 ? columns_f16 : columns_bf16)(
          smaller(most, m - i), vectors, args->a + (ptrdiff_t)i * k, args->b, j, n, k, args->y + (ptrdiff_t)i * n);
    j += vectors * LANES;
  }
  for (int i = 0; i < m; i++)
    activate(&args->activation, args->y + (ptrdiff_t)i * n + columns.from, columns.to - columns.from);
}
