// Arguments of the gradient of the RWKV-7 recurrence, and the vectors of one token and head. Formulas: wkv7-backward.c.
#pragma once
#include "sequences.h"

struct wkv7_backward_args {
  const void *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  const void *dy;
  const float *dnext_state;                    // may be null: zero
  void *dr, *dw, *dk, *dv, *da, *db;           // any may be null
  float *dstate;                               // may be null
  int tokens, heads, d, slots, rows, types;    // r, w, k, v, a, b, dy, dr, dw, dk, dv, da, db
};

#define CHUNK 16  // src/encode/state-ops.ts and native.ts compute the scratch from this

typedef struct {
  const float *r, *w, *k, *v, *a, *b, *dy;
} token;

enum { VECTORS = 7 };  // of a token: those of `token`

/** The vectors of tokens of a head, `stride` floats from one token to the next. */
typedef struct {
  token first;
  ptrdiff_t stride;
} token_run;

/** Those of n tokens, at most CHUNK, from `o` on: where they lie, or, as some are narrow, widened in `room` [VECTORS][CHUNK][d]. */
static token_run tokens_at(const struct wkv7_backward_args *args, ptrdiff_t o, int n, float *room) {
  int d = args->d, width = args->heads * d;
  const void *const all[VECTORS] = {args->r, args->w, args->k, args->v, args->a, args->b, args->dy};
  const float *at[VECTORS];
  for (int i = 0; i < VECTORS; i++) {
    at[i] = (const float *)all[i] + o;
    if (!args->types) continue;
    float *to = room + i * CHUNK * d;
    int type = type_of(args->types, i);
    for (int t = 0; t < n; t++) convert_numbers(type, number_at(type, all[i], o + (ptrdiff_t)t * width), F32, to + t * d, d);
    at[i] = to;
  }
  return (token_run){{at[0], at[1], at[2], at[3], at[4], at[5], at[6]}, args->types ? d : width};
}

INLINE token token_of(token_run run, int t) {
  ptrdiff_t o = t * run.stride;
  token x = run.first;
  return (token){x.r + o, x.w + o, x.k + o, x.v + o, x.a + o, x.b + o, x.dy + o};
}

/** Stores the six gradients [6][d] of the token at `o`. */
INLINE void put_gradients(const struct wkv7_backward_args *args, const float *gradients, ptrdiff_t o) {
  void *const outputs[] = {args->dr, args->dw, args->dk, args->dv, args->da, args->db};
  for (int i = 0; i < 6; i++) put_floats(type_of(args->types, VECTORS + i), outputs[i], o, gradients + i * args->d, args->d);
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
  void *const outputs[] = {args->dr, args->dw, args->dk, args->dv, args->da, args->db};
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    for (int i = 0; i < 6; i++) zero_gaps(type_of(args->types, VECTORS + i), outputs[i], width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->dstate, args->dnext_state, (ptrdiff_t)width * args->d, args->sequences, args->rows, args->slots, w);
  range tasks = share(args->rows * args->heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    span q = sequence_at(args->sequences, task / args->heads, args->tokens, args->slots);
    if (q.length > 0) backward_of_head(args, q, task % args->heads, (float *)w->scratch);
  }
}
