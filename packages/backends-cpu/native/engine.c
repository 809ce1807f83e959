// One backend's memory and threads. Threads are the system's own; they walk step lists as kernels/threads.c says, and what
// would be a trap in WebAssembly becomes a jump back to where the thread waits for work.
#include "engine.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "control.h"
#include "level.h"
#include "place.h"

void submit(control *c, const int *steps);
void settle(control *c);
void work(control *c, int thread);

// The thread that computes in place of the calling one.
typedef struct {
  pthread_t id;
  int exists;
  int posted;  // counts what it was given
  int leaving;
  program job;
  void (*done)(void *context, outcome how);
  void *context;
} runner;

struct engine {
  char *mapping, *base;
  size_t mapped, usable;
  control *control;
  const level *level;
  pthread_t *ids;
  int started;  // threads besides the calling one
  runner runner;
};

// ---- stopping a step

static _Thread_local jmp_buf stopped;

void stop_thread(void) { longjmp(stopped, 1); }

/** Notes which thread stopped first. */
static void fail(control *c, int thread) {
  int none = 0;
  __atomic_compare_exchange_n(&c->failed, &none, thread + 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

typedef struct {
  control *control;
  int thread;
} life;

static void *live(void *argument) {
  life own = *(life *)argument;
  free(argument);
  while (setjmp(stopped)) fail(own.control, own.thread);
  work(own.control, own.thread);
  return 0;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

outcome engine_run(engine *e, const program *p) {
  control *c = e->control;
  volatile double started = now();
  c->scratch = p->scratch;
  c->scratch_stride = p->scratch_stride;
  c->participants = p->participants;
  if (!setjmp(stopped)) {
    submit(c, p->steps);
    return (outcome){-1, 0, now() - started};
  }
  fail(c, 0);
  settle(c);
  int reason = __atomic_exchange_n(&c->reason, BAD_DATA, __ATOMIC_SEQ_CST);
  int thread = __atomic_exchange_n(&c->failed, 0, __ATOMIC_SEQ_CST) - 1;
  return (outcome){c->thread[thread].step, reason, now() - started};
}

// ---- runs beside the calling thread

#define ABOUT_A_SECOND 999999999

static void *serve(void *argument) {
  engine *e = argument;
  runner *r = &e->runner;
  for (int seen = 0;;) {
    while (__atomic_load_n(&r->posted, __ATOMIC_SEQ_CST) == seen) wait_on_word(&r->posted, seen, ABOUT_A_SECOND);
    seen++;
    if (__atomic_load_n(&r->leaving, __ATOMIC_SEQ_CST)) return 0;
    outcome how = engine_run(e, &r->job);
    r->done(r->context, how);
  }
}

static void post(runner *r) {
  __atomic_add_fetch(&r->posted, 1, __ATOMIC_SEQ_CST);
  wake_word(&r->posted);
}

int engine_start(engine *e, const program *p, void (*done)(void *context, outcome how), void *context) {
  runner *r = &e->runner;
  if (!r->exists && pthread_create(&r->id, 0, serve, e)) return 0;
  r->exists = 1;
  r->job = *p, r->done = done, r->context = context;
  post(r);
  return 1;
}

void engine_stop(engine *e) {
  runner *r = &e->runner;
  if (!r->exists) return;
  fail(e->control, 0);
  __atomic_store_n(&r->leaving, 1, __ATOMIC_SEQ_CST);
  post(r);
  pthread_join(r->id, 0);
  *r = (runner){0};
  e->control->failed = 0;
}

void engine_settle(engine *e) { settle(e->control); }

// ---- levels

static const level *level_named(const char *name) {
  for (const level *const *at = levels; *at; at++)
    if ((!name || !__builtin_strcmp((*at)->name, name)) && (*at)->runs()) return *at;
  return 0;
}

int engine_levels(const char **names, int most) {
  int n = 0;
  for (const level *const *at = levels; *at && n < most; at++)
    if ((*at)->runs()) names[n++] = (*at)->name;
  return n;
}

int engine_place(const engine *e, const placement *p, const void *numbers) { return place(e->level, p, numbers); }
int engine_load(const engine *e, const placement *p, int file, int64_t position, const int *stop) {
  return load_rows(e->level, p, file, position, stop);
}

typedef struct {
  pthread_t id;
  const level *level;
  double seconds, rate;
} measurement;

static void *measure(void *data) {
  measurement *m = data;
  m->rate = m->level->multiply_adds(m->seconds);
  return 0;
}

double engine_multiply_adds(const engine *e, double seconds) {
  int n = 0;
  double sum = 0;
  measurement *each = calloc((size_t)e->started + 1, sizeof *each);
  if (!each) return 0;
  for (; n <= e->started; n++) {
    each[n].level = e->level, each[n].seconds = seconds;
    if (pthread_create(&each[n].id, 0, measure, &each[n])) break;
  }
  for (int i = 0; i < n; i++) pthread_join(each[i].id, 0), sum += each[i].rate;
  free(each);
  return sum;
}

// ---- memory

#define LARGE_PAGE ((size_t)2 << 20)

char *engine_base(engine *e) { return e->base; }

/** By whole large pages: a piece of one that is written to before the rest is usable stays in small ones (an eighth of a model was). */
int engine_grow(engine *e, size_t end) {
  if (end <= e->usable) return 1;
  end = (end + LARGE_PAGE - 1) & ~(LARGE_PAGE - 1);
  char *from = e->base + e->usable;
  size_t bytes = end - e->usable;
  if (mprotect(from, bytes, PROT_READ | PROT_WRITE)) return 0;
#ifdef MADV_HUGEPAGE
  madvise(from, bytes, MADV_HUGEPAGE);
#endif
  e->usable = end;
  return 1;
}

static int reserve(engine *e, size_t limit) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_NORESERVE
  flags |= MAP_NORESERVE;
#endif
  e->mapped = limit + 2 * LARGE_PAGE;  // its beginning and its end are moved to large pages
  void *mapping = mmap(0, e->mapped, PROT_NONE, flags, -1, 0);
  if (mapping == MAP_FAILED) return 0;
  e->mapping = mapping;
  e->base = (char *)(((uintptr_t)mapping + LARGE_PAGE - 1) & ~(LARGE_PAGE - 1));
  return 1;
}

// ---- life

static int start_thread(engine *e, int thread) {
  life *own = malloc(sizeof *own);
  if (!own) return 0;
  *own = (life){e->control, thread};
  if (!pthread_create(&e->ids[e->started], 0, live, own)) {
    e->started++;
    return 1;
  }
  free(own);
  return 0;
}

engine *engine_create(size_t limit, int threads, const char *name, const char **problem) {
  engine *e = calloc(1, sizeof *e);
  size_t bytes = (sizeof(control) + (size_t)threads * sizeof(((control *)0)->thread[0]) + 63) & ~(size_t)63;
  *problem = "there is no memory for its threads";
  if (!e) return 0;
  e->control = aligned_alloc(64, bytes);
  e->ids = calloc((size_t)threads, sizeof *e->ids);
  if (!e->control || !e->ids) goto failed;
  __builtin_memset(e->control, 0, bytes);
  *problem = "this processor does not run that variant";
  if (!(e->level = level_named(name))) goto failed;
  *problem = "the system refused address space for memoryBytes; ask for less";
  if (!reserve(e, limit)) goto failed;
  e->control->threads = threads;
  e->control->caller_may_park = 1;
  e->control->kernels = e->level->kernels;
  *problem = "the system refused to start its threads";
  for (int i = 1; i < threads; i++)
    if (!start_thread(e, i)) goto failed;
  return e;
failed:
  engine_destroy(e);
  return 0;
}

void engine_destroy(engine *e) {
  engine_stop(e);
  if (e->control) {
    __atomic_store_n(&e->control->leaving, 1, __ATOMIC_SEQ_CST);
    settle(e->control);
  }
  for (int i = 0; i < e->started; i++) pthread_join(e->ids[i], 0);
  if (e->mapping) munmap(e->mapping, e->mapped);
  free(e->control);
  free(e->ids);
  free(e);
}
