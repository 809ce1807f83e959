// What this package uses of NCCL 2 (libnccl.so.2), which is opened at run time where devices of one host do not reach each other's memory.
#pragma once
#include "driver.h"

typedef struct ncclComm *NcclMember;
enum { NCCL_FLOAT = 7, NCCL_SUM = 0, NCCL_MAX = 2 };

/** X(field, exported name, type, parameters) */
#define NCCL_FUNCTIONS(X)                                                                                           \
  X(init_all, "ncclCommInitAll", int, (NcclMember *, int, const int *))                                             \
  X(destroy, "ncclCommDestroy", int, (NcclMember))                                                                  \
  X(all_reduce, "ncclAllReduce", int, (const void *, void *, size_t, int type, int by, NcclMember, CUstream))       \
  X(group_start, "ncclGroupStart", int, (void))                                                                     \
  X(group_end, "ncclGroupEnd", int, (void))                                                                         \
  X(error_text, "ncclGetErrorString", const char *, (int))
