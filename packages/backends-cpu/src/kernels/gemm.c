// Y = A·B, computed in single precision, for many rows: A [M,K] (or stored [K,M]) and Y [M,N] in f32, bf16 or f16, and B one of
//   rows     stored [K,N] or, transposed, [N,K], in any storage: decoded while packing
//   panels   a weight repacked at upload (panels.h): f32 is used as it is, f16 and bf16 are decoded block by block
// Blocking (Goto): for 512 columns and 256 of K, pack B into panels of 16 columns; for 64 rows, pack A into groups of 4
// rows; then 4x8 tiles of Y live in registers. Threads own rectangles of Y, so they never wait for each other. A narrow Y is
// not added up in memory: its blocks take all of K.
#include "elementwise.h"
#include "narrow.h"
#include "panels.h"

struct gemm_args {
  const void *a;
  const void *b;
  void *y;
  int m, n, k;
  int transpose_a, transpose_b;
  int storage, panels;
  int split_m, split_n;  // grid of threads over Y
  int block_n, block_k;  // columns, and rows of B, packed at a time
  int types, rounds;     // of a and y; whether operands are rounded to bf16
  struct activation activation;
};

// src/encode/gemm.ts computes the scratch from this
#define BLOCK_M 64

// ---- packing A: [groups of 4 rows][k][4], rows beyond the matrix are zeros

static void pack_a_rows(const float *a, ptrdiff_t stride, int rows, int kc, float *to) {
  for (int i = 0; i < rows; i += 4, a += 4 * stride) {
    int k = 0;
    if (i + 4 <= rows) {
      const float *p0 = a, *p1 = a + stride, *p2 = a + 2 * stride, *p3 = a + 3 * stride;
      ROLLED for (; k + 4 <= kc; k += 4, to += 16) {
        f32x4 r0 = load(p0 + k), r1 = load(p1 + k), r2 = load(p2 + k), r3 = load(p3 + k);
        transpose_4x4(&r0, &r1, &r2, &r3);
        store(to, r0);
        store(to + 4, r1);
        store(to + 8, r2);
        store(to + 12, r3);
      }
    }
    for (; k < kc; k++, to += 4)
      for (int r = 0; r < 4; r++) to[r] = i + r < rows ? a[r * stride + k] : 0;
  }
}

static void pack_a_columns(const float *a, ptrdiff_t stride, int rows, int kc, float *to) {
  for (int i = 0; i < rows; i += 4) {
    const float *p = a + i;
    if (i + 4 <= rows)
      ROLLED for (int k = 0; k < kc; k++, p += stride, to += 4) store(to, load(p));
    else
      for (int k = 0; k < kc; k++, p += stride, to += 4) store(to, load_part(p, rows - i));
  }
}

/** Rows [i, i + rows) and columns [k, k + kc) of A in any type; `temporary` holds four rows. */
static void pack_a(const struct gemm_args *args, int i, int rows, int k, int kc, float *to, float *temporary) {
  int type = type_of(args->types, 0);
  ptrdiff_t stride = args->transpose_a ? args->m : args->k, at = args->transpose_a ? k * stride + i : i * stride + k;
  if (type == F32) {
    (args->transpose_a ? pack_a_columns : pack_a_rows)((const float *)args->a + at, stride, rows, kc, to);
  } else if (args->transpose_a) {
    for (int r = 0; r < rows; r += 4)
      for (int j = 0; j < kc; j++, to += 4) store(to, load_numbers(type, args->a, at + j * stride + r, rows - r));
  } else {
    for (int r = 0; r < rows; r += 4, to += 4 * kc) {
      int part = smaller(4, rows - r);
      for (int j = 0; j < part; j++)
        convert_numbers(type, number_at(type, args->a, at + (r + j) * stride), F32, temporary + j * kc, kc);
      pack_a_rows(temporary, kc, part, kc, to);
    }
  }
}

/** n floats, a multiple of 4, to the nearest numbers of bf16. */
static void round_operands(float *x, int n) {
  ROLLED for (int i = 0; i < n; i += 4) store(x + i, wasm_i32x4_shl(bf16_bits(load(x + i)), 16));
}

// ---- packing B: [panels of 16 columns][k][16], columns beyond the matrix are zeros

/** From rows of B, b[k][column]. */
static void pack_b_rows(const float *b, ptrdiff_t stride, int columns, int kc, float *to) {
  for (int j = 0; j < columns; j += PANEL) {
    const float *p = b + j;
    if (j + PANEL <= columns) {
      ROLLED for (int k = 0; k < kc; k++, p += stride, to += PANEL) {
        store(to, load(p));
        store(to + 4, load(p + 4));
        store(to + 8, load(p + 8));
        store(to + 12, load(p + 12));
      }
    } else {
      for (int k = 0; k < kc; k++, p += stride, to += PANEL)
        for (int c = 0; c < PANEL; c += 4) store(to + c, load_part(p + c, columns - j - c));
    }
  }
}

/** From rows of Bᵀ, b[column][k]; one panel of up to 16 columns. */
static void pack_b_panel_transposed(const float *b, ptrdiff_t stride, int columns, int kc, float *to) {
  for (int c = 0; c < PANEL; c += 4) {
    const float *p = b + c * stride;
    int k = 0;
    if (c + 4 <= columns)
      ROLLED for (; k + 4 <= kc; k += 4) {
        f32x4 r0 = load(p + k), r1 = load(p + stride + k), r2 = load(p + 2 * stride + k), r3 = load(p + 3 * stride + k);
        transpose_4x4(&r0, &r1, &r2, &r3);
        float *q = to + k * PANEL + c;
        store(q, r0);
        store(q + PANEL, r1);
        store(q + 2 * PANEL, r2);
        store(q + 3 * PANEL, r3);
      }
    for (; k < kc; k++)
      for (int i = 0; i < 4; i++) to[k * PANEL + c + i] = c + i < columns ? p[i * stride + k] : 0;
  }
}

static void pack_b(const struct gemm_args *args, int column, int columns, int k0, int kc, float *to, float *temporary) {
  const float *b = args->b;
  if (!args->transpose_b && args->storage == F32) {
    pack_b_rows(b + (ptrdiff_t)k0 * args->n + column, args->n, columns, kc, to);
  } else if (!args->transpose_b) {
    // blocks of 32 columns: the panel grid of a thread may start in the middle of one
    int aligned = column & ~(BLOCK - 1), lead = column - aligned;
    for (int k = 0; k < kc; k++) {
      decode_row(args->storage, b, k0 + k, args->n, aligned, columns + lead, temporary);
      for (int j = 0; j < columns; j += 4)
        store(to + (j / PANEL * kc + k) * PANEL + j % PANEL, load_part(temporary + lead + j, columns - j));
      for (int j = (columns + 3) & ~3; j % PANEL; j += 4) store(to + (j / PANEL * kc + k) * PANEL + j % PANEL, zero());
    }
  } else {
    for (int j = 0; j < columns; j += PANEL, to += kc * PANEL) {
      int part = smaller(PANEL, columns - j);
      const float *rows = b + (ptrdiff_t)(column + j) * args->k + k0;
      ptrdiff_t stride = args->k;
      if (args->storage != F32) {
        for (int c = 0; c < part; c++)
          decode_row(args->storage, b, column + j + c, args->k, k0, kc, temporary + c * args->block_k);
        rows = temporary;
        stride = args->block_k;
      }
      pack_b_panel_transposed(rows, stride, part, kc, to);
    }
  }
}

// ---- tiles

/** Y tile [4][8] (+)= A group [kc][4] times half a panel [kc][16]. 8 accumulators, 2 columns and 1 row element: 11 registers. */
INLINE void tile_4x8(const float *a, const float *b, int kc, float *y, ptrdiff_t stride, int accumulate) {
  f32x4 c00 = zero(), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  ROLLED for (const float *end = a + 4 * kc; a < end; a += 4, b += PANEL) {
    f32x4 b0 = load(b), b1 = load(b + 4), x;
    x = load_splat(a);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    x = load_splat(a + 1);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    x = load_splat(a + 2);
    c20 = madd(x, b0, c20);
    c21 = madd(x, b1, c21);
    x = load_splat(a + 3);
    c30 = madd(x, b0, c30);
    c31 = madd(x, b1, c31);
  }
  if (accumulate) {
    float *p = y;
    c00 = add(c00, load(p)), c01 = add(c01, load(p + 4)), p += stride;
    c10 = add(c10, load(p)), c11 = add(c11, load(p + 4)), p += stride;
    c20 = add(c20, load(p)), c21 = add(c21, load(p + 4)), p += stride;
    c30 = add(c30, load(p)), c31 = add(c31, load(p + 4));
  }
  store(y, c00), store(y + 4, c01), y += stride;
  store(y, c10), store(y + 4, c11), y += stride;
  store(y, c20), store(y + 4, c21), y += stride;
  store(y, c30), store(y + 4, c31);
}

NOINLINE void inner_tile(const float *a, const float *b, int kc, float *y, ptrdiff_t stride, int accumulate) {
  tile_4x8(a, b, kc, y, stride, accumulate);
}

/** A tile at the edge of Y: computed whole, stored in part. */
NOINLINE void edge_tile(const float *a, const float *b, int kc, float *y, ptrdiff_t stride, int rows, int columns, int accumulate) {
  float tile[32];
  tile_4x8(a, b, kc, tile, 8, 0);
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < columns; c++) y[r * stride + c] = accumulate ? y[r * stride + c] + tile[r * 8 + c] : tile[r * 8 + c];
}

/** Y [mc][nc] (+)= packed A times packed B; `stride` floats from one row of Y to the next. */
static void block_of_tiles(const float *a, const float *b, int panel_stride, int mc, int nc, int kc, float *y, ptrdiff_t stride,
                           int accumulate) {
  for (int c = 0; c < nc; c += 8, y += 8) {
    const float *panel = b + (ptrdiff_t)(c / PANEL) * panel_stride + c % PANEL;
    for (int r = 0; r < mc; r += 4)
      if (r + 4 <= mc && c + 8 <= nc)
        inner_tile(a + r * kc, panel, kc, y + r * stride, stride, accumulate);
      else
        edge_tile(a + r * kc, panel, kc, y + r * stride, stride, smaller(4, mc - r), smaller(8, nc - c), accumulate);
  }
}

KERNEL(gemm) {
  ARGS(gemm);
  int thread = w->thread;
  if (thread >= args->split_m * args->split_n) return;
  worker along_m = *w, along_n = *w;
  along_m.thread = thread % args->split_m, along_m.threads = args->split_m;
  along_n.thread = thread / args->split_m, along_n.threads = args->split_n;
  range rows = share(args->m, 4, &along_m), columns = share(args->n, PANEL, &along_n);

  int y_type = type_of(args->types, 1), rounds_a = args->rounds && type_of(args->types, 0) != BF16;
  float *packed_a = (float *)w->scratch, *temporary = packed_a + BLOCK_M * args->block_k;
  float *packed_b = temporary + PANEL * args->block_k, *room = packed_b + args->block_k * args->block_n;
  for (int j = columns.from; j < columns.to; j += args->block_n) {
    int nc = smaller(args->block_n, columns.to - j);
    for (int k = 0; k == 0 || k < args->k; k += args->block_k) {
      int kc = smaller(args->block_k, args->k - k);
      const float *b = packed_b;
      int panel_stride = kc * PANEL;
      if (args->panels && (args->storage != F32 || args->rounds)) {
        size_t bytes = panel_bytes(args->storage, args->k);
        for (int c = 0; c < nc; c += PANEL) {
          const char *panel = (const char *)args->b + (size_t)((j + c) / PANEL) * bytes;
          if (args->storage == F32)
            copy_floats(packed_b + c * kc, (const float *)panel + (ptrdiff_t)k * PANEL, kc * PANEL);
          else
            unpack_panel(args->storage, panel, k, kc, packed_b + c * kc);
        }
      } else if (args->panels) {
        b = (const float *)args->b + ((ptrdiff_t)j * args->k + (ptrdiff_t)k * PANEL);
        panel_stride = args->k * PANEL;
      } else {
        pack_b(args, j, nc, k, kc, packed_b, temporary);
      }
      if (args->rounds && args->storage != BF16) round_operands(packed_b, kc * ((nc + PANEL - 1) / PANEL * PANEL));
      for (int i = rows.from; i < rows.to; i += BLOCK_M) {
        int mc = smaller(BLOCK_M, rows.to - i);
        pack_a(args, i, mc, k, kc, packed_a, temporary);
        if (rounds_a) round_operands(packed_a, kc * ((mc + 3) & ~3));
        if (y_type == F32)
          block_of_tiles(packed_a, b, panel_stride, mc, nc, kc, (float *)args->y + (ptrdiff_t)i * args->n + j, args->n, k > 0);
        for (int r = 0; y_type != F32 && r < mc; r += 4) {
          int part = smaller(4, mc - r);
          block_of_tiles(packed_a + r * kc, b, panel_stride, part, nc, kc, room, args->block_n, 0);
          for (int h = 0; h < part; h++) {
            activate(&args->activation, room + h * args->block_n, nc);
            put_floats(y_type, args->y, (ptrdiff_t)(i + r + h) * args->n + j, room + h * args->block_n, nc);
          }
        }
      }
    }
    for (int i = rows.from; y_type == F32 && i < rows.to; i++)
      activate(&args->activation, (float *)args->y + (ptrdiff_t)i * args->n + j, nc);
  }
}
