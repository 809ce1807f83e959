// Token shift and its gradient. x, previous [N,C], state [slots,C], sequences [S,3].
//   previous[t] = x[t-1] within a sequence, previous[first] = state[slot];   state'[slot] = x[last]
// Columns are split over the threads, so that the state can be updated in place without a barrier.
#include "narrow.h"
#include "sequences.h"

struct token_shift_args {
  const void *x;
  const float *state;
  const int *sequences;
  void *previous;
  float *next_state;  // either may be null
  int tokens, channels, slots, rows, types;  // x, previous
};

/** Zeroes columns [from, from + n) of all rows. */
INLINE void zero_columns(int type, void *y, int rows, int stride, int from, int n) {
  for (int t = 0; t < rows; t++) zero_numbers(type, y, (ptrdiff_t)t * stride + from, n);
}

KERNEL(token_shift) {
  ARGS(token_shift);
  int c = args->channels;
  range columns = share(c, 16, w);
  int from = columns.from, n = columns.to - columns.from;
  if (n == 0) return;
  int xt = type_of(args->types, 0), yt = type_of(args->types, 1);
  if (args->previous && covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_columns(yt, args->previous, args->tokens, c, from, n);
  if (args->next_state && args->next_state != args->state)
    for (int s = 0; s < args->slots; s++)
      copy_floats(args->next_state + (ptrdiff_t)s * c + from, args->state + (ptrdiff_t)s * c + from, n);
  for (int row = 0; row < args->rows; row++) {
    span s = sequence_at(args->sequences, row, args->tokens, args->slots);
    if (s.length == 0) continue;
    ptrdiff_t slot = (ptrdiff_t)s.slot * c + from, at = (ptrdiff_t)s.start * c + from;
    if (args->previous) {
      put_floats(yt, args->previous, at, args->state + slot, n);
      for (int t = 1; t < s.length; t++, at += c)
        convert_numbers(xt, number_at(xt, args->x, at), yt, number_at(yt, args->previous, at + c), n);
    }
    at = (ptrdiff_t)(s.start + s.length - 1) * c + from;
    if (args->next_state) convert_numbers(xt, number_at(xt, args->x, at), F32, args->next_state + slot, n);
  }
}

struct token_shift_backward_args {
  const void *g;
  const int *sequences;
  const float *g_next_state;  // may be null: zero
  void *dx;
  float *dstate;  // either may be null
  int tokens, channels, slots, rows, types;  // g, dx
};

// dx[t] = g[t+1] within a sequence, dx[last] = dstate'[slot];   dstate[slot] = g[first], dstate' for untouched slots
KERNEL(token_shift_backward) {
  ARGS(token_shift_backward);
  int c = args->channels;
  range columns = share(c, 16, w);
  int from = columns.from, n = columns.to - columns.from;
  if (n == 0) return;
  int gt = type_of(args->types, 0), xt = type_of(args->types, 1);
  if (args->dx && covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_columns(xt, args->dx, args->tokens, c, from, n);
  if (args->dstate && !args->g_next_state)
    zero_columns(F32, args->dstate, args->slots, c, from, n);
  else if (args->dstate && args->dstate != args->g_next_state)
    for (int s = 0; s < args->slots; s++)
      copy_floats(args->dstate + (ptrdiff_t)s * c + from, args->g_next_state + (ptrdiff_t)s * c + from, n);
  for (int row = 0; row < args->rows; row++) {
    span s = sequence_at(args->sequences, row, args->tokens, args->slots);
    if (s.length == 0) continue;
    ptrdiff_t slot = (ptrdiff_t)s.slot * c + from, first = (ptrdiff_t)s.start * c + from, at = first;
    if (args->dx) {
      for (int t = 0; t + 1 < s.length; t++, at += c)
        convert_numbers(gt, number_at(gt, args->g, at + c), xt, number_at(xt, args->dx, at), n);
      if (args->g_next_state)
        put_floats(xt, args->dx, at, args->g_next_state + slot, n);
      else
        zero_numbers(xt, args->dx, at, n);
    }
    if (args->dstate) convert_numbers(gt, number_at(gt, args->g, first), F32, args->dstate + slot, n);
  }
}
