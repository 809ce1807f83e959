// Activations for the wide products (arranged.h). For int8 and int4 weights they are quantised to int8 per block of 32:
// q = round(x / scale) with the largest |x| of a block at 127. The correction makes up for weights that are stored with
// something added: 8 for nibbles, and 128 for int8 where the dot product wants unsigned weights.
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

INLINE i32x4 rounded(f32x4 x, f32x4 factor) { return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(mul(x, factor))); }

/** One block of one token; quads are t apart. */
static void quantise_block(const float *x, int added, float *scale, int *correction, int *quads, int t) {
  f32x4 m = zero();
  for (int i = 0; i < BLOCK; i += 4) m = wasm_f32x4_pmax(m, wasm_f32x4_abs(load(x + i)));
  float largest = max_lanes(m);
  *scale = largest / 127.f;
  f32x4 factor = splat(largest > 0 ? 127.f / largest : 0);
  i32x4 sum = wasm_i32x4_splat(0);
  for (int i = 0; i < BLOCK; i += 16) {
    i32x4 a = wasm_i16x8_narrow_i32x4(rounded(load(x + i), factor), rounded(load(x + i + 4), factor));
    i32x4 b = wasm_i16x8_narrow_i32x4(rounded(load(x + i + 8), factor), rounded(load(x + i + 12), factor));
    sum = wasm_i32x4_add(sum, wasm_i32x4_extadd_pairwise_i16x8(wasm_i16x8_add(a, b)));
    i32x4 bytes = wasm_i8x16_narrow_i16x8(a, b);
    int *to = quads + i / 4 * t;
    to[0] = wasm_i32x4_extract_lane(bytes, 0), to[t] = wasm_i32x4_extract_lane(bytes, 1);
    to[2 * t] = wasm_i32x4_extract_lane(bytes, 2), to[3 * t] = wasm_i32x4_extract_lane(bytes, 3);
  }
  sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 2, 3, 0, 1));
  sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 1, 0, 3, 2));
  *correction = -added * wasm_i32x4_extract_lane(sum, 0);
}

static void quantise(int storage, const float *x, int k, int t, int_tile_input to) {
  int blocks = (k + BLOCK - 1) / BLOCK, added = storage == INT4 ? 8 : INT8_ADDED;
  for (int i = 0; i < t; i++, x += k)
    for (int b = 0; b < blocks; b++) {
      const float *p = x + b * BLOCK;
      float last[BLOCK];
      if (b * BLOCK + BLOCK > k) {
        zero_floats(last, BLOCK);
        copy_floats(last, p, k - b * BLOCK);
        p = last;
      }
      int at = b * t + i;
      quantise_block(p, added, (float *)to.scale + at, (int *)to.correction + at, (int *)to.quads + (ptrdiff_t)b * 8 * t + i, t);
    }
}

void arrange_tile(int storage, const float *x, int k, int first, int t, char *arranged) {
  x += (ptrdiff_t)first * k;
  if (is_int(storage))
    quantise(storage, x, k, t, int_tile_in(arranged, first, t, (k + BLOCK - 1) / BLOCK));
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
