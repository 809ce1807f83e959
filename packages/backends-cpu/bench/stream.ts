// Times `linear` for one token over weights much larger than the caches, as a decoding step meets them.
//   node bench/run.mjs stream [int8 int4 bf16]      THREADS=1 VARIANT=simd MIB=256
import { type Storage, storageBytes } from "@rwkv-ts/core";
import { linearOp } from "@rwkv-ts/core/backend";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { type CpuBackendOptions, createCpuBackend } from "../src/create.js";
import { ordinaryWeights } from "./weights.js";

const options = {
  ...(process.env.THREADS ? { threads: Number(process.env.THREADS) } : {}),
  ...(process.env.VARIANT ? { variant: process.env.VARIANT as CpuBackendOptions["variant"] } : {}),
} as CpuBackendOptions;
const backend = await createCpuBackend(options);
const tokens = Number(process.env.TOKENS ?? 1);
for (const storage of (process.argv.slice(3).length ? process.argv.slice(3) : ["int8", "int4", "bf16"]) as Storage[]) {
  const k = 2048;
  const rows = 16 * Math.floor((Number(process.env.MIB ?? 256) * 2 ** 20) / storageBytes(storage, [16, k]));
  const bytes = ordinaryWeights(storage, [rows, k]);
  const memory = backend.upload({ label: "w", shape: [rows, k], storage, readers: "linear", bytes });
  const graph = new Graph();
  const y = graph.add(
    linearOp,
    [leaf(graph, "input", "x", [tokens, k]), leaf(graph, "weight", "w", [rows, k], storage)],
    {},
  )[0]!;
  const program = await Program.compile(backend, {
    outputs: new Map([["y", y]]),
    bind: (name) => (name === "w" ? memory : undefined),
  });
  program.write(
    "x",
    Float32Array.from({ length: tokens * k }, (_, i) => Math.sin(i)),
  );
  const times: number[] = [];
  for (let i = 0; i < 12; i++) {
    const start = performance.now();
    await program.submit();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(
    `${storage} ${tokens} tokens: median ${(bytes.length / times[6]! / 1e6).toFixed(1)} GB/s, best ${(bytes.length / times[0]! / 1e6).toFixed(1)}`,
  );
  program.dispose();
  memory.dispose();
}
await backend[Symbol.asyncDispose]();
