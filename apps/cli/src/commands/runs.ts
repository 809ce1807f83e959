// rwkv runs: what runs of rwkv train came to, and in which settings they differ.
import type { MetricsRecord } from "@rwkv-ts/train";
import { Command } from "commander";
import { jsonOption } from "../options/model-options.js";
import { formatFields, formatTable } from "../terminal/format.js";
import { interruptible } from "../terminal/interrupt.js";
import { write, writeJson } from "../terminal/streams.js";
import type { ReadRun } from "./runs/read-runs.js";

const examples = `
A folder is a run (the --out of rwkv train), or has runs in it. Below the table stand the settings in which they differ.
Losses are nats per token: the last recorded one of training, the best one on held-out text with its update.

Examples:
  $ rwkv runs
  $ rwkv runs runs/small runs/large
  $ rwkv runs --json`;

export function runsCommand(): Command {
  return new Command("runs")
    .description("list and compare training runs")
    .argument("[folders...]", "runs, or folders of runs (default: runs)")
    .addOption(jsonOption())
    .addHelpText("after", examples)
    .action((folders: string[], flags: { json?: boolean }) => interruptible(() => run(folders, flags)));
}

async function run(folders: readonly string[], { json }: { json?: boolean }): Promise<void> {
  const { readRuns } = await import("./runs/read-runs.js");
  const runs = await readRuns(folders.length > 0 ? folders : ["runs"]);
  if (json)
    return writeJson({
      runs: runs.map(({ name, folder, records, settings }) => ({ name, folder, ...summary(records), settings })),
    });
  const heading = ["run", "updates", "training", "validation", "at", "accuracy", "bits/byte"];
  const rows = runs.map(({ name, records }) => {
    const { step, loss, best } = summary(records);
    return [
      name,
      String(step),
      shown(loss),
      shown(best?.loss),
      String(best?.step ?? ""),
      percent(best?.accuracy),
      shown(best?.bitsPerByte),
    ];
  });
  await write(formatTable(heading, rows));
  const fields = differences(runs);
  if (fields.length > 0) await write(`\n${formatFields(fields)}`);
}

const shown = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(4));
const percent = (value: number | undefined): string => (value === undefined ? "" : `${(100 * value).toFixed(2)} %`);

type Evaluated = Extract<MetricsRecord, { type: "evaluation" }>;

/** The last update, the last training loss, and the best measurement on held-out text. */
function summary(records: readonly MetricsRecord[]) {
  const step = records.reduce((most, record) => Math.max(most, record.step), 0);
  const loss = records.filter(({ type }) => type === "train").at(-1)?.loss;
  const best = records.reduce<Evaluated | undefined>(
    (least, record) =>
      record.type === "evaluation" && !(record.loss >= (least?.loss ?? Number.POSITIVE_INFINITY)) ? record : least,
    undefined,
  );
  return { step, loss, best };
}

/** Settings that are not the same in all runs, with the value of each. */
function differences(runs: readonly ReadRun[]): (readonly [name: string, value: string])[] {
  const all = runs.map(({ settings }) => new Map(flattened(settings)));
  return [...new Set(all.flatMap((settings) => [...settings.keys()]))].flatMap((key) => {
    const values = all.map((settings) => settings.get(key) ?? "none");
    if (new Set(values).size < 2) return [];
    return [[key, runs.map(({ name }, i) => `${name}: ${values[i]}`).join("; ")] as const];
  });
}

/** Settings as names and texts; those of an object under its name. */
const flattened = (settings: Readonly<Record<string, unknown>>, prefix = ""): [name: string, value: string][] =>
  Object.entries(settings).flatMap(([key, value]) => {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isObject) return flattened(value as Record<string, unknown>, `${prefix}${key}.`);
    return [
      [
        prefix + key,
        Array.isArray(value) ? value.map((each) => JSON.stringify(each).replaceAll('"', "")).join(" ") : String(value),
      ],
    ];
  });
