// The recurrence of RWKV-5 and RWKV-6. r, k, v, w [N,H,D], u [H,D]; state [slots,H,D,D], first index i of the key, second j
// of the value.
//   y_j = Σ_i r_i (u_i k_i v_j + S_ij);   S_ij ← k_i v_j + w_i S_ij
// A task is one head of one sequence, or a group of its columns j (columns are independent) when there are few heads.
#include "sequences.h"

struct wkv6_args {
  const float *r, *k, *v, *w, *u;
  const float *state;
  const int *sequences;
  float *y, *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups;
};

typedef struct {
  const float *r, *k, *v, *w;
} vectors;

/** 16 columns of one token: y = bonus v + Σ_i r_i S_i, S_i ← k_i v + w_i S_i. */
NOINLINE void sixteen_columns(float *s, vectors t, float bonus, float *y, int d) {
  const float *v = t.v;
  f32x4 v0 = load(v), v1 = load(v + 4), v2 = load(v + 8), v3 = load(v + 12), c = splat(bonus);
  f32x4 y0 = mul(c, v0), y1 = mul(c, v1), y2 = mul(c, v2), y3 = mul(c, v3);
  ROLLED for (int i = 0; i < d; i++, s += d) {
    f32x4 r = load_splat(t.r + i), k = load_splat(t.k + i), w = load_splat(t.w + i), x;
    x = load(s), y0 = madd(r, x, y0), store(s, madd(w, x, mul(k, v0)));
    x = load(s + 4), y1 = madd(r, x, y1), store(s + 4, madd(w, x, mul(k, v1)));
    x = load(s + 8), y2 = madd(r, x, y2), store(s + 8, madd(w, x, mul(k, v2)));
    x = load(s + 12), y3 = madd(r, x, y3), store(s + 12, madd(w, x, mul(k, v3)));
  }
  if (!y) return;
  store(y, y0), store(y + 4, y1), store(y + 8, y2), store(y + 12, y3);
}

static void one_column(float *s, vectors t, float bonus, float *y, int d) {
  float sum = bonus * t.v[0];
  for (int i = 0; i < d; i++, s += d) {
    sum += t.r[i] * s[0];
    s[0] = t.w[i] * s[0] + t.k[i] * t.v[0];
  }
  if (y) y[0] = sum;
}

KERNEL(wkv6) {
  ARGS(wkv6);
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
    int from = (int)((int64_t)d * group / groups) & ~15;
    int to = group + 1 == groups ? d : (int)((int64_t)d * (group + 1) / groups) & ~15;
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)head * d * d;
    float *s = args->next_state ? args->next_state + at : (float *)w->scratch;
    if (s != args->state + at)
      for (int i = 0; i < d; i++) copy_floats(s + i * d + from, args->state + at + i * d + from, to - from);
    const float *u = args->u + head * d;
    for (int t = q.start; t < q.start + q.length; t++) {
      ptrdiff_t o = (ptrdiff_t)t * width + head * d;
      vectors x = {args->r + o, args->k + o, args->v + o, args->w + o};
      float bonus = 0;
      for (int i = 0; i < d; i++) bonus += x.r[i] * u[i] * x.k[i];
      for (int j = from; j < to;) {
        vectors column = {x.r, x.k, x.v + j, x.w};
        float *y = args->y ? args->y + o + j : 0;
        if (j + 16 <= to)
          sixteen_columns(s + j, column, bonus, y, d), j += 16;
        else
          one_column(s + j, column, bonus, y, d), j++;
      }
    }
  }
}
