// Intervals against values of textbooks and other programs.
import { expect, test } from "vitest";
import { mean, proportion, ratio, through } from "../src/metric.js";

test("a share's interval is Wilson's", () => {
  // statsmodels: proportion_confint(8, 10, method="wilson") = (0.49016, 0.94330)
  const { value, interval } = proportion([...Array(8).fill(true), false, false]);
  expect(value).toBe(0.8);
  expect(interval![0]).toBeCloseTo(0.490162, 5);
  expect(interval![1]).toBeCloseTo(0.943318, 5);
  // nothing right of 10: (0, 0.27753)
  expect(proportion(Array(10).fill(false)).interval).toEqual([0, expect.closeTo(0.277533, 5)]);
  expect(proportion(Array(10).fill(true)).interval![1]).toBe(1);
});

test("a mean's interval is t standard errors wide to both sides", () => {
  // 2 4 4 4 5 5 7 9: mean 5, s = √(32/7), error s/√8 = 0.75593
  const { value, interval } = mean([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(value).toBe(5);
  expect(interval![1] - value).toBeCloseTo(2.364624 * 0.755929, 4); // t with 7 degrees of freedom
  const twentyOne = Array.from({ length: 21 }, (_, i) => i);
  expect(mean(twentyOne).interval![1] - 10).toBeCloseTo(2.085963 * Math.sqrt(38.5 / 21), 3); // with 20
  expect(mean([3])).toEqual({ value: 3 });
});

test("a ratio weighs by its denominators, and is a mean where these are equal", () => {
  expect(
    ratio([
      [1, 10],
      [9, 10],
    ]).value,
  ).toBe(0.5);
  expect(
    ratio([
      [1, 1],
      [9, 99],
    ]).value,
  ).toBe(0.1);
  const [as, bs] = [
    mean([1, 2, 4]),
    ratio([
      [1, 1],
      [2, 1],
      [4, 1],
    ]),
  ];
  expect(bs.value).toBeCloseTo(as.value, 12);
  expect(bs.interval![0]).toBeCloseTo(as.interval![0], 12);
  // observations that all have the same ratio leave no doubt
  expect(
    ratio([
      [1, 2],
      [3, 6],
      [5, 10],
    ]).interval,
  ).toEqual([0.5, 0.5]);
});

test("a metric may be seen through a function", () => {
  expect(through({ value: 0, interval: [-1, 1] }, Math.exp)).toEqual({ value: 1, interval: [Math.exp(-1), Math.E] });
});
