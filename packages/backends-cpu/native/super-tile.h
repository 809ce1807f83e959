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
typedef uint8_t bytes_of_rows __attribute__((vector_size(LANES), aligned(1), may_alias));
typedef int8_t signed_bytes_of_rows __attribute__((vector_size(LANES), aligned(1), may_alias));
/** A byte of each row as a number. */
INLINE wide_f32 number_of(const uint8_t *p, int is_signed) {
#if LANES == 16
  __m128i rows = _mm_loadu_si128((const __m128i *)p);
  return (wide_f32)_mm512_cvtepi32_ps(is_signed ? _mm512_cvtepi8_epi32(rows) : _mm512_cvtepu8_epi32(rows));
#else
  return is_signed ? __builtin_convertvector(__builtin_convertvector(*(const signed_bytes_of_rows *)p, wide_i32), wide_f32)
                   : __builtin_convertvector(__builtin_convertvector(*(const bytes_of_rows *)p, wide_i32), wide_f32);
#endif
}

/** The six-bit scales, then minima, of q4_k and q5_k as bytes [sub-block][rows]. */
INLINE void six_bits_of_rows(const uint8_t *packed, uint8_t to[2][SUPER][SUPER_ROWS]) {
  for (int at = 0; at < 4 * SUPER_ROWS; at += 4 * LANES) {
    wide_i32 low = (wide_i32)wide_load((const float *)(packed + 8 * SUPER_ROWS + at));
    UNROLLED for (int h = 0; h < 2; h++) {
      wide_i32 six = (wide_i32)wide_load((const float *)(packed + 4 * h * SUPER_ROWS + at));
      wide_i32 last = ((wide_i32)((wide_u32)low >> (4 * h)) & 0x0f0f0f0f) | ((wide_i32)((wide_u32)six >> 2) & 0x30303030);
      wide_store((float *)(to[h][0] + at), (wide_f32)(six & 0x3f3f3f3f));
      wide_store((float *)(to[h][4] + at), (wide_f32)last);
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
    const uint8_t *packed = block + factor_bytes(storage);
    wide_f32 factor[2][INT_VECTORS];
    uint8_t six_bits[2][SUPER][SUPER_ROWS];
    for (int h = 0; h < (storage == Q6_K ? 1 : 2); h++)
        EACH_VECTOR factor[h][v] = wide_load_f16((const uint16_t *)block + h * SUPER_ROWS + v * LANES);
    if (storage != Q6_K) six_bits_of_rows(packed, six_bits);
    const uint8_t *p = first_sub_block(storage, block);
    int subs = smaller(SUPER, blocks - first);
    for (int sub = 0; sub < subs; sub++, p += bytes, q += 8 * t, scale += t) {
      // an eighth of the block: its scales too
      ask_for(block + sub * (SUPER_ROWS * bytes_of_block(storage) / SUPER), SUPER_ROWS * bytes_of_block(storage) / SUPER,
              t < tokens_of_arithmetic(storage) ? NEAR : FAR);
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
          EACH_VECTOR {
            wide_f32 s = factor[0][v] * number_of(packed + (2 * sub + half) * SUPER_ROWS + v * LANES, 1);
            EACH_TOKEN total[i][v] += __builtin_convertvector(sum[i][v], wide_f32) * (s * wide_splat(scale[i]));
          }
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
      EACH_VECTOR {
        wide_f32 s = factor[0][v] * number_of(six_bits[0][sub] + v * LANES, 0), least = factor[1][v] * number_of(six_bits[1][sub] + v * LANES, 0);
        EACH_TOKEN {
          total[i][v] -= least * wide_splat(((const float *)beside)[i]);
          total[i][v] += __builtin_convertvector(sum[i][v], wide_f32) * (s * wide_splat(scale[i]));
        }
      }
      beside += t;
    }
  }
  EACH_TOKEN wide_store_part(y + i * stride, total[i], INT_VECTORS, rows, 0);
}
