// Threads over one step list. A step is cut into chunks; threads claim chunks and run them, and pass a barrier once all
// chunks before it are done. So a step finishes whoever takes part: a thread that the system has put aside delays nobody
// unless it holds a chunk, and the calling thread alone can run everything (runtime: threads/thread-choice.ts). Which chunk
// does what is fixed, so results do not depend on who ran them.
//
// Waiting spins first and then parks (memory.atomic.wait32), so that it costs nothing when others need the core. A thread
// that stops sets `failed`; whoever waits sees it and stops too, and the calling thread reports the error. Nobody waits for what
// cannot come: who reaches a barrier has found every chunk before it claimed, so when no thread is busy and the count still
// falls short, the step list is damaged; and a thread that ended is noted by those who watch it, or found by patience.
//
// Measured on two cores: spin barrier 0.05 to 0.08 us, waking a parked thread 40 us.
#include "control.h"

#ifdef __wasm__
static kernel *const kernel_table[] = {
#define ENTRY(name) kernel_##name,
    KERNELS(ENTRY)
#undef ENTRY
};
#define KERNEL_COUNT (int)(sizeof kernel_table / sizeof *kernel_table)
#else
#include "native-kernels.h"
#define kernel_table (c->kernels)
#define ONE(name) +1
#define KERNEL_COUNT (0 KERNELS(ONE) NATIVE_KERNELS(ONE))
#endif

// A step: header and arguments. src/encode/program.ts writes it.
typedef struct {
  int kernel;  // negative ends the list
  int words;   // of the whole step
  int index;
  int chunks;        // 1 to MOST_CHUNKS
  int group;         // the step at which this one's chunks are counted
  int waits_for;     // step whose count a barrier before this one waits for, or -1
  int waits_until;   // that count
  int pad;
} header;

#define HEADER_WORDS (int)(sizeof(header) / sizeof(int))

#ifdef __wasm__
#define SPINS_IN_BARRIER 20000
#define SPINS_BETWEEN_SUBMITS 40000
#define NANOSECONDS_OF_SPIN 2
#define PAUSE() (void)0
#else
// native pauses take ten times as long as a turn of the loop in WebAssembly
#define SPINS_IN_BARRIER 4000
#define SPINS_BETWEEN_SUBMITS 8000
#define NANOSECONDS_OF_SPIN 20
#endif
#define PARK_NANOSECONDS 5000000

INLINE int get(const int *p) { return __atomic_load_n(p, __ATOMIC_SEQ_CST); }
INLINE void set(int *p, int value) { __atomic_store_n(p, value, __ATOMIC_SEQ_CST); }
INLINE int increment(int *p) { return __atomic_add_fetch(p, 1, __ATOMIC_SEQ_CST); }
INLINE int decrement(int *p) { return __atomic_sub_fetch(p, 1, __ATOMIC_SEQ_CST); }

/** Sleeps until *word differs from `old`, at most some milliseconds. `sleepers` counts those whom the same events wake. */
static void park(int *sleepers, int *word, int old) {
  increment(sleepers);
#if !defined(__wasm__)
  wait_on_word(word, old, PARK_NANOSECONDS);
#elif defined(__wasm_atomics__)
  __builtin_wasm_memory_atomic_wait32(word, old, PARK_NANOSECONDS);
#endif
  decrement(sleepers);
}

/** Costs a call of the system only if somebody sleeps. */
static void wake(const int *sleepers, int *word) {
#if !defined(__wasm__)
  if (get(sleepers)) wake_word(word);
#elif defined(__wasm_atomics__)
  if (get(sleepers)) __builtin_wasm_memory_atomic_notify(word, 0x7fffffff);
#endif
}

/** Stops the run, unless another thread did before. */
static void stop_run(control *c, int thread, int reason) {
  int none = 0;
  if (__atomic_compare_exchange_n(&c->failed, &none, thread + 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) set(&c->reason, reason);
  STOP();
}

static int is_anyone_busy(const control *c) {
  for (int t = 0; t < c->threads; t++)
    if (get(&c->thread[t].busy)) return 1;
  return 0;
}

/** Waits at a barrier until *count has reached `target`; false when this generation is over. */
static int wait_for(control *c, int *count, int target, int generation, int thread) {
  int now = get(count), before = now;
  if (now >= target) return 1;
  int may_park = thread > 0 || c->caller_may_park, patience = thread > 0 ? 0 : c->patience;
  int64_t waited = 0;
  set(&c->thread[thread].busy, 0);
  for (int spins = 0; (now = get(count)) < target; spins++) {
    PAUSE();
    waited += NANOSECONDS_OF_SPIN;
    if ((spins & 63) == 0) {
      if (get(&c->failed)) STOP();
      // in this order: a program that starts anew is busy before its counts fall, and of another generation when it has ended
      int is_stuck = !is_anyone_busy(c) && get(count) < target;
      if (get(&c->generation) != generation) return 0;
      if (is_stuck) stop_run(c, thread, BAD_STEPS);
      if (now != before) before = now, waited = 0;
      if (patience && waited > (int64_t)patience * 1000000) stop_run(c, thread, NO_ANSWER);
    }
    if (spins > SPINS_IN_BARRIER && may_park) {
      spins |= 63;  // what is checked is checked after every sleep
      park(&c->sleepers, count, now);
      waited += PARK_NANOSECONDS;
    }
  }
  set(&c->thread[thread].busy, 1);
  return 1;
}

/** A chunk of this step for this thread, its own part first; -1 when none is left, -2 when this generation is over. */
static int claim(counter *at, int chunks, int first, int generation) {
  uint64_t now = __atomic_load_n(&at->claimed, __ATOMIC_SEQ_CST);
  for (;;) {
    if ((int)(now >> 32) != generation) return -2;
    uint32_t free = ~(uint32_t)now & (chunks == MOST_CHUNKS ? ~0u : (1u << chunks) - 1);
    if (!free) return -1;
    uint32_t preferred = free >> first << first;
    int chunk = __builtin_ctz(preferred ? preferred : free);
    if (__atomic_compare_exchange_n(&at->claimed, &now, now | 1u << chunk, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return chunk;
  }
}

/** Whether a step can be what stands at this place of a list of so many steps. */
INLINE int is_sound(const header *h, int index, int steps) {
  int is_end = h->kernel < 0;
  return (h->index == index) & (is_end ? index == steps : index < steps) & (h->waits_for >= -1) & (h->waits_for < index) &
         (is_end | ((h->kernel < KERNEL_COUNT) & (h->words >= HEADER_WORDS) & (h->chunks >= 1) & (h->chunks <= MOST_CHUNKS) &
                    (h->group >= 0) & (h->group <= index)));
}

static void walk(control *c, const program_head *program, int thread, int generation) {
  counter *counters = (counter *)((int *)program + program->counters);
  int threads = c->threads, index = 0;
  worker w = {0, 0, c->scratch + (size_t)thread * c->scratch_stride, 0};
  for (const int *step = (const int *)(program + 1);; index++) {
    const header *h = (const header *)step;
    if (!is_sound(h, index, program->steps)) stop_run(c, thread, BAD_STEPS);
    if (h->waits_for >= 0 && !wait_for(c, &counters[h->waits_for].done, h->waits_until, generation, thread)) return;
    if (h->kernel < 0) return;
    if (get(&c->failed)) STOP();
    c->thread[thread].step = h->index;
    w.threads = h->chunks;
    w.again = 0;
    int first = h->chunks * thread / threads, chunk;
    while ((chunk = claim(&counters[h->index], h->chunks, first, generation)) >= 0) {
      w.thread = chunk;
      kernel_table[h->kernel](h + 1, &w);
      w.again = 1;
      increment(&counters[h->group].done);
      wake(&c->sleepers, &counters[h->group].done);
    }
    if (chunk == -2) return;
    step += h->words;
  }
}

/** Runs a program with the participants in `control`; returns when it is done. The calling thread is thread 0. */
EXPORT(submit) void submit(control *c, const int *program) {
  const program_head *head = (const program_head *)program;
  counter *counters = (counter *)(program + head->counters);
  int generation = (int)((unsigned)get(&c->generation) + 1);
  set(&c->thread[0].busy, 1);  // before the counts fall: see wait_for
  for (int i = 0; i < head->steps; i++) counters[i] = (counter){(uint64_t)(uint32_t)generation << 32, 0, 0};
  c->program = program;
  set(&c->generation, generation);
  if (c->participants > 1) wake(&c->idlers, &c->generation);
  walk(c, head, 0, generation);
  __atomic_store_n(&c->program, 0, __ATOMIC_SEQ_CST);
  set(&c->thread[0].busy, 0);
}

/** Ends this generation and waits until no worker walks a step list: before memory of a program is given back. Called as thread 0. */
EXPORT(settle) void settle(control *c) {
  __atomic_store_n(&c->program, 0, __ATOMIC_SEQ_CST);
  set(&c->thread[0].busy, 0);
  increment(&c->generation);
  wake(&c->idlers, &c->generation);
  for (int t = 1; t < c->threads; t++) {
    int *inside = &c->thread[t].inside;
    // a worker leaves after the chunk that it runs
    for (int spins = 0; get(inside) && !get(&c->thread[t].lost); spins++)
      if (spins > SPINS_IN_BARRIER && c->caller_may_park) park(&c->sleepers, inside, 1);
  }
}

static void leave(control *c, int thread) {
  set(&c->thread[thread].busy, 0);
  set(&c->thread[thread].inside, 0);
  wake(&c->sleepers, &c->thread[thread].inside);
}

/** A worker's life: returns when asked to leave. After a stop it is called again and goes on with the next submit. */
EXPORT(work) void work(control *c, int thread) {
  leave(c, thread);
  int most = SPINS_BETWEEN_SUBMITS;
  for (;;) {
    int seen = c->thread[thread].seen, generation;
    for (int spins = 0; (generation = get(&c->generation)) == seen; spins++) {
      PAUSE();
      if (spins > most) park(&c->idlers, &c->generation, seen);
    }
    c->thread[thread].seen = generation;
    if (get(&c->leaving)) return;
    // who takes no part is unlikely to be wanted soon
    int takes_part = thread < get(&c->participants);
    most = takes_part ? SPINS_BETWEEN_SUBMITS : 0;
    if (!takes_part) continue;
    set(&c->thread[thread].inside, 1);
    const int *program = __atomic_load_n(&c->program, __ATOMIC_SEQ_CST);
    if (program) {
      set(&c->thread[thread].busy, 1);
      walk(c, (const program_head *)program, thread, generation);
    }
    leave(c, thread);
  }
}
