// How the recurrence of RWKV-5 and RWKV-6 is cut into tasks: one head of one sequence, or a group of its columns (columns are
// independent) when there are few heads. Formula and shapes: wkv6.c.
#pragma once
#include "sequences.h"

struct wkv6_args {
  const void *r, *k, *v;
  const float *w, *u;
  const float *state;
  const int *sequences;
  void *y;
  float *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups, types;  // of r, k, v, y
};

/** Vectors of one token and head; y may be null. */
typedef struct {
  const float *r, *k, *v, *w;
  float *y;
} wkv6_vectors;

/** Runs `token` over this worker's tasks: columns [from, to) of a state, with bonus = Σ_i r_i u_i k_i. */
INLINE void wkv6_tasks(const struct wkv6_args *args, const worker *w,
                       void (*token)(float *s, wkv6_vectors x, float bonus, int from, int to, int d)) {
  int d = args->d, heads = args->heads, width = heads * d, groups = args->groups;
  ptrdiff_t slot_size = (ptrdiff_t)width * d;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_gaps(type_of(args->types, 3), args->y, width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->next_state, args->state, slot_size, args->sequences, args->rows, args->slots, w);

  range tasks = share(args->rows * heads * groups, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int group = task % groups, head = task / groups % heads;
    span q = sequence_at(args->sequences, task / groups / heads, args->tokens, args->slots);
    if (q.length == 0) continue;
    int from = (int)((int64_t)d * group / groups) & ~15;
    int to = group + 1 == groups ? d : (int)((int64_t)d * (group + 1) / groups) & ~15;
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)head * d * d;
    float *room = (float *)w->scratch, *s = room + 4 * d;
    if (args->next_state) s = args->next_state + at;
    if (s != args->state + at)
      for (int i = 0; i < d; i++) copy_floats(s + i * d + from, args->state + at + i * d + from, to - from);
    const float *u = args->u + head * d;
    for (int t = q.start; t < q.start + q.length; t++) {
      ptrdiff_t o = (ptrdiff_t)t * width + head * d;
      wkv6_vectors x = {floats_at(type_of(args->types, 0), args->r, o, d, room),
                        floats_at(type_of(args->types, 1), args->k, o, d, room + d),
                        floats_at(type_of(args->types, 2), args->v, o, d, room + 2 * d), args->w + o, 0};
      int type = type_of(args->types, 3);
      if (args->y) x.y = type == F32 ? (float *)args->y + o : room + 3 * d;
      float bonus = 0;
      for (int i = 0; i < d; i++) bonus += x.r[i] * u[i] * x.k[i];
      token(s, x, bonus, from, to, d);
      if (type != F32) put_floats(type, args->y, o + from, x.y + from, to - from);
    }
  }
}
