// Comparisons as the golden files recommend them.
import { expect } from "vitest";

export function maxDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i]! - expected[i]!);
    if (!(difference <= worst)) worst = difference; // NaN counts
  }
  return worst;
}

const maxAbs = (x: ArrayLike<number>): number => {
  let m = 0;
  for (let i = 0; i < x.length; i++) m = Math.max(m, Math.abs(x[i]!));
  return m;
};

/** |difference| ≤ tolerance. */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  expect(maxDifference(actual, expected), what).toBeLessThanOrEqual(tolerance);
}
/** |difference| ≤ tolerance (1 + max|expected|): states. */
export function expectStateClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  expectClose(actual, expected, tolerance * (1 + maxAbs(expected)), what);
}
/** max|difference| ≤ tolerance max|expected|: gradients. */
export function expectGradientClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  expectClose(actual, expected, tolerance * maxAbs(expected), what);
}
