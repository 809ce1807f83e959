// The names of math.h and elementwise.c for vectors of LANES floats instead of four, where the processor has such vectors:
// included by a file behind simd.h and before math.h. Results are the same. In a step of 8 tokens of RWKV-7 0.1B, a map of 18
// instructions over 8 x 768 elements 14.5 -> 10.1 us, one of 29 with exponentials and row sums 39.7 -> 24.7 (AVX-512).
#pragma once
#include "wide.h"

#if LANES > 4
#define AT_ONCE LANES
#if LANES == 16
#define WIDE_PS(name) _mm512_##name##_ps
typedef __m512 wide_ps;
#else
#define WIDE_PS(name) _mm256_##name##_ps
typedef __m256 wide_ps;
#endif

#define LANEWISE(name, expression) \
  SHIM wide_i32 wide_##name(wide_i32 a, wide_i32 b) { return (wide_i32)(expression); }
LANEWISE(add, (wide_f32)a + (wide_f32)b)
LANEWISE(sub, (wide_f32)a - (wide_f32)b)
LANEWISE(mul, (wide_f32)a * (wide_f32)b)
LANEWISE(div, (wide_f32)a / (wide_f32)b)
LANEWISE(eq, (wide_f32)a == (wide_f32)b)
LANEWISE(ne, (wide_f32)a != (wide_f32)b)
LANEWISE(lt, (wide_f32)a < (wide_f32)b)
LANEWISE(gt, (wide_f32)a > (wide_f32)b)
LANEWISE(ge, (wide_f32)a >= (wide_f32)b)
LANEWISE(pmin, WIDE_PS(min)((wide_ps)b, (wide_ps)a))
LANEWISE(pmax, WIDE_PS(max)((wide_ps)b, (wide_ps)a))
LANEWISE(unordered, ((wide_f32)a != (wide_f32)a) | ((wide_f32)b != (wide_f32)b))
LANEWISE(min, (wide_i32)WIDE_PS(min)((wide_ps)a, (wide_ps)b) | wide_unordered(a, b))
LANEWISE(max, (wide_i32)WIDE_PS(max)((wide_ps)a, (wide_ps)b) | wide_unordered(a, b))
LANEWISE(and, a & b)
LANEWISE(or, a | b)
LANEWISE(andnot, a & ~b)
LANEWISE(add_i32, (wide_u32)a + (wide_u32)b)
LANEWISE(sub_i32, (wide_u32)a - (wide_u32)b)
SHIM wide_i32 wide_shl(wide_i32 a, int n) { return (wide_i32)((wide_u32)a << n); }
SHIM wide_i32 wide_shr_u32(wide_i32 a, int n) { return (wide_i32)((wide_u32)a >> n); }
SHIM wide_i32 wide_bitselect(wide_i32 yes, wide_i32 no, wide_i32 mask) { return (yes & mask) | (no & ~mask); }
SHIM wide_i32 wide_float_splat(float x) { return (wide_i32)wide_splat(x); }
SHIM wide_i32 wide_neg(wide_i32 a) { return a ^ wide_splat_i32((int)0x80000000); }
SHIM wide_i32 wide_abs(wide_i32 a) { return a & wide_splat_i32(0x7fffffff); }
SHIM wide_i32 wide_sqrt(wide_i32 a) { return (wide_i32)WIDE_PS(sqrt)((wide_ps)a); }
SHIM wide_i32 wide_convert(wide_i32 a) { return (wide_i32)__builtin_convertvector(a, wide_f32); }
SHIM wide_i32 wide_madd(wide_i32 a, wide_i32 b, wide_i32 c) {
  return (wide_i32)WIDE_PS(fmadd)((wide_ps)a, (wide_ps)b, (wide_ps)c);
}
SHIM wide_i32 wide_load_bits(const float *p) { return (wide_i32)wide_load(p); }
SHIM void wide_store_bits(float *p, wide_i32 x) { wide_store(p, (wide_f32)x); }

#define f32x4 wide_i32
#define i32x4 wide_i32
#define load wide_load_bits
#define store wide_store_bits
#define splat wide_float_splat
#define zero() wide_splat_i32(0)
#define add wide_add
#define sub wide_sub
#define mul wide_mul
#define madd wide_madd
#undef wasm_f32x4_extract_lane
#define wasm_f32x4_extract_lane(x, lane) (((wide_f32)(x))[lane])
#define wasm_f32x4_splat wide_float_splat
#define wasm_i32x4_splat wide_splat_i32
#define wasm_f32x4_div wide_div
#define wasm_f32x4_neg wide_neg
#define wasm_f32x4_abs wide_abs
#define wasm_f32x4_sqrt wide_sqrt
#define wasm_f32x4_eq wide_eq
#define wasm_f32x4_ne wide_ne
#define wasm_f32x4_lt wide_lt
#define wasm_f32x4_gt wide_gt
#define wasm_f32x4_ge wide_ge
#define wasm_f32x4_pmin wide_pmin
#define wasm_f32x4_pmax wide_pmax
#define wasm_f32x4_min wide_min
#define wasm_f32x4_max wide_max
#define wasm_f32x4_convert_i32x4 wide_convert
#define wasm_v128_and wide_and
#define wasm_v128_or wide_or
#define wasm_v128_andnot wide_andnot
#define wasm_v128_bitselect wide_bitselect
#define wasm_i32x4_add wide_add_i32
#define wasm_i32x4_sub wide_sub_i32
#define wasm_i32x4_shl wide_shl
#define wasm_u32x4_shr wide_shr_u32
#endif
