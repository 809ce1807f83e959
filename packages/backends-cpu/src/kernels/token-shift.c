// Token shift and its gradient. x, previous [N,C], state [slots,C], sequences [S,3].
//   previous[t] = x[t-1] within a sequence, previous[first] = state[slot];   state'[slot] = x[last]
// Columns are split over the threads, so that the state can be updated in place without a barrier.
#include "sequences.h"

struct token_shift_args {
  const float *x, *state;
  const int *sequences;
  float *previous, *next_state;  // either may be null
  int tokens, channels, slots, rows;
};

/** Zeroes columns [from, from + n) of all rows. */
INLINE void zero_columns(float *y, int rows, int stride, int from, int n) {
  for (int t = 0; t < rows; t++) zero_floats(y + (ptrdiff_t)t * stride + from, n);
}

KERNEL(token_shift) {
  ARGS(token_shift);
  int c = args->channels;
  range columns = share(c, 16, w);
  int from = columns.from, n = columns.to - columns.from;
  if (n == 0) return;
  if (args->previous && covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_columns(args->previous, args->tokens, c, from, n);
  if (args->next_state && args->next_state != args->state)
    for (int s = 0; s < args->slots; s++)
      copy_floats(args->next_state + (ptrdiff_t)s * c + from, args->state + (ptrdiff_t)s * c + from, n);
  for (int row = 0; row < args->rows; row++) {
    span s = sequence_at(args->sequences, row, args->tokens, args->slots);
    if (s.length == 0) continue;
    const float *x = args->x + (ptrdiff_t)s.start * c + from;
    ptrdiff_t slot = (ptrdiff_t)s.slot * c + from;
    if (args->previous) {
      float *y = args->previous + (ptrdiff_t)s.start * c + from;
      copy_floats(y, args->state + slot, n);
      for (int t = 1; t < s.length; t++) copy_floats(y + (ptrdiff_t)t * c, x + (ptrdiff_t)(t - 1) * c, n);
    }
    if (args->next_state) copy_floats(args->next_state + slot, x + (ptrdiff_t)(s.length - 1) * c, n);
  }
}

struct token_shift_backward_args {
  const float *g;
  const int *sequences;
  const float *g_next_state;  // may be null: zero
  float *dx, *dstate;         // either may be null
  int tokens, channels, slots, rows;
};

// dx[t] = g[t+1] within a sequence, dx[last] = dstate'[slot];   dstate[slot] = g[first], dstate' for untouched slots
KERNEL(token_shift_backward) {
  ARGS(token_shift_backward);
  int c = args->channels;
  range columns = share(c, 16, w);
  int from = columns.from, n = columns.to - columns.from;
  if (n == 0) return;
  if (args->dx && covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_columns(args->dx, args->tokens, c, from, n);
  if (args->dstate && !args->g_next_state)
    zero_columns(args->dstate, args->slots, c, from, n);
  else if (args->dstate && args->dstate != args->g_next_state)
    for (int s = 0; s < args->slots; s++)
      copy_floats(args->dstate + (ptrdiff_t)s * c + from, args->g_next_state + (ptrdiff_t)s * c + from, n);
  for (int row = 0; row < args->rows; row++) {
    span s = sequence_at(args->sequences, row, args->tokens, args->slots);
    if (s.length == 0) continue;
    const float *g = args->g + (ptrdiff_t)s.start * c + from;
    ptrdiff_t slot = (ptrdiff_t)s.slot * c + from;
    if (args->dx) {
      float *dx = args->dx + (ptrdiff_t)s.start * c + from;
      for (int t = 0; t + 1 < s.length; t++) copy_floats(dx + (ptrdiff_t)t * c, g + (ptrdiff_t)(t + 1) * c, n);
      float *last = dx + (ptrdiff_t)(s.length - 1) * c;
      if (args->g_next_state)
        copy_floats(last, args->g_next_state + slot, n);
      else
        zero_floats(last, n);
    }
    if (args->dstate) copy_floats(args->dstate + slot, g, n);
  }
}
