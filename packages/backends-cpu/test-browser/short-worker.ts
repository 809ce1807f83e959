// A module worker that answers as soon as its CPU backend is disposed of, and is then ended.
import "@rwkv-ts/vitest/outside-runner";
import { createCpuBackend } from "../src/index.js";

self.onmessage = async ({ data: threads }: MessageEvent<number>) => {
  const backend = await createCpuBackend({ threads });
  await backend[Symbol.asyncDispose]();
  postMessage(backend.limits.threads);
};
