// A task that trains small models, from flags to the result.
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { runStudy, type StudyName, type StudyRow, study, studyCharts, studyMetrics } from "@rwkv-ts/evaluate";
import { openBackend } from "@rwkv-ts/preset";
import { RunDirectory } from "@rwkv-ts/train/node";
import { quietly } from "../../gpu-probe.js";
import { formatCount, formatTable } from "../../terminal/format.js";
import type { EvalFlags, TaskName } from "./flags.js";
import { openBase } from "./grown-models.js";
import { newModel, refuseIgnoredConfig, settingsOfConfig } from "./new-models.js";
import { keptRows, tell } from "./results.js";
import { TrainingReport } from "./training-report.js";

export async function runTrained(name: TaskName, flags: EvalFlags, signal: AbortSignal): Promise<void> {
  const { size = "smoke", problems, archs, lr, seeds, steps, samples, lengths, out } = flags;
  const base = flags.from === undefined ? undefined : await openBase(flags.from, flags, signal);
  const { layers, widths } = base ?? flags;
  const choices = {
    ...{ problems, architectures: archs, layers, widths, learningRates: lr, seeds, steps },
    ...{ sequences: samples, lengths, from: base?.name },
  };
  const plan = await study(name as StudyName, size, choices, (id, sizes) =>
    base ? base.grown(id, sizes) : newModel(id, sizes, flags.config),
  );
  const trained = plan.runs.map(({ facts }) => facts.architecture);
  if (!base) await refuseIgnoredConfig(trained, flags);
  const settings = { ...plan.settings, ...settingsOfConfig(flags) };
  await using kept = await keptRows(out);
  await using backend = (await openBackend(flags.backend, { ...flags, ...quietly(flags) })).backend;
  const report = new TrainingReport();
  const started = performance.now();
  const rows = await runStudy({
    ...{ name, settings, runs: plan.runs, backend, signal, rows: kept.rows },
    ...(out !== undefined && { store: (run) => storeOf(join(out, "runs", String(run))) }),
    onProgress: (progress) => report.step(progress),
  }).finally(() => report.end());
  const about = { task: name, size, runs: rows.length };
  const result = {
    ...{ about, metrics: studyMetrics(rows), charts: studyCharts(rows, plan.tests) },
    details: { settings, rows, backend: backend.name },
    text: tableOf(rows, plan.tests),
  };
  await tell(result, flags, (performance.now() - started) / 1000);
}

const storeOf = (path: string): RunDirectory =>
  new RunDirectory(path, { writeSafetensors, openCheckpoint }, { keep: 1 });

/** A table a problem, since its tests are its own. */
function tableOf(rows: readonly StudyRow[], tests: string): string {
  const problems = [...new Set(rows.map(({ problem }) => problem))];
  return problems
    .map((problem) => {
      const own = rows.filter((row) => row.problem === problem);
      const heading = [
        "model",
        "layers",
        "width",
        "parameters",
        "lr",
        "seed",
        "loss",
        ...own[0]!.accuracy.map(([at]) => `@${at}`),
      ];
      const lines = own.map((row) => [
        row.architecture,
        ...[row.layers, row.width].map(String),
        formatCount(row.parameters),
        ...[row.learningRate, row.seed].map(String),
        row.loss.toFixed(4),
        ...row.accuracy.map(([, targets]) => `${(100 * targets).toFixed(1)} %`),
      ]);
      return `${problem}: share of right targets @ ${tests}\n${formatTable(heading, lines)}`;
    })
    .join("\n");
}
