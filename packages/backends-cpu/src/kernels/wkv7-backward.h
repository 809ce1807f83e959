// Arguments of the gradient of the RWKV-7 recurrence, and the vectors of one token and head. Formulas: wkv7-backward.c.
#pragma once
#include "sequences.h"

struct wkv7_backward_args {
  const float *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  const float *dy, *dnext_state;                // dnext_state may be null: zero
  float *dr, *dw, *dk, *dv, *da, *db, *dstate;  // any may be null
  int tokens, heads, d, slots, rows;
};

#define CHUNK 16  // src/encode/state-ops.ts and native.ts compute the scratch from this

typedef struct {
  const float *r, *w, *k, *v, *a, *b, *dy;
} token;

INLINE token token_at(const struct wkv7_backward_args *args, ptrdiff_t o) {
  return (token){args->r + o, args->w + o, args->k + o, args->v + o, args->a + o, args->b + o, args->dy + o};
}

/** G after the last token of a sequence, from outside or zero. */
INLINE void begin_gradient(const struct wkv7_backward_args *args, float *g, ptrdiff_t at, int size) {
  if (!args->dnext_state)
    zero_floats(g, size);
  else if (g != args->dnext_state + at)
    copy_floats(g, args->dnext_state + at, size);
}

/** Runs `backward_of_head` over this worker's tasks: a head of a sequence each. */
INLINE void wkv7_backward_tasks(const struct wkv7_backward_args *args, const worker *w,
                                void (*backward_of_head)(const struct wkv7_backward_args *args, span q, int head, float *scratch)) {
  int width = args->heads * args->d;
  float *const outputs[] = {args->dr, args->dw, args->dk, args->dv, args->da, args->db};
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    for (int i = 0; i < 6; i++) zero_gaps(outputs[i], width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->dstate, args->dnext_state, (ptrdiff_t)width * args->d, args->sequences, args->rows, args->slots, w);
  range tasks = share(args->rows * args->heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    span q = sequence_at(args->sequences, task / args->heads, args->tokens, args->slots);
    if (q.length > 0) backward_of_head(args, q, task % args->heads, (float *)w->scratch);
  }
}
