// Rows of a weight on their way into the memory: quantised, laid out in panels, or as they are.
#pragma once
#include "level.h"

typedef struct {
  int from, storage;  // what the numbers are in; another than `storage` for floats that become int8 or int4
  int panels;         // whether they are laid out as kernels/panels.h says
  int transposed;     // whether the numbers, floats, lie column by column
  int rows, k;
  char *to;
} placement;

/** How it went, besides the system's error numbers, which are above 0. src/engine/native-engine.ts knows these. */
enum { PLACED = 0, NOT_FINITE = -1, ENDED_EARLY = -2, STOPPED = -3 };

int place(const level *l, const placement *p, const void *numbers);
/** Reads the rows from a place in a file; gives up soon after *stop is set. */
int load_rows(const level *l, const placement *p, int file, int64_t position, const int *stop);
