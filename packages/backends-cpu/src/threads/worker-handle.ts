// Starting a worker in Node (worker_threads) or in a browser (Worker from a Blob).
import { BackendError } from "@rwkv-ts/core";
import { nodeModule } from "../module/node-module.js";
import { type WorkerSettings, workerSource } from "./worker-source.js";

export interface WorkerHandle {
  /** Whether the process stays alive for the worker; at first it does not. */
  hold(yes: boolean): void;
  /** Resolves when the worker has left by itself, or ends it after a second. */
  ended(): Promise<void>;
}

export interface WorkerListener {
  /** It ended. */
  onEnd(): void;
  /** It said something after it was ready. */
  onMessage?(message: unknown): void;
}

type NodeWorkers = typeof import("node:worker_threads");

const secondsToEnd = 1;
/**
 * A worker that is ended while a thread of its own is still ending is never gone (Chromium 156, 1 in 25 within 6 ms after the
 * thread's end, none after 20 ms): in a worker, `ended` takes so many milliseconds longer.
 */
const graceInWorker = 100;

async function startInNode(
  workers: NodeWorkers,
  settings: WorkerSettings,
  { onEnd, onMessage }: WorkerListener,
): Promise<WorkerHandle> {
  const worker = new workers.Worker(workerSource, { eval: true, workerData: settings, execArgv: [] });
  const exited = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      onEnd();
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", (cause) =>
      reject(new BackendError(`cpu backend: thread ${settings.thread} did not start: ${cause}`, { cause })),
    );
  });
  if (onMessage) worker.on("message", onMessage);
  worker.on("error", () => undefined); // "exit" follows
  // only now: until then the process must wait for the worker
  worker.unref();
  return {
    hold: (yes) => (yes ? worker.ref() : worker.unref()),
    async ended() {
      worker.ref();
      const timer = setTimeout(() => void worker.terminate(), 1000 * secondsToEnd);
      await exited;
      clearTimeout(timer);
    },
  };
}

async function startInBrowser(settings: WorkerSettings, { onEnd, onMessage }: WorkerListener): Promise<WorkerHandle> {
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  const worker = new Worker(url);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onerror = (event) =>
        reject(new BackendError(`cpu backend: thread ${settings.thread} did not start: ${event.message}`));
      worker.postMessage(settings);
    });
  } finally {
    URL.revokeObjectURL(url);
  }
  const left = new Promise<void>((resolve) => {
    worker.onmessage = ({ data }) => {
      if (data === "left") resolve();
      else onMessage?.(data);
    };
    worker.onerror = () => {
      onEnd();
      resolve();
    };
  });
  return {
    hold: () => undefined,
    // A worker that is ended inside WebAssembly can keep the worker that started it alive for good (Chromium 156).
    async ended() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, 1000 * secondsToEnd);
      });
      await Promise.race([left, late]);
      clearTimeout(timer);
      worker.terminate();
      if (typeof document === "undefined") await new Promise((resolve) => setTimeout(resolve, graceInWorker));
    },
  };
}

/** Starts a worker and resolves when it waits for work. */
export function startWorker(settings: WorkerSettings, listener: WorkerListener): Promise<WorkerHandle> {
  const workers = nodeModule<NodeWorkers>("node:worker_threads");
  return workers ? startInNode(workers, settings, listener) : startInBrowser(settings, listener);
}
