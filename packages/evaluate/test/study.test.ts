// Tasks that train, at toy size: models learn them, an interrupted study goes on exactly, and results are summed up by seeds.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import type { Backend } from "@rwkv-ts/core/backend";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { initialWeights } from "@rwkv-ts/train";
import { RunDirectory } from "@rwkv-ts/train/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type NewModel,
  reversal,
  runStudy,
  type StudyName,
  type StudyRow,
  speedCharts,
  speedCurve,
  stateTracking,
  study,
  studyCharts,
  studyMetrics,
  studyNames,
  studyProblems,
  trainingCurve,
  trainProblem,
} from "../src/index.js";
import { RowsFile } from "../src/node/index.js";
import { goldenModel } from "./support/golden-model.js";

let backend: Backend;
const folder = mkdtempSync(join(tmpdir(), "rwkv-study-"));
beforeAll(async () => {
  backend = await createCpuBackend({ threads: 1 });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await backend[Symbol.asyncDispose]();
});

const make = async (_id: string, { layers, width, vocabulary }: NewModel) =>
  rwkv7(rwkv7Config({ layers, channels: width, vocabulary, headSize: 32 }));

/** Studies that teach something within a test's time. */
type Quick = Exclude<StudyName, "retrieval">;
const quick = studyNames.filter((name): name is Quick => name !== "retrieval");

/** Chance, and what a model of smoke size should get beyond it. */
const expected: Readonly<Record<Quick, readonly [chance: number, least: number]>> = {
  "state-tracking": [0.5, 0.6],
  mqar: [1 / 32, 0.2],
  reversal: [1 / 8, 0.3],
};

describe.each(quick)("%s, smoke", (name) => {
  test("a small RWKV-7 learns more than chance of it", async () => {
    const { runs, settings, tests } = await study(name, "smoke", {}, make);
    const [row] = await runStudy({ name, settings, runs, backend });
    const [, least] = expected[name];
    const [, trained] = row!.accuracy.find(([at]) => at === trainedAt[name])!;
    expect(trained).toBeGreaterThan(least);
    const charts = studyCharts([row!], tests);
    expect(Object.values(charts)[0]).toContain(tests);
    expect(Object.values(studyMetrics([row!])).every(({ value }) => value >= 0 && value <= 1)).toBe(true);
  });
});
const trainedAt: Readonly<Record<Quick, number>> = { "state-tracking": 16, mqar: 4, reversal: 16 };

test("retrieval asks for an RWKV-X that can learn it, and trains it on two lengths", async () => {
  const asked: NewModel[] = [];
  const { runs } = await study("retrieval", "small", {}, async (id, model) => {
    if (id === "rwkv-x") asked.push(model);
    return make(id, model);
  });
  expect(asked).toHaveLength(3);
  const { moba_chunk_size, moba_topk } = asked[0]!.config!;
  expect(asked[0]).toMatchObject({ layers: 2, blocks: 1, headSize: 64, width: 64, init: "rwkv7" });
  const [{ segments }, longest] = [runs[0]!.training, Number(moba_chunk_size) * Number(moba_topk)];
  expect(segments.map(({ time, batch }) => [time, batch])).toEqual([
    [128, 16],
    [256, 8],
  ]);
  expect(longest).toBe(256); // everything is seen while it is trained
});

test("a segment trains only the weights whose names begin as it says, where there are such", async () => {
  const architecture = await make("rwkv7", { layers: 1, width: 32, vocabulary: 8 });
  const given: { name: string; storage: "f32"; bytes: Uint8Array }[] = [];
  for (const [name, , values] of initialWeights(architecture, 7))
    given.push({ name, storage: "f32", bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) });
  const changed = async (...only: string[]) => {
    const segments = [{ problem: stateTracking("parity"), time: 8, only }];
    const training = { segments, batch: 2, steps: 2, learningRate: 1e-2, seed: 0 };
    const { weights } = await trainProblem({ architecture, backend, training, given });
    return weights.filter(({ bytes }, i) => Buffer.compare(bytes, given[i]!.bytes) !== 0).map(({ name }) => name);
  };
  const some = await changed("blocks.0.ffn.");
  expect(some).toContain("blocks.0.ffn.key.weight");
  expect(some.every((name) => name.startsWith("blocks.0.ffn."))).toBe(true);
  expect((await changed("moba.")).length).toBeGreaterThan(some.length);
});

test("studies are tested at the lengths asked for, and trained models learn the attention that they were given first", async () => {
  const choices = { lengths: [48, 96], sequences: 3, seeds: [0] };
  const grown = await study("retrieval", "smoke", { ...choices, from: "a model" }, make);
  const [{ tests, sequences, training }] = grown.runs as [(typeof grown.runs)[0]];
  expect([tests.map(({ length }) => length), sequences]).toEqual([[48, 96], 3]);
  expect(training.segments.map(({ only }) => only)).toEqual([expect.arrayContaining(["moba."]), undefined]);
  const fresh = await study("retrieval", "smoke", choices, make);
  expect(fresh.runs[0]!.training.segments.map(({ only }) => only)).toEqual([undefined, undefined]);
  expect(grown.settings).toMatchObject({ from: "a model", lengths: [48, 96] });
  await expect(study("retrieval", "smoke", { lengths: [8] }, make)).rejects.toThrow(/at least 48 tokens, got 8/);
  await expect(study("mqar", "smoke", { lengths: [64] }, make)).rejects.toThrow(/tested at key-value pairs, not at/);
});

describe("a study that was interrupted", () => {
  const options = async (out: string) => {
    const { runs, settings } = await study("reversal", "smoke", { steps: 12, seeds: [0, 1], widths: [32] }, make);
    const store = (run: number) => new RunDirectory(join(out, String(run)), { writeSafetensors, openCheckpoint });
    return { name: "reversal", settings, runs, backend, store, rows: new RowsFile(join(out, "rows.jsonl")) };
  };
  const without = (rows: readonly StudyRow[]) => rows.map(({ seconds, ...row }) => row);

  test("goes on from the run at hand, and gives what an uninterrupted one gives", async () => {
    const { mkdirSync } = await import("node:fs");
    const [straight, broken] = ["straight", "broken"].map((each) => join(folder, each)) as [string, string];
    for (const each of [straight, broken]) mkdirSync(each);
    const whole = await runStudy(await options(straight));
    const controller = new AbortController();
    const stopped = runStudy({
      ...(await options(broken)),
      signal: controller.signal,
      onProgress: ({ run, step }) => run === 1 && step === 5 && controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: "aborted" });
    expect(existsSync(join(broken, "1", "snapshots", "step-00000005"))).toBe(true);
    const steps: string[] = [];
    const rows = await runStudy({
      ...(await options(broken)),
      onProgress: ({ run, step }) => steps.push(`${run}:${step}`),
    });
    expect(steps[0]).toBe("1:6");
    expect(without(rows)).toEqual(without(whole));
  });

  test("is refused with other choices", async () => {
    const changed = await options(join(folder, "straight"));
    await expect(runStudy({ ...changed, settings: { size: "small" } })).rejects.toThrow(/settings\.size/);
  });
});

test("sequences that do not fit are refused before anything is computed", async () => {
  const architecture = await make("rwkv7", { layers: 1, width: 32, vocabulary: 8 });
  const training = (segments: Parameters<typeof trainProblem>[0]["training"]["segments"]) => ({
    ...{ architecture, backend, training: { segments, batch: 2, steps: 1, learningRate: 1e-3, seed: 0 } },
  });
  const long = trainProblem(training([{ problem: stateTracking("parity"), time: 8, shortest: 0 }]));
  await expect(long).rejects.toThrow(/parity takes sequences of at least 1 tokens, got 0 to 8/);
  await expect(trainProblem(training([{ problem: reversal(20), time: 8 }]))).rejects.toThrow(/has 21 ids, the model 8/);
  await expect(trainProblem(training([]))).rejects.toThrow(/nothing to train on/);
  await expect(study("mqar", "paper", { problems: ["65"] }, make)).rejects.toThrow(
    /no problem 65; it has 64, 128, 256, 512, mixed/,
  );
  for (const name of ["nonsense", "constructor", "__proto__", undefined])
    await expect(study(name as "mqar", "smoke", {}, make)).rejects.toThrow(
      /there is no study .+: one of state-tracking, mqar/,
    );
  expect(() => studyProblems("mqar", "large" as "small")).toThrow(/there is no size large: one of smoke, small, paper/);
});

test("a curriculum reads its segments one after the other, others are mixed by their numbers of sequences", async () => {
  const architecture = await make("rwkv7", { layers: 1, width: 32, vocabulary: 8 });
  const read: number[] = [];
  const parity = stateTracking("parity");
  const problem = {
    ...parity,
    sample: (...[random, ids, targets]: Parameters<typeof parity.sample>) => {
      read.push(ids.length);
      parity.sample(random, ids, targets);
    },
  };
  const lengthsOf = async (segments: Parameters<typeof trainProblem>[0]["training"]["segments"]) => {
    read.length = 0;
    const training = { segments, batch: 1, steps: 20, learningRate: 1e-3, seed: 0 };
    await trainProblem({ architecture, backend, training });
    return [...read];
  };
  const staged = await lengthsOf([
    { problem, time: 2, share: 0.25, batch: 2 },
    { problem, time: 4, share: 0.75 },
  ]);
  expect(staged).toEqual([...Array(10).fill(2), ...Array(15).fill(4)]);
  const mixed = await lengthsOf([
    { problem, time: 2, examples: 300 },
    { problem, time: 4, examples: 100 },
  ]);
  expect(mixed).toHaveLength(20);
  expect(mixed.filter((length) => length === 2).length).toBeGreaterThan(10);
  expect(mixed).toContain(4);
  const half = lengthsOf([
    { problem, time: 2, share: 0.5 },
    { problem, time: 4 },
  ]);
  await expect(half).rejects.toThrow(/every segment has a share/);
});

test("the papers' studies have their sizes", async () => {
  const only = { architectures: ["rwkv7"], widths: [64], layers: [2] };
  const { runs } = await study("mqar", "paper", only, make);
  expect(runs).toHaveLength(5 * 4);
  // 64 epochs of 100,000 sequences in batches of 512; 32 of 180,000 in batches of 256
  const steps = new Map(runs.map(({ facts, training }) => [facts.problem, training.steps]));
  expect([steps.get("64"), steps.get("512"), steps.get("mixed")]).toEqual([12_500, 50_000, 22_500]);
  const tracking = await study("state-tracking", "paper", { ...only, problems: ["parity"] }, make);
  expect(tracking.runs.map(({ facts }) => facts.seed)).toEqual([42, 43, 44]);
  expect(tracking.runs[0]!.training).toMatchObject({
    steps: 20_000,
    batch: 256,
    warmupSteps: 2000,
    learningRate: 1e-3,
  });
});

test("sums up seeds, at the learning rate that is best over all tests", () => {
  const row = (learningRate: number, seed: number, share: number): StudyRow => ({
    ...{ problem: "parity", architecture: "rwkv7", layers: 2, width: 64, learningRate, seed },
    ...{
      parameters: 1,
      updates: 1,
      loss: 0,
      seconds: 0,
      accuracy: [
        [40, share, 0],
        [80, share / 2, 0],
      ],
    },
  });
  const metrics = studyMetrics([row(1, 0, 0.4), row(1, 1, 0.8), row(2, 0, 0.9), row(2, 1, 0.2)]);
  expect(metrics["parity rwkv7@40"]!.value).toBeCloseTo(0.6, 12);
  expect(metrics["parity rwkv7@80"]!.value).toBeCloseTo(0.3, 12);
  expect(metrics["parity rwkv7@40"]!.interval).toEqual([0, 1]); // two seeds say little, and no share is beyond 1
});

test("speed has a point for each length, and a state that does not grow", async () => {
  const model = await goldenModel("rwkv7");
  const options = { repeats: 1, signal: new AbortController().signal };
  const curve = await speedCurve("golden", model.model, [64, 16], options);
  expect(curve.points.map(({ position }) => position)).toEqual([16, 64]);
  expect(new Set(curve.points.map(({ stateBytes }) => stateBytes)).size).toBe(1);
  const charts = speedCharts([curve]);
  for (const svg of Object.values(charts)) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  await expect(speedCurve("golden", model.model, [], options)).rejects.toThrow(/lengths must be/);
  const architecture = await make("rwkv7", { layers: 1, width: 32, vocabulary: 8 });
  const trained = await trainingCurve(architecture, backend, [8, 16], options);
  expect(trained.map(({ length }) => length)).toEqual([8, 16]);
  await model.dispose();
});
