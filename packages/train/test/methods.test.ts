// Fine-tuning: low-rank factors and initial states, with frozen weights in several storages.

import { convert } from "@rwkv-ts/checkpoint";
import type { Storage } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { orthogonalInit, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type GivenWeight,
  initialWeights,
  type Method,
  modelTensors,
  prepare,
  readPart,
  type SnapshotTensor,
  type TrainEvent,
  TrainingEngine,
  targetsOf,
  trainingBatches,
} from "../src/index.js";
import { singularVectors } from "../src/low-rank.js";
import { dropoutMask } from "../src/methods/dropout.js";
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
    adaptation: trainable.adaptation,
  });
  const { sum, count } = await engine.evaluate(batch!);
  await engine.dispose();
  trainable.dispose();
  return sum / count;
}

describe("LoRA", () => {
  const lora: Method = { kind: "lora", rank: 4, alpha: 8 };

  test("targets are all matrices of the blocks, or those that are named", () => {
    const names = (targets?: string[]) => targetsOf(architecture, targets ? { targets } : {});
    expect(names()).toEqual(["key", "value", "output"].flatMap((m) => [`blocks.0.att.${m}.weight`]).concat(
      ["key", "value", "output"].map((m) => `blocks.1.att.${m}.weight`),
    )); // biome-ignore format: two blocks
    expect(names(["att.key", "head"])).toEqual(["head.weight", "blocks.0.att.key.weight", "blocks.1.att.key.weight"]);
    expect(names(["blocks.1."])).toEqual(["key", "value", "output"].map((m) => `blocks.1.att.${m}.weight`));
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
            targetsOf(architecture, {}).flatMap((w) => ["A", "B"].map((f) => w.replace(".weight", `.lora_${f}`))),
          );
        }
      }),
    60_000,
  );

  test("weights beside the adapters are trained whole, under their own names and at their own rates, or all at one", () =>
    withBackend(async (backend) => {
      const prepared = (options: object) =>
        prepare({ architecture, backend, method: { ...lora, ...options } as Method, seed: 1, weights: weights() });
      const beside = await prepared({ targets: ["att.key"], beside: ["vectors", "att.output"] });
      const names = beside.parameters.map(({ name }) => name);
      expect(names).toContain("blocks.1.att.x_k");
      expect(names).toContain("blocks.0.att.output.weight");
      expect(names).toContain("blocks.0.att.key.lora_A");
      expect(names).not.toContain("blocks.0.att.value.weight");
      beside.dispose();
      await expect(prepared({ beside: ["att.nothing"] })).rejects.toThrow(/no weight of tiny is called att.nothing/);
      await expect(prepared({ beside: ["att.key"] })).rejects.toThrow(
        /cannot both get an adapter and be trained whole/,
      );
    }));

  test("dropout leaves measurements alone, and a run that was stopped draws the masks that it would have drawn", () =>
    withBackend(async (backend) => {
      const method: Method = { ...lora, dropout: 0.3 };
      const run = (options: object) =>
        collect(backend, {
          method,
          weights: weights("int8"),
          learningRate: 1e-2,
          finalLearningRate: 1e-2,
          accumulate: 2,
          ...options,
        });
      const [whole, parts] = [new MemoryStore(), new MemoryStore()];
      const { losses } = await run({ steps: 6, store: whole });
      const without = await collect(backend, {
        method: lora,
        weights: weights("int8"),
        learningRate: 1e-2,
        accumulate: 2,
        steps: 6,
      });
      expect(losses[0]).toBeCloseTo(without.losses[0]!, 6); // B is zero
      expect(losses.slice(2)).not.toEqual(without.losses.slice(2));
      const controller = new AbortController();
      const { train } = await import("../src/index.js");
      const { small } = await import("./support/runs.js");
      const options = { ...small, backend, method, weights: weights("int8"), accumulate: 2, steps: 6, store: parts };
      const stopped = await train({
        ...options,
        finalLearningRate: 1e-2,
        signal: controller.signal,
        onEvent: (event) => event.type === "step" && event.step === 3 && controller.abort(),
      });
      expect(stopped.step).toBe(3);
      expect((await run({ steps: 6, store: parts })).losses).toEqual(losses.slice(3));
      expect(parts.latest.model).toEqual(whole.latest.model);
      expect(parts.latest.training).toEqual(whole.latest.training);
    }));

  test("a run goes on beside the weights that it began with, in any order, and no others", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      const name = "blocks.1.att.value.weight";
      const others = new Map([...base, [name, base.get(name)!.map((x) => 1.001 * x)]]);
      const run = (given: GivenWeight[], options: object = {}) =>
        collect(backend, { method: lora, weights: given, steps: 2, store, ...options });
      await run(weights("int8"));
      for (const options of [{}, { extend: true, steps: 1 }])
        await expect(run(weights("int8", others), options)).rejects.toThrow(
          /other settings \(the weights that are not trained are others\)/,
        );
      expect((await run(weights("int8").reverse())).result.step).toBe(2);
      // a run that trains all has its weights in its snapshots; those before this was kept say nothing of it
      const full = new MemoryStore();
      for (const given of [base, others]) await run(weights("f32", given), { method: { kind: "full" }, store: full });
      const { base: _, ...before } = JSON.parse(store.latest.metadata.settings!);
      store.latest.metadata.settings = JSON.stringify(before);
      expect((await run(weights("int8"), { extend: true, steps: 1 })).result.step).toBe(3);
    }));

  test("masks drop their share, keep the mean, and differ by update, batch and layer", () => {
    const of = { rate: 0.2, seed: 3, step: 5, batch: 0, name: "dropout.1.32" };
    const mask = dropoutMask(40_000, of);
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1.25)]));
    expect(mask.reduce((a, b) => a + b, 0) / mask.length).toBeCloseTo(1, 1.7);
    expect(dropoutMask(40_000, of)).toEqual(mask);
    for (const other of [{ step: 6 }, { batch: 1 }, { seed: 4 }, { name: "dropout.2.32" }]) {
      const agree = dropoutMask(40_000, { ...of, ...other }).filter((x, i) => x === mask[i]).length / mask.length;
      expect(Math.abs(agree - (0.8 ** 2 + 0.2 ** 2))).toBeLessThan(0.02); // independent
    }
  });
});

describe("kin of LoRA", () => {
  const kin: Method[] = [
    { kind: "dora", rank: 4, alpha: 8 },
    { kind: "pissa", rank: 4, residual: "q4_k" },
    { kind: "miss", rank: 5 },
  ];

  test.each(kin)("$kind learns beside quantised matrices, and goes on bit for bit", (method) =>
    withBackend(async (backend) => {
      const given = () => weights(method.kind === "pissa" ? "f32" : "int8");
      const options = { method, steps: 40, learningRate: 5e-3, finalLearningRate: 5e-3, warmupSteps: 4 };
      const [whole, parts] = [new MemoryStore(), new MemoryStore()];
      const { losses } = await collect(backend, { ...options, weights: given(), store: whole });
      const [first, last] = [losses.slice(0, 5), losses.slice(-5)].map((l) => l.reduce((a, b) => a + b) / 5);
      expect(last!).toBeLessThan(first! - 0.02);
      const controller = new AbortController();
      const { train } = await import("../src/index.js");
      const { small } = await import("./support/runs.js");
      const onEvent = (event: TrainEvent) => event.type === "step" && event.step === 15 && controller.abort();
      await train({
        ...small,
        backend,
        ...options,
        weights: given(),
        store: parts,
        signal: controller.signal,
        onEvent,
      });
      const rest = await collect(backend, { ...options, weights: given(), store: parts });
      expect(rest.losses).toEqual(losses.slice(15));
      expect(parts.latest.model).toEqual(whole.latest.model);
      expect(parts.latest.training).toEqual(whole.latest.training);
    }),
  );

  test("dora leaves rows of zeros, which have no direction, as they are, and refuses a matrix of zeros", () =>
    withBackend(async (backend) => {
      const name = "blocks.0.att.output.weight";
      const method: Method = { kind: "dora", rank: 2, alpha: 4, targets: ["att.output"] };
      const zeroed = (count: number) => new Map([...base, [name, base.get(name)!.slice().fill(0, 0, count)]]);
      const prepared = (count: number) =>
        prepare({ architecture, backend, method, seed: 1, weights: weights("f32", zeroed(count)) });
      const trainable = await prepared(3 * 32);
      const { parameters, frozen, adaptation } = trainable;
      const engine = new TrainingEngine(architecture, backend, parameters, frozen, { batch: 4, time: 32, adaptation });
      const losses: number[] = [];
      for (let i = 0; i < 4; i++) {
        const { loss, isSkipped } = await engine.step([batch!], 1e-2);
        expect([isSkipped, Number.isFinite(loss)]).toEqual([false, true]);
        losses.push(loss);
      }
      expect(losses.at(-1)).toBeLessThan(losses[0]!);
      const magnitudes = parameters.find((p) => p.name === "blocks.0.att.output.lora_magnitude_vector")!;
      expect([...(await readPart(backend, magnitudes, "value")).subarray(0, 3)]).toEqual([0, 0, 0]);
      await engine.dispose();
      trainable.dispose();
      await expect(prepared(32 * 32)).rejects.toThrow(/blocks.0.att.output.weight is zero: dora has no direction/);
    }));

  test("singular values and vectors are those of the matrix", () => {
    // W = U S Vᵀ of known orthonormal columns: two plane rotations' worth of each
    const random = randomSource(4);
    const [rows, columns, rank] = [40, 28, 5];
    const u = orthogonalInit(1)([rows, 12], random);
    const v = orthogonalInit(1)([columns, 12], random);
    const s = [9, 7, 5, 4, 3, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.1];
    const w = Float32Array.from({ length: rows * columns }, (_, at) => {
      const [i, j] = [Math.floor(at / columns), at % columns];
      return s.reduce((sum, x, k) => sum + u[i * 12 + k]! * x * v[j * 12 + k]!, 0);
    });
    const { left, values, right } = singularVectors(w, rows, columns, rank, randomSource(1));
    for (let k = 0; k < rank; k++) {
      expect(values[k]).toBeCloseTo(s[k]!, 4);
      const along = (x: (i: number) => number, y: (i: number) => number, n: number) =>
        Array.from({ length: n }, (_, i) => x(i) * y(i)).reduce((a, b) => a + b, 0);
      const [l, r] = [
        along(
          (i) => left[i * rank + k]!,
          (i) => u[i * 12 + k]!,
          rows,
        ),
        along(
          (i) => right[k * columns + i]!,
          (i) => v[i * 12 + k]!,
          columns,
        ),
      ];
      expect(Math.abs(l)).toBeCloseTo(1, 4);
      expect(l * r).toBeCloseTo(1, 4); // the same sign on both sides
    }
    expect(() => singularVectors(w, rows, columns, 29, randomSource(1))).toThrow(
      /no 29 singular values: use a rank to 28/,
    );
  });
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
