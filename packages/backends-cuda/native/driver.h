// What this package uses of CUDA's driver (libcuda.so.1, nvcuda.dll): types and entry points of its stable binary interface, by the
// names under which drivers from 525 (CUDA 12.0) export them. Nothing of CUDA's own headers is needed to build anything here.
#pragma once
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define CUDAAPI __stdcall
#else
#define CUDAAPI
#endif

typedef int CUdevice;
typedef uint64_t CUdeviceptr;
typedef struct CUctx_st *CUcontext;
typedef struct CUmod_st *CUmodule;
typedef struct CUfunc_st *CUfunction;
typedef struct CUstream_st *CUstream;
typedef struct CUevent_st *CUevent;
typedef struct CUgraph_st *CUgraph;
typedef struct CUgraphNode_st *CUgraphNode;
typedef struct CUgraphExec_st *CUgraphExec;
typedef int CUresult;
typedef void(CUDAAPI *CUcallback)(CUstream stream, CUresult how, void *data);
/** X(name, number): the errors that are told apart here. */
#define DRIVER_ERRORS(X) \
  X(CUDA_ERROR_INVALID_VALUE, 1) \
  X(CUDA_ERROR_OUT_OF_MEMORY, 2) \
  X(CUDA_ERROR_STUB_LIBRARY, 34) \
  X(CUDA_ERROR_DEVICE_UNAVAILABLE, 46) \
  X(CUDA_ERROR_NO_DEVICE, 100) \
  X(CUDA_ERROR_DEVICE_NOT_LICENSED, 102) \
  X(CUDA_ERROR_INVALID_CONTEXT, 201) \
  X(CUDA_ERROR_ECC_UNCORRECTABLE, 214) \
  X(CUDA_ERROR_INVALID_PTX, 218) \
  X(CUDA_ERROR_NVLINK_UNCORRECTABLE, 220) \
  X(CUDA_ERROR_JIT_COMPILER_NOT_FOUND, 221) \
  X(CUDA_ERROR_UNSUPPORTED_PTX_VERSION, 222) \
  X(CUDA_ERROR_JIT_COMPILATION_DISABLED, 223) \
  X(CUDA_ERROR_CONTAINED, 226) \
  X(CUDA_ERROR_OPERATING_SYSTEM, 304) \
  X(CUDA_ERROR_NOT_FOUND, 500) \
  X(CUDA_ERROR_ILLEGAL_ADDRESS, 700) \
  X(CUDA_ERROR_LAUNCH_TIMEOUT, 702) \
  X(CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED, 704) \
  X(CUDA_ERROR_HARDWARE_STACK_ERROR, 714) \
  X(CUDA_ERROR_ILLEGAL_INSTRUCTION, 715) \
  X(CUDA_ERROR_MISALIGNED_ADDRESS, 716) \
  X(CUDA_ERROR_INVALID_ADDRESS_SPACE, 717) \
  X(CUDA_ERROR_INVALID_PC, 718) \
  X(CUDA_ERROR_LAUNCH_FAILED, 719) \
  X(CUDA_ERROR_NOT_PERMITTED, 800) \
  X(CUDA_ERROR_SYSTEM_NOT_READY, 802) \
  X(CUDA_ERROR_SYSTEM_DRIVER_MISMATCH, 803) \
  X(CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE, 804) \
  X(CUDA_ERROR_UNKNOWN, 999)
enum {
  CUDA_SUCCESS = 0,
#define X(name, number) name = number,
  DRIVER_ERRORS(X)
#undef X
};
enum {
  CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT = 16,
  CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR = 75,
  CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR = 76,
  CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN = 97,
};
enum { CU_JIT_ERROR_LOG_BUFFER = 5, CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES = 6 };
enum { CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES = 8 };
enum { CU_STREAM_NON_BLOCKING = 1, CU_EVENT_DISABLE_TIMING = 2 };
#define CU_LAUNCH_PARAM_END ((void *)0)
#define CU_LAUNCH_PARAM_BUFFER_POINTER ((void *)1)
#define CU_LAUNCH_PARAM_BUFFER_SIZE ((void *)2)

/** CUDA_KERNEL_NODE_PARAMS_v2 */
typedef struct {
  CUfunction func;
  unsigned grid_x, grid_y, grid_z, block_x, block_y, block_z, shared_bytes;
  void **kernel_params;
  void **extra;
  void *kern;
  CUcontext ctx;
} CUkernelNode;

/** X(field, exported name, parameters); test/driver-header.test.ts holds them against CUDA's own header, where that is installed. */
#define DRIVER_FUNCTIONS(X)                                                                                    \
  X(init, cuInit, (unsigned))                                                                                \
  X(driver_version, cuDriverGetVersion, (int *))                                                             \
  X(device_count, cuDeviceGetCount, (int *))                                                                 \
  X(device, cuDeviceGet, (CUdevice *, int))                                                                  \
  X(device_name, cuDeviceGetName, (char *, int, CUdevice))                                                   \
  X(device_memory, cuDeviceTotalMem_v2, (size_t *, CUdevice))                                                \
  X(device_attribute, cuDeviceGetAttribute, (int *, int, CUdevice))                                          \
  X(context_retain, cuDevicePrimaryCtxRetain, (CUcontext *, CUdevice))                                       \
  X(context_release, cuDevicePrimaryCtxRelease_v2, (CUdevice))                                               \
  X(context_use, cuCtxSetCurrent, (CUcontext))                                                               \
  X(module_load, cuModuleLoadDataEx, (CUmodule *, const void *, unsigned, int *, void **))                   \
  X(module_unload, cuModuleUnload, (CUmodule))                                                               \
  X(module_function, cuModuleGetFunction, (CUfunction *, CUmodule, const char *))                            \
  X(function_attribute, cuFuncSetAttribute, (CUfunction, int, int))                                          \
  X(memory_allocate, cuMemAlloc_v2, (CUdeviceptr *, size_t))                                                 \
  X(memory_free, cuMemFree_v2, (CUdeviceptr))                                                                \
  X(host_allocate, cuMemHostAlloc, (void **, size_t, unsigned))                                              \
  X(host_free, cuMemFreeHost, (void *))                                                                      \
  X(copy_in, cuMemcpyHtoDAsync_v2, (CUdeviceptr, const void *, size_t, CUstream))                            \
  X(copy_out, cuMemcpyDtoHAsync_v2, (void *, CUdeviceptr, size_t, CUstream))                                 \
  X(copy, cuMemcpyDtoDAsync_v2, (CUdeviceptr, CUdeviceptr, size_t, CUstream))                                \
  X(fill, cuMemsetD8Async, (CUdeviceptr, unsigned char, size_t, CUstream))                                   \
  X(stream_create, cuStreamCreate, (CUstream *, unsigned))                                                   \
  X(stream_destroy, cuStreamDestroy_v2, (CUstream))                                                          \
  X(stream_wait, cuStreamSynchronize, (CUstream))                                                            \
  X(stream_callback, cuStreamAddCallback, (CUstream, CUcallback, void *, unsigned))                          \
  X(stream_wait_event, cuStreamWaitEvent, (CUstream, CUevent, unsigned))                                     \
  X(peer_reaches, cuDeviceCanAccessPeer, (int *, CUdevice, CUdevice))                                        \
  X(peer_enable, cuCtxEnablePeerAccess, (CUcontext, unsigned))                                               \
  X(launch, cuLaunchKernel,                                                                                  \
    (CUfunction, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, CUstream, void **, void **)) \
  X(event_create, cuEventCreate, (CUevent *, unsigned))                                                      \
  X(event_record, cuEventRecord, (CUevent, CUstream))                                                        \
  X(event_wait, cuEventSynchronize, (CUevent))                                                               \
  X(event_destroy, cuEventDestroy_v2, (CUevent))                                                             \
  X(graph_create, cuGraphCreate, (CUgraph *, unsigned))                                                      \
  X(graph_add_kernel, cuGraphAddKernelNode_v2,                                                               \
    (CUgraphNode *, CUgraph, const CUgraphNode *, size_t, const CUkernelNode *))                               \
  X(graph_instantiate, cuGraphInstantiateWithFlags, (CUgraphExec *, CUgraph, unsigned long long))            \
  X(graph_launch, cuGraphLaunch, (CUgraphExec, CUstream))                                                    \
  X(graph_destroy, cuGraphDestroy, (CUgraph))                                                                \
  X(graph_exec_destroy, cuGraphExecDestroy, (CUgraphExec))                                                   \
  X(error_name, cuGetErrorName, (CUresult, const char **))                                                   \
  X(error_text, cuGetErrorString, (CUresult, const char **))
