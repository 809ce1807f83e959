import { describe, expect, test } from "vitest";
import { checkSchedule, learningRateAt } from "../src/index.js";

describe("learning rate", () => {
  const schedule = { learningRate: 6e-4, finalLearningRate: 6e-5, warmupSteps: 10, steps: 110 };

  test("climbs linearly from a hundredth", () => {
    expect(learningRateAt(schedule, 0)).toBeCloseTo(6e-6, 12);
    expect(learningRateAt(schedule, 5)).toBeCloseTo(6e-4 * (0.01 + 0.99 * 0.5), 12);
    expect(learningRateAt(schedule, 10)).toBeCloseTo(6e-4, 12);
  });

  test("follows the official cosine: halfway it is the mean of both rates, at the end the final one", () => {
    expect(learningRateAt(schedule, 60)).toBeCloseTo((6e-4 + 6e-5) / 2, 12);
    // a quarter of the way: cos(π/4) = 1/√2
    expect(learningRateAt(schedule, 35)).toBeCloseTo(6e-4 * (0.5 + 0.05 + (0.5 - 0.05) * Math.SQRT1_2), 12);
    expect(learningRateAt(schedule, 110)).toBeCloseTo(6e-5, 12);
    expect(learningRateAt(schedule, 500)).toBeCloseTo(6e-5, 12);
  });

  test("is constant without a final rate", () => {
    for (const step of [0, 7, 99]) expect(learningRateAt({ learningRate: 1e-3, steps: 100 }, step)).toBe(1e-3);
  });

  test("settings that make no sense are refused", () => {
    expect(() => checkSchedule({ learningRate: 0, steps: 1 })).toThrow("above 0");
    expect(() => checkSchedule({ learningRate: 1, steps: 1.5 })).toThrow("whole number");
    expect(() => checkSchedule({ learningRate: 1, steps: 1, finalLearningRate: -1 })).toThrow("final");
  });
});
