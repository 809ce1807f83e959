// Weights in their canonical storages (core's storage.ts) turned into f32, a row segment at a time.
#pragma once
#include "kernel.h"

// src/encode/storages.ts uses these numbers.
enum storage { F32, F16, BF16, INT8, INT4 };

#define BLOCK 32  // elements of an int8 or int4 block along a row

INLINE f32x4 f32_from_f16(i32x4 sign_extended) {
  i32x4 bits = wasm_v128_and(wasm_i32x4_shl(sign_extended, 13), wasm_i32x4_splat((int)0x8fffffff));
  return mul(bits, wasm_i32x4_splat((112 + 127) << 23));  // exponent bias 15 to 127, subnormals included
}
/** Of finite numbers, as those of weights are. */
INLINE f32x4 load_f16(const uint16_t *p) { return f32_from_f16(wasm_i32x4_load16x4(p)); }
/** Infinity and NaN included. */
INLINE f32x4 load_any_f16(const uint16_t *p) {
  i32x4 bits = wasm_i32x4_load16x4(p), exponent = wasm_i32x4_splat(0x7c00);
  i32x4 endless = wasm_i32x4_eq(wasm_v128_and(bits, exponent), exponent);
  return wasm_v128_or(f32_from_f16(bits), wasm_v128_and(endless, wasm_i32x4_splat(0x7f800000)));
}
INLINE f32x4 load_bf16(const uint16_t *p) { return wasm_i32x4_shl(wasm_u32x4_load16x4(p), 16); }
INLINE float f16_to_f32(uint16_t h) { return wasm_f32x4_extract_lane(f32_from_f16(wasm_i32x4_splat((int16_t)h)), 0); }

INLINE uint16_t load_u16(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }

/** One int8 block (34 bytes) into 32 floats. */
INLINE void decode_int8_block(const uint8_t *p, float *out) {
  f32x4 d = splat(f16_to_f32(load_u16(p)));
  for (int i = 0; i < 32; i += 8) {
    i32x4 q = wasm_i16x8_load8x8(p + 2 + i);
    store(out + i, mul(d, wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(q))));
    store(out + i + 4, mul(d, wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(q))));
  }
}

/** One int4 block (18 bytes) into 32 floats: low nibbles are elements 0..15, high nibbles 16..31. */
INLINE void decode_int4_block(const uint8_t *p, float *out) {
  f32x4 d = splat(f16_to_f32(load_u16(p)));
  i32x4 bytes = wasm_v128_load(p + 2), eight = wasm_i8x16_splat(8);
  i32x4 half[2] = {wasm_i8x16_sub(wasm_v128_and(bytes, wasm_i8x16_splat(15)), eight),
                   wasm_i8x16_sub(wasm_u8x16_shr(bytes, 4), eight)};
  for (int h = 0; h < 2; h++) {
    i32x4 low = wasm_i16x8_extend_low_i8x16(half[h]), high = wasm_i16x8_extend_high_i8x16(half[h]);
    store(out + 16 * h, mul(d, wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(low))));
    store(out + 16 * h + 4, mul(d, wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(low))));
    store(out + 16 * h + 8, mul(d, wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(high))));
    store(out + 16 * h + 12, mul(d, wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(high))));
  }
}

INLINE size_t storage_row_bytes(int storage, int k) {
  switch (storage) {
    case F32: return (size_t)k * 4;
    case INT8: return (size_t)((k + BLOCK - 1) / BLOCK) * 34;
    case INT4: return (size_t)((k + BLOCK - 1) / BLOCK) * 18;
    default: return (size_t)k * 2;
  }
}

/** Elements [from, from + n) of row `row` of a weight with rows of k elements; `from` is a multiple of 32. */
NOINLINE void decode_row(int storage, const void *weight, int row, int k, int from, int n, float *out) {
  const uint8_t *p = (const uint8_t *)weight + storage_row_bytes(storage, k) * (size_t)row;
  int i = 0;
  if (storage == F32) {
    copy_floats(out, (const float *)p + from, n);
  } else if (storage == F16 || storage == BF16) {
    const uint16_t *h = (const uint16_t *)p + from;
    if (storage == F16)
      ROLLED for (; i + 4 <= n; i += 4) store(out + i, load_any_f16(h + i));
    else
      ROLLED for (; i + 4 <= n; i += 4) store(out + i, load_bf16(h + i));
    if (i < n) {
      uint16_t rest[4] = {};
      __builtin_memcpy(rest, h + i, (size_t)(n - i) * 2);
      store_part(out + i, storage == F16 ? load_any_f16(rest) : load_bf16(rest), n - i);
    }
  } else {
    int bytes = storage == INT8 ? 34 : 18;
    p += from / BLOCK * bytes;
    float block[BLOCK];
    for (; i < n; i += BLOCK, p += bytes) {
      float *to = i + BLOCK <= n ? out + i : block;
      if (storage == INT8)
        decode_int8_block(p, to);
      else
        decode_int4_block(p, to);
      if (to == block) copy_floats(out + i, block, n - i);
    }
  }
}
