// PTX text to instructions. Anything unknown is an error, so nothing runs otherwise than it is written.
#include "instructions.h"

namespace emulated {
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
