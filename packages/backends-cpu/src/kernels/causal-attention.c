// Softmax attention of every token over its text so far, which a cache and the step's own tokens hold, and the caches with the
// step's tokens. q [N,H,D], y [N,H,E], k [N,G,D], v [N,G,E], caches [slots,capacity,G,D] and [slots,capacity,G,E]; head h of the
// queries has the keys of head h G/H. Scores are bent to cap tanh(score / cap) where there is a cap.
// A task is some heads of some tokens of a sequence, which walk its rows a block at a time one after the other: tokens of one head
// of keys where there are many, and else as many heads as a thread has, whose channels lie side by side in a row (2,048 rows of 12
// heads of 64, one token, one thread of Zen 4: 0.68 ms head by head, 0.31 ms so).
// Rows that are read lie before those that are appended, so a cache may be its own next one.
#include "attention.h"

struct causal_attention_args {
  const float *q, *k, *v, *cache_k, *cache_v;
  const int *sequences, *counts;
  float *y, *next_k, *next_v;  // any may be null; the caches may be the next ones
  int tokens, heads, key_heads, d, e, slots, capacity, rows;
  float cap;  // 0: none
};

typedef struct causal_attention_args arguments;

/** Queries of a task. */
#define QUERIES 16

typedef struct {
  const float *q;
  attended seen;
  int head;  // of keys and values
  int own;   // rows of the step that it sees
} query;

/** Adds `count` rows of the cache, or of the step (`is_own`), of which a query sees no more than its `own`. */
static void attend_rows(query *queries, int n, const float *k, const float *v, int count, int is_own, widths w) {
  float root = root_of(w);
  for (int b = 0; b < count; b += SCORED_ROWS, k += (ptrdiff_t)SCORED_ROWS * w.keys, v += (ptrdiff_t)SCORED_ROWS * w.values)
    for (query *each = queries; each < queries + n; each++) {
      int rows = smaller(SCORED_ROWS, (is_own ? each->own : count) - b);
      if (rows > 0) attend_block(&each->seen, each->q, k + each->head * w.d, v + each->head * w.e, rows, w, root);
    }
}

/** Tokens [from, to) of a sequence, query heads [first, last). */
static void attend(const arguments *args, cached_span s, int from, int to, int first, int last) {
  int sharing = args->heads / args->key_heads, n = 0;
  widths w = widths_of(args->d, args->e, args->key_heads, args->cap);
  query queries[QUERIES];
  for (int h = first; h < last; h++)
    for (int t = from; t < to; t++) {
      ptrdiff_t row = (ptrdiff_t)(s.tokens.start + t) * args->heads + h;
      queries[n++] = (query){args->q + row * w.d, attend_nothing(args->y + row * w.e, w.e), h / sharing, t + 1};
    }
  ptrdiff_t cache = (ptrdiff_t)s.tokens.slot * args->capacity, own = s.tokens.start;
  attend_rows(queries, n, args->cache_k + cache * w.keys, args->cache_v + cache * w.values, s.cached, 0, w);
  attend_rows(queries, n, args->k + own * w.keys, args->v + own * w.values, to, 1, w);
  for (int i = 0; i < n; i++) attend_end(&queries[i].seen, w.e);
}

static cached_span span_at(const arguments *args, int row) {
  return cached_at(args->sequences, args->counts, row, args->tokens, args->slots,
                   args->next_k || args->next_v ? args->capacity : 0x7fffffff, 0x7fffffff, 0);
}

/** Tasks are dealt out in turn, since later tokens see more. */
static void attend_all(const arguments *args, const worker *w) {
  int heads = args->heads, sharing = smaller(heads / args->key_heads, QUERIES), task = 0;
  for (int row = 0; row < args->rows; row++) {
    cached_span s = span_at(args, row);
    REQUIRE(s.cached <= args->capacity);
    int length = s.tokens.length, tile = smaller(length, QUERIES / sharing);
    if (length == 0) continue;
    int together = larger(sharing, smaller(QUERIES / tile, (heads + w->threads - 1) / w->threads));
    for (int from = 0; from < length; from += tile)
      for (int h = 0; h < heads; h += together, task++)
        if (task % w->threads == w->thread) attend(args, s, from, smaller(from + tile, length), h, smaller(h + together, heads));
  }
  zero_gaps(F32, args->y, heads * args->e, args->sequences, args->rows, args->tokens, w);
}

static void append(const arguments *args, float *next, const float *cache, const float *x, int width, const worker *w) {
  range columns = share(width, 16, w);
  if (next && columns.from < columns.to)
    append_columns(next, cache, x, args->sequences, args->counts, args->rows, args->tokens, args->slots, args->capacity, width,
                   columns);
}

KERNEL(causal_attention) {
  ARGS(causal_attention);
  if (args->y) attend_all(args, w);
  append(args, args->next_k, args->cache_k, args->k, args->key_heads * args->d, w);
  append(args, args->next_v, args->cache_v, args->v, args->key_heads * args->e, w);
}
