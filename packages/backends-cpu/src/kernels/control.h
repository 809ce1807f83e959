// What threads share: the block through which they meet, and the counters of a program's steps (threads.c).
#pragma once
#include "kernels.h"

/** Most parts of a step, and so most threads: a bit each in `claimed`. threads/control.ts says the same. */
#define MOST_CHUNKS 32

/** Why a thread stopped a run; threads/control.ts has the words. */
enum { BAD_DATA, BAD_STEPS, NO_ANSWER, ENDED };

#pragma pack(push, 8)
// One cache line per word that several threads write. threads/control.ts knows these positions.
typedef struct control {
  int generation, pad0[15];  // counts submits; workers wait for it to change
  int posted, pad1[15];      // counts runs that were given to the runner of WebAssembly, which waits for it to change
  int failed, pad2[15];      // 0, or 1 + the thread that stopped first
  int sleepers, idlers, pad3[14];  // threads that are parked amid a run, and between runs
  const int *program;        // step list, null between submits
  char *scratch;
  int scratch_stride;
  int participants;     // threads below this number take part
  int threads;          // preferred chunks are spread over so many
  int caller_may_park;  // false on a browser's main thread
  int leaving;          // workers shall end
  int reason;           // why the thread in `failed` stopped
  int patience;         // milliseconds that thread 0 waits for a step that does not go on; 0: for ever, since somebody watches the threads
#ifndef __wasm__
  int pad4;
  kernel *const *kernels;  // those of the processor's level
  char pad5[8];
#else
  int job;  // address of the program that the runner is given
  int pad4[6];
#endif
  struct {
    int seen;    // generation that this thread has handled
    int step;    // index of the step it runs, for error messages
    int inside;  // whether it may look at a step list
    int busy;    // whether it is walking one and does not wait at a barrier
    int lost;    // whether it ended unexpectedly
    int pad[11];
  } thread[];
} control;

// `claimed`: generation in the upper half, a bit for every claimed chunk in the lower. `done`: finished chunks of all steps
// from one barrier to the next, counted at the first of them.
typedef struct counter {
  uint64_t claimed;
  int done, pad;
} counter;

// A program: how many steps it has, and where their counters lie, in words from its start. The step list follows.
typedef struct program_head {
  int steps, counters, pad[2];
} program_head;
#pragma pack(pop)
