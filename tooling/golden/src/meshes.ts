// Meshes of CPU backends that the suites run on: in this thread, and in a Worker each. They take the shorter course through a suite.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { mesh, remoteBackend } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { build } from "esbuild";
import type { TestedBackend } from "./backends.js";

/** Small steps, which threads would only slow down. */
export const cpuDevice = () => createCpuBackend({ engine: "wasm", threads: 1 });

const each = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));

export const meshOfCpus = async (devices: number) => mesh(await each(devices, cpuDevice));

const workerProgram = `
  import { parentPort } from "node:worker_threads";
  import { createCpuBackend } from "@rwkv-ts/backends-cpu";
  import { serveBackend } from "@rwkv-ts/core";
  parentPort.once("message", async ({ port, options }) => serveBackend(await createCpuBackend(options), port));`;

/** Starts Workers with a CPU backend each; `remove` deletes the program that they run. */
export async function workerDevices(options: Parameters<typeof createCpuBackend>[0] = { engine: "wasm", threads: 1 }) {
  const folder = mkdtempSync(join(tmpdir(), "mesh-"));
  const outfile = join(folder, "worker.mjs");
  await build({
    stdin: { contents: workerProgram, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@rwkv-ts/source"],
  });
  return {
    async start(): Promise<{ backend: Backend; worker: Worker }> {
      const worker = new Worker(outfile);
      worker.unref();
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ port: port2, options }, [port2 as never]);
      return { backend: await remoteBackend(port1), worker };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A mesh of CPU backends in a Worker each. */
export async function meshOfWorkers(devices: number) {
  const workers = await workerDevices();
  try {
    return mesh(await each(devices, async () => (await workers.start()).backend));
  } finally {
    workers.remove();
  }
}

/** Two devices that share a model, here and in Workers, and two that each have all of it. */
export const meshBackends: readonly TestedBackend[] = [
  { name: "two devices", exact: false, slow: true, create: () => meshOfCpus(2) },
  { name: "two devices in Workers", exact: false, slow: true, create: () => meshOfWorkers(2) },
];
export const dataParallelBackends: readonly TestedBackend[] = [
  {
    name: "two devices with all of the model",
    exact: false,
    slow: true,
    parallel: "data",
    create: () => meshOfCpus(2),
  },
];
