// Shares over two axes as a picture: a field for each pair, from red (0) over yellow to green (1), with its percentage.
import { axisNames, chartInk, chartMargin, escapeText, svgPicture } from "@rwkv-ts/train";

/** Shares over two axes. */
export interface HeatMap {
  readonly title: string;
  /** Labels from left to right, and from top to bottom. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly names: { readonly x: string; readonly y: string };
  /** [rows][columns], from 0 to 1; undefined where nothing was measured. */
  readonly values: readonly (readonly (number | undefined)[])[];
}

const [fieldWidth, fieldHeight, rowLabels] = [72, 40, 24];

/** The picture as SVG: a field for each pair, from red (0) over yellow to green (1), with its percentage. */
export function heatMap({ title, columns, rows, names, values }: HeatMap): string {
  const left = chartMargin.left + rowLabels;
  const right = left + columns.length * fieldWidth;
  const bottom = chartMargin.top + rows.length * fieldHeight;
  const height = bottom + chartMargin.bottom;
  const x = (column: number) => left + (column + 0.5) * fieldWidth;
  const y = (row: number) => chartMargin.top + (row + 0.5) * fieldHeight;
  const fields = values.flatMap((line, row) => line.map((value, column) => field(value, x(column), y(row))));
  const top = columns.map(
    (label, column) => `<text x="${x(column)}" y="${bottom + 20}" text-anchor="middle">${escapeText(label)}</text>`,
  );
  const side = rows.map(
    (label, row) => `<text x="${left - 8}" y="${y(row)}" dy="0.35em" text-anchor="end">${escapeText(label)}</text>`,
  );
  const width = Math.max(right + chartMargin.right, left + 11 * title.length);
  return svgPicture(title, width, height, [...fields, ...top, ...side, axisNames(names, right, height)]);
}

function field(value: number | undefined, x: number, y: number): string {
  const color = value === undefined ? chartInk.grid : `hsl(${Math.round(120 * value)} 60% 65%)`;
  const label = value === undefined ? "" : `${Math.round(100 * value)} %`;
  return `<rect x="${x - fieldWidth / 2 + 1}" y="${y - fieldHeight / 2 + 1}" width="${fieldWidth - 2}" height="${fieldHeight - 2}" fill="${color}"/><text x="${x}" y="${y}" dy="0.35em" text-anchor="middle">${label}</text>`;
}
