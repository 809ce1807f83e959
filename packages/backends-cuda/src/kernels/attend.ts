// Softmax attention of each token and head over rows of keys and values, and its gradient, for the ops that differ in the rows alone
// (causal-attention.ts, range-attention.ts). What a token sees is a struct `rows` with `count`, `key(i)` and `value(i)`. A block for
// each token and head walks the rows 128 at a time, a thread a row, with a running maximum and sum; then a thread a channel.
//   s_i = q · k_i / √D, bent to cap tanh(s / cap) where there is a cap;   y = Σ a_i v_i,  a = softmax(s)
// Backwards, with p_i = dy · v_i and m = Σ a p:  ds_i = a_i (p_i - m) slope_i / √D;  dq = Σ ds_i k_i;  dk_i = Σ ds_i q;  dv_i = Σ a_i dy.

export const attendThreads = 128;

export const attendFunctions = `
#define ROWS ${attendThreads}
DEVICE float dot_of(const float *a, const float *b, int n) {
  float sum = 0;
  for (int c = 0; c < n; c++) sum = madd(a[c], b[c], sum);
  return sum;
}
/** A score, and what its derivative is times that of the product: the slope of the cap. */
DEVICE float bent_score(float product, float scale, float cap, float *slope) {
  const float s = product * scale;
  *slope = 1;
  if (cap == 0) return s;
  const float t = hyperbolic_tangent(divide(s, cap));
  *slope = 1 - t * t;
  return cap * t;
}
/** memory: dv + ROWS + 4 floats */
template <class Rows> DEVICE void attend(const Rows &rows, const float *q, float *y, int d, int dv, float scale, float cap, float *memory) {
  const int lane = thread_x();
  float *sums = memory, *weights = memory + dv, *parts = weights + ROWS;
  for (int c = lane; c < dv; c += ROWS) sums[c] = 0;
  float highest = -3.4028234e38f, total = 0, slope;
  for (int begin = 0; begin < rows.count; begin += ROWS) {
    const int i = begin + lane, here = min_of(ROWS, rows.count - begin);
    const float s = lane < here ? bent_score(dot_of(q, rows.key(i), d), scale, cap, &slope) : -3.4028234e38f;
    const float next = largest(highest, block_max(s, parts, ROWS));
    const float shrink = exponential(highest - next), weight = lane < here ? exponential(s - next) : 0.f;
    highest = next;
    weights[lane] = weight;
    total = madd(total, shrink, block_sum(weight, parts, ROWS));
    for (int c = lane; c < dv; c += ROWS) {
      float sum = sums[c] * shrink;
      for (int r = 0; r < here; r++) sum = madd(weights[r], rows.value(begin + r)[c], sum);
      sums[c] = sum;
    }
    barrier();
  }
  for (int c = lane; c < dv; c += ROWS) y[c] = total > 0 ? divide(sums[c], total) : 0.f;
}
/** dq, and of the token and head log Σ exp s and m. memory: d + ROWS + 4 floats */
template <class Rows>
DEVICE void attend_backward(const Rows &rows, const float *q, const float *dy, float *dq, float *statistics, int d, int dv, float scale, float cap, float *memory) {
  const int lane = thread_x();
  float *sums = memory, *slopes = memory + d, *parts = slopes + ROWS;
  float highest = -3.4028234e38f, total = 0, mean = 0, slope;
  for (int begin = 0; begin < rows.count; begin += ROWS) {
    const int i = begin + lane;
    const bool own = i < rows.count;
    const float s = own ? bent_score(dot_of(q, rows.key(i), d), scale, cap, &slope) : -3.4028234e38f;
    const float next = largest(highest, block_max(s, parts, ROWS));
    const float shrink = exponential(highest - next), weight = own ? exponential(s - next) : 0.f;
    highest = next;
    total = madd(total, shrink, block_sum(weight, parts, ROWS));
    mean = madd(mean, shrink, block_sum(own ? weight * dot_of(dy, rows.value(i), dv) : 0.f, parts, ROWS));
  }
  mean = total > 0 ? divide(mean, total) : 0.f;
  const float softmax = highest + logarithm(largest(total, 1e-30f));
  if (lane == 0) statistics[0] = softmax, statistics[1] = mean;
  if (!dq) return;
  for (int c = lane; c < d; c += ROWS) sums[c] = 0;
  for (int begin = 0; begin < rows.count; begin += ROWS) {
    const int i = begin + lane, here = min_of(ROWS, rows.count - begin);
    if (lane < here) {
      const float s = bent_score(dot_of(q, rows.key(i), d), scale, cap, &slope);
      slopes[lane] = exponential(s - softmax) * (dot_of(dy, rows.value(i), dv) - mean) * slope * scale;
    }
    barrier();
    for (int c = lane; c < d; c += ROWS)
      for (int r = 0; r < here; r++) sums[c] = madd(slopes[r], rows.key(begin + r)[c], sums[c]);
    barrier();
  }
  for (int c = lane; c < d; c += ROWS) dq[c] = sums[c];
}
/**
 * dk and dv of a row, from those that see it: \`seers\` has \`count\`, and of each \`q(i)\`, \`dy(i)\`, \`statistics(i)\` and \`times(i)\`, how
 * often it sees the row. memory: d + dv + 2 ROWS floats
 */
template <class Seers>
DEVICE void row_backward(const Seers &seers, const float *key, const float *value, float *dk, float *dv, int d, int width, float scale, float cap, float *memory) {
  const int lane = thread_x();
  float *keys = memory, *values = memory + d, *slopes = values + width, *weights = slopes + ROWS;
  for (int c = lane; c < d; c += ROWS) keys[c] = 0;
  for (int c = lane; c < width; c += ROWS) values[c] = 0;
  for (int begin = 0; begin < seers.count; begin += ROWS) {
    const int i = begin + lane, here = min_of(ROWS, seers.count - begin);
    if (lane < here) {
      const int times = seers.times(i);
      float weight = 0, slope = 0;
      if (times > 0) {
        const float s = bent_score(dot_of(seers.q(i), key, d), scale, cap, &slope);
        weight = (float)times * exponential(s - seers.statistics(i)[0]);
        slope = weight * (dot_of(seers.dy(i), value, width) - seers.statistics(i)[1]) * slope * scale;
      }
      weights[lane] = weight, slopes[lane] = slope;
    }
    barrier();
    for (int c = lane; c < d; c += ROWS)
      for (int r = 0; r < here; r++) keys[c] = madd(slopes[r], seers.q(begin + r)[c], keys[c]);
    for (int c = lane; c < width; c += ROWS)
      for (int r = 0; r < here; r++) values[c] = madd(weights[r], seers.dy(begin + r)[c], values[c]);
    barrier();
  }
  if (dk) for (int c = lane; c < d; c += ROWS) dk[c] = keys[c];
  if (dv) for (int c = lane; c < width; c += ROWS) dv[c] = values[c];
}`;

/** Bytes of shared memory of each of the three. */
export const attendShared = (dv: number): number => 4 * (dv + attendThreads + 4);
export const rowShared = (d: number, dv: number): number => 4 * (d + dv + 2 * attendThreads);
