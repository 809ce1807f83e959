// Curves over one axis as a picture: a line and dots for each series, a faint band where it has a range, and a legend beside them.
import {
  type ChartPoint,
  type ChartScale,
  chartAxes,
  chartDots,
  chartLegend,
  chartLine,
  chartMargin,
  svgPicture,
} from "@rwkv-ts/train";
import { scaleLinear, scaleLog } from "d3-scale";

/** A curve, and how far its values may be off. */
export interface Series {
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** Lowest and highest at each point. */
  readonly range?: readonly (readonly [low: number, high: number])[];
}

/** Curves over one axis. */
export interface LineChart {
  readonly title: string;
  readonly names: { readonly x: string; readonly y: string };
  readonly series: readonly Series[];
  /** Axes that count in factors; their values are above 0. */
  readonly logarithmic?: { readonly x?: boolean; readonly y?: boolean };
  /** Of the vertical axis; default what there is. */
  readonly bounds?: readonly [low: number, high: number];
}

const colors = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#e377c2", "#17becf", "#7f7f7f"];
const [width, height, legendWidth] = [840, 480, 170];

/** The picture as SVG: a line with dots for each series, a faint band where it has a range, and a legend beside them. */
export function lineChart({ title, names, series, logarithmic = {}, bounds }: LineChart): string {
  const right = width - chartMargin.right - legendWidth;
  const points = series.flatMap((each) => each.points);
  const ranges = series.flatMap(({ range = [] }) => range.flat());
  const x = scale(extent(points.map(([at]) => at)), [chartMargin.left, right], logarithmic.x);
  const heights = bounds ?? extent([...points.map(([, value]) => value), ...ranges]);
  const y = scale(heights, [height - chartMargin.bottom, chartMargin.top], logarithmic.y);
  const color = (i: number) => colors[i % colors.length]!;
  return svgPicture(title, width, height, [
    chartAxes(x, y, names, right, height),
    ...series.map((each, i) => band(each, x, y, color(i))),
    ...series.map((each, i) => chartLine(each.points, x, y, color(i), 2)),
    ...series.map((each, i) => chartDots(each.points, x, y, color(i))),
    chartLegend(
      series.map(({ name }, i) => [name, color(i)] as const),
      right + 20,
      chartMargin.top + 16,
    ),
  ]);
}

function extent(values: readonly number[]): readonly [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), values[0] ?? 1);
  const high = values.reduce((a, b) => Math.max(a, b), values[0] ?? 2);
  return low === high ? [low, low === 0 ? 1 : low * 1.1] : [low, high];
}

function scale(domain: readonly [number, number], range: [number, number], isLogarithmic = false): ChartScale {
  return isLogarithmic ? scaleLog(domain, range) : scaleLinear(domain, range);
}

function band({ points, range }: Series, x: ChartScale, y: ChartScale, color: string): string {
  if (!range || points.length < 2) return "";
  const at = (i: number, value: number) => `${x(points[i]![0]).toFixed(1)},${y(value).toFixed(1)}`;
  const above = range.map(([, high], i) => at(i, high));
  const below = range.map(([low], i) => at(i, low)).reverse();
  return `<path d="M${[...above, ...below].join("L")}Z" fill="${color}" opacity="0.12"/>`;
}
