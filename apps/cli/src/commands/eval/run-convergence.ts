// Courses of training at equal tokens, from flags to the result.
import {
  type ConvergencePlan,
  type ConvergenceRow,
  type ConvergenceRun,
  convergenceCharts,
  convergenceMetrics,
  runConvergence,
  type StudySize,
  trainingCourses,
} from "@rwkv-ts/evaluate";
import { openBackend } from "@rwkv-ts/preset";
import { ByteTokenizer } from "@rwkv-ts/tokenizer";
import { checksumOf } from "@rwkv-ts/train";
import { quietly } from "../../gpu-probe.js";
import { formatTable } from "../../terminal/format.js";
import { UsageError } from "../../terminal/report-error.js";
import type { EvalFlags } from "./flags.js";
import { newModel, refuseIgnoredConfig, settingsOfConfig } from "./new-models.js";
import { keptRows, shown, tell } from "./results.js";
import { datasetOf, rateOf } from "./text-to-learn.js";
import { TrainingReport } from "./training-report.js";

interface Size extends ConvergencePlan {
  readonly layers: number;
  readonly width: number;
  readonly seeds: readonly number[];
}

const sizes: Readonly<Record<StudySize, Size>> = {
  smoke: {
    ...{ layers: 1, width: 64, seeds: [0] },
    ...{ batch: 4, context: 64, steps: 80, learningRate: 3e-3, points: 4, windows: 8 },
  },
  small: {
    ...{ layers: 2, width: 64, seeds: [0, 1, 2] },
    ...{ batch: 8, context: 256, steps: 600, learningRate: 2e-3, points: 12, windows: 32 },
  },
  paper: {
    ...{ layers: 12, width: 512, seeds: [0, 1, 2] },
    ...{ batch: 32, context: 1024, steps: 20_000, learningRate: 6e-4, points: 40, windows: 128 },
  },
};

export async function runConvergenceStudy(flags: EvalFlags, signal: AbortSignal): Promise<void> {
  const { size = "smoke", archs = ["rwkv7"], out } = flags;
  const { layers, width, seeds, ...usual } = sizes[size];
  await refuseIgnoredConfig(archs, flags);
  const plan = {
    ...usual,
    ...(flags.steps !== undefined && { steps: flags.steps }),
    learningRate: rateOf("convergence", flags, usual.learningRate),
  };
  const tokenizer = new ByteTokenizer();
  const model = {
    layers: one("--layers", flags.layers, layers),
    width: one("--widths", flags.widths, width),
    vocabulary: tokenizer.vocabularySize,
  };
  const runs: ConvergenceRun[] = [];
  for (const seed of flags.seeds ?? seeds)
    for (const id of archs)
      for (const course of trainingCourses)
        runs.push({
          facts: { architecture: id, course, seed },
          architecture: await newModel(id, model, flags.config),
        });
  const dataset = await datasetOf(flags.data!, tokenizer);
  const settings = { data: await checksumOf(dataset.train), ...model, ...settingsOfConfig(flags) };
  await using kept = await keptRows(out);
  await using backend = (await openBackend(flags.backend, { ...flags, ...quietly(flags) })).backend;
  const report = new TrainingReport();
  const started = performance.now();
  const rows = await runConvergence({
    ...{ settings, runs, plan, dataset, backend, signal, rows: kept.rows },
    onProgress: (progress) => report.step(progress),
  }).finally(() => report.end());
  const about = { task: "convergence", data: flags.data, size, runs: rows.length };
  const metrics = convergenceMetrics(rows);
  const details = { settings: { ...plan, ...settings }, rows, backend: backend.name };
  const effects = Object.entries(metrics).map(([name, metric]) => `${name}  ${shown(metric)}\n`);
  const result = {
    ...{ about, metrics, details, charts: convergenceCharts(rows) },
    text: `${tableOf(rows)}\n${effects.join("")}`,
  };
  await tell(result, flags, (performance.now() - started) / 1000);
}

function one(option: string, given: readonly number[] | undefined, usual: number): number {
  if (given && given.length > 1) throw new UsageError(`convergence trains models of one size: give one of ${option}`);
  return given?.[0] ?? usual;
}

function tableOf(rows: readonly ConvergenceRow[]): string {
  const lines = rows.map(({ architecture, course, seed, updates, curve }) => {
    const [tokens, loss] = curve.at(-1)!;
    return [architecture, course, ...[seed, updates, tokens].map(String), loss.toFixed(4)];
  });
  return formatTable(["model", "course", "seed", "updates", "tokens", "held-out loss"], lines);
}
