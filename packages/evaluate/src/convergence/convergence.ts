// Which course of training converges faster at equal tokens: windows of one length (plain), a curriculum of lengths that grow, memory replay.
// All have the same model, first weights, schedule of the learning rate and tokens; the loss is measured on the same held-out windows of the
// full length while they learn. The effect of a course is its difference from plain training with the same seed, with an interval over seeds.
import { AbortedError, InputError } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import { type Dataset, type LengthStage, type ReplayOptions, type TokenArray, train } from "@rwkv-ts/train";
import { lineChart, type Series } from "../charts/line-chart.js";
import type { RowStore } from "../evaluate.js";
import type { JsonObject } from "../json.js";
import { type Metric, type Metrics, mean } from "../metric.js";
import { heldOut } from "../text/held-out.js";
import { lossAlong } from "../text/loss-along.js";

/** Courses of training that are compared. */
export const trainingCourses = ["plain", "curriculum", "replay"] as const;
/** One of `trainingCourses`. */
export type TrainingCourse = (typeof trainingCourses)[number];

/** What sets a run of a comparison apart. */
export type ConvergenceFacts = {
  readonly architecture: string;
  readonly course: TrainingCourse;
  readonly seed: number;
};

/** A model that is trained under a course. */
export interface ConvergenceRun {
  readonly facts: ConvergenceFacts;
  readonly architecture: Architecture;
}

/** What every run has in common. */
export interface ConvergencePlan {
  /** Windows of a plain update. */
  readonly batch: number;
  /** Tokens of a plain window, and of the held-out ones; a multiple of 4. */
  readonly context: number;
  /** Updates of plain training, at least 4. */
  readonly steps: number;
  readonly learningRate: number;
  /** Measurements on the way, evenly spread. */
  readonly points: number;
  /** Held-out windows of a measurement. */
  readonly windows: number;
}

/** What is compared, on what, and where rows are kept. */
export interface ConvergenceOptions {
  readonly settings: JsonObject;
  readonly runs: readonly ConvergenceRun[];
  readonly plan: ConvergencePlan;
  /** Ids in memory. */
  readonly dataset: Dataset;
  readonly backend: Backend;
  readonly rows?: RowStore | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ConvergenceProgress) => void) | undefined;
}

/** How far a comparison is; `run` counts from 0. */
export interface ConvergenceProgress {
  readonly run: number;
  readonly runs: number;
  readonly facts: ConvergenceFacts;
  readonly step: number;
  readonly steps: number;
  /** Of the last update, in nats per token. */
  readonly loss: number;
}

/** What a run of a comparison gave. */
export type ConvergenceRow = ConvergenceFacts & {
  readonly updates: number;
  /** Tokens learned, those that are replayed included, and the held-out loss in nats per token behind them. */
  readonly curve: readonly (readonly [tokens: number, loss: number])[];
  readonly seconds: number;
};

/** Share of the updates that replay. */
const ratio = 0.25;

/** How a course differs from the others. The tokens of all are equal; those of replay up to chance, since chance says when it replays. */
function courseOf(
  course: TrainingCourse,
  { batch, context, steps }: ConvergencePlan,
): { readonly context: number | readonly LengthStage[]; readonly steps: number; readonly replay?: ReplayOptions } {
  switch (course) {
    case "plain":
      return { context, steps };
    case "curriculum": {
      const short = Math.round(steps / 4);
      const stages = [
        { context: context / 4, batch: 4 * batch, steps: short },
        { context: context / 2, batch: 2 * batch, steps: short },
        { context },
      ];
      return { context: stages, steps };
    }
    case "replay":
      return { context, steps: Math.round(steps / (1 + ratio)), replay: { ratio, size: Math.max(64, batch) } };
  }
}

/**
 * Trains models under several courses at equal tokens and measures the held-out loss on the way. Goes on where rows end; the run at hand
 * begins anew.
 * @throws InputError for data or a curriculum that are too short, before anything is computed; what `train` throws; AbortedError
 */
export async function runConvergence(options: ConvergenceOptions): Promise<ConvergenceRow[]> {
  const { settings, runs, plan, rows, signal } = options;
  const held = heldOut(options.dataset, plan.context, `a window of ${plan.context}`);
  if (plan.steps < 4) throw new InputError(`a curriculum of three lengths takes at least 4 updates, got ${plan.steps}`);
  const facts = runs.map((run) => run.facts);
  const courses = Object.fromEntries(trainingCourses.map((course) => [course, JSON.stringify(courseOf(course, plan))]));
  const known =
    (await rows?.begin({ task: "convergence", settings, plan: { ...plan }, courses, runs: facts })) ?? new Map();
  const done: ConvergenceRow[] = [];
  for (const [i, run] of runs.entries()) {
    if (signal?.aborted) throw new AbortedError();
    const row = (known.get(i) as ConvergenceRow | undefined) ?? (await runOne(options, run, i, held));
    if (!known.has(i)) await rows?.add(i, row);
    done.push(row);
  }
  return done;
}

async function runOne(
  { plan, dataset, backend, runs, signal, onProgress }: ConvergenceOptions,
  { architecture, facts }: ConvergenceRun,
  run: number,
  held: TokenArray,
): Promise<ConvergenceRow> {
  const { batch, context: length, learningRate, points, windows } = plan;
  const course = courseOf(facts.course, plan);
  const started = performance.now();
  const curve: [number, number][] = [];
  let tokens = 0;
  const { finished, step } = await train({
    ...{ ...course, batch, learningRate, architecture, backend, signal, seed: facts.seed },
    dataset: { train: dataset.train },
    finalLearningRate: learningRate / 10,
    warmupSteps: Math.round(course.steps / 20),
    evaluateEvery: Math.max(1, Math.round(course.steps / points)),
    metrics: {
      held: async ({ engine }) => {
        await using model = await engine.model({ slots: 1 });
        return mean([...(await lossAlong(model, { held, windows, length, signal }))]).value;
      },
    },
    onEvent(event) {
      if (event.type === "metrics") curve.push([tokens, event.values.held!]);
      if (event.type !== "step") return;
      tokens += event.tokens;
      onProgress?.({ run, runs: runs.length, facts, step: event.step, steps: course.steps, loss: event.loss });
    },
  });
  if (!finished) throw new AbortedError();
  return { ...facts, updates: step, curve, seconds: (performance.now() - started) / 1000 };
}

const finalLoss = ({ curve }: ConvergenceRow): number => curve.at(-1)![1];

/** Tokens after which the loss is first so low, between two measurements by a line; the loss is reached. */
function tokensTo({ curve }: ConvergenceRow, loss: number): number {
  const i = Math.max(
    0,
    curve.findIndex(([, at]) => at <= loss),
  );
  const [tokens, low] = curve[i]!;
  const [before, high] = curve[i - 1] ?? [0, low];
  return high === low ? tokens : before + ((high - loss) / (high - low)) * (tokens - before);
}

/**
 * For each architecture: the final losses of its courses, and against plain training with the same seed the difference of the final losses
 * and the tokens that are needed for the worse of both, as a share of plain training's: below 1 is faster.
 */
export function convergenceMetrics(rows: readonly ConvergenceRow[]): Metrics {
  const metrics: Record<string, Metric> = {};
  for (const { name, course, rows: own } of groups(rows)) {
    metrics[`${name} ${course} loss`] = mean(own.map(finalLoss));
    const pairs = own.flatMap((row) => {
      const plain = rows.find(
        ({ architecture, seed, course }) => architecture === name && seed === row.seed && course === "plain",
      );
      return plain ? [[row, plain] as const] : [];
    });
    if (course === "plain" || pairs.length === 0) continue;
    metrics[`${name} ${course} - plain`] = mean(pairs.map(([row, plain]) => finalLoss(row) - finalLoss(plain)));
    metrics[`${name} ${course} / plain tokens`] = mean(
      pairs.map(([row, plain]) => {
        const loss = Math.max(finalLoss(row), finalLoss(plain));
        return tokensTo(row, loss) / tokensTo(plain, loss);
      }),
    );
  }
  return metrics;
}

function groups(rows: readonly ConvergenceRow[]) {
  const names = [...new Set(rows.map(({ architecture }) => architecture))];
  return names.flatMap((name) =>
    trainingCourses
      .map((course) => ({
        ...{ name, course },
        rows: rows.filter((row) => row.architecture === name && row.course === course),
      }))
      .filter((group) => group.rows.length > 0),
  );
}

/** Held-out loss over the tokens learned: the mean and the range over the seeds. */
export function convergenceCharts(rows: readonly ConvergenceRow[]): Record<string, string> {
  const several = new Set(rows.map(({ architecture }) => architecture)).size > 1;
  const series = groups(rows).map(({ name, course, rows: own }): Series => {
    const at = own[0]!.curve.map((_, i) => own.map(({ curve }) => curve[i]!));
    return {
      name: several ? `${name} ${course}` : course,
      points: at.map((all) => [mean(all.map(([tokens]) => tokens)).value, mean(all.map(([, loss]) => loss)).value]),
      range: at.map((all) => [Math.min(...all.map(([, loss]) => loss)), Math.max(...all.map(([, loss]) => loss))]),
    };
  });
  const names = { x: "tokens learned", y: "held-out loss (nats per token)" };
  return { convergence: lineChart({ title: "Courses of training at equal tokens", names, series }) };
}
