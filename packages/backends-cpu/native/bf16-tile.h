// A register tile of a product of bf16 numbers with AVX512-BF16: pairs of them are multiplied and added to f32 sums at once. Packed
// operands are words of two numbers that follow each other along K, an odd one's partner being zero:
//   A [pairs][t], B in panels [pairs][16].
// Included by wide-gemm.c: the arguments are its own.
#pragma once

#if defined(__AVX512F__) && defined(__x86_64__)
#define PAIRS_OF_BF16 1
#define WITH_BF16 __attribute__((target("avx512bf16")))

static int multiplies_bf16(void) {
  static int known = -1;
  if (known < 0) known = __builtin_cpu_supports("avx512bf16") != 0;
  return known;
}

/** Bits of up to 16 numbers of a row in bf16, as words. */
INLINE __m512i bf16_words(int type, const void *row, ptrdiff_t at, __mmask16 mask) {
  if (type == BF16) return _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(mask, (const uint16_t *)row + at));
  return (__m512i)wide_bf16_bits((wide_f32)_mm512_maskz_loadu_ps(mask, (const float *)row + at));
}

/** `width` columns of rows [0, kc) of a matrix in f32 or bf16, rows `stride` numbers apart, to words [pairs][width]. */
static void interleave_rows(int type, const void *rows, ptrdiff_t stride, int width, int room, int kc, float *to) {
  __mmask16 mask = (__mmask16)((1u << width) - 1), whole = (__mmask16)((1u << room) - 1);
  for (int k = 0; k < kc; k += 2, to += room) {
    __m512i low = bf16_words(type, rows, k * stride, mask), high = _mm512_setzero_si512();
    if (k + 1 < kc) high = bf16_words(type, rows, (k + 1) * stride, mask);
    _mm512_mask_storeu_epi32(to, whole, _mm512_or_si512(_mm512_slli_epi32(high, 16), low));
  }
}

/** `count` rows of kc numbers each in bf16 [count][even kc], for transposing as words. */
static const float *rows_of_pairs(int type, const void *base, ptrdiff_t at, ptrdiff_t stride, int count, int kc, float *temporary,
                                  ptrdiff_t *words) {
  if (type == BF16 && stride % 2 == 0 && kc % 2 == 0) {
    *words = stride / 2;
    return (const float *)((const uint16_t *)base + at);
  }
  int even = (kc + 1) & ~1;
  uint16_t *to = (uint16_t *)temporary;
  for (int r = 0; r < count; r++) {
    to[r * even + even - 1] = 0;
    convert_numbers(type, number_at(type, base, at + r * stride), BF16, to + r * even, kc);
  }
  *words = even / 2;
  return temporary;
}

static void pack_a_pairs(const struct wide_gemm_args *args, int i, int t, int k, int kc, float *to, float *temporary) {
  int type = type_of(args->types, 0), m = args->m;
  if (args->transpose_a && type != F16) {
    interleave_rows(type, number_at(type, args->a, (ptrdiff_t)k * m + i), m, t, t, kc, to);
  } else if (args->transpose_a) {
    for (int j = 0; j < kc; j++) convert_numbers(F16, number_at(F16, args->a, (ptrdiff_t)(k + j) * m + i), F32, temporary + j * t, t);
    interleave_rows(F32, temporary, t, t, t, kc, to);
  } else {
    ptrdiff_t words;
    const float *rows = rows_of_pairs(type, args->a, (ptrdiff_t)i * args->k + k, args->k, t, kc, temporary, &words);
    transpose(rows, words, t, (kc + 1) / 2, to, t);
  }
}

static void pack_b_pairs(const struct wide_gemm_args *args, int column, int k0, int kc, float *to, float *temporary) {
  int columns = smaller(PANEL, args->n - column), storage = args->storage;
  ptrdiff_t words;
  if (args->transpose_b && (storage == F32 || storage == BF16)) {
    const float *rows = rows_of_pairs(storage, args->b, (ptrdiff_t)column * args->k + k0, args->k, columns, kc, temporary, &words);
    transpose(rows, words, columns, (kc + 1) / 2, to, PANEL);
  } else if (!args->transpose_b && (storage == F32 || storage == BF16)) {
    interleave_rows(storage, number_at(storage, args->b, (ptrdiff_t)k0 * args->n + column), args->n, columns, PANEL, kc, to);
  } else {
    // other storages are decoded to floats first: a panel [kc][16], then its rows in pairs
    pack_b(args, column, k0, kc, to, temporary);
    for (int k = 0; k < kc; k += 2) {
      __m512i low = bf16_words(F32, to, (ptrdiff_t)k * PANEL, 0xffff), high = _mm512_setzero_si512();
      if (k + 1 < kc) high = bf16_words(F32, to, (ptrdiff_t)(k + 1) * PANEL, 0xffff);
      _mm512_storeu_si512(to + k / 2 * PANEL, _mm512_or_si512(_mm512_slli_epi32(high, 16), low));
    }
  }
}

INLINE WITH_BF16 void tile_of_pairs(int t, const char *w, size_t panels, const float *x, int pairs, float *y, ptrdiff_t stride,
                                    int columns, int accumulate) {
  __m512 sum[FLOAT_TOKENS][2];
  UNROLLED for (int i = 0; i < t; i++) sum[i][0] = sum[i][1] = _mm512_setzero_ps();
  for (int p = 0; p < pairs; p++, x += t, w += 4 * PANEL) {
    __m512bh b0 = (__m512bh)_mm512_loadu_si512(w), b1 = (__m512bh)_mm512_loadu_si512(w + panels);
    UNROLLED for (int i = 0; i < t; i++) {
      __m512bh a = (__m512bh)_mm512_set1_epi32(((const int *)x)[i]);
      sum[i][0] = _mm512_dpbf16_ps(sum[i][0], b0, a);
      sum[i][1] = _mm512_dpbf16_ps(sum[i][1], b1, a);
    }
  }
  UNROLLED for (int i = 0; i < t; i++) wide_store_part(y + i * stride, (const wide_f32 *)sum[i], 2, columns, accumulate);
}

NOINLINE WITH_BF16 void tiles_of_pairs(int t, const char *w, size_t panels, const float *x, int kc, float *y, ptrdiff_t stride,
                                       int columns, int accumulate) {
#define TILE(T) \
  case T: tile_of_pairs(T, w, panels, x, (kc + 1) / 2, y, stride, columns, accumulate); break;
  switch (t) { TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6) TILE(7) TILE(8) TILE(9) TILE(10) TILE(11) TILE(12) }
#undef TILE
}
#endif
