// The CUDA backend on an emulated device, as the golden suites take backends. Without a C++ compiler there is none, and the suites are empty.
import { createCudaBackend } from "@rwkv-ts/backends-cuda";
import type { TestedBackend } from "@rwkv-ts/golden";
import { useEmulatedCuda } from "@rwkv-ts/vitest/cuda";

async function find(): Promise<TestedBackend[]> {
  const reason = useEmulatedCuda();
  if (reason === undefined) {
    const backend = await createCudaBackend().catch((error: Error) => error);
    if (!(backend instanceof Error)) {
      await backend[Symbol.asyncDispose]();
      return [{ name: "cuda, emulated", exact: false, slow: true, create: () => createCudaBackend() }];
    }
    if (!/addon/.test(backend.message)) throw backend;
    console.info(`skipped: golden suites on CUDA; ${backend.message}`);
  } else console.info(`skipped: golden suites on CUDA; ${reason}`);
  return [];
}

export const cudaBackends = await find();
