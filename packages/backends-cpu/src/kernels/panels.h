// Layouts of weights [O,K] repacked at upload: 16 rows side by side, so that a product walks 16 outputs at once over one
// sequential stream. Row-major walks reach a quarter of the memory's speed, several row-major rows at once half of it.
//   f32          [ceil(O/16)][K][16]
//   f16, bf16    the same, 16-bit numbers
//   int8, int4   [ceil(O/16)][2][ceil(K/32)] blocks of 8 rows by 32 columns; AVX-512, which takes 16 rows at once: [ceil(O/16)]
//                [ceil(K/32)][2], one stream instead of two short ones (int8, Zen 4: 20 -> 32 GB/s, with one of eight rows 25).
//                A block is 8 scales (f16), then int8: [8 quads][8 rows][4 columns];   272 bytes
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

#if defined(__AVX512VNNI__)
#define BLOCKS_IN_PAIRS 1
#else
#define BLOCKS_IN_PAIRS 0
#endif
INLINE int block_bytes(int storage) { return storage == INT8 ? INT8_BLOCK_BYTES : INT4_BLOCK_BYTES; }
/** Bytes from a block to that of the next 32 columns, and to that of the panel's other 8 rows. */
INLINE int next_block(int storage) { return (BLOCKS_IN_PAIRS ? 2 : 1) * block_bytes(storage); }
INLINE size_t other_rows(int storage, int k) { return BLOCKS_IN_PAIRS ? (size_t)block_bytes(storage) : panel_bytes(storage, k) / 2; }

/** Columns [from, from + n) of a group of 16 rows of f16 or bf16 as f32, [n][16]. */
void unpack_panel(int storage, const void *panel, int from, int n, float *to);
