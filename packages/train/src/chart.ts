// What pictures of curves over updates are made of, as SVG: axes, curves, a legend. The vertical axis is logarithmic when the curves span more
// than a factor of 4.
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";

export type Point = readonly [step: number, value: number];
export type Scale = ScaleContinuousNumeric<number, number>;

export const margin = { left: 64, right: 24, top: 48, bottom: 56 };
const ink = "#333";
const grid = "#e3e3e3";

/** An entry of a legend. */
export type Entry = readonly [label: string, color: string];

export interface Chart {
  readonly title: string;
  /** What the vertical axis shows, with its unit. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly entries: readonly Entry[];
}

/** A picture with axes that `all` fits in; `draw` gives what lies between them. */
export function chart(all: readonly Point[], about: Chart, draw: (x: Scale, y: Scale) => readonly string[]): string {
  const { title, label, width, height, entries } = about;
  const { x, y } = scales(all, width, height);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${ink}">
<title>${escapeText(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${margin.left}" y="28" font-size="17" font-weight="600">${escapeText(title)}</text>
${axes(x, y, width, height, label)}
${draw(x, y).join("\n")}
${legend(entries, width)}
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

function axes(x: Scale, y: Scale, width: number, height: number, label: string): string {
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const format = x.tickFormat(8, "~s");
  const columns = x.ticks(8).map((step) => {
    const at = x(step).toFixed(1);
    return `<path d="M${at} ${top}V${bottom}" stroke="${grid}"/><text x="${at}" y="${bottom + 20}" text-anchor="middle">${format(step)}</text>`;
  });
  const rows = thinned(y.ticks(6), y).map((loss) => {
    const at = y(loss).toFixed(1);
    return `<path d="M${left} ${at}H${right}" stroke="${grid}"/><text x="${left - 8}" y="${at}" dy="0.35em" text-anchor="end">${Number(loss.toPrecision(4))}</text>`;
  });
  return [
    ...columns,
    ...rows,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="${ink}"/>`,
    `<text x="${(left + right) / 2}" y="${height - 14}" text-anchor="middle">updates</text>`,
    `<text transform="translate(18 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escapeText(label)}</text>`,
  ].join("\n");
}

/** Ticks whose labels do not run into each other, as those of logarithmic axes do. */
function thinned(ticks: readonly number[], y: Scale): number[] {
  const kept: number[] = [];
  for (const tick of ticks)
    if (kept.length === 0 || Math.abs(y(tick) - y(kept[kept.length - 1]!)) >= 22) kept.push(tick);
  return kept;
}

/** A line through the points. */
export function curve(points: readonly Point[], x: Scale, y: Scale, color: string, width: number): string {
  const path = line<Point>(
    ([step]) => tenths(x(step)),
    ([, loss]) => tenths(y(loss)),
  )([...points]);
  if (!path) return "";
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

const tenths = (value: number): number => Math.round(10 * value) / 10;

function legend(entries: readonly Entry[], width: number): string {
  return entries
    .map(([label, color], i) => {
      const [left, at] = [width - margin.right - 160, margin.top + 16 + 20 * i];
      return `<path d="M${left} ${at}h24" stroke="${color}" stroke-width="3"/><text x="${left + 32}" y="${at}" dy="0.35em">${escapeText(label)}</text>`;
    })
    .join("\n");
}

const escapeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
