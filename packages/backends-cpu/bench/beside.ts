// What it costs to run a program beside the calling thread: the same program in turns, here and beside, each run awaited.
//   node bench/run.mjs beside [links ...]     a chain of so many products of 8 x 512 x 512; default 1 8 64
import { linear } from "@rwkv-ts/core/model";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { CpuBackend } from "../src/backend.js";
import { nativeVariants } from "../src/engine/engine.js";
import { loadNativeAddon } from "../src/engine/native-addon.js";
import { startNativeEngine } from "../src/engine/native-engine.js";
import { mostWasmBytes, startWasmEngine } from "../src/engine/wasm-engine.js";
import { chooseVariant } from "../src/module/runtime-module.js";

async function start(name: string, threads: number, most: number): Promise<CpuBackend> {
  const loaded = loadNativeAddon();
  const variant = "addon" in loaded && nativeVariants.find((v) => loaded.addon.levels().includes(v));
  const started =
    name === "native" && "addon" in loaded && variant
      ? startNativeEngine(loaded.addon, variant, { threads, bytes: 2 ** 31, neededBytes: 0 })
      : await startWasmEngine(chooseVariant(true), { threads, bytes: mostWasmBytes, neededBytes: 0 });
  return new CpuBackend(started, most);
}

async function chain(backend: CpuBackend, links: number): Promise<Program> {
  const graph = new Graph();
  const w = leaf(graph, "input", "w", [512, 512]);
  let y = leaf(graph, "input", "x", [8, 512]);
  for (let i = 0; i < links; i++) y = linear(y, w);
  return Program.compile(backend, { outputs: new Map([["y", y]]), bind: () => undefined });
}

const quantile = (values: number[], q: number): number => values.sort((a, b) => a - b)[Math.floor(q * values.length)]!;

const links = process.argv.slice(3).map(Number);
for (const name of ["native", "wasm"])
  for (const threads of [1, 2]) {
    const here = await start(name, threads, Number.POSITIVE_INFINITY);
    const beside = await start(name, threads, 0);
    for (const count of links.length > 0 ? links : [1, 8, 64]) {
      const programs = [await chain(here, count), await chain(beside, count)];
      const times: [number[], number[]] = [[], []];
      const until = performance.now() + 6000;
      while (performance.now() < until)
        for (const [i, program] of programs.entries())
          for (let k = 0; k < 20; k++) {
            const before = performance.now();
            await program.submit();
            if (k > 4) times[i]!.push(performance.now() - before);
          }
      const text = times.map((all) => [0.01, 0.1, 0.25, 0.5].map((q) => quantile(all, q).toFixed(3)).join(" "));
      console.log(
        `${name}, ${threads} threads, ${count} links: here ${text[0]}, beside ${text[1]} ms (1, 10, 25, 50 %)`,
      );
      for (const program of programs) program.dispose();
    }
    await here[Symbol.asyncDispose]();
    await beside[Symbol.asyncDispose]();
  }
