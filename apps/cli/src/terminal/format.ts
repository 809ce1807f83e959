// Numbers and tables for people.
import { printable } from "@rwkv-ts/core";

/** Bytes with a decimal unit: 1.2 GB. */
export function formatBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const at = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** at;
  return `${at === 0 ? Math.round(value) : value.toPrecision(3)} ${units[at]}`;
}

/** A count with a unit: 191.1 M. */
export function formatCount(count: number): string {
  if (count < 10_000) return String(count);
  if (count < 1e6) return `${(count / 1e3).toFixed(1)} k`;
  return count < 1e9 ? `${(count / 1e6).toFixed(1)} M` : `${(count / 1e9).toFixed(2)} B`;
}

/** Lines of "name  value", the values aligned; both may come from a file. */
export function formatFields(fields: readonly (readonly [name: string, value: string])[]): string {
  const shown = fields.map(([name, value]) => [printable(name, longestName), printable(value)] as const);
  const width = Math.max(...shown.map(([name]) => name.length));
  return shown.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join("");
}

const longestName = 80;

/** A table with a heading; all columns are right-aligned. Cells may come from a file. */
export function formatTable(heading: readonly string[], given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map((cell) => printable(cell, longestName)));
  const widths = heading.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) => `${cells.map((cell, i) => cell.padStart(widths[i]!)).join("  ")}\n`;
  return line(heading) + rows.map(line).join("");
}
