// Many trainings of small models, each tested on sequences of several lengths: what architectures can learn. A study that was
// interrupted goes on: finished runs are kept as rows, and the one at hand from its last snapshot.
import { AbortedError, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import type { GivenWeight, SnapshotStore } from "@rwkv-ts/train";
import { lineChart, type Series } from "../charts/line-chart.js";
import type { RowStore } from "../evaluate.js";
import type { JsonObject } from "../json.js";
import { type Metric, type Metrics, mean, through } from "../metric.js";
import { accuracyOf, type ProblemTest } from "./accuracy.js";
import { type ProblemTraining, trainProblem } from "./train-problem.js";

/** What a run is about; runs that differ by their seed or learning rate alone are repetitions. */
export type RunFacts = {
  readonly problem: string;
  readonly architecture: string;
  readonly layers: number;
  readonly width: number;
  readonly learningRate: number;
  readonly seed: number;
};

/** One training of a study, and its tests. */
export interface StudyRun {
  readonly facts: RunFacts;
  readonly architecture: Architecture;
  /** What it begins with; default: its initial values. */
  weights?(): AsyncIterable<GivenWeight> | Iterable<GivenWeight>;
  readonly training: ProblemTraining;
  readonly tests: readonly ProblemTest[];
  /** Sequences of each test. */
  readonly sequences: number;
}

/** What a run of a study gave. */
export type StudyRow = RunFacts & {
  readonly parameters: number;
  readonly updates: number;
  /** Of the last update, in nats per target. */
  readonly loss: number;
  /** Of each test: where it stands, the share of right targets, the share of sequences that are right as a whole. */
  readonly accuracy: readonly (readonly [at: number, targets: number, sequences: number])[];
  readonly seconds: number;
};

/** What a study trains, and where it keeps what it has. */
export interface StudyOptions {
  readonly name: string;
  readonly settings: JsonObject;
  readonly runs: readonly StudyRun[];
  readonly backend: Backend;
  readonly rows?: RowStore | undefined;
  /** Where the snapshots of a run are kept. */
  store?(run: number): SnapshotStore;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StudyProgress) => void) | undefined;
}

/** How far a study is. */
export interface StudyProgress {
  /** Of the runs, from 0. */
  readonly run: number;
  readonly runs: number;
  readonly facts: RunFacts;
  readonly step: number;
  readonly steps: number;
  /** Of the last update, in nats per target. */
  readonly loss: number;
}

/**
 * Trains and tests every run of a study, one after the other. Goes on where rows and snapshots end.
 * @throws as `trainProblem`; AbortedError, finished runs and the snapshot of the one at hand being kept
 */
export async function runStudy(options: StudyOptions): Promise<StudyRow[]> {
  const { name, settings, runs, rows, signal } = options;
  const facts = runs.map((run) => run.facts);
  const known = (await rows?.begin({ task: name, settings, runs: facts })) ?? new Map<number, JsonObject>();
  const done: StudyRow[] = [];
  for (const [i, run] of runs.entries()) {
    if (signal?.aborted) throw new AbortedError();
    const row = (known.get(i) as StudyRow | undefined) ?? (await runOne(options, run, i));
    if (!known.has(i)) await rows?.add(i, row);
    done.push(row);
  }
  return done;
}

async function runOne(options: StudyOptions, run: StudyRun, i: number): Promise<StudyRow> {
  const { backend, signal, runs, onProgress } = options;
  const { facts, architecture, training, tests, sequences } = run;
  const started = performance.now();
  const { weights, parameters, loss } = await trainProblem({
    ...{ architecture, backend, training, signal, given: run.weights?.() },
    store: options.store?.(i),
    onStep: (step, steps, now) => onProgress?.({ run: i, runs: runs.length, facts, step, steps, loss: now }),
  });
  const model = await Model.create(architecture, backend, weights, { slots: 16 });
  try {
    const accuracy: [number, number, number][] = [];
    for (const test of tests) {
      const { targets, sequences: whole } = await accuracyOf(model, test, { sequences, seed: training.seed, signal });
      accuracy.push([test.at ?? test.length, targets, whole]);
    }
    const seconds = (performance.now() - started) / 1000;
    return { ...facts, parameters, updates: training.steps, loss, accuracy, seconds };
  } finally {
    await model.dispose();
  }
}

/** Repetitions of one thing, at the learning rate whose accuracy over all tests is highest. */
interface Group {
  readonly problem: string;
  readonly name: string;
  readonly rows: readonly StudyRow[];
}

const overall = ({ accuracy }: StudyRow): number => mean(accuracy.map(([, targets]) => targets)).value;

function groupsOf(rows: readonly StudyRow[]): Group[] {
  const layersDiffer = new Set(rows.map(({ layers }) => layers)).size > 1;
  const widthsDiffer = new Set(rows.map(({ width }) => width)).size > 1;
  const nameOf = ({ architecture, layers, width }: StudyRow) =>
    [architecture, layersDiffer && `${layers} layers`, widthsDiffer && `width ${width}`].filter(Boolean).join(", ");
  const byName = new Map<string, StudyRow[]>();
  for (const row of rows) {
    const key = `${row.problem}\n${nameOf(row)}`;
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return [...byName].map(([key, own]) => {
    const [problem, name] = key.split("\n") as [string, string];
    const rates = [...new Set(own.map(({ learningRate }) => learningRate))];
    const at = (rate: number) => own.filter(({ learningRate }) => learningRate === rate);
    const best = rates.reduce((a, b) => (mean(at(b).map(overall)).value > mean(at(a).map(overall)).value ? b : a));
    return { problem, name, rows: at(best) };
  });
}

/** Accuracies of a group's repetitions at each test. */
const atTests = ({ rows }: Group): (readonly [at: number, values: readonly number[]])[] =>
  rows[0]!.accuracy.map(([at], test) => [at, rows.map(({ accuracy }) => accuracy[test]![1])] as const);

const asShare = (value: number): number => Math.min(1, Math.max(0, value));

/** Mean accuracy over the seeds for each problem, architecture and test, at the best of the learning rates. */
export function studyMetrics(rows: readonly StudyRow[]): Metrics {
  const metrics: Record<string, Metric> = {};
  for (const group of groupsOf(rows))
    for (const [at, values] of atTests(group))
      metrics[`${group.problem} ${group.name}@${at}`] = through(mean(values), asShare);
  return metrics;
}

/** A chart for each problem: accuracy over the tests, the mean and the range over the seeds. @param tests what they stand at */
export function studyCharts(rows: readonly StudyRow[], tests: string): Record<string, string> {
  const groups = groupsOf(rows);
  const problems = [...new Set(groups.map(({ problem }) => problem))];
  return Object.fromEntries(
    problems.map((problem) => {
      const series = groups.filter((group) => group.problem === problem).map(seriesOf);
      const names = { x: tests, y: "share of right targets" };
      return [problem, lineChart({ title: problem, names, series, logarithmic: { x: true }, bounds: [0, 1] })];
    }),
  );
}

function seriesOf(group: Group): Series {
  const tests = atTests(group);
  return {
    name: group.name,
    points: tests.map(([at, values]) => [at, mean(values).value]),
    range: tests.map(([, values]) => [Math.min(...values), Math.max(...values)]),
  };
}
