// Y = A·B, single precision, for many rows and canonical B: A [M,K] (or stored [K,M]), B [K,N] or stored [N,K] in any storage.
// Blocking as in gemm.c: for some columns and 256 of K, B is packed into panels of 16 columns, then A into tiles of a few
// rows, and tiles of Y live in registers. Parts own rectangles of Y.
#include "elementwise.h"
#include "float-tile.h"
#include "native-kernels.h"

struct wide_gemm_args {
  const float *a;
  const void *b;
  float *y;
  int m, n, k;
  int transpose_a, transpose_b, storage;
  int split_m, split_n;  // grid of parts over Y
  int block_n;           // columns packed at a time, a multiple of 32
  struct activation activation;
};

#define BLOCK_K 256  // src/encode/wide-products.ts

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

/** A panel of B in any storage; `temporary` holds 16 x 256 floats. */
static void pack_b(const struct wide_gemm_args *args, int column, int k0, int kc, float *to, float *temporary) {
  int columns = smaller(PANEL, args->n - column), storage = args->storage;
  const float *b = args->b;
  if (args->transpose_b) {
    if (storage == F32) {
      pack_panel_transposed(b + (ptrdiff_t)column * args->k + k0, args->k, columns, kc, to);
      return;
    }
    for (int c = 0; c < columns; c++) decode_row(storage, b, column + c, args->k, k0, kc, temporary + c * BLOCK_K);
    pack_panel_transposed(temporary, BLOCK_K, columns, kc, to);
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

NOINLINE void tiles(int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride, int columns, int accumulate) {
  FLOAT_TILES(F32, t, w, panels, x, kc, y, stride, columns, accumulate)
}

KERNEL(wide_gemm) {
  ARGS(wide_gemm);
  if (w->thread >= args->split_m * args->split_n) return;
  worker along_m = *w, along_n = *w;
  along_m.thread = w->thread % args->split_m, along_m.threads = args->split_m;
  along_n.thread = w->thread / args->split_m, along_n.threads = args->split_n;
  range rows = share(args->m, FLOAT_TOKENS, &along_m), columns = share(args->n, FLOAT_COLUMNS, &along_n);
  float *packed_a = (float *)w->scratch, *temporary = packed_a + FLOAT_TOKENS * BLOCK_K;
  float *packed_b = temporary + PANEL * BLOCK_K;
  for (int j = columns.from; j < columns.to; j += args->block_n) {
    int nc = smaller(args->block_n, columns.to - j);
    for (int k = 0; k == 0 || k < args->k; k += BLOCK_K) {
      int kc = smaller(BLOCK_K, args->k - k);
      for (int c = 0; c < nc; c += PANEL) pack_b(args, j + c, k, kc, packed_b + c * kc, temporary);
      for (int i = rows.from; i < rows.to; i += FLOAT_TOKENS) {
        int t = smaller(FLOAT_TOKENS, rows.to - i);
        if (args->transpose_a)
          pack_columns(args->a + (ptrdiff_t)k * args->m + i, args->m, t, kc, packed_a);
        else
          pack_rows(args->a + (ptrdiff_t)i * args->k + k, args->k, t, kc, packed_a);
        for (int c = 0; c < nc; c += FLOAT_COLUMNS) {
          size_t next = nc - c > PANEL ? (size_t)kc * PANEL * 4 : 0;
          tiles(t, (const char *)(packed_b + c * kc), next, packed_a, kc, args->y + (ptrdiff_t)i * args->n + j + c, args->n,
                smaller(FLOAT_COLUMNS, nc - c), k > 0);
        }
      }
    }
    for (int i = rows.from; i < rows.to; i++) activate(&args->activation, args->y + (ptrdiff_t)i * args->n + j, nc);
  }
}
