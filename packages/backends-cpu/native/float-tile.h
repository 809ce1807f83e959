// A register tile of a product: y [t][columns] (+)= Σ_k x[k][t] w[k][columns], with weights in panels [k][16] of f32, f16 or
// bf16 and activations as arrange.c lays them. One or two tokens keep several sums a column, because one would wait for itself.
#pragma once
#include "wide.h"

/** A token or two walk their panels one after the other, as one stream (one token, bf16, Zen 4: 26 -> 34 GB/s). */
#define PANELS_AT_ONCE(T) ((T) <= 2 ? 1 : FLOAT_PANELS)

/** `panels`: bytes from one panel of 16 columns to the next. t is a constant where this is inlined. */
INLINE void columns_of_tile(int storage, int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride,
                            int columns, int accumulate) {
  const int chains = t == 1 ? 4 : t == 2 ? 2 : 1, streams = t <= 2 || (t <= STREAMING_TOKENS && storage != F32);
  const int vectors = PANELS_AT_ONCE(t) * PANEL / LANES;
  wide_f32 sum[FLOAT_TOKENS + 3][FLOAT_VECTORS];
  UNROLLED for (int i = 0; i < t * chains; i++) UNROLLED for (int v = 0; v < vectors; v++) sum[i][v] = wide_splat(0);
  int k = 0;
#define STEP(CHAIN, K)                                                                                              \
  do {                                                                                                              \
    wide_f32 column[FLOAT_VECTORS];                                                                                 \
    UNROLLED for (int v = 0; v < vectors; v++) column[v] = wide_load_weights(                                       \
        storage, w + (size_t)(v * LANES / PANEL) * panels, (ptrdiff_t)(K) * PANEL + v * LANES % PANEL);             \
    UNROLLED for (int i = 0; i < t; i++) {                                                                          \
      wide_f32 s = wide_splat(x[(ptrdiff_t)(K) * t + i]);                                                           \
      UNROLLED for (int v = 0; v < vectors; v++) sum[(CHAIN) * t + i][v] += column[v] * s;                          \
    }                                                                                                               \
  } while (0)
  const int bytes = storage == F32 ? 4 * PANEL : 2 * PANEL;  // of a column of 16
  for (; k + chains <= kc; k += chains) {
    if (streams) for (int p = 0; p < PANELS_AT_ONCE(t); p++) ask_for(w + p * panels + (ptrdiff_t)k * bytes, chains * bytes, NEAR);
    UNROLLED for (int c = 0; c < chains; c++) STEP(c, k + c);
  }
  for (; k < kc; k++) STEP(0, k);
#undef STEP
  UNROLLED for (int c = 1; c < chains; c++) UNROLLED for (int i = 0; i < t; i++)
      UNROLLED for (int v = 0; v < vectors; v++) sum[i][v] += sum[c * t + i][v];
  UNROLLED for (int i = 0; i < t; i++) wide_store_part(y + i * stride, sum[i], vectors, columns, accumulate);
}

INLINE void float_tile(int storage, int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride,
                       int columns, int accumulate) {
  const int width = PANELS_AT_ONCE(t) * PANEL;
  for (int c = 0; c < columns; c += width, w += panels)
    columns_of_tile(storage, t, w, panels, x, kc, y + c, stride, columns - c, accumulate);
}

/** The tile for t tokens, 1 to FLOAT_TOKENS. */
#define FLOAT_TILES(STORAGE, T, ...)                                  \
  switch (T) {                                                        \
    case 1: float_tile(STORAGE, 1, __VA_ARGS__); break;               \
    case 2: float_tile(STORAGE, 2, __VA_ARGS__); break;               \
    FLOAT_TILES_TO_6(STORAGE, __VA_ARGS__)                            \
    FLOAT_TILES_TO_12(STORAGE, __VA_ARGS__)                           \
  }
#if FLOAT_TOKENS >= 6
#define FLOAT_TILES_TO_6(STORAGE, ...)                 \
  case 3: float_tile(STORAGE, 3, __VA_ARGS__); break;  \
  case 4: float_tile(STORAGE, 4, __VA_ARGS__); break;  \
  case 5: float_tile(STORAGE, 5, __VA_ARGS__); break;  \
  case 6: float_tile(STORAGE, 6, __VA_ARGS__); break;
#else
#define FLOAT_TILES_TO_6(STORAGE, ...)
#endif
#if FLOAT_TOKENS >= 12
#define FLOAT_TILES_TO_12(STORAGE, ...)                  \
  case 7: float_tile(STORAGE, 7, __VA_ARGS__); break;    \
  case 8: float_tile(STORAGE, 8, __VA_ARGS__); break;    \
  case 9: float_tile(STORAGE, 9, __VA_ARGS__); break;    \
  case 10: float_tile(STORAGE, 10, __VA_ARGS__); break;  \
  case 11: float_tile(STORAGE, 11, __VA_ARGS__); break;  \
  case 12: float_tile(STORAGE, 12, __VA_ARGS__); break;
#else
#define FLOAT_TILES_TO_12(STORAGE, ...)
#endif
