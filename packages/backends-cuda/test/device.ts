// The emulated device of the tests, or why there is none.
import { useEmulatedCuda } from "@rwkv-ts/vitest/cuda";
import { type CudaBackend, type CudaBackendOptions, createCudaBackend } from "../src/index.js";

/** For titles of tests. */
export interface TestDevice {
  readonly runs: boolean;
  readonly why: string;
}

async function find(): Promise<TestDevice> {
  const reason = useEmulatedCuda();
  if (reason) return { runs: false, why: ` (skipped: ${reason})` };
  try {
    await (await createCudaBackend())[Symbol.asyncDispose]();
    return { runs: true, why: "" };
  } catch (error) {
    const { message } = error as Error;
    // a build of the addon that is missing is a reason; anything else is to be seen
    if (/addon/.test(message)) return { runs: false, why: ` (skipped: ${message})` };
    throw error;
  }
}

export const cuda = await find();

/** A backend on a device that behaves as these environment variables say (emulator/driver.cpp). */
export async function withDevice<T>(
  environment: Readonly<Record<string, string>>,
  use: (backend: CudaBackend) => Promise<T>,
  options: CudaBackendOptions = {},
): Promise<T> {
  const before = new Map(Object.keys(environment).map((name) => [name, process.env[name]]));
  Object.assign(process.env, environment);
  try {
    await using backend = await createCudaBackend(options);
    return await use(backend);
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}
