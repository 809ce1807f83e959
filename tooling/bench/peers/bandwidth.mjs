// How fast this machine reads memory: threads that search a byte which is not there (memchr, in the widest vectors that the
// processor has) through 256 MiB each. Prints GB/s of all together. Usage: node bandwidth.mjs THREADS
import { Worker } from "node:worker_threads";

const threads = Number(process.argv[2] ?? 1);
const source = `
const { parentPort } = require("node:worker_threads");
const bytes = Buffer.alloc(256 * 2 ** 20, 1);
bytes.indexOf(2);
parentPort.once("message", () => {
  const started = performance.now();
  for (let i = 0; i < 4; i++) bytes.indexOf(2);
  parentPort.postMessage((4 * bytes.length) / (performance.now() - started) / 1e6);
});
parentPort.postMessage("ready");`;
const workers = Array.from({ length: threads }, () => new Worker(source, { eval: true }));
const next = (worker) => new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
await Promise.all(workers.map(next));
const rates = workers.map(next);
for (const worker of workers) worker.postMessage("go");
console.log((await Promise.all(rates)).reduce((a, b) => a + b, 0).toFixed(2));
