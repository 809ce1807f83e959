// y = (x - mean) / sqrt(variance + ε) over rows of D elements, optionally times weight plus bias; weight and bias hold
// `period` elements (a multiple of D) and repeat over the rows: layer norm (period = D), group norm (period = heads * D).
#include "kernel.h"

struct normalize_args {
  const float *x, *weight, *bias;
  float *y;
  int rows, d, period;
  float epsilon;
};

typedef struct {
  float mean, scale;
} moments;

static moments moments_of(const float *x, int d, float epsilon) {
  f32x4 s0 = zero(), s1 = s0;
  int i = 0;
  ROLLED for (; i + 8 <= d; i += 8) {
    s0 = add(s0, load(x + i));
    s1 = add(s1, load(x + i + 4));
  }
  for (; i < d; i += 4) s0 = add(s0, load_part(x + i, d - i));
  float mean = sum_lanes(add(s0, s1)) / (float)d;
  f32x4 m = splat(mean);
  s0 = s1 = zero();
  for (i = 0; i + 8 <= d; i += 8) {
    f32x4 a = sub(load(x + i), m), b = sub(load(x + i + 4), m);
    s0 = madd(a, a, s0);
    s1 = madd(b, b, s1);
  }
  float square = sum_lanes(add(s0, s1));
  for (; i < d; i++) square += (x[i] - mean) * (x[i] - mean);
  return (moments){mean, 1.f / __builtin_sqrtf(square / (float)d + epsilon)};
}

KERNEL(normalize) {
  ARGS(normalize);
  int d = args->d;
  range rows = share(args->rows, 1, w);
  for (int row = rows.from; row < rows.to; row++) {
    const float *x = args->x + (ptrdiff_t)row * d;
    float *y = args->y + (ptrdiff_t)row * d;
    moments m = moments_of(x, d, args->epsilon);
    f32x4 mean = splat(m.mean), scale = splat(m.scale);
    int at = args->weight ? (int)((int64_t)row * d % args->period) : 0;
    for (int i = 0; i < d; i += 4) {
      int part = smaller(4, d - i);
      f32x4 n = mul(sub(load_part(x + i, part), mean), scale);
      if (args->weight) n = add(mul(n, load_part(args->weight + at + i, part)), load_part(args->bias + at + i, part));
      store_part(y + i, n, part);
    }
  }
}

struct normalize_backward_args {
  const float *x, *g;
  float *dx;
  int rows, d;
  float epsilon;
};

// With n = (x - mean) * scale:  dx = scale * (g - mean(g) - n * mean(g * n))
KERNEL(normalize_backward) {
  ARGS(normalize_backward);
  int d = args->d;
  range rows = share(args->rows, 1, w);
  for (int row = rows.from; row < rows.to; row++) {
    const float *x = args->x + (ptrdiff_t)row * d, *g = args->g + (ptrdiff_t)row * d;
    float *dx = args->dx + (ptrdiff_t)row * d;
    moments m = moments_of(x, d, args->epsilon);
    f32x4 mean = splat(m.mean), scale = splat(m.scale), sg = zero(), sgn = zero();
    for (int i = 0; i < d; i += 4) {
      f32x4 gi = load_part(g + i, d - i), n = mul(sub(load_part(x + i, d - i), mean), scale);
      sg = add(sg, gi);
      sgn = madd(gi, n, sgn);  // lanes beyond the row have g = 0
    }
    f32x4 g_mean = splat(sum_lanes(sg) / (float)d), gn_mean = splat(sum_lanes(sgn) / (float)d);
    for (int i = 0; i < d; i += 4) {
      f32x4 gi = load_part(g + i, d - i), n = mul(sub(load_part(x + i, d - i), mean), scale);
      store_part(dx + i, mul(scale, sub(sub(gi, g_mean), mul(n, gn_mean))), d - i);
    }
  }
}
