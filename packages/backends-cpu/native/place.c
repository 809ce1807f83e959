// Weights from canonical bytes, in memory or in a file, into the engine's memory. A file is read in pieces that stay in the second-level
// cache until they are laid out. Matrices of RWKV-7 0.1B in the system's cache, Zen 4, one thread, two threads: int8 197 MB in 70 ms, 46 ms;
// f16 to int8 371 MB in 430 ms, to int4 in 900 ms (one thread). Where the system must first find memory, 197 MB took 460 ms once.
#define _GNU_SOURCE
#include "place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "panels.h"

#define PIECE_BYTES (256 << 10)

/** The next run of rows: whole panels of about a piece. */
static placement piece_at(const placement *p, int row) {
  size_t file = storage_row_bytes(p->from, p->k), own = storage_row_bytes(p->storage, p->k);
  int most = PANEL * larger(1, (int)(PIECE_BYTES / (PANEL * larger(1, (int)file))));
  placement piece = *p;
  piece.rows = smaller(most, p->rows - row);
  piece.to += p->panels ? panel_bytes(p->storage, p->k) * (size_t)(row / PANEL) : own * (size_t)row;
  return piece;
}

/** A piece; `blocks` has room for it in its storage. */
static int place_piece(const level *l, const placement *p, const void *numbers, void *blocks) {
  if (p->from != p->storage) {
    void *encoded = p->panels ? blocks : p->to;
    if (!l->encode(p->from, p->storage, numbers, p->rows, p->k, encoded)) return NOT_FINITE;
    numbers = encoded;
  }
  if (p->panels)
    l->pack(p->storage, numbers, p->rows, p->k, p->to);
  else if (numbers != p->to)
    memcpy(p->to, numbers, storage_row_bytes(p->storage, p->k) * (size_t)p->rows);
  return PLACED;
}

static int read_piece(int file, char *to, size_t bytes, int64_t position) {
  while (bytes > 0) {
    ssize_t n = pread(file, to, bytes, position);
    if (n == 0) return ENDED_EARLY;
    if (n < 0 && errno != EINTR) return errno;
    if (n > 0) to += n, bytes -= (size_t)n, position += n;
  }
  return PLACED;
}

/** Where numbers come from: `file` at `position`, or memory. */
static int place_pieces(const level *l, const placement *p, const char *numbers, int file, int64_t position, const int *stop) {
  size_t row = storage_row_bytes(p->from, p->k), most = (size_t)piece_at(p, 0).rows;
  // whole lines, so that the numbers behind them are aligned
  size_t encoded = p->from == p->storage ? 0 : (most * storage_row_bytes(p->storage, p->k) + 63) & ~(size_t)63;
  char *room = malloc(encoded + (numbers ? 0 : most * row) + 1);
  if (!room) return ENOMEM;
  int status = PLACED;
  for (int i = 0; i < p->rows && status == PLACED;) {
    placement piece = piece_at(p, i);
    const char *from = numbers ? numbers + row * (size_t)i : room + encoded;
    if (!numbers) status = __atomic_load_n(stop, __ATOMIC_RELAXED) ? STOPPED : read_piece(file, room + encoded, row * (size_t)piece.rows, position + (int64_t)row * i);
    if (status == PLACED) status = place_piece(l, &piece, from, room);
    i += piece.rows;
  }
  free(room);
  return status;
}

#define BLOCK_ROWS 16

/** [k][rows] to [rows][k], of elements of a type: a block of rows at a time, whose lines stay in the first-level cache. */
#define TRANSPOSE(NAME, TYPE)                                                                              \
  static void NAME(const TYPE *from, int rows, int k, TYPE *to) {                                          \
    for (int first = 0; first < rows; first += BLOCK_ROWS)                                                 \
      for (int i = 0; i < k; i++)                                                                          \
        for (int r = first; r < smaller(first + BLOCK_ROWS, rows); r++) to[(size_t)r * k + i] = from[(size_t)i * rows + r]; \
  }
TRANSPOSE(transpose_32_bit, uint32_t)
TRANSPOSE(transpose_16_bit, uint16_t)

/** These are small: low-rank matrices, of which one product reads what lies in the file as columns, and another as rows. */
static int place_transposed(const level *l, const placement *p, const void *numbers) {
  if (p->panels && p->from == p->storage) {
    panels_of_columns(p->storage, numbers, p->k, p->rows, p->k, p->to);
    return PLACED;
  }
  void *turned = malloc(storage_row_bytes(p->from, p->k) * (size_t)p->rows + 1);
  if (!turned) return ENOMEM;
  if (p->from == F32)
    transpose_32_bit(numbers, p->rows, p->k, turned);
  else
    transpose_16_bit(numbers, p->rows, p->k, turned);
  int status = place_pieces(l, p, turned, -1, 0, 0);
  free(turned);
  return status;
}

static int load_transposed(const level *l, const placement *p, int file, int64_t position) {
  size_t bytes = storage_row_bytes(p->from, p->k) * (size_t)p->rows;
  char *room = malloc(bytes + 1);
  if (!room) return ENOMEM;
  int status = read_piece(file, room, bytes, position);
  if (status == PLACED) status = place_transposed(l, p, room);
  free(room);
  return status;
}

int place(const level *l, const placement *p, const void *numbers) {
  return p->transposed ? place_transposed(l, p, numbers) : place_pieces(l, p, numbers, -1, 0, 0);
}

int load_rows(const level *l, const placement *p, int file, int64_t position, const int *stop) {
  if (__atomic_load_n(stop, __ATOMIC_RELAXED)) return STOPPED;
  return p->transposed ? load_transposed(l, p, file, position) : place_pieces(l, p, 0, file, position, stop);
}
