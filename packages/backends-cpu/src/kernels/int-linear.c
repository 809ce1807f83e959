// y [M,O] = x [M,K] Wᵀ for quantised weights in panels and more than a few tokens: quantise_rows lays x down in tiles of four
// tokens (quantised.h), int_linear multiplies a tile with 8 rows of W at a time, its sums in registers. Parts own rows of W.
//
// 128 tokens, 3072 x 768, one thread, Zen 4, Node 20, GFLOP/s, before (decoded to f32, gemm.c), with sums in memory and in registers:
//   relaxed SIMD   int8 48 -> 50 -> 69   int4 48 -> 76 -> 105
//   simd           int8 35 -> 50 -> 67   int4 36 -> 54 -> 65
// Scales are widened once for all tiles (0.1B, 512 tokens: int8 3 %, int4 1 %; f16 below 6e-5, subnormal, had made tiles 40 % slower).
//
// 16 products of pairs and 16 additions take this processor 10 cycles, which bounds int8 at 93; without the scales of the blocks
// the loop reaches 82. Winograd's inner products, with half the multiplications and as many additions, reach 53 to 64. (The relaxed
// product of bytes takes 7 bits on one side, which is enough for nibbles; llama.cpp multiplies bytes and adds in one instruction.)
#include "elementwise.h"
#include "super-blocks.h"

#define TILE 4                   // tokens; src/encode/gemm.ts
#define GROUP_BYTES (24 << 10)  // of panels that meet a tile in turn: with the tile they fit the first-level cache; src/encode/gemm.ts

INLINE size_t tile_bytes(int storage, int blocks) {
  return (size_t)blocks * TILE * (4 + 4 * corrections_of(storage) + (PAIRS(storage) ? 2 : 1) * BLOCK);
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
    quantise(args->storage, args->x + (ptrdiff_t)i * k, k, quantised_in(args->storage, args->quantised + i / TILE * bytes, TILE, blocks), TILE, i % TILE);
}

// The sums, four vectors of W, two of x and a product are all of V8's registers: a load ahead of its turn puts a sum into memory.
// V8 11 (Node 20) orders instructions by their uses, from the end of the function back, so
//   sums leave the loop through a branch (`last` is opaque), else what follows the loop holds back all loads
//   sums are finished from the first token on, and hence added from the last on: loads keep to the order of that
//   a product is added before the next one begins (OPAQUE)
#define EACH_TOKEN(DO, ...) DO(0, ##__VA_ARGS__) DO(1, ##__VA_ARGS__) DO(2, ##__VA_ARGS__) DO(3, ##__VA_ARGS__)
#define EACH_TOKEN_BACKWARDS(DO) DO(3) DO(2) DO(1) DO(0)

// Sums of token T: a##T of the first four rows, b##T of the other four.
#define BEGIN(T) i32x4 a##T = wasm_v128_load32_splat(correction + T), b##T = a##T;

#define ADD_TWO(ADD, SUM, FIRST, SECOND) \
  SUM = ADD(FIRST, SUM);                 \
  OPAQUE(SUM);                           \
  SUM = ADD(SECOND, SUM);

// A quad of eight rows meets all tokens.
#define ADD_PAIRS_OF(T)                                                                                                    \
  {                                                                                                                        \
    IN_ORDER();                                                                                                            \
    i32x4 even = wasm_v128_load32_splat(q + 8 * T), odd = wasm_v128_load32_splat(q + 8 * T + 4);                           \
    ADD_TWO(wasm_i32x4_add, a##T, wasm_i32x4_dot_i16x8(w0, even), wasm_i32x4_dot_i16x8(odd0, odd))                         \
    ADD_TWO(wasm_i32x4_add, b##T, wasm_i32x4_dot_i16x8(w1, even), wasm_i32x4_dot_i16x8(odd1, odd))                         \
  }
#define ADD_QUAD(W0, W1)                                                                                                   \
  {                                                                                                                        \
    i32x4 w0 = W0, w1 = W1, odd0 = wasm_i16x8_shr(w0, 8), odd1 = wasm_i16x8_shr(w1, 8);                                    \
    EACH_TOKEN_BACKWARDS(ADD_PAIRS_OF)                                                                                     \
  }

// BYTES of W from p on, 32 at a time, and of x from q on.
#define QUADS(BYTES, X_BYTES, ADD)                                                                                         \
  {                                                                                                                        \
    const uint8_t *p = w + 16, *last = p + BYTES;                                                                          \
    OPAQUE(last);                                                                                                          \
    ROLLED for (; p < last; p += 32, q += X_BYTES * TILE) {                                                                \
      OPAQUE(p);                                                                                                           \
      OPAQUE(q);                                                                                                           \
      ADD                                                                                                                     \
    }                                                                                                                      \
  }
#define INT8_QUADS QUADS(256, 8, ADD_QUAD(QUAD_INT8(p), QUAD_INT8(p + 16)))
#define AS_IS(SUM) SUM

// The high nibbles are columns 16 and on, four quads later.
#ifdef __wasm_relaxed_simd__
#define ADD_BYTES_OF(T)                                                                                                    \
  {                                                                                                                        \
    IN_ORDER();                                                                                                            \
    i32x4 x = wasm_v128_load32_splat(q + 4 * T), x16 = wasm_v128_load32_splat(q + 4 * T + 16 * TILE);                      \
    ADD_TWO(wasm_i16x8_add, a##T, DOT_NIBBLES(x, low0), DOT_NIBBLES(x16, high0))                                           \
    ADD_TWO(wasm_i16x8_add, b##T, DOT_NIBBLES(x, low1), DOT_NIBBLES(x16, high1))                                           \
  }
#define ADD_TWO_QUADS(W0, W1)                                                                                              \
  {                                                                                                                        \
    i32x4 w0 = W0, w1 = W1, low0 = LOW_NIBBLES(w0), low1 = LOW_NIBBLES(w1), high0 = HIGH_NIBBLES(w0), high1 = HIGH_NIBBLES(w1); \
    EACH_TOKEN_BACKWARDS(ADD_BYTES_OF)                                                                                     \
  }
#define INT4_QUADS QUADS(128, 4, ADD_TWO_QUADS(wasm_v128_load(p), wasm_v128_load(p + 16))) q += 16 * TILE;
#define INT4_SUM WIDENED
#else
#define NIBBLES_OF(HALF) QUADS(128, 8, ADD_QUAD(HALF(wasm_v128_load(p)), HALF(wasm_v128_load(p + 16))))
#define INT4_QUADS NIBBLES_OF(LOW_NIBBLES) NIBBLES_OF(HIGH_NIBBLES)
#define INT4_SUM AS_IS
#endif

INLINE void add_scaled(float *totals, i32x4 a, i32x4 b, f32x4 s0, f32x4 s1, f32x4 scale) {
  store(totals, madd(wasm_f32x4_convert_i32x4(a), mul(s0, scale), load(totals)));
  store(totals + 4, madd(wasm_f32x4_convert_i32x4(b), mul(s1, scale), load(totals + 4)));
}
#define FINISH(T, SUM) \
  IN_ORDER();          \
  add_scaled(totals + 8 * T, SUM(a##T), SUM(b##T), s0, s1, load_splat(scale + T));

/** totals [TILE][8] of 8 rows of blocks with scales s [blocks][8]. They lie in memory: sums fill the registers. */
#define ROWS(NAME, STORAGE, ALL_QUADS, SUM)                                                                                \
  NOINLINE void NAME(const uint8_t *w, const float *s, quantised x, int blocks, float *totals) {                           \
    const int8_t *q = x.columns;                                                                                           \
    const int *correction = x.correction;                                                                                  \
    zero_floats(totals, 8 * TILE);                                                                                         \
    for (const float *scale = x.scale, *end = scale + blocks * TILE; scale < end; scale += TILE, correction += TILE) {     \
      EACH_TOKEN(BEGIN)                                                                                                    \
      ALL_QUADS                                                                                                            \
      IN_ORDER();                                                                                                          \
      f32x4 s0 = load(s), s1 = load(s + 4);                                                                                \
      EACH_TOKEN(FINISH, SUM)                                                                                              \
      w += next_block(STORAGE), s += 8;                                                                                    \
    }                                                                                                                      \
  }
ROWS(rows_int8, INT8, INT8_QUADS, AS_IS)
ROWS(rows_int4, INT4, INT4_QUADS, INT4_SUM)

// Blocks of 256 columns: a group of rows is unpacked to bytes [blocks][8 quads][8 rows][4] and scales [blocks][2][8] for all tiles.
#ifdef __wasm_relaxed_simd__
#define ADD_WIDENED_OF(T)                                                                                                  \
  {                                                                                                                        \
    IN_ORDER();                                                                                                            \
    i32x4 x = wasm_v128_load32_splat(q + 4 * T);                                                                           \
    a##T = wasm_i32x4_add(a##T, widened_dot(x, w0));                                                              \
    OPAQUE(a##T);                                                                                                          \
    b##T = wasm_i32x4_add(b##T, widened_dot(x, w1));                                                              \
  }
#define ADD_NARROW_OF(T)                                                                                                   \
  {                                                                                                                        \
    IN_ORDER();                                                                                                            \
    i32x4 x = wasm_v128_load32_splat(q + 4 * T);                                                                           \
    a##T = wasm_i16x8_add(a##T, DOT_NIBBLES(x, w0));                                                                       \
    OPAQUE(a##T);                                                                                                          \
    b##T = wasm_i16x8_add(b##T, DOT_NIBBLES(x, w1));                                                                       \
  }
#define ADD_BYTES_TO(EACH)                                                                                                 \
  {                                                                                                                        \
    i32x4 w0 = wasm_v128_load(p), w1 = wasm_v128_load(p + 16);                                                             \
    EACH_TOKEN_BACKWARDS(EACH)                                                                                             \
  }
#define ADD_BYTES ADD_BYTES_TO(ADD_WIDENED_OF)
#define ADD_FOUR_BITS ADD_BYTES_TO(ADD_NARROW_OF)
#define FOUR_BITS_SUM WIDENED
#else
#define ADD_BYTES ADD_QUAD(wasm_v128_load(p), wasm_v128_load(p + 16))
#define ADD_FOUR_BITS ADD_BYTES
#define FOUR_BITS_SUM AS_IS
#endif
#define BEGIN_ZERO(T) i32x4 a##T = wasm_i32x4_splat(0), b##T = a##T;
#define FINISH_LESS(T, UNUSED)                                                                                             \
  {                                                                                                                        \
    f32x4 sums = load_splat((const float *)correction + T);                                                                \
    store(totals + 8 * T, sub(load(totals + 8 * T), mul(load(s + 8), sums)));                                              \
    store(totals + 8 * T + 4, sub(load(totals + 8 * T + 4), mul(load(s + 12), sums)));                                     \
  }
#define RUN(BYTES, ...)                                                                                                    \
  {                                                                                                                        \
    const uint8_t *p = w, *last = p + BYTES;                                                                               \
    OPAQUE(last);                                                                                                          \
    ROLLED for (; p < last; p += 32, q += QUAD_BYTES * TILE) {                                                             \
      OPAQUE(p);                                                                                                           \
      OPAQUE(q);                                                                                                           \
      __VA_ARGS__                                                                                                             \
    }                                                                                                                      \
    w += BYTES;                                                                                                            \
  }

/** totals [TILE][8] of q4_k and q5_k: a scale and a minimum for each block. */
#define WITH_MINIMA(NAME, ADD, SUM)                                                                                        \
  NOINLINE void NAME(const uint8_t *w, const float *s, quantised x, int blocks, float *totals) {                           \
    const int8_t *q = x.columns;                                                                                           \
    const int *correction = x.correction;                                                                                  \
    zero_floats(totals, 8 * TILE);                                                                                         \
    for (const float *scale = x.scale, *end = scale + blocks * TILE; scale < end; scale += TILE, correction += TILE, s += 16) { \
      EACH_TOKEN(BEGIN_ZERO)                                                                                               \
      RUN(256, ADD)                                                                                                        \
      IN_ORDER();                                                                                                          \
      f32x4 s0 = load(s), s1 = load(s + 4);                                                                                \
      EACH_TOKEN(FINISH, SUM)                                                                                              \
      EACH_TOKEN(FINISH_LESS, )                                                                                            \
    }                                                                                                                      \
  }
WITH_MINIMA(unpacked_four_bits, ADD_FOUR_BITS, FOUR_BITS_SUM)
WITH_MINIMA(unpacked_five_bits, ADD_BYTES, AS_IS)

/** Of q6_k: a scale for each half of a block. */
NOINLINE void unpacked_halves(const uint8_t *w, const float *s, quantised x, int blocks, float *totals) {
  const int8_t *q = x.columns;
  const int *correction = x.correction;
  zero_floats(totals, 8 * TILE);
  for (const float *scale = x.scale, *end = scale + blocks * TILE; scale < end; scale += TILE)
    ROLLED for (int half = 0; half < 2; half++, correction += TILE, s += 8) {
      EACH_TOKEN(BEGIN)
      RUN(128, ADD_BYTES)
      IN_ORDER();
      f32x4 s0 = load(s), s1 = load(s + 4);
      EACH_TOKEN(FINISH, AS_IS)
    }
}

#define UNPACKED_BYTES 256  // of 8 rows of a block
INLINE void unpack(int storage, const uint8_t *w, int blocks, uint8_t *to, float *scales) {
  for (int first = 0; first < blocks; first += SUPER, w += 8 * bytes_of_block(storage), scales += 16 * SUPER) {
    float all[16 * SUPER];
    super_scales(storage, w, all);
    const uint8_t *p = first_sub_block(storage, w);
    int subs = smaller(SUPER, blocks - first);
    copy_floats(scales, all, 16 * subs);
    for (int sub = 0; sub < subs; sub++, p += sub_block_bytes(storage), to += UNPACKED_BYTES)
    {
      high_bits bits0 = high_bits_of(storage, p), bits1 = high_bits_of(storage, p + 16);
      ROLLED for (int j = 0; j < 4; j++) {
        const uint8_t *word = p + 32 * (high_words(storage) + j);
        quads first_rows = quads_of(storage, word, &bits0), other_rows = quads_of(storage, word + 16, &bits1);
        wasm_v128_store(to + 32 * j, first_rows.low), wasm_v128_store(to + 32 * j + 16, other_rows.low);
        wasm_v128_store(to + 32 * (4 + j), first_rows.up), wasm_v128_store(to + 32 * (4 + j) + 16, other_rows.up);
      }
    }
  }
}
#define UNPACK(NAME, STORAGE) \
  NOINLINE void NAME(const uint8_t *w, int blocks, uint8_t *to, float *scales) { unpack(STORAGE, w, blocks, to, scales); }
UNPACK(unpack_q4_k, Q4_K)
UNPACK(unpack_q5_k, Q5_K)
UNPACK(unpack_q6_k, Q6_K)

struct int_linear_args {
  const char *quantised;
  const void *w;
  float *y;
  int m, n, k, storage;
  struct activation activation;
};

/** Scales of 8 rows as f32, [blocks][8]: all tiles use them. */
static void widen_scales(int storage, const uint8_t *w, int blocks, float *to) {
  for (int b = 0; b < blocks; b++, w += next_block(storage), to += 8) {
    store(to, load_f16((const uint16_t *)w));
    store(to + 4, load_f16((const uint16_t *)w + 4));
  }
}

typedef void rows_of_tile(const uint8_t *w, const float *s, quantised x, int blocks, float *totals);
INLINE rows_of_tile *rows_for(int storage) {
  switch (storage) {
    case INT8: return rows_int8;
    case INT4: return rows_int4;
    case Q4_K: return unpacked_four_bits;
    case Q5_K: return unpacked_five_bits;
    default: return unpacked_halves;
  }
}

/** 8 rows of W and a tile: what of it belongs to y is stored. */
static void tile(const struct int_linear_args *args, const uint8_t *w, const float *scales, int blocks, int token, int row) {
  float totals[8 * TILE];
  int rows = args->n - row;
  quantised x = quantised_in(args->storage, (char *)args->quantised + token / TILE * tile_bytes(args->storage, blocks), TILE, blocks);
  rows_for(args->storage)(w, scales, x, blocks, totals);
  for (int t = 0; t < TILE && token + t < args->m; t++) {
    float *y = args->y + (ptrdiff_t)(token + t) * args->n + row;
    store_part(y, load(totals + 8 * t), rows);
    store_part(y + 4, load(totals + 8 * t + 4), rows - 4);
  }
}

#define ROWS_AT(ROW) ((const uint8_t *)args->w + panel * (size_t)((ROW) / PANEL) + ((ROW) % PANEL ? other : 0))

/** Rows [r.from, r.to) of W in blocks of 256 columns. src/encode/gemm.ts knows the scratch. */
static void super_rows(const struct int_linear_args *args, range r, char *scratch) {
  int storage = args->storage, blocks = (args->k + BLOCK - 1) / BLOCK;
  size_t panel = panel_bytes(storage, args->k), other = other_rows(storage, args->k);
  int bytes = UNPACKED_BYTES * blocks, group = PANEL * larger(1, GROUP_BYTES / (2 * bytes));
  float *scales = (float *)(scratch + group / 8 * bytes);
#define UNPACKED(ROW) ((uint8_t *)scratch + ((ROW) - first) / 8 * bytes)
#define SCALES(ROW) (scales + ((ROW) - first) * 2 * blocks)
  for (int first = r.from; first < r.to; first += group) {
    int end = smaller(first + group, r.to);
    for (int row = first; row < end; row += 8)
      (storage == Q4_K ? unpack_q4_k : storage == Q5_K ? unpack_q5_k : unpack_q6_k)(ROWS_AT(row), blocks, UNPACKED(row), SCALES(row));
    for (int token = 0; token < args->m; token += TILE)
      for (int row = first; row < end; row += 8) tile(args, UNPACKED(row), SCALES(row), blocks, token, row);
  }
}

static void block_rows(const struct int_linear_args *args, range r, char *scratch) {
  int k = args->k, blocks = (k + BLOCK - 1) / BLOCK;
  size_t panel = panel_bytes(args->storage, k), other = other_rows(args->storage, k);
  int group = PANEL * larger(1, (int)(GROUP_BYTES / panel));
  float *scales = (float *)scratch;
  for (int first = r.from; first < r.to; first += group) {
    int end = smaller(first + group, r.to);
    for (int row = first; row < end; row += 8) widen_scales(args->storage, ROWS_AT(row), blocks, scales + (row - first) * blocks);
    for (int token = 0; token < args->m; token += TILE)
      for (int row = first; row < end; row += 8) tile(args, ROWS_AT(row), scales + (row - first) * blocks, blocks, token, row);
  }
}

KERNEL(int_linear) {
  ARGS(int_linear);
  range r = share(args->n, PANEL, w);
  (is_super(args->storage) ? super_rows : block_rows)(args, r, w->scratch);
  for (int t = 0; t < args->m; t++) activate(&args->activation, args->y + (ptrdiff_t)t * args->n + r.from, r.to - r.from);
}
