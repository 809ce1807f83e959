// Softmax attention of one query over rows of keys and values, 64 at a time, with a running maximum and sum (Milakov and
// Gimelshein 2018, "Online normalizer calculation for softmax"), so that long ranges need no memory.
#pragma once
#include "cache.h"
#include "math.h"

#define SCORED_ROWS 64

/** scores = (q · k_s) for n rows, the rest of a block of four filled with -infinity; returns the largest. */
NOINLINE float score_block(float *scores, const float *q, const float *k, int n, int width, int d, float root) {
  int s = 0;
  for (; d % 4 == 0 && s + 4 <= n; s += 4, k += (ptrdiff_t)4 * width) {
    const float *k1 = k + width, *k2 = k1 + width, *k3 = k2 + width;
    f32x4 s0 = zero(), s1 = s0, s2 = s0, s3 = s0;
    ROLLED for (int i = 0; i < d; i += 4) {
      f32x4 x = load(q + i);
      s0 = madd(x, load(k + i), s0);
      s1 = madd(x, load(k1 + i), s1);
      s2 = madd(x, load(k2 + i), s2);
      s3 = madd(x, load(k3 + i), s3);
    }
    store(scores + s, mul(splat(root), sum_lanes_of_4(s0, s1, s2, s3)));
  }
  for (; s < n; s++, k += width) scores[s] = root * dot(q, k, d);
  for (; s % 4; s++) scores[s] = -__builtin_inff();
  f32x4 highest = splat(-__builtin_inff());
  for (int i = 0; i < n; i += 4) highest = wasm_f32x4_max(highest, load(scores + i));
  return max_lanes(highest);
}

/** Bends n scores to cap tanh(score / cap), given score / cap; the slopes there, where they are wanted. Returns the largest. */
NOINLINE float bend_block(float *scores, float *slopes, int n, float cap) {
  f32x4 highest = splat(-__builtin_inff());
  for (int s = 0; s < n; s += 4) {
    f32x4 bent = tanh4(load(scores + s));
    store(scores + s, mul(splat(cap), bent));
    if (slopes) store(slopes + s, sub(splat(1.f), mul(bent, bent)));
  }
  for (int s = n; s % 4; s++) scores[s] = -__builtin_inff();
  for (int s = 0; s < n; s += 4) highest = wasm_f32x4_max(highest, load(scores + s));
  return max_lanes(highest);
}

/** y += Σ a_s v_s */
NOINLINE void mix_block(float *y, const float *weights, const float *v, int n, int width, int d) {
  int s = 0;
  for (; d % 4 == 0 && s + 4 <= n; s += 4, v += (ptrdiff_t)4 * width) {
    const float *v1 = v + width, *v2 = v1 + width, *v3 = v2 + width;
    f32x4 a0 = load_splat(weights + s), a1 = load_splat(weights + s + 1);
    f32x4 a2 = load_splat(weights + s + 2), a3 = load_splat(weights + s + 3);
    ROLLED for (int i = 0; i < d; i += 4) {
      f32x4 even = madd(a0, load(v + i), load(y + i)), odd = mul(a1, load(v1 + i));
      even = madd(a2, load(v2 + i), even);
      odd = madd(a3, load(v3 + i), odd);
      store(y + i, add(even, odd));
    }
  }
  for (; s < n; s++, v += width) add_scaled(y, weights[s], v, d);
}

/** What a head of a token has seen so far: the highest score, and sums of e^(score - highest): of ones and of values. */
typedef struct {
  float highest, total;
  float *y;
} attended;

INLINE attended attend_nothing(float *y, int e) {
  zero_floats(y, e);
  return (attended){-__builtin_inff(), 0, y};
}

/** Heads of keys, d channels and `keys` from row to row, and of values, e channels and `values` from row to row; cap 0 is none. */
typedef struct {
  int d, keys, e, values;
  float cap;
} widths;

INLINE widths widths_of(int d, int e, int heads, float cap) { return (widths){d, heads * d, e, heads * e, cap}; }

/** By what products become scores, or what is bent to them. */
INLINE float root_of(widths w) { return 1.f / (__builtin_sqrtf((float)w.d) * (w.cap > 0 ? w.cap : 1.f)); }

/** Adds n rows, at most a block, of keys and values. */
NOINLINE void attend_block(attended *seen, const float *q, const float *k, const float *v, int n, widths w, float root) {
  float scores[SCORED_ROWS];
  float highest = score_block(scores, q, k, n, w.keys, w.d, root);
  if (w.cap > 0) highest = bend_block(scores, 0, n, w.cap);
  if (highest > seen->highest) {
    float shrink = seen->total > 0 ? exp1(seen->highest - highest) : 0;
    seen->total *= shrink;
    scale(seen->y, shrink, w.e);
    seen->highest = highest;
  }
  f32x4 sum = zero();
  for (int s = 0; s < n; s += 4) {
    f32x4 e = exp4(sub(load(scores + s), splat(seen->highest)));
    store(scores + s, e);
    sum = add(sum, e);
  }
  seen->total += sum_lanes(sum);
  mix_block(seen->y, scores, v, n, w.values, w.e);
}

INLINE void attend_end(attended *seen, int e) {
  if (seen->total > 0) scale(seen->y, 1.f / seen->total, e);
}
