// Weights into panels at upload, and back to f32 for products with many tokens. Layouts: panels.h.
#include "panels.h"

// What is written is one sequential stream. RWKV-7 0.1B as int8, native, Xeon: 77 ms; quads byte by byte took 512 ms.

#define PACK(NAME, TYPE)                                                                             \
  static void NAME(const TYPE *from, int rows, int k, TYPE *to) {                                    \
    for (int i = 0; i < k; i++, to += PANEL)                                                         \
      if (rows == PANEL)                                                                             \
        for (int r = 0; r < PANEL; r++) to[r] = from[(ptrdiff_t)r * k + i];                          \
      else                                                                                           \
        for (int r = 0; r < PANEL; r++) to[r] = r < rows ? from[(ptrdiff_t)r * k + i] : 0;           \
  }
PACK(pack_16_bit, uint16_t)
PACK(pack_f32, float)

/** Eight rows of blocks: scales first, then the quads of every row next to each other. */
static void pack_blocks(int storage, const uint8_t *from, int rows, int k, uint8_t *to) {
  int blocks = (k + BLOCK - 1) / BLOCK, bytes = storage == INT8 ? 32 : 16;
  uint32_t added = storage == INT8 ? EVEN_COLUMNS_ADDED * 0x00010001u : 0, none = storage == INT8 ? 0 : 0x88888888u;
  ptrdiff_t row = (ptrdiff_t)blocks * (2 + bytes);
  for (int b = 0; b < blocks; b++, from += 2 + bytes, to += next_block(storage))
    for (int r = 0; r < 8; r++) {
      const uint8_t *block = from + r * row;
      uint16_t scale = r < rows ? load_u16(block) : 0;
      __builtin_memcpy(to + 2 * r, &scale, 2);
      for (int j = 0; j < bytes; j += 4) {
        uint32_t quad = none;
        if (r < rows) __builtin_memcpy(&quad, block + 2 + j, 4);
        quad ^= added;
        __builtin_memcpy(to + 16 + j * 8 + r * 4, &quad, 4);
      }
    }
}

/** Repacks `rows` (1 to 16) canonical rows of k elements into one group of 16. */
EXPORT(pack_panel) void pack_panel(int storage, const void *from, int rows, int k, void *to) {
  if (storage == F32) {
    pack_f32(from, rows, k, to);
  } else if (storage == F16 || storage == BF16) {
    pack_16_bit(from, rows, k, to);
  } else {
    pack_blocks(storage, from, smaller(rows, 8), k, to);
    pack_blocks(storage, (const uint8_t *)from + storage_row_bytes(storage, k) * 8, larger(rows - 8, 0), k, (uint8_t *)to + other_rows(storage, k));
  }
}

/** Four columns of four rows, 16 signed bytes [row][column], scaled by row: stored at to[column][16]. */
INLINE void spread(i32x4 bytes, f32x4 scales, float *to) {
  i32x4 low = wasm_i16x8_extend_low_i8x16(bytes), high = wasm_i16x8_extend_high_i8x16(bytes);
  f32x4 r0 = wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(low));
  f32x4 r1 = wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(low));
  f32x4 r2 = wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(high));
  f32x4 r3 = wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(high));
  transpose_4x4(&r0, &r1, &r2, &r3);
  store(to, mul(r0, scales));
  store(to + PANEL, mul(r1, scales));
  store(to + 2 * PANEL, mul(r2, scales));
  store(to + 3 * PANEL, mul(r3, scales));
}

/** One block of 8 rows and 32 columns to [32][16], 8 of the 16 columns of `to`. */
INLINE void unpack_block(int storage, const uint8_t *block, float *to) {
  f32x4 scales[2] = {load_f16((const uint16_t *)block), load_f16((const uint16_t *)block + 4)};
  i32x4 nibble = wasm_i8x16_splat(15), eight = wasm_i8x16_splat(8);
  const uint8_t *p = block + 16;
  for (int h = 0; h < 2; h++)
    ROLLED for (int quad = 0; quad < (storage == INT8 ? 8 : 4); quad++) {
      i32x4 bytes = wasm_v128_load(p + quad * 32 + 16 * h);
      float *out = to + quad * 4 * PANEL + 4 * h;
      if (storage == INT8) {
        spread(wasm_v128_xor(bytes, wasm_i16x8_splat(EVEN_COLUMNS_ADDED)), scales[h], out);
      } else {
        spread(wasm_i8x16_sub(wasm_v128_and(bytes, nibble), eight), scales[h], out);
        spread(wasm_i8x16_sub(wasm_u8x16_shr(bytes, 4), eight), scales[h], out + 16 * PANEL);
      }
    }
}

void unpack_panel(int storage, const void *panel, int k, int from, int n, float *to) {
  if (storage == F32) {
    copy_floats(to, (const float *)panel + (ptrdiff_t)from * PANEL, n * PANEL);
  } else if (storage == F16 || storage == BF16) {
    const uint16_t *p = (const uint16_t *)panel + (ptrdiff_t)from * PANEL, *end = p + (ptrdiff_t)n * PANEL;
    if (storage == F16)
      ROLLED for (; p < end; p += 4, to += 4) store(to, load_f16(p));
    else
      ROLLED for (; p < end; p += 4, to += 4) store(to, load_bf16(p));
  } else {
    const uint8_t *block = (const uint8_t *)panel + from / BLOCK * next_block(storage);
    float last[BLOCK * PANEL];
    for (int i = 0; i < n; i += BLOCK, block += next_block(storage)) {
      float *out = i + BLOCK <= n ? to + i * PANEL : last;
      unpack_block(storage, block, out);
      unpack_block(storage, block + other_rows(storage, k), out + 8);
      if (out == last) copy_floats(to + i * PANEL, last, (n - i) * PANEL);
    }
  }
}
