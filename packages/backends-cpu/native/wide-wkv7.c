// The RWKV-7 recurrence (kernels/wkv7.c) for heads of 64: a few rows of the state stay in registers over all tokens of a
// sequence, because rows are independent. Same arguments and the same cutting into parts as wkv7.
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
#include "native-kernels.h"
#include "sequences.h"
#include "wkv7-rows.h"

struct wide_wkv7_args {
  const float *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  float *y, *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups;  // row groups a head is cut into; rows of a group are a multiple of 4
};

typedef struct {
  const float *r, *w, *k, *v, *a, *b;
  float *y;
} streams;

/** ROWS rows of the state of one head over n tokens; `width` floats from one token to the next. */
NOINLINE void rows_over_tokens(float *state, streams x, int n, ptrdiff_t width) {
  wide_f32 s[ROWS][ACROSS], part[ROWS];
  float sums[4];
  load_rows(s, state);
  for (int t = 0; t < n; t++) {
    UNROLLED for (int i = 0; i < ROWS; i++) part[i] = products(s[i], x.a);
    sums_of_rows(part, sums);
    advance_state(s, x.w, x.k, x.b, x.v, sums);
    if (x.y) {
      UNROLLED for (int i = 0; i < ROWS; i++) part[i] = products(s[i], x.r);
      sums_of_rows(part, x.y);
      x.y += width;
    }
    x.r += width, x.w += width, x.k += width, x.v += width, x.a += width, x.b += width;
  }
  store_rows(state, s);
}

KERNEL(wide_wkv7) {
  ARGS(wide_wkv7);
  int heads = args->heads, width = heads * D, groups = args->groups;
  ptrdiff_t slot_size = (ptrdiff_t)width * D;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_gaps(args->y, width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->next_state, args->state, slot_size, args->sequences, args->rows, args->slots, w);
  range tasks = share(args->rows * heads * groups, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int group = task % groups, head = task / groups % heads;
    span q = sequence_at(args->sequences, task / groups / heads, args->tokens, args->slots);
    if (q.length == 0) continue;
    int from = (D * group / groups) & ~3, to = (D * (group + 1) / groups) & ~3;
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)(head * D + from) * D;
    float *s = args->next_state ? args->next_state + at : (float *)w->scratch;
    if (s != args->state + at) copy_floats(s, args->state + at, (to - from) * D);
    ptrdiff_t o = (ptrdiff_t)q.start * width + head * D;
    for (int i = from; i < to; i += ROWS, s += ROWS * D) {
      streams x = {args->r + o, args->w + o, args->k + o, args->v + o + i, args->a + o, args->b + o, args->y ? args->y + o + i : 0};
      rows_over_tokens(s, x, q.length, width);
    }
  }
}
