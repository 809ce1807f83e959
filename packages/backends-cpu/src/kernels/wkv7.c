// The RWKV-7 recurrence. r, w, k, v, a, b [N,H,D]; state [slots,H,D,D], first index i of the value, second j of the key.
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
// A task is one head of one sequence, or a group of its rows i (rows are independent) when there are few heads. The state is
// walked four rows at a time, vectors along j.
#include "sequences.h"

struct wkv7_args {
  const float *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  float *y, *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups;  // row groups a head is cut into; rows of a group are a multiple of 4
};

/** One token for rows [0, n) of one head, n a multiple of 4 and d as well. */
NOINLINE void token_by_4(float *s, const float *r, const float *w, const float *k, const float *v, const float *a,
                         const float *b, float *y, int n, int d) {
  for (int i = 0; i < n; i += 4, s += 4 * d) {
    float *s0 = s, *s1 = s + d, *s2 = s + 2 * d, *s3 = s + 3 * d;
    f32x4 t0 = zero(), t1 = t0, t2 = t0, t3 = t0;
    ROLLED for (int j = 0; j < d; j += 4) {
      f32x4 x = load(a + j);
      t0 = madd(load(s0 + j), x, t0);
      t1 = madd(load(s1 + j), x, t1);
      t2 = madd(load(s2 + j), x, t2);
      t3 = madd(load(s3 + j), x, t3);
    }
    f32x4 t = sum_lanes_of_4(t0, t1, t2, t3), v4 = load(v + i);
    f32x4 y0 = zero(), y1 = y0, y2 = y0, y3 = y0;
#define ROWS_2(P, Q, YP, YQ, L0, L1)                                                            \
  do {                                                                                          \
    f32x4 tp = wasm_i32x4_shuffle(t, t, L0, L0, L0, L0), tq = wasm_i32x4_shuffle(t, t, L1, L1, L1, L1);       \
    f32x4 vp = wasm_i32x4_shuffle(v4, v4, L0, L0, L0, L0), vq = wasm_i32x4_shuffle(v4, v4, L1, L1, L1, L1);   \
    ROLLED for (int j = 0; j < d; j += 4) {                                                     \
      f32x4 wj = load(w + j), kj = load(k + j), bj = load(b + j), rj = load(r + j);             \
      f32x4 p = madd(tp, bj, madd(vp, kj, mul(load(P + j), wj)));                               \
      f32x4 q = madd(tq, bj, madd(vq, kj, mul(load(Q + j), wj)));                               \
      store(P + j, p);                                                                          \
      store(Q + j, q);                                                                          \
      YP = madd(p, rj, YP);                                                                     \
      YQ = madd(q, rj, YQ);                                                                     \
    }                                                                                           \
  } while (0)
    ROWS_2(s0, s1, y0, y1, 0, 1);
    ROWS_2(s2, s3, y2, y3, 2, 3);
    if (y) store(y + i, sum_lanes_of_4(y0, y1, y2, y3));
  }
}

/** The same for any sizes. */
static void token_plain(float *s, const float *r, const float *w, const float *k, const float *v, const float *a,
                        const float *b, float *y, int n, int d) {
  for (int i = 0; i < n; i++, s += d) {
    float t = 0, sum = 0;
    for (int j = 0; j < d; j++) t += s[j] * a[j];
    for (int j = 0; j < d; j++) {
      s[j] = s[j] * w[j] + t * b[j] + v[i] * k[j];
      sum += s[j] * r[j];
    }
    if (y) y[i] = sum;
  }
}

KERNEL(wkv7) {
  ARGS(wkv7);
  int d = args->d, heads = args->heads, width = heads * d, groups = args->groups;
  ptrdiff_t slot_size = (ptrdiff_t)width * d;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_gaps(args->y, width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->next_state, args->state, slot_size, args->sequences, args->rows, args->slots, w);

  range tasks = share(args->rows * heads * groups, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int group = task % groups, head = task / groups % heads;
    span q = sequence_at(args->sequences, task / groups / heads, args->tokens, args->slots);
    if (q.length == 0) continue;
    int from = (int)((int64_t)d * group / groups), to = (int)((int64_t)d * (group + 1) / groups);
    if (d % 4 == 0) from &= ~3, to &= ~3;
    int n = to - from, fast = d % 4 == 0;
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)(head * d + from) * d;
    float *s = args->next_state ? args->next_state + at : (float *)w->scratch;
    if (s != args->state + at) copy_floats(s, args->state + at, n * d);
    for (int t = q.start; t < q.start + q.length; t++) {
      ptrdiff_t o = (ptrdiff_t)t * width + head * d;
      (fast ? token_by_4 : token_plain)(s, args->r + o, args->w + o, args->k + o, args->v + o + from, args->a + o,
                                        args->b + o, args->y ? args->y + o + from : 0, n, d);
    }
  }
}
