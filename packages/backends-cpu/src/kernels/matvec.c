// y = W x for one or a few tokens: W [O,K] in panels (panels.h), x [M,K], y [M,O]. Every part owns groups of 16 rows of W and
// streams them once (further tokens find a group in the cache); x is prepared by each part in its own scratch (a barrier would
// cost more). int8 and int4 weights meet activations that are quantised to int8 per block of 32; their products are exact
// integers.
//
// Within the cache, one thread, GB/s of weights on Node 20: f32 41, f16 25, bf16 30, int8 22, int4 19 (relaxed SIMD). From
// memory all are limited by its bandwidth.
#include "elementwise.h"
#include "panels.h"

struct matvec_args {
  const float *x;
  const void *w;
  float *y;
  int m, n, k, storage;
  struct activation activation;
};

INLINE void store_16(float *y, f32x4 a, f32x4 b, f32x4 c, f32x4 d, int rows) {
  if (rows >= PANEL) {
    store(y, a), store(y + 4, b), store(y + 8, c), store(y + 12, d);
    return;
  }
  store_part(y, a, rows), store_part(y + 4, b, rows - 4), store_part(y + 8, c, rows - 8), store_part(y + 12, d, rows - 12);
}

NOINLINE void rows_f32(const float *w, const float *x, float *y, int k, int rows) {
  f32x4 a = zero(), b = a, c = a, d = a;
  ROLLED for (const float *end = x + k; x < end; x++, w += PANEL) {
    f32x4 s = load_splat(x);
    a = madd(load(w), s, a);
    b = madd(load(w + 4), s, b);
    c = madd(load(w + 8), s, c);
    d = madd(load(w + 12), s, d);
  }
  store_16(y, a, b, c, d, rows);
}

NOINLINE void rows_bf16(const uint16_t *w, const float *x, float *y, int k, int rows) {
  f32x4 a = zero(), b = a, c = a, d = a, z = a;
  ROLLED for (const float *end = x + k; x < end; x++, w += PANEL) {
    f32x4 s = load_splat(x);
    i32x4 t = wasm_v128_load(w), u = wasm_v128_load(w + 8);
    a = madd(wasm_i16x8_shuffle(z, t, 0, 8, 1, 9, 2, 10, 3, 11), s, a);
    b = madd(wasm_i16x8_shuffle(z, t, 4, 12, 5, 13, 6, 14, 7, 15), s, b);
    c = madd(wasm_i16x8_shuffle(z, u, 0, 8, 1, 9, 2, 10, 3, 11), s, c);
    d = madd(wasm_i16x8_shuffle(z, u, 4, 12, 5, 13, 6, 14, 7, 15), s, d);
  }
  store_16(y, a, b, c, d, rows);
}

/** x comes scaled by 2^112, which turns half-precision bits in f32 position into their value. */
NOINLINE void rows_f16(const uint16_t *w, const float *x, float *y, int k, int rows) {
  f32x4 a = zero(), b = a, c = a, d = a;
  i32x4 mask = wasm_i16x8_splat((short)0x8fff);
  ROLLED for (const float *end = x + k; x < end; x++, w += PANEL) {
    f32x4 s = load_splat(x);
    i32x4 t = wasm_v128_load(w), h = wasm_v128_and(wasm_i16x8_shr(t, 3), mask), l = wasm_i16x8_shl(t, 13);
    a = madd(wasm_i16x8_shuffle(l, h, 0, 8, 1, 9, 2, 10, 3, 11), s, a);
    b = madd(wasm_i16x8_shuffle(l, h, 4, 12, 5, 13, 6, 14, 7, 15), s, b);
    t = wasm_v128_load(w + 8), h = wasm_v128_and(wasm_i16x8_shr(t, 3), mask), l = wasm_i16x8_shl(t, 13);
    c = madd(wasm_i16x8_shuffle(l, h, 0, 8, 1, 9, 2, 10, 3, 11), s, c);
    d = madd(wasm_i16x8_shuffle(l, h, 4, 12, 5, 13, 6, 14, 7, 15), s, d);
  }
  store_16(y, a, b, c, d, rows);
}

// ---- quantised activations, in scratch: scales, sums and numbers of the blocks

typedef struct {
  float *scale;    // of each block
  int *minus_8_sum;  // -8 Σ q of each block: nibbles are stored with 8 added
  int16_t *wide;   // q as i16, for exact dot products
  int8_t *narrow;  // q as i8, for relaxed dot products
} quantised;

INLINE quantised quantised_in(char *scratch, int blocks) {
  return (quantised){(float *)scratch, (int *)(scratch + blocks * 4), (int16_t *)(scratch + blocks * 8),
                     (int8_t *)(scratch + blocks * 8 + blocks * 64)};
}

INLINE i32x4 rounded(f32x4 x, f32x4 factor) { return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(mul(x, factor))); }

/** q = round(x / scale) with the largest |x| of a block at 127. */
static void quantise(const float *x, int k, quantised q) {
  float block[BLOCK];
  for (int b = 0; b * BLOCK < k; b++, x += BLOCK) {
    const float *p = x;
    if (b * BLOCK + BLOCK > k) {
      zero_floats(block, BLOCK);
      copy_floats(block, x, k - b * BLOCK);
      p = block;
    }
    f32x4 m = zero();
    ROLLED for (int i = 0; i < BLOCK; i += 4) m = wasm_f32x4_pmax(m, wasm_f32x4_abs(load(p + i)));
    float largest = max_lanes(m);
    q.scale[b] = largest / 127.f;
    f32x4 factor = splat(largest > 0 ? 127.f / largest : 0);
    i32x4 sum = wasm_i32x4_splat(0);
    ROLLED for (int i = 0; i < BLOCK; i += 16) {
      i32x4 a = wasm_i16x8_narrow_i32x4(rounded(load(p + i), factor), rounded(load(p + i + 4), factor));
      i32x4 c = wasm_i16x8_narrow_i32x4(rounded(load(p + i + 8), factor), rounded(load(p + i + 12), factor));
      wasm_v128_store(q.wide + b * BLOCK + i, a);
      wasm_v128_store(q.wide + b * BLOCK + i + 8, c);
      wasm_v128_store(q.narrow + b * BLOCK + i, wasm_i8x16_narrow_i16x8(a, c));
      sum = wasm_i32x4_add(sum, wasm_i32x4_extadd_pairwise_i16x8(wasm_i16x8_add(a, c)));
    }
    sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 2, 3, 0, 1));
    sum = wasm_i32x4_add(sum, wasm_i32x4_shuffle(sum, sum, 1, 0, 3, 2));
    q.minus_8_sum[b] = -8 * wasm_i32x4_extract_lane(sum, 0);
  }
}

/** Lanes (0+1, 2+3) of a, then of b. */
INLINE i32x4 pair_sums(i32x4 a, i32x4 b) {
  return wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7));
}
INLINE i32x4 dot_low(i32x4 bytes, i32x4 q) { return wasm_i32x4_dot_i16x8(wasm_i16x8_extend_low_i8x16(bytes), q); }
INLINE i32x4 dot_high(i32x4 bytes, i32x4 q) { return wasm_i32x4_dot_i16x8(wasm_i16x8_extend_high_i8x16(bytes), q); }

/** Adds one block's 8 integer sums, scaled, to the rows' totals. */
#define ADD_BLOCK(SUM_A, SUM_B)                                                                    \
  do {                                                                                             \
    f32x4 s = load_splat(scale);                                                                   \
    A = madd(wasm_f32x4_convert_i32x4(SUM_A), mul(load_f16((const uint16_t *)w), s), A);           \
    B = madd(wasm_f32x4_convert_i32x4(SUM_B), mul(load_f16((const uint16_t *)w + 4), s), B);       \
  } while (0)

NOINLINE void rows_int8(const uint8_t *w, quantised x, float *y, int blocks, int rows) {
  f32x4 A = zero(), B = A;
  const int16_t *q = x.wide;
  for (const float *scale = x.scale, *end = scale + blocks; scale < end; scale++, w += INT8_BLOCK_BYTES) {
    i32x4 a0 = wasm_i32x4_splat(0), a1 = a0, b0 = a0, b1 = a0;
    const uint8_t *p = w + 16;
    ROLLED for (const int16_t *last = q + BLOCK; q < last; q += 4, p += 32) {
      i32x4 u = wasm_v128_load64_splat(q), t = wasm_v128_load(p);
      a0 = wasm_i32x4_add(a0, dot_low(t, u));
      a1 = wasm_i32x4_add(a1, dot_high(t, u));
      t = wasm_v128_load(p + 16);
      b0 = wasm_i32x4_add(b0, dot_low(t, u));
      b1 = wasm_i32x4_add(b1, dot_high(t, u));
    }
    ADD_BLOCK(pair_sums(a0, a1), pair_sums(b0, b1));
  }
  store_part(y, A, rows), store_part(y + 4, B, rows - 4);
}

NOINLINE void rows_int4(const uint8_t *w, quantised x, float *y, int blocks, int rows) {
  f32x4 A = zero(), B = A;
  i32x4 mask = wasm_i8x16_splat(15);
  const int *correction = x.minus_8_sum;
#ifdef __wasm_relaxed_simd__
  // Nibbles are the 7-bit operand; eight sums of two products below 2 * 127 * 15 each stay within i16.
  // (The accumulating i32 form of this instruction is miscompiled by Node 20's baseline compiler.)
  const int8_t *q = x.narrow;
  for (const float *scale = x.scale, *end = scale + blocks; scale < end; scale++, correction++, w += INT4_BLOCK_BYTES) {
    i32x4 a = wasm_i32x4_splat(0), b = a;
    const uint8_t *p = w + 16;
    ROLLED for (const int8_t *last = q + 16; q < last; q += 4, p += 32) {
      i32x4 u = wasm_v128_load32_splat(q), v = wasm_v128_load32_splat(q + 16), t = wasm_v128_load(p);
      a = wasm_i16x8_add(a, wasm_i16x8_add(wasm_i16x8_relaxed_dot_i8x16_i7x16(u, wasm_v128_and(t, mask)),
                                           wasm_i16x8_relaxed_dot_i8x16_i7x16(v, wasm_v128_and(wasm_u16x8_shr(t, 4), mask))));
      t = wasm_v128_load(p + 16);
      b = wasm_i16x8_add(b, wasm_i16x8_add(wasm_i16x8_relaxed_dot_i8x16_i7x16(u, wasm_v128_and(t, mask)),
                                           wasm_i16x8_relaxed_dot_i8x16_i7x16(v, wasm_v128_and(wasm_u16x8_shr(t, 4), mask))));
    }
    q += 16;
    i32x4 c = wasm_v128_load32_splat(correction);
    ADD_BLOCK(wasm_i32x4_add(c, wasm_i32x4_extadd_pairwise_i16x8(a)), wasm_i32x4_add(c, wasm_i32x4_extadd_pairwise_i16x8(b)));
  }
#else
  const int16_t *q = x.wide;
  for (const float *scale = x.scale, *end = scale + blocks; scale < end; scale++, correction++, w += INT4_BLOCK_BYTES) {
    i32x4 a0 = wasm_i32x4_splat(0), a1 = a0, b0 = a0, b1 = a0;
    const uint8_t *p = w + 16;
    ROLLED for (const int16_t *last = q + 16; q < last; q += 4, p += 32) {
      i32x4 u = wasm_v128_load64_splat(q), v = wasm_v128_load64_splat(q + 16);
      i32x4 t = wasm_v128_load(p), l = wasm_v128_and(t, mask), h = wasm_v128_and(wasm_u16x8_shr(t, 4), mask);
      a0 = wasm_i32x4_add(a0, wasm_i32x4_add(dot_low(l, u), dot_low(h, v)));
      a1 = wasm_i32x4_add(a1, wasm_i32x4_add(dot_high(l, u), dot_high(h, v)));
      t = wasm_v128_load(p + 16), l = wasm_v128_and(t, mask), h = wasm_v128_and(wasm_u16x8_shr(t, 4), mask);
      b0 = wasm_i32x4_add(b0, wasm_i32x4_add(dot_low(l, u), dot_low(h, v)));
      b1 = wasm_i32x4_add(b1, wasm_i32x4_add(dot_high(l, u), dot_high(h, v)));
    }
    q += 16;
    i32x4 c = wasm_v128_load32_splat(correction);
    ADD_BLOCK(wasm_i32x4_add(c, pair_sums(a0, a1)), wasm_i32x4_add(c, pair_sums(b0, b1)));
  }
#endif
  store_part(y, A, rows), store_part(y + 4, B, rows - 4);
}

/** x as the kernel for this storage wants it: scaled for f16, quantised for int8 and int4. */
INLINE const float *prepare(int storage, const float *x, int k, char *scratch) {
  if (storage == INT8 || storage == INT4) {
    quantise(x, k, quantised_in(scratch, (k + BLOCK - 1) / BLOCK));
  } else if (storage == F16) {
    float *scaled = (float *)scratch;
    f32x4 factor = wasm_i32x4_splat((112 + 127) << 23);
    for (int i = 0; i < k; i += 4) store_part(scaled + i, mul(load_part(x + i, k - i), factor), k - i);
    return scaled;
  }
  return x;
}

/** Up to 16 rows of W, one token. */
INLINE void panel_times(int storage, const char *panel, const float *x, quantised q, float *y, int k, int rows) {
  int blocks = (k + BLOCK - 1) / BLOCK;
  const uint8_t *low = (const uint8_t *)panel, *high = low + panel_bytes(storage, k) / 2;
  switch (storage) {
    case F32: rows_f32((const float *)panel, x, y, k, rows); break;
    case BF16: rows_bf16((const uint16_t *)panel, x, y, k, rows); break;
    case F16: rows_f16((const uint16_t *)panel, x, y, k, rows); break;
    case INT8:
      rows_int8(low, q, y, blocks, rows);
      if (rows > 8) rows_int8(high, q, y + 8, blocks, rows - 8);
      break;
    case INT4:
      rows_int4(low, q, y, blocks, rows);
      if (rows > 8) rows_int4(high, q, y + 8, blocks, rows - 8);
  }
}

#define MOST_TOKENS 8  // src/encode/gemm.ts

KERNEL(matvec) {
  ARGS(matvec);
  range r = share(args->n, PANEL, w);
  if (r.from == r.to) return;
  int k = args->k, blocks = (k + BLOCK - 1) / BLOCK, storage = args->storage;
  size_t bytes = panel_bytes(storage, k), scratch_of_token = (size_t)blocks * (4 + 4 + 3 * BLOCK) + (size_t)k * 4;
  scratch_of_token = (scratch_of_token + 63) & ~(size_t)63;
  const float *x[MOST_TOKENS];
  quantised q[MOST_TOKENS];
  for (int t = 0; t < args->m; t++) {
    char *scratch = w->scratch + t * scratch_of_token;
    x[t] = prepare(storage, args->x + (ptrdiff_t)t * k, k, scratch);
    q[t] = quantised_in(scratch, blocks);
  }
  const char *panel = (const char *)args->w + bytes * (size_t)(r.from / PANEL);
  for (int i = r.from; i < r.to; i += PANEL, panel += bytes)
    for (int t = 0; t < args->m; t++)
      panel_times(storage, panel, x[t], q[t], args->y + (ptrdiff_t)t * args->n + i, k, args->n - i);
  for (int t = 0; t < args->m; t++) activate(&args->activation, args->y + (ptrdiff_t)t * args->n + r.from, r.to - r.from);
}
