// Starting a worker in Node (worker_threads) or in a browser (Worker from a Blob).
import { BackendError, nodeModule } from "@rwkv-ts/core";
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

/** @throws whatever a browser says: service workers have no Worker, and a Content-Security-Policy may refuse blob: addresses */
async function startFromBlob(settings: WorkerSettings): Promise<Worker> {
  if (typeof Worker === "undefined") throw new BackendError("cpu backend: there is no Worker here");
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  let worker: Worker | undefined;
  try {
    const started = new Worker(url);
    worker = started;
    await new Promise<void>((resolve, reject) => {
      const refuse = (why: string) =>
        reject(new BackendError(`cpu backend: thread ${settings.thread} did not start: ${why}`));
      started.onmessage = () => resolve();
      started.onerror = ({ message }) =>
        refuse(message || "the browser refuses workers from blob: addresses (Content-Security-Policy)");
      started.onmessageerror = () => refuse("it cannot share memory");
      started.postMessage(settings);
    });
    return started;
  } catch (error) {
    worker?.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function startInBrowser(settings: WorkerSettings, { onEnd, onMessage }: WorkerListener): Promise<WorkerHandle> {
  const worker = await startFromBlob(settings);
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

/** Starts a worker and resolves when it waits for work. Where Node's refuse (Electron's renderer), a browser's may start. */
export async function startWorker(settings: WorkerSettings, listener: WorkerListener): Promise<WorkerHandle> {
  const workers = nodeModule<NodeWorkers>("node:worker_threads");
  if (!workers) return startInBrowser(settings, listener);
  try {
    return await startInNode(workers, settings, listener);
  } catch (error) {
    if (typeof Worker === "undefined") throw error;
    return startInBrowser(settings, listener);
  }
}
