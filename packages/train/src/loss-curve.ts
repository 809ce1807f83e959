// The loss curve of a run as an SVG picture: training loss (as recorded, faint, and smoothed) and validation loss over the
// number of updates. The loss axis is logarithmic when the curve spans more than a factor of 4.
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { type MetricsRecord, smooth } from "./metrics.js";

export interface LossCurveOptions {
  /** Default "Training loss". */
  readonly title?: string;
  /** Pixels; default 800 x 480. */
  readonly width?: number;
  readonly height?: number;
}

type Point = readonly [step: number, loss: number];
type Scale = ScaleContinuousNumeric<number, number>;

const margin = { left: 64, right: 24, top: 48, bottom: 56 };
const colors = { recorded: "#9ecae1", smoothed: "#1f77b4", validation: "#d62728", ink: "#333", grid: "#e3e3e3" };

/** Weight of a new record in the smoothed curve: it follows about ten records, so that a fall is not drawn late. */
const smoothing = 0.2;

export function lossCurve(records: readonly MetricsRecord[], options: LossCurveOptions = {}): string {
  const { title = "Training loss", width = 800, height = 480 } = options;
  const points = (type: MetricsRecord["type"]): Point[] =>
    records.flatMap((r) => (r.type === type && Number.isFinite(r.loss) ? [[r.step, r.loss] as const] : []));
  const train = points("train");
  const validation = points("evaluation");
  const losses = smooth(
    train.map(([, loss]) => loss),
    Math.min(1, Math.max(smoothing, 10 / Math.max(1, train.length))),
  );
  const smoothed = train.map(([step], i): Point => [step, losses[i]!]);
  const { x, y } = scales([...train, ...validation], width, height);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${colors.ink}">
<title>${escapeText(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${margin.left}" y="28" font-size="17" font-weight="600">${escapeText(title)}</text>
${axes(x, y, width, height)}
${curve(train, x, y, colors.recorded, 1)}
${curve(smoothed, x, y, colors.smoothed, 2)}
${curve(validation, x, y, colors.validation, 2)}
${dots(validation, x, y)}
${legend(validation.length > 0, width)}
</svg>
`;
}

function scales(all: readonly Point[], width: number, height: number): { x: Scale; y: Scale } {
  const losses = all.length > 0 ? all.map(([, loss]) => loss) : [1, 2];
  const low = losses.reduce((a, b) => Math.min(a, b));
  const high = losses.reduce((a, b) => Math.max(a, b));
  const last = all.reduce((a, [step]) => Math.max(a, step), 1);
  const range = [height - margin.bottom, margin.top];
  const logarithmic = low > 0 && high / low > 4;
  const y: Scale = logarithmic
    ? scaleLog([low * 0.95, high * 1.05], range)
    : scaleLinear([low, high === low ? low + 1 : high], range).nice();
  return { x: scaleLinear([0, last], [margin.left, width - margin.right]), y };
}

function axes(x: Scale, y: Scale, width: number, height: number): string {
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const format = x.tickFormat(8, "~s");
  const columns = x.ticks(8).map((step) => {
    const at = x(step).toFixed(1);
    return `<path d="M${at} ${top}V${bottom}" stroke="${colors.grid}"/><text x="${at}" y="${bottom + 20}" text-anchor="middle">${format(step)}</text>`;
  });
  const rows = thinned(y.ticks(6), y).map((loss) => {
    const at = y(loss).toFixed(1);
    return `<path d="M${left} ${at}H${right}" stroke="${colors.grid}"/><text x="${left - 8}" y="${at}" dy="0.35em" text-anchor="end">${Number(loss.toPrecision(4))}</text>`;
  });
  return [
    ...columns,
    ...rows,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="${colors.ink}"/>`,
    `<text x="${(left + right) / 2}" y="${height - 14}" text-anchor="middle">updates</text>`,
    `<text transform="translate(18 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">loss (nats per token)</text>`,
  ].join("\n");
}

/** Ticks whose labels do not run into each other, as those of logarithmic axes do. */
function thinned(ticks: readonly number[], y: Scale): number[] {
  const kept: number[] = [];
  for (const tick of ticks)
    if (kept.length === 0 || Math.abs(y(tick) - y(kept[kept.length - 1]!)) >= 22) kept.push(tick);
  return kept;
}

function curve(points: readonly Point[], x: Scale, y: Scale, color: string, width: number): string {
  const path = line<Point>(
    ([step]) => tenths(x(step)),
    ([, loss]) => tenths(y(loss)),
  )([...points]);
  if (!path) return "";
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

const tenths = (value: number): number => Math.round(10 * value) / 10;

const dots = (points: readonly Point[], x: Scale, y: Scale): string =>
  points
    .map(([s, l]) => `<circle cx="${x(s).toFixed(1)}" cy="${y(l).toFixed(1)}" r="3" fill="${colors.validation}"/>`)
    .join("");

function legend(hasValidation: boolean, width: number): string {
  const entries = [
    ["training", colors.recorded],
    ["training, smoothed", colors.smoothed],
    ...(hasValidation ? [["validation", colors.validation] as const] : []),
  ] as const;
  return entries
    .map(([label, color], i) => {
      const [left, at] = [width - margin.right - 160, margin.top + 16 + 20 * i];
      return `<path d="M${left} ${at}h24" stroke="${color}" stroke-width="3"/><text x="${left + 32}" y="${at}" dy="0.35em">${label}</text>`;
    })
    .join("\n");
}

const escapeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
