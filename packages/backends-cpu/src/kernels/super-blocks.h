// Blocks of 256 columns of 8 rows in panels (panels.h), four rows a vector: scales as f32, and the quants of quads as bytes.
#pragma once
#include "quantised.h"

INLINE f32x4 byte_of(i32x4 word, int byte, int is_signed) {
  i32x4 left = wasm_i32x4_shl(word, 24 - 8 * byte);
  return wasm_f32x4_convert_i32x4(is_signed ? wasm_i32x4_shr(left, 24) : wasm_u32x4_shr(left, 24));
}

/** Scales of all sub-blocks, [SUPER][2][8]: q4_k and q5_k scale and minimum, q6_k those of its halves. */
INLINE void super_scales(int storage, const uint8_t *block, float *to) {
#define SCALE_OF(SUB, PART) (to + 8 * (2 * (SUB) + (PART)) + rows)
  for (int rows = 0; rows < 8; rows += 4) {
    const uint8_t *words = block + factor_bytes(storage) + 4 * rows;
    f32x4 d = load_f16((const uint16_t *)block + rows);
    if (storage == Q6_K) {
      for (int i = 0; i < 4; i++) {
        i32x4 four = wasm_v128_load(words + 32 * i);
        for (int j = 0; j < 4; j++) store(SCALE_OF(2 * i + j / 2, j % 2), mul(d, byte_of(four, j, 1)));
      }
      continue;
    }
    f32x4 factor[2] = {d, load_f16((const uint16_t *)block + 8 + rows)};
    i32x4 low = wasm_v128_load(words + 64);
    for (int h = 0; h < 2; h++) {
      i32x4 six = wasm_v128_load(words + 32 * h), nibbles = wasm_v128_and(h ? wasm_u32x4_shr(low, 4) : low, wasm_i8x16_splat(15));
      i32x4 first = wasm_v128_and(six, wasm_i8x16_splat(63));
      i32x4 last = wasm_v128_or(nibbles, wasm_v128_and(wasm_u32x4_shr(six, 2), wasm_i8x16_splat(48)));
      for (int j = 0; j < 4; j++) {
        store(SCALE_OF(j, h), mul(factor[h], byte_of(first, j, 0)));
        store(SCALE_OF(4 + j, h), mul(factor[h], byte_of(last, j, 0)));
      }
    }
  }
#undef SCALE_OF
}

typedef struct {
  i32x4 low, up;  // columns 4j to 4j + 3 of four rows, and 16 + 4j and on
} quads;

/** Quads of word j of a sub-block, of rows 0 to 3 or, at p + 16, 4 to 7. */
INLINE quads quads_of(int storage, const uint8_t *p, int j) {
  int high = high_words(storage);
  i32x4 both = wasm_v128_load(p + 32 * (high + j));
  quads q = {LOW_NIBBLES(both), HIGH_NIBBLES(both)};
  if (storage == Q4_K) return q;
  i32x4 bits = wasm_v128_load(p), more = storage == Q6_K ? wasm_v128_load(p + 32) : bits;
  if (storage == Q5_K) {
    i32x4 mask = wasm_i8x16_splat(16);
    bits = wasm_u32x4_shr(bits, j);
    q.low = wasm_v128_or(q.low, wasm_v128_and(wasm_i32x4_shl(bits, 4), mask));
    q.up = wasm_v128_or(q.up, wasm_v128_and(bits, mask));
  } else {
    i32x4 mask = wasm_i8x16_splat(48);
    q.low = wasm_v128_or(q.low, wasm_v128_and(wasm_i32x4_shl(wasm_u32x4_shr(bits, 2 * j), 4), mask));
    q.up = wasm_v128_or(q.up, wasm_v128_and(wasm_i32x4_shl(wasm_u32x4_shr(more, 2 * j), 4), mask));
  }
  return q;
}

#ifdef __wasm_relaxed_simd__
#define QUAD_BYTES 4  // of a token's quad
/** A product of unsigned weights of up to six bits; i16 hold two of q6_k's, four of q5_k's and eight of q4_k's. */
#define ADD_QUAD_TO(SUM, W, Q) SUM = wasm_i32x4_add(SUM, widened_dot(wasm_v128_load32_splat(Q), W))
#define ADD_TWO_QUADS_TO(SUM, W, Q, W16, Q16)                                                                             \
  SUM = wasm_i32x4_add(SUM, WIDENED(wasm_i16x8_add(DOT_NIBBLES(wasm_v128_load32_splat(Q), W),                              \
                                                   DOT_NIBBLES(wasm_v128_load32_splat(Q16), W16))))
#else
#define QUAD_BYTES 8
#define ADD_QUAD_TO(SUM, W, Q) ADD_PAIRS(SUM, W, wasm_v128_load32_splat(Q), wasm_v128_load32_splat((Q) + 4))
#define ADD_TWO_QUADS_TO(SUM, W, Q, W16, Q16) \
  do {                                        \
    ADD_QUAD_TO(SUM, W, Q);                   \
    ADD_QUAD_TO(SUM, W16, Q16);               \
  } while (0)
#endif
