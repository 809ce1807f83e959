// Blocks of 256 columns of 8 rows in panels (panels.h), four rows a vector: scales as f32, and the quants of quads as bytes.
#pragma once
#include "quantised.h"

/** Bytes of 8 rows times a factor of each. */
INLINE void scaled_bytes(const uint8_t *bytes, int is_signed, const f32x4 *factor, float *to) {
  i32x4 eight = is_signed ? wasm_i16x8_load8x8(bytes) : wasm_u16x8_load8x8(bytes);  // six bits or signed
  store(to, mul(factor[0], wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(eight))));
  store(to + 4, mul(factor[1], wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(eight))));
}

/** Scales of all sub-blocks, [SUPER][2][8]: q4_k and q5_k scale and minimum, q6_k those of its halves. */
INLINE void super_scales(int storage, const uint8_t *block, float *to) {
  const uint8_t *packed = block + factor_bytes(storage);
  f32x4 d[2] = {load_f16((const uint16_t *)block), load_f16((const uint16_t *)block + 4)};
  if (storage == Q6_K) {
    ROLLED for (int i = 0; i < 2 * SUPER; i++) scaled_bytes(packed + 8 * i, 1, d, to + 8 * i);
    return;
  }
  f32x4 dmin[2] = {load_f16((const uint16_t *)block + 8), load_f16((const uint16_t *)block + 12)};
  uint8_t six_bits[2][8 * SUPER];
  for (int h = 0; h < 2; h++)
    for (int at = 0; at < 32; at += 16) {
      i32x4 six = wasm_v128_load(packed + 32 * h + at), low = wasm_v128_load(packed + 64 + at);
      i32x4 nibbles = wasm_v128_and(h ? wasm_u32x4_shr(low, 4) : low, wasm_i8x16_splat(15));
      wasm_v128_store(six_bits[h] + at, wasm_v128_and(six, wasm_i8x16_splat(63)));
      wasm_v128_store(six_bits[h] + 32 + at, wasm_v128_or(nibbles, wasm_v128_and(wasm_u32x4_shr(six, 2), wasm_i8x16_splat(48))));
    }
  ROLLED for (int sub = 0; sub < SUPER; sub++) {
    scaled_bytes(six_bits[0] + 8 * sub, 0, d, to + 16 * sub);
    scaled_bytes(six_bits[1] + 8 * sub, 0, dmin, to + 16 * sub + 8);
  }
}

/** High bits of four rows of a sub-block that the next word takes: q6_k's of columns 16 and on lie apart. */
typedef struct {
  i32x4 low, up;
} high_bits;
INLINE high_bits high_bits_of(int storage, const uint8_t *p) {
  if (storage == Q4_K) return (high_bits){wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
  return (high_bits){wasm_v128_load(p), storage == Q6_K ? wasm_v128_load(p + 32) : wasm_i32x4_splat(0)};
}

typedef struct {
  i32x4 low, up;  // columns 4j to 4j + 3 of four rows, and 16 + 4j and on
} quads;

/** Quads of the next word of nibbles, at p. */
INLINE quads quads_of(int storage, const uint8_t *p, high_bits *bits) {
  i32x4 both = wasm_v128_load(p);
  quads q = {LOW_NIBBLES(both), HIGH_NIBBLES(both)};
  if (storage == Q5_K) {
    i32x4 mask = wasm_i8x16_splat(16);
    q.low = wasm_v128_or(q.low, wasm_v128_and(wasm_i32x4_shl(bits->low, 4), mask));
    q.up = wasm_v128_or(q.up, wasm_v128_and(bits->low, mask));
    bits->low = wasm_u32x4_shr(bits->low, 1);
  }
  if (storage == Q6_K) {
    i32x4 mask = wasm_i8x16_splat(48);
    q.low = wasm_v128_or(q.low, wasm_v128_and(wasm_i32x4_shl(bits->low, 4), mask));
    q.up = wasm_v128_or(q.up, wasm_v128_and(wasm_i32x4_shl(bits->up, 4), mask));
    bits->low = wasm_u32x4_shr(bits->low, 2), bits->up = wasm_u32x4_shr(bits->up, 2);
  }
  return q;
}

#ifdef __wasm_relaxed_simd__
#define QUAD_BYTES 4         // of a token's quad
#define NARROW(STORAGE) ((STORAGE) == Q4_K)  // sums of a block's products fit i16: 15 * 127 * 16
#else
#define QUAD_BYTES 8
#define NARROW(STORAGE) 0
#endif

/** Adds products of unsigned weights of up to six bits with a quad of x at q. */
INLINE i32x4 add_quad(int storage, i32x4 sum, i32x4 weights, const int8_t *q) {
#ifdef __wasm_relaxed_simd__
  i32x4 x = wasm_v128_load32_splat(q);
  return NARROW(storage) ? wasm_i16x8_add(sum, DOT_NIBBLES(x, weights)) : wasm_i32x4_add(sum, widened_dot(x, weights));
#else
  ADD_PAIRS(sum, weights, wasm_v128_load32_splat(q), wasm_v128_load32_splat(q + 4));
  return sum;
#endif
}
/** Of two quads. */
INLINE i32x4 add_quads(int storage, i32x4 sum, quads w, const int8_t *q) {
#ifdef __wasm_relaxed_simd__
  if (storage == Q5_K)  // i16 hold the products of four quads
    return wasm_i32x4_add(sum, WIDENED(wasm_i16x8_add(DOT_NIBBLES(wasm_v128_load32_splat(q), w.low),
                                                      DOT_NIBBLES(wasm_v128_load32_splat(q + 4 * QUAD_BYTES), w.up))));
#endif
  return add_quad(storage, add_quad(storage, sum, w.low, q), w.up, q + 4 * QUAD_BYTES);
}
INLINE i32x4 quads_sum(int storage, i32x4 sum) { return NARROW(storage) ? wasm_i32x4_extadd_pairwise_i16x8(sum) : sum; }
