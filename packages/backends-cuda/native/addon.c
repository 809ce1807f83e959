// CUDA's driver for Node. The library is opened at run time (driver.h has what is used of it), so this builds and loads where there is
// no CUDA. Addresses, modules, functions and graphs are numbers; a device is an external. Whatever the driver refuses is thrown as an
// error whose `code` is CUDA's name for it.
#include "driver.h"
#include "nccl.h"
#include <node_api.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(_WIN32)
#include <windows.h>
#else
#include <dlfcn.h>
#endif

static struct {
#define X(field, name, parameters) CUresult(CUDAAPI *field) parameters;
  DRIVER_FUNCTIONS(X)
#undef X
} cu;

// Bytes on their way to a device lie in a ring of page-locked pieces; a piece is used again when the copies out of it are done.
enum { PIECES = 16, PIECE_BYTES = 256 << 10 };
// Page-locked memory is slow to get, and a token is read at each step: what small reads had is kept for the next.
enum { SPARES = 16, SPARE_BYTES = 512 << 10 };

typedef struct device {
  CUcontext context;
  CUdevice number;
  CUstream stream;
  char *ring;
  CUevent free_again[PIECES];
  int piece;
  size_t used;  // bytes of the piece
  CUevent met;  // where others follow this one
  void *spare[SPARES];  // of reads that have ended, each of SPARE_BYTES
  int spares;
  int closed;
} device;

static napi_value fail(napi_env env, const char *what, CUresult r) {
  const char *name = 0, *text = 0;
  char message[512];
  if (cu.error_name) cu.error_name(r, &name);
  if (cu.error_text) cu.error_text(r, &text);
  snprintf(message, sizeof message, "%s: %s", what, text ? text : "unknown error");
  napi_throw_error(env, name ? name : "CUDA_ERROR", message);
  return 0;
}
#define TRY(what, call)                             \
  do {                                              \
    CUresult r_ = (call);                           \
    if (r_ != CUDA_SUCCESS) return fail(env, what, r_); \
  } while (0)

typedef struct {
  napi_env env;
  napi_value at[8];
} arguments;
static arguments arguments_of(napi_env env, napi_callback_info info) {
  arguments a = {env, {0}};
  size_t n = 8;
  napi_get_cb_info(env, info, &n, a.at, 0, 0);
  return a;
}
static double number_at(const arguments *a, int i) {
  double x = 0;
  napi_get_value_double(a->env, a->at[i], &x);
  return x;
}
static void *pointer_at(const arguments *a, int i) { return (void *)(uintptr_t)number_at(a, i); }
static CUdeviceptr address_at(const arguments *a, int i) { return (CUdeviceptr)number_at(a, i); }
static void *bytes_at(const arguments *a, int i, size_t *elements) {
  void *p = 0;
  *elements = 0;
  napi_get_typedarray_info(a->env, a->at[i], 0, elements, &p, 0, 0);
  return p;
}
static napi_value number(napi_env env, double x) {
  napi_value v = 0;
  napi_create_double(env, x, &v);
  return v;
}
static napi_value pointer(napi_env env, const void *p) { return number(env, (double)(uintptr_t)p); }
/** Null with an exception pending when it was closed; its context is the current one. */
static device *device_at(const arguments *a, int i) {
  void *data = 0;
  napi_get_value_external(a->env, a->at[i], &data);
  device *d = data;
  if (!d || d->closed) return napi_throw_error(a->env, "CLOSED", "the device was closed"), (device *)0;
  cu.context_use(d->context);
  return d;
}
#define DEVICE                                   \
  arguments a = arguments_of(env, info);         \
  device *d = device_at(&a, 0);                  \
  if (!d) return 0

static void *open_library(const char *path, char *problem, size_t bytes) {
#if defined(_WIN32)
  void *library = (void *)LoadLibraryA(path);
  if (!library) snprintf(problem, bytes, "%s cannot be opened (error %lu)", path, GetLastError());
#else
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) snprintf(problem, bytes, "%s", dlerror());
#endif
  return library;
}
static void *symbol(void *library, const char *name) {
#if defined(_WIN32)
  return (void *)GetProcAddress((HMODULE)library, name);
#else
  return dlsym(library, name);
#endif
}

/** start(path): [version of the driver, number of devices]. Codes: NO_DRIVER, OLD_DRIVER, and those of CUDA. */
static napi_value start(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  char path[1024] = "", problem[1024] = "";
  napi_get_value_string_utf8(env, a.at[0], path, sizeof path, 0);
  void *library = open_library(path, problem, sizeof problem);
  if (!library) return napi_throw_error(env, "NO_DRIVER", problem), (napi_value)0;
  int version = 0, count = 0;
  *(void **)&cu.driver_version = symbol(library, "cuDriverGetVersion");
  if (cu.driver_version) cu.driver_version(&version);
#define X(field, name, parameters)                                        \
  if (!(*(void **)&cu.field = symbol(library, #name))) {                  \
    snprintf(problem, sizeof problem, "it lacks %s (CUDA %d.%d)", #name, version / 1000, version % 1000 / 10); \
    return napi_throw_error(env, "OLD_DRIVER", problem), (napi_value)0;   \
  }
  DRIVER_FUNCTIONS(X)
#undef X
  TRY("cuInit", cu.init(0));
  TRY("cuDeviceGetCount", cu.device_count(&count));
  napi_value pair;
  napi_create_array(env, &pair);
  napi_set_element(env, pair, 0, number(env, version));
  napi_set_element(env, pair, 1, number(env, count));
  return pair;
}

/** Gives up what was made of it so far. */
static void release_device(device *d) {
  for (int i = 0; i < PIECES; i++)
    if (d->free_again[i]) cu.event_destroy(d->free_again[i]);
  if (d->met) cu.event_destroy(d->met);
  while (d->spares > 0) cu.host_free(d->spare[--d->spares]);
  if (d->ring) cu.host_free(d->ring);
  if (d->stream) cu.stream_destroy(d->stream);
  cu.context_release(d->number);
}
static void close_device(device *d) {
  if (d->closed) return;
  d->closed = 1;
  cu.context_use(d->context);
  cu.stream_wait(d->stream);
  release_device(d);
}
/** Nothing may call back into an environment that has ended. */
static void environment_ends(void *data) { close_device(data); }
static void collected(napi_env env, void *data, void *hint) {
  (void)hint;
  device *d = data;
  if (!d->closed) {
    napi_remove_env_cleanup_hook(env, environment_ends, d);
    close_device(d);
  }
  free(d);
}

/** describe(index): [name, bytes of memory, capability (80: 8.0), multiprocessors, most bytes of shared memory of a block] */
static napi_value describe(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  CUdevice number_of;
  char name[256] = "";
  size_t bytes = 0;
  int major = 0, minor = 0, processors = 0, shared = 0;
  TRY("cuDeviceGet", cu.device(&number_of, (int)number_at(&a, 0)));
  TRY("cuDeviceGetName", cu.device_name(name, sizeof name, number_of));
  TRY("cuDeviceTotalMem", cu.device_memory(&bytes, number_of));
  TRY("cuDeviceGetAttribute", cu.device_attribute(&major, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, number_of));
  TRY("cuDeviceGetAttribute", cu.device_attribute(&minor, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, number_of));
  TRY("cuDeviceGetAttribute", cu.device_attribute(&processors, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, number_of));
  TRY("cuDeviceGetAttribute", cu.device_attribute(&shared, CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN, number_of));
  napi_value list, text;
  napi_create_array(env, &list);
  napi_create_string_utf8(env, name, NAPI_AUTO_LENGTH, &text);
  napi_set_element(env, list, 0, text);
  napi_set_element(env, list, 1, number(env, (double)bytes));
  napi_set_element(env, list, 2, number(env, 10 * major + minor));
  napi_set_element(env, list, 3, number(env, processors));
  napi_set_element(env, list, 4, number(env, shared));
  return list;
}

/** open(index): a device */
static napi_value open_device(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  CUdevice number_of;
  CUcontext context;
  TRY("cuDeviceGet", cu.device(&number_of, (int)number_at(&a, 0)));
  TRY("cuDevicePrimaryCtxRetain", cu.context_retain(&context, number_of));
  device *d = calloc(1, sizeof *d);
  d->context = context, d->number = number_of;
  cu.context_use(context);
  CUresult r = cu.stream_create(&d->stream, CU_STREAM_NON_BLOCKING);
  if (r == CUDA_SUCCESS) r = cu.host_allocate((void **)&d->ring, (size_t)PIECES * PIECE_BYTES, 0);
  for (int i = 0; i < PIECES && r == CUDA_SUCCESS; i++) r = cu.event_create(&d->free_again[i], CU_EVENT_DISABLE_TIMING);
  if (r == CUDA_SUCCESS) r = cu.event_create(&d->met, CU_EVENT_DISABLE_TIMING);
  if (r != CUDA_SUCCESS) {
    release_device(d);
    free(d);
    return fail(env, "opening the device", r);
  }
  napi_add_env_cleanup_hook(env, environment_ends, d);
  napi_value handle;
  napi_create_external(env, d, collected, 0, &handle);
  return handle;
}
/** close(device): waits for what is under way */
static napi_value close_now(napi_env env, napi_callback_info info) {
  DEVICE;
  napi_remove_env_cleanup_hook(env, environment_ends, d);
  close_device(d);
  return 0;
}

/** load(device, ptx): a module */
static napi_value load(napi_env env, napi_callback_info info) {
  DEVICE;
  size_t n = 0;
  napi_get_value_string_utf8(env, a.at[1], 0, 0, &n);
  char *text = malloc(n + 1), log[4096] = "";
  napi_get_value_string_utf8(env, a.at[1], text, n + 1, &n);
  CUmodule module;
  int names[] = {CU_JIT_ERROR_LOG_BUFFER, CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES};
  void *values[] = {log, (void *)(uintptr_t)sizeof log};
  CUresult r = cu.module_load(&module, text, 2, names, values);
  free(text);
  return r == CUDA_SUCCESS ? pointer(env, module) : fail(env, log[0] ? log : "cuModuleLoadDataEx", r);
}
static napi_value unload(napi_env env, napi_callback_info info) {
  DEVICE;
  cu.module_unload(pointer_at(&a, 1));
  return 0;
}
/** kernel(device, module, name, most dynamic shared bytes): a function */
static napi_value kernel(napi_env env, napi_callback_info info) {
  DEVICE;
  char name[256];
  CUfunction f;
  napi_get_value_string_utf8(env, a.at[2], name, sizeof name, 0);
  TRY(name, cu.module_function(&f, pointer_at(&a, 1), name));
  const int shared = (int)number_at(&a, 3);
  if (shared > 48 << 10) TRY(name, cu.function_attribute(f, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, shared));
  return pointer(env, f);
}

/** allocate(device, bytes): an address of uninitialised memory */
static napi_value allocate(napi_env env, napi_callback_info info) {
  DEVICE;
  CUdeviceptr p;
  TRY("cuMemAlloc", cu.memory_allocate(&p, (size_t)number_at(&a, 1)));
  return number(env, (double)p);
}
static napi_value release(napi_env env, napi_callback_info info) {
  DEVICE;
  cu.memory_free(address_at(&a, 1));
  return 0;
}
/** clear(device, address, bytes) */
static napi_value clear(napi_env env, napi_callback_info info) {
  DEVICE;
  TRY("cuMemsetD8Async", cu.fill(address_at(&a, 1), 0, (size_t)number_at(&a, 2), d->stream));
  return 0;
}
/** write(device, address, bytes): they are taken as they are now */
static napi_value write_bytes(napi_env env, napi_callback_info info) {
  DEVICE;
  size_t n;
  const char *from = bytes_at(&a, 2, &n);
  CUdeviceptr to = address_at(&a, 1);
  while (n > 0) {
    if (d->used == PIECE_BYTES) {
      TRY("cuEventRecord", cu.event_record(d->free_again[d->piece], d->stream));
      d->piece = (d->piece + 1) % PIECES, d->used = 0;
      TRY("cuEventSynchronize", cu.event_wait(d->free_again[d->piece]));
    }
    const size_t room = PIECE_BYTES - d->used, now = n < room ? n : room;
    char *place = d->ring + (size_t)d->piece * PIECE_BYTES + d->used;
    memcpy(place, from, now);
    TRY("cuMemcpyHtoDAsync", cu.copy_in(to, place, now, d->stream));
    d->used += (now + 15) / 16 * 16, to += now, from += now, n -= now;
    if (d->used > PIECE_BYTES) d->used = PIECE_BYTES;
  }
  return 0;
}
/** copy(device, from, to, bytes) */
static napi_value copy_bytes(napi_env env, napi_callback_info info) {
  DEVICE;
  TRY("cuMemcpyDtoDAsync", cu.copy(address_at(&a, 2), address_at(&a, 1), (size_t)number_at(&a, 3), d->stream));
  return 0;
}

typedef struct {
  device *of;
  napi_deferred deferred;
  napi_threadsafe_function back;
  void *host;
  size_t bytes;
  CUresult how;
} reading;
/** Called of every stream whose device was lost, too, which functions of graphs and `cuLaunchHostFunc` are not. */
static void CUDAAPI arrived(CUstream stream, CUresult how, void *data) {
  (void)stream;
  reading *r = data;
  r->how = how;
  napi_call_threadsafe_function(r->back, r, napi_tsfn_nonblocking);
}
static void end_reading(reading *r) {
  device *d = r->of;  // who reads holds it
  if (r->host && r->bytes <= SPARE_BYTES && !d->closed && d->spares < SPARES) d->spare[d->spares++] = r->host;
  else if (r->host) cu.host_free(r->host);
  napi_release_threadsafe_function(r->back, napi_tsfn_release);
  free(r);
}
static void resolve(napi_env env, napi_value unused, void *context, void *data) {
  (void)unused, (void)context;
  reading *r = data;
  if (!env) return;
  if (r->how != CUDA_SUCCESS) {
    napi_value error;
    fail(env, "what was asked of the device before", r->how);
    napi_get_and_clear_last_exception(env, &error);
    napi_reject_deferred(env, r->deferred, error);
  } else {
    napi_value buffer;
    void *to;
    napi_create_arraybuffer(env, r->bytes, &to, &buffer);
    memcpy(to, r->host, r->bytes);
    napi_resolve_deferred(env, r->deferred, buffer);
  }
  end_reading(r);
}
/** read(device, address, bytes): a promise of an ArrayBuffer; JavaScript goes on meanwhile */
static napi_value read_bytes(napi_env env, napi_callback_info info) {
  DEVICE;
  reading *r = calloc(1, sizeof *r);
  napi_value promise, name;
  r->of = d, r->bytes = (size_t)number_at(&a, 2);
  napi_create_string_utf8(env, "rwkv cuda read", NAPI_AUTO_LENGTH, &name);
  napi_create_threadsafe_function(env, 0, 0, name, 0, 1, 0, 0, 0, resolve, &r->back);
  const int is_small = r->bytes <= SPARE_BYTES;
  CUresult how = CUDA_SUCCESS;
  if (is_small && d->spares > 0) r->host = d->spare[--d->spares];
  else how = cu.host_allocate(&r->host, is_small ? SPARE_BYTES : r->bytes, 0);
  if (how == CUDA_SUCCESS) how = cu.copy_out(r->host, address_at(&a, 1), r->bytes, d->stream);
  if (how == CUDA_SUCCESS) {
    napi_create_promise(env, &r->deferred, &promise);
    how = cu.stream_callback(d->stream, arrived, r, 0);
    if (how == CUDA_SUCCESS) return promise;
  }
  end_reading(r);
  return fail(env, "reading", how);
}

/**
 * graph(device, launches, edges, arguments): launches are [kernel, blocks x, y, z, threads, dynamic shared bytes, offset and length of the
 * arguments] of each; edges [before, after], in the order of `after`.
 */
static napi_value graph(napi_env env, napi_callback_info info) {
  enum { FIELDS = 8 };
  DEVICE;
  size_t n, edge_count, bytes;
  const double *launch = bytes_at(&a, 1, &n);
  const int *edge = bytes_at(&a, 2, &edge_count);
  char *all = bytes_at(&a, 3, &bytes);
  CUgraph g;
  CUgraphExec e;
  n /= FIELDS, edge_count /= 2;
  TRY("cuGraphCreate", cu.graph_create(&g, 0));
  CUgraphNode *nodes = calloc(n + 1, sizeof *nodes), *before = calloc(n + 1, sizeof *before);
  CUresult r = CUDA_SUCCESS;
  for (size_t i = 0; i < n && r == CUDA_SUCCESS; i++, launch += FIELDS) {
    size_t count = 0, length = (size_t)launch[7];
    for (; edge_count && edge[1] == (int)i; edge += 2, edge_count--) before[count++] = nodes[edge[0]];
    void *extra[] = {CU_LAUNCH_PARAM_BUFFER_POINTER, all + (size_t)launch[6], CU_LAUNCH_PARAM_BUFFER_SIZE, &length, CU_LAUNCH_PARAM_END};
    CUkernelNode p = {0};
    p.func = (CUfunction)(uintptr_t)launch[0];
    p.grid_x = (unsigned)launch[1], p.grid_y = (unsigned)launch[2], p.grid_z = (unsigned)launch[3];
    p.block_x = (unsigned)launch[4], p.block_y = p.block_z = 1;
    p.shared_bytes = (unsigned)launch[5];
    p.extra = extra;
    r = cu.graph_add_kernel(&nodes[i], g, before, count, &p);
  }
  if (r == CUDA_SUCCESS) r = cu.graph_instantiate(&e, g, 0);
  cu.graph_destroy(g);
  free(nodes), free(before);
  return r == CUDA_SUCCESS ? pointer(env, e) : fail(env, "making a graph", r);
}
static napi_value drop_graph(napi_env env, napi_callback_info info) {
  DEVICE;
  cu.graph_exec_destroy(pointer_at(&a, 1));
  return 0;
}
/** submit(device, graph) */
static napi_value submit(napi_env env, napi_callback_info info) {
  DEVICE;
  TRY("cuGraphLaunch", cu.graph_launch(pointer_at(&a, 1), d->stream));
  return 0;
}
/** launch(device, [kernel, blocks x, y, z, threads, dynamic shared bytes], arguments): one kernel by itself */
static napi_value launch(napi_env env, napi_callback_info info) {
  DEVICE;
  size_t n, length;
  const double *shape = bytes_at(&a, 1, &n);
  void *given = bytes_at(&a, 2, &length);
  void *extra[] = {CU_LAUNCH_PARAM_BUFFER_POINTER, given, CU_LAUNCH_PARAM_BUFFER_SIZE, &length, CU_LAUNCH_PARAM_END};
  TRY("cuLaunchKernel", cu.launch((CUfunction)(uintptr_t)shape[0], (unsigned)shape[1], (unsigned)shape[2], (unsigned)shape[3],
                                  (unsigned)shape[4], 1, 1, (unsigned)shape[5], d->stream, 0, extra));
  return 0;
}
/** reach(device, other): whether kernels of the device may touch the other's memory from now on */
static napi_value reach(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  device *other = device_at(&a, 1), *d = other ? device_at(&a, 0) : 0;
  if (!d) return 0;
  int reaches = d->number == other->number;
  if (!reaches) {
    TRY("cuDeviceCanAccessPeer", cu.peer_reaches(&reaches, d->number, other->number));
    if (reaches) {
      CUresult r = cu.peer_enable(other->context, 0);
      if (r != CUDA_SUCCESS && r != CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED) return fail(env, "cuCtxEnablePeerAccess", r);
    }
  }
  napi_value v;
  napi_get_boolean(env, reaches, &v);
  return v;
}
/** follow(device, other): what is asked of the device from now on runs behind what was asked of the other so far */
static napi_value follow(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  device *d = device_at(&a, 0), *other = d ? device_at(&a, 1) : 0;
  if (!other) return 0;
  TRY("cuEventRecord", cu.event_record(other->met, other->stream));
  cu.context_use(d->context);
  TRY("cuStreamWaitEvent", cu.stream_wait_event(d->stream, other->met, 0));
  return 0;
}
static struct {
#define X(field, name, type, parameters) type(CUDAAPI *field) parameters;
  NCCL_FUNCTIONS(X)
#undef X
} nccl;
enum { MOST_MEMBERS = 64 };
typedef struct {
  int count;
  device *devices[MOST_MEMBERS];
  NcclMember members[MOST_MEMBERS];
} group;
static napi_value fail_nccl(napi_env env, int r) {
  napi_throw_error(env, "NCCL_ERROR", nccl.error_text(r));
  return 0;
}
/** startNccl(path). Code: NO_NCCL. */
static napi_value start_nccl(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  char path[1024] = "", problem[1024] = "";
  napi_get_value_string_utf8(env, a.at[0], path, sizeof path, 0);
  void *library = open_library(path, problem, sizeof problem);
  if (!library) return napi_throw_error(env, "NO_NCCL", problem), (napi_value)0;
#define X(field, name, type, parameters)                              \
  if (!(*(void **)&nccl.field = symbol(library, name))) {             \
    snprintf(problem, sizeof problem, "%s lacks %s", path, name);     \
    return napi_throw_error(env, "NO_NCCL", problem), (napi_value)0;  \
  }
  NCCL_FUNCTIONS(X)
#undef X
  return 0;
}
static void release_group(napi_env env, void *data, void *hint) {
  (void)env, (void)hint;
  free(data);
}
/** group(devices): a group of NCCL */
static napi_value make_group(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  uint32_t count = 0;
  int numbers[MOST_MEMBERS];
  napi_get_array_length(env, a.at[0], &count);
  if (count > MOST_MEMBERS) return napi_throw_error(env, "NCCL_ERROR", "too many devices"), (napi_value)0;
  group *g = calloc(1, sizeof *g);
  g->count = (int)count;
  for (uint32_t i = 0; i < count; i++) {
    arguments one = {env, {0}};
    napi_get_element(env, a.at[0], i, &one.at[0]);
    device *d = device_at(&one, 0);
    if (!d) return free(g), (napi_value)0;
    g->devices[i] = d, numbers[i] = d->number;
  }
  const int r = nccl.init_all(g->members, g->count, numbers);
  if (r) return free(g), fail_nccl(env, r);
  napi_value handle;
  napi_create_external(env, g, release_group, 0, &handle);
  return handle;
}
/** reduceGroup(group, [x, y] of each device, count, largest) */
static napi_value reduce_group(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  void *data = 0;
  size_t n;
  bool largest = 0;
  napi_get_value_external(env, a.at[0], &data);
  const double *addresses = bytes_at(&a, 1, &n);
  napi_get_value_bool(env, a.at[3], &largest);
  const group *g = data;
  int r = nccl.group_start();
  for (int i = 0; i < g->count && !r; i++)
    r = nccl.all_reduce((const void *)(uintptr_t)addresses[2 * i], (void *)(uintptr_t)addresses[2 * i + 1], (size_t)number_at(&a, 2), NCCL_FLOAT,
                        largest ? NCCL_MAX : NCCL_SUM, g->members[i], g->devices[i]->stream);
  const int end = nccl.group_end();
  return r || end ? fail_nccl(env, r ? r : end) : 0;
}
/** closeGroup(group): before its devices are closed */
static napi_value close_group(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  void *data = 0;
  napi_get_value_external(env, a.at[0], &data);
  group *g = data;
  for (int i = 0; i < g->count; i++) {
    if (g->members[i] && !g->devices[i]->closed) nccl.destroy(g->members[i]);
    g->members[i] = 0;
  }
  return 0;
}
/** settle(device): waits on this thread */
static napi_value settle(napi_env env, napi_callback_info info) {
  DEVICE;
  TRY("cuStreamSynchronize", cu.stream_wait(d->stream));
  return 0;
}

NAPI_MODULE_INIT() {
  static const struct {
    const char *name;
    napi_callback f;
  } list[] = {{"start", start},     {"describe", describe}, {"open", open_device}, {"close", close_now}, {"load", load},
              {"unload", unload},   {"kernel", kernel},     {"allocate", allocate}, {"release", release}, {"clear", clear},
              {"write", write_bytes}, {"copy", copy_bytes}, {"read", read_bytes},  {"graph", graph},     {"dropGraph", drop_graph},
              {"submit", submit},   {"launch", launch},     {"reach", reach},     {"follow", follow},   {"settle", settle},
              {"startNccl", start_nccl}, {"group", make_group}, {"reduceGroup", reduce_group}, {"closeGroup", close_group}};
  for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
    napi_value f;
    napi_create_function(env, list[i].name, NAPI_AUTO_LENGTH, list[i].f, 0, &f);
    napi_set_named_property(env, exports, list[i].name, f);
  }
  return exports;
}
