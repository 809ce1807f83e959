// The loss curve of a run as an SVG picture: training loss (as recorded, faint, and smoothed) and validation loss over the
// number of updates.
import { type Chart, chart } from "./chart.js";
import { type MetricsRecord, smooth } from "./metrics.js";
import { type ChartPoint, chartDots, chartLine } from "./svg-chart.js";

/** Title and size of a picture of a run. */
export interface LossCurveOptions {
  /** Default "Training loss". */
  readonly title?: string;
  /** Pixels; default 800 x 480. */
  readonly width?: number;
  readonly height?: number;
}

const colors = { recorded: "#9ecae1", smoothed: "#1f77b4", validation: "#d62728" };

/** Weight of a new record in the smoothed curve: it follows about ten records, so that a fall is not drawn late. */
const smoothing = 0.2;

/** The points with their smoothed values. */
export function smoothedPoints(points: readonly ChartPoint[]): ChartPoint[] {
  const values = smooth(
    points.map(([, value]) => value),
    Math.min(1, Math.max(smoothing, 10 / Math.max(1, points.length))),
  );
  return points.map(([step], i): ChartPoint => [step, values[i]!]);
}

/** The loss of a run over its updates as SVG: training loss as recorded (faint) and smoothed, and validation loss. */
export function lossCurve(records: readonly MetricsRecord[], options: LossCurveOptions = {}): string {
  const { title = "Training loss", width = 800, height = 480 } = options;
  const points = (type: "train" | "evaluation"): ChartPoint[] =>
    records.flatMap((r) =>
      r.type !== "metrics" && r.type === type && Number.isFinite(r.loss) ? [[r.step, r.loss] as const] : [],
    );
  const train = points("train");
  const validation = points("evaluation");
  const entries = [
    ["training", colors.recorded],
    ["training, smoothed", colors.smoothed],
    ...(validation.length > 0 ? [["validation", colors.validation] as const] : []),
  ] as const;
  const about: Chart = { title, label: "loss (nats per token)", width, height, entries };
  return chart([...train, ...validation], about, (x, y) => [
    chartLine(train, x, y, colors.recorded, 1),
    chartLine(smoothedPoints(train), x, y, colors.smoothed, 2),
    chartLine(validation, x, y, colors.validation, 2),
    chartDots(validation, x, y, colors.validation),
  ]);
}
