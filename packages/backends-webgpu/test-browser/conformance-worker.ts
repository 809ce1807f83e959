// A module worker that opens a WebGPU backend of its own, as an application that keeps its page responsive does: it answers with
// the adapter and how the ops' first examples went.
import { createWebGpuBackend } from "../src/index.js";
import { type Conformance, conformanceOf, testedOps } from "./conformance.js";

export interface WorkerAnswer {
  readonly engine: string;
  readonly results: ReadonlyMap<string, Conformance>;
}

self.onmessage = async () => {
  const backend = await createWebGpuBackend();
  const results = new Map<string, Conformance>();
  for (const op of testedOps) results.set(op, await conformanceOf(backend, op, "first"));
  const answer: WorkerAnswer = { engine: backend.limits.engine, results };
  await backend[Symbol.asyncDispose]();
  postMessage(answer);
};
