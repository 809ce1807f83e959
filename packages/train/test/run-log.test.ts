// What a run's folder tells of it: each step once, and every line one that readers take.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseMetrics, type TrainEvent, train } from "../src/index.js";
import { RunLog } from "../src/node/index.js";
import { MemoryStore } from "./support/memory-store.js";
import { small, withBackend } from "./support/runs.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-log-"));
});
afterEach(() => rm(folder, { recursive: true }));

const quiet = { write: () => undefined };
const recorded = async () => parseMetrics(await readFile(join(folder, "metrics.jsonl"), "utf8"));
const start = { type: "start", step: 0, steps: 4, parameters: 1 } as const;
const update = (step: number, norm: number, isSkipped = false): TrainEvent => ({
  ...{ type: "step", step, loss: 2, norm, learningRate: 1e-3, lossScale: 65536, tokens: 10, seconds: 1 },
  ...{ isSkipped, skipped: Number(isSkipped) },
});

describe("a run's log", () => {
  test("has the measurements of a finished run once, however often it is started again: the newest", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      for (const value of [1, 2]) {
        const log = new RunLog(folder, { ...quiet, tensorboard: true });
        const metrics = { own: () => value };
        const result = await train({ ...small, steps: 2, backend, store, metrics, onEvent: (e) => log.event(e) });
        await log.end(result);
      }
      const records = await recorded();
      expect(records.map(({ type, step }) => [type, step])).toEqual([
        ["train", 2],
        ["evaluation", 2],
        ["metrics", 2],
      ]);
      expect(records[2]).toEqual({ type: "metrics", step: 2, own: 2 });
      const events = (await readFile(join(folder, "events.out.tfevents.rwkv"))).toString("latin1");
      expect(events.split("validation/loss").length - 1).toBe(1);
    }));

  test("keeps the record of updates whose last one was skipped, with the norm of the last that was not", async () => {
    const log = new RunLog(folder, { ...quiet, logEvery: 3 });
    const events = [start, update(1, 0.5), update(2, 0.75), update(3, Number.POSITIVE_INFINITY, true)];
    for (const event of events) await log.event(event);
    expect(await recorded()).toEqual([
      {
        type: "train",
        step: 3,
        loss: 2,
        norm: 0.75,
        learningRate: 1e-3,
        tokensPerSecond: 10,
        lossScale: 65536,
        skipped: 1,
      },
    ]);
  });

  test("keeps a measurement whose perplexity is beyond the largest number", async () => {
    const log = new RunLog(folder, quiet);
    await log.event(start);
    const evaluation = { loss: 710, perplexity: Math.exp(710), accuracy: 0, tokens: 5 };
    await log.event({ type: "evaluation", step: 1, ...evaluation });
    expect(await recorded()).toEqual([{ type: "evaluation", step: 1, loss: 710, accuracy: 0, tokens: 5 }]);
  });
});
