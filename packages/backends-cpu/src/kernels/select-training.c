// The gate of MoBA as RWKV-X is trained with it: up to topk chunks of a text everything before a token is seen; beyond, its own
// chunk and per head the topk - 1 earlier chunks with the largest q_h · mean k_h.
// q, k [N,C] → ranges [N,H,topk,2] of (first token, number of tokens). A task is one head of one sequence.
#include "cache.h"

struct select_training_args {
  const float *q, *k;
  const int *sequences;
  int *ranges;
  int tokens, channels, rows;
  int heads, chunk, topk;
};

KERNEL(select_training) {
  ARGS(select_training);
  int c = args->channels, heads = args->heads, d = c / heads, chunk = args->chunk, size = 2 * args->topk;
  int most = (args->tokens + chunk - 1) / chunk;
  float *means = (float *)w->scratch, *gates = means + (ptrdiff_t)most * d;
  int *marks = (int *)(gates + most);
  range gaps = share(args->tokens, 1, w);
  for (int t = gaps.from; t < gaps.to; t++)
    if (!token_is_covered(args->sequences, args->rows, t))
      __builtin_memset(args->ranges + (ptrdiff_t)t * heads * size, 0, (size_t)(heads * size) * 4);
  range tasks = share(args->rows * heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    span s = sequence_at(args->sequences, task / heads, args->tokens, 1 << 30);
    int h = task % heads, sparse = s.length > chunk * args->topk;
    const float *k = args->k + (ptrdiff_t)s.start * c + h * d;
    for (int i = 0; sparse && i < s.length / chunk; i++) {
      zero_floats(means + (ptrdiff_t)i * d, d);
      for (int t = i * chunk; t < (i + 1) * chunk; t++) add_scaled(means + (ptrdiff_t)i * d, 1.f, k + (ptrdiff_t)t * c, d);
    }
    for (int t = 0; t < s.length; t++) {
      int *to = args->ranges + ((ptrdiff_t)(s.start + t) * heads + h) * size, *end = to + size;
      int own = sparse ? t / chunk : 0;
      for (int i = 0; i < own; i++) gates[i] = dot(args->q + (ptrdiff_t)(s.start + t) * c + h * d, means + (ptrdiff_t)i * d, d);
      mark_largest(gates, own, args->topk - 1, marks);
      for (int i = 0; i <= own; i++) {
        if (i < own && !marks[i]) continue;
        *to++ = s.start + i * chunk;
        *to++ = i < own ? chunk : t - own * chunk + 1;
      }
      while (to < end) *to++ = 0;
    }
  }
}
