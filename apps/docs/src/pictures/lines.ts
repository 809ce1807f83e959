// Lines of a chart as SVG paths, in a box whose size the page chooses.

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

export function rangeOf(lists: readonly ArrayLike<number>[], least?: number): Range {
  let low = least ?? Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      const value = list[i]!;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (!(low <= high)) return { low: 0, high: 1 };
  return high > low ? { low, high } : { low, high: low + 1 };
}

/** A point's place; x from 0 to 1. */
export const pointAt = ({ width, height }: Box, { low, high }: Range, x: number, y: number): [number, number] => [
  x * width,
  height - ((y - low) / (high - low)) * height,
];

/** @param points x from 0 to 1; those that are not finite leave a gap */
export function linePath(box: Box, range: Range, points: readonly (readonly [x: number, y: number])[]): string {
  let pen = "M";
  return points
    .flatMap(([x, y]) => {
      if (!Number.isFinite(y)) {
        pen = "M";
        return [];
      }
      const [left, top] = pointAt(box, range, x, y);
      const step = `${pen}${left.toFixed(2)} ${top.toFixed(2)}`;
      pen = "L";
      return [step];
    })
    .join("");
}
