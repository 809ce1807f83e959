// y = x, byte for byte: a view that must land in a buffer of its own.
#include "kernel.h"

struct copy_args {
  const float *x;
  float *y;
  int words;
};

KERNEL(copy) {
  ARGS(copy);
  range r = share(args->words, 1024, w);
  copy_floats(args->y + r.from, args->x + r.from, r.to - r.from);
}
