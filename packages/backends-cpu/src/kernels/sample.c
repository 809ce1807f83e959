// Draws an id from each row of logits [N,V] by the rule of core's sample.ts: amounts are added to some logits, ids that a mask does
// not allow are left out, the nucleus and the most probable ids are kept, weights exp(x - max) are raised to 1 / temperature, and
// a random number chooses.
// A row of 65,536 takes 0.02 ms greedily and 0.06 to 0.14 ms with a nucleus on one core, the latter where logits are flat (0.43 ms while the bound was
// bisected over all of them; in JavaScript 0.12 and 0.98 ms; Zen 4, Node 20); natively 0.009 ms greedily since it is only copied where amounts are
// added and its maximum has two chains.
#include "kernel.h"
#include "math.h"

struct sample_args {
  const float *logits;
  const float *settings;  // [N,5]: temperature, topP, topK, fraction, ids that may be drawn
  const int *changes;     // [most,2]: row, id
  const float *amounts;   // [most]
  const uint32_t *mask;   // [N,ceil(V/32)]: bit i % 32 of word i / 32 is set where id i may be drawn; or 0
  int *ids;
  int rows, v, most;
};

#define BANNED -1e38f  // what stands for a logit that a mask leaves out: `undrawable` of core's choice.ts is larger

#define SMALLEST 0x00800000  // the bits of the smallest normal number
#define ONE 0x3f800000

INLINE float of_bits(int bits) {
  float x;
  __builtin_memcpy(&x, &bits, 4);
  return x;
}
INLINE int bits_of(float x) {
  int bits;
  __builtin_memcpy(&bits, &x, 4);
  return bits;
}

/** y = x where the mask allows it, or where x is not finite, which is to be seen; y may be x. */
NOINLINE void apply_mask(float *y, const float *x, const uint32_t *mask, int n) {
  const i32x4 bits = wasm_i32x4_const(1, 2, 4, 8);
  f32x4 banned = splat(BANNED);
  int i = 0;
  ROLLED for (; i + 4 <= n; i += 4) {
    f32x4 a = load(x + i), nothing = sub(a, a);
    i32x4 own = wasm_v128_and(wasm_i32x4_splat((int)(mask[i >> 5] >> (i & 31))), bits);
    store(y + i, wasm_v128_bitselect(a, banned, wasm_v128_or(wasm_i32x4_eq(own, bits), wasm_f32x4_ne(nothing, nothing))));
  }
  for (; i < n; i++) y[i] = (mask[i >> 5] >> (i & 31) & 1) || x[i] - x[i] != 0.f ? x[i] : BANNED;
}

/** The largest of n numbers; NaN where one is not finite. */
NOINLINE float largest_of(const float *x, int n) {
  // two chains, because one would wait for itself
  f32x4 m = splat(-__builtin_inff()), m2 = m, bad = zero();
  int i = 0;
  ROLLED for (; i + 8 <= n; i += 8) {
    f32x4 a = load(x + i), b = load(x + i + 4);
    m = wasm_f32x4_pmax(m, a);
    m2 = wasm_f32x4_pmax(m2, b);
    bad = add(bad, add(sub(a, a), sub(b, b)));
  }
  float largest = max_lanes(wasm_f32x4_pmax(m, m2));
  int is_bad = wasm_v128_any_true(wasm_f32x4_ne(bad, bad));
  for (; i < n; i++) {
    is_bad |= x[i] - x[i] != 0.f;
    if (x[i] > largest) largest = x[i];
  }
  return is_bad ? __builtin_nanf("") : largest;
}

/** w = exp(x - largest); the sum, in blocks so that it stays exact. */
NOINLINE double weights_of(float *w, const float *x, int n, float largest) {
  double total = 0;
  f32x4 m = splat(largest);
  for (int from = 0; from < n; from += 1024) {
    int to = smaller(from + 1024, n), i = from;
    f32x4 s = zero();
    ROLLED for (; i + 4 <= to; i += 4) {
      f32x4 e = exp4(sub(load(x + i), m));
      store(w + i, e);
      s = add(s, e);
    }
    total += (double)sum_lanes(s);
    for (; i < to; i++) total += (double)(w[i] = exp1(x[i] - largest));
  }
  return total;
}

/** Copies what is at least `low` and below `high` to `list`, in order; how many there are. `list` may be w. */
NOINLINE int collect(float *list, const float *w, int n, float low, float high) {
  int count = 0, i = 0;
#if defined(__AVX512F__)
  __m512 from = _mm512_set1_ps(low), to = _mm512_set1_ps(high);
  for (; i + 16 <= n; i += 16) {
    __m512 x = _mm512_loadu_ps(w + i);
    __mmask16 in = _mm512_cmp_ps_mask(x, from, _CMP_GE_OQ) & _mm512_cmp_ps_mask(x, to, _CMP_LT_OQ);
    _mm512_storeu_ps(list + count, _mm512_maskz_compress_ps(in, x));
    count += __builtin_popcount(in);
  }
#endif
  ROLLED for (; i < n; i++) {
    float x = w[i];
    list[count] = x;
    count += x >= low && x < high;
  }
  return count;
}

INLINE f32x4 above4(f32x4 sum, const float *list, f32x4 bound) {
  f32x4 a = load(list);
  return add(sum, wasm_v128_and(a, wasm_f32x4_ge(a, bound)));
}

/** The sum of the list's numbers that are not below `bound`: blocks of 1024 are added up in single precision, these in double. */
NOINLINE double above(const float *list, int n, float bound) {
  double total = 0;
  f32x4 b = splat(bound);
  int from = 0;
  // four blocks at a time, because each chain of additions would wait for itself
  for (; from + 4096 <= n; from += 4096) {
    const float *block = list + from;
    f32x4 s0 = zero(), s1 = zero(), s2 = zero(), s3 = zero();
    ROLLED for (int i = 0; i < 1024; i += 4) {
      s0 = above4(s0, block + i, b);
      s1 = above4(s1, block + i + 1024, b);
      s2 = above4(s2, block + i + 2048, b);
      s3 = above4(s3, block + i + 3072, b);
    }
    total += (double)sum_lanes(s0);
    total += (double)sum_lanes(s1);
    total += (double)sum_lanes(s2);
    total += (double)sum_lanes(s3);
  }
  for (; from < n; from += 1024) {
    int to = smaller(from + 1024, n), i = from;
    f32x4 s = zero();
    ROLLED for (; i + 4 <= to; i += 4) s = above4(s, list + i, b);
    total += (double)sum_lanes(s);
    for (; i < to; i++)
      if (list[i] >= bound) total += (double)list[i];
  }
  return total;
}

/** How many of the list's numbers are not below `bound`. */
NOINLINE int count_above(const float *list, int n, float bound) {
  f32x4 b = splat(bound);
  i32x4 s = wasm_i32x4_splat(0);
  int i = 0, rest = 0;
  ROLLED for (; i + 4 <= n; i += 4) s = wasm_i32x4_sub(s, wasm_f32x4_ge(load(list + i), b));
  for (; i < n; i++) rest += list[i] >= bound;
  return rest + wasm_i32x4_extract_lane(s, 0) + wasm_i32x4_extract_lane(s, 1) + wasm_i32x4_extract_lane(s, 2) +
         wasm_i32x4_extract_lane(s, 3);
}

/**
 * Of the numbers with bits `low` to `high`, the largest for which those of the list from it on, and `more`, reach the goal, or at most `within` bits
 * below it; `low` where none does.
 */
static int largest_bits(const float *list, int n, int low, int high, double goal, double more, int within) {
  while (high - low > within) {
    int middle = low + (high - low + 1) / 2;
    if (more + above(list, n, of_bits(middle)) >= goal) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same of a count. */
static int largest_bits_of_rank(const float *list, int n, int low, int rank) {
  for (int high = ONE; low < high;) {
    int middle = low + (high - low + 1) / 2;
    if (count_above(list, n, of_bits(middle)) >= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

#define SAMPLE 4096

/**
 * As `largest_bits` up to 1, of a long list: an evenly spaced sample says about where, the numbers thereabouts which it is, and the whole list
 * whether that is so, to the last bit; where it is not, it is searched for. `near` has room for n numbers.
 */
static int largest_bits_of_many(const float *list, int n, int low, double goal, float *near) {
  for (int i = 0; i < SAMPLE; i++) near[i] = list[(int64_t)i * n / SAMPLE];
  double part = goal * SAMPLE / n, doubt = 0.04;
  int within = 1 << 14;
  int from = largest_bits(near, SAMPLE, low, ONE, part * (1 + doubt), 0, within);
  int to = smaller(ONE, largest_bits(near, SAMPLE, from, ONE, part * (1 - doubt), 0, within) + within);
  double more = to == ONE ? 0 : above(list, n, of_bits(to + 1));
  if (more >= goal) return largest_bits(list, n, to + 1, ONE, goal, 0, 0);
  int count = collect(near, list, n, of_bits(from), of_bits(to + 1));
  int found = largest_bits(near, count, from, to, goal, more, 0);
  if (above(list, n, of_bits(found)) < goal) return largest_bits(list, n, low, found - 1, goal, 0, 0);
  if (found < ONE && above(list, n, of_bits(found + 1)) >= goal) return largest_bits(list, n, found + 1, ONE, goal, 0, 0);
  return found;
}

/** Keeps of the weights those from `bound` on, of those equal to it the first `equals`, to the power 1 / temperature; others become 0. */
NOINLINE void keep(float *w, const float *x, int n, float bound, int equals, float largest, float temperature) {
  f32x4 b = splat(bound), m = splat(largest), t = splat(temperature);
  if (equals < n) {
    for (int i = 0; i < n; i++)
      if (w[i] < bound || (w[i] == bound && equals-- <= 0)) w[i] = 0;
    b = splat(of_bits(SMALLEST));
  }
  int i = 0;
  ROLLED for (; i + 4 <= n; i += 4) {
    f32x4 own = load(w + i), kept = wasm_f32x4_ge(own, b);
    if (temperature != 1.f && wasm_v128_any_true(kept)) own = exp4(wasm_f32x4_div(sub(load(x + i), m), t));
    store(w + i, wasm_v128_and(own, kept));
  }
  for (; i < n; i++) {
    if (w[i] < wasm_f32x4_extract_lane(b, 0)) w[i] = 0;
    else if (temperature != 1.f) w[i] = exp1((x[i] - largest) / temperature);
  }
}

/** Sums of the blocks of 1024 numbers, each in the order of the ids; their sum. */
NOINLINE double sums_of_blocks(double *sums, const float *w, int n) {
  double total = 0;
  int block = 0, from = 0;
  for (; from + 4096 <= n; from += 4096, block += 4) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    ROLLED for (int i = from; i < from + 1024; i++) {
      s0 += (double)w[i];
      s1 += (double)w[i + 1024];
      s2 += (double)w[i + 2048];
      s3 += (double)w[i + 3072];
    }
    sums[block] = s0;
    sums[block + 1] = s1;
    sums[block + 2] = s2;
    sums[block + 3] = s3;
    total += s0;
    total += s1;
    total += s2;
    total += s3;
  }
  for (; from < n; from += 1024, block++) {
    double s = 0;
    for (int i = from; i < smaller(from + 1024, n); i++) s += (double)w[i];
    sums[block] = s;
    total += s;
  }
  return total;
}

/** The id at `fraction` of the cumulative weights, of ids that have any; `sums` has room for n / 1024 numbers. */
static int id_at(double fraction, const float *w, int n, double *sums) {
  double target = fraction * sums_of_blocks(sums, w, n), running = 0;
  int from = 0, last = 0;
  for (; from + 1024 < n && running + sums[from / 1024] <= target; from += 1024) running += sums[from / 1024];
  for (int i = from; i < n; i++) {
    if (w[i] == 0.f) continue;
    last = i;
    running += (double)w[i];
    if (running > target) break;
  }
  if (last >= from && w[last] != 0.f) return last;
  // rounding may leave nothing behind the last block that has a weight
  for (last = n - 1; last > 0 && w[last] == 0.f;) last--;
  return last;
}

/** An id of x, of which n may be drawn; w, list and near have room for n numbers each, sums for n / 1024. */
static int draw(const float *x, int n, const float *settings, float *w, float *list, float *near, double *sums) {
  float temperature = settings[0], top_p = settings[1], fraction = settings[3];
  int top_k = (int)settings[2];
  float largest = n > 0 ? largest_of(x, n) : -__builtin_inff();
  if (!(largest >= -1e37f)) return -1;
  if (temperature == 0.f) {
    int id = 0;
    f32x4 m = splat(largest);
    ROLLED for (; id + 8 <= n; id += 8)
      if (wasm_v128_any_true(wasm_v128_or(wasm_f32x4_eq(load(x + id), m), wasm_f32x4_eq(load(x + id + 4), m)))) break;
    while (x[id] != largest) id++;
    return id;
  }
  double sum = weights_of(w, x, n, largest);
  int bound = SMALLEST;
  int equals = n;  // of the ids as probable as the bound, how many are kept
  if (top_p < 1.f || top_k > 0) {
    // what is below (1 - topP) sum / n stays below (1 - topP) sum in all: none of it is in the nucleus
    double floor = top_p < 1.f ? (1 - (double)top_p) * sum / n * (1 - 1e-6) : 0;
    int count = collect(list, w, n, floor > (double)of_bits(bound) ? (float)floor : of_bits(bound), 2.f);
    double mass = (double)top_p * sum;
    if (top_p < 1.f)
      bound = count < 4 * SAMPLE ? largest_bits(list, count, bound, ONE, mass, 0, 0) : largest_bits_of_many(list, count, bound, mass, near);
    if (top_k > 0 && count_above(list, count, of_bits(bound)) > top_k) {
      bound = largest_bits_of_rank(list, count, bound, top_k);
      equals = top_k - count_above(list, count, of_bits(bound + 1));
    }
  }
  keep(w, x, n, of_bits(bound), equals, largest, temperature);
  return id_at((double)fraction, w, n, sums);
}

KERNEL(sample) {
  ARGS(sample);
  int v = args->v;
  double *sums = (double *)w->scratch;
  float *x = (float *)(sums + v / 1024 + 1);
  range rows = share(args->rows, 1, w);
  for (int row = rows.from; row < rows.to; row++) {
    const float *settings = args->settings + 5 * row;
    int n = (int)settings[4];
    REQUIRE(n >= 0 && n <= v);
    const float *logits = args->logits + (ptrdiff_t)row * v;
    for (int m = 0; m < args->most; m++) {
      int id = args->changes[2 * m + 1];
      if (args->changes[2 * m] != row || id < 0 || id >= n) continue;
      if (logits != x) copy_floats(x, logits, n);
      logits = x;
      x[id] += args->amounts[m];
    }
    if (args->mask) {
      apply_mask(x, logits, args->mask + (ptrdiff_t)row * ((v + 31) / 32), n);
      logits = x;
    }
    args->ids[row] = draw(logits, n, settings, x + v, x + 2 * (ptrdiff_t)v, x + 3 * (ptrdiff_t)v, sums);
  }
}
