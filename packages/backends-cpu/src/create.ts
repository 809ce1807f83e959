// Makes a CPU backend for this machine: how many threads, shared memory or not, which SIMD.
import type { Backend } from "@rwkv-ts/core";
import { BackendError } from "@rwkv-ts/core";
import { CpuBackend } from "./backend.js";
import { Heap } from "./memory/heap.js";
import { nodeModule } from "./module/node-module.js";
import {
  canShareMemory,
  chooseVariant,
  compileVariant,
  hasRelaxedSimd,
  type Variant,
} from "./module/runtime-module.js";
import { mostThreads } from "./threads/control.js";
import { type KernelExports, ThreadPool } from "./threads/thread-pool.js";

export interface CpuBackendOptions {
  /** Threads that compute, the calling one included. Default: what the machine has, at most 8. */
  readonly threads?: number;
  /** Most memory that may be used, at most and by default 4 GiB. */
  readonly memoryBytes?: number;
  /** Which build of the kernels to run; default: the fastest that runs here. */
  readonly variant?: Variant;
}

const pageBytes = 65536;
const largestMemory = 4 * 2 ** 30;
const mostByDefault = 8;

function availableThreads(): number {
  const os = nodeModule<typeof import("node:os")>("node:os");
  return os ? os.availableParallelism() : (globalThis.navigator?.hardwareConcurrency ?? 1);
}

/** The CPU backend. Throws `BackendError` when options make no sense or threads do not start. */
export async function createCpuBackend(
  options: CpuBackendOptions = {},
): Promise<Backend & { readonly usedBytes: number }> {
  const shared = options.variant !== "single" && canShareMemory();
  const variant = options.variant ?? chooseVariant(shared);
  if (variant === "relaxed" && !hasRelaxedSimd())
    throw new BackendError('cpu backend: this engine does not run relaxed SIMD; choose variant "simd" or leave it out');
  const wanted = options.threads ?? Math.min(availableThreads(), mostByDefault);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > mostThreads)
    throw new BackendError(`cpu backend: threads must be a whole number from 1 to ${mostThreads}, got ${wanted}`);
  const limit = Math.floor((options.memoryBytes ?? largestMemory) / pageBytes) * pageBytes;
  if (!(limit >= 2 ** 20 && limit <= largestMemory))
    throw new BackendError(`cpu backend: memoryBytes must be from 1 MiB to 4 GiB, got ${options.memoryBytes}`);
  const threads = shared ? wanted : 1;

  const module = await compileVariant(variant);
  const memory = new WebAssembly.Memory({ initial: 16, maximum: largestMemory / pageBytes, shared });
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  const kernels = instance.exports as unknown as KernelExports;
  const heap = new Heap(memory, kernels.__heap_base.value, limit);
  const pool = await ThreadPool.start(module, memory, kernels, heap, threads);
  return new CpuBackend(memory, heap, kernels, pool);
}
