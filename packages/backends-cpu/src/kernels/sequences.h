// The step's sequence table: i32 [S,3], rows (slot, start, length). Rows of length 0 are padding. A row that points outside
// the step's tokens or slots stops the step.
#pragma once
#include "narrow.h"

typedef struct {
  int slot, start, length;
} span;

INLINE span sequence_at(const int *table, int row, int tokens, int slots) {
  span s = {table[3 * row], table[3 * row + 1], table[3 * row + 2]};
  if (s.length == 0) return s;
  REQUIRE(s.length > 0 && s.start >= 0 && s.start <= tokens - s.length && s.slot >= 0 && s.slot < slots);
  return s;
}

/** Whether a sequence has its state in this slot. */
INLINE int slot_is_used(const int *table, int rows, int slot) {
  for (int i = 0; i < rows; i++)
    if (table[3 * i + 2] > 0 && table[3 * i] == slot) return 1;
  return 0;
}

INLINE int token_is_covered(const int *table, int rows, int token) {
  for (int i = 0; i < rows; i++)
    if (token >= table[3 * i + 1] && token < table[3 * i + 1] + table[3 * i + 2]) return 1;
  return 0;
}

/** Zeroes this worker's part of the tokens' rows [width] that belong to no sequence; `y` may be null. */
INLINE void zero_gaps(int type, void *y, int width, const int *table, int rows, int tokens, const worker *w) {
  range r = share(tokens, 1, w);
  for (int t = r.from; y && t < r.to; t++)
    if (!token_is_covered(table, rows, t)) zero_numbers(type, y, (ptrdiff_t)t * width, width);
}

/** Fills this worker's part of the slots [size] that no sequence uses, from `from`, or with zeros when that is null. */
INLINE void fill_unused_slots(float *to, const float *from, ptrdiff_t size, const int *table, int rows, int slots, const worker *w) {
  range r = share(slots, 1, w);
  for (int slot = r.from; to && to != from && slot < r.to; slot++) {
    if (slot_is_used(table, rows, slot)) continue;
    if (from)
      copy_floats(to + slot * size, from + slot * size, (int)size);
    else
      zero_floats(to + slot * size, (int)size);
  }
}

/** Number of tokens that belong to a sequence. */
INLINE int covered_tokens(const int *table, int rows) {
  int n = 0;
  for (int i = 0; i < rows; i++) n += table[3 * i + 2];
  return n;
}
