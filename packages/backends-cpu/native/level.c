// The kernels of one level of the processor, compiled with LEVEL and the level's flags, and how to tell that it runs here.
#include "level.h"
#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif
#include "panels.h"

static kernel *const table[] = {
#define ENTRY(name) KERNEL_SYMBOL(name),
    KERNELS(ENTRY) NATIVE_KERNELS(ENTRY)
#undef ENTRY
};

void pack_panel(int storage, const void *from, int rows, int k, void *to);
int encode_rows(int from, int to, const void *numbers, int rows, int k, uint8_t *blocks);

double JOINED(multiply_adds, LEVEL)(double seconds);

static void pack(int storage, const void *from, int rows, int k, void *to) {
  size_t step = storage_row_bytes(storage, k) * PANEL, bytes = panel_bytes(storage, k);
  for (int row = 0; row < rows; row += PANEL, from = (const char *)from + step, to = (char *)to + bytes)
    pack_panel(storage, from, smaller(PANEL, rows - row), k, to);
}

static int runs(void) {
#if defined(__x86_64__)
#define HAS(feature) __builtin_cpu_supports(feature)
  __builtin_cpu_init();
#if defined(__AVX512VNNI__)
  return HAS("avx512f") && HAS("avx512bw") && HAS("avx512dq") && HAS("avx512vl") && HAS("avx512vnni") && HAS("fma") && HAS("avx2");
#elif defined(__AVX2__)
  return HAS("avx2") && HAS("fma");
#else
  return HAS("sse4.1");
#endif
#elif defined(__ARM_FEATURE_DOTPROD) && defined(__linux__)
  return (getauxval(AT_HWCAP) & (1 << 20)) != 0;  // HWCAP_ASIMDDP
#else
  return 1;
#endif
}

#define NAME_OF_(level) #level
#define NAME_OF(level) NAME_OF_(level)
const level JOINED(level, LEVEL) = {NAME_OF(LEVEL), runs, table, pack, encode_rows, JOINED(multiply_adds, LEVEL)};
