// What compressed states cost a model, from flags to the result.
import {
  measureStateCompression,
  modelFacts,
  type StateCompressionRow,
  stateCompressionCharts,
  stateCompressionMetrics,
} from "@rwkv-ts/evaluate";
import { readInput } from "../../input-file.js";
import { openModel } from "../../open-model.js";
import { formatTable } from "../../terminal/format.js";
import { countLine } from "../../terminal/progress.js";
import type { EvalFlags } from "./flags.js";
import { modelOf } from "./model-facts.js";
import { keptRows, shown, tell } from "./results.js";

export async function runStateCompression(file: string | undefined, flags: EvalFlags, signal: AbortSignal) {
  const { out, samples } = flags;
  const data = await readInput(flags.data!, "--data");
  await using model = await openModel(file, flags, signal);
  await using kept = await keptRows(out);
  const progress = countLine("texts");
  const started = performance.now();
  const { rows, settings } = await measureStateCompression(model, {
    ...{ data, samples, signal, rows: kept.rows, model: await modelOf(file, flags, model) },
    onText: (done, of) => progress.update(done, of),
  }).finally(() => progress.end());
  const about = { task: "state-compression", data: flags.data, texts: rows.length };
  const result = {
    ...{ about, metrics: stateCompressionMetrics(rows), charts: stateCompressionCharts(rows), text: tableOf(rows) },
    details: { settings, model: modelFacts(model), rows },
  };
  await tell(result, flags, (performance.now() - started) / 1000);
}

function tableOf(rows: readonly StateCompressionRow[]): string {
  const metrics = stateCompressionMetrics(rows);
  const names = Object.keys(metrics).flatMap((name) => (name.startsWith("size ") ? [name.slice("size ".length)] : []));
  const lines = names.map((name) => [
    name,
    `${(100 * metrics[`size ${name}`]!.value).toFixed(1)} %`,
    shown(metrics[`lost ${name}`]!),
    `${(100 * metrics[`kept ${name}`]!.value).toFixed(1)} %`,
  ]);
  const ends = ["none", "exact"].map(
    (name) => `bits per byte, state ${name}: ${shown(metrics[`bitsPerByte ${name}`]!)}\n`,
  );
  return `${ends.join("")}${formatTable(["compression", "size", "bits per byte lost", "kept"], lines)}`;
}
