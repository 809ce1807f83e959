import { describe, expect, test } from "vitest";
import { checkSchedule, learningRateAt, weightDecayAt } from "../src/index.js";

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

  test("runs evenly, by equal factors, or late", () => {
    const at = (name: "linear" | "exponential" | "wsd", step: number) =>
      learningRateAt({ ...schedule, schedule: name }, step);
    expect(at("linear", 35)).toBeCloseTo(6e-4 - 0.25 * 5.4e-4, 12);
    expect(at("exponential", 60)).toBeCloseTo(6e-4 * Math.sqrt(0.1), 12);
    expect([10, 60, 90].map((step) => at("wsd", step))).toEqual([6e-4, 6e-4, 6e-4]);
    expect(at("wsd", 100)).toBeCloseTo((6e-4 + 6e-5) / 2, 12);
    for (const name of ["linear", "exponential", "wsd"] as const) expect(at(name, 110)).toBeCloseTo(6e-5, 12);
    for (const name of ["linear", "exponential", "wsd"] as const) expect(at(name, 0)).toBeCloseTo(6e-6, 12);
  });

  test("is what a function says", () => {
    const own = { learningRate: (step: number) => 1 / (1 + step), steps: 10 };
    expect(learningRateAt(own, 3)).toBe(0.25);
    checkSchedule(own);
    expect(() => checkSchedule({ ...own, warmupSteps: 3 })).toThrow("is all of the schedule");
  });

  test("weight decay goes by equal factors, or evenly where it ends at 0", () => {
    expect(weightDecayAt({ ...schedule, finalWeightDecay: 0.001 }, 0.1, 60)).toBeCloseTo(0.01, 12);
    expect(weightDecayAt({ ...schedule, finalWeightDecay: 0 }, 0.1, 60)).toBeCloseTo(0.05, 12);
    expect(weightDecayAt(schedule, 0.1, 60)).toBe(0.1);
  });

  test("settings that make no sense are refused", () => {
    const exponential = { learningRate: 1, steps: 1, finalLearningRate: 0, schedule: "exponential" } as const;
    expect(() => checkSchedule(exponential)).toThrow("never reaches");
    expect(() => checkSchedule({ learningRate: 1, steps: 1, decayShare: 0 })).toThrow("share");
    expect(() => checkSchedule({ learningRate: 0, steps: 1 })).toThrow("above 0");
    expect(() => checkSchedule({ learningRate: 1, steps: 1.5 })).toThrow("whole number");
    expect(() => checkSchedule({ learningRate: 1, steps: 1, finalLearningRate: -1 })).toThrow("final");
  });
});
