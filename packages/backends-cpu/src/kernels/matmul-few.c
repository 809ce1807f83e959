// Y = A·B for few rows (decoding): A [M,K] with M up to 16, B canonical in any storage, stored [K,N] or, transposed, [N,K].
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

#define COLUMNS 8    // of 16-bit numbers, a vector
#define DECODED 512  // columns of a decoded piece of a quantised row

#define LOW_BF16(T) wasm_i16x8_shuffle(z, T, 0, 8, 1, 9, 2, 10, 3, 11)
#define HIGH_BF16(T) wasm_i16x8_shuffle(z, T, 4, 12, 5, 13, 6, 14, 7, 15)

/** Eight columns of one row of B, times s, added to y0 and y1. */
#define ADD_COLUMNS(STORAGE, P, S)                                                                          \
  do {                                                                                                      \
    if (STORAGE == F32) {                                                                                   \
      y0 = madd(load((const float *)(P) + j), S, y0), y1 = madd(load((const float *)(P) + j + 4), S, y1);   \
    } else if (STORAGE == BF16) {                                                                           \
      i32x4 t = wasm_v128_load((const uint16_t *)(P) + j);                                                  \
      y0 = madd(LOW_BF16(t), S, y0), y1 = madd(HIGH_BF16(t), S, y1);                                        \
    } else { /* half-precision bits in f32 position, 2^-112 of their value; S comes times 2^96, and Y is put right at the end */ \
      i32x4 t = wasm_v128_load((const uint16_t *)(P) + j);                                                  \
      i32x4 h = wasm_v128_and(wasm_i16x8_shr(t, 3), wasm_i16x8_splat((short)0x8fff));                       \
      t = wasm_i16x8_shl(t, 13);                                                                            \
      y0 = madd(wasm_i16x8_shuffle(t, h, 0, 8, 1, 9, 2, 10, 3, 11), S, y0);                                 \
      y1 = madd(wasm_i16x8_shuffle(t, h, 4, 12, 5, 13, 6, 14, 7, 15), S, y1);                               \
    }                                                                                                       \
  } while (0)

/**
 * Columns [from, to), a multiple of 8, of one row of Y: four rows of B at a time, so that B is read along its rows while Y stays
 * in the cache. (Walking down 16 columns in registers took 3.3 ms for the LoRA products of RWKV-7 0.1B in f16, this takes 2.0 ms.)
 */
INLINE void add_rows(int storage, const float *a, const char *b, int from, int to, int n, int k, float *y) {
  ptrdiff_t stride = (ptrdiff_t)n * (storage == F32 ? 4 : 2);
  f32x4 z = zero(), unit = storage == F16 ? wasm_i32x4_splat((96 + 127) << 23) : splat(1.f);
  int i = 0;
  ROLLED for (; i + 4 <= k; i += 4, b += 4 * stride) {
    f32x4 s = mul(load(a + i), unit), s0 = wasm_i32x4_shuffle(s, s, 0, 0, 0, 0), s1 = wasm_i32x4_shuffle(s, s, 1, 1, 1, 1);
    f32x4 s2 = wasm_i32x4_shuffle(s, s, 2, 2, 2, 2), s3 = wasm_i32x4_shuffle(s, s, 3, 3, 3, 3);
    ROLLED for (int j = from; j < to; j += 8) {
      f32x4 y0 = i ? load(y + j) : z, y1 = i ? load(y + j + 4) : z;
      ADD_COLUMNS(storage, b, s0);
      ADD_COLUMNS(storage, b + stride, s1);
      ADD_COLUMNS(storage, b + 2 * stride, s2);
      ADD_COLUMNS(storage, b + 3 * stride, s3);
      store(y + j, y0), store(y + j + 4, y1);
    }
  }
  for (; i < k; i++, b += stride) {
    f32x4 s = mul(load_splat(a + i), unit);
    ROLLED for (int j = from; j < to; j += 8) {
      f32x4 y0 = i ? load(y + j) : z, y1 = i ? load(y + j + 4) : z;
      ADD_COLUMNS(storage, b, s);
      store(y + j, y0), store(y + j + 4, y1);
    }
  }
  if (storage == F16) ROLLED for (int j = from; j < to; j += 4) store(y + j, mul(load(y + j), splat(65536)));
}
NOINLINE void add_rows_f32(const float *a, const char *b, int from, int to, int n, int k, float *y) { add_rows(F32, a, b, from, to, n, k, y); }
NOINLINE void add_rows_f16(const float *a, const char *b, int from, int to, int n, int k, float *y) { add_rows(F16, a, b, from, to, n, k, y); }
NOINLINE void add_rows_bf16(const float *a, const char *b, int from, int to, int n, int k, float *y) { add_rows(BF16, a, b, from, to, n, k, y); }

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
  int n = args->n, k = args->k, quantised = is_quantised(args->storage);
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
    if (!quantised) {
      j += (columns.to - columns.from) & -COLUMNS;
      (args->storage == F32 ? add_rows_f32 : args->storage == F16 ? add_rows_f16 : add_rows_bf16)(a, args->b, columns.from, j, n, k, y);
    }
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
