// The recurrence of RWKV-5 and RWKV-6 (kernels/wkv6.c) on wide vectors along the columns of the state. Same arguments and the
// same cutting into parts as wkv6, whose groups of columns are multiples of 16; d is a multiple of 16 as well.
//   y_j = Σ_i r_i (u_i k_i v_j + S_ij);   S_ij ← k_i v_j + w_i S_ij
#include "native-kernels.h"
#include "sequences.h"
#include "wide.h"

struct wide_wkv6_args {
  const float *r, *k, *v, *w, *u;
  const float *state;
  const int *sequences;
  float *y, *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups;
};

typedef struct {
  const float *r, *k, *v, *w;
  float *y;
} vectors;

/** `count` vectors of columns of one token. */
INLINE void columns_of_token(float *s, vectors t, float bonus, int d, const int count) {
  wide_f32 v[4], y[4];
  UNROLLED for (int c = 0; c < count; c++) v[c] = wide_load(t.v + c * LANES), y[c] = v[c] * wide_splat(bonus);
  for (int i = 0; i < d; i++, s += d) {
    wide_f32 r = wide_splat(t.r[i]), k = wide_splat(t.k[i]), w = wide_splat(t.w[i]);
    UNROLLED for (int c = 0; c < count; c++) {
      wide_f32 x = wide_load(s + c * LANES);
      y[c] += r * x;
      wide_store(s + c * LANES, k * v[c] + w * x);
    }
  }
  if (!t.y) return;
  UNROLLED for (int c = 0; c < count; c++) wide_store(t.y + c * LANES, y[c]);
}

NOINLINE void four_vectors(float *s, vectors t, float bonus, int d) { columns_of_token(s, t, bonus, d, 4); }
NOINLINE void one_vector(float *s, vectors t, float bonus, int d) { columns_of_token(s, t, bonus, d, 1); }

static void token(float *s, vectors t, float bonus, int from, int to, int d) {
  for (int j = from; j < to;) {
    vectors columns = {t.r, t.k, t.v + j, t.w, t.y ? t.y + j : 0};
    int four = j + 4 * LANES <= to;
    (four ? four_vectors : one_vector)(s + j, columns, bonus, d);
    j += (four ? 4 : 1) * LANES;
  }
}

KERNEL(wide_wkv6) {
  ARGS(wide_wkv6);
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
      vectors x = {args->r + o, args->k + o, args->v + o, args->w + o, args->y ? args->y + o : 0};
      float bonus = 0;
      for (int i = 0; i < d; i++) bonus += x.r[i] * u[i] * x.k[i];
      token(s, x, bonus, from, to, d);
    }
  }
}
