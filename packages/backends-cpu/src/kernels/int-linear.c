// y [M,O] = x [M,K] Wᵀ for int8 and int4 weights in panels and more than a few tokens: quantise_rows lays x down in tiles of four
// tokens (quantised.h), int_linear multiplies a tile with 8 rows of W at a time, its sums in registers. Parts own rows of W.
//
// 128 tokens, 3072 x 768, one thread, Zen 4, Node 20, GFLOP/s, before (decoded to f32, gemm.c) and after:
//   relaxed SIMD   int8 48 -> 48   int4 48 -> 75
//   simd           int8 35 -> 51   int4 36 -> 53
// int8 gains nothing with relaxed SIMD there: its pairs take two multiplications for the four columns that f32 takes in one.
#include "elementwise.h"
#include "quantised.h"

#define TILE 4                   // tokens; src/encode/gemm.ts
#define GROUP_BYTES (24 << 10)  // of panels that meet a tile in turn: with the tile they fit the first-level cache

INLINE size_t tile_bytes(int storage, int blocks) {
  return (size_t)blocks * TILE * (4 + 4 + (PAIRS(storage) ? 2 : 1) * BLOCK);
}

struct quantise_rows_args {
  const float *x;
  char *quantised;
  int m, k, storage;
};

KERNEL(quantise_rows) {
  ARGS(quantise_rows);
  int k = args->k, blocks = (k + BLOCK - 1) / BLOCK;
  size_t bytes = tile_bytes(args->storage, blocks);
  range r = share(args->m, TILE, w);
  for (int i = r.from; i < r.to; i++)
    quantise(args->storage, args->x + (ptrdiff_t)i * k, k, quantised_in(args->quantised + i / TILE * bytes, TILE, blocks), TILE, i % TILE);
}

#define EACH_TOKEN(DO, ...) DO(0, ##__VA_ARGS__) DO(1, ##__VA_ARGS__) DO(2, ##__VA_ARGS__) DO(3, ##__VA_ARGS__)

// Sums of token T: a##T of the first four rows, b##T of the other four.
#define BEGIN_I32(T) i32x4 a##T = wasm_v128_load32_splat(correction + T), b##T = a##T;
#define BEGIN_I16(T) i32x4 a##T = zero(), b##T = a##T;

// Four columns of four rows meet all tokens.
#define ADD_PAIRS_OF(T, S)                                                                                                 \
  S##T = wasm_i32x4_add(S##T, wasm_i32x4_dot_i16x8(w_, wasm_v128_load32_splat(q + 8 * T)));                                \
  S##T = wasm_i32x4_add(S##T, wasm_i32x4_dot_i16x8(even_, wasm_v128_load32_splat(q + 8 * T + 4)));
#define ADD_QUAD(S, W)                                                                                                     \
  {                                                                                                                        \
    i32x4 w_ = W, even_ = wasm_v128_and(w_, wasm_i16x8_splat(255));                                                        \
    EACH_TOKEN(ADD_PAIRS_OF, S)                                                                                            \
  }

#define FINISH(T) add_scaled(totals + 8 * T, a##T, b##T, s0, s1, load_splat(scale + T));
#define FINISH_I16(T)                                                    \
  {                                                                      \
    i32x4 first = wasm_v128_load32_splat(correction + T);                \
    a##T = WIDENED(a##T, first), b##T = WIDENED(b##T, first);            \
  }

INLINE void add_scaled(float *totals, i32x4 a, i32x4 b, f32x4 s0, f32x4 s1, f32x4 scale) {
  store(totals, madd(wasm_f32x4_convert_i32x4(a), mul(s0, scale), load(totals)));
  store(totals + 4, madd(wasm_f32x4_convert_i32x4(b), mul(s1, scale), load(totals + 4)));
}

/** totals [TILE][8] of 8 rows of blocks. They lie in memory: sums fill the registers. */
#define ROWS(NAME, STORAGE, BEGIN, QUADS, END)                                                                             \
  NOINLINE void NAME(const uint8_t *w, quantised x, int blocks, float *totals) {                                           \
    const int8_t *q = x.columns;                                                                                           \
    const int *correction = x.correction;                                                                                  \
    zero_floats(totals, 8 * TILE);                                                                                         \
    for (const float *scale = x.scale, *end = scale + blocks * TILE; scale < end; scale += TILE, correction += TILE) {     \
      EACH_TOKEN(BEGIN)                                                                                                    \
      QUADS                                                                                                                \
      EACH_TOKEN(END)                                                                                                      \
      f32x4 s0 = load_f16((const uint16_t *)w), s1 = load_f16((const uint16_t *)w + 4);                                    \
      EACH_TOKEN(FINISH)                                                                                                   \
      w += next_block(STORAGE);                                                                                            \
    }                                                                                                                      \
  }
#define NOTHING(T)

#define INT8_QUADS                                                                                                         \
  ROLLED for (const uint8_t *p = w + 16, *last = p + 256; p < last; p += 32, q += 8 * TILE) {                              \
    ADD_QUAD(a, QUAD_INT8(p))                                                                                              \
    ADD_QUAD(b, QUAD_INT8(p + 16))                                                                                         \
  }
ROWS(rows_int8, INT8, BEGIN_I32, INT8_QUADS, NOTHING)

// The high nibbles are columns 16 and on, four quads later.
#ifdef __wasm_relaxed_simd__
#define ADD_BYTES_OF(T, S)                                                                                                 \
  S##T = wasm_i16x8_add(S##T, DOT_NIBBLES(wasm_v128_load32_splat(q + 4 * T), low_));                                       \
  S##T = wasm_i16x8_add(S##T, DOT_NIBBLES(wasm_v128_load32_splat(q + 4 * T + 16 * TILE), high_));
#define ADD_TWO_QUADS(S, W)                                                                                                \
  {                                                                                                                        \
    i32x4 w_ = W, low_ = LOW_NIBBLES(w_), high_ = HIGH_NIBBLES(w_);                                                        \
    EACH_TOKEN(ADD_BYTES_OF, S)                                                                                            \
  }
#define INT4_QUADS                                                                                                         \
  ROLLED for (const uint8_t *p = w + 16, *last = p + 128; p < last; p += 32, q += 4 * TILE) {                              \
    ADD_TWO_QUADS(a, wasm_v128_load(p))                                                                                    \
    ADD_TWO_QUADS(b, wasm_v128_load(p + 16))                                                                               \
  }                                                                                                                        \
  q += 16 * TILE;
ROWS(rows_int4, INT4, BEGIN_I16, INT4_QUADS, FINISH_I16)
#else
#define NIBBLES_OF(HALF)                                                                                                   \
  ROLLED for (const uint8_t *p = w + 16, *last = p + 128; p < last; p += 32, q += 8 * TILE) {                              \
    ADD_QUAD(a, HALF(wasm_v128_load(p)))                                                                                   \
    ADD_QUAD(b, HALF(wasm_v128_load(p + 16)))                                                                              \
  }
#define INT4_QUADS NIBBLES_OF(LOW_NIBBLES) NIBBLES_OF(HIGH_NIBBLES)
ROWS(rows_int4, INT4, BEGIN_I32, INT4_QUADS, NOTHING)
#endif

struct int_linear_args {
  const char *quantised;
  const void *w;
  float *y;
  int m, n, k, storage;
  struct activation activation;
};

/** 8 rows of W and a tile: what of it belongs to y is stored. */
static void tile(const struct int_linear_args *args, const uint8_t *w, int blocks, int token, int row, int rows) {
  float totals[8 * TILE];
  size_t bytes = tile_bytes(args->storage, blocks);
  (args->storage == INT8 ? rows_int8 : rows_int4)(w, quantised_in((char *)args->quantised + token / TILE * bytes, TILE, blocks), blocks, totals);
  for (int t = 0; t < TILE && token + t < args->m; t++) {
    float *y = args->y + (ptrdiff_t)(token + t) * args->n + row;
    store_part(y, load(totals + 8 * t), rows);
    store_part(y + 4, load(totals + 8 * t + 4), rows - 4);
  }
}

KERNEL(int_linear) {
  ARGS(int_linear);
  range r = share(args->n, PANEL, w);
  int k = args->k, blocks = (k + BLOCK - 1) / BLOCK;
  size_t panel = panel_bytes(args->storage, k), other = other_rows(args->storage, k);
  int group = PANEL * larger(1, (int)(GROUP_BYTES / panel));
  for (int first = r.from; first < r.to; first += group)
    for (int token = 0; token < args->m; token += TILE)
      for (int row = first; row < smaller(first + group, r.to); row += 8) {
        const uint8_t *rows = (const uint8_t *)args->w + panel * (size_t)(row / PANEL) + (row % PANEL ? other : 0);
        tile(args, rows, blocks, token, row, args->n - row);
      }
  for (int t = 0; t < args->m; t++) activate(&args->activation, args->y + (ptrdiff_t)t * args->n + r.from, r.to - r.from);
}
