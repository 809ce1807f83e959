// Softmax attention over the rows that each token may see: y = Σ_s a_s v_s, a = softmax(q · k_s / √D), for one head of one
// token a task. q [N,C], k, v [R,C], ranges [N,G,P,2].
#include "attention.h"

struct range_attention_args {
  const float *q, *k, *v;
  const int *ranges;
  float *y;
  int tokens, channels, heads, rows, groups, most;
};

KERNEL(range_attention) {
  ARGS(range_attention);
  int c = args->channels, heads = args->heads, d = c / heads, size = 2 * args->most;
  widths sizes = widths_of(d, d, heads, 0);
  float root = root_of(sizes);
  range tasks = share(args->tokens * heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int t = task / heads, h = task % heads;
    const int *ranges = args->ranges + ((ptrdiff_t)t * args->groups + (args->groups == 1 ? 0 : h)) * size;
    const float *q = args->q + (ptrdiff_t)t * c + h * d;
    attended seen = attend_nothing(args->y + (ptrdiff_t)t * c + h * d, d);
    for (int p = 0; p < size; p += 2) {
      int first = ranges[p], count = ranges[p + 1];
      REQUIRE(first >= 0 && count >= 0 && first <= args->rows - count);
      for (int b = 0; b < count; b += SCORED_ROWS) {
        ptrdiff_t at = (ptrdiff_t)(first + b) * c + h * d;
        attend_block(&seen, q, args->k + at, args->v + at, smaller(SCORED_ROWS, count - b), sizes, root);
      }
    }
    attend_end(&seen, d);
  }
}
