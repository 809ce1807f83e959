// What an evaluation prints, and keeps in the folder of --out: result.json, and a chart a file.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWholeFile } from "@rwkv-ts/core/tools";
import type { JsonObject, Metrics } from "@rwkv-ts/evaluate";
import { RowsFile } from "@rwkv-ts/evaluate/node";
import { machine } from "../../bench/machine.js";
import { formatFields } from "../../terminal/format.js";
import { UsageError } from "../../terminal/report-error.js";
import { write, writeJson } from "../../terminal/streams.js";
import { version } from "../../version.js";
import type { EvalFlags } from "./flags.js";
import { settingsOfConfig } from "./new-models.js";

export interface Result {
  /** What is said of the run: task, data, counts. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly metrics: Metrics;
  /** Beside the metrics, for the documents. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly charts: Readonly<Record<string, string>>;
  /** For people, in place of the metrics. */
  readonly text?: string;
}

/** The folder of --out. @throws UsageError where it cannot be made */
export async function outFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw new UsageError(`--out: ${out} cannot be made: ${error.message}`);
  });
}

/** The rows of --out, which are this run's alone until it is disposed; none without --out. */
export async function keptRows(out: string | undefined): Promise<AsyncDisposable & { readonly rows?: RowsFile }> {
  if (out === undefined) return { [Symbol.asyncDispose]: async () => undefined };
  await outFolder(out);
  const rows = new RowsFile(join(out, "rows.jsonl"));
  const lock = await rows.lock();
  return { rows, [Symbol.asyncDispose]: () => lock.release() };
}

export async function tell(result: Result, flags: EvalFlags, seconds: number): Promise<void> {
  const { about, metrics, details, charts, text } = result;
  const values = Object.fromEntries(Object.entries(metrics).map(([name, { value }]) => [name, value]));
  const intervals = Object.fromEntries(
    Object.entries(metrics).flatMap(([name, { interval }]) => (interval ? [[name, interval]] : [])),
  );
  const document = { ...about, ...values, intervals, ...details, seconds };
  if (flags.out !== undefined) {
    const kept = {
      ...document,
      command: commandLine(),
      version: version(),
      machine: machine(),
      date: new Date().toISOString(),
    };
    await writeWholeFile(join(flags.out, "result.json"), `${JSON.stringify(kept, null, 1)}\n`);
    for (const [name, svg] of Object.entries(charts)) await writeWholeFile(join(flags.out, `${name}.svg`), svg);
  }
  if (flags.json) return writeJson(document);
  return write(text ?? describe(about, metrics, seconds));
}

function describe(about: Result["about"], metrics: Metrics, seconds: number): string {
  const counts = Object.entries(about).filter(([, value]) => typeof value === "number");
  return formatFields([
    ...counts.map(([name, value]) => [name, String(value)] as const),
    ...Object.entries(metrics).map(([name, metric]) => [spaced(name), shown(metric)] as const),
    ["seconds", digits(seconds)],
  ]);
}

/** A value with its interval. */
export function shown({ value, interval }: Metrics[string]): string {
  return interval ? `${digits(value)}  (95 %: ${interval.map(digits).join(" to ")})` : digits(value);
}

const digits = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(5));

/** bitsPerByte: "bits per byte". */
const spaced = (name: string): string =>
  /^[a-z]+([A-Z][a-z]+)+$/.test(name) ? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : name;

/** As it was given, with quotes where a shell needs them. */
const commandLine = (): string =>
  ["rwkv", ...process.argv.slice(2)]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(" ");

/** What changes a model beside its file. */
export const adaptersOf = ({ lora, loraAlpha, initialState, ...flags }: EvalFlags): JsonObject => ({
  ...(lora !== undefined && { lora, loraAlpha: loraAlpha ?? null }),
  ...(initialState !== undefined && { initialState }),
  ...settingsOfConfig(flags),
});
