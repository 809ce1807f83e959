// Whether tests can run here, and why not.
import { createWebGpuBackend } from "../src/index.js";

async function find(): Promise<{ runs: boolean; why: string }> {
  try {
    const backend = await createWebGpuBackend();
    await backend[Symbol.asyncDispose]();
    return { runs: true, why: "" };
  } catch (error) {
    return { runs: false, why: ` (skipped: ${(error as Error).message})` };
  }
}

export const webGpu = await find();
