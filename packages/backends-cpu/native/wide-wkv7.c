// The RWKV-7 recurrence (kernels/wkv7.c) for heads of 64: a few rows of the state stay in registers over all tokens of a
// sequence, because rows are independent.
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
#include "native-kernels.h"
#include "wkv7-rows.h"
#include "wkv7-tasks.h"

/** ROWS rows of the state of one head over n tokens; `width` floats from one token to the next. */
NOINLINE void rows_over_tokens(float *state, wkv7_vectors x, int n, ptrdiff_t width) {
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
    }
    x = wkv7_next(x, width);
  }
  store_rows(state, s);
}

static void walk(float *s, wkv7_vectors x, int tokens, ptrdiff_t width, int n, int d) {
  for (int i = 0; i < n; i += ROWS, s += ROWS * D) {
    rows_over_tokens(s, x, tokens, width);
    x.v += ROWS;
    if (x.y) x.y += ROWS;
  }
}

KERNEL(wide_wkv7) { wkv7_tasks(args_, w, walk); }
