// Activations x [M,K] as the wide products read them: in tiles of a few tokens, the tokens side by side for every column.
//   floats     [tiles][K][t]
//   integers   [tiles] of [blocks][t] scales (f32), [blocks][t] corrections (i32), [blocks][8 quads][t][4] quantised columns;
//              q4_k, q5_k: in place of corrections, sums of the columns as they were quantised (f32); q6_k: [blocks][2][t] corrections,
//              of 16 columns each
// t is the tile's number of tokens; only the last may have fewer. Tiles are as equal as they can be: a tile of one or two tokens
// costs about as much as one of four. A block is 32 columns; columns beyond K are zeros.
#pragma once
#include "wide.h"

/** Bytes of a block of 32 columns of a token. src/storages.ts */
INLINE int int_bytes_of_block(int storage) { return 36 + 4 * corrections_of(storage); }

typedef struct {
  const float *scale;
  const int *correction;
  const int *quads;
} int_tile_input;

INLINE int_tile_input int_tile_in(int storage, const char *arranged, int first, int t, int blocks) {
  const char *tile = arranged + (size_t)first * blocks * int_bytes_of_block(storage);
  const float *scale = (const float *)tile;
  const int *correction = (const int *)scale + (size_t)blocks * t;
  return (int_tile_input){scale, correction, correction + (size_t)blocks * t * corrections_of(storage)};
}

INLINE int tile_tokens(int storage, int m) {
  int most = is_quantised(storage) ? INT_TOKENS : FLOAT_TOKENS, tiles = (m + most - 1) / most;
  return (m + tiles - 1) / tiles;
}

/** Arranges tokens [first, first + t) of x, one tile. */
void arrange_tile(int storage, const float *x, int k, int first, int t, char *arranged);
