// Y = A·B for many rows and canonical B: A [M,K] (or stored [K,M]) in f32, bf16 or f16, B [K,N] or stored [N,K] in any storage.
// Blocking as in gemm.c: for some columns and rows of B, these are packed into panels of 16 columns, then A into tiles of a few
// rows, and tiles of Y live in registers. Parts own rectangles of Y. A narrow Y is not added up in memory: its blocks take all of K.
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
  int block_n, block_k;  // columns, a multiple of 32, and rows of B, an even number, packed at a time
  int types, rounds;     // of a and y; whether operands are rounded to bf16
  struct activation activation;
};

/** A tile [kc][t] of rows of A. */
static void pack_rows(const float *a, ptrdiff_t stride, int t, int kc, float *to) {
  int i = 0;
  for (; i + 4 <= t; i += 4) {
    const float *p0 = a + i * stride, *p1 = p0 + stride, *p2 = p1 + stride, *p3 = p2 + stride;
    int k = 0;
    for (; k + 4 <= kc; k += 4) {
      f32x4 r0 = load(p0 + k), r1 = load(p1 + k), r2 = load(p2 + k), r3 = load(p3 + k);
      transpose_4x4(&r0, &r1, &r2, &r3);
      float *q = to + k * t + i;
      store(q, r0), store(q + t, r1), store(q + 2 * t, r2), store(q + 3 * t, r3);
    }
    for (; k < kc; k++) {
      float *q = to + k * t + i;
      q[0] = p0[k], q[1] = p1[k], q[2] = p2[k], q[3] = p3[k];
    }
  }
  for (; i < t; i++)
    for (int k = 0; k < kc; k++) to[k * t + i] = a[i * stride + k];
}

/** The same when A is stored by columns. */
static void pack_columns(const float *a, ptrdiff_t stride, int t, int kc, float *to) {
  for (int k = 0; k < kc; k++, a += stride, to += t) {
    int i = 0;
    for (; i + 4 <= t; i += 4) store(to + i, load(a + i));
    for (; i < t; i++) to[i] = a[i];
  }
}

/** 16 columns of B from its rows b[k][column], zeros beyond. */
static void pack_panel_of_rows(const float *b, ptrdiff_t stride, int columns, int kc, float *to) {
  for (int k = 0; k < kc; k++, b += stride, to += PANEL)
    for (int c = 0; c < PANEL; c += 4) store(to + c, load_part(b + c, columns - c));
}

/** From rows of Bᵀ, b[column][k]. */
static void pack_panel_transposed(const float *b, ptrdiff_t stride, int columns, int kc, float *to) {
  for (int c = 0; c < PANEL; c += 4) {
    const float *p = b + c * stride;
    int k = 0;
    for (; c + 4 <= columns && k + 4 <= kc; k += 4) {
      f32x4 r0 = load(p + k), r1 = load(p + stride + k), r2 = load(p + 2 * stride + k), r3 = load(p + 3 * stride + k);
      transpose_4x4(&r0, &r1, &r2, &r3);
      float *q = to + k * PANEL + c;
      store(q, r0), store(q + PANEL, r1), store(q + 2 * PANEL, r2), store(q + 3 * PANEL, r3);
    }
    for (; k < kc; k++)
      for (int i = 0; i < 4; i++) to[k * PANEL + c + i] = c + i < columns ? p[i * stride + k] : 0;
  }
}

/** A panel of B in any storage; `temporary` holds 16 rows of a block. */
static void pack_b(const struct wide_gemm_args *args, int column, int k0, int kc, float *to, float *temporary) {
  int columns = smaller(PANEL, args->n - column), storage = args->storage;
  const float *b = args->b;
  if (args->transpose_b) {
    if (storage == F32) {
      pack_panel_transposed(b + (ptrdiff_t)column * args->k + k0, args->k, columns, kc, to);
      return;
    }
    for (int c = 0; c < columns; c++) decode_row(storage, b, column + c, args->k, k0, kc, temporary + c * kc);
    pack_panel_transposed(temporary, kc, columns, kc, to);
  } else if (storage == F32) {
    pack_panel_of_rows(b + (ptrdiff_t)k0 * args->n + column, args->n, columns, kc, to);
  } else {
    // decoding starts at blocks of 32 columns
    int aligned = column & ~(BLOCK - 1), lead = column - aligned;
    for (int k = 0; k < kc; k++, to += PANEL) {
      decode_row(storage, b, k0 + k, args->n, aligned, lead + columns, temporary);
      for (int c = 0; c < PANEL; c += 4) store(to + c, load_part(temporary + lead + c, columns - c));
    }
  }
}

/** A tile of rows [i, i + t) of A, columns [k, k + kc). */
static void pack_a(const struct wide_gemm_args *args, int i, int t, int k, int kc, float *to, float *temporary) {
  int type = type_of(args->types, 0);
  ptrdiff_t stride = args->transpose_a ? args->m : args->k, at = args->transpose_a ? k * stride + i : i * stride + k;
  if (type == F32) {
    (args->transpose_a ? pack_columns : pack_rows)((const float *)args->a + at, stride, t, kc, to);
  } else if (args->transpose_a) {
    for (int j = 0; j < kc; j++, to += t) convert_numbers(type, number_at(type, args->a, at + j * stride), F32, to, t);
  } else {
    for (int r = 0; r < t; r++)
      convert_numbers(type, number_at(type, args->a, at + r * stride), F32, temporary + r * kc, kc);
    pack_rows(temporary, kc, t, kc, to);
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
  float *packed_a = (float *)w->scratch, *temporary = packed_a + FLOAT_TOKENS * args->block_k;
  float *packed_b = temporary + PANEL * args->block_k, *room = packed_b + args->block_k * args->block_n;
  for (int j = columns.from; j < columns.to; j += args->block_n) {
    int nc = smaller(args->block_n, columns.to - j);
    for (int k = 0; k == 0 || k < args->k; k += args->block_k) {
      int kc = smaller(args->block_k, args->k - k);
      product p = product_of(args, kc);
      for (int c = 0; c < nc; c += PANEL) p.pack_b(args, j + c, k, kc, packed_b + c * p.units, temporary);
      for (int i = rows.from; i < rows.to; i += FLOAT_TOKENS) {
        int t = smaller(FLOAT_TOKENS, rows.to - i);
        float *y = y_type == F32 ? (float *)args->y + (ptrdiff_t)i * args->n + j : room;
        ptrdiff_t stride = y_type == F32 ? args->n : args->block_n;
        p.pack_a(args, i, t, k, kc, packed_a, temporary);
        for (int c = 0; c < nc; c += FLOAT_COLUMNS) {
          size_t next = nc - c > PANEL ? (size_t)p.units * PANEL * 4 : 0;
          p.tiles(t, (const char *)(packed_b + c * p.units), next, packed_a, kc, y + c, stride, smaller(FLOAT_COLUMNS, nc - c), k > 0);
        }
        for (int r = 0; y_type != F32 && r < t; r++) {
          activate(&args->activation, room + r * stride, nc);
          put_floats(y_type, args->y, (ptrdiff_t)(i + r) * args->n + j, room + r * stride, nc);
        }
      }
    }
    for (int i = rows.from; y_type == F32 && i < rows.to; i++)
      activate(&args->activation, (float *)args->y + (ptrdiff_t)i * args->n + j, nc);
  }
}
