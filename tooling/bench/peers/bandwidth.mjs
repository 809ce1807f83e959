// How fast this machine reads memory with so many threads, in GB/s: the better median of two that do little besides. A search for
// a byte that is not there (memchr) through 256 MiB a thread, all threads at once, and a matrix-vector product over 256 MiB of f32
// weights by the CPU backend, which asks for large pages where the native engine runs. Usage: node bandwidth.mjs THREADS
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createCpuBackend } from "../../../packages/backends-cpu/dist/index.js";
import { Graph, leaf, linear, Program } from "../../../packages/core/dist/index.js";

const threads = Number(process.argv[2] ?? 1);
const repeats = 11;
const median = (rates) => rates.sort((a, b) => a - b)[rates.length >> 1];

async function searching() {
  const source = `
    const { parentPort } = require("node:worker_threads");
    const bytes = Buffer.alloc(256 * 2 ** 20, 1);
    bytes.indexOf(2);
    parentPort.on("message", () => {
      bytes.indexOf(2);
      parentPort.postMessage("searched");
    });
    parentPort.postMessage("ready");`;
  const workers = Array.from({ length: threads }, () => new Worker(source, { eval: true }));
  const next = (worker) => once(worker, "message");
  await Promise.all(workers.map(next));
  const rates = [];
  for (let i = 0; i < repeats; i++) {
    const started = performance.now();
    for (const worker of workers) worker.postMessage("go");
    await Promise.all(workers.map(next));
    rates.push((threads * 2 ** 28) / (performance.now() - started) / 1e6);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return median(rates);
}

async function multiplying() {
  const backend = await createCpuBackend({ threads });
  const [rows, k] = [32768, 2048];
  const bytes = new Uint8Array(Float32Array.from({ length: rows * k }, (_, i) => (i % 7) - 3).buffer);
  const weight = backend.upload({ label: "w", shape: [rows, k], storage: "f32", bytes });
  const graph = new Graph();
  const y = linear(leaf(graph, "input", "x", [1, k]), leaf(graph, "weight", "w", [rows, k]));
  const program = await Program.compile(backend, {
    outputs: new Map([["y", y]]),
    bind: (name) => (name === "w" ? weight : undefined),
  });
  program.write("x", new Float32Array(k).fill(1));
  const rates = [];
  for (let i = 0; i < repeats; i++) {
    const started = performance.now();
    await program.submit();
    rates.push(bytes.length / (performance.now() - started) / 1e6);
  }
  program.dispose();
  weight.dispose();
  await backend[Symbol.asyncDispose]();
  return median(rates);
}

console.log(Math.max(await searching(), await multiplying()).toFixed(2));
