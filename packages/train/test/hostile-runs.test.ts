// Two runs in one folder, damaged run folders, damaged .bin/.idx files, batches and settings that make no sense: each is refused
// with a reason, and nothing is changed.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { RwkvError } from "@rwkv-ts/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseMetrics, prepare, readBinIdx, TrainingEngine, train, writeBinIdx } from "../src/index.js";
import { RunDirectory, type TensorFiles } from "../src/node/index.js";
import { architecture, collect, small, withBackend } from "./support/runs.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-hostile-run-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files: TensorFiles = { writeSafetensors, openCheckpoint };
const directory = (path = folder) => new RunDirectory(path, files);

async function failure(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (!RwkvError.is(error)) throw error;
    return error.message;
  }
  throw new Error("should have failed");
}

describe("a folder is one run's alone", () => {
  test("a second run is refused with who has it, and changes nothing", () =>
    withBackend(async (backend) => {
      const lock = await directory().lock();
      const before = await readdir(folder);
      const message = await failure(() => train({ ...small, backend, store: directory() }));
      expect(message).toContain(
        `${folder} is in use by another training (process ${process.pid} on ${hostname()}, since `,
      );
      expect(message).toContain(`delete ${folder}/.lock`);
      expect(await readdir(folder)).toEqual(before);
      await lock.release();
      await collect(backend, { store: directory(), steps: 1 });
      expect(await readdir(folder)).toEqual(["snapshots"]);
    }));

  test("of two that begin together one runs", () =>
    withBackend(async (backend) => {
      const runs = [0, 1].map(() => collect(backend, { store: directory(), steps: 2 }));
      const outcomes = await Promise.allSettled(runs);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }));

  test("who holds it may hold it again, and it is free after the last", async () => {
    const own = directory();
    const locks = [await own.lock(), await own.lock()];
    await locks[0]!.release();
    await locks[0]!.release();
    expect(await failure(() => directory().lock())).toMatch(/in use/);
    await locks[1]!.release();
    await (await directory().lock()).release();
  });

  test("a folder that was made for a run that never began is removed", async () => {
    const path = join(folder, "new");
    await (await directory(path).lock()).release();
    expect(await readdir(folder)).toEqual([]);
  });

  const owner = (parts: object) =>
    JSON.stringify({ pid: 1, host: hostname(), started: "", id: "x", since: "then", ...parts });
  const write = async (text: string, age = 0) => {
    await writeFile(join(folder, ".lock"), text);
    const at = new Date(Date.now() - age);
    await utimes(join(folder, ".lock"), at, at);
  };

  test("the lock of a process that has died is taken over", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.once("close", resolve));
    await write(owner({ pid: child.pid }));
    await (await directory().lock()).release();
    expect(await readdir(folder)).toEqual([]);
  });

  // reason for skipping: only Linux tells when a process started
  test.skipIf(process.platform !== "linux")(
    "a process with the same number that began later does not keep it",
    async () => {
      await write(owner({ pid: process.pid, started: "1" }));
      await (await directory().lock()).release();
    },
  );

  test("the lock of another machine counts as long as it is touched", async () => {
    await write(owner({ host: "elsewhere" }), 60_000);
    expect(await failure(() => directory().lock())).toMatch(/process 1 on elsewhere, since then/);
    await write(owner({ host: "elsewhere" }), 3_600_000);
    await (await directory().lock()).release();
  });

  test.each(["", "{", "[]", '{"pid":"1"}', '{"pid":-1,"host":"a"}', "\0\0"])(
    "a lock file that says %j names nobody",
    async (text) => {
      await write(text);
      await (await directory().lock()).release();
    },
  );

  test("eight that find a dead one's lock together: one takes it", async () => {
    await write(owner({ pid: 2 ** 22 + 1 }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => directory().lock()));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readdir(folder)).toEqual([".lock"]);
  });
});

describe("a damaged run folder", () => {
  const saved = async (latest: string, metadata: Record<string, string>) => {
    const at = join(folder, "snapshots", "step-00000003");
    await mkdir(at, { recursive: true });
    await writeFile(join(folder, "snapshots", "latest"), latest);
    await writeSafetensors(join(at, "model.safetensors"), []);
    await writeSafetensors(join(at, "training-state.safetensors"), [], metadata);
  };

  test.each(["../../elsewhere\n", "", "step-x", "step-99999999999999999999", "\x1b[2J", "."])(
    "latest says %j",
    async (latest) => {
      await saved(latest, { step: "3" });
      expect(await failure(() => directory().load())).toMatch(/latest names .*, which is no snapshot/);
    },
  );

  test.each(["", "-3", "1.5", "4", "3e0", "99999999999999999999", "NaN"])("the step is %j", async (step) => {
    await saved("step-00000003\n", { step });
    expect(await failure(() => directory().load())).toMatch(/for its step: it is damaged/);
  });

  test.each(["", "{", "7", "null", '"\x1b[2J"'])("the settings are %j", (settings) =>
    withBackend(async (backend) => {
      await saved("step-00000003\n", { step: "3", settings });
      expect(await failure(() => collect(backend, { store: directory() }))).toMatch(/settings of the run to continue/);
      expect(await readFile(join(folder, "snapshots", "latest"), "utf8")).toBe("step-00000003\n");
    }),
  );
});

describe("a damaged .idx", () => {
  const { bin, idx } = writeBinIdx([
    [5, 6, 7],
    [8, 9],
  ]);
  const changed = (change: (view: DataView) => void) => {
    const copy = idx.slice();
    change(new DataView(copy.buffer));
    return copy;
  };

  test.each<[string, Uint8Array, RegExp]>([
    ["a negative size", changed((view) => view.setInt32(34, -4, true)), /item 0 has -4 ids/],
    [
      "sizes that cancel out",
      changed((view) => {
        view.setInt32(34, 14, true);
        view.setInt32(38, -7, true);
        view.setBigInt64(50, 28n, true);
      }),
      /item 1 has -7 ids/,
    ],
    ["more items than bytes", changed((view) => view.setBigUint64(18, 2n ** 63n, true)), /is damaged/],
    ["items beyond whole numbers", changed((view) => view.setBigUint64(18, 2n ** 64n - 1n, true)), /is damaged/],
    ["another place", changed((view) => view.setBigInt64(42, 2n, true)), /at byte 2, expected 0/],
    ["another dtype", changed((view) => view.setUint8(17, 99)), /dtype code 99/],
  ])("%s", (_, damaged, message) => expect(() => readBinIdx(bin, damaged)).toThrow(message));
});

describe("batches and settings", () => {
  test("ids and targets outside the vocabulary are refused before anything is computed", () =>
    withBackend(async (backend) => {
      const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed: 1 });
      const engine = new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, {
        batch: 1,
        time: 4,
      });
      const good = { ids: Int32Array.of(1, 2, 3, 4), targets: Int32Array.of(2, 3, 4, -1) };
      const wrong = (part: "ids" | "targets", value: number) => ({ ...good, [part]: Int32Array.of(1, value, 3, 4) });
      for (const [batch, message] of [
        [wrong("ids", 256), "the id 256 at 1; the model's vocabulary has 256 ids"],
        [wrong("ids", -1), "the id -1 at 1"],
        [wrong("targets", 256), "the target 256 at 1"],
        [{ ...good, ids: Int32Array.of(1) }, "must have 4 ids and targets, got 1 and 4"],
      ] as const) {
        expect(await failure(() => engine.step([good, batch], 0.1))).toContain(message);
        expect(await failure(() => engine.evaluate(batch))).toContain(message);
      }
      expect(await failure(() => engine.step([], 0.1))).toContain("at least one batch");
      expect(await failure(() => engine.step([good], Number.NaN))).toContain("learning rate must be a number, got NaN");
      expect(engine.steps).toBe(0);
      expect((await engine.step([good], 0.1)).loss).toBeGreaterThan(0);
      await engine.dispose();
      trainable.dispose();
    }));

  test.each<[object, string]>([
    [{ learningrate: 1 }, "train has no option learningrate (did you mean learningRate?)"],
    [{ saveEvery: 1.5 }, "train: saveEvery must be a whole number of at least 0, got 1.5"],
    [{ batch: 2.5 }, "train: batch must be a whole number"],
    [{ order: "sorted" }, 'train: order must be one of random, official, official-x, got "sorted"'],
    [{ optimizer: { beta3: 1 } }, "optimizer of train has no option beta3 (did you mean beta1?)"],
    [{ optimizer: { beta1: 1 } }, "optimizer of train: beta1 must be a number from 0 to"],
    [{ method: { kind: "lora", rnk: 4, rank: 4, alpha: 1 } }, "the method lora has no option rnk (did you mean rank?)"],
    [{ method: { kind: "magic" } }, 'there is no method "magic"; use full, lora, dora, pissa, miss or state'],
  ])("%j", (options, message) =>
    withBackend(async (backend) => expect(await failure(() => collect(backend, options))).toContain(message)),
  );
});

test("metrics that are none are left out, whatever they hold", () => {
  const right = [
    { type: "train", step: 1, loss: 2.5 },
    { type: "evaluation", step: 2, loss: 2, tokens: 40 },
    { type: "metrics", step: 2, own: -1 },
  ];
  const wrong = [
    "null",
    "5",
    "[]",
    '"x"',
    "{",
    "{}",
    '{"type":"train","step":1,"loss":"2.5"}',
    '{"type":"train","step":1}',
    '{"type":"train","step":1,"loss":1e999}',
    '{"type":"train","step":-1,"loss":1}',
    '{"type":"train","step":1.5,"loss":1}',
    '{"type":"train","step":"1","loss":1}',
    '{"type":"evaluation","step":1,"loss":1,"accuracy":{"toString":1}}',
    '{"type":"constructor","step":1,"loss":1}',
  ];
  const lines = [...wrong, ...right.map((record) => JSON.stringify(record)), ...wrong];
  expect(parseMetrics(lines.join("\n"))).toEqual(right);
});
