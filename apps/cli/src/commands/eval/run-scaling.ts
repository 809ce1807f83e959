// Models of several sizes trained on a text, from flags to the result.
import { join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import {
  runScaling,
  type ScalingPlan,
  type ScalingRow,
  type ScalingRun,
  type StudySize,
  scalingCharts,
  scalingMetrics,
} from "@rwkv-ts/evaluate";
import { openBackend } from "@rwkv-ts/preset";
import { ByteTokenizer } from "@rwkv-ts/tokenizer";
import { checksumOf } from "@rwkv-ts/train";
import { RunDirectory } from "@rwkv-ts/train/node";
import { quietly } from "../../gpu-probe.js";
import { formatCount, formatTable } from "../../terminal/format.js";
import { UsageError } from "../../terminal/report-error.js";
import type { EvalFlags } from "./flags.js";
import { newModel, refuseIgnoredConfig, settingsOfConfig } from "./new-models.js";
import { keptRows, shown, tell } from "./results.js";
import { datasetOf, rateOf } from "./text-to-learn.js";
import { TrainingReport } from "./training-report.js";

interface Size extends ScalingPlan {
  /** [layers, width] of the models. */
  readonly models: readonly (readonly [number, number])[];
}

const wide = (...models: readonly (readonly [number, number])[]) => models;

const sizes: Readonly<Record<StudySize, Size>> = {
  smoke: {
    models: wide([1, 32], [1, 64], [2, 64], [2, 96], [3, 96]),
    ...{ batch: 8, context: 64, steps: 60, learningRate: 3e-3, windows: 4 },
  },
  small: {
    models: wide([2, 32], [2, 64], [3, 96], [4, 128], [6, 192]),
    ...{ batch: 8, context: 128, steps: 1500, learningRate: 2e-3, windows: 16 },
  },
  paper: {
    models: wide([6, 256], [8, 384], [10, 512], [12, 640], [12, 768]),
    ...{ batch: 32, context: 512, steps: 20_000, learningRate: 6e-4, windows: 64 },
  },
};

export async function runScalingStudy(flags: EvalFlags, signal: AbortSignal): Promise<void> {
  const { size = "smoke", archs = ["rwkv7"], seeds = [0], out } = flags;
  const { models, ...usual } = sizes[size];
  await refuseIgnoredConfig(archs, flags);
  const plan = {
    ...usual,
    ...(flags.steps !== undefined && { steps: flags.steps }),
    learningRate: rateOf("scaling", flags, usual.learningRate),
  };
  const tokenizer = new ByteTokenizer();
  const runs: ScalingRun[] = [];
  for (const seed of seeds)
    for (const id of archs)
      for (const [layers, width] of chosen(flags, models)) {
        const architecture = await newModel(id, { layers, width, vocabulary: tokenizer.vocabularySize }, flags.config);
        runs.push({ facts: { architecture: id, layers, width, seed }, architecture });
      }
  const dataset = await datasetOf(flags.data!, tokenizer);
  const settings = { data: await checksumOf(dataset.train), ...settingsOfConfig(flags) };
  await using kept = await keptRows(out);
  await using backend = (await openBackend(flags.backend, { ...flags, ...quietly(flags) })).backend;
  const report = new TrainingReport();
  const started = performance.now();
  const rows = await runScaling({
    ...{ settings, runs, plan, dataset, backend, signal, rows: kept.rows },
    ...(out !== undefined && {
      store: (run) =>
        new RunDirectory(join(out, "runs", String(run)), { writeSafetensors, openCheckpoint }, { keep: 1 }),
    }),
    onProgress: (progress) => report.step(progress),
  }).finally(() => report.end());
  const about = { task: "scaling", data: flags.data, size, runs: rows.length };
  const metrics = scalingMetrics(rows);
  const details = { settings: { ...plan, ...settings }, rows, backend: backend.name };
  const law = Object.entries(metrics).map(([name, metric]) => `${name}  ${shown(metric)}\n`);
  const result = { about, metrics, details, charts: scalingCharts(rows), text: `${tableOf(rows)}\n${law.join("")}` };
  await tell(result, flags, (performance.now() - started) / 1000);
}

/** Layers and widths go together, the first with the first. */
function chosen({ layers, widths }: EvalFlags, usual: Size["models"]): Size["models"] {
  if (layers === undefined && widths === undefined) return usual;
  if (layers === undefined || layers.length !== widths?.length)
    throw new UsageError("scaling takes a width for each of --layers: --layers 2,4,6 --widths 64,128,192");
  return layers.map((depth, i) => [depth, widths[i]!] as const);
}

function tableOf(rows: readonly ScalingRow[]): string {
  const ends = rows[0]!.positions.map(([end]) => `@${end}`);
  const lines = rows.map((row) => [
    row.architecture,
    ...[row.layers, row.width].map(String),
    formatCount(row.parameters),
    row.compute.toExponential(2),
    String(row.seed),
    row.loss.toFixed(4),
    ...row.positions.map(([, loss]) => loss.toFixed(3)),
  ]);
  return formatTable(["model", "layers", "width", "parameters", "6 N D", "seed", "loss", ...ends], lines);
}
