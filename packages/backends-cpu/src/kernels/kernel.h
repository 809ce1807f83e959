// What every kernel sees: its arguments (the i32 words of a step, as a struct) and which part of the work to do.
#pragma once
#include "simd.h"

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
#define STOP() __builtin_trap()
#else
#include "target.h"  // native/include: the same for the native engine
#endif

typedef struct {
  int thread;     // which part,
  int threads;    // of how many; parts run in any order, at the same time or not, and never wait for each other
  char *scratch;  // nobody else uses it meanwhile
  int again;      // whether the call before was another part of the same step, which has left the scratch as it was
} worker;

typedef void kernel(const void *args, const worker *w);
#ifdef __wasm__
#define KERNEL_SYMBOL(name) kernel_##name
#endif
#define KERNEL(name) void KERNEL_SYMBOL(name)(const void *args_, const worker *w)
#define ARGS(name) const struct name##_args *args = (const struct name##_args *)args_

typedef struct {
  int from, to;
} range;

/** This worker's part of n items, in whole units. */
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
    if (!(condition)) STOP(); \
  } while (0)
