// Runs the blocks of a launch one after the other, a block's warps one after the other as far as each gets until a barrier, and a warp's
// threads until a collective (a barrier, a shuffle). Blocks, warps and threads run forward, backward or at random, at random also for a
// random number of instructions, so that what happens between barriers, in a warp between collectives, and in blocks of one launch,
// happens in several orders. Every access is checked: its alignment, and that it lies inside an allocation. Shared memory starts as NaN.
#include "machine.h"
#include "operations.h"
#include <cstring>

namespace emulated {

template <class T> static void shuffle(Machine &m, std::vector<T> &all) {
  for (size_t i = all.size(); i > 1; i--) std::swap(all[i - 1], all[m.next_random() % i]);
}

static bool is_at_end(const Machine &m) {
  for (const Thread &t : m.threads)
    if (t.state != Thread::done) return false;
  return true;
}

/** Lets a warp's shuffle or product happen once all of its lanes are there. */
static bool release_warp(Machine &m, int warp) {
  const int first = warp * 32, last = std::min(first + 32, (int)m.threads.size());
  const Thread &leader = m.threads[first];
  if (last - first != 32 || leader.state != Thread::in_warp) return false;
  for (int i = first; i < last; i++)
    if (m.threads[i].state != Thread::in_warp || m.threads[i].at != leader.at) return false;
  collective(m, &m.threads[first], m.kernel->code[leader.at - 1]);
  for (int i = first; i < last; i++) m.threads[i].state = Thread::ready;
  return true;
}

static bool release_block(Machine &m) {
  for (const Thread &t : m.threads)
    if (t.state != Thread::in_block && t.state != Thread::done) return false;
  for (Thread &t : m.threads)
    if (t.state == Thread::in_block) t.state = Thread::ready;
  return true;
}

static void step(Machine &m, Thread &t, u64 most) {
  const Instruction *code = m.kernel->code.data();
  for (u64 i = 0; i < most && t.state == Thread::ready; i++) {
    const Instruction &now = code[t.at++];
    if (now.guard >= 0 && (bool)t.r[now.guard] == now.unless) continue;
    now.run(m, t, now);
    if (m.failed) return;
  }
}

/** Lets a warp go on as far as it gets without the others, at random maybe less far. Whether it moved. */
static bool run_warp(Machine &m, int warp) {
  const int first = warp * 32, last = std::min(first + 32, (int)m.threads.size());
  bool moved = false;
  for (std::vector<int> ready;; moved = true) {
    ready.clear();
    for (int i = first; i < last; i++)
      if (m.threads[i].state == Thread::ready) ready.push_back(i);
    if (m.order == Machine::backward) std::reverse(ready.begin(), ready.end());
    if (m.order == Machine::random) shuffle(m, ready);
    for (int i : ready) {
      step(m, m.threads[i], m.order == Machine::random ? 1 + m.next_random() % 48 : ~0ull);
      if (m.failed) return true;
    }
    const bool released = release_warp(m, warp);
    if (ready.empty() && !released) return moved;
    if (m.order == Machine::random && m.next_random() % 8 == 0) return true;
  }
}

static void run_block(Machine &m) {
  std::vector<int> warps((m.threads.size() + 31) / 32);
  for (size_t w = 0; w < warps.size(); w++) warps[w] = m.order == Machine::backward ? warps.size() - 1 - w : w;
  while (!m.failed && !is_at_end(m)) {
    if (m.order == Machine::random) shuffle(m, warps);
    bool moved = false;
    for (const int warp : warps) {
      moved = run_warp(m, warp) || moved;
      if (m.failed) return;
    }
    moved = release_block(m) || moved;
    if (!moved && !is_at_end(m))
      m.fail(-1, "a deadlock: threads wait in a barrier or collective that others of their block or warp do not reach");
  }
}

std::string run(const Kernel &kernel, const Launch &launch, const u8 *arguments, const Allocations &memory, const char *order) {
  if (launch.threads > (unsigned)kernel.most_threads) return "more threads than the kernel's bound";
  if (kernel.shared_bytes + launch.shared_bytes > 227 << 10) return "more shared memory than there is";
  Machine m;
  m.kernel = &kernel, m.arguments = arguments, m.memory = &memory;
  m.order = !order || !strcmp(order, "forward") ? Machine::forward : !strcmp(order, "backward") ? Machine::backward : Machine::random;
  if (m.order == Machine::random) m.seed = strtoull(strchr(order, ':') ? strchr(order, ':') + 1 : "1", nullptr, 10) * 2 + 1;
  // what all threads start with, and what differs
  std::vector<u64> registers((size_t)kernel.slots * launch.threads), start(kernel.slots, ~0ull);
  std::vector<Initial> own;
  for (const Initial &each : kernel.initial) {
    if (each.kind == Initial::value) start[each.slot] = each.number;
    else own.push_back(each);
  }
  std::vector<u8> local(kernel.local_bytes * launch.threads);
  m.shared.resize(kernel.shared_bytes + launch.shared_bytes);
  m.threads.resize(launch.threads);
  const u64 plane = (u64)launch.grid_x * launch.grid_y;
  std::vector<u64> blocks(plane * launch.grid_z);
  for (u64 i = 0; i < blocks.size(); i++) blocks[i] = m.order == Machine::backward ? blocks.size() - 1 - i : i;
  if (m.order == Machine::random) shuffle(m, blocks);
  for (const u64 block : blocks) {
    const unsigned x = block % launch.grid_x, y = block % plane / launch.grid_x, z = block / plane;
    memset(m.shared.data(), 0xff, m.shared.size());
    memset(local.data(), 0xff, local.size());
    for (unsigned i = 0; i < launch.threads; i++) {
      Thread &t = m.threads[i];
      t.r = registers.data() + (size_t)kernel.slots * i;
      t.local = local.data() + kernel.local_bytes * i;
      t.at = 0, t.state = Thread::ready;
      memcpy(t.r, start.data(), kernel.slots * sizeof(u64));
      for (const Initial &each : own) {
        const u64 value[] = {0, i, x, y, z, launch.threads, launch.grid_x, launch.grid_y, i % 32};
        t.r[each.slot] = value[each.kind];
      }
    }
    run_block(m);
    if (m.failed) {
      const int at = m.where;
      const std::string line = at >= 0 && at < (int)kernel.code.size() ? kernel.lines[at] : "";
      return m.problem + (line.empty() ? "" : " (" + line + ")");
    }
  }
  return "";
}
}  // namespace emulated
