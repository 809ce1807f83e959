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

INLINE uint32_t load_u32(const uint8_t *p) {
  uint32_t word;
  __builtin_memcpy(&word, p, 4);
  return word;
}

/** Words of high bits and of nibbles of a sub-block: columns j in the low nibbles, 16 + j in the high ones. */
static void words_of_sub_block(int storage, const uint8_t *block, int sub, uint32_t *to) {
  uint8_t quants[BLOCK];
  for (int h = 0; h < 2; h++) wasm_v128_store(quants + 16 * h, super_quants(storage, block, sub, h));
  int high = high_words(storage);
  for (int i = 0; i < high; i++) to[i] = 0;
  for (int i = 0; i < 4; i++) {
    uint32_t low = load_u32(quants + 4 * i), up = load_u32(quants + 16 + 4 * i);
    to[high + i] = (low & 0x0f0f0f0f) | (up & 0x0f0f0f0f) << 4;
    if (storage == Q5_K) to[0] |= (low >> 4 & 0x01010101) << i | (up >> 4 & 0x01010101) << (4 + i);
    if (storage == Q6_K) to[0] |= (low >> 4 & 0x03030303) << 2 * i, to[1] |= (up >> 4 & 0x03030303) << 2 * i;
  }
}

/** SUPER_ROWS rows of blocks of 256 columns. */
static void pack_super(int storage, const uint8_t *from, int rows, int k, uint8_t *to) {
  ptrdiff_t row = (ptrdiff_t)storage_row_bytes(storage, k);
  int bytes = bytes_of_block(storage), own = high_words(storage) + 4;
  const int factors = storage == Q6_K ? 208 : 0, scales = storage == Q6_K ? 192 : 4;
  for (int b = 0; b * SUPER * BLOCK < k; b++, from += bytes, to += SUPER_ROWS * bytes) {
    if (rows < SUPER_ROWS) __builtin_memset(to, 0, (size_t)SUPER_ROWS * bytes);
    for (int r = 0; r < rows; r++) {
      const uint8_t *block = from + r * row;
      for (int f = 0; f < (storage == Q6_K ? 1 : 2); f++) __builtin_memcpy(to + 2 * (f * SUPER_ROWS + r), block + factors + 2 * f, 2);
      for (int i = 0; i < scale_bytes(storage); i++) to[factor_bytes(storage) + SUPER_ROWS * i + r] = block[scales + i];
      uint8_t *at = (uint8_t *)first_sub_block(storage, to) + 4 * r;
      for (int sub = 0; sub < SUPER; sub++) {
        uint32_t parts[6];
        words_of_sub_block(storage, block, sub, parts);
        for (int i = 0; i < own; i++, at += 4 * SUPER_ROWS) __builtin_memcpy(at, parts + i, 4);
      }
    }
  }
}

static void pack_super_panel(int storage, const uint8_t *from, int rows, int k, uint8_t *to) {
  for (int first = 0; first < PANEL; first += SUPER_ROWS, from += (ptrdiff_t)storage_row_bytes(storage, k) * SUPER_ROWS)
    pack_super(storage, from, larger(0, smaller(rows - first, SUPER_ROWS)), k, to + first * storage_row_bytes(storage, k));
}

/** Repacks `rows` (1 to 16) canonical rows of k elements into one group of 16. */
EXPORT(pack_panel) void pack_panel(int storage, const void *from, int rows, int k, void *to) {
  if (storage == F32) {
    pack_f32(from, rows, k, to);
  } else if (storage == F16 || storage == BF16) {
    pack_16_bit(from, rows, k, to);
  } else if (storage == Q4_K) {
    pack_super_panel(Q4_K, from, rows, k, to);
  } else if (storage == Q5_K) {
    pack_super_panel(Q5_K, from, rows, k, to);
  } else if (storage == Q6_K) {
    pack_super_panel(Q6_K, from, rows, k, to);
  } else {
    pack_blocks(storage, from, smaller(rows, 8), k, to);
    pack_blocks(storage, (const uint8_t *)from + storage_row_bytes(storage, k) * 8, larger(rows - 8, 0), k, (uint8_t *)to + other_rows(storage, k));
  }
}

#ifdef __wasm__
/** panels_of_columns (panels.h), for who places weights. */
EXPORT(place_columns) void place_columns(int storage, const void *from, int columns, int rows, int k, void *to) {
  panels_of_columns(storage, from, columns, rows, k, to);
}
#endif

void unpack_panel(int storage, const void *panel, int from, int n, float *to) {
  const uint16_t *p = (const uint16_t *)panel + (ptrdiff_t)from * PANEL, *end = p + (ptrdiff_t)n * PANEL;
  if (storage == F16)
    ROLLED for (; p < end; p += 4, to += 4) store(to, load_f16(p));
  else
    ROLLED for (; p < end; p += 4, to += 4) store(to, load_bf16(p));
}
