// Softmax attention of every token over its text so far, which a cache and the step's own tokens hold, and the caches with the
// step's tokens. q, y [N,H,D], k, v [N,G,D], caches [slots,capacity,G,D]; head h of the queries has the keys of head h G/H.
// A task is a head of keys with some tokens of a sequence: the queries that share rows take them one after the other while they
// are in the cache. Rows that are read lie before those that are appended, so a cache may be its own next one.
#include "attention.h"

struct causal_attention_args {
  const float *q, *k, *v, *cache_k, *cache_v;
  const int *sequences, *counts;
  float *y, *next_k, *next_v;  // any may be null; the caches may be the next ones
  int tokens, heads, key_heads, d, slots, capacity, rows;
};

typedef struct causal_attention_args arguments;

/** Queries of a task. */
#define QUERIES 16

typedef struct {
  const float *q;
  attended seen;
  int own;  // rows of the step that it sees
} query;

/** Adds `count` rows of the cache, or of the step (`is_own`), of which a query sees no more than its `own`. */
static void attend_rows(query *queries, int n, const float *k, const float *v, int count, int is_own, int width, int d) {
  float root = 1.f / __builtin_sqrtf((float)d);
  for (int b = 0; b < count; b += SCORED_ROWS, k += (ptrdiff_t)SCORED_ROWS * width, v += (ptrdiff_t)SCORED_ROWS * width)
    for (int i = 0; i < n; i++) {
      int rows = smaller(SCORED_ROWS, (is_own ? queries[i].own : count) - b);
      if (rows > 0) attend_block(&queries[i].seen, queries[i].q, k, v, rows, width, d, root);
    }
}

/** Tokens [from, to) of a sequence, query heads [first, first + heads), all of one head of keys. */
static void attend(const arguments *args, cached_span s, int from, int to, int first, int heads) {
  int d = args->d, width = args->key_heads * d, n = 0;
  int at = first / (args->heads / args->key_heads) * d;
  query queries[QUERIES];
  for (int t = from; t < to; t++)
    for (int h = first; h < first + heads; h++) {
      ptrdiff_t row = ((ptrdiff_t)(s.tokens.start + t) * args->heads + h) * d;
      queries[n++] = (query){args->q + row, attend_nothing(args->y + row, d), t + 1};
    }
  ptrdiff_t cache = (ptrdiff_t)s.tokens.slot * args->capacity * width + at;
  ptrdiff_t own = (ptrdiff_t)s.tokens.start * width + at;
  attend_rows(queries, n, args->cache_k + cache, args->cache_v + cache, s.cached, 0, width, d);
  attend_rows(queries, n, args->k + own, args->v + own, to, 1, width, d);
  for (int i = 0; i < n; i++) attend_end(&queries[i].seen, d);
}

static cached_span span_at(const arguments *args, int row) {
  return cached_at(args->sequences, args->counts, row, args->tokens, args->slots,
                   args->next_k || args->next_v ? args->capacity : 0x7fffffff, 0x7fffffff, 0);
}

/** Tasks are dealt out in turn, since later tokens see more. */
static void attend_all(const arguments *args, const worker *w) {
  int sharing = args->heads / args->key_heads, heads = smaller(sharing, QUERIES), tile = QUERIES / heads, task = 0;
  for (int row = 0; row < args->rows; row++) {
    cached_span s = span_at(args, row);
    REQUIRE(s.cached <= args->capacity);
    for (int from = 0; from < s.tokens.length; from += tile)
      for (int g = 0; g < args->key_heads; g++)
        for (int h = 0; h < sharing; h += heads, task++)
          if (task % w->threads == w->thread)
            attend(args, s, from, smaller(from + tile, s.tokens.length), g * sharing + h, smaller(heads, sharing - h));
  }
  zero_gaps(F32, args->y, args->heads * args->d, args->sequences, args->rows, args->tokens, w);
}

static void append(const arguments *args, float *next, const float *cache, const float *rows, range columns) {
  int width = args->key_heads * args->d, from = columns.from, n = columns.to - columns.from;
  if (!next || n == 0) return;
  copy_columns(next, cache, (ptrdiff_t)args->slots * args->capacity, width, from, n);
  for (int row = 0; row < args->rows; row++) {
    cached_span s = span_at(args, row);
    float *to = next + ((ptrdiff_t)s.tokens.slot * args->capacity + s.cached) * width + from;
    for (int i = 0; i < s.tokens.length; i++)
      copy_floats(to + (ptrdiff_t)i * width, rows + (ptrdiff_t)(s.tokens.start + i) * width + from, n);
  }
}

KERNEL(causal_attention) {
  ARGS(causal_attention);
  if (args->y) attend_all(args, w);
  range columns = share(args->key_heads * args->d, 16, w);
  append(args, args->next_k, args->cache_k, args->k, columns);
  append(args, args->next_v, args->cache_v, args->v, columns);
}
