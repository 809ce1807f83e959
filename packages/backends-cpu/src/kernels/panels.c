// Weights into panels at upload, and back to f32 for products with many tokens. Layouts: panels.h.
#include "panels.h"

static void pack_16_bit(const uint16_t *from, int rows, int k, uint16_t *to) {
  for (int r = 0; r < PANEL; r++)
    for (int i = 0; i < k; i++) to[i * PANEL + r] = r < rows ? from[(ptrdiff_t)r * k + i] : 0;
}

static void pack_f32(const float *from, int rows, int k, float *to) {
  for (int r = 0; r < PANEL; r++)
    for (int i = 0; i < k; i++) to[i * PANEL + r] = r < rows ? from[(ptrdiff_t)r * k + i] : 0;
}

/** Eight rows of blocks: scales first, then the quads of every row next to each other. */
static void pack_blocks(int storage, const uint8_t *from, int rows, int k, uint8_t *to) {
  int blocks = (k + BLOCK - 1) / BLOCK, bytes = storage == INT8 ? 32 : 16;
  uint8_t added = storage == INT8 ? EVEN_COLUMNS_ADDED : 0, none = storage == INT8 ? 0 : 0x88;
  for (int b = 0; b < blocks; b++, to += 16 + 8 * bytes)
    for (int r = 0; r < 8; r++) {
      const uint8_t *block = from + ((ptrdiff_t)r * blocks + b) * (2 + bytes);
      to[2 * r] = r < rows ? block[0] : 0;
      to[2 * r + 1] = r < rows ? block[1] : 0;
      for (int j = 0; j < bytes; j++)
        to[16 + j / 4 * 32 + r * 4 + j % 4] = (r < rows ? block[2 + j] : none) ^ (j % 2 ? 0 : added);
    }
}

/** Repacks `rows` (1 to 16) canonical rows of k elements into one group of 16. */
EXPORT(pack_panel) void pack_panel(int storage, const void *from, int rows, int k, void *to) {
  if (storage == F32) {
    pack_f32(from, rows, k, to);
  } else if (storage == F16 || storage == BF16) {
    pack_16_bit(from, rows, k, to);
  } else {
    size_t half = panel_bytes(storage, k) / 2;
    pack_blocks(storage, from, smaller(rows, 8), k, to);
    pack_blocks(storage, (const uint8_t *)from + storage_row_bytes(storage, k) * 8, larger(rows - 8, 0), k, (uint8_t *)to + half);
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
    int bytes = storage == INT8 ? INT8_BLOCK_BYTES : INT4_BLOCK_BYTES;
    const uint8_t *low = (const uint8_t *)panel + from / BLOCK * bytes, *high = low + panel_bytes(storage, k) / 2;
    float last[BLOCK * PANEL];
    for (int i = 0; i < n; i += BLOCK, low += bytes, high += bytes) {
      float *out = i + BLOCK <= n ? to + i * PANEL : last;
      unpack_block(storage, low, out);
      unpack_block(storage, high, out + 8);
      if (out == last) copy_floats(to + i * PANEL, last, (n - i) * PANEL);
    }
  }
}
