// Causal attention of one head with bent scores: y = Σ_s a_s v_s, a = softmax(cap tanh(q · k_s / (√D cap))) over the rows of a
// text's cache and the step's own tokens so far, and both caches with the step's tokens. q, k [N,D], v [N,C], caches
// [slots,capacity,D] and [slots,capacity,C]. A token a task, one pass over its rows with a running maximum (Milakov and
// Gimelshein 2018).
#include "cache.h"
#include "math.h"

struct softcap_attention_args {
  const float *q, *k, *v, *cache_k, *cache_v;
  const int *sequences, *counts;
  float *y, *next_k, *next_v;  // any may be null; the caches may be updated in place
  int tokens, d, channels, slots, capacity, rows;
  float cap;
};

#define SCORED_ROWS 64

/** A text with its cached rows; a cache that is not written needs no room for the step's tokens. */
INLINE cached_span text_at(const int *table, const int *counts, int row, int tokens, int slots, int capacity) {
  cached_span s = {sequence_at(table, row, tokens, slots), counts[row], counts[row]};
  REQUIRE(s.tokens.length == 0 || (s.cached >= 0 && s.cached <= capacity));
  return s;
}

typedef struct {
  float highest, total;
} running;

/** Adds n rows to a token's running sums. */
static void take_rows(running *sums, float *y, const float *q, const float *k, const float *v, int n, int d, int c, float cap) {
  float root = 1.f / (__builtin_sqrtf((float)d) * cap), scores[SCORED_ROWS];
  for (int b = 0; b < n; b += SCORED_ROWS) {
    int count = smaller(SCORED_ROWS, n - b), s = 0;
    float highest = sums->highest;
    for (; s < count; s++) scores[s] = root * dot(q, k + (ptrdiff_t)(b + s) * d, d);
    for (; s % 4; s++) scores[s] = 0;
    for (s = 0; s < count; s += 4) store(scores + s, mul(splat(cap), tanh4(load(scores + s))));
    for (s = 0; s < count; s++) highest = scores[s] > highest ? scores[s] : highest;
    float shrink = sums->total > 0 ? exp1(sums->highest - highest) : 0;
    if (shrink < 1) scale(y, shrink, c);
    sums->total *= shrink;
    sums->highest = highest;
    for (s = 0; s < count; s++) {
      float weight = exp1(scores[s] - highest);
      sums->total += weight;
      add_scaled(y, weight, v + (ptrdiff_t)(b + s) * c, c);
    }
  }
}

KERNEL(softcap_attention) {
  ARGS(softcap_attention);
  int d = args->d, c = args->channels, capacity = args->capacity;
  range tokens = share(args->tokens, 1, w), keys = share(d, 16, w), values = share(c, 16, w);
  if (args->y) zero_gaps(F32, args->y, c, args->sequences, args->rows, args->tokens, w);
  for (int row = 0; args->y && row < args->rows; row++) {
    cached_span s = text_at(args->sequences, args->counts, row, args->tokens, args->slots, capacity);
    int start = s.tokens.start, end = smaller(start + s.tokens.length, tokens.to);
    ptrdiff_t slot = (ptrdiff_t)s.tokens.slot * capacity;
    for (int t = larger(start, tokens.from); t < end; t++) {
      float *y = args->y + (ptrdiff_t)t * c;
      const float *q = args->q + (ptrdiff_t)t * d;
      running sums = {-__builtin_inff(), 0};
      zero_floats(y, c);
      take_rows(&sums, y, q, args->cache_k + slot * d, args->cache_v + slot * c, s.cached, d, c, args->cap);
      take_rows(&sums, y, q, args->k + (ptrdiff_t)start * d, args->v + (ptrdiff_t)start * c, t + 1 - start, d, c, args->cap);
      scale(y, 1.f / sums.total, c);
    }
  }
  // rows that are appended are none of those that were read
  if (args->next_k && keys.from < keys.to)
    append_columns(args->next_k, args->cache_k, args->k, args->sequences, args->counts, args->rows, args->tokens, args->slots,
                   capacity, d, keys);
  if (args->next_v && values.from < values.to)
    append_columns(args->next_v, args->cache_v, args->v, args->sequences, args->counts, args->rows, args->tokens, args->slots,
                   capacity, c, values);
}

struct softcap_attention_backward_args {
  const float *q, *k, *v, *cache_k, *cache_v;
  const int *sequences, *counts;
  const float *dy;
  float *dq, *dk, *dv;  // any may be null
  int tokens, d, channels, slots, capacity, rows;
  float cap;
};
typedef struct softcap_attention_backward_args arguments;

/** A token's row: its key and value, and where its gradients go, if they do. */
typedef struct {
  const float *k, *v;
  float *dk, *dv;
} seen_row;

INLINE seen_row row_at(const arguments *args, const cached_span *s, int i) {
  if (i < s->cached) {
    ptrdiff_t at = (ptrdiff_t)s->tokens.slot * args->capacity + i;
    return (seen_row){args->cache_k + at * args->d, args->cache_v + at * args->channels, 0, 0};
  }
  ptrdiff_t at = s->tokens.start + i - s->cached;
  return (seen_row){args->k + at * args->d, args->v + at * args->channels, args->dk ? args->dk + at * args->d : 0,
                    args->dv ? args->dv + at * args->channels : 0};
}

// With p_s = dy · v_s and c_s = 1 - tanh²:  ds_s = a_s (p_s - Σ a p) c_s / √D;   dq = Σ ds k, dk += ds q, dv += a dy
static void token_backward(const arguments *args, const cached_span *s, int t, float *weights, float *products, float *slopes) {
  int d = args->d, c = args->channels, n = s->cached + t + 1 - s->tokens.start;
  const float *q = args->q + (ptrdiff_t)t * d, *dy = args->dy + (ptrdiff_t)t * c;
  float root = 1.f / __builtin_sqrtf((float)d), highest = -__builtin_inff(), total = 0, mean = 0;
  for (int i = 0; i < n; i++) {
    seen_row row = row_at(args, s, i);
    float bent = tanh1(dot(q, row.k, d) * root / args->cap);
    weights[i] = bent * args->cap;
    slopes[i] = 1 - bent * bent;
    products[i] = dot(dy, row.v, c);
    if (weights[i] > highest) highest = weights[i];
  }
  for (int i = 0; i < n; i++) total += weights[i] = exp1(weights[i] - highest);
  for (int i = 0; i < n; i++) mean += (weights[i] /= total) * products[i];
  for (int i = 0; i < n; i++) {
    seen_row row = row_at(args, s, i);
    float ds = weights[i] * (products[i] - mean) * slopes[i] * root;
    if (args->dq) add_scaled(args->dq + (ptrdiff_t)t * d, ds, row.k, d);
    if (row.dk) add_scaled(row.dk, ds, q, d);
    if (row.dv) add_scaled(row.dv, weights[i], dy, c);
  }
}

/** Work is shared by sequences, whose rows are their own. */
KERNEL(softcap_attention_backward) {
  ARGS(softcap_attention_backward);
  int d = args->d, c = args->channels, most = args->capacity + args->tokens;
  float *weights = (float *)w->scratch, *products = weights + most, *slopes = products + most;
  zero_gaps(F32, args->dq, d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(F32, args->dk, d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(F32, args->dv, c, args->sequences, args->rows, args->tokens, w);
  range sequences = share(args->rows, 1, w);
  for (int row = sequences.from; row < sequences.to; row++) {
    cached_span s = text_at(args->sequences, args->counts, row, args->tokens, args->slots, args->capacity);
    ptrdiff_t start = s.tokens.start;
    if (args->dq) zero_floats(args->dq + start * d, s.tokens.length * d);
    if (args->dk) zero_floats(args->dk + start * d, s.tokens.length * d);
    if (args->dv) zero_floats(args->dv + start * c, s.tokens.length * c);
    for (int i = 0; i < s.tokens.length; i++) token_backward(args, &s, s.tokens.start + i, weights, products, slopes);
  }
}
