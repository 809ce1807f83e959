// Creates a backend in a page that may not do everything, uses it, and tells its parent how that went.
import "@rwkv-ts/vitest/outside-runner";
import { createCpuBackend } from "../src/index.js";

export interface RefusedAnswer {
  readonly threads?: number;
  readonly engine?: string;
  readonly memoryBytes?: number;
  readonly fallbacks?: readonly string[];
  /** The byte that was written. */
  readonly read?: number | undefined;
  readonly error?: string;
  readonly message?: string;
}

async function answer(): Promise<RefusedAnswer> {
  try {
    const backend = await createCpuBackend({ threads: 2 });
    const memory = backend.allocate(64, "x");
    backend.write(memory, new Uint8Array(64).fill(7));
    const read = (await backend.read(memory))[63];
    const { limits } = backend;
    await backend[Symbol.asyncDispose]();
    return { ...limits, read };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: name, message };
  }
}

parent.postMessage(await answer(), "*");
