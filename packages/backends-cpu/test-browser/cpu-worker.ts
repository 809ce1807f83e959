// A module worker that makes a CPU backend of its own, as an application that keeps its page responsive does: it answers with
// the backend's threads and how the ops' examples went.
import "@rwkv-ts/vitest/outside-runner";
import { createCpuBackend } from "../src/index.js";
import { type Conformance, conformance } from "./conformance.js";

export interface WorkerAnswer {
  readonly isolated: boolean;
  readonly threads: number;
  readonly results: ReadonlyMap<string, Conformance>;
}

self.onmessage = async ({ data: threads }: MessageEvent<number | undefined>) => {
  const backend = await createCpuBackend(threads === undefined ? {} : { threads });
  const results = await conformance(backend);
  const answer: WorkerAnswer = { isolated: crossOriginIsolated, threads: backend.limits.threads, results };
  await backend[Symbol.asyncDispose]();
  postMessage(answer);
};
