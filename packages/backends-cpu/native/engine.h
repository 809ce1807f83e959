// The native engine: memory, threads and programs of one backend. The addon (addon.c) is its face towards JavaScript.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "place.h"

typedef struct engine engine;

/** Names of the levels that this processor runs, best first; returns how many. */
int engine_levels(const char **names, int most);

/**
 * Reserves address space for `limit` bytes and starts threads - 1 threads. On failure returns null and says what failed.
 * The calling thread is thread 0; only one thread may use an engine.
 */
engine *engine_create(size_t limit, int threads, const char *level, const char **problem);
char *engine_base(engine *e);
/** Makes the first `end` bytes usable; 0 when the system refuses. New memory is zero. */
int engine_grow(engine *e, size_t end);

typedef struct {
  const int *steps;  // control.h: program_head
  char *scratch;
  int scratch_stride;
  int participants;
} program;

/** How a run went: `step` is -1, or the one that stopped for a `reason` (control.h). */
typedef struct {
  int step, reason;
  double milliseconds;
} outcome;

/** Runs a program; the calling thread computes. */
outcome engine_run(engine *e, const program *p);
/** Runs a program on a thread of its own in place of the calling one, and then calls `done` there. 0 when the system refuses the thread. */
int engine_start(engine *e, const program *p, void (*done)(void *context, outcome how), void *context);
/** Makes what engine_start began end early, and waits for it. */
void engine_stop(engine *e);
/** Returns once no thread looks at any program. */
void engine_settle(engine *e);
/** Rows into the memory (place.h); any thread may do it. */
int engine_place(const engine *e, const placement *p, const void *numbers);
int engine_load(const engine *e, const placement *p, int file, int64_t position, const int *stop);
/** Multiply-adds of f32 a second that its threads reach together with nothing else to do, measured for so long (arithmetic.c). */
double engine_multiply_adds(const engine *e, double seconds);
/** Ends the threads and gives the memory back. */
void engine_destroy(engine *e);
