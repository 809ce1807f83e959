// The program of a worker thread, as text: it is started without a file of its own, so that bundlers need no configuration.
// A trap inside the kernels is noted in the control block (first one wins) and the worker goes on with the next submit.

/** What a worker is given. Addresses are bytes, positions are 32-bit words of the whole memory. */
export interface WorkerSettings {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly control: number;
  readonly thread: number;
  readonly stackTop: number;
  readonly failedAt: number;
  readonly insideAt: number;
  readonly messageAt: number;
  readonly messageBytes: number;
}

export const workerSource = `
"use strict";
const run = (settings, ready) => {
  const { module, memory, control, thread, stackTop, failedAt, insideAt, messageAt, messageBytes } = settings;
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  ready();
  for (;;) {
    exports.__stack_pointer.value = stackTop;
    try {
      exports.work(control, thread);
      return;
    } catch (error) {
      const words = new Int32Array(memory.buffer);
      if (Atomics.compareExchange(words, failedAt, 0, thread + 1) === 0) {
        const text = new TextEncoder().encode(String(error && error.message)).slice(0, messageBytes - 1);
        new Uint8Array(memory.buffer).set([...text, 0], messageAt);
      }
      Atomics.sub(words, insideAt, 1);
      Atomics.notify(words, insideAt);
    }
  }
};
if (typeof process === "object" && process.versions && process.versions.node) {
  const { parentPort, workerData } = require("node:worker_threads");
  run(workerData, () => parentPort.postMessage("ready"));
} else {
  onmessage = ({ data }) => {
    run(data, () => postMessage("ready"));
    postMessage("left");
  };
}
`;
