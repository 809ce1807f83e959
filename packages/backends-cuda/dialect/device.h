// The dialect that kernels are written in: CUDA C++ without CUDA's headers, for clang (--cuda-device-only -nocudainc -nocudalib) and
// nvcc alike. What is not C++ is one line of inline PTX here. Arithmetic is what IEEE says: no approximations, no contraction but
// by `madd`, and functions of our own (exponential, ...) that the build puts in front (src/code/functions.ts).
#pragma once
typedef unsigned char u8;
typedef signed char i8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long i64;

#if defined(__clang__) && !defined(__NVCC__)
#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __shared__ __attribute__((shared))
#define __launch_bounds__(...) __attribute__((launch_bounds(__VA_ARGS__)))
#define __forceinline__ __inline__ __attribute__((always_inline))
#define thread_x() ((int)__nvvm_read_ptx_sreg_tid_x())
#define block_x() ((int)__nvvm_read_ptx_sreg_ctaid_x())
#define block_y() ((int)__nvvm_read_ptx_sreg_ctaid_y())
#define block_z() ((int)__nvvm_read_ptx_sreg_ctaid_z())
#define blocks_x() ((int)__nvvm_read_ptx_sreg_nctaid_x())
#define threads_x() ((int)__nvvm_read_ptx_sreg_ntid_x())
#else
#define thread_x() ((int)threadIdx.x)
#define block_x() ((int)blockIdx.x)
#define block_y() ((int)blockIdx.y)
#define block_z() ((int)blockIdx.z)
#define blocks_x() ((int)gridDim.x)
#define threads_x() ((int)blockDim.x)
#endif
#define DEVICE static __device__ __forceinline__
#define DEVICE_MEMBER __device__ __forceinline__
/** A kernel takes one struct by value, which the build declares from the kernel's list of arguments: `KERNEL(f, 128) { a.x }`. */
#define KERNEL(name, threads) extern "C" __global__ void __launch_bounds__(threads) name(const name##_args a)
/** A kernel that several launches are joined into: it takes an array of such structs, and `a` is the one of its blocks' number z. */
#define JOINED_KERNEL(name, threads)                                                              \
  static __device__ __forceinline__ void name##_body(const name##_args &a);                       \
  extern "C" __global__ void __launch_bounds__(threads) name(const name##_joined all) { name##_body(all.of[block_z()]); } \
  static __device__ __forceinline__ void name##_body(const name##_args &a)
#define SHARED __shared__
/** Shared memory whose size the launch gives. */
#define DYNAMIC(type, name)                                       \
  extern __shared__ __attribute__((aligned(16))) u8 dynamic_bytes[]; \
  type *name = (type *)dynamic_bytes
#define UNROLL _Pragma("unroll")
#define WARP 32

struct __attribute__((aligned(16))) u32x4 { u32 x, y, z, w; };
struct __attribute__((aligned(16))) f32x4 { float x, y, z, w; };

DEVICE void barrier() { asm volatile("bar.sync 0;" ::: "memory"); }
DEVICE u32 shuffle_xor(u32 x, int mask) {
  u32 y;
  asm volatile("shfl.sync.bfly.b32 %0, %1, %2, 31, 0xffffffff;" : "=r"(y) : "r"(x), "r"(mask));
  return y;
}
DEVICE u32 shuffle_from(u32 x, int lane) {
  u32 y;
  asm volatile("shfl.sync.idx.b32 %0, %1, %2, 31, 0xffffffff;" : "=r"(y) : "r"(x), "r"(lane));
  return y;
}
/** A bit of every lane. */
DEVICE u32 ballot(bool x) {
  u32 y;
  asm volatile("{ .reg .pred p; setp.ne.u32 p, %1, 0; vote.sync.ballot.b32 %0, p, 0xffffffff; }" : "=r"(y) : "r"((u32)x));
  return y;
}
DEVICE int lowest_bit(u32 x) { u32 y, z; asm("brev.b32 %0, %1;" : "=r"(y) : "r"(x)); asm("clz.b32 %0, %1;" : "=r"(z) : "r"(y)); return (int)z; }
DEVICE float as_float(u32 x) { float y; asm("mov.b32 %0, %1;" : "=f"(y) : "r"(x)); return y; }
DEVICE u32 as_bits(float x) { u32 y; asm("mov.b32 %0, %1;" : "=r"(y) : "f"(x)); return y; }
DEVICE float madd(float a, float b, float c) { float d; asm("fma.rn.f32 %0, %1, %2, %3;" : "=f"(d) : "f"(a), "f"(b), "f"(c)); return d; }
DEVICE float divide(float a, float b) { float d; asm("div.rn.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b)); return d; }
DEVICE float square_root(float x) { float y; asm("sqrt.rn.f32 %0, %1;" : "=f"(y) : "f"(x)); return y; }
/** NaN where one of them is. */
DEVICE float largest(float a, float b) { float d; asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b)); return d; }
DEVICE float smallest(float a, float b) { float d; asm("min.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b)); return d; }
/** Weights are read once: past the first level cache. */
DEVICE u32x4 load_stream(const void *p) {
  u32x4 v;
  asm("ld.global.nc.L1::no_allocate.v4.u32 {%0,%1,%2,%3}, [%4];" : "=r"(v.x), "=r"(v.y), "=r"(v.z), "=r"(v.w) : "l"(p));
  return v;
}
/** Bytes of two words, the lower first, picked by the four digits of `choice`. */
DEVICE u32 permute(u32 low, u32 high, u32 choice) {
  u32 d;
  asm("prmt.b32 %0, %1, %2, %3;" : "=r"(d) : "r"(low), "r"(high), "r"(choice));
  return d;
}
/** Byte number `which` of a word less a number, exactly: bytes are the last bits of 2^23, which costs less than a conversion. */
DEVICE float from_byte(u32 word, int which, float less) { return as_float(permute(word, 0x4b000000, 0x7440 + which)) - (8388608.f + less); }
DEVICE float from_bf16(u32 x) { return as_float(x << 16); }
DEVICE float from_f16(u32 x) { float y; asm("cvt.f32.f16 %0, %1;" : "=f"(y) : "h"((u16)x)); return y; }
/** x rounded to the nearest bf16, ties to even. */
DEVICE float round_bf16(float x) { u32 y; asm("cvt.rn.bf16x2.f32 %0, %1, %1;" : "=r"(y) : "f"(x)); return as_float(y << 16); }
/** Two numbers rounded to bf16 beside each other, the first below. */
DEVICE u32 pair_bf16(float low, float high) { u32 y; asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(y) : "f"(high), "f"(low)); return y; }
DEVICE u16 to_f16(float x) { u16 y; asm("cvt.rn.f16.f32 %0, %1;" : "=h"(y) : "f"(x)); return y; }
/** D += A B on tensor cores, of a warp: A [16,16] and B [16,8] in bf16, D [16,8] in f32, laid over the lanes as PTX says (mma.m16n8k16). */
DEVICE void multiply_bf16(float *d, const u32 *a, const u32 *b) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
               : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
               : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]));
}
DEVICE void add_atomic(float *p, float x) { asm volatile("red.global.add.f32 [%0], %1;" ::"l"(p), "f"(x) : "memory"); }

DEVICE int min_of(int a, int b) { return a < b ? a : b; }
DEVICE int max_of(int a, int b) { return a > b ? a : b; }
DEVICE float warp_sum(float x) {
  UNROLL for (int m = 16; m > 0; m >>= 1) x += as_float(shuffle_xor(as_bits(x), m));
  return x;
}
DEVICE float warp_max(float x) {
  UNROLL for (int m = 16; m > 0; m >>= 1) x = largest(x, as_float(shuffle_xor(as_bits(x), m)));
  return x;
}
DEVICE u32 warp_min(u32 x) {
  UNROLL for (int m = 16; m > 0; m >>= 1) { const u32 y = shuffle_xor(x, m); x = y < x ? y : x; }
  return x;
}
/** The sum over a block of `threads` threads, a multiple of 32; every thread gets it. `parts`: shared, a number a warp. */
DEVICE float block_sum(float x, float *parts, int threads) {
  x = warp_sum(x);
  if (thread_x() % WARP == 0) parts[thread_x() / WARP] = x;
  barrier();
  float sum = 0;
  for (int i = 0; i < threads / WARP; i++) sum += parts[i];
  barrier();
  return sum;
}
DEVICE float block_max(float x, float *parts, int threads) {
  x = warp_max(x);
  if (thread_x() % WARP == 0) parts[thread_x() / WARP] = x;
  barrier();
  float most = parts[0];
  for (int i = 1; i < threads / WARP; i++) most = largest(most, parts[i]);
  barrier();
  return most;
}
DEVICE u32 block_min(u32 x, u32 *parts, int threads) {
  x = warp_min(x);
  if (thread_x() % WARP == 0) parts[thread_x() / WARP] = x;
  barrier();
  u32 least = parts[0];
  for (int i = 1; i < threads / WARP; i++) least = parts[i] < least ? parts[i] : least;
  barrier();
  return least;
}
/** The sum of x over the threads up to and with this one. `parts`: shared, a number a thread. */
DEVICE float running_sum(float x, float *parts, int threads) {
  const int at = thread_x();
  parts[at] = x;
  barrier();
  for (int step = 1; step < threads; step <<= 1) {
    const float before = at >= step ? parts[at - step] : 0.f;
    barrier();
    parts[at] += before;
    barrier();
  }
  const float sum = parts[at];
  barrier();
  return sum;
}

/** Which sequence of the table [S,3] a token belongs to; -1: none. */
DEVICE int sequence_of(const int *table, int sequences, int token) {
  for (int s = 0; s < sequences; s++)
    if (token >= table[3 * s + 1] && token < table[3 * s + 1] + table[3 * s + 2]) return s;
  return -1;
}

// Recurrences have a block for each head of each sequence, and one more a head for tokens of no sequence, whose results are zeros.
struct span { int slot, start, length; };
DEVICE span span_of(const int *table, int s) { return span{table[3 * s], table[3 * s + 1], table[3 * s + 2]}; }
/** Zeros for the head's channels of tokens that belong to no sequence. */
DEVICE void clear_orphans(float *y, const int *table, int sequences, int tokens, int heads, int head, int d) {
  if (!y) return;
  for (int t = 0; t < tokens; t++)
    if (sequence_of(table, sequences, t) < 0)
      for (int i = thread_x(); i < d; i += threads_x()) y[((u64)t * heads + head) * d + i] = 0;
}

// Gradients of recurrences keep the state before every SEGMENT tokens, and walk each such segment again.
#define SEGMENT 16
/** Segments of the sequences before sequence s. */
DEVICE int first_segment(const int *table, int s) {
  int n = 0;
  for (int i = 0; i < s; i++) n += (table[3 * i + 2] + SEGMENT - 1) / SEGMENT;
  return n;
}

/** Rows of a sequence's cache before the step's tokens, counted after it was shortened, if it was (core's cached-spans.ts). */
DEVICE int cached_rows(const int *counts, int s, int above, int keep) { return counts[s] > above ? keep : counts[s]; }

DEVICE bool comes_before(float score, int index, float other, int other_index) {
  return score > other || (score == other && index < other_index);
}
/**
 * Of n scores the `wanted` largest (the lower index wins ties) as ranges (first + index chunk, chunk) in rising order, then the range
 * `last`, then empty ones, `most` in all (core's row-ranges.ts). All threads of a block call it together; wanted <= n. `bar`: shared.
 */
DEVICE void write_ranges(const float *scores, int n, int wanted, int chunk, int first, int last_first, int last_count, int most, int *ranges, int *bar) {
  const int lane = thread_x(), size = threads_x();
  if (lane == 0) *bar = -1;
  barrier();
  for (int i = lane; i < n; i += size) {
    int before = 0;
    for (int other = 0; other < n; other++) before += comes_before(scores[other], other, scores[i], i);
    if (before + 1 == wanted) *bar = i;
  }
  barrier();
  const int worst = *bar;
  for (int i = lane; i < n && worst >= 0; i += size) {
    if (i != worst && !comes_before(scores[i], i, scores[worst], worst)) continue;
    int before = 0;
    for (int other = 0; other < i; other++) before += other == worst || comes_before(scores[other], other, scores[worst], worst);
    ranges[2 * before] = first + i * chunk, ranges[2 * before + 1] = chunk;
  }
  for (int p = wanted + lane; p < most; p += size) {
    ranges[2 * p] = p == wanted ? last_first : 0;
    ranges[2 * p + 1] = p == wanted ? last_count : 0;
  }
}
