// PTX on the CPU: text is decoded once (decode.cpp) into instructions over registers that hold 64 bits, which every thread of a block
// runs by itself until a collective (machine.cpp). So the very text that ships runs, inline assembly included.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace emulated {
typedef uint8_t u8;
typedef int8_t i8;
typedef uint16_t u16;
typedef int16_t i16;
typedef uint32_t u32;
typedef int32_t i32;
typedef uint64_t u64;
typedef int64_t i64;

struct Thread;
struct Machine;

/** One instruction; operands are numbers of registers. */
struct Instruction {
  void (*run)(Machine &, Thread &, const Instruction &) = nullptr;
  int d = 0, a = 0, b = 0, c = 0;  // registers
  int more[12] = {};               // of vectors, in the order of the text
  int guard = -1;                  // the predicate under which it runs
  bool unless = false;
  int width = 0, count = 1;        // memory: bytes of an element, elements
  bool is_signed = false;
  i64 offset = 0;                  // memory: bytes; jumps: the instruction
  int space = 0;
  int line = 0;
  mutable u64 low = 1, high = 0;   // the allocation that it touched last
};

/** Registers that a thread starts with: constants, special registers, addresses. */
struct Initial {
  int slot;
  enum Kind { value, tid_x, ctaid_x, ctaid_y, ctaid_z, ntid_x, nctaid_x, nctaid_y, laneid } kind;
  u64 number;
};

struct Kernel {
  std::string name;
  size_t argument_bytes = 0;
  int most_threads = 1024;
  size_t shared_bytes = 0, local_bytes = 0;
  int slots = 0;
  std::vector<Initial> initial;
  std::vector<Instruction> code;
  std::vector<std::string> lines;
};

/** A module's kernels by name. @throws std::string that says what is not understood */
std::map<std::string, std::shared_ptr<Kernel>> decode(const std::string &ptx);

/** Device memory: where each allocation begins and ends. */
typedef std::map<u64, u64> Allocations;

struct Launch {
  unsigned grid_x, grid_y, grid_z, threads, shared_bytes;
};
/** Runs a launch; empty, or what went wrong. `order`: forward, backward or random:SEED. */
std::string run(const Kernel &kernel, const Launch &launch, const u8 *arguments, const Allocations &memory, const char *order);

enum Space { global_space, shared_space, local_space, param_space, generic_space };
/** Generic addresses of shared and local memory and of arguments. */
const u64 shared_window = 1ull << 56, local_window = 2ull << 56, parameter_window = 3ull << 56;
}  // namespace emulated
