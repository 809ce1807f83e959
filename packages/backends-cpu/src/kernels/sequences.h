// The step's sequence table: i32 [S,3], rows (slot, start, length). Rows of length 0 are padding. A row that points outside
// the step's tokens or slots stops the step.
#pragma once
#include "kernel.h"

typedef struct {
  int slot, start, length;
} span;

INLINE span sequence_at(const int *table, int row, int tokens, int slots) {
  span s = {table[3 * row], table[3 * row + 1], table[3 * row + 2]};
  if (s.length == 0) return s;
  REQUIRE(s.length > 0 && s.start >= 0 && s.start <= tokens - s.length && s.slot >= 0 && s.slot < slots);
  return s;
}

/** Number of tokens that belong to a sequence; every thread gets the same answer. */
INLINE int covered_tokens(const int *table, int rows) {
  int n = 0;
  for (int i = 0; i < rows; i++) n += table[3 * i + 2];
  return n;
}
