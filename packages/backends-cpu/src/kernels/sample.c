// Draws an id from each row of logits [N,V] by the rule of core's sample.ts: amounts are added to some logits, ids that a mask does
// not allow are left out, the nucleus and the most probable ids are kept, weights exp(x - max) are raised to 1 / temperature, and
// a random number chooses.
// A row of 65,536 takes 0.02 ms greedily and 0.2 ms with a nucleus on one core (in JavaScript 0.12 and 0.98 ms; Zen 4, Node 20); natively
// 0.009 ms greedily since it is only copied where amounts are added and its maximum has two chains.
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

/** Copies what is not below the bound to `list`; how many there are. */
NOINLINE int collect(float *list, const float *w, int n, float bound) {
  int count = 0, i = 0;
  f32x4 b = splat(bound);
  ROLLED for (; i + 4 <= n; i += 4) {
    if (!wasm_v128_any_true(wasm_f32x4_ge(load(w + i), b))) continue;
    for (int j = i; j < i + 4; j++)
      if (w[j] >= bound) list[count++] = w[j];
  }
  for (; i < n; i++)
    if (w[i] >= bound) list[count++] = w[i];
  return count;
}

/** The sum of the list's numbers that are not below `bound`, or how many there are. */
NOINLINE double above(const float *list, int n, float bound, int counts) {
  double total = 0;
  f32x4 b = splat(bound), one = splat(1.f);
  for (int from = 0; from < n; from += 1024) {
    int to = smaller(from + 1024, n), i = from;
    f32x4 s = zero();
    ROLLED for (; i + 4 <= to; i += 4) {
      f32x4 a = load(list + i);
      s = add(s, wasm_v128_and(counts ? one : a, wasm_f32x4_ge(a, b)));
    }
    total += (double)sum_lanes(s);
    for (; i < to; i++)
      if (list[i] >= bound) total += counts ? 1 : (double)list[i];
  }
  return total;
}

/** The largest number from the one with bits `low` to 1 for which `above` is at least the goal; that one where none is. */
static float threshold(const float *list, int n, int low, double goal, int counts) {
  for (int high = ONE; low < high;) {
    int middle = low + (high - low + 1) / 2;
    if (above(list, n, of_bits(middle), counts) >= goal) low = middle;
    else high = middle - 1;
  }
  return of_bits(low);
}

/** An id of x, of which n may be drawn; w and list have room for n numbers each. */
static int draw(const float *x, int n, const float *settings, float *w, float *list) {
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
  float bound = of_bits(SMALLEST);
  int equals = n;  // of the ids as probable as the bound, how many are kept
  if (top_p < 1.f || top_k > 0) {
    // what is below (1 - topP) sum / n stays below (1 - topP) sum in all: none of it is in the nucleus
    double floor = top_p < 1.f ? (1 - (double)top_p) * sum / n * (1 - 1e-6) : 0;
    int count = collect(list, w, n, floor > (double)bound ? (float)floor : bound);
    if (top_p < 1.f) bound = threshold(list, count, SMALLEST, (double)top_p * sum, 0);
    if (top_k > 0 && above(list, count, bound, 1) > top_k) {
      bound = threshold(list, count, bits_of(bound), top_k, 1);
      equals = top_k - (int)above(list, count, of_bits(bits_of(bound) + 1), 1);
    }
  }
  double total = 0;
  for (int i = 0; i < n; i++) {
    if (w[i] < bound || (w[i] == bound && equals-- <= 0)) {
      w[i] = 0;
      continue;
    }
    if (temperature != 1.f) w[i] = exp1((x[i] - largest) / temperature);
    total += (double)w[i];
  }
  double target = (double)fraction * total, running = 0;
  int last = 0;
  for (int i = 0; i < n; i++) {
    if (w[i] == 0.f) continue;
    last = i;
    running += (double)w[i];
    if (running > target) break;
  }
  return last;
}

KERNEL(sample) {
  ARGS(sample);
  int v = args->v;
  float *x = (float *)w->scratch;
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
    args->ids[row] = draw(logits, n, settings, x + v, x + 2 * (ptrdiff_t)v);
  }
}
