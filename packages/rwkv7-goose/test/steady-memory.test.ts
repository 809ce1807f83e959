// Decoding on and on: neither JavaScript's heap, nor the backend's memory, nor the process grows with the text.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { type LoadedWeight, Model } from "@rwkv-ts/core";
import { randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { describe, expect, test } from "vitest";
import { rwkv7, rwkv7Config } from "../src/index.js";

const steps = 2000;
/** Steps after which programs are compiled and V8 has optimised most of what runs. */
const warm = 1000;
/** What leaks does so every time; what V8 compiles late, it keeps once. */
const rounds = 3;
/** 50 bytes a step: less than one small object that stays, a fortieth of one session's logits. */
const mostGrowth = 50 * steps;
/** Freed pages come back to the process late: ten logits of each step would be more. */
const mostProcessGrowth = 32e6;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of objects and of the buffers behind them that can still be reached. */
async function heapBytes(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const architecture = rwkv7(rwkv7Config({ layers: 2, channels: 64, vocabulary: 512 }));

function* weights(): Generator<LoadedWeight> {
  const random = randomSource(1);
  for (const [name, spec] of weightSpecs(architecture))
    yield { name, storage: "f32", bytes: new Uint8Array(spec.init(spec.shape, random).buffer) };
}

async function open(engine: "wasm" | "native") {
  return createCpuBackend({ threads: 1, engine });
}
const native = await open("native").then(
  (backend) => backend[Symbol.asyncDispose]().then(() => ""),
  (error: Error) => ` (skipped: ${error.message})`,
);

describe.each(["wasm", "native"] as const)("memory while decoding, %s engine", (engine) => {
  const skipped = engine === "native" ? native : "";

  test.skipIf(skipped !== "")(
    `${steps} steps of one and of three sessions leave nothing behind${skipped}`,
    { tags: engine === "native" ? ["exhaustive"] : [] },
    async () => {
      await using backend = await open(engine);
      await using model = await Model.create(architecture, backend, weights());
      const sessions = [model.session(), model.session(), model.session()];
      const decode = async (count: number) => {
        for (let i = 0; i < count; i++) {
          await sessions[0]!.feed([i % 512]);
          await model.step(sessions.map((session) => ({ session, tokens: [(7 * i) % 512] })));
        }
      };
      await decode(warm);
      const before = { backend: backend.usedBytes, process: process.memoryUsage.rss() };
      const heap = [await heapBytes()];
      for (let round = 0; round < rounds; round++) {
        await decode(steps);
        heap.push(await heapBytes());
      }
      expect(Math.min(...heap.slice(1).map((bytes, i) => bytes - heap[i]!))).toBeLessThan(mostGrowth);
      expect(backend.usedBytes).toBe(before.backend);
      expect(process.memoryUsage.rss() - before.process).toBeLessThan(mostProcessGrowth);
      expect(sessions[0]!.position).toBe(2 * (warm + rounds * steps));
    },
  );
});
