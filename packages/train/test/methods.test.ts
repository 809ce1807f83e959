// Fine-tuning: low-rank factors and initial states, with frozen weights in several storages.

import { convert } from "@rwkv-ts/checkpoint";
import type { Storage } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { weightSpecs } from "@rwkv-ts/core/model";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type GivenWeight,
  initialWeights,
  loraNames,
  loraTargets,
  type Method,
  mergedMatrix,
  modelTensors,
  prepare,
  type SnapshotTensor,
  TrainingEngine,
  trainingBatches,
} from "../src/index.js";
import { MemoryStore } from "./support/memory-store.js";
import { architecture, collect, dataset, withBackend } from "./support/runs.js";
import { tinyArchitecture } from "./support/tiny-architecture.js";

const bytesOf = (x: Float32Array) => new Uint8Array(x.buffer, x.byteOffset, x.byteLength);
const floatsOf = (x: Uint8Array) => new Float32Array(x.slice().buffer);

/** A model that has learned a little. */
let base: Map<string, Float32Array>;

beforeAll(() =>
  withBackend(async (backend) => {
    const store = new MemoryStore();
    await collect(backend, { store, steps: 20 });
    base = new Map([...store.latest.model].map(([name, bytes]) => [name, floatsOf(bytes)]));
  }),
);

function weights(storage: Storage = "f32", values = base): GivenWeight[] {
  return [...weightSpecs(architecture)].map(([name, spec]) => {
    const own = spec.role === "matrix" ? storage : "f32";
    return { name, storage: own, bytes: convert(bytesOf(values.get(name)!), "F32", own, spec.shape) };
  });
}

const [batch] = trainingBatches(dataset.train, (n) => n * 10, { first: 0, batches: 1, batch: 4, context: 32 });

async function lossOf(backend: Backend, method: Method, given: GivenWeight[]): Promise<number> {
  const trainable = await prepare({ architecture, backend, method, seed: 1, weights: given });
  const engine = new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, {
    batch: 4,
    time: 32,
    ...(trainable.lora ? { lora: trainable.lora } : {}),
  });
  const { sum, count } = await engine.evaluate(batch!);
  await engine.dispose();
  trainable.dispose();
  return sum / count;
}

describe("LoRA", () => {
  const lora: Method = { kind: "lora", rank: 4, alpha: 8 };

  test("targets are all matrices of the blocks, or those that are named", () => {
    const names = (targets?: string[]) =>
      loraTargets(architecture, { rank: 1, alpha: 1, ...(targets ? { targets } : {}) }).map((t) => t.weight);
    expect(names()).toEqual(["key", "value", "output"].flatMap((m) => [`blocks.0.att.${m}.weight`]).concat(
      ["key", "value", "output"].map((m) => `blocks.1.att.${m}.weight`),
    )); // biome-ignore format: two blocks
    expect(names(["att.key", "head"])).toEqual(["head.weight", "blocks.0.att.key.weight", "blocks.1.att.key.weight"]);
    expect(() => names(["att.kye"])).toThrow(/att\.kye; matrices: head, att\.key/);
  });

  test("at the start adapters change nothing", () =>
    withBackend(async (backend) => {
      const without = await lossOf(backend, { kind: "full" }, weights());
      expect(await lossOf(backend, lora, weights())).toBeCloseTo(without, 6);
    }));

  test(
    "factors learn while the weights stay, in several storages of the frozen matrices",
    () =>
      withBackend(async (backend) => {
        for (const storage of ["f32", "f16", "int8", "q4_k", "q6_k"] as const) {
          const store = new MemoryStore();
          const options = { method: lora, weights: weights(storage), steps: 40, learningRate: 1e-2, store };
          const { losses } = await collect(backend, options);
          const [first, last] = [losses.slice(0, 5), losses.slice(-5)].map((l) => l.reduce((a, b) => a + b) / 5);
          expect([storage, last! < first! - 0.03]).toEqual([storage, true]);
          expect([...store.latest.model.keys()]).toEqual(
            loraTargets(architecture, { rank: 4, alpha: 8 }).flatMap(({ weight }) => Object.values(loraNames(weight))),
          );
        }
      }),
    60_000,
  );

  test("merging the factors into the matrices equals applying them", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      await collect(backend, { method: lora, weights: weights(), steps: 20, store, learningRate: 1e-2 });
      const factors = new Map([...store.latest.model].map(([name, bytes]) => [name, floatsOf(bytes)]));
      const merged = new Map(base);
      for (const { weight, rank, alpha } of loraTargets(architecture, { rank: 4, alpha: 8 })) {
        const names = loraNames(weight);
        const [a, b] = [factors.get(names.a)!, factors.get(names.b)!];
        expect(b.some((x) => x !== 0)).toBe(true);
        merged.set(weight, mergedMatrix(base.get(weight)!, { a, b, rank, alpha }));
      }
      const applied = await appliedLoss(backend, factors);
      expect(Math.abs(applied - (await lossOf(backend, { kind: "full" }, weights())))).toBeGreaterThan(0.02);
      expect(applied).toBeCloseTo(await lossOf(backend, { kind: "full" }, weights("f32", merged)), 4);
    }));

  async function appliedLoss(backend: Backend, factors: ReadonlyMap<string, Float32Array>): Promise<number> {
    const trainable = await prepare({ architecture, backend, method: lora, seed: 1, weights: weights() });
    for (const p of trainable.parameters) backend.write(p.value, bytesOf(factors.get(p.name)!));
    const engine = new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, {
      batch: 4,
      time: 32,
      lora: trainable.lora!,
    });
    const { sum, count } = await engine.evaluate(batch!);
    await engine.dispose();
    trainable.dispose();
    return sum / count;
  }
});

describe("state tuning", () => {
  test("lowers the loss through the initial state alone, written as an official state file", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      const options = {
        method: { kind: "state" } as const,
        weights: weights(),
        optimizer: { epsilon: 1e-8 },
        context: 8,
        steps: 60,
        learningRate: 0.03,
      };
      const untrained = await collect(backend, { ...options, steps: 1, learningRate: 1e-9 });
      const { events, result } = await collect(backend, { ...options, weights: weights(), store });
      expect(result.evaluation!.loss).toBeLessThan(untrained.result.evaluation!.loss - 0.01);
      expect([...store.latest.model.keys()]).toEqual(["blocks.0.att.time_state", "blocks.1.att.time_state"]);
      expect(store.latest.shapes.get("blocks.0.att.time_state")).toEqual([4, 8, 8]);
      expect(events[0]).toMatchObject({ parameters: 2 * 4 * 8 * 8 });
    }));

  test("files hold [head, value, key]: versions that run [head, key, value] are transposed", () =>
    withBackend(async (backend) => {
      const values = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8); // two heads of [[1,2],[3,4]]
      for (const [inStateFiles, expected] of [
        ["same", [1, 2, 3, 4, 5, 6, 7, 8]],
        ["transposed", [1, 3, 2, 4, 5, 7, 6, 8]],
      ] as const) {
        const tiny = tinyArchitecture({ vocabulary: 4, channels: 4, headSize: 2, layers: 1, inStateFiles });
        const given = [...initialWeights(tiny, 0)].map(([name, , w]) => ({
          name,
          storage: "f32" as const,
          bytes: bytesOf(w),
        }));
        const trainable = await prepare({
          architecture: tiny,
          backend,
          method: { kind: "state" },
          seed: 0,
          weights: given,
        });
        backend.write(trainable.parameters[0]!.value, bytesOf(values));
        const [tensor] = modelTensors(tiny, backend, trainable.parameters) as [SnapshotTensor];
        expect(floatsOf(await tensor.data())).toEqual(Float32Array.from(expected));
        trainable.dispose();
      }
    }));
});
