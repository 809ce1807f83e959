// How the RWKV-7 recurrence is cut into tasks: one head of one sequence, or a group of its rows (rows are independent) when there
// are few heads. Formula and shapes: wkv7.c.
#pragma once
#include "sequences.h"

struct wkv7_args {
  const void *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  void *y;
  float *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int types;   // r, w, k, v, a, b, y
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

/** Narrow vectors are widened for so many tokens at a time. src/encode/state-ops.ts computes the scratch from this. */
#define WIDENED_TOKENS 32

typedef void wkv7_walk(float *s, wkv7_vectors x, int tokens, ptrdiff_t width, int n, int d);

/** Rows [from, from + n) of a head over q's tokens, of which some vectors are narrow: `o` is where the first token's begin. */
static void walk_widened(const struct wkv7_args *args, float *s, span q, ptrdiff_t o, int from, int n, float *room, wkv7_walk *walk) {
  int d = args->d, width = args->heads * d;
  const void *const inputs[] = {args->r, args->w, args->k, args->v, args->a, args->b};
  for (int t = 0; t < q.length; t += WIDENED_TOKENS) {
    int tokens = smaller(WIDENED_TOKENS, q.length - t);
    float *at[7];
    for (int i = 0; i < 7; i++) at[i] = room + (ptrdiff_t)i * WIDENED_TOKENS * d;
    for (int i = 0; i < 6; i++)
      for (int j = 0; j < tokens; j++) {
        int type = type_of(args->types, i);
        convert_numbers(type, number_at(type, inputs[i], o + (ptrdiff_t)(t + j) * width), F32, at[i] + j * d, d);
      }
    walk(s, (wkv7_vectors){at[0], at[1], at[2], at[3] + from, at[4], at[5], args->y ? at[6] + from : 0}, tokens, d, n, d);
    for (int j = 0; j < tokens; j++)
      put_floats(type_of(args->types, 6), args->y, o + (ptrdiff_t)(t + j) * width + from, at[6] + j * d + from, n);
  }
}

/** Runs `walk` over this worker's tasks: n rows [n][d] of a state over `tokens` tokens from x on, `width` floats apart. */
INLINE void wkv7_tasks(const struct wkv7_args *args, const worker *w, wkv7_walk *walk) {
  int d = args->d, heads = args->heads, width = heads * d, groups = args->groups;
  ptrdiff_t slot_size = (ptrdiff_t)width * d;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_gaps(type_of(args->types, 6), args->y, width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->next_state, args->state, slot_size, args->sequences, args->rows, args->slots, w);

  range tasks = share(args->rows * heads * groups, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int group = task % groups, head = task / groups % heads;
    span q = sequence_at(args->sequences, task / groups / heads, args->tokens, args->slots);
    if (q.length == 0) continue;
    int from = (int)((int64_t)d * group / groups), to = (int)((int64_t)d * (group + 1) / groups);
    if (d % 4 == 0) from &= ~3, to &= ~3;
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)(head * d + from) * d, o = (ptrdiff_t)q.start * width + head * d;
    float *room = (float *)w->scratch, *s = args->next_state ? args->next_state + at : room;
    if (s != args->state + at) copy_floats(s, args->state + at, (to - from) * d);
    if (args->types) {
      walk_widened(args, s, q, o, from, to - from, args->next_state ? room : room + d * d, walk);
      continue;
    }
    const float *r = args->r, *wd = args->w, *k = args->k, *v = args->v, *a = args->a, *b = args->b;
    float *y = args->y;
    walk(s, (wkv7_vectors){r + o, wd + o, k + o, v + o + from, a + o, b + o, y ? y + o + from : 0}, q.length, width, to - from, d);
  }
}
