// A measured number and how far it may be from what all possible data would give: 95 % confidence intervals.

/** A measured number, and the range in which that of all possible data would lie. */
export interface Metric {
  readonly value: number;
  /** 95 %, [low, high]; undefined where one observation says nothing about others. */
  readonly interval?: readonly [number, number];
}

/** Metrics by name. */
export type Metrics = Readonly<Record<string, Metric>>;

/** Φ⁻¹(0.975) */
const z = 1.959963984540054;

/** Student's t at 0.975 for 1 to 10 degrees of freedom. */
const fewT = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814];

/** Student's t at 0.975; beyond ten degrees of freedom the expansion of Cornish and Fisher (error below 1e-4). */
export const studentT = (freedom: number): number =>
  fewT[freedom - 1] ?? z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);

/**
 * The mean of answers of yes and no, or of shares from 0 to 1. Interval: Wilson 1927, which also holds for few answers and means near
 * 0 and 1; of shares between, which vary less than yes and no, it is wider than need be.
 */
export function proportion(answers: readonly (boolean | number)[]): Metric {
  const n = answers.length;
  const p = answers.reduce((sum: number, each) => sum + Number(each), 0) / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { value: p, interval: [p === 0 ? 0 : middle - half, p === 1 ? 1 : middle + half] };
}

/** The mean of independent observations. Interval: ± t s / √n, s from n - 1 as lm-evaluation-harness's standard errors. */
export function mean(values: readonly number[]): Metric {
  const n = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / n;
  if (n < 2) return { value };
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return around(value, studentT(n - 1) * Math.sqrt(squares / (n - 1) / n));
}

/**
 * Σa / Σb over observations that each have an a and a b, such as nats and bytes of documents. Interval by linearisation (Cochran
 * 1977, 6.4): the error of R = Σa/Σb is √(n/(n-1) Σ(a - R b)²) / Σb, times t.
 */
export function ratio(pairs: readonly (readonly [a: number, b: number])[]): Metric {
  const total = pairs.reduce((sum, [, b]) => sum + b, 0);
  const value = pairs.reduce((sum, [a]) => sum + a, 0) / total;
  const n = pairs.length;
  if (n < 2) return { value };
  const squares = pairs.reduce((sum, [a, b]) => sum + (a - value * b) ** 2, 0);
  return around(value, (studentT(n - 1) * Math.sqrt((n / (n - 1)) * squares)) / total);
}

/** A metric seen through an increasing function. */
export const through = ({ value, interval }: Metric, f: (x: number) => number): Metric => ({
  value: f(value),
  ...(interval && { interval: [f(interval[0]), f(interval[1])] as const }),
});

const around = (value: number, half: number): Metric => ({ value, interval: [value - half, value + half] });
