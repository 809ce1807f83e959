// How the RWKV-7 recurrence is cut into tasks: one head of one sequence, or a group of its rows (rows are independent) when there
// are few heads. Formula and shapes: wkv7.c.
#pragma once
#include "sequences.h"

struct wkv7_args {
  const float *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  float *y, *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups;  // row groups a head is cut into; rows of a group are a multiple of 4 if d is
};

/** Vectors of one token and head; v and y (may be null) begin at the first row of the task. */
typedef struct {
  const float *r, *w, *k, *v, *a, *b;
  float *y;
} wkv7_vectors;

/** The next token's, `width` floats on. */
INLINE wkv7_vectors wkv7_next(wkv7_vectors x, ptrdiff_t width) {
  return (wkv7_vectors){x.r + width, x.w + width, x.k + width, x.v + width, x.a + width, x.b + width, x.y ? x.y + width : 0};
}

/** Runs `walk` over this worker's tasks: n rows [n][d] of a state over `tokens` tokens from x on, `width` floats apart. */
INLINE void wkv7_tasks(const struct wkv7_args *args, const worker *w,
                       void (*walk)(float *s, wkv7_vectors x, int tokens, ptrdiff_t width, int n, int d)) {
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
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)(head * d + from) * d, o = (ptrdiff_t)q.start * width + head * d;
    float *s = args->next_state ? args->next_state + at : (float *)w->scratch;
    if (s != args->state + at) copy_floats(s, args->state + at, (to - from) * d);
    wkv7_vectors x = {args->r + o, args->w + o,        args->k + o, args->v + o + from, args->a + o,
                      args->b + o, args->y ? args->y + o + from : 0};
    walk(s, x, q.length, width, to - from, d);
  }
}
