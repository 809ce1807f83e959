// A level of the processor: the kernels compiled for it.
#pragma once
#include "kernels.h"
#include "native-kernels.h"

typedef struct {
  const char *name;
  /** Whether this processor runs it. */
  int (*runs)(void);
  kernel *const *kernels;
  void (*pack)(int storage, const void *from, int rows, int k, void *to);
  /** kernels/encode.c */
  int (*encode)(int from, int to, const void *numbers, int rows, int k, uint8_t *blocks);
  /** arithmetic.c */
  double (*multiply_adds)(double seconds);
} level;

/** All levels that this build has, best first; ends with a null. */
extern const level *const levels[];
