// Y = A·B for many rows and canonical B: A [M,K] (or stored [K,M]) in f32, bf16 or f16, B [K,N] or stored [N,K] in any storage.
// For a block of K, rows of A are packed into tiles of a few rows, each once; then, for some columns at a time, B into panels of 16
// columns, which all these tiles meet, and tiles of Y live in registers. A block is as long as the caches allow, because Y is read and
// written once for each. Parts own rectangles of Y. A narrow Y is not added up in memory: its blocks take all of K.
// Sums are in single precision. Operands that are rounded to bf16 are multiplied in pairs where the processor has such products.
#include "elementwise.h"
#include "float-tile.h"
#include "narrow.h"
#include "native-kernels.h"

struct wide_gemm_args {
  const void *a;
  const void *b;
  void *y;
  int m, n, k;
  int transpose_a, transpose_b, storage;
  int split_m, split_n;  // grid of parts over Y
  int block_m, block_n, block_k;  // rows of A and columns of B, multiples of 12 and 32, and their length, even, packed at a time
  int types, rounds;     // of a and y; whether operands are rounded to bf16
  struct activation activation;
};

/**
 * kc columns of `count` rows, up to FLOAT_TOKENS or PANEL, one behind the other: to [kc][width]. Rows beyond `count` repeat the
 * last. Whole vectors are stored, the last ones of columns first: where they reach into the next column the first ones come after.
 * Less than LANES numbers behind the result are overwritten.
 */
static void transpose(const float *rows, ptrdiff_t stride, int count, int kc, float *to, int width) {
  for (int first = (width - 1) / LANES * LANES; first >= 0; first -= LANES) {
    ptrdiff_t at[LANES];
    for (int r = 0; r < LANES; r++) at[r] = smaller(first + r, count - 1) * stride;
    int k = 0;
    for (; k + 4 <= kc; k += 4) {
      wide_f32 row[4];
      UNROLLED for (int r = 0; r < 4; r++) row[r] = wide_load_quarters(rows + k, at + r, 4);
      wide_transpose_quarters(row);
      UNROLLED for (int r = 0; r < 4; r++) wide_store(to + (k + r) * width + first, row[r]);
    }
    for (; k < kc; k++)
      for (int r = first; r < smaller(width, first + LANES); r++) to[k * width + r] = rows[at[r - first] + k];
  }
}

/** kc rows of `count` numbers, `whole` or fewer, to [kc][width]; each is asked for long before, because they lie far apart. */
INLINE void copy_rows(const float *rows, ptrdiff_t stride, int count, const int whole, int kc, float *to, int width) {
  for (int k = 0; k < kc; k++, rows += stride, to += width) {
    __builtin_prefetch(rows + 24 * stride), __builtin_prefetch(rows + 24 * stride + whole - 1);
    copy_floats(to, rows, count == whole ? whole : count);
  }
}

/** A panel of B in any storage; `temporary` holds 16 rows of a block. */
static void pack_b(const struct wide_gemm_args *args, int column, int k0, int kc, float *to, float *temporary) {
  int columns = smaller(PANEL, args->n - column), storage = args->storage;
  const float *b = args->b;
  if (args->transpose_b) {
    if (storage == F32) {
      transpose(b + (ptrdiff_t)column * args->k + k0, args->k, columns, kc, to, PANEL);
      return;
    }
    for (int c = 0; c < columns; c++) decode_row(storage, b, column + c, args->k, k0, kc, temporary + c * kc);
    transpose(temporary, kc, columns, kc, to, PANEL);
  } else if (storage == F32) {
    copy_rows(b + (ptrdiff_t)k0 * args->n + column, args->n, columns, PANEL, kc, to, PANEL);
  } else {
    // decoding starts at blocks of 32 columns
    int aligned = column & ~(BLOCK - 1), lead = column - aligned;
    for (int k = 0; k < kc; k++, to += PANEL) {
      decode_row(storage, b, k0 + k, args->n, aligned, lead + columns, temporary);
      copy_floats(to, temporary + lead, columns);
    }
  }
}

/** A tile of rows [i, i + t) of A, columns [k, k + kc). */
static void pack_a(const struct wide_gemm_args *args, int i, int t, int k, int kc, float *to, float *temporary) {
  int type = type_of(args->types, 0);
  ptrdiff_t stride = args->transpose_a ? args->m : args->k, at = args->transpose_a ? k * stride + i : i * stride + k;
  if (type == F32) {
    if (args->transpose_a)
      copy_rows((const float *)args->a + at, stride, t, FLOAT_TOKENS, kc, to, t);
    else
      transpose((const float *)args->a + at, stride, t, kc, to, t);
  } else if (args->transpose_a) {
    for (int j = 0; j < kc; j++, to += t) convert_numbers(type, number_at(type, args->a, at + j * stride), F32, to, t);
  } else {
    for (int r = 0; r < t; r++)
      convert_numbers(type, number_at(type, args->a, at + r * stride), F32, temporary + r * kc, kc);
    transpose(temporary, kc, t, kc, to, t);
  }
}

/** n floats to the nearest numbers of bf16; up to three more are touched. */
static void round_operands(float *x, int n) {
  for (int i = 0; i < n; i += 4) store(x + i, wasm_i32x4_shl(bf16_bits(load(x + i)), 16));
}

NOINLINE void tiles(int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride, int columns, int accumulate) {
  FLOAT_TILES(F32, t, w, panels, x, kc, y, stride, columns, accumulate)
}

#include "bf16-tile.h"

/** How the operands are packed and multiplied. */
typedef struct {
  void (*pack_a)(const struct wide_gemm_args *args, int i, int t, int k, int kc, float *to, float *temporary);
  void (*pack_b)(const struct wide_gemm_args *args, int column, int k0, int kc, float *to, float *temporary);
  void (*tiles)(int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride, int columns, int accumulate);
  int units;  // 32-bit words that kc numbers take
} product;

static void pack_a_rounded(const struct wide_gemm_args *args, int i, int t, int k, int kc, float *to, float *temporary) {
  pack_a(args, i, t, k, kc, to, temporary);
  if (type_of(args->types, 0) != BF16) round_operands(to, t * kc);
}
static void pack_b_rounded(const struct wide_gemm_args *args, int column, int k0, int kc, float *to, float *temporary) {
  pack_b(args, column, k0, kc, to, temporary);
  if (args->storage != BF16) round_operands(to, PANEL * kc);
}

static product product_of(const struct wide_gemm_args *args, int kc) {
  if (!args->rounds) return (product){pack_a, pack_b, tiles, kc};
#ifdef PAIRS_OF_BF16
  if (multiplies_bf16()) return (product){pack_a_pairs, pack_b_pairs, tiles_of_pairs, (kc + 1) / 2};
#endif
  return (product){pack_a_rounded, pack_b_rounded, tiles, kc};
}

KERNEL(wide_gemm) {
  ARGS(wide_gemm);
  if (w->thread >= args->split_m * args->split_n) return;
  worker along_m = *w, along_n = *w;
  along_m.thread = w->thread % args->split_m, along_m.threads = args->split_m;
  along_n.thread = w->thread / args->split_m, along_n.threads = args->split_n;
  range rows = share(args->m, FLOAT_TOKENS, &along_m), columns = share(args->n, FLOAT_COLUMNS, &along_n);
  int y_type = type_of(args->types, 1);
  float *packed_a = (float *)w->scratch, *packed_b = packed_a + (ptrdiff_t)args->block_m * args->block_k;
  float *temporary = packed_b + (ptrdiff_t)args->block_n * args->block_k, *room = temporary + PANEL * args->block_k;
  ptrdiff_t stride = y_type == F32 ? args->n : args->block_n;
  for (int k = 0; k == 0 || k < args->k; k += args->block_k) {
    int kc = smaller(args->block_k, args->k - k);
    product p = product_of(args, kc);
    for (int i0 = rows.from; i0 < rows.to; i0 += args->block_m) {
      int mc = smaller(args->block_m, rows.to - i0);
      for (int i = 0; i < mc; i += FLOAT_TOKENS)
        p.pack_a(args, i0 + i, smaller(FLOAT_TOKENS, mc - i), k, kc, packed_a + (ptrdiff_t)i * p.units, temporary);
      for (int j = columns.from; j < columns.to; j += args->block_n) {
        int nc = smaller(args->block_n, columns.to - j);
        for (int c = 0; c < nc; c += PANEL) p.pack_b(args, j + c, k, kc, packed_b + c * p.units, temporary);
        for (int i = 0; i < mc; i += FLOAT_TOKENS) {
          int t = smaller(FLOAT_TOKENS, mc - i);
          ptrdiff_t at = (ptrdiff_t)(i0 + i) * args->n + j;
          float *y = y_type == F32 ? (float *)args->y + at : room;
          for (int c = 0; c < nc; c += FLOAT_COLUMNS) {
            size_t next = nc - c > PANEL ? (size_t)p.units * PANEL * 4 : 0;
            p.tiles(t, (const char *)(packed_b + c * p.units), next, packed_a + (ptrdiff_t)i * p.units, kc, y + c, stride,
                    smaller(FLOAT_COLUMNS, nc - c), k > 0);
          }
          for (int r = 0; k + kc == args->k && r < t; r++) {
            activate(&args->activation, y + r * stride, nc);
            if (y_type != F32) put_floats(y_type, args->y, at + (ptrdiff_t)r * args->n, y + r * stride, nc);
          }
        }
      }
    }
  }
}
