// A register tile of a product with weights in blocks of 256 columns (panels.h): y [t][INT_ROWS], activations as arrange.c lays them.
// Integers are summed over a sub-block (q6_k: over its halves, which have scales of their own), then
//   q4_k, q5_k   Σ w x = d sc s Σ q x' - dmin mn s Σ x'      x = s x', x' as quantised; s Σ x' stands beside the block
//   q6_k         Σ w x = d sc s (Σ q x' - 32 Σ x')           the latter as the sum's first value
#pragma once
#include "arranged.h"
#include "int-dot.h"

/** Products of a pair of quads, unsigned weights of up to six bits: two of them fill i16 where those are summed first. */
INLINE wide_i32 dot_pair(wide_i32 sum, wide_i32 a, wide_i32 qa, wide_i32 b, wide_i32 qb) {
#if SUMS_NIBBLES_IN_I16
  return sum + ADD_PAIRS(dot_int4((wide_i32)PAIRS_OF_BYTES(a, qa), nibbles(b), qb));
#else
  return dot_int4(dot_int4(sum, nibbles(a), qa), nibbles(b), qb);
#endif
}

INLINE wide_i32 load_words(const uint8_t *p, int word, int v) {
  return (wide_i32)wide_load((const float *)p + word * SUPER_ROWS + v * LANES);
}
/** One byte of each word, signed or not. */
INLINE wide_f32 byte_of(wide_i32 word, int byte, int is_signed) {
  wide_i32 left = (wide_i32)((wide_u32)word << (24 - 8 * byte));
  return __builtin_convertvector(is_signed ? left >> 24 : (wide_i32)((wide_u32)left >> 24), wide_f32);
}

/** Scales of all sub-blocks: q4_k and q5_k scale and minimum, q6_k those of its halves. */
INLINE void super_scales(int storage, const uint8_t *block, wide_f32 scale[SUPER][2][INT_VECTORS]) {
  const uint8_t *words = block + factor_bytes(storage);
  for (int v = 0; v < INT_VECTORS; v++) {
    wide_f32 d = wide_load_f16((const uint16_t *)block + v * LANES);
    if (storage == Q6_K) {
      for (int i = 0; i < 4; i++) {
        wide_i32 four = load_words(words, i, v);
        UNROLLED for (int j = 0; j < 4; j++) scale[2 * i + j / 2][j % 2][v] = d * byte_of(four, j, 1);
      }
      continue;
    }
    wide_f32 factor[2] = {d, wide_load_f16((const uint16_t *)block + SUPER_ROWS + v * LANES)};
    wide_i32 low = load_words(words, 2, v);
    UNROLLED for (int h = 0; h < 2; h++) {
      wide_i32 six = load_words(words, h, v), first = six & 0x3f3f3f3f;
      wide_i32 last = ((wide_i32)((wide_u32)low >> (4 * h)) & 0x0f0f0f0f) | ((wide_i32)((wide_u32)six >> 2) & 0x30303030);
      UNROLLED for (int j = 0; j < 4; j++) {
        scale[j][h][v] = factor[h] * byte_of(first, j, 0);
        scale[4 + j][h][v] = factor[h] * byte_of(last, j, 0);
      }
    }
  }
}

/** Bits of `high` for the quads of word i: `half` 0 of the low nibbles, 1 of the high ones, where weights have them. */
INLINE wide_i32 with_high_bits(int storage, wide_i32 nibbles, wide_i32 high, int i, int half) {
  if (storage == Q4_K) return nibbles;
  const int left = storage == Q5_K ? 4 - i - 4 * half : 4 - 2 * i, mask = storage == Q5_K ? 0x10101010 : 0x30303030;
  wide_u32 bits = left >= 0 ? (wide_u32)high << left : (wide_u32)high >> -left;
  return nibbles | ((wide_i32)bits & mask);
}

#define EACH_TOKEN UNROLLED for (int i = 0; i < t; i++)
#define EACH_VECTOR UNROLLED for (int v = 0; v < INT_VECTORS; v++)

INLINE void super_tile(int storage, int t, const uint8_t *block, int_tile_input x, int blocks, float *y, ptrdiff_t stride, int rows) {
  const int bytes = sub_block_bytes(storage), high_count = high_words(storage);
  wide_f32 total[INT_TOKENS][INT_VECTORS];
  EACH_TOKEN EACH_VECTOR total[i][v] = wide_splat(0);
  const int *q = x.quads, *beside = x.correction;
  const float *scale = x.scale;
  for (int first = 0; first < blocks; first += SUPER, block += SUPER_ROWS * bytes_of_block(storage)) {
    wide_f32 scales[SUPER][2][INT_VECTORS];
    super_scales(storage, block, scales);
    const uint8_t *p = first_sub_block(storage, block);
    int subs = smaller(SUPER, blocks - first);
    for (int sub = 0; sub < subs; sub++, p += bytes, q += 8 * t, scale += t) {
      ask_for(p, bytes, t < tokens_of_arithmetic(storage) ? NEAR : FAR);
      wide_i32 sum[INT_TOKENS][INT_VECTORS];
      if (storage == Q6_K) {
        UNROLLED for (int half = 0; half < 2; half++, beside += t) {
          EACH_TOKEN EACH_VECTOR sum[i][v] = wide_splat_i32(beside[i]);
          EACH_VECTOR {
            wide_i32 high = load_words(p, half, v);
            QUADS for (int pair = 0; pair < 4; pair += 2) {
              wide_i32 w[2];
              UNROLLED for (int j = 0; j < 2; j++) {
                wide_i32 both = load_words(p, high_count + pair + j, v);
                w[j] = (half ? (wide_i32)((wide_u32)both >> 4) : both) & 0x0f0f0f0f;
                // the pair's bits to the first one's place
                w[j] = with_high_bits(storage, w[j], pair ? (wide_i32)((wide_u32)high >> 4) : high, j, half);
              }
              const int *own = q + (4 * half + pair) * t;
              EACH_TOKEN sum[i][v] = dot_pair(sum[i][v], w[0], wide_splat_i32(own[i]), w[1], wide_splat_i32(own[t + i]));
            }
          }
          EACH_TOKEN EACH_VECTOR total[i][v] += __builtin_convertvector(sum[i][v], wide_f32) * (scales[sub][half][v] * wide_splat(scale[i]));
        }
        continue;
      }
      EACH_TOKEN EACH_VECTOR sum[i][v] = wide_splat_i32(0);
      EACH_VECTOR {
        wide_i32 high = storage == Q5_K ? load_words(p, 0, v) : wide_splat_i32(0);
        QUADS for (int j = 0; j < 4; j++) {
          wide_i32 both = load_words(p, high_count + j, v);
          wide_i32 low = with_high_bits(storage, both & 0x0f0f0f0f, high, 0, 0);
          wide_i32 up = with_high_bits(storage, (wide_i32)((wide_u32)both >> 4) & 0x0f0f0f0f, high, 0, 1);
          high = (wide_i32)((wide_u32)high >> 1);
          EACH_TOKEN {
            wide_i32 a = wide_splat_i32(q[j * t + i]), b = wide_splat_i32(q[(4 + j) * t + i]);
            if (storage == Q4_K)
              sum[i][v] = dot_int4(dot_int4(sum[i][v], nibbles(low), a), nibbles(up), b);
            else
              sum[i][v] = dot_pair(sum[i][v], low, a, up, b);
          }
        }
      }
      if (storage == Q4_K) EACH_TOKEN EACH_VECTOR sum[i][v] = nibble_total(sum[i][v], 0);
      EACH_TOKEN EACH_VECTOR {
        total[i][v] += __builtin_convertvector(sum[i][v], wide_f32) * (scales[sub][0][v] * wide_splat(scale[i]));
        total[i][v] -= scales[sub][1][v] * wide_splat(((const float *)beside)[i]);
      }
      beside += t;
    }
  }
  EACH_TOKEN wide_store_part(y + i * stride, total[i], INT_VECTORS, rows, 0);
}
