// The RWKV-7 recurrence (kernels/wkv7.c) for heads of 64: a few rows of the state stay in registers over all tokens of a
// sequence, because rows are independent. Same arguments and the same cutting into parts as wkv7.
//   s_i = Σ_j S_ij a_j;   S_ij ← S_ij w_j + s_i b_j + v_i k_j;   y_i = Σ_j S_ij r_j
#include "native-kernels.h"
#include "sequences.h"
#include "wide.h"

struct wide_wkv7_args {
  const float *r, *w, *k, *v, *a, *b;
  const float *state;
  const int *sequences;
  float *y, *next_state;  // either may be null
  int tokens, heads, d, slots, rows;
  int groups;  // row groups a head is cut into; rows of a group are a multiple of 4
};

#define D 64
#define ACROSS (D / LANES)
#if LANES == 16
#define ROWS 4
#else
#define ROWS 1
#endif

typedef struct {
  const float *r, *w, *k, *v, *a, *b;
  float *y;
} streams;

/** Σ of the products of a row with a vector, as lanes that are still to be added up. */
INLINE wide_f32 products(const wide_f32 *row, const float *x) {
  wide_f32 even = row[0] * wide_load(x), odd = row[1] * wide_load(x + LANES);
  UNROLLED for (int j = 2; j < ACROSS; j += 2) {
    even += row[j] * wide_load(x + j * LANES);
    odd += row[j + 1] * wide_load(x + (j + 1) * LANES);
  }
  return even + odd;
}

#if LANES == 16
INLINE f32x4 quarter_sums(wide_f32 x) {
  __m512 v = (__m512)x;
  __m256 half = _mm256_add_ps(_mm512_castps512_ps256(v), _mm512_extractf32x8_ps(v, 1));
  return (f32x4)_mm_add_ps(_mm256_castps256_ps128(half), _mm256_extractf128_ps(half, 1));
}
#elif LANES == 8
INLINE f32x4 quarter_sums(wide_f32 x) {
  return (f32x4)_mm_add_ps(_mm256_castps256_ps128((__m256)x), _mm256_extractf128_ps((__m256)x, 1));
}
#else
INLINE f32x4 quarter_sums(wide_f32 x) { return (f32x4)x; }
#endif

/** The sums of the lanes of ROWS vectors. */
INLINE void sums_of_rows(const wide_f32 *x, float *sums) {
#if ROWS == 4
  store(sums, sum_lanes_of_4(quarter_sums(x[0]), quarter_sums(x[1]), quarter_sums(x[2]), quarter_sums(x[3])));
#else
  sums[0] = sum_lanes(quarter_sums(x[0]));
#endif
}

/** ROWS rows of the state of one head over n tokens; `width` floats from one token to the next. */
NOINLINE void rows_over_tokens(float *state, streams x, int n, ptrdiff_t width) {
  wide_f32 s[ROWS][ACROSS], part[ROWS];
  float sums[4];
  UNROLLED for (int i = 0; i < ROWS; i++) UNROLLED for (int j = 0; j < ACROSS; j++) s[i][j] = wide_load(state + i * D + j * LANES);
  for (int t = 0; t < n; t++) {
    UNROLLED for (int i = 0; i < ROWS; i++) part[i] = products(s[i], x.a);
    sums_of_rows(part, sums);
    UNROLLED for (int j = 0; j < ACROSS; j++) {
      wide_f32 w = wide_load(x.w + j * LANES), k = wide_load(x.k + j * LANES), b = wide_load(x.b + j * LANES);
      UNROLLED for (int i = 0; i < ROWS; i++) s[i][j] = s[i][j] * w + k * wide_splat(x.v[i]) + b * wide_splat(sums[i]);
    }
    if (x.y) {
      UNROLLED for (int i = 0; i < ROWS; i++) part[i] = products(s[i], x.r);
      sums_of_rows(part, x.y);
      x.y += width;
    }
    x.r += width, x.w += width, x.k += width, x.v += width, x.a += width, x.b += width;
  }
  UNROLLED for (int i = 0; i < ROWS; i++) UNROLLED for (int j = 0; j < ACROSS; j++) wide_store(state + i * D + j * LANES, s[i][j]);
}

KERNEL(wide_wkv7) {
  ARGS(wide_wkv7);
  int heads = args->heads, width = heads * D, groups = args->groups;
  ptrdiff_t slot_size = (ptrdiff_t)width * D;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_gaps(args->y, width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->next_state, args->state, slot_size, args->sequences, args->rows, args->slots, w);
  range tasks = share(args->rows * heads * groups, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    int group = task % groups, head = task / groups % heads;
    span q = sequence_at(args->sequences, task / groups / heads, args->tokens, args->slots);
    if (q.length == 0) continue;
    int from = (D * group / groups) & ~3, to = (D * (group + 1) / groups) & ~3;
    ptrdiff_t at = q.slot * slot_size + (ptrdiff_t)(head * D + from) * D;
    float *s = args->next_state ? args->next_state + at : (float *)w->scratch;
    if (s != args->state + at) copy_floats(s, args->state + at, (to - from) * D);
    ptrdiff_t o = (ptrdiff_t)q.start * width + head * D;
    for (int i = from; i < to; i += ROWS, s += ROWS * D) {
      streams x = {args->r + o, args->w + o, args->k + o, args->v + o + i, args->a + o, args->b + o, args->y ? args->y + o + i : 0};
      rows_over_tokens(s, x, q.length, width);
    }
  }
}
