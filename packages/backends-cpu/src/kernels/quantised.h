// Activations quantised to int8 per block of 32 columns, q = round(x / scale) with the largest |x| of a block at 127, and their
// products with int8 and int4 weights in panels (matvec.c, int-linear.c), which are exact integers.
//
// A quad of a row's columns is four bytes, two i16 h = 256 odd + even with even unsigned:
//   Σ (odd x_odd + even x_even) = Σ h x_even + Σ (h >> 8) (x_odd - 256 x_even)
// so two dot products of pairs do what four widened bytes would, and a row's sum stays in one lane.
#pragma once
#include "panels.h"

#ifdef __wasm_relaxed_simd__
#define PAIRS(STORAGE) ((STORAGE) == INT8)  // int4 has a dot product of bytes
#else
#define PAIRS(STORAGE) 1
#endif

// Some tokens side by side.
typedef struct {
  float *scale;     // of each block: [blocks][tokens]
  int *correction;  // of each block, for what was added to make weights unsigned, 128 or 8; without pairs of columns two i16,
                    // of columns 0, 1 and 2, 3 of the quads: [blocks][tokens]
  int8_t *columns;  // [quads][tokens] of (x0, x2), (x1 - 256 x0, x3 - 256 x2) as i16 for pairs; else the columns as i8
} quantised;

INLINE quantised quantised_in(char *scratch, int tokens, int blocks) {
  ptrdiff_t bytes = (ptrdiff_t)4 * tokens * blocks;
  return (quantised){(float *)scratch, (int *)(scratch + bytes), (int8_t *)(scratch + 2 * bytes)};
}

INLINE i32x4 rounded(f32x4 x, f32x4 factor) { return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(mul(x, factor))); }

/** Columns (x0 x1 x2 x3 x4 x5 x6 x7) to two quads of pairs. */
INLINE i32x4 pairs_of(i32x4 x) {
  i32x4 even = wasm_i32x4_shr(wasm_i32x4_shl(x, 16), 16), odd = wasm_i32x4_sub(wasm_i32x4_shr(x, 16), wasm_i32x4_shl(even, 8));
  i32x4 e = wasm_i16x8_shuffle(even, even, 0, 2, 4, 6, 0, 2, 4, 6), o = wasm_i16x8_shuffle(odd, odd, 0, 2, 4, 6, 0, 2, 4, 6);
  return wasm_i32x4_shuffle(e, o, 0, 4, 1, 5);
}

INLINE int sum_of_lanes(i32x4 x) {
  x = wasm_i32x4_add(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1));
  x = wasm_i32x4_add(x, wasm_i32x4_shuffle(x, x, 1, 0, 3, 2));
  return wasm_i32x4_extract_lane(x, 0);
}

/** Sums of the even and of the odd lanes, times `factor`, as i16. */
INLINE int two_sums(i32x4 x, int factor) {
  x = wasm_i32x4_mul(wasm_i32x4_add(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1)), wasm_i32x4_splat(factor));
  return (wasm_i32x4_extract_lane(x, 0) & 0xffff) | (int)((uint32_t)wasm_i32x4_extract_lane(x, 1) << 16);
}

/** One token, the one at `token` of so many. */
static void quantise(int storage, const float *x, int k, quantised q, int tokens, int token) {
  int pairs = PAIRS(storage), added = storage == INT4 ? 8 : 128, quad = (pairs ? 8 : 4) * tokens;
  float block[BLOCK];
  int8_t *to = q.columns + quad / tokens * token;
  for (int b = 0; b * BLOCK < k; b++, x += BLOCK) {
    const float *p = x;
    if (b * BLOCK + BLOCK > k) {
      zero_floats(block, BLOCK);
      copy_floats(block, x, k - b * BLOCK);
      p = block;
    }
    f32x4 m = zero();
    ROLLED for (int i = 0; i < BLOCK; i += 4) m = wasm_f32x4_pmax(m, wasm_f32x4_abs(load(p + i)));
    float largest = max_lanes(m);
    q.scale[b * tokens + token] = largest / 127.f;
    f32x4 factor = splat(largest > 0 ? 127.f / largest : 0);
    i32x4 all = wasm_i32x4_splat(0), even = all;
    ROLLED for (int i = 0; i < BLOCK; i += 8, to += 2 * quad) {
      i32x4 a = wasm_i16x8_narrow_i32x4(rounded(load(p + i), factor), rounded(load(p + i + 4), factor));
      all = wasm_i32x4_add(all, wasm_i32x4_extadd_pairwise_i16x8(a));
      even = wasm_i32x4_add(even, wasm_i32x4_shr(wasm_i32x4_shl(a, 16), 16));
      if (pairs) {
        i32x4 two = pairs_of(a);
        wasm_v128_store64_lane(to, two, 0);
        wasm_v128_store64_lane(to + quad, two, 1);
      } else {
        i32x4 two = wasm_i8x16_narrow_i16x8(a, a);
        *(int *)to = wasm_i32x4_extract_lane(two, 0);
        *(int *)(to + quad) = wasm_i32x4_extract_lane(two, 1);
      }
    }
    q.correction[b * tokens + token] = pairs ? -added * sum_of_lanes(storage == INT4 ? all : even) : two_sums(all, -added);
  }
}

// ---- blocks of 8 rows by 32 columns

#define ADD_PAIRS(SUM, T, EVEN, ODD)                                               \
  do {                                                                             \
    i32x4 t_ = T;                                                                  \
    SUM = wasm_i32x4_add(SUM, wasm_i32x4_dot_i16x8(t_, EVEN));                     \
    SUM = wasm_i32x4_add(SUM, wasm_i32x4_dot_i16x8(wasm_i16x8_shr(t_, 8), ODD));   \
  } while (0)

#if EVEN_COLUMNS_ADDED
#define QUAD_INT8(P) wasm_v128_load(P)
#else
#define QUAD_INT8(P) wasm_v128_xor(wasm_v128_load(P), wasm_i16x8_splat(128))
#endif

#define LOW_NIBBLES(T) wasm_v128_and(T, wasm_i8x16_splat(15))
#define HIGH_NIBBLES(T) wasm_v128_and(wasm_u16x8_shr(T, 4), wasm_i8x16_splat(15))
#ifdef __wasm_relaxed_simd__
// Nibbles are the 7-bit operand; with the correction, sums of 16 products below 8 * 127 each stay within i16.
// (The accumulating i32 form of this instruction is miscompiled by Node 20's baseline compiler.)
#define DOT_NIBBLES(X, NIBBLES) wasm_i16x8_relaxed_dot_i8x16_i7x16(X, NIBBLES)
/** A block's sum as i32. */
#define WIDENED(SUM) wasm_i32x4_extadd_pairwise_i16x8(SUM)
#endif

/** Adds the sums of 8 rows over a block, scaled, to the rows' totals. */
INLINE void add_block(f32x4 *totals, i32x4 a, i32x4 b, const uint8_t *block, f32x4 scale) {
  totals[0] = madd(wasm_f32x4_convert_i32x4(a), mul(load_f16((const uint16_t *)block), scale), totals[0]);
  totals[1] = madd(wasm_f32x4_convert_i32x4(b), mul(load_f16((const uint16_t *)block + 4), scale), totals[1]);
}
