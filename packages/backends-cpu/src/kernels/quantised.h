// Activations quantised to int8 per block of 32 columns, q = round(x / scale) with the largest |x| of a block at 127, and their
// products with quantised weights in panels (matvec.c, int-linear.c), which are exact integers. A block with a number that is
// not finite has the scale NaN, so that no product over it is a number.
//
// A quad of a row's columns is four bytes, two i16 h = 256 odd + even with even unsigned:
//   Σ (odd x_odd + even x_even) = Σ h x_even + Σ (h >> 8) (x_odd - 256 x_even)
// so two dot products of pairs do what four widened bytes would, and a row's sum stays in one lane.
#pragma once
#include "panels.h"

#ifdef __wasm_relaxed_simd__
#define PAIRS(STORAGE) ((STORAGE) == INT8)  // for weights of seven bits there is a dot product of bytes
#else
#define PAIRS(STORAGE) 1
#endif

// Some tokens side by side.
typedef struct {
  float *scale;     // of each block: [blocks][tokens]
  int *correction;  // of each block, for what was added to make weights unsigned, 128 or 8; int4 without pairs of columns two i16,
                    // of columns 0, 1 and 2, 3 of the quads: [blocks][tokens]. q6_k, with 32 added, of each 16 columns:
                    // [blocks][2][tokens]. q4_k and q5_k: the sums of what was quantised, as f32
  int8_t *columns;  // [quads][tokens] of (x0, x2), (x1 - 256 x0, x3 - 256 x2) as i16 for pairs; else the columns as i8
} quantised;

INLINE quantised quantised_in(int storage, char *scratch, int tokens, int blocks) {
  ptrdiff_t bytes = (ptrdiff_t)4 * tokens * blocks;
  return (quantised){(float *)scratch, (int *)(scratch + bytes), (int8_t *)(scratch + (1 + corrections_of(storage)) * bytes)};
}

// The bits of 1.5 * 2^23 + x are those of 1.5 * 2^23, plus x rounded. (In V8 a conversion that saturates is eight instructions.)
INLINE i32x4 rounded(f32x4 x, f32x4 factor) {
  f32x4 unit = splat(12582912.f);
  return wasm_i32x4_sub(madd(x, factor, unit), unit);
}

/** Columns (x0 x1 x2 x3 x4 x5 x6 x7) to two quads of pairs. */
INLINE i32x4 pairs_of(i32x4 x) {
  x = wasm_i16x8_sub(x, wasm_i32x4_shl(x, 24));  // (x0, x1 - 256 x0, ...)
  return wasm_i16x8_shuffle(x, x, 0, 2, 1, 3, 4, 6, 5, 7);
}

INLINE int sum_of_lanes(i32x4 x) {
  x = wasm_i32x4_add(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1));
  return wasm_i32x4_extract_lane(x, 0) + wasm_i32x4_extract_lane(x, 1);
}

/** Sums of the even and of the odd lanes, times `factor`, as i16. */
INLINE int two_sums(i32x4 x, int factor) {
  x = wasm_i32x4_mul(wasm_i32x4_add(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1)), wasm_i32x4_splat(factor));
  return (wasm_i32x4_extract_lane(x, 0) & 0xffff) | (int)((uint32_t)wasm_i32x4_extract_lane(x, 1) << 16);
}

/** By the bits of magnitudes, among which those of NaN are the largest. */
INLINE float largest_magnitude(const float *x) {
  i32x4 m = wasm_f32x4_abs(load(x)), n = wasm_f32x4_abs(load(x + 4));
  ROLLED for (int i = 8; i < BLOCK; i += 8)
    m = wasm_i32x4_max(m, wasm_f32x4_abs(load(x + i))), n = wasm_i32x4_max(n, wasm_f32x4_abs(load(x + i + 4)));
  m = wasm_i32x4_max(m, n);
  m = wasm_i32x4_max(m, wasm_i32x4_shuffle(m, m, 2, 3, 0, 1));
  m = wasm_i32x4_max(m, wasm_i32x4_shuffle(m, m, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(m, 0);
}

/** One token, the one at `token` of so many. */
INLINE void quantise_as(int storage, const float *x, int k, quantised q, int tokens, int token) {
  int pairs = PAIRS(storage), added = storage == INT4 ? 8 : storage == Q6_K ? 32 : 128, quad = (pairs ? 8 : 4) * tokens;
  float block[BLOCK];
  int8_t *to = q.columns + quad / tokens * token;
  for (int b = 0; b * BLOCK < k; b++, x += BLOCK) {
    const float *p = x;
    if (b * BLOCK + BLOCK > k) {
      zero_floats(block, BLOCK);
      copy_floats(block, x, k - b * BLOCK);
      p = block;
    }
    float largest = largest_magnitude(p);
    q.scale[b * tokens + token] = largest / 127.f + (largest - largest);
    f32x4 factor = splat(largest > 1e-35f ? 127.f / largest : 0);
    i32x4 sum = wasm_i32x4_splat(0), first = sum;
    ROLLED for (int i = 0; i < BLOCK; i += 8, to += 2 * quad) {
      if (storage == Q6_K && i == BLOCK / 2) first = sum, sum = wasm_i32x4_splat(0);
      i32x4 a = wasm_i16x8_narrow_i32x4(rounded(load(p + i), factor), rounded(load(p + i + 4), factor));
      sum = wasm_i16x8_add(sum, a);
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
    i32x4 all = wasm_i32x4_extadd_pairwise_i16x8(sum), even = wasm_i32x4_shr(wasm_i32x4_shl(sum, 16), 16);
    if (storage == Q6_K) {
      q.correction[2 * b * tokens + token] = -added * sum_of_lanes(wasm_i32x4_extadd_pairwise_i16x8(first));
      q.correction[(2 * b + 1) * tokens + token] = -added * sum_of_lanes(all);
    } else if (is_super(storage)) {
      ((float *)q.correction)[b * tokens + token] = q.scale[b * tokens + token] * (float)sum_of_lanes(all);
    } else
      q.correction[b * tokens + token] = pairs ? -added * sum_of_lanes(storage == INT4 ? all : even) : two_sums(all, -added);
  }
}
#define QUANTISE(NAME, STORAGE) \
  NOINLINE void NAME(const float *x, int k, quantised q, int tokens, int token) { quantise_as(STORAGE, x, k, q, tokens, token); }
QUANTISE(quantise_int8, INT8)
QUANTISE(quantise_int4, INT4)
QUANTISE(quantise_with_sums, Q4_K)
QUANTISE(quantise_q6_k, Q6_K)
INLINE void quantise(int storage, const float *x, int k, quantised q, int tokens, int token) {
  switch (storage) {
    case INT8: quantise_int8(x, k, q, tokens, token); break;
    case INT4: quantise_int4(x, k, q, tokens, token); break;
    case Q6_K: quantise_q6_k(x, k, q, tokens, token); break;
    default: quantise_with_sums(x, k, q, tokens, token);
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
/** Products as i32, which LLVM must not turn into the accumulating form. */
INLINE i32x4 widened_dot(i32x4 x, i32x4 weights) {
  i32x4 products = DOT_NIBBLES(x, weights);
  OPAQUE(products);
  return WIDENED(products);
}
#endif

/** Adds the sums of 8 rows over a block, scaled, to the rows' totals. */
INLINE void add_block(f32x4 *totals, i32x4 a, i32x4 b, const uint8_t *block, f32x4 scale) {
  totals[0] = madd(wasm_f32x4_convert_i32x4(a), mul(load_f16((const uint16_t *)block), scale), totals[0]);
  totals[1] = madd(wasm_f32x4_convert_i32x4(b), mul(load_f16((const uint16_t *)block + 4), scale), totals[1]);
}
