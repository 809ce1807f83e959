// Whether tests can run here, and why not.
import { createWebGpuBackend } from "../src/index.js";

interface TestDevice {
  readonly runs: boolean;
  readonly why: string;
  /** Whether kernels use a feature of it. */
  has(feature: "subgroups" | "f16"): boolean;
}

async function find(): Promise<TestDevice> {
  try {
    const backend = await createWebGpuBackend();
    await backend[Symbol.asyncDispose]();
    const { engine = "" } = backend.limits;
    return { runs: true, why: "", has: (feature) => engine.includes(`, ${feature}`) };
  } catch (error) {
    return { runs: false, why: ` (skipped: ${(error as Error).message})`, has: () => false };
  }
}

export const webGpu = await find();
