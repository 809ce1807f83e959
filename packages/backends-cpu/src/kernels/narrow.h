// Numbers of activations: f32, or bf16 and f16, which are computed with as f32 and rounded to nearest even when they are stored.
// Types are numbers of `enum storage`; those of a step's operands stand in one word, two bits each, inputs and then outputs.
#pragma once
#include "storage.h"

INLINE int type_of(int types, int operand) { return types >> (2 * operand) & 3; }
INLINE ptrdiff_t type_bytes(int type) { return type == F32 ? 4 : 2; }
INLINE void *number_at(int type, const void *base, ptrdiff_t index) { return (char *)base + index * type_bytes(type); }

/** n numbers from one type to another; `to` may be `from` where the types are the same. */
void convert_numbers(int from_type, const void *from, int to_type, void *to, int n);

/** n numbers as floats: where they lie, or in `room`. */
INLINE const float *floats_at(int type, const void *base, ptrdiff_t index, int n, float *room) {
  const void *p = number_at(type, base, index);
  if (type == F32) return p;
  convert_numbers(type, p, F32, room, n);
  return room;
}
/** Stores n floats as numbers; nothing where base is null. */
INLINE void put_floats(int type, void *base, ptrdiff_t index, const float *from, int n) {
  if (base) convert_numbers(F32, from, type, number_at(type, base, index), n);
}
INLINE void zero_numbers(int type, void *base, ptrdiff_t index, ptrdiff_t n) {
  __builtin_memset(number_at(type, base, index), 0, (size_t)(n * type_bytes(type)));
}

/** Bits of four numbers in bf16, in the low halves. */
INLINE i32x4 bf16_bits(f32x4 x) {
  i32x4 odd = wasm_v128_and(wasm_u32x4_shr(x, 16), wasm_i32x4_splat(1));
  i32x4 rounded = wasm_u32x4_shr(wasm_i32x4_add(x, wasm_i32x4_add(odd, wasm_i32x4_splat(0x7fff))), 16);
  i32x4 nan = wasm_v128_or(wasm_u32x4_shr(x, 16), wasm_i32x4_splat(0x40));
  return wasm_v128_bitselect(nan, rounded, wasm_f32x4_ne(x, x));
}

/** Bits of four numbers in f16, in the low halves. */
INLINE i32x4 f16_bits(f32x4 x) {
  i32x4 sign = wasm_v128_and(x, wasm_i32x4_splat((int)0x80000000)), size = wasm_v128_xor(x, sign);
  i32x4 nan = wasm_f32x4_ne(x, x);
  i32x4 endless = wasm_v128_bitselect(wasm_i32x4_splat(0x7e00), wasm_i32x4_splat(0x7c00), nan);
  // below 2^-14 steps are 2^-24: those of the numbers from 0.5 on
  i32x4 small = wasm_i32x4_sub(add(size, splat(.5f)), wasm_i32x4_splat(126 << 23));
  i32x4 odd = wasm_v128_and(wasm_u32x4_shr(size, 13), wasm_i32x4_splat(1));
  i32x4 rebased = wasm_i32x4_add(size, wasm_i32x4_add(odd, wasm_i32x4_splat((int)(0xfff - (112u << 23)))));
  i32x4 finite = wasm_v128_bitselect(small, wasm_u32x4_shr(rebased, 13), wasm_f32x4_lt(size, splat(0x1p-14f)));
  i32x4 beyond = wasm_v128_or(nan, wasm_f32x4_ge(size, splat(65536.f)));
  return wasm_v128_or(wasm_v128_bitselect(endless, finite, beyond), wasm_u32x4_shr(sign, 16));
}

INLINE i32x4 narrow_bits(int type, f32x4 x) { return type == BF16 ? bf16_bits(x) : f16_bits(x); }
/** Four numbers of 16 bits. */
INLINE f32x4 load_narrow(int type, const uint16_t *p) { return type == BF16 ? load_bf16(p) : load_any_f16(p); }
/** Stores the low halves of eight words. */
INLINE void store_halves(uint16_t *to, i32x4 a, i32x4 b) {
  i32x4 low = wasm_i32x4_shr(wasm_i32x4_shl(a, 16), 16), high = wasm_i32x4_shr(wasm_i32x4_shl(b, 16), 16);
  wasm_v128_store(to, wasm_i16x8_narrow_i32x4(low, high));
}

/** The first n (0 to 4) numbers at `index`, zeros in the other lanes. */
INLINE f32x4 load_numbers(int type, const void *base, ptrdiff_t index, int n) {
  if (type == F32) return load_part((const float *)base + index, n);
  uint16_t room[4] = {};
  __builtin_memcpy(room, (const uint16_t *)base + index, (size_t)smaller(n, 4) * 2);
  return load_narrow(type, room);
}
/** Stores the first n (0 to 4) lanes as numbers at `index`. */
INLINE void store_numbers(int type, void *base, ptrdiff_t index, f32x4 x, int n) {
  if (type == F32) {
    store_part((float *)base + index, x, n);
    return;
  }
  uint16_t room[8];
  store_halves(room, narrow_bits(type, x), x);
  __builtin_memcpy((uint16_t *)base + index, room, (size_t)smaller(n, 4) * 2);
}
