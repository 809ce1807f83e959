// Vectors as wide as the level has them, for the kernels where the time goes, and how large their register tiles are.
//   level            f32 lanes   float tile (tokens x columns)   integer tile (tokens x rows of W)
//   avx512               16        12 x 32                         12 x 16
//   avx2                  8         6 x 16                          8 x 8
//   dotprod, neon         4         6 x 16                          4 x 8
//   sse4                  4         2 x 16                          2 x 8
#pragma once
#include "panels.h"

#if defined(__AVX512F__)
#define LANES 16
#define FLOAT_TOKENS 12
#define FLOAT_PANELS 2
#define INT_TOKENS 12
#define INT_ROWS 16
#elif defined(__AVX2__)
#define LANES 8
#define FLOAT_TOKENS 6
#define FLOAT_PANELS 1
#define INT_TOKENS 8
#define INT_ROWS 8
#elif defined(__aarch64__)
#define LANES 4
#define FLOAT_TOKENS 6
#define FLOAT_PANELS 1
#define INT_TOKENS 4
#define INT_ROWS 8
#else
#define LANES 4
#define FLOAT_TOKENS 2
#define FLOAT_PANELS 1
#define INT_TOKENS 2
#define INT_ROWS 8
#endif

#define FLOAT_COLUMNS (FLOAT_PANELS * PANEL)
#define FLOAT_VECTORS (FLOAT_COLUMNS / LANES)
#define INT_VECTORS (INT_ROWS / LANES)

#define UNROLLED _Pragma("GCC unroll 16")
// Where registers are few, GCC would unroll a block's quads, put all additions behind the products and spill those.
#if LANES == 16
#define QUADS
#define STREAMING_TOKENS 2
#else
#define QUADS _Pragma("GCC unroll 1")
#define STREAMING_TOKENS INT_TOKENS
#endif

typedef float wide_f32 __attribute__((vector_size(4 * LANES)));
typedef int32_t wide_i32 __attribute__((vector_size(4 * LANES)));
typedef uint32_t wide_u32 __attribute__((vector_size(4 * LANES)));
typedef float wide_f32_in_memory __attribute__((vector_size(4 * LANES), aligned(4), may_alias));
typedef uint16_t wide_u16_in_memory __attribute__((vector_size(2 * LANES), aligned(2), may_alias));

INLINE wide_f32 wide_load(const float *p) { return *(const wide_f32_in_memory *)p; }
INLINE void wide_store(float *p, wide_f32 x) { *(wide_f32_in_memory *)p = x; }
/** x - 0 is x, also for -0, so no subtraction is made. */
INLINE wide_f32 wide_splat(float x) { return x - (wide_f32){0}; }
INLINE wide_i32 wide_splat_i32(int x) { return x - (wide_i32){0}; }

/** The compiler's own conversion of 16-bit numbers takes five instructions where the processor has one. */
INLINE wide_f32 wide_load_bf16(const uint16_t *p) {
#if defined(__AVX512F__)
  return (wide_f32)_mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)p)), 16);
#elif defined(__AVX2__)
  return (wide_f32)_mm256_slli_epi32(_mm256_cvtepu16_epi32(_mm_loadu_si128((const __m128i *)p)), 16);
#else
  return (wide_f32)(__builtin_convertvector(*(const wide_u16_in_memory *)p, wide_u32) << 16);
#endif
}
INLINE wide_f32 wide_load_f16(const uint16_t *p) {
#if defined(__AVX512F__)
  return (wide_f32)_mm512_cvtph_ps(_mm256_loadu_si256((const __m256i *)p));
#elif defined(__F16C__)
  return (wide_f32)_mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)p));
#elif defined(__aarch64__)
  return (wide_f32)vcvt_f32_f16(vld1_f16((const __fp16 *)p));
#else
  return (wide_f32)load_any_f16(p);
#endif
}

#if LANES > 4
/** Bits of bf16 in the low halves: to nearest even, NaN kept. */
INLINE wide_u32 wide_bf16_bits(wide_f32 x) {
  wide_u32 bits = (wide_u32)x, rounded = (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
  wide_u32 nan = (wide_u32)(x != x);
  return (rounded & ~nan) | (((bits >> 16) | 0x40) & nan);
}
INLINE void wide_store_bf16(uint16_t *p, wide_f32 x) {
  wide_u32 bits = wide_bf16_bits(x);
#if LANES == 16
  _mm256_storeu_si256((__m256i *)p, _mm512_cvtepi32_epi16((__m512i)bits));
#else
  __m256i pairs = _mm256_permute4x64_epi64(_mm256_packus_epi32((__m256i)bits, (__m256i)bits), 8);
  _mm_storeu_si128((__m128i *)p, _mm256_castsi256_si128(pairs));
#endif
}
INLINE void wide_store_f16(uint16_t *p, wide_f32 x) {
#if LANES == 16
  _mm256_storeu_si256((__m256i *)p, _mm512_cvtps_ph((__m512)x, 0));
#else
  _mm_storeu_si128((__m128i *)p, _mm256_cvtps_ph((__m256)x, 0));
#endif
}
#endif

/** Weights come from memory as one stream: ask for what comes so many bytes later, across the ends of pages. Where the memory
    rules, soon enough to help Zen 4's own guesses and not to replace them (2048 instead of 1024, int8, AVX2: 18 instead of 32 GB/s;
    8192: 23). Where the arithmetic of several tokens rules, so far ahead that it never waits (half of it: 9 % slower). */
#define NEAR 1024
#define FAR 8192
#if LANES == 16
INLINE int tokens_of_arithmetic(int storage) { return storage == INT8 ? 6 : storage == Q6_K ? 4 : 3; }
#else
INLINE int tokens_of_arithmetic(int storage) { return 2; }
#endif
INLINE void ask_for(const void *p, int bytes, int ahead) {
  UNROLLED for (int i = 0; i < bytes; i += 64) __builtin_prefetch((const char *)p + ahead + i, 0, 2);
}

/** LANES elements of a row of a panel: f32, f16 or bf16. */
INLINE wide_f32 wide_load_weights(int storage, const char *panel, ptrdiff_t element) {
  if (storage == F32) return wide_load((const float *)panel + element);
  const uint16_t *p = (const uint16_t *)panel + element;
  return storage == BF16 ? wide_load_bf16(p) : wide_load_f16(p);
}

/** Stores the first n elements of vectors in a row. */
INLINE void wide_store_part(float *y, const wide_f32 *x, int vectors, int n, int accumulate) {
  if (n >= vectors * LANES) {
    UNROLLED for (int v = 0; v < vectors; v++) wide_store(y + v * LANES, accumulate ? wide_load(y + v * LANES) + x[v] : x[v]);
    return;
  }
  float all[vectors * LANES];
  UNROLLED for (int v = 0; v < vectors; v++) wide_store(all + v * LANES, x[v]);
  for (int i = 0; i < n; i++) y[i] = accumulate ? y[i] + all[i] : all[i];
}

/** Four numbers from each of LANES / 4 rows: quarter q from p + at[step * q]. */
INLINE wide_f32 wide_load_quarters(const float *p, const ptrdiff_t *at, int step) {
#if LANES == 16
  __m512 x = _mm512_castps128_ps512(_mm_loadu_ps(p + at[0]));
  x = _mm512_mask_broadcast_f32x4(x, 0x00f0, _mm_loadu_ps(p + at[step]));
  x = _mm512_mask_broadcast_f32x4(x, 0x0f00, _mm_loadu_ps(p + at[2 * step]));
  return (wide_f32)_mm512_mask_broadcast_f32x4(x, 0xf000, _mm_loadu_ps(p + at[3 * step]));
#elif LANES == 8
  return (wide_f32)_mm256_set_m128(_mm_loadu_ps(p + at[step]), _mm_loadu_ps(p + at[0]));
#else
  return (wide_f32)load(p + at[0]);
#endif
}
/** Transposes the 4 x 4 numbers in the same quarter of four vectors. */
INLINE void wide_transpose_quarters(wide_f32 *x) {
#if LANES == 4
  transpose_4x4((f32x4 *)x, (f32x4 *)x + 1, (f32x4 *)x + 2, (f32x4 *)x + 3);
#else
#if LANES == 16
#define UNPACK(half, a, b) (__m512d)_mm512_unpack##half##_ps((__m512)(a), (__m512)(b))
#define PAIR(half, a, b) (wide_f32)_mm512_unpack##half##_pd(a, b)
  __m512d
#else
#define UNPACK(half, a, b) (__m256d)_mm256_unpack##half##_ps((__m256)(a), (__m256)(b))
#define PAIR(half, a, b) (wide_f32)_mm256_unpack##half##_pd(a, b)
  __m256d
#endif
      ab = UNPACK(lo, x[0], x[1]), cd = UNPACK(lo, x[2], x[3]), AB = UNPACK(hi, x[0], x[1]), CD = UNPACK(hi, x[2], x[3]);
  x[0] = PAIR(lo, ab, cd), x[1] = PAIR(hi, ab, cd), x[2] = PAIR(lo, AB, CD), x[3] = PAIR(hi, AB, CD);
#undef UNPACK
#undef PAIR
#endif
}

/** The sums of every fourth lane. */
#if LANES == 16
INLINE f32x4 quarter_sums(wide_f32 x) {
  __m512 v = (__m512)x;
  __m256 half = _mm256_add_ps(_mm512_castps512_ps256(v), _mm512_extractf32x8_ps(v, 1));
  return (f32x4)_mm_add_ps(_mm256_castps256_ps128(half), _mm256_extractf128_ps(half, 1));
}
#elif LANES == 8
INLINE f32x4 quarter_sums(wide_f32 x) {
  return (f32x4)_mm_add_ps(_mm256_castps256_ps128((__m256)x), _mm256_extractf128_ps((__m256)x, 1));
}
#else
INLINE f32x4 quarter_sums(wide_f32 x) { return (f32x4)x; }
#endif
