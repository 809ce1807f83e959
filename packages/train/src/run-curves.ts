// One measure of several runs as curves of an SVG picture, a colour a run.
import { InputError } from "@rwkv-ts/core";
import { chart } from "./chart.js";
import { type LossCurveOptions, smoothedPoints } from "./loss-curve.js";
import type { MetricsRecord } from "./metrics.js";
import { type ChartPoint, chartLine } from "./svg-chart.js";

/** A run's name and its metrics. */
export interface RunRecords {
  readonly name: string;
  readonly records: readonly MetricsRecord[];
}

interface Measure {
  readonly label: string;
  readonly type: MetricsRecord["type"];
  of(record: MetricsRecord): number | undefined;
}

const number = (name: string) => (record: MetricsRecord) => {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

/** What every run records, by name. */
const measures: Readonly<Record<string, Measure>> = {
  loss: { label: "training loss, smoothed (nats per token)", type: "train", of: /* @__PURE__ */ number("loss") },
  validation: { label: "validation loss (nats per token)", type: "evaluation", of: /* @__PURE__ */ number("loss") },
  accuracy: { label: "accuracy on held-out tokens", type: "evaluation", of: /* @__PURE__ */ number("accuracy") },
  "bits-per-byte": {
    label: "bits per byte of held-out text",
    type: "evaluation",
    of: /* @__PURE__ */ number("bitsPerByte"),
  },
  norm: { label: "gradient norm", type: "train", of: /* @__PURE__ */ number("norm") },
  "learning-rate": { label: "learning rate", type: "train", of: /* @__PURE__ */ number("learningRate") },
  speed: { label: "tokens per second", type: "train", of: /* @__PURE__ */ number("tokensPerSecond") },
};

/** Under a name, what every run records; an own metric where there is none of that. */
const ownMeasure = (name: string): Measure => ({ label: name, type: "metrics", of: number(name) });

const pointsOf = (records: readonly MetricsRecord[], { type, of }: Measure): ChartPoint[] =>
  records.flatMap((record): ChartPoint[] => {
    const value = record.type === type ? of(record) : undefined;
    return value === undefined ? [] : [[record.step, value]];
  });

const has = (runs: readonly RunRecords[], measure: Measure): boolean =>
  runs.some(({ records }) => pointsOf(records, measure).length > 0);

/** Names under which something is recorded in any of the runs: loss, validation, accuracy, ..., and those of own metrics. */
export function recordedMeasures(runs: readonly RunRecords[]): string[] {
  const common = Object.keys(measures).filter((name) => has(runs, measures[name]!));
  const own = runs.flatMap(({ records }) =>
    records.flatMap((record) => (record.type === "metrics" ? Object.keys(record) : [])),
  );
  return [...new Set([...common, ...own.filter((name) => name !== "type" && name !== "step")])];
}

/** Colours that are told apart (Okabe and Ito 2008), and used again from the ninth run on. */
const colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999933"];

/**
 * One measure of several runs over their updates as SVG, a colour a run. @param measure a name of `recordedMeasures`
 * @throws InputError where no run has anything of the measure, with what they have
 */
export function runCurves(
  runs: readonly RunRecords[],
  measure = "loss",
  { title = "Training runs", width = 800, height = 480 }: LossCurveOptions = {},
): string {
  const found = [Object.hasOwn(measures, measure) ? measures[measure] : undefined, ownMeasure(measure)].find(
    (each) => each && has(runs, each),
  );
  if (!found)
    throw new InputError(
      `no run has any ${measure} recorded: ${runs.map(({ name }) => name).join(", ")} ${runs.length === 1 ? "has" : "have"} ` +
        (recordedMeasures(runs).join(", ") || "nothing"),
    );
  const { label } = found;
  const curves = runs.map(({ records }): ChartPoint[] => {
    const points = pointsOf(records, found);
    return found === measures.loss ? smoothedPoints(points) : points;
  });
  const color = (i: number) => colors[i % colors.length]!;
  const entries = runs.map(({ name }, i) => [name, color(i)] as const);
  return chart(curves.flat(), { title, label, width, height, entries }, (x, y) =>
    curves.map((points, i) => chartLine(points, x, y, color(i), 2)),
  );
}
