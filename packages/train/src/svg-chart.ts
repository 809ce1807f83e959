// What charts drawn as SVG share: the picture with its title, axes with a grid, lines, and text that is safe in markup.

import { printable } from "@rwkv-ts/core";

/** From values to pixels, such as d3-scale's continuous ones. */
export interface ChartScale {
  (value: number): number;
  ticks(count?: number): number[];
  tickFormat(count?: number, specifier?: string): (value: number) => string;
}
/** A point of a curve, in the units of the axes. */
export type ChartPoint = readonly [x: number, y: number];

/** Pixels around what is drawn. */
export const chartMargin = { left: 64, right: 24, top: 48, bottom: 56 };
/** Colours of text and grid. */
export const chartInk = { text: "#333", grid: "#e3e3e3" };

/** A whole picture; `body` is markup. */
export function svgPicture(title: string, width: number, height: number, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${chartInk.text}">
<title>${escapeText(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${chartMargin.left}" y="28" font-size="17" font-weight="600">${escapeText(title)}</text>
${body.join("\n")}
</svg>
`;
}

/** A grid at the ticks of both scales, and what they count. @param right where the grid ends, in pixels */
export function chartAxes(
  x: ChartScale,
  y: ChartScale,
  names: { readonly x: string; readonly y: string },
  right: number,
  height: number,
): string {
  const [left, top, bottom] = [chartMargin.left, chartMargin.top, height - chartMargin.bottom];
  const format = x.tickFormat(8, "~s");
  const columns = thinned(x.ticks(8), x, 36).map((tick) => {
    const at = x(tick).toFixed(1);
    return `<path d="M${at} ${top}V${bottom}" stroke="${chartInk.grid}"/><text x="${at}" y="${bottom + 20}" text-anchor="middle">${format(tick)}</text>`;
  });
  const rows = thinned(y.ticks(6), y, 22).map((tick) => {
    const at = y(tick).toFixed(1);
    return `<path d="M${left} ${at}H${right}" stroke="${chartInk.grid}"/><text x="${left - 8}" y="${at}" dy="0.35em" text-anchor="end">${Number(tick.toPrecision(4))}</text>`;
  });
  return [
    ...columns,
    ...rows,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="${chartInk.text}"/>`,
    axisNames(names, right, height),
  ].join("\n");
}

/** What the axes count, below and beside what is drawn. */
export function axisNames(names: { readonly x: string; readonly y: string }, right: number, height: number): string {
  const [left, top, bottom] = [chartMargin.left, chartMargin.top, height - chartMargin.bottom];
  return `<text x="${(left + right) / 2}" y="${height - 14}" text-anchor="middle">${escapeText(names.x)}</text>
<text transform="translate(18 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escapeText(names.y)}</text>`;
}

/** Ticks whose labels do not run into each other, as those of logarithmic axes do. */
function thinned(ticks: readonly number[], scale: ChartScale, pixels: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks)
    if (kept.length === 0 || Math.abs(scale(tick) - scale(kept[kept.length - 1]!)) >= pixels) kept.push(tick);
  return kept;
}

/** A line through points; nothing where there are none. */
export function chartLine(
  points: readonly ChartPoint[],
  x: ChartScale,
  y: ChartScale,
  color: string,
  width: number,
): string {
  if (points.length === 0) return "";
  const path = points.map(([at, value]) => `${tenths(x(at))},${tenths(y(value))}`).join("L");
  return `<path d="M${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

/** Dots as SVG, at the places that the scales give. */
export const chartDots = (points: readonly ChartPoint[], x: ChartScale, y: ChartScale, color: string): string =>
  points
    .map(([at, value]) => `<circle cx="${x(at).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3" fill="${color}"/>`)
    .join("");

/** Names beside strokes of their colours, one below the other. */
export const chartLegend = (
  entries: readonly (readonly [name: string, color: string])[],
  left: number,
  top: number,
): string =>
  entries
    .map(([name, color], i) => {
      const at = top + 20 * i;
      return `<path d="M${left} ${at}h24" stroke="${color}" stroke-width="3"/><text x="${left + 32}" y="${at}" dy="0.35em">${escapeText(name)}</text>`;
    })
    .join("\n");

const tenths = (value: number): number => Math.round(10 * value) / 10;

/** Text that is safe in markup, which knows no control characters. */
export const escapeText = (text: string): string =>
  printable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
