// A picture of curves over updates, as SVG. The vertical axis is logarithmic when the curves span more than a factor of 4.
import { scaleLinear, scaleLog } from "d3-scale";
import { type ChartPoint, type ChartScale, chartAxes, chartLegend, chartMargin, svgPicture } from "./svg-chart.js";

export interface Chart {
  readonly title: string;
  /** What the vertical axis shows, with its unit. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The legend. */
  readonly entries: readonly (readonly [name: string, color: string])[];
}

/** A picture with axes that `all` fits in; `draw` gives what lies between them. */
export function chart(
  all: readonly ChartPoint[],
  { title, label, width, height, entries }: Chart,
  draw: (x: ChartScale, y: ChartScale) => readonly string[],
): string {
  const { x, y } = scales(all, width, height);
  const right = width - chartMargin.right;
  return svgPicture(title, width, height, [
    chartAxes(x, y, { x: "updates", y: label }, right, height),
    ...draw(x, y),
    chartLegend(entries, right - 160, chartMargin.top + 16),
  ]);
}

function scales(all: readonly ChartPoint[], width: number, height: number): { x: ChartScale; y: ChartScale } {
  const values = all.length > 0 ? all.map(([, value]) => value) : [1, 2];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const last = all.reduce((a, [step]) => Math.max(a, step), 1);
  const range = [height - chartMargin.bottom, chartMargin.top];
  const logarithmic = low > 0 && high / low > 4;
  const y: ChartScale = logarithmic
    ? scaleLog([low * 0.95, high * 1.05], range)
    : scaleLinear([low, high === low ? low + 1 : high], range).nice();
  return { x: scaleLinear([0, last], [chartMargin.left, width - chartMargin.right]), y };
}
