// PTX text to instructions. Anything unknown is an error, so nothing runs otherwise than it is written.
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

enum Collective { shuffle_bfly = 1, shuffle_idx, shuffle_up, shuffle_down, vote_any, vote_all, vote_ballot, product_bf16, product_f16, sync_warp };

/** D += A B of a warp, as PTX lays out the fragments of mma.m16n8k16. */
static void product(Thread *lanes, I &i, float (*number)(u16)) {
  float a[16][16], b[16][8], d[16][8];
  for (int lane = 0; lane < 32; lane++) {
    const int g = lane / 4, q = lane % 4;
    for (int w = 0; w < 4; w++)
      for (int h = 0; h < 2; h++) a[g + w % 2 * 8][2 * q + h + w / 2 * 8] = number((u16)(lanes[lane].r[i.more[4 + w]] >> h * 16));
    for (int w = 0; w < 2; w++)
      for (int h = 0; h < 2; h++) b[2 * q + h + w * 8][g] = number((u16)(lanes[lane].r[i.more[8 + w]] >> h * 16));
    for (int w = 0; w < 4; w++) d[g + w / 2 * 8][2 * q + w % 2] = get<float>(lanes[lane], i.c + w);
  }
  for (int m = 0; m < 16; m++)
    for (int k = 0; k < 16; k++)
      for (int n = 0; n < 8; n++) d[m][n] += a[m][k] * b[k][n];
  for (int lane = 0; lane < 32; lane++)
    for (int w = 0; w < 4; w++) set<float>(lanes[lane], i.more[w], d[lane / 4 + w / 2 * 8][lane % 4 * 2 + w % 2]);
}
static float of_bf16(u16 x) {
  const u32 bits = (u32)x << 16;
  float f;
  memcpy(&f, &bits, 4);
  return f;
}

void collective(Machine &, Thread *lanes, I &i) {
  u32 value[32];
  u32 votes = 0;
  for (int lane = 0; lane < 32; lane++) value[lane] = get<u32>(lanes[lane], i.a), votes |= (u32)(value[lane] & 1) << lane;
  for (int lane = 0; lane < 32; lane++) {
    const u32 by = get<u32>(lanes[lane], i.b);
    int from = lane;
    switch (i.space) {
      case shuffle_bfly: from = lane ^ by; break;
      case shuffle_idx: from = by & 31; break;
      case shuffle_up: from = lane - (int)by; break;
      case shuffle_down: from = lane + (int)by; break;
      case vote_any: lanes[lane].r[i.d] = votes != 0; continue;
      case vote_all: lanes[lane].r[i.d] = votes == ~0u; continue;
      case vote_ballot: lanes[lane].r[i.d] = votes; continue;
      case product_bf16: return product(lanes, i, of_bf16);
      case product_f16: return product(lanes, i, of_half);
      default: return;
    }
    const bool inside = from >= 0 && from < 32;
    set<u32>(lanes[lane], i.d, value[inside ? from : lane]);
    if (i.more[0] >= 0) lanes[lane].r[i.more[0]] = inside;
  }
}

// ---- text

typedef std::vector<std::string> Words;
static Words split(const std::string &text, char by) {
  Words all;
  std::string at;
  int depth = 0;
  for (char c : text) {
    if (c == '{' || c == '[') depth++;
    if (c == '}' || c == ']') depth--;
    if (c == by && !depth) all.push_back(at), at.clear();
    else at += c;
  }
  all.push_back(at);
  return all;
}
static std::string trim(const std::string &s) {
  const size_t a = s.find_first_not_of(" \t\r\n"), b = s.find_last_not_of(" \t\r\n");
  return a == std::string::npos ? "" : s.substr(a, b - a + 1);
}
static bool begins(const std::string &s, const char *with) { return s.compare(0, strlen(with), with) == 0; }
static int width_of(const std::string &type) { return type == "pred" ? 1 : atoi(type.c_str() + (type[0] == 'b' && type[1] == 'f' ? 2 : 1)) / 8; }

struct Decoder {
  Kernel &kernel;
  std::map<std::string, u64> module_shared;
  std::string parameters;
  std::vector<std::map<std::string, int>> scopes{1};
  std::map<std::string, u64> locals;
  std::map<u64, int> constants;
  std::map<std::string, int> symbols, labels;
  std::vector<std::pair<int, std::string>> jumps;
  std::string text;

  [[noreturn]] void refuse(const std::string &why) { throw kernel.name + ": " + why + ": " + text; }

  int fresh() { return kernel.slots++; }
  int constant(u64 bits) {
    auto at = constants.find(bits);
    if (at != constants.end()) return at->second;
    const int slot = constants[bits] = fresh();
    kernel.initial.push_back({slot, Initial::value, bits});
    return slot;
  }
  int special(const std::string &name, Initial::Kind kind) {
    auto at = symbols.find(name);
    if (at != symbols.end()) return at->second;
    const int slot = symbols[name] = fresh();
    kernel.initial.push_back({slot, kind, 0});
    return slot;
  }
  int find(const std::string &name) {
    for (size_t i = scopes.size(); i-- > 0;) {
      auto at = scopes[i].find(name);
      if (at != scopes[i].end()) return at->second;
    }
    return -1;
  }
  int value(const std::string &raw) {
    const std::string x = trim(raw);
    if (x.empty()) refuse("an operand is missing");
    const int known = find(x);
    if (known >= 0) return known;
    if (x == "%tid.x") return special(x, Initial::tid_x);
    if (x == "%ctaid.x") return special(x, Initial::ctaid_x);
    if (x == "%ctaid.y") return special(x, Initial::ctaid_y);
    if (x == "%ctaid.z") return special(x, Initial::ctaid_z);
    if (x == "%ntid.x") return special(x, Initial::ntid_x);
    if (x == "%nctaid.x") return special(x, Initial::nctaid_x);
    if (x == "%nctaid.y") return special(x, Initial::nctaid_y);
    if (x == "%laneid") return special(x, Initial::laneid);
    if ((begins(x, "0f") || begins(x, "0F")) && x.size() == 10) return constant(strtoull(x.c_str() + 2, nullptr, 16));
    if ((begins(x, "0d") || begins(x, "0D")) && x.size() == 18) return constant(strtoull(x.c_str() + 2, nullptr, 16));
    if (isdigit(x[0]) || x[0] == '-') {
      char *end;
      const u64 n = x[0] == '-' ? (u64)strtoll(x.c_str(), &end, 0) : strtoull(x.c_str(), &end, 0);
      if (*end && *end != 'U') refuse("operand " + x);
      return constant(n);
    }
    if (x == parameters) return constant(parameter_window);
    auto shared = module_shared.find(x);
    if (shared != module_shared.end()) return constant(shared->second);
    auto local = locals.find(x);
    if (local != locals.end()) return constant(local->second);
    refuse("operand " + x);
  }
  /** A register that is written; `_` is thrown away. */
  int target(const std::string &raw) {
    const std::string x = trim(raw);
    if (x == "_") return fresh();
    const int known = find(x);
    if (known < 0) refuse("no register " + x);
    return known;
  }
  void address(Instruction &i, const std::string &raw) {
    std::string x = trim(raw);
    if (x.size() < 2 || x[0] != '[') refuse("address " + x);
    x = trim(x.substr(1, x.size() - 2));
    const size_t plus = x.find('+'), minus = x.find('-', 1);
    const size_t cut = std::min(plus, minus);
    i.offset = cut == std::string::npos ? 0 : strtoll(x.c_str() + cut + (plus == cut ? 1 : 0), nullptr, 0);
    const std::string base = trim(x.substr(0, cut));
    if (base == parameters) i.space = param_space, i.a = -1;
    else i.a = value(base);
  }
  Words vector(const std::string &raw) {
    const std::string x = trim(raw);
    return x[0] == '{' ? split(x.substr(1, x.size() - 2), ',') : Words{x};
  }

  void memory(Instruction &i, const Words &parts, const Words &a, const std::string &type) {
    i.width = width_of(type), i.is_signed = type[0] == 's';
    i.space = generic_space;
    for (const std::string &p : parts) {
      if (p == "global") i.space = global_space;
      if (p == "shared") i.space = shared_space;
      if (p == "local") i.space = local_space;
      if (p == "param") i.space = param_space;
    }
    const bool loads = parts[0] == "ld";
    const Words list = vector(a[loads ? 0 : 1]);
    i.count = (int)list.size();
    for (int k = 0; k < i.count; k++) i.more[k] = loads ? target(list[k]) : value(list[k]);
    address(i, a[loads ? 1 : 0]);
    if (i.space == param_space) i.run = load_argument;
    else i.run = loads ? load : store;
  }

#define BY_TYPE(f)                                                                                                  \
  (type == "u16" ? (Handler)f<u16> : type == "s16" ? (Handler)f<i16> : type == "b16" ? (Handler)f<u16> : type == "u32" ? (Handler)f<u32> : type == "b32" ? (Handler)f<u32> : type == "s32" ? (Handler)f<i32> \
   : type == "u64" ? (Handler)f<u64> : type == "b64" ? (Handler)f<u64> : type == "s64" ? (Handler)f<i64> : nullptr)
#define INTEGERS(kind, f)                                                                                           \
  (type == "u16" || type == "b16" ? (Handler)kind<u16, f<u16>> : type == "s16" ? (Handler)kind<i16, f<i16>>         \
   : type == "u32" || type == "b32" ? (Handler)kind<u32, f<u32>> : type == "s32" ? (Handler)kind<i32, f<i32>>       \
   : type == "u64" || type == "b64" ? (Handler)kind<u64, f<u64>> : type == "s64" ? (Handler)kind<i64, f<i64>> : nullptr)
#define NUMBERS(kind, f) (type == "f32" ? (Handler)kind<float, f<float>> : type == "f64" ? (Handler)kind<double, f<double>> : INTEGERS(kind, f))
  typedef void (*Handler)(Machine &, Thread &, I &);

  template <class T> Handler predicate(int how) {
    switch (how) {
#define CASE(n) case n: return set_predicate<T, n>;
      CASE(0) CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6) CASE(7) CASE(16) CASE(17) CASE(18) CASE(19) CASE(20) CASE(21)
#undef CASE
    }
    return nullptr;
  }
  Handler comparison(const std::string &name, const std::string &type) {
    static const char *const names[] = {"eq", "ne", "lt", "le", "gt", "ge", "num", "nan"};
    int how = -1;
    for (int k = 0; k < 8; k++)
      if (name == names[k]) how = k;
    if (type[0] == 'f')
      for (int k = 0; k < 6; k++)
        if (name == std::string(names[k]) + "u") how = 16 + k;
    if (name == "lo") how = 2;
    if (name == "ls") how = 3;
    if (name == "hi") how = 4;
    if (name == "hs") how = 5;
    if (how < 0) refuse("comparison " + name);
    return type == "f32" ? predicate<float>(how) : type == "f64" ? predicate<double>(how) : type == "u16" || type == "b16" ? predicate<u16>(how) : type == "s16" ? predicate<i16>(how) : type == "u32" || type == "b32" ? predicate<u32>(how) : type == "s32" ? predicate<i32>(how) : type == "u64" || type == "b64" ? predicate<u64>(how) : predicate<i64>(how);
  }
  template <class F> Handler from_integer(const std::string &to) {
    return to == "f32" ? (Handler)convert<F, float> : to == "f64" ? (Handler)convert<F, double> : to == "u8" ? (Handler)convert<F, u8> : to == "s8" ? (Handler)convert<F, i8> : to == "u16" ? (Handler)convert<F, u16> : to == "s16" ? (Handler)convert<F, i16> : to == "u32" ? (Handler)convert<F, u32> : to == "s32" ? (Handler)convert<F, i32> : to == "u64" ? (Handler)convert<F, u64> : to == "s64" ? (Handler)convert<F, i64> : nullptr;
  }
  void conversion(Instruction &i, const Words &parts, const Words &a) {
    const std::string to = parts[parts.size() - 2], from = parts.back();
    i.d = target(a[0]), i.a = value(a[1]);
    bool integral = false;
    for (const std::string &p : parts) {
      const int how = p == "rni" ? nearest : p == "rzi" ? zero : p == "rmi" ? down : p == "rpi" ? up : -1;
      if (how >= 0) integral = true, i.count = how;
      if (p == "sat") refuse("saturation");
    }
    if (to == "bf16x2" || to == "f16x2") i.b = value(a[2]), i.run = to == "bf16x2" ? pair_to_bf16 : pair_to_half;
    else if (from == "f16" && to == "f32") i.run = half_to_float;
    else if (from == "f32" && to == "f16") i.run = float_to_half;
    else if (from == "f32" && to == "bf16") i.run = float_to_bf16;
    else if (from == "f32" && to == "f32") i.run = integral ? round_float : move;
    else if (from == "f32" && to == "f64") i.run = convert<float, double>;
    else if (from == "f64" && to == "f32") i.run = convert<double, float>;
    else if (from == "f32") i.run = to == "s32" ? (Handler)float_to_integer<float, i32> : to == "u32" ? (Handler)float_to_integer<float, u32> : to == "s64" ? (Handler)float_to_integer<float, i64> : to == "u64" ? (Handler)float_to_integer<float, u64> : nullptr;
    else i.run = from == "u8" ? from_integer<u8>(to) : from == "s8" ? from_integer<i8>(to) : from == "u16" ? from_integer<u16>(to) : from == "s16" ? from_integer<i16>(to) : from == "u32" ? from_integer<u32>(to) : from == "s32" ? from_integer<i32>(to) : from == "u64" ? from_integer<u64>(to) : from == "s64" ? from_integer<i64>(to) : nullptr;
  }
  void mov(Instruction &i, const Words &a, const std::string &type) {
    const std::string to = trim(a[0]), from = trim(a[1]);
    if (to[0] == '{') {
      const Words list = vector(to);
      i.a = value(from), i.count = (int)list.size(), i.width = width_of(type) / i.count, i.run = unpack;
      for (int k = 0; k < i.count; k++) i.more[k] = target(list[k]);
    } else if (from[0] == '{') {
      const Words list = vector(from);
      i.d = target(to), i.count = (int)list.size(), i.width = width_of(type) / i.count, i.run = pack;
      for (int k = 0; k < i.count; k++) i.more[k] = value(list[k]);
    } else i.d = target(to), i.a = value(from), i.run = move;
  }
  void collective_instruction(Instruction &i, const Words &parts, const Words &a) {
    i.run = wait_warp;
    i.more[0] = -1;
    if (parts[0] == "shfl") {
      const Words two = split(trim(a[0]), '|');
      i.space = parts[2] == "bfly" ? shuffle_bfly : parts[2] == "idx" ? shuffle_idx : parts[2] == "up" ? shuffle_up : shuffle_down;
      i.d = target(two[0]), i.a = value(a[1]), i.b = value(a[2]);
      if (two.size() > 1) i.more[0] = target(two[1]);
      if (trim(a[4]) != "0xffffffff" && trim(a[4]) != "-1") refuse("a part of a warp");
    } else if (parts[0] == "vote") {
      i.space = parts[2] == "any" ? vote_any : parts[2] == "all" ? vote_all : vote_ballot;
      i.d = target(a[0]), i.a = i.b = value(a[1]);
    } else {
      i.space = text.find(".f16.f16.f32") != std::string::npos ? product_f16 : product_bf16;
      int k = 0;
      for (const std::string &each : vector(a[0])) i.more[k++] = target(each);
      for (const std::string &each : vector(a[1])) i.more[k++] = value(each);
      for (const std::string &each : vector(a[2])) i.more[k++] = value(each);
      // the four of C, side by side
      const Words sums = vector(a[3]);
      i.c = kernel.slots;
      for (size_t w = 0; w < sums.size(); w++) fresh();
      for (size_t w = 0; w < sums.size(); w++) {
        Instruction copy;
        copy.run = move, copy.d = i.c + (int)w, copy.a = value(sums[w]);
        kernel.code.push_back(copy), kernel.lines.push_back(text);
      }
      i.a = i.b = i.c;
    }
  }
  void atomic_instruction(Instruction &i, const Words &parts, const Words &a, const std::string &type) {
    const bool reduces = parts[0] == "red";
    i.space = generic_space;
    std::string op;
    for (const std::string &p : parts) {
      if (p == "global") i.space = global_space;
      if (p == "shared") i.space = shared_space;
      if (p == "add" || p == "min" || p == "max" || p == "or" || p == "and" || p == "exch") op = p;
    }
    i.d = reduces ? -1 : target(a[0]);
    address(i, a[reduces ? 0 : 1]);
    i.b = value(a[reduces ? 1 : 2]);
    i.run = op == "add" ? NUMBERS(atomic, add_) : op == "min" ? INTEGERS(atomic, min_) : op == "max" ? INTEGERS(atomic, max_) : op == "or" ? INTEGERS(atomic, or_) : op == "and" ? INTEGERS(atomic, and_) : op == "exch" ? INTEGERS(atomic, second) : nullptr;
  }

  void instruction(const std::string &code, const std::string &rest) {
    Instruction i;
    const Words parts = split(code, '.');
    const std::string op = parts[0], type = parts.back();
    const Words a = rest.empty() ? Words{} : split(rest, ',');
    auto has = [&](const char *p) { return std::find(parts.begin(), parts.end(), p) != parts.end(); };
    if (has("ftz") && op != "ex2") refuse("flushing to zero");
    auto operands = [&](int n) {
      if ((int)a.size() != n + 1) refuse("operands");
      i.d = target(a[0]), i.a = value(a[1]);
      if (n > 1) i.b = value(a[2]);
      if (n > 2) i.c = value(a[3]);
      if (n > 3) i.more[0] = value(a[4]);
    };
    if (op == "ld" || op == "st" || op == "ldu") memory(i, parts, a, type);
    else if (op == "mov") mov(i, a, type);
    else if (op == "cvt") conversion(i, parts, a);
    else if (op == "cvta") {
      operands(1);
      const bool shared = has("shared"), local = has("local");
      const u64 window = shared ? shared_window : local ? local_window : 0;
      i.offset = has("to") ? -(i64)window : (i64)window, i.run = add_window;
    }
    else if (op == "add") operands(2), i.run = NUMBERS(binary, add_);
    else if (op == "sub") operands(2), i.run = NUMBERS(binary, sub_);
    else if (op == "mul" && has("wide")) operands(2), i.run = type == "s32" ? (Handler)mul_wide<i32, i64> : type == "u32" ? (Handler)mul_wide<u32, u64> : type == "u16" ? (Handler)mul_wide<u16, u32> : (Handler)mul_wide<i16, i32>;
    else if (op == "mul" && has("hi")) operands(2), i.run = type == "u32" ? (Handler)binary<u32, mulhi_<u32>> : type == "s32" ? (Handler)binary<u32, mulhi_<i32>> : nullptr;
    else if (op == "mul") operands(2), i.run = NUMBERS(binary, mul_);
    else if (op == "mad" && has("wide")) operands(3), i.run = type == "s32" ? (Handler)mad_wide<i32, i64> : type == "u32" ? (Handler)mad_wide<u32, u64> : nullptr;
    else if (op == "mad" && has("lo")) operands(3), i.run = INTEGERS(ternary, mad_);
    else if (op == "fma") operands(3), i.run = type == "f32" ? (Handler)ternary<float, fma_> : type == "f64" ? (Handler)ternary<double, fma64> : nullptr;
    else if (op == "div" && has("f32") && !has("rn")) refuse("an approximate division");
    else if (op == "div") operands(2), i.run = NUMBERS(binary, div_);
    else if (op == "rem") operands(2), i.run = INTEGERS(binary, rem_);
    else if (op == "min") operands(2), i.run = has("NaN") ? (Handler)binary<float, min_nan> : NUMBERS(binary, min_);
    else if (op == "max") operands(2), i.run = has("NaN") ? (Handler)binary<float, max_nan> : NUMBERS(binary, max_);
    else if (op == "and" || op == "or" || op == "xor") {
      operands(2);
      if (type == "pred") i.run = op == "and" ? (Handler)binary<u8, and_<u8>> : op == "or" ? (Handler)binary<u8, or_<u8>> : (Handler)binary<u8, xor_<u8>>;
      else i.run = op == "and" ? INTEGERS(binary, and_) : op == "or" ? INTEGERS(binary, or_) : INTEGERS(binary, xor_);
    }
    else if (op == "not") operands(1), i.run = type == "pred" ? (Handler)unary<u8, not_predicate> : INTEGERS(unary, not_);
    else if (op == "neg") operands(1), i.run = NUMBERS(unary, neg_);
    else if (op == "abs") operands(1), i.run = NUMBERS(unary, abs_);
    else if (op == "shl") operands(2), i.run = BY_TYPE(shl_);
    else if (op == "shr") operands(2), i.run = BY_TYPE(shr_);
    else if (op == "shf") operands(3), i.run = has("l") ? funnel<true> : funnel<false>;
    else if (op == "bfe") operands(3), i.run = BY_TYPE(extract_bits);
    else if (op == "bfi") operands(4), i.run = type == "b32" ? insert_bits : nullptr;
    else if (op == "prmt") operands(3), i.run = permute;
    else if (op == "lop3") operands(4), i.run = lop3;
    else if (op == "dp4a") operands(3), i.run = dp4a;
    else if (op == "popc") operands(1), i.run = unary<u32, popc_>;
    else if (op == "clz") operands(1), i.run = unary<u32, clz_>;
    else if (op == "brev") operands(1), i.run = unary<u32, brev_>;
    else if (op == "sqrt") operands(1), i.run = has("rn") ? unary<float, sqrt_> : nullptr;
    else if (op == "rcp") operands(1), i.run = has("rn") ? unary<float, rcp_> : nullptr;
    else if (op == "rsqrt") operands(1), i.run = unary<float, rsqrt_>;
    else if (op == "ex2") operands(1), i.run = unary<float, ex2_>;
    else if (op == "lg2") operands(1), i.run = unary<float, lg2_>;
    else if (op == "selp") operands(3), i.run = select;
    else if (op == "setp") {
      const Words two = split(trim(a[0]), '|');
      i.d = target(two[0]), i.more[0] = two.size() > 1 ? target(two[1]) : -1;
      i.a = value(a[1]), i.b = value(a[2]);
      i.count = has("and") ? 2 : has("or") ? 3 : has("xor") ? 4 : 1;
      if (i.count > 1) i.c = value(a[3]);
      i.run = comparison(parts[1], type);
    }
    else if (op == "bra") {
      i.run = jump;
      jumps.push_back({(int)kernel.code.size(), trim(a[0])});
    }
    else if (op == "ret" || op == "exit") i.run = leave;
    else if (op == "bar" && has("warp")) i.run = wait_warp, i.space = sync_warp;
    else if (op == "bar" || op == "barrier") i.run = wait_block;
    else if (op == "membar" || op == "fence") i.run = nothing;
    else if (op == "shfl" || op == "vote" || op == "mma") collective_instruction(i, parts, a);
    else if (op == "atom" || op == "red") atomic_instruction(i, parts, a, type);
    if (!i.run) refuse("unknown instruction");
    kernel.code.push_back(i);
    kernel.lines.push_back(text);
  }

  void registers(const std::string &declaration) {  // ".reg .f32 %f<5>" or ".reg .f32 a, b"
    const size_t at = declaration.find_first_of(" \t", declaration.find('.', 1));
    for (std::string name : split(declaration.substr(at), ',')) {
      name = trim(name);
      const size_t open = name.find('<');
      if (open == std::string::npos) scopes.back()[name] = fresh();
      else
        for (int k = 0, n = atoi(name.c_str() + open + 1); k < n; k++) scopes.back()[name.substr(0, open) + std::to_string(k)] = fresh();
    }
  }
  void statement(const std::string &raw) {
    text = trim(raw);
    if (text.empty()) return;
    if (begins(text, ".reg")) return registers(text);
    if (begins(text, ".local")) {  // .local .align 16 .b8 name[bytes]
      const size_t open = text.find('['), name = text.find_last_of(" \t", open) + 1;
      kernel.local_bytes = (kernel.local_bytes + 15) & ~(size_t)15;
      locals[text.substr(name, open - name)] = kernel.local_bytes;
      kernel.local_bytes += atoi(text.c_str() + open + 1);
      return;
    }
    if (begins(text, ".shared")) return;  // the module's scan has it
    if (begins(text, ".loc") || begins(text, ".pragma") || begins(text, ".file")) return;
    std::string guard;
    std::string code = text;
    if (text[0] == '@') {
      const size_t end = text.find_first_of(" \t");
      guard = text.substr(1, end - 1), code = trim(text.substr(end));
    }
    const size_t end = code.find_first_of(" \t\n");
    const size_t from = kernel.code.size();
    instruction(code.substr(0, end), end == std::string::npos ? "" : trim(code.substr(end)));
    if (guard.empty()) return;
    for (size_t k = from; k < kernel.code.size(); k++) {
      kernel.code[k].unless = guard[0] == '!';
      kernel.code[k].guard = value(guard[0] == '!' ? guard.substr(1) : guard);
    }
  }
  void body(const std::string &all) {
    std::string at;
    int depth = 0;  // of braces within an instruction
    for (size_t k = 0; k < all.size(); k++) {
      const char c = all[k];
      if (c == '/' && all[k + 1] == '/') {
        while (k < all.size() && all[k] != '\n') k++;
        continue;
      }
      const bool fresh_statement = trim(at).empty();
      if (c == '{' && fresh_statement) scopes.push_back({});
      else if (c == '}' && fresh_statement && !depth) scopes.pop_back();
      else if (c == ';') statement(at), at.clear();
      else if (c == ':' && !depth && (k + 1 >= all.size() || all[k + 1] != ':') && (k == 0 || all[k - 1] != ':') && at.find_first_of("@[") == std::string::npos && trim(at).find_first_of(" \t") == std::string::npos) {
        labels[trim(at)] = (int)kernel.code.size();
        at.clear();
      } else {
        if (c == '{') depth++;
        if (c == '}') depth--;
        at += c;
      }
    }
    for (const auto &[from, label] : jumps) {
      auto to = labels.find(label);
      if (to == labels.end()) throw kernel.name + ": no label " + label;
      kernel.code[from].offset = to->second;
    }
    Instruction end;
    end.run = leave;
    kernel.code.push_back(end), kernel.lines.push_back("");
  }
};

static size_t matching(const std::string &s, size_t open) {
  int depth = 0;
  for (size_t i = open; i < s.size(); i++) {
    if (s[i] == '{') depth++;
    if (s[i] == '}' && !--depth) return i;
  }
  throw std::string("a brace is missing");
}

std::map<std::string, std::shared_ptr<Kernel>> decode(const std::string &ptx) {
  if (ptx.find(".version") == std::string::npos || ptx.find(".target") == std::string::npos) throw std::string("no PTX");
  std::map<std::string, std::shared_ptr<Kernel>> all;
  // shared variables of the module: name and bytes; those of dynamic size have none
  std::vector<std::pair<std::string, u64>> variables;
  for (size_t at = 0; (at = ptx.find(".shared .align", at)) != std::string::npos; at++) {
    // .shared .align 16 .b8 name[bytes]; or .shared .align 4 .u32 name;
    const std::string declaration = ptx.substr(at, ptx.find(';', at) - at);
    const size_t open = declaration.find('['), name = declaration.find_last_of(" \t", open) + 1;
    const size_t type = declaration.find_last_of('.', name) + 1;
    const std::string own = declaration.substr(name, open == std::string::npos ? open : open - name);
    const int width = width_of(trim(declaration.substr(type, name - type)));
    const bool is_dynamic = open != std::string::npos && declaration[open + 1] == ']';
    variables.push_back({own, is_dynamic ? 0 : (u64)width * (open == std::string::npos ? 1 : atoi(declaration.c_str() + open + 1))});
  }
  for (size_t at = 0; (at = ptx.find(".entry ", at)) != std::string::npos;) {
    at += 7;
    auto kernel = std::make_shared<Kernel>();
    const size_t open = ptx.find('(', at), close = ptx.find(')', open), begin = ptx.find('{', close), end = matching(ptx, begin);
    kernel->name = trim(ptx.substr(at, open - at));
    // a kernel has those that it names, what is of dynamic size behind them
    const std::string text = ptx.substr(begin, end - begin);
    std::map<std::string, u64> shared;
    u64 bytes = 0;
    for (const bool is_dynamic : {false, true})
      for (const auto &[name, size] : variables)
        if (!size == is_dynamic && text.find(name) != std::string::npos) shared[name] = bytes, bytes += (size + 15) / 16 * 16;
    const std::string parameter = ptx.substr(open, close - open), head = ptx.substr(close, begin - close);
    const size_t bracket = parameter.find('[');
    Decoder decoder{*kernel, shared};
    if (bracket != std::string::npos) {
      const size_t name = parameter.find_last_of(" \t", bracket) + 1;
      decoder.parameters = parameter.substr(name, bracket - name);
      kernel->argument_bytes = atoi(parameter.c_str() + bracket + 1);
    } else if (!trim(parameter.substr(1)).empty()) throw kernel->name + ": one struct by value";
    const size_t bound = head.find(".maxntid");
    if (bound != std::string::npos) kernel->most_threads = atoi(head.c_str() + bound + 8);
    kernel->shared_bytes = bytes;
    decoder.body(ptx.substr(begin + 1, end - begin - 1));
    all[kernel->name] = kernel;
    at = end;
  }
  return all;
}
}  // namespace emulated
