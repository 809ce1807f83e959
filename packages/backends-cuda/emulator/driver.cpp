// A library of the shape of libcuda.so.1 over the emulation. Streams are threads with queues, so order and waiting are those of a real
// device; nodes of a graph that may run at the same time run in another order each time. What is asked of it by environment variables:
//   RWKV_EMULATE_DEVICES (1), RWKV_EMULATE_MEMORY (bytes a device, 2 GiB), RWKV_EMULATE_DRIVER (version, 12000),
//   RWKV_EMULATE_PEERS (1: devices reach each other's memory), RWKV_EMULATE_CAPABILITY (80), RWKV_EMULATE_ORDER (forward | backward | random:SEED), RWKV_EMULATE_LOSE (a kernel that loses the device),
//   RWKV_EMULATE_LATE (a device that begins each task 5 ms late), RWKV_EMULATE_ERROR (the number of the error of a lost device, CUDA_ERROR_LAUNCH_FAILED), RWKV_EMULATE_INIT (what cuInit returns), RWKV_EMULATE_LOAD (what loading a module returns)
#include "../native/nccl.h"
#include "machine.h"
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#define API extern "C" __attribute__((visibility("default"))) CUresult
using emulated::Allocations;
using emulated::Kernel;
typedef std::function<void()> Task;

static long setting(const char *name, long otherwise) {
  const char *given = getenv(name);
  return given ? atol(given) : otherwise;
}

struct CUctx_st {
  int device = 0;
  CUresult lost = CUDA_SUCCESS;
  std::mutex lock;
  Allocations memory;
  size_t used = 0;
  int holders = 0;
  std::vector<CUcontext> peers;  // whose memory its kernels may touch
};
/** How far a stream is; it outlives the stream. */
struct Progress {
  std::mutex lock;
  std::condition_variable changed;
  unsigned long long finished = 0;
  void wait(unsigned long long until) {
    std::unique_lock<std::mutex> l(lock);
    changed.wait(l, [&] { return finished >= until; });
  }
  void step() {
    {
      std::lock_guard<std::mutex> l(lock);
      finished++;
    }
    changed.notify_all();
  }
};
struct CUevent_st {
  std::shared_ptr<Progress> progress;
  unsigned long long at = 0;
};
struct CUfunc_st {
  std::shared_ptr<Kernel> kernel;
  int most_shared = 48 << 10;
};
struct CUmod_st {
  std::map<std::string, CUfunc_st> functions;
};
struct Node {
  std::shared_ptr<Kernel> kernel;
  emulated::Launch launch;
  std::vector<unsigned char> arguments;
  std::vector<int> after;
};
struct CUgraph_st {
  std::vector<Node> nodes;
};
struct CUgraphExec_st {
  std::vector<Node> nodes;
};
static thread_local CUcontext current;
static CUctx_st contexts[16];

struct CUstream_st {
  CUcontext context;
  std::mutex lock;
  std::condition_variable changed;
  std::deque<Task> queue;
  bool ends = false;
  unsigned long long added = 0;
  std::shared_ptr<Progress> progress = std::make_shared<Progress>();
  std::thread worker;
  explicit CUstream_st(CUcontext c) : context(c), worker([this] { work(); }) {}
  void work() {
    for (;;) {
      std::unique_lock<std::mutex> l(lock);
      changed.wait(l, [this] { return ends || !queue.empty(); });
      if (queue.empty()) return;
      Task task = std::move(queue.front());
      queue.pop_front();
      l.unlock();
      if (setting("RWKV_EMULATE_LATE", -1) == context->device) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      task();
      task = nullptr;
      progress->step();
    }
  }
  void add(Task task) {
    {
      std::lock_guard<std::mutex> l(lock);
      queue.push_back(std::move(task)), added++;
    }
    changed.notify_all();
  }
};

static Allocations snapshot(CUcontext c) {
  Allocations all;
  std::vector<CUcontext> reached;
  {
    std::lock_guard<std::mutex> l(c->lock);
    all = c->memory, reached = c->peers;
  }
  for (CUcontext peer : reached) {
    std::lock_guard<std::mutex> l(peer->lock);
    all.insert(peer->memory.begin(), peer->memory.end());
  }
  return all;
}
static void run(CUcontext c, const Node &node, const Allocations &memory) {
  if (c->lost) return;
  const char *lose = getenv("RWKV_EMULATE_LOSE");
  if (lose && node.kernel->name == lose) {
    c->lost = (CUresult)setting("RWKV_EMULATE_ERROR", CUDA_ERROR_LAUNCH_FAILED);
    return;
  }
  const std::string problem = emulated::run(*node.kernel, node.launch, node.arguments.data(), memory, getenv("RWKV_EMULATE_ORDER"));
  if (problem.empty()) return;
  fprintf(stderr, "emulated device, %s: %s\n", node.kernel->name.c_str(), problem.c_str());
  c->lost = problem.find("illegal address") != std::string::npos  ? CUDA_ERROR_ILLEGAL_ADDRESS
            : problem.find("misaligned") != std::string::npos ? CUDA_ERROR_MISALIGNED_ADDRESS
                                                              : CUDA_ERROR_LAUNCH_FAILED;
}
#define NEEDS_CONTEXT             \
  if (!current) return CUDA_ERROR_INVALID_CONTEXT; \
  if (current->lost) return current->lost

API cuInit(unsigned) { return (CUresult)setting("RWKV_EMULATE_INIT", setting("RWKV_EMULATE_DEVICES", 1) ? CUDA_SUCCESS : CUDA_ERROR_NO_DEVICE); }
API cuDriverGetVersion(int *v) { return *v = (int)setting("RWKV_EMULATE_DRIVER", 12000), CUDA_SUCCESS; }
API cuDeviceGetCount(int *n) { return *n = (int)setting("RWKV_EMULATE_DEVICES", 1), CUDA_SUCCESS; }
API cuDeviceGet(CUdevice *d, int i) { return *d = i, CUDA_SUCCESS; }
API cuDeviceGetName(char *name, int n, CUdevice d) { return snprintf(name, n, "emulated device %d", d), CUDA_SUCCESS; }
API cuDeviceTotalMem_v2(size_t *bytes, CUdevice) { return *bytes = (size_t)setting("RWKV_EMULATE_MEMORY", 2L << 30), CUDA_SUCCESS; }
static int capability() { return (int)setting("RWKV_EMULATE_CAPABILITY", 80); }
/** Of a block, as the CUDA Programming Guide tells it of each compute capability. */
static int most_shared() {
  switch (capability()) {
    case 80: case 87: return 163 << 10;
    case 86: case 89: case 120: return 99 << 10;
    default: return 227 << 10;
  }
}
API cuDeviceGetAttribute(int *v, int attribute, CUdevice) {
  *v = attribute == CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR   ? capability() / 10
       : attribute == CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR ? capability() % 10
       : attribute == CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT     ? 2
       : attribute == CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN ? most_shared()
                                                                   : 0;
  return CUDA_SUCCESS;
}
API cuDevicePrimaryCtxRetain(CUcontext *c, CUdevice d) { return contexts[d].device = d, contexts[d].holders++, *c = &contexts[d], CUDA_SUCCESS; }
/** With its last holder its memory is gone, and the error that it may have had. */
API cuDevicePrimaryCtxRelease_v2(CUdevice d) {
  CUctx_st &c = contexts[d];
  std::lock_guard<std::mutex> l(c.lock);
  if (c.holders == 0) return CUDA_ERROR_INVALID_CONTEXT;
  if (--c.holders) return CUDA_SUCCESS;
  for (const auto &[from, to] : c.memory) free((void *)from);
  c.memory.clear(), c.peers.clear(), c.used = 0, c.lost = CUDA_SUCCESS;
  return CUDA_SUCCESS;
}
API cuCtxSetCurrent(CUcontext c) { return current = c, CUDA_SUCCESS; }

API cuModuleLoadDataEx(CUmodule *m, const void *image, unsigned options, int *names, void **values) {
  NEEDS_CONTEXT;
  if (const long refused = setting("RWKV_EMULATE_LOAD", 0)) return (CUresult)refused;
  try {
    auto module = new CUmod_st;
    for (const auto &[name, kernel] : emulated::decode((const char *)image)) module->functions[name] = {kernel};
    return *m = module, CUDA_SUCCESS;
  } catch (const std::string &problem) {
    char *log = nullptr;
    size_t bytes = 0;
    for (unsigned i = 0; i < options; i++) {
      if (names[i] == CU_JIT_ERROR_LOG_BUFFER) log = (char *)values[i];
      if (names[i] == CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES) bytes = (size_t)values[i];
    }
    if (log) snprintf(log, bytes, "%s", problem.c_str());
    return CUDA_ERROR_INVALID_PTX;
  }
}
API cuModuleUnload(CUmodule m) { return delete m, CUDA_SUCCESS; }
API cuModuleGetFunction(CUfunction *f, CUmodule m, const char *name) {
  auto at = m->functions.find(name);
  if (at == m->functions.end()) return CUDA_ERROR_NOT_FOUND;
  return *f = &at->second, CUDA_SUCCESS;
}
API cuFuncSetAttribute(CUfunction f, int attribute, int value) {
  if (attribute != CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES || value > most_shared()) return CUDA_ERROR_INVALID_VALUE;
  return f->most_shared = value, CUDA_SUCCESS;
}

/** Poisoned, since memory of a device is not zero. */
API cuMemAlloc_v2(CUdeviceptr *p, size_t bytes) {
  NEEDS_CONTEXT;
  if (!bytes) return CUDA_ERROR_INVALID_VALUE;
  std::lock_guard<std::mutex> l(current->lock);
  if (current->used + bytes > (size_t)setting("RWKV_EMULATE_MEMORY", 2L << 30)) return CUDA_ERROR_OUT_OF_MEMORY;
  void *at = aligned_alloc(256, (bytes + 255) & ~(size_t)255);
  if (!at) return CUDA_ERROR_OUT_OF_MEMORY;
  memset(at, 0xff, bytes);
  *p = (CUdeviceptr)at;
  current->memory[*p] = *p + bytes, current->used += bytes;
  return CUDA_SUCCESS;
}
API cuMemFree_v2(CUdeviceptr p) {
  if (!current) return CUDA_ERROR_INVALID_CONTEXT;
  std::lock_guard<std::mutex> l(current->lock);
  auto at = current->memory.find(p);
  if (at == current->memory.end()) return CUDA_ERROR_INVALID_VALUE;
  current->used -= at->second - at->first;
  current->memory.erase(at);
  free((void *)p);
  return CUDA_SUCCESS;
}
API cuMemHostAlloc(void **p, size_t bytes, unsigned) {
  *p = aligned_alloc(4096, (bytes + 4095) & ~(size_t)4095);
  return *p ? CUDA_SUCCESS : CUDA_ERROR_OUT_OF_MEMORY;
}
API cuMemFreeHost(void *p) { return free(p), CUDA_SUCCESS; }

/** Whether a copy lies inside what is allocated. */
static bool is_inside(CUcontext c, CUdeviceptr at, size_t bytes) {
  std::lock_guard<std::mutex> l(c->lock);
  auto after = c->memory.upper_bound(at);
  if (after == c->memory.begin()) return false;
  --after;
  return at >= after->first && at + bytes <= after->second;
}
#define INSIDE(at, bytes) \
  if (!is_inside(current, at, bytes)) return CUDA_ERROR_INVALID_VALUE

API cuStreamCreate(CUstream *s, unsigned) {
  NEEDS_CONTEXT;
  return *s = new CUstream_st(current), CUDA_SUCCESS;
}
API cuStreamDestroy_v2(CUstream s) {
  {
    std::lock_guard<std::mutex> l(s->lock);
    s->ends = true;
  }
  s->changed.notify_all();
  s->worker.join();
  delete s;
  return CUDA_SUCCESS;
}
API cuStreamSynchronize(CUstream s) { return s->progress->wait(s->added), s->context->lost; }
/** Page-locked memory is read when the copy takes place. */
API cuMemcpyHtoDAsync_v2(CUdeviceptr d, const void *h, size_t n, CUstream s) {
  NEEDS_CONTEXT;
  INSIDE(d, n);
  return s->add([=] { memcpy((void *)d, h, n); }), CUDA_SUCCESS;
}
API cuMemcpyDtoHAsync_v2(void *h, CUdeviceptr d, size_t n, CUstream s) {
  NEEDS_CONTEXT;
  INSIDE(d, n);
  return s->add([=] { memcpy(h, (void *)d, n); }), CUDA_SUCCESS;
}
API cuMemcpyDtoDAsync_v2(CUdeviceptr to, CUdeviceptr from, size_t n, CUstream s) {
  NEEDS_CONTEXT;
  INSIDE(to, n);
  INSIDE(from, n);
  return s->add([=] { memmove((void *)to, (void *)from, n); }), CUDA_SUCCESS;
}
API cuMemsetD8Async(CUdeviceptr d, unsigned char v, size_t n, CUstream s) {
  NEEDS_CONTEXT;
  INSIDE(d, n);
  return s->add([=] { memset((void *)d, v, n); }), CUDA_SUCCESS;
}
API cuStreamAddCallback(CUstream s, CUcallback f, void *data, unsigned) {
  NEEDS_CONTEXT;
  return s->add([=] { f(s, s->context->lost, data); }), CUDA_SUCCESS;
}
API cuEventCreate(CUevent *e, unsigned) { return *e = new CUevent_st, CUDA_SUCCESS; }
API cuEventRecord(CUevent e, CUstream s) {
  s->add([] {});
  return e->progress = s->progress, e->at = s->added, CUDA_SUCCESS;
}
API cuEventSynchronize(CUevent e) {
  if (e->progress) e->progress->wait(e->at);
  return CUDA_SUCCESS;
}
API cuStreamWaitEvent(CUstream s, CUevent e, unsigned) {
  if (e->progress) s->add([progress = e->progress, at = e->at] { progress->wait(at); });
  return CUDA_SUCCESS;
}
API cuDeviceCanAccessPeer(int *can, CUdevice a, CUdevice b) { return *can = a != b && setting("RWKV_EMULATE_PEERS", 1), CUDA_SUCCESS; }
API cuCtxEnablePeerAccess(CUcontext peer, unsigned) {
  NEEDS_CONTEXT;
  if (peer == current || !setting("RWKV_EMULATE_PEERS", 1)) return CUDA_ERROR_INVALID_CONTEXT;
  std::lock_guard<std::mutex> l(current->lock);
  for (CUcontext known : current->peers)
    if (known == peer) return CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED;
  return current->peers.push_back(peer), CUDA_SUCCESS;
}
API cuEventDestroy_v2(CUevent e) { return delete e, CUDA_SUCCESS; }

API cuGraphCreate(CUgraph *g, unsigned) { return *g = new CUgraph_st, CUDA_SUCCESS; }
/** What a launch is, if there can be one like it. */
static CUresult node_of(Node &node, CUfunction f, emulated::Launch launch, unsigned block_y, unsigned block_z, void **extra) {
  node.kernel = f->kernel;
  node.launch = launch;
  if (block_y != 1 || block_z != 1 || launch.grid_y > 65535 || launch.grid_z > 65535) return CUDA_ERROR_INVALID_VALUE;
  if (!launch.grid_x || !launch.grid_y || !launch.grid_z || !launch.threads) return CUDA_ERROR_INVALID_VALUE;
  if ((int)(launch.shared_bytes + node.kernel->shared_bytes) > f->most_shared) return CUDA_ERROR_INVALID_VALUE;
  const unsigned char *arguments = nullptr;
  size_t bytes = 0;
  for (void **at = extra; at && *at != CU_LAUNCH_PARAM_END; at += 2) {
    if (*at == CU_LAUNCH_PARAM_BUFFER_POINTER) arguments = (const unsigned char *)at[1];
    if (*at == CU_LAUNCH_PARAM_BUFFER_SIZE) bytes = *(size_t *)at[1];
  }
  if (bytes != node.kernel->argument_bytes) {
    fprintf(stderr, "emulated device: %s takes %zu bytes of arguments and got %zu\n", node.kernel->name.c_str(), node.kernel->argument_bytes, bytes);
    return CUDA_ERROR_INVALID_VALUE;
  }
  node.arguments.assign(arguments, arguments + bytes);
  return CUDA_SUCCESS;
}
API cuLaunchKernel(CUfunction f, unsigned grid_x, unsigned grid_y, unsigned grid_z, unsigned block_x, unsigned block_y, unsigned block_z, unsigned shared_bytes, CUstream s, void **, void **extra) {
  NEEDS_CONTEXT;
  Node node;
  const CUresult r = node_of(node, f, {grid_x, grid_y, grid_z, block_x, shared_bytes}, block_y, block_z, extra);
  if (r != CUDA_SUCCESS) return r;
  s->add([node = std::move(node), s] { run(s->context, node, snapshot(s->context)); });
  return CUDA_SUCCESS;
}
API cuGraphAddKernelNode_v2(CUgraphNode *out, CUgraph g, const CUgraphNode *after, size_t count, const CUkernelNode *p) {
  Node node;
  const CUresult r = node_of(node, p->func, {p->grid_x, p->grid_y, p->grid_z, p->block_x, p->shared_bytes}, p->block_y, p->block_z, p->extra);
  if (r != CUDA_SUCCESS) return r;
  for (size_t i = 0; i < count; i++) {
    const size_t before = (size_t)after[i];
    if (before < 1 || before > g->nodes.size()) return CUDA_ERROR_INVALID_VALUE;
    node.after.push_back((int)before - 1);
  }
  g->nodes.push_back(std::move(node));
  *out = (CUgraphNode)g->nodes.size();
  return CUDA_SUCCESS;
}
API cuGraphInstantiateWithFlags(CUgraphExec *e, CUgraph g, unsigned long long) { return *e = new CUgraphExec_st{g->nodes}, CUDA_SUCCESS; }
API cuGraphLaunch(CUgraphExec e, CUstream s) {
  NEEDS_CONTEXT;
  s->add([nodes = e->nodes, s] {
    static thread_local unsigned seed = 1;
    const Allocations memory = snapshot(s->context);
    std::vector<char> done(nodes.size());
    for (size_t left = nodes.size(); left; left--) {
      std::vector<int> ready;
      for (size_t i = 0; i < done.size(); i++) {
        bool may = !done[i];
        for (int before : nodes[i].after) may = may && done[before];
        if (may) ready.push_back((int)i);
      }
      const int i = ready[(seed = seed * 1664525 + 1013904223) / 65536 % ready.size()];
      run(s->context, nodes[i], memory);
      done[i] = 1;
    }
  });
  return CUDA_SUCCESS;
}
API cuGraphDestroy(CUgraph g) { return delete g, CUDA_SUCCESS; }
API cuGraphExecDestroy(CUgraphExec e) { return delete e, CUDA_SUCCESS; }

// ---- NCCL, of the shape of libnccl.so.2, over the same streams: `RWKV_NCCL` may name this library
struct ncclComm {
  int size, rank;
};
struct Reduction {
  std::mutex lock;
  std::condition_variable changed;
  size_t count = 0, arrived = 0;
  bool done = false;
  int by = 0;
  std::vector<const float *> from;
  std::vector<float *> to;
};
static thread_local std::vector<std::pair<CUstream, std::pair<const float *, float *>>> grouped;
static thread_local std::shared_ptr<Reduction> reduction;
#define NCCL extern "C" __attribute__((visibility("default"))) int
NCCL ncclCommInitAll(NcclMember *members, int count, const int *devices) {
  for (int i = 0; i < count; i++)
    for (int j = 0; j < i; j++)
      if (devices[i] == devices[j]) return 5;
  for (int i = 0; i < count; i++) members[i] = new ncclComm{count, i};
  return 0;
}
NCCL ncclCommDestroy(NcclMember member) { return delete member, 0; }
NCCL ncclGroupStart() { return reduction = std::make_shared<Reduction>(), grouped.clear(), 0; }
NCCL ncclAllReduce(const void *from, void *to, size_t count, int type, int by, NcclMember member, CUstream stream) {
  if (type != NCCL_FLOAT || !reduction || (int)grouped.size() != member->rank) return 4;
  if (!is_inside(stream->context, (CUdeviceptr)from, 4 * count) || !is_inside(stream->context, (CUdeviceptr)to, 4 * count)) return 4;
  reduction->count = count, reduction->by = by;
  return grouped.push_back({stream, {(const float *)from, (float *)to}}), 0;
}
/** The last stream that comes to it does it, while the others wait. */
NCCL ncclGroupEnd() {
  for (const auto &[stream, place] : grouped) reduction->from.push_back(place.first), reduction->to.push_back(place.second);
  for (const auto &each : grouped)
    each.first->add([r = reduction] {
      std::unique_lock<std::mutex> l(r->lock);
      if (++r->arrived < r->from.size()) return r->changed.wait(l, [&] { return r->done; });
      for (size_t i = 0; i < r->count; i++) {
        float y = r->from[0][i];
        for (size_t d = 1; d < r->from.size(); d++) y = r->by == NCCL_MAX ? std::max(y, r->from[d][i]) : y + r->from[d][i];
        for (float *to : r->to) to[i] = y;
      }
      r->done = true;
      r->changed.notify_all();
    });
  return reduction = nullptr, grouped.clear(), 0;
}
extern "C" __attribute__((visibility("default"))) const char *ncclGetErrorString(int) { return "an invalid argument"; }

API cuGetErrorName(CUresult r, const char **name) {
  static const std::map<int, const char *> names = {
      {CUDA_SUCCESS, "CUDA_SUCCESS"},
#define X(name, number) {number, #name},
      DRIVER_ERRORS(X)
#undef X
  };
  auto at = names.find(r);
  if (at == names.end()) return CUDA_ERROR_INVALID_VALUE;
  return *name = at->second, CUDA_SUCCESS;
}
API cuGetErrorString(CUresult r, const char **text) { return cuGetErrorName(r, text); }
