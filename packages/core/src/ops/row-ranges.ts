// Which rows of keys and values each token attends to: i32 [N,G,P,2], up to P ranges (first row, number of rows) in rising
// order, for all heads (G = 1) or each head (G = H). Ranges of 0 rows are filling; a token of no sequence has no others.
import type { Tensor } from "../graph/example.js";

export type RowRange = readonly [first: number, count: number];

/** Writes one token's ranges, filling up with empty ones. */
export function writeRanges(out: Tensor, token: number, group: number, ranges: readonly RowRange[]): void {
  const [, groups, most] = out.shape as [number, number, number];
  const at = (token * groups + group) * most * 2;
  for (let p = 0; p < most; p++) out.data.set(ranges[p] ?? [0, 0], at + 2 * p);
}

/** The `count` indices with the largest scores (the lower index wins ties), in rising order. */
export function largest(scores: readonly number[], count: number): number[] {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  return order.slice(0, count).sort((a, b) => a - b);
}
