// The machine, its threads, and how instructions get at registers and memory.
#pragma once
#include "machine.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace emulated {
struct Thread {
  u64 *r;
  u8 *local;
  int at;
  enum State { ready, in_warp, in_block, done } state;
};
struct Machine {
  const Kernel *kernel;
  const u8 *arguments;
  const Allocations *memory;
  std::vector<u8> shared;
  std::vector<Thread> threads;
  std::string problem;
  bool failed = false;
  int where = -1;
  enum Order { forward, backward, random } order = forward;
  u64 seed = 1;
  u64 next_random() { return (seed = seed * 6364136223846793005ull + 1442695040888963407ull) >> 33; }
  void fail(int at, const std::string &what) { failed = true, where = at, problem = what; }
};

template <class T> T get(const Thread &t, int slot) {
  T v;
  memcpy(&v, &t.r[slot], sizeof v);
  return v;
}
template <class T> void set(Thread &t, int slot, T v) {
  u64 bits = 0;
  memcpy(&bits, &v, sizeof v);
  t.r[slot] = bits;
}

/** What a warp does together. */
enum Collective { shuffle_bfly = 1, shuffle_idx, shuffle_up, shuffle_down, vote_any, vote_all, vote_ballot, product_bf16, product_f16, sync_warp };
void collective(Machine &m, Thread *lanes, const Instruction &now);

inline float of_half(u16 h) {
  const u32 sign = (u32)(h >> 15) << 31, exponent = h >> 10 & 31, mantissa = h & 1023;
  u32 bits;
  if (exponent == 31) bits = sign | 0x7f800000 | mantissa << 13;
  else if (exponent) bits = sign | (exponent + 112) << 23 | mantissa << 13;
  else {
    const float v = std::ldexp((float)mantissa, -24);
    return sign ? -v : v;
  }
  float f;
  memcpy(&f, &bits, 4);
  return f;
}
inline u16 to_half(float f) {
  u32 u;
  memcpy(&u, &f, 4);
  const u16 sign = (u16)(u >> 16 & 0x8000);
  const float a = std::fabs(f);
  if (f != f) return 0x7fff;
  if (a >= 65520.f) return sign | 0x7c00;
  if (a < 6.103515625e-5f) return sign | (u16)std::nearbyint(std::ldexp(a, 24));
  u &= 0x7fffffff;
  u += 0xfff + (u >> 13 & 1);
  return sign | (u16)((u - (112u << 23)) >> 13);
}
inline u16 to_bf16(float f) {
  u32 u;
  memcpy(&u, &f, 4);
  return f != f ? 0x7fff : (u16)((u + 0x7fff + (u >> 16 & 1)) >> 16);
}

/** The bytes that an access touches, or null with the failure told. */
inline u8 *touch(Machine &m, Thread &t, const Instruction &now, int bytes) {
  const u64 address = t.r[now.a] + now.offset;
  int space = now.space;
  u64 at = address;
  if (space == generic_space) {
    space = address >= local_window ? local_space : address >= shared_window ? shared_space : global_space;
    at = space == local_space ? address - local_window : space == shared_space ? address - shared_window : address;
  }
  if (at % bytes) return m.fail(t.at - 1, "a misaligned address"), nullptr;
  if (space == shared_space) {
    if (at + bytes > m.shared.size()) return m.fail(t.at - 1, "shared memory beyond its end"), nullptr;
    return m.shared.data() + at;
  }
  if (space == local_space) {
    if (at + bytes > m.kernel->local_bytes) return m.fail(t.at - 1, "local memory beyond its end"), nullptr;
    return t.local + at;
  }
  if (at >= now.low && at + bytes <= now.high) return (u8 *)at;
  auto after = m.memory->upper_bound(at);
  if (after != m.memory->begin()) {
    --after;
    now.low = after->first, now.high = after->second;
    if (at >= now.low && at + bytes <= now.high) return (u8 *)at;
  }
  now.low = 1, now.high = 0;
  return m.fail(t.at - 1, "an illegal address"), nullptr;
}

}  // namespace emulated
