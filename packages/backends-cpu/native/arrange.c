// Activations for the wide products (arranged.h). Beside quantised weights they are quantised to int8 per block of 32:
// q = round(x / scale) with the largest |x| of a block at 127. A block with a number that is not finite has the scale NaN, so that
// no product over it is a number: magnitudes are compared by their bits, among which those of NaN are the largest. The correction makes up for weights that are stored with
// something added: 8 for int4, 32 for q6_k, and 128 for int8 where the dot product wants unsigned weights.
#include "arranged.h"
#include "native-kernels.h"

#if defined(__AVX512VNNI__)
#define INT8_ADDED 128
#else
#define INT8_ADDED 0
#endif

/** Columns [k][t] of t rows. */
static void interleave(const float *x, int k, int t, float *to) {
  int i = 0;
  for (; i + 4 <= t; i += 4) {
    const float *a = x + (ptrdiff_t)i * k, *b = a + k, *c = b + k, *d = c + k;
    int j = 0;
    for (; j + 4 <= k; j += 4) {
      f32x4 r0 = load(a + j), r1 = load(b + j), r2 = load(c + j), r3 = load(d + j);
      transpose_4x4(&r0, &r1, &r2, &r3);
      float *p = to + (ptrdiff_t)j * t + i;
      store(p, r0), store(p + t, r1), store(p + 2 * t, r2), store(p + 3 * t, r3);
    }
    for (; j < k; j++) {
      float *p = to + (ptrdiff_t)j * t + i;
      p[0] = a[j], p[1] = b[j], p[2] = c[j], p[3] = d[j];
    }
  }
  for (; i < t; i++)
    for (int j = 0; j < k; j++) to[(ptrdiff_t)j * t + i] = x[(ptrdiff_t)i * k + j];
}

// Four blocks at a time, so that their maxima, scales and sums are made together: 8 tokens of 768 columns 3.6 -> 1.6 us, one
// 0.45 -> 0.2 (AVX-512).
typedef struct {
  f32x4 scale;           // a lane a block; NaN where a number of it is not finite
  f32x4 sum[2];          // of the quantised columns, halves of 16 where they are asked for; else all in the first
  i32x4 quads[4][2];     // of each block: 16 columns, 16 columns
} four_blocks;

#if LANES == 16
INLINE i32x4 quarter_max(wide_i32 x) {
  __m512i v = (__m512i)x;
  __m256i half = _mm256_max_epi32(_mm512_castsi512_si256(v), _mm512_extracti64x4_epi64(v, 1));
  return (i32x4)_mm_max_epi32(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
}
INLINE wide_i32 larger_of(wide_i32 m, wide_i32 x) { return (wide_i32)_mm512_max_epi32((__m512i)m, (__m512i)x); }
INLINE i32x4 bytes_of_16(const wide_i32 *x) { return (i32x4)_mm512_cvtepi32_epi8((__m512i)x[0]); }
#elif LANES == 8
INLINE i32x4 quarter_max(wide_i32 x) {
  return (i32x4)_mm_max_epi32(_mm256_castsi256_si128((__m256i)x), _mm256_extracti128_si256((__m256i)x, 1));
}
INLINE wide_i32 larger_of(wide_i32 m, wide_i32 x) { return (wide_i32)_mm256_max_epi32((__m256i)m, (__m256i)x); }
INLINE i32x4 bytes_of_16(const wide_i32 *x) {
  // packs works within halves: columns 0-3, 8-11, 4-7, 12-15
  __m256i pairs = _mm256_permute4x64_epi64(_mm256_packs_epi32((__m256i)x[0], (__m256i)x[1]), 0xd8);
  return (i32x4)_mm_packs_epi16(_mm256_castsi256_si128(pairs), _mm256_extracti128_si256(pairs, 1));
}
#else
INLINE i32x4 quarter_max(wide_i32 x) { return (i32x4)x; }
INLINE wide_i32 larger_of(wide_i32 m, wide_i32 x) { return (wide_i32)wasm_i32x4_max((i32x4)m, (i32x4)x); }
INLINE i32x4 bytes_of_16(const wide_i32 *x) {
  return wasm_i8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4((i32x4)x[0], (i32x4)x[1]), wasm_i16x8_narrow_i32x4((i32x4)x[2], (i32x4)x[3]));
}
#endif
#define VECTORS_OF_BLOCK (BLOCK / LANES)
INLINE wide_i32 magnitude(wide_f32 x) { return (wide_i32)x & 0x7fffffff; }

INLINE four_blocks quantise_four(const float *const *x, int halves) {
  four_blocks result;
  i32x4 m[4];
  f32x4 sums[4][2];
  UNROLLED for (int i = 0; i < 4; i++) {
    wide_i32 most = wide_splat_i32(0);
    UNROLLED for (int v = 0; v < VECTORS_OF_BLOCK; v++) most = larger_of(most, magnitude(wide_load(x[i] + v * LANES)));
    m[i] = quarter_max(most);
  }
  transpose_4x4(m, m + 1, m + 2, m + 3);
  f32x4 largest = (f32x4)wasm_i32x4_max(wasm_i32x4_max(m[0], m[1]), wasm_i32x4_max(m[2], m[3]));
  result.scale = add(wasm_f32x4_div(largest, splat(127.f)), sub(largest, largest));
  f32x4 factors = wasm_v128_and(wasm_f32x4_div(splat(127.f), largest), wasm_f32x4_gt(largest, zero()));
  UNROLLED for (int i = 0; i < 4; i++) {
    // rounded by adding 1.5 * 2^23: the integer then stands in the low bits
    wide_f32 factor = wide_splat(wasm_f32x4_extract_lane(factors, i)), magic = wide_splat(12582912.f), sum[2] = {wide_splat(0), wide_splat(0)};
    wide_i32 q[VECTORS_OF_BLOCK];
    UNROLLED for (int v = 0; v < VECTORS_OF_BLOCK; v++) {
      wide_f32 shifted = wide_load(x[i] + v * LANES) * factor + magic;
      q[v] = (wide_i32)shifted - (wide_i32)magic;
      sum[halves && v >= VECTORS_OF_BLOCK / 2] += shifted - magic;
    }
    UNROLLED for (int h = 0; h <= halves; h++) sums[i][h] = quarter_sums(sum[h]);
    UNROLLED for (int h = 0; h < 2; h++) result.quads[i][h] = bytes_of_16(q + h * VECTORS_OF_BLOCK / 2);
  }
  UNROLLED for (int h = 0; h <= halves; h++) result.sum[h] = sum_lanes_of_4(sums[0][h], sums[1][h], sums[2][h], sums[3][h]);
  return result;
}

/** What stands beside a block for its sums: what makes up for `added`, or the sum of what was quantised. */
INLINE i32x4 correction_of(int storage, const four_blocks *q, int half) {
  if (storage == Q4_K || storage == Q5_K) return (i32x4)mul(q->sum[0], q->scale);
  int added = storage == INT4 ? 8 : storage == Q6_K ? 32 : INT8_ADDED;
  return wasm_i32x4_trunc_sat_f32x4(mul(q->sum[half], splat((float)-added)));
}

/** Columns from `column` on of a row of k; those beyond are zeros, in `room`. */
INLINE const float *block_of(const float *row, int column, int k, float *room) {
  if (column + BLOCK <= k) return row + column;
  zero_floats(room, BLOCK);
  if (column < k) copy_floats(room, row + column, k - column);
  return room;
}

INLINE void quantise(int storage, const float *x, int k, int t, int_tile_input to) {
  const int corrections = corrections_of(storage);
  int blocks = (k + BLOCK - 1) / BLOCK, i = 0;
  float *scale = (float *)to.scale, room[4][BLOCK];
  int *correction = (int *)to.correction, *quads = (int *)to.quads;
  const float *four[4];
  // a block of four tokens
  for (; i + 4 <= t; i += 4)
    for (int b = 0; b < blocks; b++) {
      UNROLLED for (int j = 0; j < 4; j++) four[j] = block_of(x + (ptrdiff_t)(i + j) * k, b * BLOCK, k, room[j]);
      four_blocks q = quantise_four(four, corrections - 1);
      store(scale + b * t + i, q.scale);
      UNROLLED for (int h = 0; h < corrections; h++)
          wasm_v128_store(correction + (b * corrections + h) * t + i, correction_of(storage, &q, h));
      UNROLLED for (int h = 0; h < 2; h++) {
        int *at = quads + (ptrdiff_t)(b * 8 + h * 4) * t + i;
        transpose_4x4(&q.quads[0][h], &q.quads[1][h], &q.quads[2][h], &q.quads[3][h]);
        UNROLLED for (int j = 0; j < 4; j++) wasm_v128_store(at + j * t, q.quads[j][h]);
      }
    }
  // four blocks of a token
  for (; i < t; i++)
    for (int b = 0; b < blocks; b += 4) {
      UNROLLED for (int j = 0; j < 4; j++) four[j] = block_of(x + (ptrdiff_t)i * k, (b + j) * BLOCK, k, room[j]);
      four_blocks q = quantise_four(four, corrections - 1);
      i32x4 beside[2];
      UNROLLED for (int h = 0; h < corrections; h++) beside[h] = correction_of(storage, &q, h);
      if (t == 1 && corrections == 1 && b + 4 <= blocks) {
        store(scale + b, q.scale);
        wasm_v128_store(correction + b, beside[0]);
        UNROLLED for (int j = 0; j < 8; j++) wasm_v128_store(quads + b * 8 + j * 4, q.quads[j / 2][j % 2]);
        continue;
      }
      for (int j = 0; j < 4 && b + j < blocks; j++) {
        int at = (b + j) * t + i;
        scale[at] = ((const float *)&q.scale)[j];
        for (int h = 0; h < corrections; h++) correction[((b + j) * corrections + h) * t + i] = ((const int *)(beside + h))[j];
        for (int quad = 0; quad < 8; quad++) quads[(ptrdiff_t)((b + j) * 8 + quad) * t + i] = ((const int *)q.quads[j])[quad];
      }
    }
}

#define QUANTISE(NAME, STORAGE) \
  NOINLINE void NAME(const float *x, int k, int t, int_tile_input to) { quantise(STORAGE, x, k, t, to); }
QUANTISE(quantise_int8, INT8)
QUANTISE(quantise_int4, INT4)
QUANTISE(quantise_with_sums, Q4_K)
QUANTISE(quantise_q6_k, Q6_K)

void arrange_tile(int storage, const float *x, int k, int first, int t, char *arranged) {
  x += (ptrdiff_t)first * k;
  if (is_quantised(storage))
    (storage == INT8 ? quantise_int8 : storage == INT4 ? quantise_int4 : storage == Q6_K ? quantise_q6_k : quantise_with_sums)(
        x, k, t, int_tile_in(storage, arranged, first, t, (k + BLOCK - 1) / BLOCK));
  else
    interleave(x, k, t, (float *)arranged + (ptrdiff_t)first * k);
}

struct arrange_args {
  const float *x;
  char *arranged;
  int m, k, storage;
};

KERNEL(arrange) {
  ARGS(arrange);
  int most = tile_tokens(args->storage, args->m);
  range tokens = share(args->m, most, w);
  for (int i = tokens.from; i < tokens.to; i += most)
    arrange_tile(args->storage, args->x, args->k, i, smaller(most, args->m - i), args->arranged);
}
