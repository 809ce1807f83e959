// Layouts of weights [O,K] repacked at upload: 16 rows side by side, so that a product walks 16 outputs at once over one
// sequential stream. Row-major walks reach a quarter of the memory's speed, several row-major rows at once half of it.
//   f32          [ceil(O/16)][K][16]
//   f16, bf16    the same, 16-bit numbers
//   int8, int4   [ceil(O/16)][2][ceil(K/32)] blocks of 8 rows by 32 columns; AVX-512, which takes 16 rows at once: [ceil(O/16)]
//                [ceil(K/32)][2], one stream instead of two short ones (int8, Zen 4: 20 -> 32 GB/s, with one of eight rows 25).
//                A block is 8 scales (f16), then int8: [8 quads][8 rows][4 columns];   272 bytes
//                                     int4: [4 quads][8 rows][4 bytes], a byte j as in core's storage.ts (columns j, 16 + j); 144 bytes
//   q4_k ...     [ceil(O/16)][2][ceil(K/256)] blocks of 8 rows by 256 columns; AVX-512: [ceil(O/16)][ceil(K/256)] blocks of 16 rows.
//                The canonical bytes of the rows, other than each sub-block of 32 columns having what is its own together (core's
//                storages/k-blocks.ts, q6-k.ts): factors (f16) d [rows], q4_k and q5_k: dmin [rows]; the scales' 12 bytes as
//                they are, q6_k 16, [byte][rows]; then words of four bytes [word][rows]: of every sub-block 0, 1 or 2 of high bits, and
//                4 of nibbles like int4's. High bits, in a byte j, of quads: q5_k bit i of columns 4i + j, bit 4 + i of columns
//                16 + 4i + j; q6_k bits 2i and 2i + 1 of columns 4i + j, in the second word of columns 16 + 4i + j.
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

/** Bytes of 16 rows of k elements in panels. */
INLINE size_t panel_bytes(int storage, int k) { return PANEL * storage_row_bytes(storage, k); }

#if defined(__AVX512VNNI__)
#define BLOCKS_IN_PAIRS 1
#else
#define BLOCKS_IN_PAIRS 0
#endif
/** Rows that lie side by side in blocks of 256 columns. */
#define SUPER_ROWS (BLOCKS_IN_PAIRS ? PANEL : 8)
/** Bytes of a row's scales, and words of high bits of every sub-block of it. */
INLINE int scale_bytes(int storage) { return storage == Q6_K ? 16 : 12; }
INLINE int high_words(int storage) { return storage - Q4_K; }
/** Bytes of the factors of SUPER_ROWS rows, and of a sub-block of them. */
INLINE int factor_bytes(int storage) { return (storage == Q6_K ? 2 : 4) * SUPER_ROWS; }
INLINE int sub_block_bytes(int storage) { return 4 * (high_words(storage) + 4) * SUPER_ROWS; }
INLINE const uint8_t *first_sub_block(int storage, const uint8_t *block) {
  return block + factor_bytes(storage) + scale_bytes(storage) * SUPER_ROWS;
}

/** Bytes of eight rows of a block. */
INLINE int block_bytes(int storage) { return 8 * bytes_of_block(storage); }
/** Bytes from a block to that of the next columns, and to that of the panel's other 8 rows. */
INLINE int next_block(int storage) { return (BLOCKS_IN_PAIRS ? 2 : 1) * block_bytes(storage); }
INLINE size_t other_rows(int storage, int k) { return BLOCKS_IN_PAIRS ? (size_t)block_bytes(storage) : panel_bytes(storage, k) / 2; }

/**
 * Numbers [columns][rows] of f32, f16 or bf16, columns of a matrix [rows][k] one behind the other, into its panels, whose first of
 * these columns is at `to`. As they are rows of the transposed matrix, each panel takes 16 numbers of each.
 */
INLINE void panels_of_columns(int storage, const void *from, int columns, int rows, int k, void *to) {
  size_t bytes = storage == F32 ? 4 : 2, panel = panel_bytes(storage, k);
  const char *numbers = from;
  for (int first = 0; first < rows; first += PANEL, to = (char *)to + panel) {
    size_t own = bytes * (size_t)smaller(PANEL, rows - first);
    char *at = to;
    for (int i = 0; i < columns; i++, at += PANEL * bytes) {
      __builtin_memcpy(at, numbers + bytes * ((size_t)i * rows + first), own);
      if (own < PANEL * bytes) __builtin_memset(at + own, 0, PANEL * bytes - own);
    }
  }
}

/** Columns [from, from + n) of a group of 16 rows of f16 or bf16 as f32, [n][16]. */
void unpack_panel(int storage, const void *panel, int from, int n, float *to);
