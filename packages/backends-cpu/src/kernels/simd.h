// 128-bit SIMD helpers shared by all kernels: four f32 lanes, loads without alignment requirements.
#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __wasm__
#include <wasm_simd128.h>
#else
#include "wasm-simd128.h"  // native/include: the same intrinsics on the processor's vectors
#endif

typedef v128_t f32x4;
typedef v128_t i32x4;

#define INLINE static inline __attribute__((always_inline))
#define NOINLINE static __attribute__((noinline))
// V8 hoists the loads of an unrolled block and then spills them: tight loops stay rolled (twice the speed in cache, Node 20).
#ifdef __wasm__
#define ROLLED _Pragma("clang loop unroll(disable)")
#else
#define ROLLED
#endif

// A value that LLVM must not see through, and a point that it moves no loads across: int-linear.c tells why V8 needs them.
#ifdef __wasm__
#define OPAQUE(X) __asm__("" : "+r"(X))
#define IN_ORDER() __asm__ volatile("" ::: "memory")
#else
#define OPAQUE(X) (void)0
#define IN_ORDER() (void)0
#endif

INLINE f32x4 load(const float *p) { return wasm_v128_load(p); }
INLINE void store(float *p, f32x4 x) { wasm_v128_store(p, x); }
INLINE f32x4 load_splat(const float *p) { return wasm_v128_load32_splat(p); }
INLINE f32x4 splat(float x) { return wasm_f32x4_splat(x); }
INLINE f32x4 zero(void) { return wasm_f32x4_const_splat(0.f); }
INLINE f32x4 add(f32x4 a, f32x4 b) { return wasm_f32x4_add(a, b); }
INLINE f32x4 sub(f32x4 a, f32x4 b) { return wasm_f32x4_sub(a, b); }
INLINE f32x4 mul(f32x4 a, f32x4 b) { return wasm_f32x4_mul(a, b); }

/** a * b + c */
INLINE f32x4 madd(f32x4 a, f32x4 b, f32x4 c) {
#ifdef __wasm_relaxed_simd__
  return wasm_f32x4_relaxed_madd(a, b, c);
#else
  return add(mul(a, b), c);
#endif
}

/** Sum of the four lanes. */
INLINE float sum_lanes(f32x4 x) {
  x = add(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1));
  x = add(x, wasm_i32x4_shuffle(x, x, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(x, 0);
}

/** Largest of the four lanes (NaN if there is one). */
INLINE float max_lanes(f32x4 x) {
  x = wasm_f32x4_max(x, wasm_i32x4_shuffle(x, x, 2, 3, 0, 1));
  x = wasm_f32x4_max(x, wasm_i32x4_shuffle(x, x, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(x, 0);
}

/** Lane i of the result is the sum of the lanes of the i-th argument. */
INLINE f32x4 sum_lanes_of_4(f32x4 a, f32x4 b, f32x4 c, f32x4 d) {
  f32x4 ab = add(wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), wasm_i32x4_shuffle(a, b, 2, 6, 3, 7));
  f32x4 cd = add(wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), wasm_i32x4_shuffle(c, d, 2, 6, 3, 7));
  return add(wasm_i32x4_shuffle(ab, cd, 0, 1, 4, 5), wasm_i32x4_shuffle(ab, cd, 2, 3, 6, 7));
}

/** Transposes the 4x4 block held in rows a, b, c, d. */
INLINE void transpose_4x4(f32x4 *a, f32x4 *b, f32x4 *c, f32x4 *d) {
  f32x4 ab = wasm_i32x4_shuffle(*a, *b, 0, 4, 1, 5), AB = wasm_i32x4_shuffle(*a, *b, 2, 6, 3, 7);
  f32x4 cd = wasm_i32x4_shuffle(*c, *d, 0, 4, 1, 5), CD = wasm_i32x4_shuffle(*c, *d, 2, 6, 3, 7);
  *a = wasm_i32x4_shuffle(ab, cd, 0, 1, 4, 5);
  *b = wasm_i32x4_shuffle(ab, cd, 2, 3, 6, 7);
  *c = wasm_i32x4_shuffle(AB, CD, 0, 1, 4, 5);
  *d = wasm_i32x4_shuffle(AB, CD, 2, 3, 6, 7);
}

/** The first n (0 to 4) floats at p, zeros in the other lanes. */
INLINE f32x4 load_part(const float *p, int n) {
  if (n >= 4) return load(p);
  f32x4 x = zero();
  if (n > 0) x = wasm_f32x4_replace_lane(x, 0, p[0]);
  if (n > 1) x = wasm_f32x4_replace_lane(x, 1, p[1]);
  if (n > 2) x = wasm_f32x4_replace_lane(x, 2, p[2]);
  return x;
}

/** Stores the first n (0 to 4) lanes. */
INLINE void store_part(float *p, f32x4 x, int n) {
  if (n >= 4) {
    store(p, x);
    return;
  }
  if (n > 0) p[0] = wasm_f32x4_extract_lane(x, 0);
  if (n > 1) p[1] = wasm_f32x4_extract_lane(x, 1);
  if (n > 2) p[2] = wasm_f32x4_extract_lane(x, 2);
}

INLINE void copy_floats(float *to, const float *from, int n) { __builtin_memmove(to, from, (size_t)n * 4); }
INLINE void zero_floats(float *to, int n) { __builtin_memset(to, 0, (size_t)n * 4); }
