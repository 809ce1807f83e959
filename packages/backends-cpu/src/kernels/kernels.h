// The list of kernels. A step names its kernel by its position here; the build reads the list to number them in TypeScript.
#pragma once
#include "kernel.h"

#define KERNELS(X)      \
  X(copy)               \
  X(map)                \
  X(gemm)               \
  X(matvec)             \
  X(quantise_rows)      \
  X(int_linear)         \
  X(matmul_few)         \
  X(token_matmul)       \
  X(sum_rows)           \
  X(sum_squares)        \
  X(add_partials)       \
  X(gather)             \
  X(scatter_rows)       \
  X(slice)              \
  X(place)              \
  X(normalize_backward) \
  X(token_shift)        \
  X(token_shift_backward) \
  X(wkv4)               \
  X(wkv4_backward)      \
  X(wkv6)               \
  X(wkv6_backward)      \
  X(wkv7)               \
  X(wkv7_backward)      \
  X(append_cache)       \
  X(append_rows)        \
  X(compress_cache)     \
  X(select_ranges)      \
  X(select_training)    \
  X(range_attention)    \
  X(range_attention_backward) \
  X(rosa)               \
  X(rosa_backward)      \
  X(rotary)             \
  X(causal_attention)   \
  X(causal_attention_backward) \
  X(cross_entropy)      \
  X(cross_entropy_backward) \
  X(sample)

#define DECLARE(name) KERNEL(name);
KERNELS(DECLARE)
#undef DECLARE
