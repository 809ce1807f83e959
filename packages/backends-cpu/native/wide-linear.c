// y [M,O] = x [M,K] Wᵀ for weights in panels (panels.h), any number of tokens. A part owns groups of 16 (or 32) rows of W; it
// meets all tokens with a group while that lies in the cache, a register tile of tokens at a time. Quantised weights meet
// activations that are quantised per block of 32; their products are exact integers (blocks of 256: super-tile.h).
//
// Products of the matrices of RWKV-7 0.1B with 1 / 4 / 8 / 12 tokens, one thread, Zen 4, ms, before and after weights were asked
// for far ahead (wide.h):   AVX-512   int8 4.3 / 4.7 / 8.2 / 14.0 -> 4.3 / 4.7 / 6.2 / 9.2   int4 2.1 / 3.6 / 7.0 / 10.7 -> 2.1 / 3.2 / 6.3 / 9.2
//                           AVX2, 1 / 4 / 8   int8 4.6 / 12.0 / 19.7 -> 4.6 / 8.6 / 16.5     int4 3.0 / 6.9 / 11.2 -> 3.0 / 5.1 / 10.0
// AVX-512 then makes 175 to 180 G products a second. A block of 32 columns takes 8 dot products a token, a product of scales and a
// multiply-add on the same two pipes: 10 cycles, at 3.64 GHz 186 G products.
#include "arranged.h"
#include "elementwise.h"
#include "float-tile.h"
#include "int-dot.h"
#include "native-kernels.h"
#include "super-tile.h"

struct wide_linear_args {
  const float *x;
  char *arranged;  // x arranged by a step before; null: by each part in its own scratch
  const void *w;
  float *y;
  int m, n, k, storage;
  struct activation activation;
};

// ---- integers

/** y [t][INT_ROWS] for a row of blocks, or of pairs of blocks where the level takes 16 rows at once. */
INLINE void int_tile(int storage, int t, const uint8_t *low, int_tile_input x, int blocks, float *y, ptrdiff_t stride, int rows) {
  const int bytes = block_bytes(storage);
  wide_f32 total[INT_TOKENS][INT_VECTORS];
  UNROLLED for (int i = 0; i < t; i++) UNROLLED for (int v = 0; v < INT_VECTORS; v++) total[i][v] = wide_splat(0);
  const int *q = x.quads, *correction = x.correction;
  const float *scale = x.scale;
  for (int b = 0; b < blocks; b++, low += next_block(storage), q += 8 * t, correction += t, scale += t) {
    const uint8_t *high = low + bytes;
    wide_i32 sum[INT_TOKENS][INT_VECTORS];
    ask_for(low, bytes * INT_ROWS / 8, t < tokens_of_arithmetic(storage) ? NEAR : FAR);
    UNROLLED for (int i = 0; i < t; i++) UNROLLED for (int v = 0; v < INT_VECTORS; v++)
        sum[i][v] = storage == INT8 ? wide_splat_i32(correction[i]) : nibble_sum(correction[i]);
    if (storage == INT8) {
      QUADS for (int quad = 0; quad < 8; quad++) UNROLLED for (int v = 0; v < INT_VECTORS; v++) {
        int_weights w = int8_weights(load_bytes(low + 16 + 32 * quad, high + 16 + 32 * quad, v));
        UNROLLED for (int i = 0; i < t; i++) sum[i][v] = dot_int8(sum[i][v], w, wide_splat_i32(q[quad * t + i]));
      }
    } else {
      QUADS for (int quad = 0; quad < 4; quad++) UNROLLED for (int v = 0; v < INT_VECTORS; v++) {
        wide_i32 both = load_bytes(low + 16 + 32 * quad, high + 16 + 32 * quad, v);
        int_weights l = nibbles(both & 0x0f0f0f0f), h = nibbles((wide_i32)((wide_u32)both >> 4) & 0x0f0f0f0f);
        UNROLLED for (int i = 0; i < t; i++) {
          sum[i][v] = dot_int4(sum[i][v], l, wide_splat_i32(q[quad * t + i]));
          sum[i][v] = dot_int4(sum[i][v], h, wide_splat_i32(q[(4 + quad) * t + i]));
        }
      }
      UNROLLED for (int i = 0; i < t; i++) UNROLLED for (int v = 0; v < INT_VECTORS; v++)
          sum[i][v] = nibble_total(sum[i][v], correction[i]);
    }
    UNROLLED for (int v = 0; v < INT_VECTORS; v++) {
      wide_f32 s = load_scales(low, high, v);
      UNROLLED for (int i = 0; i < t; i++) total[i][v] += __builtin_convertvector(sum[i][v], wide_f32) * (s * wide_splat(scale[i]));
    }
  }
  UNROLLED for (int i = 0; i < t; i++) wide_store_part(y + i * stride, total[i], INT_VECTORS, rows, 0);
}

#define INT_TILE(T) int_tile(storage, T, low, x, blocks, y, stride, rows)
#define SUPER_TILE(T) super_tile(storage, T, low, x, blocks, y, stride, rows)
/** The tile for t tokens, 1 to INT_TOKENS. */
#define TILES_OF(TILE)                            \
  switch (t) {                                    \
    case 1: TILE(1); break;                       \
    case 2: TILE(2); break;                       \
    TILES_TO_4(TILE)                              \
    TILES_TO_8(TILE)                              \
    TILES_TO_12(TILE)                             \
  }
#if INT_TOKENS >= 4
#define TILES_TO_4(TILE)  \
  case 3: TILE(3); break; \
  case 4: TILE(4); break;
#else
#define TILES_TO_4(TILE)
#endif
#if INT_TOKENS >= 8
#define TILES_TO_8(TILE)  \
  case 5: TILE(5); break; \
  case 6: TILE(6); break; \
  case 7: TILE(7); break; \
  case 8: TILE(8); break;
#else
#define TILES_TO_8(TILE)
#endif
#if INT_TOKENS >= 12
#define TILES_TO_12(TILE)   \
  case 9: TILE(9); break;   \
  case 10: TILE(10); break; \
  case 11: TILE(11); break; \
  case 12: TILE(12); break;
#else
#define TILES_TO_12(TILE)
#endif

#define TILES_FUNCTION(NAME, STORAGE, TILE)                                                                                 \
  NOINLINE void NAME(int t, const uint8_t *low, int_tile_input x, int blocks, float *y, ptrdiff_t stride, int rows) {       \
    const int storage = STORAGE;                                                                                            \
    TILES_OF(TILE)                                                                                                          \
  }
TILES_FUNCTION(int8_tiles, INT8, INT_TILE)
TILES_FUNCTION(int4_tiles, INT4, INT_TILE)
TILES_FUNCTION(q4_k_tiles, Q4_K, SUPER_TILE)
TILES_FUNCTION(q5_k_tiles, Q5_K, SUPER_TILE)
TILES_FUNCTION(q6_k_tiles, Q6_K, SUPER_TILE)

typedef void tiles_function(int, const uint8_t *, int_tile_input, int, float *, ptrdiff_t, int);
static tiles_function *const tiles_of[] = {[INT8] = int8_tiles, [INT4] = int4_tiles, [Q4_K] = q4_k_tiles, [Q5_K] = q5_k_tiles, [Q6_K] = q6_k_tiles};

/** 16 rows of W, one tile of tokens. */
static void int_panel(int storage, const uint8_t *panel, int_tile_input x, int t, int k, float *y, ptrdiff_t stride, int rows) {
  int blocks = (k + BLOCK - 1) / BLOCK;
  tiles_function *tiles = tiles_of[storage];
  tiles(t, panel, x, blocks, y, stride, rows);
  if (INT_ROWS < PANEL && rows > INT_ROWS) tiles(t, panel + other_rows(storage, k), x, blocks, y + INT_ROWS, stride, rows - INT_ROWS);
}

// ---- floats

#define FLOAT_FUNCTION(NAME, STORAGE)                                                                                    \
  NOINLINE void NAME(int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride, int columns, \
                     int accumulate) {                                                                                   \
    FLOAT_TILES(STORAGE, t, w, panels, x, kc, y, stride, columns, accumulate)                                            \
  }
FLOAT_FUNCTION(f32_tiles, F32)
FLOAT_FUNCTION(f16_tiles, F16)
FLOAT_FUNCTION(bf16_tiles, BF16)

#define BLOCK_K 512                       // src/encode/wide-products.ts
#define FEW_TOKENS (2 * FLOAT_TOKENS)  // for more, 16-bit weights are turned into f32 first: 127 to 150 GFLOP/s (128 tokens, AVX-512)

/** Columns [k0, k0 + kc) of FLOAT_PANELS panels as f32, one panel behind the other. */
static void widen_panels(int storage, const char *w, size_t panels, int k0, int kc, float *to) {
  for (int p = 0; p < FLOAT_PANELS; p++, w += panels)
    for (ptrdiff_t i = 0; i < (ptrdiff_t)kc * PANEL; i += LANES, to += LANES)
      wide_store(to, wide_load_weights(storage, w, (ptrdiff_t)k0 * PANEL + i));
}

/** Rows [from, to) of W; to is a multiple of 16 or the end. */
static void float_rows(const struct wide_linear_args *args, const char *arranged, int from, int to, char *scratch) {
  int k = args->k, n = args->n, m = args->m, tile = tile_tokens(args->storage, m), widens = args->arranged && args->storage != F32 && m > FEW_TOKENS;
  int storage = widens ? F32 : args->storage;
  size_t panel = panel_bytes(args->storage, k);
  for (int row = from; row < to; row += FLOAT_COLUMNS) {
    const char *w = (const char *)args->w + panel * (size_t)(row / PANEL);
    int rows = smaller(FLOAT_COLUMNS, to - row);
    // the last panel stands for the one behind it, whose results nobody stores
    size_t next = rows > PANEL ? panel : 0;
    // few tokens stream all columns; for more, a block of the columns stays in the cache
    int block = m <= FLOAT_TOKENS ? k : BLOCK_K;
    for (int k0 = 0; k0 == 0 || k0 < k; k0 += block) {
      int kc = smaller(block, k - k0);
      if (widens) widen_panels(args->storage, w, next, k0, kc, (float *)scratch);
      const char *columns = widens ? scratch : w + panel_bytes(storage, k0);
      size_t apart = widens ? (size_t)kc * PANEL * 4 : next;
      for (int i = 0; i < m; i += tile) {
        int t = smaller(tile, m - i);
        (storage == F32 ? f32_tiles : storage == F16 ? f16_tiles : bf16_tiles)(
            t, columns, apart, (const float *)arranged + (ptrdiff_t)i * k + (ptrdiff_t)k0 * t, kc,
            args->y + (ptrdiff_t)i * n + row, n, rows, k0 > 0);
      }
    }
  }
}

#define GROUP_BYTES (28 << 10)  // of panels that meet a tile of tokens in turn: with the tile they fit the first-level cache

static void int_rows(const struct wide_linear_args *args, const char *arranged, int from, int to, char *scratch) {
  int k = args->k, n = args->n, blocks = (k + BLOCK - 1) / BLOCK, tile = tile_tokens(args->storage, args->m);
  size_t panel = panel_bytes(args->storage, k);
  int group = PANEL * larger(1, (int)(GROUP_BYTES / panel));
  for (int first = from; first < to; first += group)
    for (int i = 0; i < args->m; i += tile) {
      int t = smaller(tile, args->m - i), end = smaller(first + group, to);
      int_tile_input x = int_tile_in(args->storage, arranged, i, t, blocks);
      const uint8_t *w = (const uint8_t *)args->w + panel * (size_t)(first / PANEL);
      for (int row = first; row < end; row += PANEL, w += panel)
        int_panel(args->storage, w, x, t, k, args->y + (ptrdiff_t)i * n + row, n, smaller(PANEL, end - row));
    }
}

/** x as the tiles read it: arranged before or here; one token of floats is as it should be. */
static const char *arranged_of(const struct wide_linear_args *args, char *scratch, int again) {
  if (args->arranged) return args->arranged;
  if (args->m == 1 && !is_quantised(args->storage)) return (const char *)args->x;
  if (again) return scratch;
  int most = tile_tokens(args->storage, args->m);
  for (int i = 0; i < args->m; i += most) arrange_tile(args->storage, args->x, args->k, i, smaller(most, args->m - i), scratch);
  return scratch;
}

KERNEL(wide_linear) {
  ARGS(wide_linear);
  int ints = is_quantised(args->storage);
  range rows = share(args->n, ints ? PANEL : FLOAT_COLUMNS, w);
  const char *arranged = arranged_of(args, w->scratch, w->again);  // by a part without rows as well: the next one counts on it
  (ints ? int_rows : float_rows)(args, arranged, rows.from, rows.to, w->scratch);
  for (int t = 0; t < args->m; t++)
    activate(&args->activation, args->y + (ptrdiff_t)t * args->n + rows.from, rows.to - rows.from);
}
