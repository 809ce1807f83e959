// The program of a worker thread, as text: it is started without a file of its own, so that bundlers need no configuration.
// A stop inside the kernels is noted in the control block (first one wins) and the worker goes on with the next submit.
// Thread 0 in a worker is the runner: it computes in place of the thread that the backend lives on, and tells it when it is done.

/** What a worker is given. Addresses are bytes, positions are 32-bit words of the whole memory. */
export interface WorkerSettings {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly control: number;
  readonly thread: number;
  readonly stackTop: number;
  readonly failedAt: number;
  readonly postedAt: number;
  readonly leavingAt: number;
  readonly messageAt: number;
  readonly messageBytes: number;
  /** The address of the program that the runner is given. */
  readonly programAt: number;
}

export const workerSource = `
"use strict";
const run = (settings, tell) => {
  const { module, memory, control, thread, stackTop, failedAt, postedAt, leavingAt, messageAt, messageBytes, programAt } = settings;
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const words = new Int32Array(memory.buffer);
  const guarded = (work) => {
    exports.__stack_pointer.value = stackTop;
    try {
      work();
      return true;
    } catch (error) {
      if (Atomics.compareExchange(words, failedAt, 0, thread + 1) === 0) {
        const text = new TextEncoder().encode(String(error && error.message)).slice(0, messageBytes - 1);
        new Uint8Array(memory.buffer).set([...text, 0], messageAt);
      }
      return false;
    }
  };
  tell("ready");
  if (thread > 0) {
    while (!guarded(() => exports.work(control, thread)));
    return;
  }
  for (let seen = 0; ; seen = (seen + 1) | 0) {
    while (Atomics.load(words, postedAt) === seen) Atomics.wait(words, postedAt, seen, 1000);
    if (Atomics.load(words, leavingAt)) return;
    const start = performance.now();
    if (!guarded(() => exports.submit(control, words[programAt]))) guarded(() => exports.settle(control));
    tell(performance.now() - start);
  }
};
if (typeof process === "object" && process.versions && process.versions.node) {
  const { parentPort, workerData } = require("node:worker_threads");
  run(workerData, (message) => parentPort.postMessage(message));
} else {
  onmessage = ({ data }) => {
    run(data, (message) => postMessage(message));
    postMessage("left");
  };
}
`;
