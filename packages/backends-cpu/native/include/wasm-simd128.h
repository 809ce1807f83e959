// The wasm_* intrinsics that the kernels use, on the processor's own 128-bit vectors: GCC 12 or newer or clang, x86-64 from
// SSE4.1 on or AArch64. The native build takes this file for clang's wasm_simd128.h, so the kernels are the same sources in
// both engines. Results are those of WebAssembly (NaN and saturation included) except that `relaxed` ones
// take the processor's way, as they may in WebAssembly.
#pragma once
#include <stdint.h>
#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#else
#error "the native engine is for x86-64 and AArch64"
#endif

// the forms of relaxed SIMD are always there: fused multiply-add where the processor has it, int8 dot products
#define __wasm_relaxed_simd__ 1

#define SHIM static inline __attribute__((always_inline))

typedef int32_t v128_t __attribute__((vector_size(16)));
typedef int32_t shim_unaligned __attribute__((vector_size(16), aligned(1), may_alias));
typedef float shim_f32 __attribute__((vector_size(16)));
typedef int8_t shim_i8 __attribute__((vector_size(16)));
typedef uint8_t shim_u8 __attribute__((vector_size(16)));
typedef int16_t shim_i16 __attribute__((vector_size(16)));
typedef uint16_t shim_u16 __attribute__((vector_size(16)));
typedef uint32_t shim_u32 __attribute__((vector_size(16)));
typedef int64_t shim_i64 __attribute__((vector_size(16)));
typedef int8_t shim_i8x8 __attribute__((vector_size(8)));
typedef uint8_t shim_u8x8 __attribute__((vector_size(8)));
typedef int16_t shim_i16x4 __attribute__((vector_size(8)));
typedef uint16_t shim_u16x4 __attribute__((vector_size(8)));

// ---- memory

SHIM v128_t wasm_v128_load(const void *p) { return *(const shim_unaligned *)p; }
SHIM void wasm_v128_store(void *p, v128_t x) { *(shim_unaligned *)p = x; }
SHIM void wasm_v128_store64_lane(void *p, v128_t x, int lane) { __builtin_memcpy(p, (const char *)&x + 8 * lane, 8); }
SHIM v128_t wasm_v128_load32_splat(const void *p) {
  int32_t x;
  __builtin_memcpy(&x, p, 4);
  return (v128_t){x, x, x, x};
}
SHIM v128_t wasm_v128_load64_splat(const void *p) {
  int64_t x;
  __builtin_memcpy(&x, p, 8);
  return (v128_t)(shim_i64){x, x};
}
SHIM v128_t wasm_i16x8_load8x8(const void *p) {
  shim_i8x8 x;
  __builtin_memcpy(&x, p, 8);
  return (v128_t)__builtin_convertvector(x, shim_i16);
}
SHIM v128_t wasm_u16x8_load8x8(const void *p) {
  shim_u8x8 x;
  __builtin_memcpy(&x, p, 8);
  return (v128_t)__builtin_convertvector(x, shim_i16);
}
SHIM v128_t wasm_i32x4_load16x4(const void *p) {
  shim_i16x4 x;
  __builtin_memcpy(&x, p, 8);
  return __builtin_convertvector(x, v128_t);
}
SHIM v128_t wasm_u32x4_load16x4(const void *p) {
  shim_u16x4 x;
  __builtin_memcpy(&x, p, 8);
  return (v128_t)__builtin_convertvector(x, shim_u32);
}

// ---- constants, lanes, shuffles

#define wasm_f32x4_const_splat(x) wasm_f32x4_splat(x)
SHIM v128_t wasm_f32x4_splat(float x) { return (v128_t)(shim_f32){x, x, x, x}; }
SHIM v128_t wasm_i32x4_splat(int32_t x) { return (v128_t){x, x, x, x}; }
#define wasm_i32x4_const(a, b, c, d) ((v128_t){a, b, c, d})
SHIM v128_t wasm_i16x8_splat(int16_t x) { return (v128_t)(shim_i16){x, x, x, x, x, x, x, x}; }
SHIM v128_t wasm_i8x16_splat(int8_t x) { return (v128_t)(shim_i8){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }
#define wasm_f32x4_extract_lane(x, lane) (((shim_f32)(x))[lane])
#define wasm_i32x4_extract_lane(x, lane) ((x)[lane])
#define wasm_f32x4_replace_lane(x, lane, value) \
  ({                                            \
    shim_f32 shim_lanes = (shim_f32)(x);        \
    shim_lanes[lane] = (value);                 \
    (v128_t) shim_lanes;                        \
  })
#define wasm_i32x4_shuffle(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#define wasm_i16x8_shuffle(a, b, ...) ((v128_t)__builtin_shufflevector((shim_i16)(a), (shim_i16)(b), __VA_ARGS__))
#define wasm_i8x16_shuffle(a, b, ...) ((v128_t)__builtin_shufflevector((shim_i8)(a), (shim_i8)(b), __VA_ARGS__))

// ---- bits

SHIM v128_t wasm_v128_and(v128_t a, v128_t b) { return a & b; }
SHIM v128_t wasm_v128_or(v128_t a, v128_t b) { return a | b; }
SHIM v128_t wasm_v128_xor(v128_t a, v128_t b) { return a ^ b; }
SHIM v128_t wasm_v128_andnot(v128_t a, v128_t b) { return a & ~b; }
#if defined(__x86_64__)
SHIM int wasm_v128_any_true(v128_t a) { return !_mm_testz_si128((__m128i)a, (__m128i)a); }
#else
SHIM int wasm_v128_any_true(v128_t a) { return vmaxvq_u32((uint32x4_t)a) != 0; }
#endif
SHIM v128_t wasm_v128_bitselect(v128_t yes, v128_t no, v128_t mask) { return (yes & mask) | (no & ~mask); }

// ---- f32

SHIM v128_t wasm_f32x4_add(v128_t a, v128_t b) { return (v128_t)((shim_f32)a + (shim_f32)b); }
SHIM v128_t wasm_f32x4_sub(v128_t a, v128_t b) { return (v128_t)((shim_f32)a - (shim_f32)b); }
SHIM v128_t wasm_f32x4_mul(v128_t a, v128_t b) { return (v128_t)((shim_f32)a * (shim_f32)b); }
SHIM v128_t wasm_f32x4_div(v128_t a, v128_t b) { return (v128_t)((shim_f32)a / (shim_f32)b); }
SHIM v128_t wasm_f32x4_neg(v128_t a) { return a ^ wasm_i32x4_splat((int32_t)0x80000000); }
SHIM v128_t wasm_f32x4_abs(v128_t a) { return a & wasm_i32x4_splat(0x7fffffff); }
SHIM v128_t wasm_f32x4_eq(v128_t a, v128_t b) { return (v128_t)((shim_f32)a == (shim_f32)b); }
SHIM v128_t wasm_f32x4_ne(v128_t a, v128_t b) { return (v128_t)((shim_f32)a != (shim_f32)b); }
SHIM v128_t wasm_f32x4_lt(v128_t a, v128_t b) { return (v128_t)((shim_f32)a < (shim_f32)b); }
SHIM v128_t wasm_f32x4_gt(v128_t a, v128_t b) { return (v128_t)((shim_f32)a > (shim_f32)b); }
SHIM v128_t wasm_f32x4_ge(v128_t a, v128_t b) { return (v128_t)((shim_f32)a >= (shim_f32)b); }
SHIM v128_t wasm_f32x4_convert_i32x4(v128_t a) { return (v128_t)__builtin_convertvector(a, shim_f32); }

#if defined(__x86_64__)
SHIM v128_t shim_from_ps(__m128 x) { return (v128_t)x; }
/** b < a ? b : a and a < b ? b : a; the instructions give their second operand when one is NaN. */
SHIM v128_t wasm_f32x4_pmin(v128_t a, v128_t b) { return shim_from_ps(_mm_min_ps((__m128)b, (__m128)a)); }
SHIM v128_t wasm_f32x4_pmax(v128_t a, v128_t b) { return shim_from_ps(_mm_max_ps((__m128)b, (__m128)a)); }
/** NaN where one operand is. */
SHIM v128_t wasm_f32x4_min(v128_t a, v128_t b) {
  return shim_from_ps(_mm_or_ps(_mm_min_ps((__m128)a, (__m128)b), _mm_cmpunord_ps((__m128)a, (__m128)b)));
}
SHIM v128_t wasm_f32x4_max(v128_t a, v128_t b) {
  return shim_from_ps(_mm_or_ps(_mm_max_ps((__m128)a, (__m128)b), _mm_cmpunord_ps((__m128)a, (__m128)b)));
}
SHIM v128_t wasm_f32x4_sqrt(v128_t a) { return shim_from_ps(_mm_sqrt_ps((__m128)a)); }
SHIM v128_t wasm_f32x4_nearest(v128_t a) {
  return shim_from_ps(_mm_round_ps((__m128)a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
}
/** Zero for NaN, the nearest integer for what is too large. */
SHIM v128_t wasm_i32x4_trunc_sat_f32x4(v128_t a) {
  v128_t number = a & (v128_t)((shim_f32)a == (shim_f32)a);
  // what is too large becomes 0x80000000, which the mask turns into 0x7fffffff
  v128_t large = (v128_t)((shim_f32)number >= (shim_f32){2147483648.f, 2147483648.f, 2147483648.f, 2147483648.f});
  return (v128_t)_mm_cvttps_epi32((__m128)number) ^ large;
}
SHIM v128_t wasm_f32x4_relaxed_madd(v128_t a, v128_t b, v128_t c) {
#ifdef __FMA__
  return shim_from_ps(_mm_fmadd_ps((__m128)a, (__m128)b, (__m128)c));
#else
  return wasm_f32x4_add(wasm_f32x4_mul(a, b), c);
#endif
}
#else
SHIM v128_t wasm_f32x4_pmin(v128_t a, v128_t b) { return wasm_v128_bitselect(b, a, wasm_f32x4_lt(b, a)); }
SHIM v128_t wasm_f32x4_pmax(v128_t a, v128_t b) { return wasm_v128_bitselect(b, a, wasm_f32x4_lt(a, b)); }
SHIM v128_t wasm_f32x4_min(v128_t a, v128_t b) { return (v128_t)vminq_f32((float32x4_t)a, (float32x4_t)b); }
SHIM v128_t wasm_f32x4_max(v128_t a, v128_t b) { return (v128_t)vmaxq_f32((float32x4_t)a, (float32x4_t)b); }
SHIM v128_t wasm_f32x4_sqrt(v128_t a) { return (v128_t)vsqrtq_f32((float32x4_t)a); }
SHIM v128_t wasm_f32x4_nearest(v128_t a) { return (v128_t)vrndnq_f32((float32x4_t)a); }
SHIM v128_t wasm_i32x4_trunc_sat_f32x4(v128_t a) { return (v128_t)vcvtq_s32_f32((float32x4_t)a); }
SHIM v128_t wasm_f32x4_relaxed_madd(v128_t a, v128_t b, v128_t c) {
  return (v128_t)vfmaq_f32((float32x4_t)c, (float32x4_t)a, (float32x4_t)b);
}
#endif

// ---- integers

SHIM v128_t wasm_i32x4_add(v128_t a, v128_t b) { return (v128_t)((shim_u32)a + (shim_u32)b); }
SHIM v128_t wasm_i32x4_sub(v128_t a, v128_t b) { return (v128_t)((shim_u32)a - (shim_u32)b); }
SHIM v128_t wasm_i32x4_mul(v128_t a, v128_t b) { return (v128_t)((shim_u32)a * (shim_u32)b); }
SHIM v128_t wasm_i32x4_eq(v128_t a, v128_t b) { return (v128_t)(a == b); }
SHIM v128_t wasm_i32x4_max(v128_t a, v128_t b) { return (a & (a > b)) | (b & ~(a > b)); }  // one instruction to compilers
SHIM v128_t wasm_i32x4_shl(v128_t a, int n) { return (v128_t)((shim_u32)a << n); }
SHIM v128_t wasm_u32x4_shr(v128_t a, int n) { return (v128_t)((shim_u32)a >> n); }
SHIM v128_t wasm_i32x4_shr(v128_t a, int n) { return a >> n; }
SHIM v128_t wasm_i16x8_add(v128_t a, v128_t b) { return (v128_t)((shim_u16)a + (shim_u16)b); }
SHIM v128_t wasm_i16x8_sub(v128_t a, v128_t b) { return (v128_t)((shim_u16)a - (shim_u16)b); }
SHIM v128_t wasm_i16x8_mul(v128_t a, v128_t b) { return (v128_t)((shim_u16)a * (shim_u16)b); }
SHIM v128_t wasm_i16x8_shl(v128_t a, int n) { return (v128_t)((shim_u16)a << n); }
SHIM v128_t wasm_i16x8_shr(v128_t a, int n) { return (v128_t)((shim_i16)a >> n); }
SHIM v128_t wasm_u16x8_shr(v128_t a, int n) { return (v128_t)((shim_u16)a >> n); }
SHIM v128_t wasm_i8x16_add(v128_t a, v128_t b) { return (v128_t)((shim_u8)a + (shim_u8)b); }
SHIM v128_t wasm_i8x16_sub(v128_t a, v128_t b) { return (v128_t)((shim_u8)a - (shim_u8)b); }
SHIM v128_t wasm_u8x16_shr(v128_t a, int n) { return (v128_t)((shim_u8)a >> n); }

#define SHIM_HALF_OF_I8(x, ...) __builtin_shufflevector((shim_i8)(x), (shim_i8)(x), __VA_ARGS__)
#define SHIM_HALF_OF_I16(x, ...) __builtin_shufflevector((shim_i16)(x), (shim_i16)(x), __VA_ARGS__)
SHIM v128_t wasm_i16x8_extend_low_i8x16(v128_t x) {
  return (v128_t)__builtin_convertvector(SHIM_HALF_OF_I8(x, 0, 1, 2, 3, 4, 5, 6, 7), shim_i16);
}
SHIM v128_t wasm_i16x8_extend_high_i8x16(v128_t x) {
  return (v128_t)__builtin_convertvector(SHIM_HALF_OF_I8(x, 8, 9, 10, 11, 12, 13, 14, 15), shim_i16);
}
#define SHIM_HALF_OF_U8(x, ...) __builtin_shufflevector((shim_u8)(x), (shim_u8)(x), __VA_ARGS__)
SHIM v128_t wasm_u16x8_extend_low_u8x16(v128_t x) {
  return (v128_t)__builtin_convertvector(SHIM_HALF_OF_U8(x, 0, 1, 2, 3, 4, 5, 6, 7), shim_i16);
}
SHIM v128_t wasm_u16x8_extend_high_u8x16(v128_t x) {
  return (v128_t)__builtin_convertvector(SHIM_HALF_OF_U8(x, 8, 9, 10, 11, 12, 13, 14, 15), shim_i16);
}
SHIM v128_t wasm_i32x4_extend_low_i16x8(v128_t x) { return __builtin_convertvector(SHIM_HALF_OF_I16(x, 0, 1, 2, 3), v128_t); }
SHIM v128_t wasm_i32x4_extend_high_i16x8(v128_t x) { return __builtin_convertvector(SHIM_HALF_OF_I16(x, 4, 5, 6, 7), v128_t); }

/** Σ of pairs of neighbours, and Σ of pairs of products. */
#if defined(__x86_64__)
SHIM v128_t wasm_i32x4_extadd_pairwise_i16x8(v128_t a) { return (v128_t)_mm_madd_epi16((__m128i)a, _mm_set1_epi16(1)); }
SHIM v128_t wasm_i32x4_dot_i16x8(v128_t a, v128_t b) { return (v128_t)_mm_madd_epi16((__m128i)a, (__m128i)b); }
SHIM v128_t wasm_i16x8_narrow_i32x4(v128_t a, v128_t b) { return (v128_t)_mm_packs_epi32((__m128i)a, (__m128i)b); }
SHIM v128_t wasm_i8x16_narrow_i16x8(v128_t a, v128_t b) { return (v128_t)_mm_packs_epi16((__m128i)a, (__m128i)b); }
/** The second operand has seven bits, so it may be taken as unsigned. */
SHIM v128_t wasm_i16x8_relaxed_dot_i8x16_i7x16(v128_t a, v128_t b) { return (v128_t)_mm_maddubs_epi16((__m128i)b, (__m128i)a); }
#else
SHIM v128_t wasm_i32x4_extadd_pairwise_i16x8(v128_t a) { return (v128_t)vpaddlq_s16((int16x8_t)a); }
SHIM v128_t wasm_i32x4_dot_i16x8(v128_t a, v128_t b) {
  int32x4_t low = vmull_s16(vget_low_s16((int16x8_t)a), vget_low_s16((int16x8_t)b));
  return (v128_t)vpaddq_s32(low, vmull_high_s16((int16x8_t)a, (int16x8_t)b));
}
SHIM v128_t wasm_i16x8_narrow_i32x4(v128_t a, v128_t b) {
  return (v128_t)vcombine_s16(vqmovn_s32((int32x4_t)a), vqmovn_s32((int32x4_t)b));
}
SHIM v128_t wasm_i8x16_narrow_i16x8(v128_t a, v128_t b) {
  return (v128_t)vcombine_s8(vqmovn_s16((int16x8_t)a), vqmovn_s16((int16x8_t)b));
}
SHIM v128_t wasm_i16x8_relaxed_dot_i8x16_i7x16(v128_t a, v128_t b) {
  int16x8_t low = vmull_s8(vget_low_s8((int8x16_t)a), vget_low_s8((int8x16_t)b));
  return (v128_t)vpaddq_s16(low, vmull_high_s8((int8x16_t)a, (int8x16_t)b));
}
#endif
/** With an accumulator of i32, four products a lane. */
SHIM v128_t wasm_i32x4_relaxed_dot_i8x16_i7x16_add(v128_t a, v128_t b, v128_t c) {
  return wasm_i32x4_add(c, wasm_i32x4_extadd_pairwise_i16x8(wasm_i16x8_relaxed_dot_i8x16_i7x16(a, b)));
}
