// What every kernel sees: its arguments (the i32 words of a step, as a struct), who it is among the threads, and barriers.
#pragma once
#include "simd.h"

struct control;

typedef struct {
  int thread;   // 0 is the thread that called submit
  int threads;  // all of them walk the same steps
  char *scratch;  // private to this thread
  struct control *control;
} worker;

/** Waits until every thread has arrived. */
void barrier(const worker *w);

typedef void kernel(const void *args, const worker *w);
#define KERNEL(name) void kernel_##name(const void *args_, const worker *w)
#define ARGS(name) const struct name##_args *args = (const struct name##_args *)args_

typedef struct {
  int from, to;
} range;

/** This thread's part of n items, in whole units. */
INLINE range share(int n, int unit, const worker *w) {
  int units = (n + unit - 1) / unit;
  int from = (int)((int64_t)units * w->thread / w->threads) * unit;
  int to = (int)((int64_t)units * (w->thread + 1) / w->threads) * unit;
  return (range){from < n ? from : n, to < n ? to : n};
}

INLINE int smaller(int a, int b) { return a < b ? a : b; }
INLINE int larger(int a, int b) { return a > b ? a : b; }

/** Stops the step: the backend reports an error. For data that would make a kernel leave its buffers. */
#define REQUIRE(condition) \
  do {                     \
    if (!(condition)) __builtin_trap(); \
  } while (0)
