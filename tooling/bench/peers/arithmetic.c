// How many multiply-adds a second so many threads do with nothing else to do, in G/s: of f32, and of int8 into int32 (128 bits, as
// WebAssembly has it: into int16, which int4 weights can use).
// WIDTH is the bytes of a vector. Usage: arithmetic THREADS
#include <immintrin.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CHAINS 12  // independent sums: more than an instruction's latency times two a cycle
#define ROUNDS 20000000L

typedef float floats __attribute__((vector_size(WIDTH)));
typedef int ints __attribute__((vector_size(WIDTH)));

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/** The compiler must not know what x is. */
#define KEEP(x) __asm__ volatile("" : "+v"(x))

#define LOOP(TYPE, STEP)                                                \
  TYPE sum[CHAINS] = {0}, a = {0}, b = {0};                             \
  KEEP(a);                                                              \
  KEEP(b);                                                              \
  double started = seconds();                                           \
  for (long i = 0; i < ROUNDS; i++)                                     \
    _Pragma("GCC unroll 12") for (int c = 0; c < CHAINS; c++) {         \
      sum[c] = STEP(sum[c], a, b);                                      \
      KEEP(sum[c]);                                                     \
      KEEP(a);                                                          \
    }                                                                   \
  return (double)ROUNDS * CHAINS / (seconds() - started) / 1e9;

#if WIDTH == 64
#define FUSED(s, a, b) (floats) _mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)s)
#define DOT(s, a, b) (ints) _mm512_dpbusd_epi32((__m512i)s, (__m512i)a, (__m512i)b)
#define DOT_PRODUCTS 64
#elif WIDTH == 32
#define FUSED(s, a, b) (floats) _mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)s)
#define DOT(s, a, b) \
  (ints) _mm256_add_epi32((__m256i)s, _mm256_madd_epi16(_mm256_maddubs_epi16((__m256i)a, (__m256i)b), _mm256_set1_epi16(1)))
#define DOT_PRODUCTS 32
#else
#define FUSED(s, a, b) (floats) _mm_fmadd_ps((__m128)a, (__m128)b, (__m128)s)
#define DOT(s, a, b) (ints) _mm_add_epi16((__m128i)s, _mm_maddubs_epi16((__m128i)a, (__m128i)b))
#define DOT_PRODUCTS 16
#endif

static double of_floats(void) { LOOP(floats, FUSED) }
static double of_ints(void) { LOOP(ints, DOT) }

typedef struct {
  double floats, ints;
} rates;

static void *measure(void *result) {
  rates *r = result;
  r->floats = of_floats() * WIDTH / 4;
  r->ints = of_ints() * DOT_PRODUCTS;
  return 0;
}

int main(int count, char **arguments) {
  int threads = count > 1 ? atoi(arguments[1]) : 1;
  pthread_t ids[64];
  rates each[64], all = {0, 0};
  for (int i = 0; i < threads && i < 64; i++) pthread_create(&ids[i], 0, measure, &each[i]);
  for (int i = 0; i < threads && i < 64; i++) pthread_join(ids[i], 0), all.floats += each[i].floats, all.ints += each[i].ints;
  printf("%.1f %.1f\n", all.floats, all.ints);
}
