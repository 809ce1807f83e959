// Threads in lockstep: every thread walks the same step list and meets the others at barriers. Waiting spins first and then
// parks (memory.atomic.wait32), so that waiting costs nothing when another process needs the core. A thread that traps sets
// `failed`; everybody who waits sees it and traps too, and the calling thread reports the error.
//
// Measured on two cores: spin barrier 0.05 to 0.08 us, waking a parked thread 40 us.
#include "kernels.h"

// One cache line per word that several threads write. threads/control.ts knows these positions.
typedef struct control {
  int generation, pad0[15];  // counts submits; workers wait for it to change
  int arrived, pad1[15];     // barrier: threads that have arrived
  int phase, pad2[15];       // barrier: changes when all have arrived
  int finished, pad3[15];    // workers that are done with this submit
  int failed, pad4[15];      // 0, or 1 + the thread that trapped first
  int sleepers, pad5[15];    // threads parked on `phase` or `generation`
  int threads;               // settings, written by the calling thread
  const int *program;        // step list; null asks the workers to leave
  char *scratch;
  int scratch_stride;
  int caller_may_park;  // false on a browser's main thread
  int pad6[11];
  struct {
    int seen;  // generation that this thread has handled
    int step;  // index of the step it runs, for error messages
    int pad[14];
  } thread[];
} control;

static kernel *const kernel_table[] = {
#define ENTRY(name) kernel_##name,
    KERNELS(ENTRY)
#undef ENTRY
};

#define SPINS_IN_BARRIER 20000
#define SPINS_BETWEEN_SUBMITS 40000
#define PARK_NANOSECONDS 5000000

INLINE int get(const int *p) { return __atomic_load_n(p, __ATOMIC_SEQ_CST); }
INLINE int increment(int *p) { return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST); }

/** Sleeps until *word differs from `old`, at most some milliseconds. */
static void park(control *c, int *word, int old) {
  increment(&c->sleepers);
#ifdef __wasm_atomics__
  __builtin_wasm_memory_atomic_wait32(word, old, PARK_NANOSECONDS);
#endif
  __atomic_sub_fetch(&c->sleepers, 1, __ATOMIC_SEQ_CST);
}

static void wake(control *c, int *word) {
#ifdef __wasm_atomics__
  if (get(&c->sleepers)) __builtin_wasm_memory_atomic_notify(word, 0x7fffffff);
#endif
}

void barrier(const worker *w) {
  if (w->threads == 1) return;
  control *c = w->control;
  int phase = get(&c->phase);
  if (increment(&c->arrived) == w->threads) {
    __atomic_store_n(&c->arrived, 0, __ATOMIC_SEQ_CST);
    increment(&c->phase);
    wake(c, &c->phase);
    return;
  }
  int may_park = w->thread > 0 || c->caller_may_park;
  for (int spins = 0; get(&c->phase) == phase; spins++) {
    if ((spins & 63) == 0 && get(&c->failed)) __builtin_trap();
    if (spins > SPINS_IN_BARRIER && may_park) park(c, &c->phase, phase);
  }
}

// A step: kernel number (negative ends the list), 1 for a barrier before it, words of the step, index, arguments.
#define HEADER_WORDS 4

static void execute(control *c, int thread) {
  worker w = {thread, c->threads, c->scratch + (size_t)thread * c->scratch_stride, c};
  for (const int *step = c->program; step[0] >= 0; step += step[2]) {
    if (step[1]) barrier(&w);
    c->thread[thread].step = step[3];
    kernel_table[step[0]](step + HEADER_WORDS, &w);
  }
}

/** Wakes the workers for the program in `control`, and walks it as thread 0. */
__attribute__((export_name("submit"))) void submit(control *c) {
  __atomic_store_n(&c->finished, 0, __ATOMIC_SEQ_CST);
  increment(&c->generation);
  if (c->threads > 1) wake(c, &c->generation);
  if (c->program) execute(c, 0);
}

/** Waits until every worker has finished this submit. */
__attribute__((export_name("join"))) void join(control *c) {
  int finished;
  for (int spins = 0; (finished = get(&c->finished)) < c->threads - 1; spins++)
    if (spins > SPINS_IN_BARRIER && c->caller_may_park) park(c, &c->finished, finished);
}

/** A worker's life: returns when asked to leave. After a trap it is called again and continues with the next submit. */
__attribute__((export_name("work"))) void work(control *c, int thread) {
  for (;;) {
    int seen = c->thread[thread].seen, generation;
    for (int spins = 0; (generation = get(&c->generation)) == seen; spins++)
      if (spins > SPINS_BETWEEN_SUBMITS) park(c, &c->generation, seen);
    c->thread[thread].seen = generation;
    if (!c->program) return;
    execute(c, thread);
    increment(&c->finished);
    wake(c, &c->finished);
  }
}
