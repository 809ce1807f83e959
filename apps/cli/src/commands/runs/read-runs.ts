// Runs of rwkv train as their folders tell: what was recorded, and the settings of the last snapshot.
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { type MetricsRecord, parseMetrics } from "@rwkv-ts/train";
import { RunDirectory } from "@rwkv-ts/train/node";
import { readInput } from "../../input-file.js";
import { UsageError } from "../../terminal/report-error.js";

export interface ReadRun {
  readonly name: string;
  readonly folder: string;
  readonly records: readonly MetricsRecord[];
  /** Of the last snapshot; empty where there is none. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Runs in the folders: each is one, or has some. @throws UsageError where there are none */
export async function readRuns(folders: readonly string[]): Promise<ReadRun[]> {
  const found: ReadRun[] = [];
  for (const folder of folders) {
    const own = (await isRun(folder)) ? [folder] : await runsIn(folder);
    if (own.length === 0) throw new UsageError(`${folder} holds no run: there is no metrics.jsonl in it or below it`);
    for (const each of own) found.push(await readRun(each));
  }
  return found;
}

const isRun = (folder: string): Promise<boolean> =>
  stat(join(folder, "metrics.jsonl")).then(
    (file) => file.isFile(),
    () => false,
  );

async function runsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new UsageError(`${folder} cannot be read: ${error.message}`);
  });
  const runs: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name)))
    if (entry.isDirectory() && (await isRun(join(folder, entry.name)))) runs.push(join(folder, entry.name));
  return runs;
}

async function readRun(folder: string): Promise<ReadRun> {
  const records = parseMetrics((await readInput(join(folder, "metrics.jsonl"))).toString("utf8"));
  return { name: basename(resolve(folder)), folder, records, settings: await settingsIn(folder) };
}

/** The settings of the last snapshot, or none: a run whose snapshots were deleted is still a run. */
async function settingsIn(folder: string): Promise<Record<string, unknown>> {
  const latest = await new RunDirectory(folder, { writeSafetensors, openCheckpoint }).latest();
  if (latest === undefined) return {};
  const path = `${latest}/training-state.safetensors`;
  const checkpoint = await openCheckpoint(path);
  await checkpoint.close();
  try {
    return settingsOf(JSON.parse(checkpoint.metadata.settings ?? "{}"));
  } catch (error) {
    throw new UsageError(`${path}: its settings are damaged: ${(error as Error).message}`);
  }
}

const deepest = 8;

/** @throws Error for what is no object, or nests deeper than settings do */
function settingsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("they are no JSON object");
  if (depthOf(value, deepest) > deepest) throw new Error(`they nest deeper than ${deepest} levels`);
  return value as Record<string, unknown>;
}

/** Levels of objects and lists, counted up to `most` and one more. */
function depthOf(value: unknown, most: number): number {
  if (typeof value !== "object" || value === null) return 0;
  return most < 0 ? 1 : 1 + Object.values(value).reduce<number>((n, each) => Math.max(n, depthOf(each, most - 1)), 0);
}
