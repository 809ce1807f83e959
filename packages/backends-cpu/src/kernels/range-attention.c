// Softmax attention over the rows that each token may see: y = Σ_s a_s v_s, a = softmax(q · k_s / √D), for one head of one
// token a task. q [N,C], k, v [R,C], ranges [N,G,P,2]. One pass over the rows with a running maximum m and sum, 64 at a time
// (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax"), so that long ranges need no memory.
#include "cache.h"
#include "math.h"

struct range_attention_args {
  const float *q, *k, *v;
  const int *ranges;
  float *y;
  int tokens, channels, heads, rows, groups, most;
};

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

KERNEL(range_attention) {
  ARGS(range_attention);
  int c = args->channels, heads = args->heads, d = c / heads, size = 2 * args->most;
  float root = 1.f / __builtin_sqrtf((float)d), scores[SCORED_ROWS];
  range tasks = share(args->tokens * heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int t = task / heads, h = task % heads;
    const int *ranges = args->ranges + ((ptrdiff_t)t * args->groups + (args->groups == 1 ? 0 : h)) * size;
    const float *q = args->q + (ptrdiff_t)t * c + h * d;
    float *y = args->y + (ptrdiff_t)t * c + h * d, m = -__builtin_inff(), total = 0;
    zero_floats(y, d);
    for (int p = 0; p < size; p += 2) {
      int first = ranges[p], count = ranges[p + 1];
      REQUIRE(first >= 0 && count >= 0 && first <= args->rows - count);
      for (int b = 0; b < count; b += SCORED_ROWS) {
        int n = smaller(SCORED_ROWS, count - b);
        ptrdiff_t at = (ptrdiff_t)(first + b) * c + h * d;
        float highest = score_block(scores, q, args->k + at, n, c, d, root);
        if (highest > m) {
          float shrink = total > 0 ? exp1(m - highest) : 0;
          total *= shrink;
          scale(y, shrink, d);
          m = highest;
        }
        f32x4 sum = zero();
        for (int s = 0; s < n; s += 4) {
          f32x4 e = exp4(sub(load(scores + s), splat(m)));
          store(scores + s, e);
          sum = add(sum, e);
        }
        total += sum_lanes(sum);
        mix_block(y, scores, args->v + at, n, c, d);
      }
    }
    if (total > 0) scale(y, 1.f / total, d);
  }
}
