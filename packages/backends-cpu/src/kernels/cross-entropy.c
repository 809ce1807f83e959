// Cross entropy over rows of logits [N,V], targets i32 [N] (negative: ignored), and its gradient.
//   loss_n = log Σ_j exp(x_nj) - x_n,target
//   dlogits_nj = dloss_n (softmax_nj - [j = target]),  + l2wrap dloss_n max_n at the first largest entry (RWKV's L2Wrap)
#include "math.h"
#include "narrow.h"

INLINE float max_of(const float *x, int n) {
  f32x4 m = splat(-__builtin_inff());
  int i = 0;
  // pmax(a, b) = a < b ? b : a: one instruction where max takes eight; two chains, so that they overlap
  f32x4 m2 = m;
  ROLLED for (; i + 8 <= n; i += 8) {
    m = wasm_f32x4_pmax(m, load(x + i));
    m2 = wasm_f32x4_pmax(m2, load(x + i + 4));
  }
  m = wasm_f32x4_max(m, m2);
  for (; i < n; i++) m = wasm_f32x4_max(m, splat(x[i]));
  return max_lanes(m);
}

/** Σ exp(x - max), in blocks so that long rows stay accurate. */
NOINLINE float sum_exp(const float *x, int n, float max) {
  double total = 0;
  f32x4 m = splat(max);
  for (int from = 0; from < n; from += 1024) {
    int to = smaller(from + 1024, n), i = from;
    f32x4 s = zero();
    ROLLED for (; i + 4 <= to; i += 4) s = add(s, exp4(sub(load(x + i), m)));
    float rest = 0;
    for (; i < to; i++) rest += exp1(x[i] - max);
    total += (double)(sum_lanes(s) + rest);
  }
  return (float)total;
}

struct cross_entropy_args {
  const void *logits;
  const int *targets;
  float *loss;
  int rows, v, type;  // of the logits
};

KERNEL(cross_entropy) {
  ARGS(cross_entropy);
  range rows = share(args->rows, 1, w);
  for (int n = rows.from; n < rows.to; n++) {
    int target = args->targets[n];
    REQUIRE(target < args->v);
    if (target < 0) {
      args->loss[n] = 0;
      continue;
    }
    const float *x = floats_at(args->type, args->logits, (ptrdiff_t)n * args->v, args->v, (float *)w->scratch);
    float max = max_of(x, args->v);
    args->loss[n] = log1(sum_exp(x, args->v, max)) + (max - x[target]);
  }
}

struct cross_entropy_backward_args {
  const void *logits;
  const int *targets;
  const float *dloss;
  void *dlogits;
  int rows, v, types;  // logits, dlogits
  float l2wrap;
};

KERNEL(cross_entropy_backward) {
  ARGS(cross_entropy_backward);
  int v = args->v, type = type_of(args->types, 1);
  float *room = (float *)w->scratch;
  range rows = share(args->rows, 1, w);
  for (int n = rows.from; n < rows.to; n++) {
    ptrdiff_t at = (ptrdiff_t)n * v;
    float *y = type == F32 ? (float *)args->dlogits + at : room + v, g = args->dloss[n];
    int target = args->targets[n], i = 0;
    REQUIRE(target < v);
    if (target < 0) {
      zero_numbers(type, args->dlogits, at, v);
      continue;
    }
    const float *x = floats_at(type_of(args->types, 0), args->logits, at, v, room);
    float max = max_of(x, v), factor = g / sum_exp(x, v, max);
    f32x4 m = splat(max), f = splat(factor);
    ROLLED for (; i + 4 <= v; i += 4) store(y + i, mul(exp4(sub(load(x + i), m)), f));
    for (; i < v; i++) y[i] = exp1(x[i] - max) * factor;
    y[target] -= g;
    for (i = 0; args->l2wrap != 0.f && i < v && x[i] != max; i++);
    if (args->l2wrap != 0.f && i < v) y[i] += args->l2wrap * g * max;
    if (type != F32) put_floats(type, args->dlogits, at, y, v);
  }
}
