// Layouts of weights [O,K] repacked at upload: 16 rows side by side, so that a product walks 16 outputs at once over one
// sequential stream. Row-major walks reach a quarter of the memory's speed, several row-major rows at once half of it.
//   f32          [ceil(O/16)][K][16]
//   f16, bf16    the same, 16-bit numbers
//   int8, int4   [2 ceil(O/16)][ceil(K/32)] blocks of 8 rows by 32 columns:
//                8 scales (f16), then int8: [8 quads][8 rows][4 columns];   272 bytes
//                                     int4: [4 quads][8 rows][4 bytes], a byte j as in core's storage.ts (columns j, 16 + j); 144 bytes
// Rows and columns beyond the matrix are zeros. In WebAssembly the even columns of int8 have 128 added, which makes them unsigned
// bytes: matvec.c saves an instruction by it.
#pragma once
#include "storage.h"

#ifdef __wasm__
#define EVEN_COLUMNS_ADDED 128
#else
#define EVEN_COLUMNS_ADDED 0
#endif

#define PANEL 16
#define INT8_BLOCK_BYTES 272
#define INT4_BLOCK_BYTES 144

/** Bytes of 16 rows of k elements in panels. */
INLINE size_t panel_bytes(int storage, int k) {
  switch (storage) {
    case F32: return (size_t)k * 64;
    case INT8: return (size_t)((k + BLOCK - 1) / BLOCK) * 2 * INT8_BLOCK_BYTES;
    case INT4: return (size_t)((k + BLOCK - 1) / BLOCK) * 2 * INT4_BLOCK_BYTES;
    default: return (size_t)k * 32;
  }
}

/** Columns [from, from + n) of a group of 16 rows as f32, [n][16]; `from` is a multiple of 32. */
void unpack_panel(int storage, const void *panel, int k, int from, int n, float *to);
