// Weights into panels at upload, and those of 16 bits back to f32 for products with many tokens. Layouts: panels.h.
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

void unpack_panel(int storage, const void *panel, int from, int n, float *to) {
  const uint16_t *p = (const uint16_t *)panel + (ptrdiff_t)from * PANEL, *end = p + (ptrdiff_t)n * PANEL;
  if (storage == F16)
    ROLLED for (; p < end; p += 4, to += 4) store(to, load_f16(p));
  else
    ROLLED for (; p < end; p += 4, to += 4) store(to, load_bf16(p));
}
