// Gradient of causal-attention.c for the step's own queries, keys and values. With p_s = dy · v_s over the rows s that a token and
// head see, and c_s the slope of the cap:   ds_s = a_s (p_s - Σ a p) c_s / √D;   dq = Σ ds_s k_s;   dk_s += ds_s q;   dv_s += a_s dy
// A task is a head of keys of a sequence, whose rows and columns are its own, so no two tasks write the same numbers.
#include "attention.h"

struct causal_attention_backward_args {
  const float *q, *k, *v, *cache_k, *cache_v;
  const int *sequences, *counts;
  const float *dy;
  float *dq, *dk, *dv;  // any may be null
  int tokens, heads, key_heads, d, e, slots, capacity, rows;
  float cap;  // 0: none
};

typedef struct causal_attention_backward_args arguments;

/** Rows of the cache, or of the step, that a task's queries see. */
typedef struct {
  const float *k, *v;
  int count;
} rows;

/** Of the rows that a query sees: scores, which become a_s, products dy · v_s, which become ds_s, and slopes where there is a cap. */
typedef struct {
  float *scores, *products, *slopes;
} row_numbers;

INLINE row_numbers behind(row_numbers x, int n) {
  return (row_numbers){x.scores + n, x.products + n, x.slopes ? x.slopes + n : 0};
}

/** Scores and products of all rows; returns the highest score. */
static float score_rows(rows r, const float *q, const float *dy, row_numbers to, widths w) {
  float highest = -__builtin_inff(), root = root_of(w);
  for (int b = 0; b < r.count; b += SCORED_ROWS) {
    int n = smaller(SCORED_ROWS, r.count - b);
    row_numbers at = behind(to, b);
    float block = score_block(at.scores, q, r.k + (ptrdiff_t)b * w.keys, n, w.keys, w.d, root);
    score_block(at.products, dy, r.v + (ptrdiff_t)b * w.values, n, w.values, w.e, 1.f);
    if (w.cap > 0) block = bend_block(at.scores, at.slopes, n, w.cap);
    if (block > highest) highest = block;
  }
  return highest;
}

/** Scores become a_s, products ds_s. */
static void slopes_of(row_numbers x, int n, float highest, float root) {
  float total = 0, mean = 0;
  for (int s = 0; s < n; s += 4)
    store_part(x.scores + s, exp4(sub(load_part(x.scores + s, n - s), splat(highest))), n - s);
  for (int s = 0; s < n; s++) {
    total += x.scores[s];
    mean += x.scores[s] * x.products[s];
  }
  scale(x.scores, 1.f / total, n);
  for (int s = 0; s < n; s++) x.products[s] = x.scores[s] * (x.products[s] - mean / total) * root;
  for (int s = 0; x.slopes && s < n; s++) x.products[s] *= x.slopes[s];
}

static void mix_rows(float *y, const float *weights, const float *x, int count, int width, int d) {
  for (int b = 0; b < count; b += SCORED_ROWS) mix_block(y, weights + b, x + (ptrdiff_t)b * width, smaller(SCORED_ROWS, count - b), width, d);
}

/** Query head h of token t of a sequence: adds to dq, and to dk and dv of the rows that it sees. */
static void query_backward(const arguments *args, cached_span s, int t, int h, row_numbers numbers) {
  widths w = widths_of(args->d, args->e, args->key_heads, args->cap);
  int head = h / (args->heads / args->key_heads);
  ptrdiff_t query = (ptrdiff_t)(s.tokens.start + t) * args->heads + h;
  ptrdiff_t cache = (ptrdiff_t)s.tokens.slot * args->capacity, own = s.tokens.start;
  const float *q = args->q + query * w.d, *dy = args->dy + query * w.e;
  ptrdiff_t keys = own * w.keys + head * w.d, values = own * w.values + head * w.e;
  rows cached = {args->cache_k + cache * w.keys + head * w.d, args->cache_v + cache * w.values + head * w.e, s.cached};
  rows step = {args->k + keys, args->v + values, t + 1};
  row_numbers of_step = behind(numbers, s.cached);
  float before = score_rows(cached, q, dy, numbers, w), highest = score_rows(step, q, dy, of_step, w);
  slopes_of(numbers, s.cached + t + 1, before > highest ? before : highest, 1.f / __builtin_sqrtf((float)w.d));
  if (args->dq) {
    mix_rows(args->dq + query * w.d, numbers.products, cached.k, cached.count, w.keys, w.d);
    mix_rows(args->dq + query * w.d, of_step.products, step.k, step.count, w.keys, w.d);
  }
  for (int i = 0; i <= t; i++) {
    if (args->dk) add_scaled(args->dk + keys + (ptrdiff_t)i * w.keys, of_step.products[i], q, w.d);
    if (args->dv) add_scaled(args->dv + values + (ptrdiff_t)i * w.values, of_step.scores[i], dy, w.e);
  }
}

/** All query heads of a head of keys of a sequence. */
static void head_backward(const arguments *args, cached_span s, int g, const worker *w) {
  int d = args->d, e = args->e, sharing = args->heads / args->key_heads;
  // a block of scores ends at a multiple of four
  float *scores = (float *)w->scratch;
  int most = args->capacity + args->tokens + 4;
  row_numbers numbers = {scores, scores + most, args->cap > 0 ? scores + 2 * most : 0};
  for (int t = s.tokens.start; t < s.tokens.start + s.tokens.length; t++) {
    ptrdiff_t row = (ptrdiff_t)t * args->key_heads + g;
    if (args->dq) zero_floats(args->dq + row * sharing * d, sharing * d);
    if (args->dk) zero_floats(args->dk + row * d, d);
    if (args->dv) zero_floats(args->dv + row * e, e);
  }
  for (int t = 0; t < s.tokens.length; t++)
    for (int h = g * sharing; h < (g + 1) * sharing; h++) query_backward(args, s, t, h, numbers);
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
  zero_gaps(F32, args->dq, args->heads * args->d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(F32, args->dk, args->key_heads * args->d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(F32, args->dv, args->key_heads * args->e, args->sequences, args->rows, args->tokens, w);
}
