// Rotary positions: the pairs (j, j + D/2) of every head turn by the token's angles, or back. x, y [N,H,D]; rotation [N,D] holds
// the cosines and then the sines of a token's D/2 angles.
#include "narrow.h"

struct rotary_args {
  const void *x;
  const float *rotation;
  void *y;
  int tokens, heads, half, inverse, types;  // of x, y
};

static void turn(float *y, const float *x, const float *cosines, const float *sines, float sign, int half) {
  f32x4 signs = splat(sign);
  for (int j = 0; j < half; j += 4) {
    int n = half - j;
    f32x4 a = load_part(x + j, n), b = load_part(x + half + j, n);
    f32x4 c = load_part(cosines + j, n), s = mul(signs, load_part(sines + j, n));
    store_part(y + j, sub(mul(a, c), mul(b, s)), n);
    store_part(y + half + j, add(mul(b, c), mul(a, s)), n);
  }
}

KERNEL(rotary) {
  ARGS(rotary);
  int half = args->half, xt = type_of(args->types, 0), yt = type_of(args->types, 1);
  float *room = (float *)w->scratch;  // where numbers are narrow
  range rows = share(args->tokens * args->heads, 1, w);
  for (int row = rows.from; row < rows.to; row++) {
    const float *rotation = args->rotation + (ptrdiff_t)(row / args->heads) * 2 * half;
    ptrdiff_t at = (ptrdiff_t)row * 2 * half;
    float *y = yt == F32 ? (float *)args->y + at : room;
    turn(y, floats_at(xt, args->x, at, 2 * half, room), rotation, rotation + half, args->inverse ? -1.f : 1.f, half);
    if (yt != F32) put_floats(yt, args->y, at, room, 2 * half);
  }
}
