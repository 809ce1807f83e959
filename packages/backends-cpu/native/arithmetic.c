// How many multiply-adds of f32 a second one thread does with nothing else to do: the limit of any product of this level.
#include <time.h>
#include "level.h"
#include "wide.h"

/** Independent sums: more than an instruction's latency times two a cycle. */
#define CHAINS 12
#define ROUNDS 100000

/** The compiler must not know what x is. */
#if defined(__AVX512F__)
#define KEEP(x) __asm__ volatile("" : "+v"(x))
#elif defined(__x86_64__)
#define KEEP(x) __asm__ volatile("" : "+x"(x))
#else
#define KEEP(x) __asm__ volatile("" : "+w"(x))
#endif

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double JOINED(multiply_adds, LEVEL)(double seconds) {
  wide_f32 sum[CHAINS] = {0}, a = {0}, b = {0};
  KEEP(a);
  KEEP(b);
  double started = now(), passed = 0, rounds = 0;
  for (; passed < seconds; passed = now() - started, rounds += ROUNDS)
    for (int i = 0; i < ROUNDS; i++)
      _Pragma("GCC unroll 12") for (int c = 0; c < CHAINS; c++) {
        sum[c] += a * b;
        KEEP(sum[c]);
      }
  return rounds * CHAINS * LANES / passed;
}
