import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Snapshot } from "../src/index.js";
import { MetricsFile, RunDirectory, type TensorFiles } from "../src/node/index.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-run-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files: TensorFiles = { writeSafetensors, openCheckpoint };

function snapshot(step: number): Snapshot {
  const tensor = (name: string, value: number) => ({
    name,
    dtype: "F32" as const,
    shape: [2],
    data: async () => new Uint8Array(Float32Array.of(value, value).buffer),
  });
  return {
    step,
    model: { name: "model.safetensors", tensors: [tensor("w", step)], metadata: { "rwkv-ts.step": String(step) } },
    training: {
      name: "training-state.safetensors",
      tensors: [tensor("w.firstMoment", -step)],
      metadata: { step: String(step) },
    },
  };
}

const first = (bytes: Uint8Array) => new Float32Array(bytes.slice().buffer)[0];

async function loaded(directory: RunDirectory) {
  const saved = await directory.load();
  if (!saved) return undefined;
  const values = [saved.step, first(await saved.model("w")), first(await saved.training("w.firstMoment"))];
  await saved.close?.();
  return values;
}

describe("run directory", () => {
  test("is empty at first, and gives back what was saved last", async () => {
    const directory = new RunDirectory(folder, files);
    expect(await loaded(directory)).toBeUndefined();
    await directory.save(snapshot(5));
    await directory.save(snapshot(10));
    expect(await loaded(directory)).toEqual([10, 10, -10]);
    expect(await loaded(new RunDirectory(folder, files))).toEqual([10, 10, -10]);
  });

  test("keeps as many snapshots as asked for", async () => {
    const directory = new RunDirectory(folder, files, { keep: 2 });
    for (const step of [1, 2, 30, 100]) await directory.save(snapshot(step));
    expect((await readdir(directory.snapshots)).sort()).toEqual(["latest", "step-00000030", "step-00000100"]);
  });

  test("a full disk at any write leaves the pair before, and the next save succeeds", async () => {
    for (const fails of [1, 2]) {
      const path = join(folder, String(fails));
      await new RunDirectory(path, files).save(snapshot(1));
      let writes = 0;
      const full: TensorFiles = {
        openCheckpoint,
        writeSafetensors: async (target, tensors, metadata) => {
          if (++writes < fails) return writeSafetensors(target, tensors, metadata);
          await writeFile(target, "half a fi"); // what a disk keeps that runs full
          throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
        },
      };
      await expect(new RunDirectory(path, full).save(snapshot(2))).rejects.toThrow("no space left");
      expect(await loaded(new RunDirectory(path, files))).toEqual([1, 1, -1]);
      expect((await readdir(join(path, "snapshots"))).sort()).toEqual(["latest", "step-00000001"]);
      await new RunDirectory(path, files).save(snapshot(2));
      expect(await loaded(new RunDirectory(path, files))).toEqual([2, 2, -2]);
    }
  });

  test("what a kill leaves behind is not taken for a snapshot, and goes with the next save", async () => {
    const directory = new RunDirectory(folder, files);
    await directory.save(snapshot(1));
    await mkdir(join(directory.snapshots, ".step-00000002.tmp")); // killed while writing
    await writeFile(join(directory.snapshots, ".step-00000002.tmp/model.safetensors"), "half");
    await mkdir(join(directory.snapshots, "step-00000003")); // killed before `latest` was written
    expect(await loaded(directory)).toEqual([1, 1, -1]);
    await directory.save(snapshot(3));
    expect(await loaded(directory)).toEqual([3, 3, -3]);
    expect((await readdir(directory.snapshots)).sort()).toEqual(["latest", "step-00000001", "step-00000003"]);
  });

  test("publishes the model of the latest snapshot", async () => {
    const directory = new RunDirectory(folder, files);
    await directory.save(snapshot(4));
    const path = await directory.publish();
    expect(await readFile(path)).toEqual(await readFile(join(directory.snapshots, "step-00000004/model.safetensors")));
  });
});

describe("metrics file", () => {
  const record = (step: number) =>
    ({ type: "train", step, loss: 1 / step, norm: 1, learningRate: 1e-3, tokensPerSecond: 10 }) as const;

  test("a run that goes on has every step once, whatever was written after its snapshot", async () => {
    const path = join(folder, "metrics.jsonl");
    const before = await MetricsFile.open(path, 0);
    for (const step of [1, 2, 3, 4]) await before.append(record(step));
    await writeFile(path, '{"type":"train","step":5,"lo', { flag: "a" }); // cut off by a kill
    const after = await MetricsFile.open(path, 2);
    for (const step of [3, 4, 5]) await after.append(record(step));
    const lines = (await readFile(path, "utf8")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).step)).toEqual([1, 2, 3, 4, 5]);
    expect(after.records.map((r) => r.step)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a run that starts over begins with an empty file", async () => {
    const path = join(folder, "metrics.jsonl");
    await (await MetricsFile.open(path, 0)).append(record(1));
    await MetricsFile.open(path, 0);
    expect(await readFile(path, "utf8")).toBe("");
  });
});
