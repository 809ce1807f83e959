// y = W x for one or a few tokens: W [O,K] in panels (panels.h), x [M,K], y [M,O]. Every part owns panels of W and streams them
// once (further tokens find them in the cache); x is prepared by each part in its own scratch (a barrier would cost more).
// Quantised weights meet activations that are quantised to int8 per block of 32; their products are exact integers.
//
// W is read in the order in which it lies, 8 rows of blocks or a panel of 16 bits at a time: beside arithmetic the processor asks
// for lines ahead of one long stream better than of several that end every few thousand bytes. One thread, Zen 4, Node 20, GB/s of
// weights [65536,768] and [16384,2048] (a loop that only reads: 30), before (two panels at once, integers as four streams) and after:
//   relaxed SIMD   int8 11 -> 23, 17 -> 27   int4 10 -> 20, 13 -> 20   bf16 16 -> 23, 18 -> 19   f16 13 -> 24, 15 -> 20
//   simd           int8 12 -> 26, 14 -> 26   int4  9 -> 12, 10 -> 12   bf16 16 -> 17, 18 -> 21   f16 14 -> 17, 11 -> 17
// f32, with the least arithmetic, keeps two panels: 24 and 27, alone 24 and 20.
#include "elementwise.h"
#include "super-blocks.h"

struct matvec_args {
  const float *x;
  const void *w;
  float *y;
  int m, n, k, storage;
  struct activation activation;
};

INLINE void store_rows(float *y, const f32x4 *sums, int vectors, int rows) {
  for (int i = 0; i < vectors; i++) store_part(y + 4 * i, sums[i], rows - 4 * i);
}

#define TIMES_PANEL(A, B, C, D, W, LOAD_AND_ADD) LOAD_AND_ADD(A, B, W) LOAD_AND_ADD(C, D, (W) + 8)

#define ADD_F32(A, B, W)        \
  A = madd(load(W), s, A);      \
  B = madd(load((W) + 4), s, B);
#define ADD_BF16(A, B, W)                                                  \
  t = wasm_v128_load(W);                                                   \
  A = madd(wasm_i16x8_shuffle(z, t, 0, 8, 1, 9, 2, 10, 3, 11), s, A);      \
  B = madd(wasm_i16x8_shuffle(z, t, 4, 12, 5, 13, 6, 14, 7, 15), s, B);
// Half-precision bits in f32 position are 2^-112 of their value. x comes times 2^96, and sums are given times 2^16, so that neither a large x
// nor a small product leaves the range of f32.
#define ADD_F16(A, B, W)                                                                           \
  t = wasm_v128_load(W), h = wasm_v128_and(wasm_i16x8_shr(t, 3), mask), t = wasm_i16x8_shl(t, 13); \
  A = madd(wasm_i16x8_shuffle(t, h, 0, 8, 1, 9, 2, 10, 3, 11), s, A);                              \
  B = madd(wasm_i16x8_shuffle(t, h, 4, 12, 5, 13, 6, 14, 7, 15), s, B);

// A panel, or two of which the second lies `next` elements behind the first.
#define FLOAT_ROWS(NAME, TYPE, UNIT, CONSTANTS, LOAD_AND_ADD)                                                             \
  INLINE void NAME##_of(int panels, const TYPE *w, ptrdiff_t next, const float *x, float *y, int k, int rows) {           \
    f32x4 a = zero(), b = a, c = a, d = a, e = a, f = a, g = a, q = a;                                                    \
    CONSTANTS                                                                                                             \
    ROLLED for (const float *end = x + k; x < end; x++, w += PANEL) {                                                     \
      f32x4 s = load_splat(x);                                                                                            \
      TIMES_PANEL(a, b, c, d, w, LOAD_AND_ADD)                                                                            \
      if (panels > 1) {                                                                                                   \
        TIMES_PANEL(e, f, g, q, w + next, LOAD_AND_ADD)                                                                   \
      }                                                                                                                   \
    }                                                                                                                     \
    f32x4 sums[] = {a, b, c, d, e, f, g, q};                                                                              \
    for (int i = 0; UNIT != 1 && i < 4 * panels; i++) sums[i] = mul(sums[i], splat(UNIT));                                \
    store_rows(y, sums, 4 * panels, rows);                                                                                \
  }

FLOAT_ROWS(rows_f32, float, 1, , ADD_F32)
FLOAT_ROWS(rows_bf16, uint16_t, 1, f32x4 z = zero(); i32x4 t;, ADD_BF16)
FLOAT_ROWS(rows_f16, uint16_t, 65536, i32x4 mask = wasm_i16x8_splat((short)0x8fff); i32x4 t; i32x4 h;, ADD_F16)

#define ONE_PANEL(NAME, TYPE) \
  NOINLINE void NAME(const TYPE *w, const float *x, float *y, int k, int rows) { NAME##_of(1, w, 0, x, y, k, rows); }
ONE_PANEL(rows_f32, float)
ONE_PANEL(rows_bf16, uint16_t)
ONE_PANEL(rows_f16, uint16_t)
NOINLINE void two_panels_f32(const float *w, const float *x, float *y, int k, int rows) {
  rows_f32_of(2, w, (ptrdiff_t)k * PANEL, x, y, k, rows);
}

// ---- int8 and int4: blocks of 8 rows by 32 columns, two sums of four rows each

#define ADD_INT8(P, X)                                                                        \
  {                                                                                           \
    i32x4 even = wasm_v128_load32_splat(X), odd = wasm_v128_load32_splat((X) + 4);            \
    ADD_PAIRS(a, QUAD_INT8(P), even, odd);                                                    \
    ADD_PAIRS(b, QUAD_INT8((P) + 16), even, odd);                                             \
  }

#ifdef __wasm_relaxed_simd__
#define ADD_NIBBLES(SUM, P)                                                                                                \
  do {                                                                                                                     \
    i32x4 t = wasm_v128_load(P);                                                                                           \
    SUM = wasm_i16x8_add(SUM, wasm_i16x8_add(DOT_NIBBLES(x0, LOW_NIBBLES(t)), DOT_NIBBLES(x16, HIGH_NIBBLES(t))));         \
  } while (0)
#define ADD_INT4(P, X)                                                                        \
  {                                                                                           \
    i32x4 x0 = wasm_v128_load32_splat(X), x16 = wasm_v128_load32_splat((X) + 16);             \
    ADD_NIBBLES(a, P);                                                                        \
    ADD_NIBBLES(b, (P) + 16);                                                                 \
  }
#define INT4_X_BYTES 4
#define INT4_SUM WIDENED
#else
#define ADD_NIBBLES(SUM, P)                          \
  do {                                               \
    i32x4 t = wasm_v128_load(P);                     \
    ADD_PAIRS(SUM, LOW_NIBBLES(t), even, odd);       \
    ADD_PAIRS(SUM, HIGH_NIBBLES(t), even16, odd16);  \
  } while (0)
#define ADD_INT4(P, X)                                                                        \
  {                                                                                           \
    i32x4 even = wasm_v128_load32_splat(X), odd = wasm_v128_load32_splat((X) + 4);            \
    i32x4 even16 = wasm_v128_load32_splat((X) + 32), odd16 = wasm_v128_load32_splat((X) + 36); \
    ADD_NIBBLES(a, P);                                                                        \
    ADD_NIBBLES(b, (P) + 16);                                                                 \
  }
#define INT4_X_BYTES 8
#define INT4_SUM AS_IS
#endif
#define AS_IS(SUM) SUM

// 8 rows; BYTES of a block of them meet X_BYTES of x every 32 bytes, SKIPPED of x are left over.
#define INT_ROWS(NAME, STORAGE, BYTES, X_BYTES, SKIPPED, ADD, SUM)                                                            \
  NOINLINE void NAME(const uint8_t *w, quantised x, float *y, int blocks, int rows) {                                         \
    f32x4 totals[2] = {zero(), zero()};                                                                                       \
    const int *correction = x.correction;                                                                                     \
    const int8_t *q = x.columns;                                                                                              \
    for (const float *scale = x.scale, *end = scale + blocks; scale < end; scale++, correction++, w += next_block(STORAGE)) { \
      i32x4 a = wasm_v128_load32_splat(correction), b = a;                                                                    \
      const uint8_t *p = w + 16, *last = p + BYTES;                                                                           \
      ROLLED for (; p < last; p += 64, q += 2 * X_BYTES) {                                                                    \
        OPAQUE(p);                                                                                                            \
        OPAQUE(q);                                                                                                            \
        ADD(p, q)                                                                                                             \
        ADD(p + 32, q + X_BYTES)                                                                                              \
      }                                                                                                                       \
      q += SKIPPED;                                                                                                           \
      add_block(totals, SUM(a), SUM(b), w, load_splat(scale));                                                                \
    }                                                                                                                         \
    store_rows(y, totals, 2, rows);                                                                                           \
  }
INT_ROWS(rows_int8, INT8, 256, 8, 0, ADD_INT8, AS_IS)
INT_ROWS(rows_int4, INT4, 128, INT4_X_BYTES, 4 * INT4_X_BYTES, ADD_INT4, INT4_SUM)

// ---- blocks of 8 rows by 256 columns

INLINE void rows_super(int storage, const uint8_t *w, quantised x, float *y, int blocks, int rows) {
  f32x4 totals[2] = {zero(), zero()};
  const int *correction = x.correction;
  const float *scale = x.scale;
  const int8_t *q = x.columns;
  const int bytes = sub_block_bytes(storage);
  float scales[SUPER * 2 * 8];
  for (int first = 0; first < blocks; first += SUPER, w += 8 * bytes_of_block(storage)) {
    super_scales(storage, w, scales);
    const uint8_t *p = first_sub_block(storage, w);
    const float *s = scales;
    int subs = smaller(SUPER, blocks - first);
    ROLLED for (int sub = 0; sub < subs; sub++, p += bytes, q += 8 * QUAD_BYTES, s += 16, scale++) {
      i32x4 a = wasm_i32x4_splat(0), b = a, c = a, d = a;
      if (storage == Q6_K) a = wasm_v128_load32_splat(correction), b = a, c = wasm_v128_load32_splat(correction + 1), d = c;
      high_bits bits0 = high_bits_of(storage, p), bits1 = high_bits_of(storage, p + 16);
      const int8_t *at = q;
      const uint8_t *word = p + 32 * high_words(storage), *last = word + 128;
      ROLLED for (; word < last; word += 64, at += 2 * QUAD_BYTES) {
        OPAQUE(word);
        OPAQUE(at);
#define ADD_WORD(WORD, X)                                      \
  {                                                            \
    quads one = quads_of(storage, WORD, &bits0);               \
    quads two = quads_of(storage, (WORD) + 16, &bits1);        \
    if (storage == Q6_K) {                                     \
      a = add_quad(Q6_K, a, one.low, X);                       \
      b = add_quad(Q6_K, b, two.low, X);                       \
      c = add_quad(Q6_K, c, one.up, (X) + 4 * QUAD_BYTES);     \
      d = add_quad(Q6_K, d, two.up, (X) + 4 * QUAD_BYTES);     \
    } else                                                     \
      a = add_quads(storage, a, one, X), b = add_quads(storage, b, two, X); \
  }
        ADD_WORD(word, at)
        ADD_WORD(word + 32, at + QUAD_BYTES)
      }
      a = quads_sum(storage, a), b = quads_sum(storage, b);
      f32x4 own = load_splat(scale);
      totals[0] = madd(wasm_f32x4_convert_i32x4(a), mul(load(s), own), totals[0]);
      totals[1] = madd(wasm_f32x4_convert_i32x4(b), mul(load(s + 4), own), totals[1]);
      if (storage == Q6_K) {
        totals[0] = madd(wasm_f32x4_convert_i32x4(c), mul(load(s + 8), own), totals[0]);
        totals[1] = madd(wasm_f32x4_convert_i32x4(d), mul(load(s + 12), own), totals[1]);
        correction += 2;
      } else {
        f32x4 sums = mul(load_splat((const float *)correction++), splat(-1));
        totals[0] = madd(load(s + 8), sums, totals[0]);
        totals[1] = madd(load(s + 12), sums, totals[1]);
      }
    }
  }
  store_rows(y, totals, 2, rows);
}
#define SUPER_ROWS_OF(NAME, STORAGE) \
  NOINLINE void NAME(const uint8_t *w, quantised x, float *y, int blocks, int rows) { rows_super(STORAGE, w, x, y, blocks, rows); }
SUPER_ROWS_OF(rows_q4_k, Q4_K)
SUPER_ROWS_OF(rows_q5_k, Q5_K)
SUPER_ROWS_OF(rows_q6_k, Q6_K)

typedef void eight_rows(const uint8_t *w, quantised x, float *y, int blocks, int rows);
INLINE eight_rows *rows_of(int storage) {
  switch (storage) {
    case INT8: return rows_int8;
    case INT4: return rows_int4;
    case Q4_K: return rows_q4_k;
    case Q5_K: return rows_q5_k;
    default: return rows_q6_k;
  }
}

/** x as the kernel for this storage wants it: scaled for f16, quantised for quantised weights; `is_there`: an earlier part has done it. */
INLINE const float *prepare(int storage, const float *x, int k, char *scratch, int is_there) {
  if (is_quantised(storage)) {
    if (!is_there) quantise(storage, x, k, quantised_in(storage, scratch, 1, (k + BLOCK - 1) / BLOCK), 1, 0);
  } else if (storage == F16) {
    float *scaled = (float *)scratch;
    f32x4 factor = wasm_i32x4_splat((96 + 127) << 23);
    for (int i = 0; i < k && !is_there; i += 4) store_part(scaled + i, mul(load_part(x + i, k - i), factor), k - i);
    return scaled;
  }
  return x;
}

/** A panel of W, one token. */
INLINE void panel_times(int storage, const void *w, const float *x, quantised q, float *y, int k, int rows) {
  switch (storage) {
    case F32: rows_f32(w, x, y, k, rows); break;
    case BF16: rows_bf16(w, x, y, k, rows); break;
    case F16: rows_f16(w, x, y, k, rows); break;
    default: {
      int blocks = (k + BLOCK - 1) / BLOCK;
      eight_rows *eight = rows_of(storage);
      eight(w, q, y, blocks, rows);
      if (rows > 8) eight((const uint8_t *)w + other_rows(storage, k), q, y + 8, blocks, rows - 8);
    }
  }
}

#define MOST_TOKENS 8  // src/encode/gemm.ts

KERNEL(matvec) {
  ARGS(matvec);
  range r = share(args->n, 2 * PANEL, w);
  int k = args->k, blocks = (k + BLOCK - 1) / BLOCK, storage = args->storage;
  size_t bytes = panel_bytes(storage, k), scratch_of_token = storage == F16 ? (size_t)k * 4 : (size_t)blocks * (4 + 4 * corrections_of(storage) + 2 * BLOCK);
  scratch_of_token = (scratch_of_token + 63) & ~(size_t)63;
  const float *x[MOST_TOKENS];
  quantised q[MOST_TOKENS];
  for (int t = 0; t < args->m; t++) {
    char *scratch = w->scratch + t * scratch_of_token;
    // by a part without rows as well: the next one counts on it
    x[t] = prepare(storage, args->x + (ptrdiff_t)t * k, k, scratch, w->again);
    q[t] = quantised_in(storage, scratch, 1, blocks);
  }
  for (int i = r.from, rows; i < r.to; i += rows) {
    const char *panel = (const char *)args->w + bytes * (size_t)(i / PANEL);
    int two = storage == F32 && r.to - i > PANEL;
    rows = two ? 2 * PANEL : PANEL;
    for (int t = 0; t < args->m; t++) {
      float *y = args->y + (ptrdiff_t)t * args->n + i;
      if (two)
        two_panels_f32((const float *)panel, x[t], y, k, args->n - i);
      else
        panel_times(storage, panel, x[t], q[t], y, k, args->n - i);
    }
  }
  for (int t = 0; t < args->m; t++) activate(&args->activation, args->y + (ptrdiff_t)t * args->n + r.from, r.to - r.from);
}
