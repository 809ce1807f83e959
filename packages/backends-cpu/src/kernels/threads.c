// Threads over one step list. A step is cut into chunks; threads claim chunks and run them, and pass a barrier once all
// chunks before it are done. So a step finishes whoever takes part: a thread that the system has put aside delays nobody
// unless it holds a chunk, and the calling thread alone can run everything (runtime: threads/thread-choice.ts). Which chunk
// does what is fixed, so results do not depend on who ran them.
//
// Waiting spins first and then parks (memory.atomic.wait32), so that it costs nothing when others need the core. A thread
// that traps sets `failed`; whoever waits sees it and traps too, and the calling thread reports the error.
//
// Measured on two cores: spin barrier 0.05 to 0.08 us, waking a parked thread 40 us.
#include "control.h"

#ifdef __wasm__
static kernel *const kernel_table[] = {
#define ENTRY(name) kernel_##name,
    KERNELS(ENTRY)
#undef ENTRY
};
#else
#define kernel_table (c->kernels)
#endif

// A step: header and arguments. src/encode/program.ts writes it.
typedef struct {
  int kernel;  // negative ends the list
  int words;   // of the whole step
  int index;
  int chunks;        // at most 32
  int group;         // the step at which this one's chunks are counted
  int waits_for;     // step whose count a barrier before this one waits for, or -1
  int waits_until;   // that count
  int pad;
} header;

#ifdef __wasm__
#define SPINS_IN_BARRIER 20000
#define SPINS_BETWEEN_SUBMITS 40000
#define PAUSE() (void)0
#else
// native pauses take ten times as long as a turn of the loop in WebAssembly
#define SPINS_IN_BARRIER 4000
#define SPINS_BETWEEN_SUBMITS 8000
#endif
#define PARK_NANOSECONDS 5000000

INLINE int get(const int *p) { return __atomic_load_n(p, __ATOMIC_SEQ_CST); }
INLINE int increment(int *p) { return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST); }
INLINE int decrement(int *p) { return __atomic_sub_fetch(p, 1, __ATOMIC_SEQ_CST); }

/** Sleeps until *word differs from `old`, at most some milliseconds. */
static void park(control *c, int *word, int old) {
  increment(&c->sleepers);
#if !defined(__wasm__)
  wait_on_word(word, old, PARK_NANOSECONDS);
#elif defined(__wasm_atomics__)
  __builtin_wasm_memory_atomic_wait32(word, old, PARK_NANOSECONDS);
#endif
  decrement(&c->sleepers);
}

static void wake(control *c, int *word) {
#if !defined(__wasm__)
  if (get(&c->sleepers)) wake_word(word);
#elif defined(__wasm_atomics__)
  if (get(&c->sleepers)) __builtin_wasm_memory_atomic_notify(word, 0x7fffffff);
#endif
}

/** Waits until *count has reached `target`; false when this generation is over. */
static int wait_for(control *c, int *count, int target, int generation, int may_park) {
  int now;
  for (int spins = 0; (now = get(count)) < target; spins++) {
    PAUSE();
    if ((spins & 63) == 0) {
      if (get(&c->failed)) STOP();
      if (get(&c->generation) != generation) return 0;
    }
    if (spins > SPINS_IN_BARRIER && may_park) park(c, count, now);
  }
  return 1;
}

/** A chunk of this step for this thread, its own part first; -1 when none is left, -2 when this generation is over. */
static int claim(counter *at, int chunks, int first, int generation) {
  uint64_t now = __atomic_load_n(&at->claimed, __ATOMIC_SEQ_CST);
  for (;;) {
    if ((int)(now >> 32) != generation) return -2;
    uint32_t free = ~(uint32_t)now & (chunks == 32 ? ~0u : (1u << chunks) - 1);
    if (!free) return -1;
    uint32_t preferred = free >> first << first;
    int chunk = __builtin_ctz(preferred ? preferred : free);
    if (__atomic_compare_exchange_n(&at->claimed, &now, now | 1u << chunk, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return chunk;
  }
}

static void execute(control *c, const int *program, int thread, int generation) {
  counter *counters = c->counters;
  int may_park = thread > 0 || c->caller_may_park, threads = c->threads;
  worker w = {0, 0, c->scratch + (size_t)thread * c->scratch_stride, 0};
  for (const int *step = program;;) {
    const header *h = (const header *)step;
    if (h->waits_for >= 0 && !wait_for(c, &counters[h->waits_for].done, h->waits_until, generation, may_park)) return;
    if (h->kernel < 0) return;
    c->thread[thread].step = h->index;
    w.threads = h->chunks;
    w.again = 0;
    int first = h->chunks * thread / threads, chunk;
    while ((chunk = claim(&counters[h->index], h->chunks, first, generation)) >= 0) {
      w.thread = chunk;
      kernel_table[h->kernel](h + 1, &w);
      w.again = 1;
      increment(&counters[h->group].done);
      wake(c, &counters[h->group].done);
    }
    if (chunk == -2) return;
    step += h->words;
  }
}

/** Runs the program in `control` with its participants; returns when it is done. The calling thread is thread 0. */
EXPORT(submit) void submit(control *c, const int *program) {
  int generation = get(&c->generation) + 1;
  for (int i = 0; i < c->steps; i++) c->counters[i] = (counter){(uint64_t)(uint32_t)generation << 32, 0, 0};
  c->program = program;
  __atomic_store_n(&c->generation, generation, __ATOMIC_SEQ_CST);
  if (c->participants > 1) wake(c, &c->generation);
  execute(c, program, 0, generation);
  __atomic_store_n(&c->program, 0, __ATOMIC_SEQ_CST);
}

/** Ends this generation and waits until no worker walks a step list: before memory of a program is given back. */
EXPORT(settle) void settle(control *c) {
  __atomic_store_n(&c->program, 0, __ATOMIC_SEQ_CST);
  increment(&c->generation);
  wake(c, &c->generation);
  int inside;
  for (int spins = 0; (inside = get(&c->inside)) > 0; spins++)
    if (spins > SPINS_IN_BARRIER && c->caller_may_park) park(c, &c->inside, inside);
}

/** A worker's life: returns when asked to leave. After a trap it is called again and goes on with the next submit. */
EXPORT(work) void work(control *c, int thread) {
  for (;;) {
    int seen = c->thread[thread].seen, generation;
    for (int spins = 0; (generation = get(&c->generation)) == seen; spins++) {
      PAUSE();
      if (spins > SPINS_BETWEEN_SUBMITS) park(c, &c->generation, seen);
    }
    c->thread[thread].seen = generation;
    if (get(&c->leaving)) return;
    increment(&c->inside);
    const int *program = __atomic_load_n(&c->program, __ATOMIC_SEQ_CST);
    if (program && thread < get(&c->participants)) execute(c, program, thread, generation);
    decrement(&c->inside);
    wake(c, &c->inside);
  }
}
