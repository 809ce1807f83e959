// The loss curve of a run as an SVG picture: training loss (as recorded, faint, and smoothed) and validation loss over the
// number of updates. The loss axis is logarithmic when the curve spans more than a factor of 4.
import { scaleLinear, scaleLog } from "d3-scale";
import { type MetricsRecord, smooth } from "./metrics.js";
import {
  type ChartPoint,
  type ChartScale,
  chartAxes,
  chartDots,
  chartLegend,
  chartLine,
  chartMargin,
  svgPicture,
} from "./svg-chart.js";

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

export function lossCurve(records: readonly MetricsRecord[], options: LossCurveOptions = {}): string {
  const { title = "Training loss", width = 800, height = 480 } = options;
  const points = (type: MetricsRecord["type"]): ChartPoint[] =>
    records.flatMap((r) => (r.type === type && Number.isFinite(r.loss) ? [[r.step, r.loss] as const] : []));
  const train = points("train");
  const validation = points("evaluation");
  const losses = smooth(
    train.map(([, loss]) => loss),
    Math.min(1, Math.max(smoothing, 10 / Math.max(1, train.length))),
  );
  const smoothed = train.map(([step], i): ChartPoint => [step, losses[i]!]);
  const { x, y } = scales([...train, ...validation], width, height);
  const right = width - chartMargin.right;
  const entries = [
    ["training", colors.recorded],
    ["training, smoothed", colors.smoothed],
    ...(validation.length > 0 ? [["validation", colors.validation] as const] : []),
  ] as const;
  return svgPicture(title, width, height, [
    chartAxes(x, y, { x: "updates", y: "loss (nats per token)" }, right, height),
    chartLine(train, x, y, colors.recorded, 1),
    chartLine(smoothed, x, y, colors.smoothed, 2),
    chartLine(validation, x, y, colors.validation, 2),
    chartDots(validation, x, y, colors.validation),
    chartLegend(entries, right - 160, chartMargin.top + 16),
  ]);
}

function scales(all: readonly ChartPoint[], width: number, height: number): { x: ChartScale; y: ChartScale } {
  const losses = all.length > 0 ? all.map(([, loss]) => loss) : [1, 2];
  const low = losses.reduce((a, b) => Math.min(a, b));
  const high = losses.reduce((a, b) => Math.max(a, b));
  const last = all.reduce((a, [step]) => Math.max(a, step), 1);
  const range = [height - chartMargin.bottom, chartMargin.top];
  const logarithmic = low > 0 && high / low > 4;
  const y: ChartScale = logarithmic
    ? scaleLog([low * 0.95, high * 1.05], range)
    : scaleLinear([low, high === low ? low + 1 : high], range).nice();
  return { x: scaleLinear([0, last], [chartMargin.left, width - chartMargin.right]), y };
}
