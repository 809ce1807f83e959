// The engine as an addon of Node: numbers, typed arrays and handles. Addresses are JavaScript numbers (they have 48 bits).
// Arguments come from src/native/addon.ts alone, which has checked them.
#include <node_api.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"

#define MOST_ARGUMENTS 9
#define MOST_LEVELS 8

typedef struct {
  engine *engine;  // null once it is gone
  int disposed;    // set while loads are under way: the last of them ends the engine
  int loads;
  napi_env env;
  napi_threadsafe_function told;  // tells of runs beside the calling thread; null before the first
  outcome how;                    // of the latest of them
} handle;

typedef struct {
  napi_env env;
  napi_value at[MOST_ARGUMENTS];
} arguments;

static arguments arguments_of(napi_env env, napi_callback_info info) {
  arguments a = {env, {0}};
  size_t count = MOST_ARGUMENTS;
  napi_get_cb_info(env, info, &count, a.at, 0, 0);
  return a;
}

static double number_at(const arguments *a, int i) {
  double x = 0;
  napi_get_value_double(a->env, a->at[i], &x);
  return x;
}
static char *address_at(const arguments *a, int i) { return (char *)(uintptr_t)number_at(a, i); }
static int int_at(const arguments *a, int i) { return (int)number_at(a, i); }

/** The engine of the first argument; null with an exception pending when it was disposed of. */
static engine *engine_at_0(const arguments *a) {
  void *data = 0;
  napi_get_value_external(a->env, a->at[0], &data);
  handle *h = data;
  engine *e = h && !h->disposed ? h->engine : 0;
  if (!e) napi_throw_error(a->env, 0, "the engine was disposed of");
  return e;
}

typedef struct {
  char *data;
  size_t length;  // elements
} bytes;

static bytes bytes_at(const arguments *a, int i) {
  void *data = 0;
  size_t length = 0;
  napi_get_typedarray_info(a->env, a->at[i], 0, &length, &data, 0, 0);
  return (bytes){data, length};
}

static napi_value number(napi_env env, double x) {
  napi_value value = 0;
  napi_create_double(env, x, &value);
  return value;
}

/** Before the environment ends: its way of telling goes with it. */
static void end_runs(void *data) {
  handle *h = data;
  if (h->engine) engine_stop(h->engine);
  h->told = 0;
}

static void destroy(handle *h) {
  engine *e = h->engine;
  __atomic_store_n(&h->disposed, 1, __ATOMIC_RELAXED);
  if (h->loads > 0) return;
  h->engine = 0;
  if (e) engine_destroy(e);
  if (!h->told) return;
  napi_remove_env_cleanup_hook(h->env, end_runs, h);
  napi_release_threadsafe_function(h->told, napi_tsfn_abort);
  h->told = 0;
}

static void finalize(napi_env env, void *data, void *hint) {
  (void)env, (void)hint;
  handle *h = data;
  destroy(h);
  if (!h->engine) free(h);  // loads that are under way when an environment ends still use it
}

// ---- functions

/** levels(): names, best first. */
static napi_value levels_here(napi_env env, napi_callback_info info) {
  (void)info;
  const char *names[MOST_LEVELS];
  int n = engine_levels(names, MOST_LEVELS);
  napi_value list = 0;
  napi_create_array_with_length(env, (size_t)n, &list);
  for (int i = 0; i < n; i++) {
    napi_value name = 0;
    napi_create_string_utf8(env, names[i], NAPI_AUTO_LENGTH, &name);
    napi_set_element(env, list, (uint32_t)i, name);
  }
  return list;
}

/** create(limit, threads, level): a handle. */
static napi_value create(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  char name[32] = "";
  napi_get_value_string_utf8(env, a.at[2], name, sizeof name, 0);
  handle *h = calloc(1, sizeof *h);
  const char *problem = "there is no memory";
  if (h) h->engine = engine_create((size_t)number_at(&a, 0), int_at(&a, 1), name, &problem);
  napi_value external = 0;
  if (!h || !h->engine || napi_create_external(env, h, finalize, 0, &external) != napi_ok) {
    if (h) finalize(env, h, 0);
    napi_throw_error(env, 0, problem);
    return 0;
  }
  return external;
}

/** base(handle): the address of its memory. */
static napi_value base(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  return e ? number(env, (double)(uintptr_t)engine_base(e)) : 0;
}

/** grow(handle, end): whether the memory's first `end` bytes can be used now. */
static napi_value grow(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  napi_value grown = 0;
  if (e) napi_get_boolean(env, engine_grow(e, (size_t)number_at(&a, 1)), &grown);
  return grown;
}

/** clear(handle, address, bytes): zeros. */
static napi_value clear(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  if (engine_at_0(&a)) memset(address_at(&a, 1), 0, (size_t)number_at(&a, 2));
  return 0;
}

/** write(handle, address, bytes) */
static napi_value write_bytes(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  bytes from = bytes_at(&a, 2);
  if (engine_at_0(&a) && from.length) memcpy(address_at(&a, 1), from.data, from.length);
  return 0;
}

/** read(handle, address, bytes): fills them. */
static napi_value read_bytes(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  bytes to = bytes_at(&a, 2);
  if (engine_at_0(&a) && to.length) memcpy(to.data, address_at(&a, 1), to.length);
  return 0;
}

/** copy(handle, from, to, bytes) */
static napi_value copy_bytes(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  if (engine_at_0(&a)) memmove(address_at(&a, 2), address_at(&a, 1), (size_t)number_at(&a, 3));
  return 0;
}

/** place(handle, bytes, from, storage, panels, transposed, rows, k, address): rows of a weight; how it went (place.h). */
static napi_value place_rows(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  placement p = {int_at(&a, 2), int_at(&a, 3), int_at(&a, 4), int_at(&a, 5), int_at(&a, 6), int_at(&a, 7), address_at(&a, 8)};
  return e ? number(env, engine_place(e, &p, bytes_at(&a, 1).data)) : 0;
}

// Weights that are read from files in the background.
typedef struct {
  placement to;
  int file;
  int64_t position;
  int status;
} file_load;

typedef struct {
  handle *handle;
  napi_ref alive;  // keeps the handle from being collected
  napi_async_work work;
  napi_deferred result;
  int count;
  file_load loads[];
} batch;

static void execute(napi_env env, void *data) {
  (void)env;
  batch *b = data;
  for (int i = 0; i < b->count; i++) {
    file_load *l = &b->loads[i];
    l->status = engine_load(b->handle->engine, &l->to, l->file, l->position, &b->handle->disposed);
  }
}

static void complete(napi_env env, napi_status status, void *data) {
  batch *b = data;
  napi_value results = 0;
  napi_create_array_with_length(env, (size_t)b->count, &results);
  for (int i = 0; i < b->count; i++) napi_set_element(env, results, (uint32_t)i, number(env, status == napi_ok ? b->loads[i].status : STOPPED));
  napi_resolve_deferred(env, b->result, results);
  napi_delete_async_work(env, b->work);
  napi_delete_reference(env, b->alive);
  b->handle->loads--;
  if (b->handle->disposed) destroy(b->handle);
  free(b);
}

#define LOAD_NUMBERS 9

/** load(handle, [file, position, from, storage, panels, transposed, rows, k, address] of each): a promise of how each went. */
static napi_value load_files(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  bytes table = bytes_at(&a, 1);
  int count = (int)(table.length / LOAD_NUMBERS);
  void *data = 0;
  napi_value promise = 0, name = 0;
  if (!engine_at_0(&a)) return 0;
  napi_get_value_external(env, a.at[0], &data);
  batch *b = calloc(1, sizeof *b + (size_t)count * sizeof *b->loads);
  if (!b) return napi_throw_error(env, 0, "there is no memory"), (napi_value)0;
  b->handle = data, b->count = count;
  const double *n = (const double *)(void *)table.data;
  for (int i = 0; i < count; i++, n += LOAD_NUMBERS)
    b->loads[i] = (file_load){{(int)n[2], (int)n[3], (int)n[4], (int)n[5], (int)n[6], (int)n[7], (char *)(uintptr_t)n[8]}, (int)n[0], (int64_t)n[1], PLACED};
  napi_create_string_utf8(env, "rwkv load", NAPI_AUTO_LENGTH, &name);
  napi_create_promise(env, &b->result, &promise);
  napi_create_reference(env, a.at[0], 1, &b->alive);
  b->handle->loads++;
  napi_create_async_work(env, 0, name, execute, complete, b, &b->work);
  napi_queue_async_work(env, b->work);
  return promise;
}

// ---- runs

/** -1, or four times the step that stopped and why. src/engine/native-engine.ts takes it apart. */
static double number_of(outcome how) { return how.step < 0 ? -1 : 4.0 * how.step + how.reason; }

static program program_at_1(const arguments *a) {
  return (program){(const int *)address_at(a, 1), address_at(a, 2), int_at(a, 3), int_at(a, 4)};
}

/** run(handle, steps, scratch, stride, participants): number_of its outcome. */
static napi_value run(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  if (!e) return 0;
  program p = program_at_1(&a);
  return number(env, number_of(engine_run(e, &p)));
}

/** In the runner's thread. */
static void finished(void *context, outcome how) {
  handle *h = context;
  h->how = how;
  napi_call_threadsafe_function(h->told, h, napi_tsfn_blocking);
}

/** In JavaScript's thread; without an environment when that ends. */
static void tell(napi_env env, napi_value callback, void *context, void *data) {
  (void)context;
  if (!env) return;
  handle *h = data;
  napi_value undefined = 0, how[2] = {number(env, number_of(h->how)), number(env, h->how.milliseconds)};
  napi_unref_threadsafe_function(env, h->told);  // an idle backend keeps no process alive
  napi_get_undefined(env, &undefined);
  napi_call_function(env, undefined, callback, 2, how, 0);
}

/** Where runs are told of; 0 where there is no memory. */
static int make_told(handle *h, napi_env env, napi_value callback) {
  napi_value name = 0;
  napi_create_string_utf8(env, "rwkv run", NAPI_AUTO_LENGTH, &name);
  if (napi_create_threadsafe_function(env, callback, 0, name, 0, 1, 0, 0, 0, tell, &h->told) != napi_ok) return 0;
  h->env = env;
  napi_add_env_cleanup_hook(env, end_runs, h);
  napi_unref_threadsafe_function(env, h->told);
  return 1;
}

/** start(handle, steps, scratch, stride, participants, done): whether it runs beside this thread; the first call's done(outcome, ms) is told. */
static napi_value start(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  void *data = 0;
  napi_value started = 0;
  if (!e) return 0;
  napi_get_value_external(env, a.at[0], &data);
  handle *h = data;
  program p = program_at_1(&a);
  int is_told = h->told || make_told(h, env, a.at[5]);
  if (is_told) napi_ref_threadsafe_function(env, h->told);
  int runs = is_told && engine_start(e, &p, finished, h);
  if (is_told && !runs) napi_unref_threadsafe_function(env, h->told);
  napi_get_boolean(env, runs, &started);
  return started;
}

/** multiplyAdds(handle, seconds): of f32, a second, of all threads. */
static napi_value multiply_adds(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  return e ? number(env, engine_multiply_adds(e, number_at(&a, 1))) : 0;
}

/** settle(handle) */
static napi_value settle_engine(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  engine *e = engine_at_0(&a);
  if (e) engine_settle(e);
  return 0;
}

/** dispose(handle): ends its threads; any later call throws. */
static napi_value dispose(napi_env env, napi_callback_info info) {
  arguments a = arguments_of(env, info);
  void *data = 0;
  napi_get_value_external(env, a.at[0], &data);
  if (data) destroy(data);
  return 0;
}

NAPI_MODULE_INIT() {
  static const struct {
    const char *name;
    napi_callback function;
  } functions[] = {
      {"levels", levels_here}, {"create", create},     {"base", base},      {"grow", grow}, {"clear", clear}, {"write", write_bytes},       {"read", read_bytes},
      {"copy", copy_bytes},    {"place", place_rows}, {"load", load_files}, {"run", run},   {"start", start}, {"settle", settle_engine}, {"dispose", dispose}, {"multiplyAdds", multiply_adds},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    napi_value function = 0;
    napi_create_function(env, functions[i].name, NAPI_AUTO_LENGTH, functions[i].function, 0, &function);
    napi_set_named_property(env, exports, functions[i].name, function);
  }
  return exports;
}
