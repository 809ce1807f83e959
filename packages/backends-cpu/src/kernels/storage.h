// Weights in their canonical storages (core's storages) turned into f32, a row segment at a time.
#pragma once
#include "kernel.h"

// src/storages.ts uses these numbers. From INT8 on, numbers are quantised in blocks along a row.
enum storage { F32, F16, BF16, INT8, INT4, Q4_K, Q5_K, Q6_K };

#define BLOCK 32  // columns that activations beside quantised weights share a scale over, and that are decoded at once
#define SUPER 8   // of them in a block of 256

INLINE int is_quantised(int storage) { return storage >= INT8; }
INLINE int is_super(int storage) { return storage >= Q4_K; }
/** Corrections that stand beside 32 quantised columns: scales of 16 rows want one each. src/storages.ts */
INLINE int corrections_of(int storage) { return storage == Q6_K ? 2 : 1; }
/** Bytes of a quantised block, of 32 or 256 columns. */
INLINE int bytes_of_block(int storage) {
  switch (storage) {
    case INT8: return 34;
    case INT4: return 18;
    case Q4_K: return 144;
    case Q5_K: return 176;
    default: return 210;
  }
}
INLINE int columns_of_block(int storage) { return is_super(storage) ? SUPER * BLOCK : BLOCK; }

INLINE f32x4 f32_from_f16(i32x4 sign_extended) {
  i32x4 bits = wasm_v128_and(wasm_i32x4_shl(sign_extended, 13), wasm_i32x4_splat((int)0x8fffffff));
  return mul(bits, wasm_i32x4_splat((112 + 127) << 23));  // exponent bias 15 to 127, subnormals included
}
/** Of finite numbers, as those of weights are. */
INLINE f32x4 load_f16(const uint16_t *p) { return f32_from_f16(wasm_i32x4_load16x4(p)); }
/** Infinity and NaN included. */
INLINE f32x4 f32_from_any_f16(i32x4 sign_extended) {
  i32x4 exponent = wasm_i32x4_splat(0x7c00), endless = wasm_i32x4_eq(wasm_v128_and(sign_extended, exponent), exponent);
  return wasm_v128_or(f32_from_f16(sign_extended), wasm_v128_and(endless, wasm_i32x4_splat(0x7f800000)));
}
INLINE f32x4 load_any_f16(const uint16_t *p) { return f32_from_any_f16(wasm_i32x4_load16x4(p)); }
INLINE f32x4 load_bf16(const uint16_t *p) { return wasm_i32x4_shl(wasm_u32x4_load16x4(p), 16); }
INLINE float f16_to_f32(uint16_t h) { return wasm_f32x4_extract_lane(f32_from_any_f16(wasm_i32x4_splat((int16_t)h)), 0); }

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

/** The six-bit scale (`from` 0) or minimum (`from` 4) of a sub-block of Q4_K and Q5_K; s: their twelve bytes. */
INLINE int six_bits(const uint8_t *s, int from, int sub) {
  if (sub < 4) return s[from + sub] & 63;
  int low = s[4 + sub];
  return (from ? low >> 4 : low & 15) | (s[from + sub - 4] >> 6) << 4;
}

/** 16 bytes of a sub-block of 32 columns, its `half`, without what was subtracted from them. */
INLINE i32x4 super_quants(int storage, const uint8_t *p, int sub, int half) {
  i32x4 low = wasm_i8x16_splat(15);
  if (storage == Q6_K) {
    int side = sub >> 2, g = sub & 3;
    i32x4 both = wasm_v128_load(p + 64 * side + 32 * (g & 1) + 16 * half);
    i32x4 bits = wasm_u8x16_shr(wasm_v128_load(p + 128 + 32 * side + 16 * half), 2 * g);
    i32x4 high = wasm_i16x8_shl(wasm_v128_and(bits, wasm_i8x16_splat(3)), 4);
    return wasm_v128_or(wasm_v128_and(g < 2 ? both : wasm_u8x16_shr(both, 4), low), high);
  }
  i32x4 both = wasm_v128_load(p + (storage == Q5_K ? 48 : 16) + 32 * (sub >> 1) + 16 * half);
  i32x4 q = wasm_v128_and(sub & 1 ? wasm_u8x16_shr(both, 4) : both, low);
  if (storage == Q4_K) return q;
  i32x4 bits = wasm_u8x16_shr(wasm_v128_load(p + 16 + 16 * half), sub);
  return wasm_v128_or(q, wasm_i16x8_shl(wasm_v128_and(bits, wasm_i8x16_splat(1)), 4));
}

/** One sub-block of 32 columns of a block of 256. */
INLINE void decode_super_block(int storage, const uint8_t *p, int sub, float *out) {
  for (int h = 0; h < 2; h++, out += 16) {
    float scale, less;
    if (storage == Q6_K) {
      scale = f16_to_f32(load_u16(p + 208)) * (float)(int8_t)p[192 + 2 * sub + h];
      less = 32 * scale;
    } else {
      scale = f16_to_f32(load_u16(p)) * (float)six_bits(p + 4, 0, sub);
      less = f16_to_f32(load_u16(p + 2)) * (float)six_bits(p + 4, 4, sub);
    }
    i32x4 q = super_quants(storage, p, sub, h);
    for (int i = 0; i < 2; i++) {
      i32x4 eight = i ? wasm_u16x8_extend_high_u8x16(q) : wasm_u16x8_extend_low_u8x16(q);
      f32x4 a = wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(eight));
      f32x4 b = wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(eight));
      store(out + 8 * i, add(mul(a, splat(scale)), splat(-less)));
      store(out + 8 * i + 4, add(mul(b, splat(scale)), splat(-less)));
    }
  }
}

INLINE size_t storage_row_bytes(int storage, int k) {
  if (!is_quantised(storage)) return (size_t)k * (storage == F32 ? 4 : 2);
  int columns = columns_of_block(storage);
  return (size_t)((k + columns - 1) / columns) * bytes_of_block(storage);
}

/** 32 columns of a row of quantised blocks, the n-th such run. */
INLINE void decode_columns(int storage, const uint8_t *row, int n, float *out) {
  switch (storage) {
    case INT8: decode_int8_block(row + (ptrdiff_t)n * 34, out); break;
    case INT4: decode_int4_block(row + (ptrdiff_t)n * 18, out); break;
    case Q4_K: decode_super_block(Q4_K, row + (ptrdiff_t)(n / SUPER) * 144, n % SUPER, out); break;
    case Q5_K: decode_super_block(Q5_K, row + (ptrdiff_t)(n / SUPER) * 176, n % SUPER, out); break;
    case Q6_K: decode_super_block(Q6_K, row + (ptrdiff_t)(n / SUPER) * 210, n % SUPER, out); break;
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
    float block[BLOCK];
    for (; i < n; i += BLOCK) {
      float *to = i + BLOCK <= n ? out + i : block;
      decode_columns(storage, p, (from + i) / BLOCK, to);
      if (to == block) copy_floats(out + i, block, n - i);
    }
  }
}
