// Gradient of causal-attention.c for the step's own queries, keys and values. With p_s = dy · v_s over the rows s that a token and
// head see:   ds_s = a_s (p_s - Σ a p) / √D;   dq = Σ ds_s k_s;   dk_s += ds_s q;   dv_s += a_s dy
// A task is a head of keys of a sequence, whose rows and columns are its own, so no two tasks write the same numbers.
#include "attention.h"

struct causal_attention_backward_args {
  const float *q, *k, *v, *cache_k, *cache_v;
  const int *sequences, *counts;
  const float *dy;
  float *dq, *dk, *dv;  // any may be null
  int tokens, heads, key_heads, d, slots, capacity, rows;
};

typedef struct causal_attention_backward_args arguments;

/** Rows of the cache, or of the step, that a task's queries see. */
typedef struct {
  const float *k, *v;
  int count;
} rows;

/** q · k_s times `root` and dy · v_s of all rows; returns the highest of the former. */
static float score_rows(rows r, const float *q, const float *dy, float *scores, float *products, int width, int d, float root) {
  float highest = -__builtin_inff();
  for (int b = 0; b < r.count; b += SCORED_ROWS) {
    int n = smaller(SCORED_ROWS, r.count - b);
    ptrdiff_t at = (ptrdiff_t)b * width;
    float block = score_block(scores + b, q, r.k + at, n, width, d, root);
    score_block(products + b, dy, r.v + at, n, width, d, 1.f);
    if (block > highest) highest = block;
  }
  return highest;
}

/** scores become a_s, products ds_s. */
static void slopes(float *scores, float *products, int n, float highest, float root) {
  float total = 0, mean = 0;
  for (int s = 0; s < n; s += 4) store_part(scores + s, exp4(sub(load_part(scores + s, n - s), splat(highest))), n - s);
  for (int s = 0; s < n; s++) {
    total += scores[s];
    mean += scores[s] * products[s];
  }
  scale(scores, 1.f / total, n);
  for (int s = 0; s < n; s++) products[s] = scores[s] * (products[s] - mean / total) * root;
}

static void mix_rows(float *y, const float *weights, const float *x, int count, int width, int d) {
  for (int b = 0; b < count; b += SCORED_ROWS) mix_block(y, weights + b, x + (ptrdiff_t)b * width, smaller(SCORED_ROWS, count - b), width, d);
}

/** Query head h of token t of a sequence: adds to dq, and to dk and dv of the rows that it sees. */
static void query_backward(const arguments *args, cached_span s, int t, int h, float *scores, float *products) {
  int d = args->d, width = args->key_heads * d, at = h / (args->heads / args->key_heads) * d;
  float root = 1.f / __builtin_sqrtf((float)d);
  ptrdiff_t query = ((ptrdiff_t)(s.tokens.start + t) * args->heads + h) * d, own = (ptrdiff_t)s.tokens.start * width + at;
  ptrdiff_t cache = (ptrdiff_t)s.tokens.slot * args->capacity * width + at;
  const float *q = args->q + query, *dy = args->dy + query;
  rows cached = {args->cache_k + cache, args->cache_v + cache, s.cached}, step = {args->k + own, args->v + own, t + 1};
  float *own_scores = scores + s.cached, *own_products = products + s.cached;
  float before = score_rows(cached, q, dy, scores, products, width, d, root);
  float highest = score_rows(step, q, dy, own_scores, own_products, width, d, root);
  slopes(scores, products, s.cached + t + 1, before > highest ? before : highest, root);
  if (args->dq) {
    mix_rows(args->dq + query, products, cached.k, cached.count, width, d);
    mix_rows(args->dq + query, own_products, step.k, step.count, width, d);
  }
  for (int i = 0; i <= t; i++) {
    ptrdiff_t row = own + (ptrdiff_t)i * width;
    if (args->dk) add_scaled(args->dk + row, own_products[i], q, d);
    if (args->dv) add_scaled(args->dv + row, own_scores[i], dy, d);
  }
}

/** All query heads of a head of keys of a sequence. */
static void head_backward(const arguments *args, cached_span s, int g, const worker *w) {
  int d = args->d, sharing = args->heads / args->key_heads, width = args->key_heads * d;
  // a block of scores ends at a multiple of four
  float *scores = (float *)w->scratch, *products = scores + args->capacity + args->tokens + 4;
  for (int t = s.tokens.start; t < s.tokens.start + s.tokens.length; t++) {
    if (args->dq) zero_floats(args->dq + ((ptrdiff_t)t * args->heads + g * sharing) * d, sharing * d);
    if (args->dk) zero_floats(args->dk + (ptrdiff_t)t * width + g * d, d);
    if (args->dv) zero_floats(args->dv + (ptrdiff_t)t * width + g * d, d);
  }
  for (int t = 0; t < s.tokens.length; t++)
    for (int h = g * sharing; h < (g + 1) * sharing; h++) query_backward(args, s, t, h, scores, products);
}

KERNEL(causal_attention_backward) {
  ARGS(causal_attention_backward);
  range tasks = share(args->rows * args->key_heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int row = task / args->key_heads;
    cached_span s = cached_at(args->sequences, args->counts, row, args->tokens, args->slots, 0x7fffffff, 0x7fffffff, 0);
    REQUIRE(s.cached <= args->capacity);
    head_backward(args, s, task % args->key_heads, w);
  }
  int width = args->key_heads * args->d;
  zero_gaps(F32, args->dq, args->heads * args->d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(F32, args->dk, width, args->sequences, args->rows, args->tokens, w);
  zero_gaps(F32, args->dv, width, args->sequences, args->rows, args->tokens, w);
}
