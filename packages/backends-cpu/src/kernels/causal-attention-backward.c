// Gradient of causal-attention.c for the step's own queries, keys and values. With p_s = dy · v_s over the rows s that a token and
// head see, and c_s the slope of the cap:   ds_s = a_s (p_s - Σ a p) c_s / √D;   dq = Σ ds_s k_s;   dk_s += ds_s q;   dv_s += a_s dy
// A task is a head of keys of a sequence, whose rows and columns are its own, so no two tasks write the same numbers. What is narrow
// of it lies in scratch as floats meanwhile.
#include "attention.h"

struct causal_attention_backward_args {
  const void *q, *k, *v;
  const float *cache_k, *cache_v;
  const int *sequences, *counts;
  const void *dy;
  void *dq, *dk, *dv;  // any may be null
  int tokens, heads, key_heads, d, e, slots, capacity, rows;
  float cap;  // 0: none
  int types;  // of q, k, v, dy, dq, dk, dv
};

typedef struct causal_attention_backward_args arguments;

/** Rows of the cache, or of the step, that a task's queries see, and how far they are from each other. */
typedef struct {
  const float *k, *v;
  int count, keys, values;
} rows;

/** The gradients of the step's rows, where they are wanted. */
typedef struct {
  float *dk, *dv;
  int keys, values;
} row_gradients;

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
    float block = score_block(at.scores, q, r.k + (ptrdiff_t)b * r.keys, n, r.keys, w.d, root);
    score_block(at.products, dy, r.v + (ptrdiff_t)b * r.values, n, r.values, w.e, 1.f);
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

/** Columns of rows in memory, and as floats, `width` apart: there, or in `room`. */
typedef struct {
  int type;
  void *memory;  // at the first
  int stride, n, width;
  float *floats;
} columns;

static columns columns_of(int type, const void *base, ptrdiff_t at, int stride, int n, float *room) {
  if (!base) return (columns){0};
  void *memory = number_at(type, base, at);
  return (columns){type, memory, stride, n, type == F32 ? stride : n, type == F32 ? (float *)memory : room};
}
static void widen_rows(columns c, int rows) {
  for (int r = 0; c.type != F32 && r < rows; r++)
    convert_numbers(c.type, number_at(c.type, c.memory, (ptrdiff_t)r * c.stride), F32, c.floats + (ptrdiff_t)r * c.n, c.n);
}
static void store_rows(columns c, int rows) {
  for (int r = 0; c.type != F32 && r < rows; r++) put_floats(c.type, c.memory, (ptrdiff_t)r * c.stride, c.floats + (ptrdiff_t)r * c.n, c.n);
}
static void clear_rows(columns c, int rows) {
  for (int r = 0; c.floats && r < rows; r++) zero_floats(c.floats + (ptrdiff_t)r * c.width, c.n);
}

/** A query that sees cached rows and, of those of the step, the first `step.count`. Adds to dq and to the gradients of the step's rows. */
static void query_backward(const float *q, const float *dy, float *dq, rows cached, rows step, row_gradients g, row_numbers numbers, widths w) {
  row_numbers of_step = behind(numbers, cached.count);
  float before = score_rows(cached, q, dy, numbers, w), highest = score_rows(step, q, dy, of_step, w);
  slopes_of(numbers, cached.count + step.count, before > highest ? before : highest, 1.f / __builtin_sqrtf((float)w.d));
  if (dq) {
    mix_rows(dq, numbers.products, cached.k, cached.count, cached.keys, w.d);
    mix_rows(dq, of_step.products, step.k, step.count, step.keys, w.d);
  }
  for (int i = 0; i < step.count; i++) {
    if (g.dk) add_scaled(g.dk + (ptrdiff_t)i * g.keys, of_step.products[i], q, w.d);
    if (g.dv) add_scaled(g.dv + (ptrdiff_t)i * g.values, of_step.scores[i], dy, w.e);
  }
}

/** All query heads of a head of keys of a sequence. */
static void head_backward(const arguments *args, cached_span s, int head, const worker *worker) {
  int d = args->d, e = args->e, sharing = args->heads / args->key_heads, length = s.tokens.length;
  widths w = widths_of(d, e, args->key_heads, args->cap);
  // a block of scores ends at a multiple of four
  int most = args->capacity + args->tokens + 4;
  float *scores = (float *)worker->scratch, *room = scores + (args->cap > 0 ? 3 : 2) * (ptrdiff_t)most;
  row_numbers numbers = {scores, scores + most, args->cap > 0 ? scores + 2 * most : 0};
  float *of_q = room, *of_dy = of_q + d, *of_dq = of_dy + e, *of_k = of_dq + d, *of_v = of_k + (ptrdiff_t)args->tokens * d;
  float *of_dk = of_v + (ptrdiff_t)args->tokens * e, *of_dv = of_dk + (ptrdiff_t)args->tokens * d;
  ptrdiff_t cache = (ptrdiff_t)s.tokens.slot * args->capacity, own = s.tokens.start;
  ptrdiff_t key = own * w.keys + head * d, value = own * w.values + head * e;
  columns k = columns_of(type_of(args->types, 1), args->k, key, w.keys, d, of_k);
  columns v = columns_of(type_of(args->types, 2), args->v, value, w.values, e, of_v);
  columns dk = columns_of(type_of(args->types, 5), args->dk, key, w.keys, d, of_dk);
  columns dv = columns_of(type_of(args->types, 6), args->dv, value, w.values, e, of_dv);
  widen_rows(k, length);
  widen_rows(v, length);
  clear_rows(dk, length);
  clear_rows(dv, length);
  rows cached = {args->cache_k + cache * w.keys + head * d, args->cache_v + cache * w.values + head * e, s.cached, w.keys, w.values};
  row_gradients gradients = {dk.floats, dv.floats, dk.width, dv.width};
  for (int t = 0; t < length; t++)
    for (int h = head * sharing; h < (head + 1) * sharing; h++) {
      ptrdiff_t query = (own + t) * args->heads + h;
      const float *q = floats_at(type_of(args->types, 0), args->q, query * d, d, of_q);
      const float *dy = floats_at(type_of(args->types, 3), args->dy, query * e, e, of_dy);
      columns dq = columns_of(type_of(args->types, 4), args->dq, query * d, 0, d, of_dq);
      clear_rows(dq, 1);
      rows step = {k.floats, v.floats, t + 1, k.width, v.width};
      query_backward(q, dy, dq.floats, cached, step, gradients, numbers, w);
      store_rows(dq, 1);
    }
  store_rows(dk, length);
  store_rows(dv, length);
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
  zero_gaps(type_of(args->types, 4), args->dq, args->heads * args->d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(type_of(args->types, 5), args->dk, args->key_heads * args->d, args->sequences, args->rows, args->tokens, w);
  zero_gaps(type_of(args->types, 6), args->dv, args->key_heads * args->e, args->sequences, args->rows, args->tokens, w);
}
