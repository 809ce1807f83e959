// Integer products of weights in panels with quantised activations: four columns of LANES rows at a time, added to an i32 a row.
//   AVX-512 VNNI   one instruction: unsigned times signed bytes, added to i32
//   AVX2, SSE4     unsigned times signed bytes, two products added to i16. int8: |w| and q with w's sign; two products fill 16 bits.
//                  int4: 15 * 127 * 2 for each of a block's eight quads is below 2^15, so i16 hold the sums of a block
//   AArch64        signed bytes, four products added to i32
#pragma once
#include "wide.h"

typedef struct {
  wide_i32 bits;
#if !defined(__AVX512VNNI__) && defined(__x86_64__)
  wide_i32 magnitude;
#endif
} int_weights;

#if defined(__AVX512VNNI__)
INLINE wide_i32 bytes_of_16_rows(const uint8_t *low, const uint8_t *high) {
  __m512i both = _mm512_castsi256_si512(_mm256_loadu_si256((const __m256i *)low));
  return (wide_i32)_mm512_inserti64x4(both, _mm256_loadu_si256((const __m256i *)high), 1);
}
INLINE wide_i32 load_bytes(const uint8_t *low, const uint8_t *high, int v) { return bytes_of_16_rows(low, high); }
INLINE wide_f32 load_scales(const uint8_t *low, const uint8_t *high, int v) {
  __m256i both = _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)low));
  return (wide_f32)_mm512_cvtph_ps(_mm256_inserti128_si256(both, _mm_loadu_si128((const __m128i *)high), 1));
}
INLINE int_weights int8_weights(wide_i32 bytes) { return (int_weights){bytes ^ (int)0x80808080}; }
INLINE int_weights nibbles(wide_i32 bytes) { return (int_weights){bytes}; }
INLINE wide_i32 dot_int8(wide_i32 sum, int_weights w, wide_i32 q) {
  return (wide_i32)_mm512_dpbusd_epi32((__m512i)sum, (__m512i)w.bits, (__m512i)q);
}
#define dot_int4 dot_int8
#define SUMS_NIBBLES_IN_I16 0
#else
typedef int32_t wide_bytes_in_memory __attribute__((vector_size(4 * LANES), aligned(1), may_alias));
INLINE wide_i32 load_bytes(const uint8_t *rows, const uint8_t *unused, int v) {
  return *(const wide_bytes_in_memory *)(rows + v * LANES * 4);
}
INLINE wide_f32 load_scales(const uint8_t *rows, const uint8_t *unused, int v) {
  return wide_load_f16((const uint16_t *)rows + v * LANES);
}
#if defined(__x86_64__)
#if LANES == 8
#define PAIRS_OF_BYTES(A, B) _mm256_maddubs_epi16((__m256i)(A), (__m256i)(B))
#define ADD_PAIRS(A) (wide_i32) _mm256_madd_epi16((__m256i)(A), _mm256_set1_epi16(1))
#define ADD_I16(A, B) (wide_i32) _mm256_add_epi16((__m256i)(A), B)
#define SIGNED_LIKE(A, B) (wide_i32) _mm256_sign_epi8((__m256i)(A), (__m256i)(B))
#define MAGNITUDE(A) (wide_i32) _mm256_abs_epi8((__m256i)(A))
#else
#define PAIRS_OF_BYTES(A, B) _mm_maddubs_epi16((__m128i)(A), (__m128i)(B))
#define ADD_PAIRS(A) (wide_i32) _mm_madd_epi16((__m128i)(A), _mm_set1_epi16(1))
#define ADD_I16(A, B) (wide_i32) _mm_add_epi16((__m128i)(A), B)
#define SIGNED_LIKE(A, B) (wide_i32) _mm_sign_epi8((__m128i)(A), (__m128i)(B))
#define MAGNITUDE(A) (wide_i32) _mm_abs_epi8((__m128i)(A))
#endif
INLINE int_weights int8_weights(wide_i32 bytes) { return (int_weights){bytes, MAGNITUDE(bytes)}; }
INLINE int_weights nibbles(wide_i32 bytes) { return (int_weights){bytes, bytes}; }
INLINE wide_i32 dot_int8(wide_i32 sum, int_weights w, wide_i32 q) {
  return sum + ADD_PAIRS(PAIRS_OF_BYTES(w.magnitude, SIGNED_LIKE(q, w.bits)));
}
INLINE wide_i32 dot_int4(wide_i32 sum, int_weights w, wide_i32 q) { return ADD_I16(sum, PAIRS_OF_BYTES(w.bits, q)); }
#define SUMS_NIBBLES_IN_I16 1
#else
INLINE int_weights int8_weights(wide_i32 bytes) { return (int_weights){bytes}; }
INLINE int_weights nibbles(wide_i32 bytes) { return (int_weights){bytes}; }
INLINE wide_i32 dot_int8(wide_i32 sum, int_weights w, wide_i32 q) {
#ifdef __ARM_FEATURE_DOTPROD
  return (wide_i32)vdotq_s32((int32x4_t)sum, (int8x16_t)w.bits, (int8x16_t)q);
#else
  int16x8_t low = vmull_s8(vget_low_s8((int8x16_t)w.bits), vget_low_s8((int8x16_t)q));
  int16x8_t high = vmull_high_s8((int8x16_t)w.bits, (int8x16_t)q);
  return sum + (wide_i32)vpaddq_s32(vpaddlq_s16(low), vpaddlq_s16(high));
#endif
}
#define dot_int4 dot_int8
#define SUMS_NIBBLES_IN_I16 0
#endif
#endif

// A block's sum of int4 products: begins with nibble_sum, is added to by dot_int4, ends with nibble_total.
#if SUMS_NIBBLES_IN_I16
INLINE wide_i32 nibble_sum(int correction) { return wide_splat_i32(0); }
INLINE wide_i32 nibble_total(wide_i32 sum, int correction) { return wide_splat_i32(correction) + ADD_PAIRS(sum); }
#else
INLINE wide_i32 nibble_sum(int correction) { return wide_splat_i32(correction); }
INLINE wide_i32 nibble_total(wide_i32 sum, int correction) { return sum; }
#endif
