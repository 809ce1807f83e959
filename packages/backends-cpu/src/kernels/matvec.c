// y = W x for one or a few tokens: W [O,K] in panels (panels.h), x [M,K], y [M,O]. Every part owns groups of 32 rows of W and
// streams them once (further tokens find a group in the cache); x is prepared by each part in its own scratch (a barrier would
// cost more). int8 and int4 weights meet activations that are quantised to int8 per block of 32; their products are exact
// integers.
//
// Two panels are walked at once, halves of int8 and int4 as four streams: with dense arithmetic one stream leaves the memory
// idle between the lines that the processor has asked for ahead. 256 MiB of weights, Xeon (Sapphire Rapids), Node 20, relaxed
// SIMD, GB/s with one / two threads (a loop that only reads: 9.8 in WebAssembly, 12.5 natively):
//   one stream of 8 rows, bytes widened   int8  5.7 / 10.9   int4 5.2 / 10.7   bf16 (one panel) 7.5 / 13.6
//   two streams, bytes widened            int8  7.2 / 14.1
//   two streams, pairs of columns         int8  8.8 / 15.9
//   four streams, pairs of columns        int8 10.5 / 20
#include "elementwise.h"
#include "quantised.h"

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

// Up to 32 rows: `panels` is 1 or 2, the second `next` elements behind the first. A function is compiled for each.

#define TIMES_PANEL(A, B, C, D, W, LOAD_AND_ADD) LOAD_AND_ADD(A, B, W) LOAD_AND_ADD(C, D, (W) + 8)

#define ADD_F32(A, B, W)        \
  A = madd(load(W), s, A);      \
  B = madd(load((W) + 4), s, B);
#define ADD_BF16(A, B, W)                                                  \
  t = wasm_v128_load(W);                                                   \
  A = madd(wasm_i16x8_shuffle(z, t, 0, 8, 1, 9, 2, 10, 3, 11), s, A);      \
  B = madd(wasm_i16x8_shuffle(z, t, 4, 12, 5, 13, 6, 14, 7, 15), s, B);
// x comes scaled by 2^112, which turns half-precision bits in f32 position into their value
#define ADD_F16(A, B, W)                                                                           \
  t = wasm_v128_load(W), h = wasm_v128_and(wasm_i16x8_shr(t, 3), mask), t = wasm_i16x8_shl(t, 13); \
  A = madd(wasm_i16x8_shuffle(t, h, 0, 8, 1, 9, 2, 10, 3, 11), s, A);                              \
  B = madd(wasm_i16x8_shuffle(t, h, 4, 12, 5, 13, 6, 14, 7, 15), s, B);

#define FLOAT_ROWS(NAME, TYPE, CONSTANTS, LOAD_AND_ADD)                                                                   \
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
    store_rows(y, (f32x4[]){a, b, c, d, e, f, g, q}, 4 * panels, rows);                                                   \
  }                                                                                                                       \
  NOINLINE void NAME##_1(const TYPE *w, const float *x, float *y, int k, int rows) { NAME##_of(1, w, 0, x, y, k, rows); } \
  NOINLINE void NAME##_2(const TYPE *w, const float *x, float *y, int k, int rows) {                                      \
    NAME##_of(2, w, (ptrdiff_t)k * PANEL, x, y, k, rows);                                                                 \
  }

FLOAT_ROWS(rows_f32, float, , ADD_F32)
FLOAT_ROWS(rows_bf16, uint16_t, f32x4 z = zero(); i32x4 t;, ADD_BF16)
FLOAT_ROWS(rows_f16, uint16_t, i32x4 mask = wasm_i16x8_splat((short)0x8fff); i32x4 t; i32x4 h;, ADD_F16)

// ---- int8 and int4: blocks of 8 rows by 32 columns; a panel is two halves, `half` bytes apart

#define ADD_INT8(A, B, P)                     \
  ADD_PAIRS(A, QUAD_INT8(P), even, odd);      \
  ADD_PAIRS(B, QUAD_INT8((P) + 16), even, odd);

#ifdef __wasm_relaxed_simd__
#define ADD_NIBBLES(SUM, P)                                                                                                \
  do {                                                                                                                     \
    i32x4 t = wasm_v128_load(P);                                                                                           \
    SUM = wasm_i16x8_add(SUM, wasm_i16x8_add(DOT_NIBBLES(u, LOW_NIBBLES(t)), DOT_NIBBLES(v, HIGH_NIBBLES(t))));            \
  } while (0)
#else
#define ADD_NIBBLES(SUM, P)                          \
  do {                                               \
    i32x4 t = wasm_v128_load(P);                     \
    ADD_PAIRS(SUM, LOW_NIBBLES(t), even, odd);       \
    ADD_PAIRS(SUM, HIGH_NIBBLES(t), even2, odd2);    \
  } while (0)
#endif
#define ADD_INT4(A, B, P) \
  ADD_NIBBLES(A, P);      \
  ADD_NIBBLES(B, (P) + 16);

// The sums of a block begin with `start`, run over its quads, and `finish` as i32.
#define INT_ROWS(NAME, STORAGE, QUADS, START, LOAD_X, X_BYTES, ADD, FINISH, X_BYTES_OF_BLOCK)                                     \
  INLINE void NAME##_of(int panels, const uint8_t *w, quantised x, float *y, int blocks, int rows) {                            \
    ptrdiff_t half = other_rows(STORAGE, blocks * BLOCK), next = panel_bytes(STORAGE, blocks * BLOCK);                          \
    f32x4 totals[8];                                                                                                            \
    for (int i = 0; i < 8; i++) totals[i] = zero();                                                                             \
    const int *correction = x.correction;                                                                                       \
    const int8_t *columns = x.columns;                                                                                          \
    for (const float *scale = x.scale, *end = scale + blocks; scale < end; scale++, correction++, w += next_block(STORAGE)) {   \
      i32x4 first = wasm_v128_load32_splat(correction), a = START, b = a, c = a, d = a, e = a, f = a, g = a, h = a;              \
      const uint8_t *p = w + 16, *p2 = p + next;                                                                                \
      const int8_t *q = columns;                                                                                                \
      ROLLED for (const uint8_t *last = p + 32 * QUADS; p < last; p += 32, p2 += 32, q += X_BYTES) {                             \
        LOAD_X                                                                                                                  \
        ADD(a, b, p)                                                                                                            \
        ADD(c, d, p + half)                                                                                                     \
        if (panels > 1) {                                                                                                       \
          ADD(e, f, p2)                                                                                                         \
          ADD(g, h, p2 + half)                                                                                                  \
        }                                                                                                                       \
      }                                                                                                                         \
      columns += X_BYTES_OF_BLOCK;                                                                                              \
      f32x4 s = load_splat(scale);                                                                                              \
      add_block(totals, FINISH(a), FINISH(b), w, s);                                                                            \
      add_block(totals + 2, FINISH(c), FINISH(d), w + half, s);                                                                 \
      if (panels > 1) {                                                                                                         \
        add_block(totals + 4, FINISH(e), FINISH(f), w + next, s);                                                               \
        add_block(totals + 6, FINISH(g), FINISH(h), w + next + half, s);                                                        \
      }                                                                                                                         \
    }                                                                                                                           \
    store_rows(y, totals, 4 * panels, rows);                                                                                    \
  }                                                                                                                             \
  NOINLINE void NAME##_1(const uint8_t *w, quantised x, float *y, int blocks, int rows) { NAME##_of(1, w, x, y, blocks, rows); } \
  NOINLINE void NAME##_2(const uint8_t *w, quantised x, float *y, int blocks, int rows) { NAME##_of(2, w, x, y, blocks, rows); }

#define AS_IS(SUM) SUM
INT_ROWS(rows_int8, INT8, 8, first,
         i32x4 even = wasm_v128_load32_splat(q); i32x4 odd = wasm_v128_load32_splat(q + 4);, 8, ADD_INT8, AS_IS, 64)
#ifdef __wasm_relaxed_simd__
INT_ROWS(rows_int4, INT4, 4, first,
         i32x4 u = wasm_v128_load32_splat(q); i32x4 v = wasm_v128_load32_splat(q + 16);, 4, ADD_INT4, WIDENED, 32)
#else
INT_ROWS(rows_int4, INT4, 4, first,
         i32x4 even = wasm_v128_load32_splat(q); i32x4 odd = wasm_v128_load32_splat(q + 4);
         i32x4 even2 = wasm_v128_load32_splat(q + 32); i32x4 odd2 = wasm_v128_load32_splat(q + 36);, 8, ADD_INT4, AS_IS, 64)
#endif

/** x as the kernel for this storage wants it: scaled for f16, quantised for int8 and int4. */
INLINE const float *prepare(int storage, const float *x, int k, char *scratch) {
  if (storage == INT8 || storage == INT4) {
    quantise(storage, x, k, quantised_in(scratch, 1, (k + BLOCK - 1) / BLOCK), 1, 0);
  } else if (storage == F16) {
    float *scaled = (float *)scratch;
    f32x4 factor = wasm_i32x4_splat((112 + 127) << 23);
    for (int i = 0; i < k; i += 4) store_part(scaled + i, mul(load_part(x + i, k - i), factor), k - i);
    return scaled;
  }
  return x;
}

/** Up to 32 rows of W, one token. */
INLINE void panels_times(int storage, const void *w, const float *x, quantised q, float *y, int k, int rows) {
  int blocks = (k + BLOCK - 1) / BLOCK, two = rows > PANEL;
#define CHOOSE(NAME, ...) (two ? NAME##_2 : NAME##_1)(w, __VA_ARGS__, rows)
  switch (storage) {
    case F32: CHOOSE(rows_f32, x, y, k); break;
    case BF16: CHOOSE(rows_bf16, x, y, k); break;
    case F16: CHOOSE(rows_f16, x, y, k); break;
    case INT8: CHOOSE(rows_int8, q, y, blocks); break;
    case INT4: CHOOSE(rows_int4, q, y, blocks);
  }
}

#define MOST_TOKENS 8  // src/encode/gemm.ts

KERNEL(matvec) {
  ARGS(matvec);
  range r = share(args->n, 2 * PANEL, w);
  if (r.from == r.to) return;
  int k = args->k, blocks = (k + BLOCK - 1) / BLOCK, storage = args->storage;
  size_t bytes = panel_bytes(storage, k), scratch_of_token = storage == F16 ? (size_t)k * 4 : (size_t)blocks * (4 + 4 + 2 * BLOCK);
  scratch_of_token = (scratch_of_token + 63) & ~(size_t)63;
  const float *x[MOST_TOKENS];
  quantised q[MOST_TOKENS];
  for (int t = 0; t < args->m; t++) {
    char *scratch = w->scratch + t * scratch_of_token;
    x[t] = prepare(storage, args->x + (ptrdiff_t)t * k, k, scratch);
    q[t] = quantised_in(scratch, 1, blocks);
  }
  for (int i = r.from; i < r.to; i += 2 * PANEL)
    for (int t = 0; t < args->m; t++)
      panels_times(storage, (const char *)args->w + bytes * (size_t)(i / PANEL), x[t], q[t], args->y + (ptrdiff_t)t * args->n + i, k,
                   args->n - i);
  for (int t = 0; t < args->m; t++) activate(&args->activation, args->y + (ptrdiff_t)t * args->n + r.from, r.to - r.from);
}
