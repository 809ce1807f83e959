// Kernels that only the native engine has; they are numbered behind those of src/kernels/kernels.h.
#pragma once
#include "kernel.h"

#define NATIVE_KERNELS(X) \
  X(arrange)              \
  X(wide_linear)          \
  X(wide_gemm)            \
  X(wide_few)             \
  X(wide_wkv6)            \
  X(wide_wkv7)            \
  X(wide_wkv7_backward)

#define DECLARE(name) KERNEL(name);
NATIVE_KERNELS(DECLARE)
#undef DECLARE
