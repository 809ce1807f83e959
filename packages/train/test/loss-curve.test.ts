import { expect, test } from "vitest";
import {
  lossCurve,
  type MetricsRecord,
  recordedMeasures,
  runCurves,
  smooth,
  type TrainingRecord,
} from "../src/index.js";

const records: TrainingRecord[] = Array.from({ length: 50 }, (_, i) => ({
  type: "train",
  step: 20 * (i + 1),
  loss: 4 / (1 + i / 10),
  norm: 1,
  learningRate: 1e-3,
  tokensPerSecond: 1,
}));
const evaluation: MetricsRecord = { type: "evaluation", step: 1000, loss: 1, perplexity: Math.E, tokens: 1 };

test("the picture has a title, axes with units, a legend, and a line for each curve", () => {
  const svg = lossCurve([...records, evaluation], { title: "A < B" });
  for (const label of ["A &lt; B", "updates", "loss (nats per token)", "training, smoothed", "validation", ">1k<"])
    expect(svg).toContain(label);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const points = /<path d="(M[^"]*)" fill="none" stroke="#9ecae1"/.exec(svg)![1]!.split("L");
  expect(points.length).toBe(50);
  const heights = points.map((p) => Number(p.split(",")[1]));
  expect(heights).toEqual([...heights].sort((a, b) => a - b)); // a falling loss goes down the picture
});

test("nothing, and a single record, make a picture too", () => {
  for (const some of [[], records.slice(0, 1), [evaluation]])
    expect(lossCurve(some)).not.toMatch(/NaN|undefined|Infinity/);
});

test("smoothing is an exponential mean from the first value on", () => {
  expect(smooth([4, 0, 0], 0.5)).toEqual([4, 2, 1]);
});

test("several runs are drawn in one picture, each with its colour and name; a measure that none has is refused", () => {
  const runs = [
    { name: "a<b", records: [...records, evaluation] },
    { name: "c", records: records.map((r) => ({ ...r, loss: 2 * r.loss })) },
  ];
  const svg = runCurves(runs, "loss", { title: "Two" });
  for (const label of ["Two", "a&lt;b", ">c<", "training loss, smoothed"]) expect(svg).toContain(label);
  const curves = [...svg.matchAll(/<path d="(M[^"]*)" fill="none" stroke="(#0072b2|#d55e00)"/g)];
  expect(curves.map(([, path]) => path!.split("L").length)).toEqual([50, 50]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(() => runCurves(runs, "accuracy")).toThrow(
    "no run has any accuracy recorded: a<b, c have loss, validation, norm, learning-rate, speed",
  );
});

test("own metrics are drawn under their names, also under one that runs record themselves where they do not", () => {
  const own = [10, 20].map((step) => ({ type: "metrics", step, accuracy: step / 40, "digits.right": 3 }) as const);
  const runs = [{ name: "a", records: [...records, ...own] }];
  for (const name of ["accuracy", "digits.right"]) {
    const svg = runCurves(runs, name);
    expect(/<path d="(M[^"]*)" fill="none" stroke="#0072b2"/.exec(svg)![1]!.split("L").length).toBe(2);
  }
  expect(recordedMeasures(runs)).toEqual(["loss", "norm", "learning-rate", "speed", "accuracy", "digits.right"]);
  expect(() => runCurves(runs, "constructor")).toThrow(/no run has any constructor recorded: a has loss, norm/);
});
