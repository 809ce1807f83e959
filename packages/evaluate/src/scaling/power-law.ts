// L = a C^-b through measured losses: least squares of ln L over ln C.
import type { Metric } from "../metric.js";
import { studentT } from "../metric.js";

/** L = a C^-b through measured losses L over compute C. */
export interface PowerLaw {
  readonly a: number;
  /** b, positive where more compute lowers the loss; with an interval from three points on. */
  readonly exponent: Metric;
  /** Share of the variance of ln L that the line explains. */
  readonly rSquared: number;
}

/** The power law of least squares of ln L over ln C. @param points compute and loss, both above 0; at least two computes differ */
export function powerLaw(points: readonly (readonly [compute: number, loss: number])[]): PowerLaw {
  const n = points.length;
  const logs = points.map(([compute, loss]) => [Math.log(compute), Math.log(loss)] as const);
  const [x, y] = [0, 1].map((of) => logs.reduce((sum, log) => sum + log[of]!, 0) / n) as [number, number];
  const xx = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  const xy = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const yy = logs.reduce((sum, log) => sum + (log[1] - y) ** 2, 0);
  const slope = xy / xx;
  const rest = Math.max(0, yy - slope * xy);
  const half = n > 2 ? studentT(n - 2) * Math.sqrt(rest / (n - 2) / xx) : undefined;
  return {
    a: Math.exp(y - slope * x),
    exponent: { value: -slope, ...(half !== undefined && { interval: [-slope - half, -slope + half] as const }) },
    rSquared: yy === 0 ? 1 : 1 - rest / yy,
  };
}
