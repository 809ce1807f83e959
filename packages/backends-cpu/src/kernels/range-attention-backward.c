// Gradient of range-attention.c for a fixed choice of rows. With a = softmax(q · k_s / √D) and p_s = dy · v_s:
//   ds_s = a_s (p_s - Σ a p) / √D;   dq = Σ ds_s k_s;   dk_s += ds_s q;   dv_s += a_s dy
// Work is shared by heads, whose columns are their own, so no two parts write the same numbers.
#include "cache.h"
#include "math.h"

struct range_attention_backward_args {
  const float *q, *k, *v;
  const int *ranges;
  const float *dy;
  float *dq, *dk, *dv;  // any may be null
  int tokens, channels, heads, rows, groups, most;
};

typedef struct range_attention_backward_args arguments;

static void token_backward(const arguments *args, int t, int h, float *weights, float *products) {
  int c = args->channels, d = c / args->heads, size = 2 * args->most;
  const int *ranges = args->ranges + ((ptrdiff_t)t * args->groups + (args->groups == 1 ? 0 : h)) * size;
  ptrdiff_t own = (ptrdiff_t)t * c + h * d;
  const float *q = args->q + own, *dy = args->dy + own;
  float root = 1.f / __builtin_sqrtf((float)d), highest = -__builtin_inff(), total = 0, mean = 0;
  int n = 0;
  for (int p = 0; p < size; p += 2) {
    int first = ranges[p], count = ranges[p + 1];
    REQUIRE(first >= 0 && count >= 0 && first <= args->rows - count && count <= args->rows - n);
    for (int s = 0; s < count; s++, n++) {
      ptrdiff_t at = (ptrdiff_t)(first + s) * c + h * d;
      weights[n] = dot(q, args->k + at, d) * root;
      products[n] = dot(dy, args->v + at, d);
      if (weights[n] > highest) highest = weights[n];
    }
  }
  for (int s = 0; s < n; s += 4) store_part(weights + s, exp4(sub(load_part(weights + s, n - s), splat(highest))), n - s);
  for (int s = 0; s < n; s++) total += weights[s];
  for (int s = 0; s < n; s++) {
    weights[s] /= total;
    mean += weights[s] * products[s];
  }
  n = 0;
  for (int p = 0; p < size; p += 2)
    for (int s = 0; s < ranges[p + 1]; s++, n++) {
      ptrdiff_t at = (ptrdiff_t)(ranges[p] + s) * c + h * d;
      float ds = weights[n] * (products[n] - mean) * root;
      if (args->dq) add_scaled(args->dq + own, ds, args->k + at, d);
      if (args->dk) add_scaled(args->dk + at, ds, q, d);
      if (args->dv) add_scaled(args->dv + at, weights[n], dy, d);
    }
}

static void clear_columns(float *rows, int count, int width, int from, int n) {
  for (int r = 0; rows && r < count; r++) zero_floats(rows + (ptrdiff_t)r * width + from, n);
}

KERNEL(range_attention_backward) {
  ARGS(range_attention_backward);
  int d = args->channels / args->heads;
  range heads = share(args->heads, 1, w);
  int from = heads.from * d, n = (heads.to - heads.from) * d;
  clear_columns(args->dq, args->tokens, args->channels, from, n);
  clear_columns(args->dk, args->rows, args->channels, from, n);
  clear_columns(args->dv, args->rows, args->channels, from, n);
  float *weights = (float *)w->scratch, *products = weights + args->rows;
  for (int t = 0; t < args->tokens; t++)
    for (int h = heads.from; h < heads.to; h++) token_backward(args, t, h, weights, products);
}
