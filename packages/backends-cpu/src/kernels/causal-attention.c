// Softmax attention of every token over its text so far, which a cache and the step's own tokens hold, and the caches with the
// step's tokens. q [N,H,D], y [N,H,E], k [N,G,D], v [N,G,E], caches [slots,capacity,G,D] and [slots,capacity,G,E]; head h of the
// queries has the keys of head h G/H. Scores are bent to cap tanh(score / cap) where there is a cap.
// A task is some heads of some tokens of a sequence, which walk its rows a block at a time one after the other: tokens of one head
// of keys where there are many, and else as many heads as a thread has, whose channels lie side by side in a row (2,048 rows of 12
// heads of 64, one token, one thread of Zen 4: 0.68 ms head by head, 0.31 ms so).
// Rows that are read lie before those that are appended, so a cache may be its own next one.
// Narrow queries and results lie in scratch as floats, of narrow keys and values a block of a task's heads at a time.
#include "attention.h"

struct causal_attention_args {
  const void *q, *k, *v;
  const float *cache_k, *cache_v;
  const int *sequences, *counts;
  void *y;
  float *next_k, *next_v;  // any of them and y may be null; the caches may be the next ones
  int tokens, heads, key_heads, d, e, slots, capacity, rows;
  float cap;  // 0: none
  int types;  // of q, k, v, y
};

typedef struct causal_attention_args arguments;

/** Queries of a task. */
#define QUERIES 16

typedef struct {
  const float *q;
  attended seen;
  int head;  // of keys and values, among the task's
  int own;   // rows of the step that it sees
} query;

/** Heads [first, first + heads) of rows of keys or values. */
typedef struct {
  int type;
  const void *rows;
  int channels, first, heads, width;  // of a head; of a row
  float *room;                        // for a block of narrow ones
} columns;

/** Rows [from, from + n) as floats; `width` becomes the distance from one to the next. */
static const float *block_of(const columns *c, ptrdiff_t from, int n, int *width) {
  ptrdiff_t at = from * c->width + (ptrdiff_t)c->first * c->channels;
  int wanted = c->heads * c->channels;
  *width = c->type == F32 ? c->width : wanted;
  if (c->type == F32) return (const float *)c->rows + at;
  for (int r = 0; r < n; r++, at += c->width) floats_at(c->type, c->rows, at, wanted, c->room + (ptrdiff_t)r * wanted);
  return c->room;
}

/** Adds rows [from, from + count) of the cache, or of the step (`is_own`), of which a query sees no more than its `own`. */
static void attend_rows(query *queries, int n, columns k, columns v, ptrdiff_t from, int count, int is_own, widths w) {
  float root = root_of(w);
  for (int b = 0; b < count; b += SCORED_ROWS) {
    int most = smaller(SCORED_ROWS, count - b);
    const float *keys = block_of(&k, from + b, most, &w.keys), *values = block_of(&v, from + b, most, &w.values);
    for (query *each = queries; each < queries + n; each++) {
      int rows = is_own ? smaller(most, each->own - b) : most;
      if (rows > 0) attend_block(&each->seen, each->q, keys + each->head * w.d, values + each->head * w.e, rows, w, root);
    }
  }
}

/** Tokens [from, to) of a sequence, query heads [first, last). */
static void attend(const arguments *args, cached_span s, int from, int to, int first, int last, float *room) {
  int sharing = args->heads / args->key_heads, n = 0, d = args->d, e = args->e;
  int qt = type_of(args->types, 0), yt = type_of(args->types, 3);
  widths w = widths_of(d, e, args->key_heads, args->cap);
  query queries[QUERIES];
  int head = first / sharing, heads = (last - 1) / sharing + 1 - head;
  float *of_y = room + QUERIES * d, *of_k = of_y + QUERIES * e, *of_v = of_k + (ptrdiff_t)SCORED_ROWS * heads * d;
  for (int h = first; h < last; h++)
    for (int t = from; t < to; t++, n++) {
      ptrdiff_t row = (ptrdiff_t)(s.tokens.start + t) * args->heads + h;
      float *y = yt == F32 ? (float *)args->y + row * e : of_y + n * e;
      queries[n] = (query){floats_at(qt, args->q, row * d, d, room + n * d), attend_nothing(y, e), h / sharing - head, t + 1};
    }
  ptrdiff_t cache = (ptrdiff_t)s.tokens.slot * args->capacity;
  columns keys = {F32, args->cache_k, d, head, heads, w.keys, of_k}, values = {F32, args->cache_v, e, head, heads, w.values, of_v};
  attend_rows(queries, n, keys, values, cache, s.cached, 0, w);
  keys.type = type_of(args->types, 1), keys.rows = args->k;
  values.type = type_of(args->types, 2), values.rows = args->v;
  attend_rows(queries, n, keys, values, s.tokens.start, to, 1, w);
  for (int i = 0; i < n; i++) {
    attend_end(&queries[i].seen, e);
    ptrdiff_t row = (ptrdiff_t)(s.tokens.start + from + i % (to - from)) * args->heads + first + i / (to - from);
    if (yt != F32) put_floats(yt, args->y, row * e, of_y + i * e, e);
  }
}

static cached_span span_at(const arguments *args, int row) {
  return cached_at(args->sequences, args->counts, row, args->tokens, args->slots,
                   args->next_k || args->next_v ? args->capacity : 0x7fffffff, 0x7fffffff, 0);
}

/** Tasks are dealt out in turn, since later tokens see more. */
static void attend_all(const arguments *args, const worker *w) {
  int heads = args->heads, sharing = smaller(heads / args->key_heads, QUERIES), task = 0;
  float *room = (float *)w->scratch;
  for (int row = 0; row < args->rows; row++) {
    cached_span s = span_at(args, row);
    REQUIRE(s.cached <= args->capacity);
    int length = s.tokens.length, tile = smaller(length, QUERIES / sharing);
    if (length == 0) continue;
    int together = larger(sharing, smaller(QUERIES / tile, (heads + w->threads - 1) / w->threads));
    for (int from = 0; from < length; from += tile)
      for (int h = 0; h < heads; h += together, task++)
        if (task % w->threads == w->thread) attend(args, s, from, smaller(from + tile, length), h, smaller(h + together, heads), room);
  }
  zero_gaps(type_of(args->types, 3), args->y, heads * args->e, args->sequences, args->rows, args->tokens, w);
}

static void append(const arguments *args, float *next, const float *cache, int type, const void *x, int width, const worker *w) {
  range columns = share(width, 16, w);
  if (next && columns.from < columns.to)
    append_columns(next, cache, type, x, args->sequences, args->counts, args->rows, args->tokens, args->slots, args->capacity,
                   width, columns);
}

KERNEL(causal_attention) {
  ARGS(causal_attention);
  if (args->y) attend_all(args, w);
  append(args, args->next_k, args->cache_k, type_of(args->types, 1), args->k, args->key_heads * args->d, w);
  append(args, args->next_v, args->cache_v, type_of(args->types, 2), args->v, args->key_heads * args->e, w);
}
