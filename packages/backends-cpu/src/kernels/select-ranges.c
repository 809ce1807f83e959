// Which rows of the cache a token attends to: the decode rule (everything up to topk chunks; beyond, the best chunks by
// q · mean, the rest and itself) and the rule of calls (beyond the window, only its own piece of the call).
// q [N,C], means [slots,chunks,C] → ranges [N,topk+1,2] of (first row, number of rows).
#include "cache.h"

struct select_ranges_args {
  const float *q, *means;
  const int *sequences, *counts;
  int *ranges;
  int tokens, channels, slots, capacity, chunks, rows;
  int chunk, topk, full, above, keep;
  int calls;  // sequences of several tokens follow the rule of calls
};

typedef struct select_ranges_args rule;

INLINE int *put(int *to, int first, int count) {
  to[0] = first;
  to[1] = count;
  return to + 2;
}

/** n rows stand before the token. */
static void decode_rule(const rule *args, int token, int slot, int n, int *to, float *scratch) {
  int base = slot * args->capacity, chunk = args->chunk, rest = n % chunk, chunks = n / chunk, c = args->channels;
  if (args->full || n <= chunk * args->topk) {
    put(to, base, n + 1);
    return;
  }
  const float *means = args->means + (ptrdiff_t)slot * args->chunks * c;
  int *marks = (int *)(scratch + args->chunks);
  for (int i = 0; i < chunks; i++) scratch[i] = dot(args->q + (ptrdiff_t)token * c, means + (ptrdiff_t)i * c, c);
  mark_largest(scratch, chunks, args->topk, marks);
  for (int i = 0; i < chunks; i++)
    if (marks[i]) to = put(to, base + i * chunk, chunk);
  put(to, base + n - rest, rest + 1);
}

/** Token i of a call with n rows before the call. */
static void call_rule(const rule *args, cached_span s, int i, int *to) {
  int base = s.tokens.slot * args->capacity, piece = i - i % args->chunk;
  if (s.cached + s.tokens.length <= args->chunk * args->topk)
    put(to, base, s.cached + i + 1);
  else
    put(to, base + s.cached + piece, i - piece + 1);
}

KERNEL(select_ranges) {
  ARGS(select_ranges);
  int size = 2 * (args->topk + 1);
  range mine = share(args->tokens, 1, w);
  for (int t = mine.from; t < mine.to; t++)
    for (int i = 0; i < size; i++) args->ranges[(ptrdiff_t)t * size + i] = 0;
  for (int row = 0; row < args->rows; row++) {
    cached_span s =
        cached_at(args->sequences, args->counts, row, args->tokens, args->slots, args->capacity, args->above, args->keep);
    int from = larger(s.tokens.start, mine.from), to = smaller(s.tokens.start + s.tokens.length, mine.to);
    for (int t = from; t < to; t++) {
      int *ranges = args->ranges + (ptrdiff_t)t * size, i = t - s.tokens.start;
      if (args->calls && s.tokens.length > 1)
        call_rule(args, s, i, ranges);
      else
        decode_rule(args, t, s.tokens.slot, s.cached + i, ranges, (float *)w->scratch);
    }
  }
}
