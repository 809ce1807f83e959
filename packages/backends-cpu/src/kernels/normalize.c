// The gradient of y = (x - mean) / sqrt(variance + ε) over rows of D elements. (Norms themselves are programs of map.c.)
#include "narrow.h"

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

struct normalize_backward_args {
  const void *x, *g;
  void *dx;
  int rows, d, types;  // x, g, dx
  float epsilon;
};

// With n = (x - mean) * scale:  dx = scale * (g - mean(g) - n * mean(g * n))
KERNEL(normalize_backward) {
  ARGS(normalize_backward);
  int d = args->d, type = type_of(args->types, 2);
  float *room = (float *)w->scratch;
  range rows = share(args->rows, 1, w);
  for (int row = rows.from; row < rows.to; row++) {
    ptrdiff_t at = (ptrdiff_t)row * d;
    const float *x = floats_at(type_of(args->types, 0), args->x, at, d, room);
    const float *g = floats_at(type_of(args->types, 1), args->g, at, d, room + d);
    float *dx = type == F32 ? (float *)args->dx + at : room + 2 * d;
    moments m = moments_of(x, d, args->epsilon);
    f32x4 mean = splat(m.mean), scale = splat(m.scale), sg = zero(), sgn = zero();
    int i = 0;
    ROLLED for (; i + 4 <= d; i += 4) {
      f32x4 gi = load(g + i);
      sg = add(sg, gi);
      sgn = madd(gi, sub(load(x + i), mean), sgn);
    }
    float g_sum = sum_lanes(sg), gn_sum = sum_lanes(sgn);
    for (; i < d; i++) {
      g_sum += g[i];
      gn_sum += g[i] * (x[i] - m.mean);
    }
    // dx = scale * g - shift - (x - mean) * slope
    float shift1 = m.scale * g_sum / (float)d, slope1 = m.scale * m.scale * m.scale * gn_sum / (float)d;
    f32x4 shift = splat(shift1), slope = splat(slope1);
    i = 0;
    ROLLED for (; i + 4 <= d; i += 4)
      store(dx + i, sub(sub(mul(scale, load(g + i)), shift), mul(sub(load(x + i), mean), slope)));
    for (; i < d; i++) dx[i] = m.scale * g[i] - shift1 - (x[i] - m.mean) * slope1;
    if (type != F32) put_floats(type, args->dx, at, dx, d);
  }
}
