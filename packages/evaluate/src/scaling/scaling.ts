// How the loss falls with compute, and along a text: models of several sizes trained on the same tokens of a text, the held-out loss of
// each over its compute C = 6 N D (Kaplan et al. 2020, arXiv 2001.08361; N parameters without embedding and head, D trained tokens), and
// the loss of the tokens at each distance from the beginning, within and beyond the trained length. A study that was interrupted
// goes on, from the snapshot of the run at hand.
import { AbortedError, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, elementCount, weightSpecs } from "@rwkv-ts/core/model";
import { type Dataset, type SnapshotStore, type TokenArray, train } from "@rwkv-ts/train";
import { lineChart } from "../charts/line-chart.js";
import type { RowStore } from "../evaluate.js";
import type { JsonObject } from "../json.js";
import { type Metrics, mean } from "../metric.js";
import { heldOut } from "../text/held-out.js";
import { lossAlong } from "../text/loss-along.js";
import { MemorySnapshots } from "./memory-snapshots.js";
import { powerLaw } from "./power-law.js";

/** What sets a run of a scaling study apart. */
export type ScalingFacts = {
  readonly architecture: string;
  readonly layers: number;
  readonly width: number;
  readonly seed: number;
};

/** A model that a scaling study trains. */
export interface ScalingRun {
  readonly facts: ScalingFacts;
  readonly architecture: Architecture;
}

/** How every model of a scaling study is trained. */
export interface ScalingPlan {
  /** Windows of an update. */
  readonly batch: number;
  /** Tokens of the windows that are trained on. */
  readonly context: number;
  /** Updates of each run. */
  readonly steps: number;
  readonly learningRate: number;
  /** Held-out windows of eight contexts whose losses are told by position. */
  readonly windows: number;
}

/** What a scaling study trains, on what, and where it keeps what it has. */
export interface ScalingOptions {
  readonly settings: JsonObject;
  readonly runs: readonly ScalingRun[];
  readonly plan: ScalingPlan;
  /** Ids in memory. */
  readonly dataset: Dataset;
  readonly backend: Backend;
  readonly rows?: RowStore | undefined;
  store?(run: number): SnapshotStore;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ScalingProgress) => void) | undefined;
}

/** How far a scaling study is; `run` counts from 0. */
export interface ScalingProgress {
  readonly run: number;
  readonly runs: number;
  readonly facts: ScalingFacts;
  readonly step: number;
  readonly steps: number;
  /** Of the last update, in nats per token. */
  readonly loss: number;
}

/** What a run of a scaling study gave. */
export type ScalingRow = ScalingFacts & {
  /** Without embedding and head. */
  readonly parameters: number;
  /** Tokens that were trained on. */
  readonly tokens: number;
  /** 6 N D floating-point operations. */
  readonly compute: number;
  /** Held out, in nats per token. */
  readonly loss: number;
  /** Mean losses of the tokens up to a position, from the position before on. */
  readonly positions: readonly (readonly [position: number, loss: number])[];
  readonly seconds: number;
};

/** How far beyond the trained length losses are measured. */
const beyond = 8;

/**
 * Trains models of several sizes on the same tokens and measures the held-out loss of each: over its compute C = 6 N D (Kaplan et al.
 * 2020, arXiv 2001.08361; N parameters without embedding and head, D tokens), and by the position in the text. Goes on where rows and
 * snapshots end.
 * @throws InputError for data that are too short, before anything is computed; what `train` throws; AbortedError, the run at hand being
 * kept
 */
export async function runScaling(options: ScalingOptions): Promise<ScalingRow[]> {
  const { settings, runs, plan, rows, signal } = options;
  const held = heldOut(options.dataset, beyond * plan.context, `${beyond} contexts of ${plan.context}`);
  const facts = runs.map((run) => run.facts);
  const known = (await rows?.begin({ task: "scaling", settings, plan: { ...plan }, runs: facts })) ?? new Map();
  const done: ScalingRow[] = [];
  for (const [i, run] of runs.entries()) {
    if (signal?.aborted) throw new AbortedError();
    const row = (known.get(i) as ScalingRow | undefined) ?? (await runOne(options, run, i, held));
    if (!known.has(i)) await rows?.add(i, row);
    done.push(row);
  }
  return done;
}

async function runOne(options: ScalingOptions, run: ScalingRun, i: number, held: TokenArray): Promise<ScalingRow> {
  const { plan, dataset, backend, runs, signal, onProgress } = options;
  const { architecture, facts } = run;
  const started = performance.now();
  const store = options.store?.(i) ?? new MemorySnapshots();
  const { windows, ...course } = plan;
  const { finished, evaluation } = await train({
    ...{ ...course, architecture, backend, dataset, store, signal, seed: facts.seed },
    finalLearningRate: plan.learningRate / 10,
    warmupSteps: Math.round(plan.steps / 20),
    saveEvery: 200,
    onEvent(event) {
      if (event.type !== "step") return;
      onProgress?.({ run: i, runs: runs.length, facts, step: event.step, steps: plan.steps, loss: event.loss });
    },
  });
  if (!finished || !evaluation) throw new AbortedError();
  const model = await Model.create(architecture, backend, await weightsOf(architecture, store));
  try {
    const positions = await lossesByPosition(model, held, plan, signal);
    const parameters = innerParameters(architecture);
    const tokens = plan.steps * plan.batch * plan.context;
    const seconds = (performance.now() - started) / 1000;
    return {
      ...facts,
      parameters,
      tokens,
      compute: 6 * parameters * tokens,
      loss: evaluation.loss,
      positions,
      seconds,
    };
  } finally {
    await model.dispose();
  }
}

async function weightsOf(architecture: Architecture, store: SnapshotStore) {
  const saved = await store.load();
  if (!saved) throw new Error("a training that ended has a snapshot");
  try {
    const weights = [];
    for (const name of weightSpecs(architecture).keys())
      weights.push({ name, storage: "f32" as const, bytes: await saved.model(name) });
    return weights;
  } finally {
    await saved.close?.();
  }
}

/** Those of layers, as scaling laws count them. */
function innerParameters(architecture: Architecture): number {
  const ofLayer = (name: string) => architecture.layers.some((layer) => name.startsWith(`${layer.name}.`));
  return [...weightSpecs(architecture)].reduce(
    (sum, [name, { shape }]) => sum + (ofLayer(name) ? elementCount(shape) : 0),
    0,
  );
}

async function lossesByPosition(
  model: Model,
  held: TokenArray,
  { context, windows }: ScalingPlan,
  signal: AbortSignal | undefined,
): Promise<[number, number][]> {
  const length = beyond * context;
  const losses = await lossAlong(model, { held, windows, length, signal });
  const ends: number[] = [];
  for (let end = Math.max(1, context >> 3); end <= length; end *= 2) ends.push(end);
  return ends.map((end, i) => {
    return [end, mean([...losses.subarray(ends[i - 1] ?? 0, end)]).value];
  });
}

/** For each architecture with two sizes or more: the exponent of L = a C^-b and how well it fits. */
export function scalingMetrics(rows: readonly ScalingRow[]): Metrics {
  return Object.fromEntries(
    families(rows).flatMap(({ name, rows: own }) => {
      if (new Set(own.map(({ compute }) => compute)).size < 2) return [];
      const { exponent, rSquared } = powerLaw(own.map(({ compute, loss }) => [compute, loss]));
      return [
        [`${name} exponent`, exponent],
        [`${name} r²`, { value: rSquared }],
      ];
    }),
  );
}

const families = (rows: readonly ScalingRow[]): { name: string; rows: ScalingRow[] }[] =>
  [...new Set(rows.map(({ architecture }) => architecture))].map((name) => ({
    name,
    rows: rows.filter((row) => row.architecture === name).sort((a, b) => a.compute - b.compute),
  }));

/** Held-out loss over compute, and over the position in the text. */
export function scalingCharts(rows: readonly ScalingRow[]): Record<string, string> {
  const overCompute = families(rows).map(({ name, rows: own }) => ({
    name,
    points: own.map(({ compute, loss }) => [compute, loss] as const),
  }));
  const overPosition = rows.map(({ architecture, layers, width, seed, positions }) => ({
    name: `${architecture} ${layers} x ${width}${new Set(rows.map((row) => row.seed)).size > 1 ? `, ${seed}` : ""}`,
    points: positions,
  }));
  const y = "loss (nats per token)";
  return {
    scaling: lineChart({
      ...{ title: "Loss over compute", names: { x: "6 N D", y }, series: overCompute },
      logarithmic: { x: true, y: true },
    }),
    positions: lineChart({
      ...{ title: "Loss along the text", names: { x: "tokens before, at most", y }, series: overPosition },
      logarithmic: { x: true },
    }),
  };
}
