// Floats of a checkpoint quantised to canonical int8 and int4 blocks, bit for bit as core
// does it (storages/int8.ts and int4.ts say how and why), in double precision like JavaScript. Compiled without contraction.
//
// f16, one thread, Zen 4, million numbers a second, JavaScript / WebAssembly / AVX2 and AVX-512:
//   int8 126 / 234 / 570 to 670   int4 46 / 111 / 220   (SSE4: 345 and 39)
#include "storage.h"

typedef double f64x4 __attribute__((vector_size(32)));
typedef int64_t i64x4 __attribute__((vector_size(32)));
typedef int32_t lanes32 __attribute__((vector_size(16)));
typedef float floats4 __attribute__((vector_size(16)));

/** Adding and subtracting it rounds to an integer, ties to even. */
#define SHIFT 6755399441055744.0  // 1.5 * 2^52
#define CANDIDATES 4              // scales tried for int4

INLINE f64x4 all(double x) { return (f64x4){x, x, x, x}; }
INLINE f64x4 chosen(i64x4 which, f64x4 a, f64x4 b) { return (f64x4)((which & (i64x4)a) | (~which & (i64x4)b)); }
INLINE f64x4 between(f64x4 x, double least, double most) {
  x = chosen(x > all(most), all(most), x);
  return chosen(x < all(least), all(least), x);
}
INLINE f64x4 nearest(f64x4 x) { return (x + SHIFT) - SHIFT; }
INLINE f64x4 doubles(const float *x) {
  floats4 four;
  __builtin_memcpy(&four, x, 16);
  return __builtin_convertvector(four, f64x4);
}

/** The f16 nearest to x, ties to even; no finite number becomes infinite. */
static uint16_t scale_bits(double x) {
  float f = (float)x;
  uint32_t bits;
  __builtin_memcpy(&bits, &f, 4);
  uint32_t sign = bits >> 16 & 0x8000, magnitude = bits & 0x7fffffff;
  if (magnitude >= 0x477fe000) return (uint16_t)(sign | 0x7bff);
  if (magnitude >= 0x38800000) return (uint16_t)(sign | (magnitude - 0x38000000 + 0xfff + (magnitude >> 13 & 1)) >> 13);
  if (magnitude <= 0x33000000) return (uint16_t)sign;  // up to half of the smallest subnormal
  uint32_t shift = 126 - (magnitude >> 23), mantissa = (magnitude & 0x7fffff) | 0x800000;
  uint32_t rest = mantissa & ((1u << shift) - 1), half = 1u << (shift - 1), quotient = mantissa >> shift;
  return (uint16_t)(sign | (quotient + (rest > half || (rest == half && quotient & 1))));
}

static double inverse_of(uint16_t scale) { return scale & 0x7fff ? 1 / (double)f16_to_f32(scale) : 0; }

INLINE void store_bytes(uint8_t *to, lanes32 q) {
  for (int i = 0; i < 4; i++) to[i] = (uint8_t)q[i];
}

static void encode_int8_block(const float *x, uint8_t *to) {
  f32x4 m = zero();
  for (int i = 0; i < BLOCK; i += 4) m = wasm_f32x4_pmax(m, wasm_f32x4_abs(load(x + i)));
  uint16_t scale = scale_bits((double)max_lanes(m) / 127);
  double inverse = inverse_of(scale);
  __builtin_memcpy(to, &scale, 2);
  for (int i = 0; i < BLOCK; i += 4)
    store_bytes(to + 2 + i, __builtin_convertvector(between(nearest(doubles(x + i) * inverse), -127, 127), lanes32));
}

/** The scale with the least error among those tried, each in a lane. Even and odd elements are summed apart. */
static double best_scale(const float *x, double extreme) {
  f64x4 inverse = (f64x4){-8, -7.2, -8.8, 7.4} / extreme, xq[2] = {all(0), all(0)}, qq[2] = {all(0), all(0)};
  for (int i = 0; i < BLOCK; i += 2)
    for (int odd = 0; odd < 2; odd++) {
      double each = x[i + odd];
      f64x4 q = between(nearest(each * inverse), -8, 7);
      xq[odd] += each * q;
      qq[odd] += q * q;
    }
  f64x4 sxq = xq[0] + xq[1], sqq = qq[0] + qq[1], gain = sxq * sxq / sqq;
  double best = 0, scale = 0;
  for (int c = 0; c < CANDIDATES; c++)
    if (gain[c] > best) best = gain[c], scale = sxq[c] / sqq[c];
  return scale;
}

static void encode_int4_block(const float *x, uint8_t *to) {
  float extreme = 0;
  for (int i = 0; i < BLOCK; i++)
    if (__builtin_fabsf(x[i]) > __builtin_fabsf(extreme)) extreme = x[i];
  uint16_t scale = extreme == 0 ? 0 : scale_bits(best_scale(x, extreme));
  double inverse = inverse_of(scale);
  __builtin_memcpy(to, &scale, 2);
  for (int i = 0; i < 16; i += 4) {
    lanes32 low = __builtin_convertvector(between(doubles(x + i) * inverse + 8.5, 0, 15), lanes32);
    lanes32 high = __builtin_convertvector(between(doubles(x + 16 + i) * inverse + 8.5, 0, 15), lanes32);
    store_bytes(to + 2 + i, low | high << 4);
  }
}

// Numbers of a file may lie anywhere in memory.
typedef uint32_t __attribute__((aligned(1), may_alias)) any_u32;
typedef uint16_t __attribute__((aligned(1), may_alias)) any_u16;

/** Whether n numbers are finite: exponents of all ones are not. */
static int is_finite(int storage, const void *from, int n) {
  int found = 0;
  if (storage == F32)
    for (int i = 0; i < n; i++) found |= (((const any_u32 *)from)[i] & 0x7f800000) == 0x7f800000;
  else {
    uint16_t exponent = storage == F16 ? 0x7c00 : 0x7f80;
    for (int i = 0; i < n; i++) found |= (((const any_u16 *)from)[i] & exponent) == exponent;
  }
  return !found;
}

/** Rows of k f32, f16 or bf16 to int8 or int4; 0 where a number is not finite. */
EXPORT(encode_rows) int encode_rows(int from, int to, const void *numbers, int rows, int k, uint8_t *blocks) {
  size_t bytes = storage_row_bytes(from, k);
  float x[BLOCK];
  for (int row = 0; row < rows; row++) {
    if (!is_finite(from, (const char *)numbers + bytes * (size_t)row, k)) return 0;
    for (int i = 0; i < k; i += BLOCK, blocks += bytes_of_block(to)) {
      int n = smaller(BLOCK, k - i);
      zero_floats(x, BLOCK);
      decode_row(from, numbers, row, k, i, n, x);
      if (to == INT8)
        encode_int8_block(x, blocks);
      else
        encode_int4_block(x, blocks);
    }
  }
  return 1;
}
