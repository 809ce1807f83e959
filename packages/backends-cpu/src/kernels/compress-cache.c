// Shortens caches above the limit: per head the rows with the highest vote of the query, by falling vote, then the last ones.
//   vote_s = Σ_q softmax over s < P of (q_h · k_hs / √D)
// q [N,C]; caches [slots,capacity,C], means [slots,chunks,C]. Work is shared by heads; a head's columns are its own.
#include "cache.h"
#include "math.h"

struct compress_cache_args {
  const float *q, *k, *v, *means;
  const int *sequences, *counts;
  const float *queries;                 // null, or what votes in steps of several tokens
  float *next_k, *next_v, *next_means;  // may be the caches themselves
  int tokens, channels, slots, capacity, chunks, rows;
  int heads, chunk, above, keep, recent;
};

/** votes += softmax of q · k / √d */
NOINLINE void vote(float *votes, float *scores, const float *q, const float *k, int past, int width, int d) {
  float highest = -__builtin_inff(), total = 0, root = 1.f / __builtin_sqrtf((float)d);
  for (int s = 0; s < past; s++) {
    scores[s] = dot(q, k + (ptrdiff_t)s * width, d) * root;
    if (scores[s] > highest) highest = scores[s];
  }
  for (int s = 0; s < past; s += 4) {
    f32x4 e = exp4(sub(load_part(scores + s, past - s), splat(highest)));
    store_part(scores + s, e, past - s);
  }
  for (int s = 0; s < past; s++) total += scores[s];
  add_scaled(votes, 1.f / total, scores, past);
}

/** Whether row a comes before row b. */
INLINE int precedes(const float *votes, int a, int b) { return votes[a] > votes[b] || (votes[a] == votes[b] && a < b); }

static void sift(const float *votes, int *heap, int at, int n) {
  for (int child; (child = 2 * at + 1) < n; at = child) {
    if (child + 1 < n && precedes(votes, heap[child], heap[child + 1])) child++;
    if (precedes(votes, heap[child], heap[at])) return;
    int swapped = heap[at];
    heap[at] = heap[child];
    heap[child] = swapped;
  }
}

/** All rows by falling vote: heapsort, the last one on top. */
static void sort_rows(const float *votes, int *order, int n) {
  for (int i = 0; i < n; i++) order[i] = i;
  for (int i = n / 2 - 1; i >= 0; i--) sift(votes, order, i, n);
  for (int end = n - 1; end > 0; end--) {
    int top = order[0];
    order[0] = order[end];
    order[end] = top;
    sift(votes, order, 0, end);
  }
}

/** Row i becomes row order[i] for i < kept; then come the rows from `past` on. */
static void reorder(float *rows, float *buffer, const int *order, int kept, int past, int recent, int width, int d) {
  for (int i = 0; i < kept; i++) copy_floats(buffer + (ptrdiff_t)i * d, rows + (ptrdiff_t)order[i] * width, d);
  for (int i = 0; i < recent; i++) copy_floats(rows + (ptrdiff_t)(kept + i) * width, rows + (ptrdiff_t)(past + i) * width, d);
  for (int i = 0; i < kept; i++) copy_floats(rows + (ptrdiff_t)i * width, buffer + (ptrdiff_t)i * d, d);
}

KERNEL(compress_cache) {
  ARGS(compress_cache);
  int c = args->channels, d = c / args->heads, capacity = args->capacity, recent = args->recent, kept = args->keep - recent;
  range heads = share(args->heads, 1, w);
  if (heads.from == heads.to) return;
  int from = heads.from * d, n = (heads.to - heads.from) * d;
  REQUIRE(args->next_k && args->next_v && args->next_means);
  copy_columns(args->next_k, args->k, (ptrdiff_t)args->slots * capacity, c, from, n);
  copy_columns(args->next_v, args->v, (ptrdiff_t)args->slots * capacity, c, from, n);
  copy_columns(args->next_means, args->means, (ptrdiff_t)args->slots * args->chunks, c, from, n);
  float *votes = (float *)w->scratch, *scores = votes + capacity, *buffer = scores + 2 * capacity;
  int *order = (int *)(scores + capacity);
  for (int row = 0; row < args->rows; row++) {
    cached_span s = cached_at(args->sequences, args->counts, row, args->tokens, args->slots, capacity, args->above, args->keep);
    if (s.tokens.length == 0 || s.before == s.cached) continue;
    int past = s.before - recent, several = args->queries && s.tokens.length > 1;
    const float *queries = (several ? args->queries : args->q) + (ptrdiff_t)s.tokens.start * c;
    ptrdiff_t slot = (ptrdiff_t)s.tokens.slot * capacity * c;
    for (int h = heads.from; h < heads.to; h++) {
      float *k = args->next_k + slot + h * d, *v = args->next_v + slot + h * d;
      zero_floats(votes, past);
      for (int i = 0; i < (several ? s.tokens.length : 1); i++)
        vote(votes, scores, queries + (ptrdiff_t)i * c + h * d, k, past, c, d);
      sort_rows(votes, order, past);
      reorder(k, buffer, order, kept, past, recent, c, d);
      reorder(v, buffer, order, kept, past, recent, c, d);
    }
    float *means = args->next_means + (ptrdiff_t)s.tokens.slot * args->chunks * c + from;
    write_means(means, args->next_k + slot + from, 0, s.cached, args->chunk, c, n);
  }
}
