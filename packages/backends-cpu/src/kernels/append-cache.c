// Appends a step's keys and values to the caches, and the mean key of every chunk that becomes whole.
// k, v [N,C]; caches [slots,capacity,C], means [slots,chunks,C]. Work is shared by columns.
#include "cache.h"

struct append_cache_args {
  const float *k, *v, *cache_k, *cache_v, *means;
  const int *sequences, *counts;
  float *next_k, *next_v, *next_means;  // may be the caches themselves
  int tokens, channels, slots, capacity, chunks, rows;
  int chunk, above, keep;
};

KERNEL(append_cache) {
  ARGS(append_cache);
  int c = args->channels, capacity = args->capacity;
  range columns = share(c, 16, w);
  int from = columns.from, n = columns.to - columns.from;
  if (n == 0) return;
  REQUIRE(args->next_k && args->next_v && args->next_means);
  copy_columns(args->next_k, args->cache_k, (ptrdiff_t)args->slots * capacity, c, from, n);
  copy_columns(args->next_v, args->cache_v, (ptrdiff_t)args->slots * capacity, c, from, n);
  copy_columns(args->next_means, args->means, (ptrdiff_t)args->slots * args->chunks, c, from, n);
  for (int row = 0; row < args->rows; row++) {
    cached_span s = cached_at(args->sequences, args->counts, row, args->tokens, args->slots, capacity, args->above, args->keep);
    if (s.tokens.length == 0) continue;
    float *k = args->next_k + (ptrdiff_t)s.tokens.slot * capacity * c + from;
    float *v = args->next_v + (ptrdiff_t)s.tokens.slot * capacity * c + from;
    for (int i = 0; i < s.tokens.length; i++) {
      ptrdiff_t source = (ptrdiff_t)(s.tokens.start + i) * c + from, target = (ptrdiff_t)(s.cached + i) * c;
      copy_floats(k + target, args->k + source, n);
      copy_floats(v + target, args->v + source, n);
    }
    float *means = args->next_means + (ptrdiff_t)s.tokens.slot * args->chunks * c + from;
    write_means(means, k, s.cached, s.cached + s.tokens.length, args->chunk, c, n);
  }
}
