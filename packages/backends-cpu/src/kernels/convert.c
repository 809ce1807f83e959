// Numbers from one float type to another: narrow.h.
#include "narrow.h"
#ifndef __wasm__
#include "wide.h"
#endif

static void widen(int type, const uint16_t *from, float *to, int n) {
  int i = 0;
#if !defined(__wasm__) && LANES > 4
  if (type == BF16)
    for (; i + LANES <= n; i += LANES) wide_store(to + i, wide_load_bf16(from + i));
  else
    for (; i + LANES <= n; i += LANES) wide_store(to + i, wide_load_f16(from + i));
#endif
  if (type == BF16)
    ROLLED for (; i + 4 <= n; i += 4) store(to + i, load_bf16(from + i));
  else
    ROLLED for (; i + 4 <= n; i += 4) store(to + i, load_any_f16(from + i));
  if (i < n) store_part(to + i, load_numbers(type, from, i, n - i), n - i);
}

/** Four numbers at a time, as every processor and WebAssembly can. */
static void narrow_plain(int type, const float *from, uint16_t *to, int n) {
  int i = 0;
  if (type == BF16)
    ROLLED for (; i + 8 <= n; i += 8) store_halves(to + i, bf16_bits(load(from + i)), bf16_bits(load(from + i + 4)));
  else
    ROLLED for (; i + 8 <= n; i += 8) store_halves(to + i, f16_bits(load(from + i)), f16_bits(load(from + i + 4)));
  for (; i < n; i += 4) store_numbers(type, to, i, load_part(from + i, n - i), n - i);
}

static void narrow(int type, const float *from, uint16_t *to, int n) {
  int i = 0;
#if !defined(__wasm__) && LANES > 4
  if (type == BF16)
    for (; i + LANES <= n; i += LANES) wide_store_bf16(to + i, wide_load(from + i));
  else
    for (; i + LANES <= n; i += LANES) wide_store_f16(to + i, wide_load(from + i));
#endif
  narrow_plain(type, from + i, to + i, n - i);
}

void convert_numbers(int from_type, const void *from, int to_type, void *to, int n) {
  if (from_type == to_type) {
    __builtin_memmove(to, from, (size_t)n * (size_t)type_bytes(to_type));
  } else if (to_type == F32) {
    widen(from_type, from, to, n);
  } else if (from_type == F32) {
    narrow(to_type, from, to, n);
  } else {
    float room[256];
    for (int i = 0; i < n; i += 256) {
      int part = smaller(256, n - i);
      widen(from_type, (const uint16_t *)from + i, room, part);
      narrow(to_type, room, (uint16_t *)to + i, part);
    }
  }
}
