// What threads share: the block through which they meet, and the counters of a program's steps (threads.c).
#pragma once
#include "kernels.h"

#pragma pack(push, 8)
// One cache line per word that several threads write. threads/control.ts knows these positions.
typedef struct control {
  int generation, pad0[15];  // counts submits; workers wait for it to change
  int inside, pad1[15];      // workers that are walking a step list
  int failed, pad2[15];      // 0, or 1 + the thread that trapped first
  int sleepers, pad3[15];    // parked threads
  const int *program;        // step list, null between submits
  struct counter *counters;  // one a step
  char *scratch;
  int scratch_stride;
  int participants;     // threads below this number take part
  int threads;          // preferred chunks are spread over so many
  int caller_may_park;  // false on a browser's main thread
  int leaving;          // workers shall end
  int steps;
  int pad4[7];
#ifndef __wasm__
  kernel *const *kernels;  // those of the processor's level
  char pad5[56];
#endif
  struct {
    int seen;  // generation that this thread has handled
    int step;  // index of the step it runs, for error messages
    int pad[14];
  } thread[];
} control;

// `claimed`: generation in the upper half, a bit for every claimed chunk in the lower. `done`: finished chunks of all steps
// from one barrier to the next, counted at the first of them.
typedef struct counter {
  uint64_t claimed;
  int done, pad;
} counter;
#pragma pack(pop)
