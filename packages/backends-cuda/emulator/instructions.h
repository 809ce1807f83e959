// What each instruction does with a thread's registers and memory. decode.cpp picks it by the instruction's text.
#pragma once
#include "operations.h"

namespace emulated {
typedef const Instruction I;

// ---- arithmetic

template <class T, T (*f)(T)> void unary(Machine &, Thread &t, I &i) { set<T>(t, i.d, f(get<T>(t, i.a))); }
template <class T, T (*f)(T, T)> void binary(Machine &, Thread &t, I &i) { set<T>(t, i.d, f(get<T>(t, i.a), get<T>(t, i.b))); }
template <class T, T (*f)(T, T, T)> void ternary(Machine &, Thread &t, I &i) {
  set<T>(t, i.d, f(get<T>(t, i.a), get<T>(t, i.b), get<T>(t, i.c)));
}
template <class T> T add_(T a, T b) { return a + b; }
template <class T> T sub_(T a, T b) { return a - b; }
template <class T> T mul_(T a, T b) { return a * b; }
template <> u16 mul_(u16 a, u16 b) { return (u16)((u32)a * b); }
template <class T> T div_(T a, T b) { return b == 0 ? (T)-1 : a / b; }
template <> float div_(float a, float b) { return a / b; }
template <> double div_(double a, double b) { return a / b; }
template <class T> T rem_(T a, T b) { return b == 0 ? a : a % b; }
template <class T> T min_(T a, T b) { return a < b ? a : b; }
template <class T> T max_(T a, T b) { return a > b ? a : b; }
template <> float min_(float a, float b) { return std::fmin(a, b); }
template <> float max_(float a, float b) { return std::fmax(a, b); }
static float min_nan(float a, float b) { return a != a ? a : b != b ? b : std::fmin(a, b); }
static float max_nan(float a, float b) { return a != a ? a : b != b ? b : std::fmax(a, b); }
template <class T> T and_(T a, T b) { return a & b; }
template <class T> T or_(T a, T b) { return a | b; }
template <class T> T xor_(T a, T b) { return a ^ b; }
template <class T> T not_(T a) { return ~a; }
static u8 not_predicate(u8 a) { return !a; }
template <class T> T neg_(T a) { return -a; }
template <class T> T abs_(T a) { return a < 0 ? -a : a; }
template <> float abs_(float a) { return std::fabs(a); }
template <> double abs_(double a) { return std::fabs(a); }
template <class T> T mad_(T a, T b, T c) { return a * b + c; }
template <> u16 mad_(u16 a, u16 b, u16 c) { return (u16)((u32)a * b + c); }
static float fma_(float a, float b, float c) { return std::fma(a, b, c); }
static double fma64(double a, double b, double c) { return std::fma(a, b, c); }
static float sqrt_(float a) { return std::sqrt(a); }
static float rcp_(float a) { return 1.f / a; }
static float rsqrt_(float a) { return 1.f / std::sqrt(a); }
static float ex2_(float a) { return std::exp2(a); }
static float lg2_(float a) { return std::log2(a); }
static u32 popc_(u32 a) { return (u32)__builtin_popcount(a); }
static u32 clz_(u32 a) { return a ? (u32)__builtin_clz(a) : 32; }
static u32 brev_(u32 a) {
  u32 r = 0;
  for (int k = 0; k < 32; k++) r |= (a >> k & 1) << (31 - k);
  return r;
}
template <class T> u32 mulhi_(u32 a, u32 b) { return (u32)(((i64)(T)a * (i64)(T)b) >> 32); }
template <> u32 mulhi_<u32>(u32 a, u32 b) { return (u32)(((u64)a * b) >> 32); }
template <class N, class W> void mul_wide(Machine &, Thread &t, I &i) { set<W>(t, i.d, (W)get<N>(t, i.a) * (W)get<N>(t, i.b)); }
template <class N, class W> void mad_wide(Machine &, Thread &t, I &i) {
  set<W>(t, i.d, (W)get<N>(t, i.a) * (W)get<N>(t, i.b) + get<W>(t, i.c));
}
template <class T> void shl_(Machine &, Thread &t, I &i) {
  const u32 by = get<u32>(t, i.b);
  set<T>(t, i.d, by >= sizeof(T) * 8 ? 0 : (T)(get<T>(t, i.a) << by));
}
template <class T> void shr_(Machine &, Thread &t, I &i) {
  const u32 by = get<u32>(t, i.b), most = sizeof(T) * 8 - 1;
  const T a = get<T>(t, i.a);
  set<T>(t, i.d, by > most ? (T)(a < 0 ? -1 : 0) : (T)(a >> by));
}
template <bool left> void funnel(Machine &, Thread &t, I &i) {
  const u64 both = (u64)get<u32>(t, i.b) << 32 | get<u32>(t, i.a);
  const u32 by = get<u32>(t, i.c) & 31;
  set<u32>(t, i.d, left ? (u32)(both << by >> 32) : (u32)(both >> by));
}
template <class T> void extract_bits(Machine &, Thread &t, I &i) {
  const T a = get<T>(t, i.a);
  const u32 from = get<u32>(t, i.b) & 255, length = get<u32>(t, i.c) & 255;
  if (!length) return set<T>(t, i.d, 0);
  const int bits = sizeof(T) * 8, end = std::min((int)(from + length), bits);
  set<T>(t, i.d, (int)from >= bits ? 0 : (T)((T)(a << (bits - end)) >> std::min(bits - 1, bits - (end - (int)from))));
}
static void insert_bits(Machine &, Thread &t, I &i) {  // bfi d, a, b, from, length
  const u32 from = get<u32>(t, i.c) & 255, length = get<u32>(t, i.more[0]) & 255;
  const u32 mask = from >= 32 || !length ? 0 : (length >= 32 ? ~0u : (1u << length) - 1) << from;
  set<u32>(t, i.d, (get<u32>(t, i.a) << (from & 31) & mask) | (get<u32>(t, i.b) & ~mask));
}
static void permute(Machine &, Thread &t, I &i) {
  const u64 both = (u64)get<u32>(t, i.b) << 32 | get<u32>(t, i.a);
  const u32 choice = get<u32>(t, i.c);
  u32 r = 0;
  for (int k = 0; k < 4; k++) {
    const u32 which = choice >> 4 * k;
    u32 byte = (u32)(both >> 8 * (which & 7)) & 255;
    if (which & 8) byte = byte & 128 ? 255 : 0;
    r |= byte << 8 * k;
  }
  set<u32>(t, i.d, r);
}
static void lop3(Machine &, Thread &t, I &i) {
  const u32 a = get<u32>(t, i.a), b = get<u32>(t, i.b), c = get<u32>(t, i.c), table = get<u32>(t, i.more[0]);
  u32 r = 0;
  for (int k = 0; k < 32; k++) r |= (table >> ((a >> k & 1) << 2 | (b >> k & 1) << 1 | (c >> k & 1)) & 1) << k;
  set<u32>(t, i.d, r);
}
static void dp4a(Machine &, Thread &t, I &i) {
  const u32 a = get<u32>(t, i.a), b = get<u32>(t, i.b);
  i32 sum = get<i32>(t, i.c);
  for (int k = 0; k < 32; k += 8) sum += (int)(i8)(a >> k) * (int)(i8)(b >> k);
  set<i32>(t, i.d, sum);
}
static void move(Machine &, Thread &t, I &i) { t.r[i.d] = t.r[i.a]; }
static void select(Machine &, Thread &t, I &i) { t.r[i.d] = (u8)t.r[i.c] ? t.r[i.a] : t.r[i.b]; }
static void add_window(Machine &, Thread &t, I &i) { t.r[i.d] = t.r[i.a] + i.offset; }
static void pack(Machine &, Thread &t, I &i) {
  u64 all = 0;
  for (int k = 0; k < i.count; k++) memcpy((u8 *)&all + k * i.width, &t.r[i.more[k]], i.width);
  t.r[i.d] = all;
}
static void unpack(Machine &, Thread &t, I &i) {
  const u64 all = t.r[i.a];
  for (int k = 0; k < i.count; k++) {
    u64 part = 0;
    memcpy(&part, (const u8 *)&all + k * i.width, i.width);
    if (i.more[k] >= 0) t.r[i.more[k]] = part;
  }
}

// ---- comparisons

template <class T, int how> void set_predicate(Machine &, Thread &t, I &i) {
  const T a = get<T>(t, i.a), b = get<T>(t, i.b);
  bool r;
  switch (how & 15) {
    case 0: r = a == b; break;
    case 1: r = !(a == b); if (a != a || b != b) r = false; break;
    case 2: r = a < b; break;
    case 3: r = a <= b; break;
    case 4: r = a > b; break;
    case 5: r = a >= b; break;
    case 6: r = a == a && b == b; break;
    default: r = !(a == a && b == b); break;
  }
  if ((how & 16) && (a != a || b != b)) r = true;  // unordered
  if (i.count == 2) r = r && (u8)t.r[i.c];
  if (i.count == 3) r = r || (u8)t.r[i.c];
  if (i.count == 4) r = r != (bool)(u8)t.r[i.c];
  t.r[i.d] = r;
  if (i.more[0] >= 0) t.r[i.more[0]] = !r;
}

// ---- conversions

enum Round { nearest, zero, down, up };
template <class T> T rounded(T x, int how) {
  return how == nearest ? std::nearbyint(x) : how == zero ? std::trunc(x) : how == down ? std::floor(x) : std::ceil(x);
}
template <class F, class T> void float_to_integer(Machine &, Thread &t, I &i) {
  const F x = rounded(get<F>(t, i.a), i.count);
  const double low = (double)std::numeric_limits<T>::min(), high = (double)std::numeric_limits<T>::max();
  set<T>(t, i.d, x != x ? 0 : (double)x <= low ? std::numeric_limits<T>::min() : (double)x >= high ? std::numeric_limits<T>::max() : (T)x);
}
template <class F, class T> void convert(Machine &, Thread &t, I &i) { set<T>(t, i.d, (T)get<F>(t, i.a)); }
static void round_float(Machine &, Thread &t, I &i) { set<float>(t, i.d, rounded(get<float>(t, i.a), i.count)); }
static void half_to_float(Machine &, Thread &t, I &i) { set<float>(t, i.d, of_half(get<u16>(t, i.a))); }
static void float_to_half(Machine &, Thread &t, I &i) { set<u16>(t, i.d, to_half(get<float>(t, i.a))); }
static void float_to_bf16(Machine &, Thread &t, I &i) { set<u16>(t, i.d, to_bf16(get<float>(t, i.a))); }
static void pair_to_bf16(Machine &, Thread &t, I &i) { set<u32>(t, i.d, (u32)to_bf16(get<float>(t, i.a)) << 16 | to_bf16(get<float>(t, i.b))); }
static void pair_to_half(Machine &, Thread &t, I &i) { set<u32>(t, i.d, (u32)to_half(get<float>(t, i.a)) << 16 | to_half(get<float>(t, i.b))); }

// ---- memory

static void load(Machine &m, Thread &t, I &i) {
  const u8 *from = touch(m, t, i, i.width * i.count);
  if (!from) return;
  for (int k = 0; k < i.count; k++) {
    u64 v = 0;
    memcpy(&v, from + k * i.width, i.width);
    if (i.is_signed && i.width < 8 && v >> (8 * i.width - 1)) v |= ~0ull << 8 * i.width;
    t.r[i.more[k]] = v;
  }
}
static void store(Machine &m, Thread &t, I &i) {
  u8 *to = touch(m, t, i, i.width * i.count);
  if (!to) return;
  for (int k = 0; k < i.count; k++) memcpy(to + k * i.width, &t.r[i.more[k]], i.width);
}
static void load_argument(Machine &m, Thread &t, I &i) {
  const u64 at = i.offset + (i.a >= 0 ? t.r[i.a] - parameter_window : 0);
  if (at + i.width * i.count > m.kernel->argument_bytes) return m.fail(t.at - 1, "an argument beyond the end");
  for (int k = 0; k < i.count; k++) {
    u64 v = 0;
    memcpy(&v, m.arguments + at + k * i.width, i.width);
    if (i.is_signed && i.width < 8 && v >> (8 * i.width - 1)) v |= ~0ull << 8 * i.width;
    t.r[i.more[k]] = v;
  }
}
template <class T, T (*f)(T, T)> void atomic(Machine &m, Thread &t, I &i) {
  u8 *at = touch(m, t, i, sizeof(T));
  if (!at) return;
  T old;
  memcpy(&old, at, sizeof old);
  const T next = f(old, get<T>(t, i.b));
  memcpy(at, &next, sizeof next);
  if (i.d >= 0) set<T>(t, i.d, old);
}
template <class T> T second(T, T b) { return b; }

// ---- control

static void jump(Machine &, Thread &t, I &i) { t.at = (int)i.offset; }
static void leave(Machine &, Thread &t, I &) { t.state = Thread::done; }
static void wait_block(Machine &, Thread &t, I &) { t.state = Thread::in_block; }
static void wait_warp(Machine &, Thread &t, I &) { t.state = Thread::in_warp; }
static void nothing(Machine &, Thread &, I &) {}
}  // namespace emulated
