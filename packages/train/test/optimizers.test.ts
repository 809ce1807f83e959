// Every optimiser against plain loops of its paper's formulas, over three updates.
import { randomSource } from "@rwkv-ts/core/model";
import { describe, expect, test } from "vitest";
import {
  initialWeights,
  type OptimizerName,
  type Parameter,
  prepare,
  readPart,
  TrainingEngine,
  writePart,
} from "../src/index.js";
import { architecture, withBackend } from "./support/runs.js";

const wide = "blocks.0.att.key.weight";
const vector = "blocks.0.ln1.weight";
const table = "emb.weight";
const settings = { beta1: 0.8, beta2: 0.9, epsilon: 1e-6, weightDecay: 0.3, maxNorm: 0 };
const [rate, decay] = [1e-2, 0.2];

interface Plain {
  value: Float64Array;
  m: Float64Array;
  v: Float64Array;
  readonly columns: number;
  readonly decays: boolean;
}

type Rule = (p: Plain, g: Float64Array, t: number, isMatrix: boolean) => Float64Array;

const corrected = (x: number, beta: number, t: number) => x / (1 - beta ** t);

/** η times what the rule gives is taken off, after the weight decay. */
const rules: Readonly<Record<OptimizerName, Rule>> = {
  adamw(p, g, t) {
    p.m = p.m.map((m, i) => settings.beta1 * m + (1 - settings.beta1) * g[i]!);
    p.v = p.v.map((v, i) => settings.beta2 * v + (1 - settings.beta2) * g[i]! ** 2);
    return p.m.map(
      (m, i) => corrected(m, settings.beta1, t) / (Math.sqrt(corrected(p.v[i]!, settings.beta2, t)) + settings.epsilon),
    );
  },
  "adam-mini"(p, g, t) {
    p.m = p.m.map((m, i) => settings.beta1 * m + (1 - settings.beta1) * g[i]!);
    const means = g.map((_, i) => {
      const row = g.slice(i - (i % p.columns), i - (i % p.columns) + p.columns);
      return row.reduce((sum, x) => sum + x * x, 0) / p.columns;
    });
    p.v = p.v.map((v, i) => settings.beta2 * v + (1 - settings.beta2) * means[i]!);
    return p.m.map(
      (m, i) => corrected(m, settings.beta1, t) / (Math.sqrt(corrected(p.v[i]!, settings.beta2, t)) + settings.epsilon),
    );
  },
  lion(p, g) {
    const signs = p.m.map((m, i) => Math.sign(settings.beta1 * m + (1 - settings.beta1) * g[i]!));
    p.m = p.m.map((m, i) => settings.beta2 * m + (1 - settings.beta2) * g[i]!);
    return signs;
  },
  muon(p, g, t, isMatrix) {
    if (!isMatrix) return rules.adamw(p, g, t, false);
    p.m = p.m.map((m, i) => 0.95 * m + g[i]!);
    const rows = g.length / p.columns;
    let x = p.m.map((m, i) => g[i]! + 0.95 * m);
    const norm = Math.hypot(...x) + 1e-7;
    x = x.map((e) => e / norm);
    for (let k = 0; k < 5; k++) {
      const a = product(x, transposed(x, rows), rows, p.columns);
      const a2 = product(a, a, rows, rows);
      const polynomial = a.map((e, i) => -4.775 * e + 2.0315 * a2[i]!);
      const next = product(polynomial, x, rows, rows);
      x = x.map((e, i) => 3.4445 * e + next[i]!);
    }
    return x.map((e) => e * 0.2 * Math.sqrt(Math.max(rows, p.columns)));
  },
};

/** [rows, inner] × [inner, columns] */
function product(a: Float64Array, b: Float64Array, rows: number, inner: number): Float64Array {
  const columns = b.length / inner;
  const y = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      for (let i = 0; i < inner; i++) y[r * columns + c]! += a[r * inner + i]! * b[i * columns + c]!;
  return y;
}
function transposed(x: Float64Array, rows: number): Float64Array {
  const columns = x.length / rows;
  return Float64Array.from(x, (_, at) => x[(at % rows) * columns + Math.floor(at / rows)]!);
}

describe("optimisers", () => {
  test.each(Object.keys(rules) as OptimizerName[])("%s follows its formulas", (name) =>
    withBackend(async (backend) => {
      const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed: 1 });
      const engine = new TrainingEngine(architecture, backend, trainable.parameters, new Map(), {
        batch: 1,
        time: 4,
        optimizer: { ...settings, name },
      });
      const watched = [wide, vector, table].map((each) => trainable.parameters.find((p) => p.name === each)!);
      const starts = new Map([...initialWeights(architecture, 1)].map(([each, , x]) => [each, x]));
      const plain = watched.map((p): Plain => {
        const value = Float64Array.from(starts.get(p.name)!);
        const zeros = () => new Float64Array(value.length);
        return { value, m: zeros(), v: zeros(), columns: p.shape.at(-1)!, decays: p.weightDecay };
      });
      const random = randomSource(3);
      for (let t = 1; t <= 3; t++) {
        const gradients = new Map<Parameter, Float32Array>();
        for (const p of trainable.parameters) {
          const g = Float32Array.from(starts.get(p.name)!, () => random.normal());
          gradients.set(p, g);
          writePart(backend, p, "gradient", g);
        }
        await engine.update(rate, decay);
        watched.forEach((p, i) => {
          const own = plain[i]!;
          const step = rules[name](own, Float64Array.from(gradients.get(p)!), t, p.name === wide);
          const shrink = own.decays ? 1 - rate * p.learningRate * decay : 1;
          own.value = own.value.map((x, e) => x * shrink - rate * p.learningRate * step[e]!);
        });
      }
      for (const [i, p] of watched.entries()) {
        const values = await readPart(backend, p, "value");
        const worst = plain[i]!.value.reduce((most, x, e) => Math.max(most, Math.abs(x - values[e]!)), 0);
        expect([p.name, worst < 2e-6]).toEqual([p.name, true]);
      }
      const kept = new Set(trainable.parameters.flatMap((p) => [...p.moments.keys()]));
      expect([...kept].sort()).toEqual(
        {
          adamw: ["firstMoment", "secondMoment"],
          "adam-mini": ["blockMoment", "firstMoment"],
          lion: ["firstMoment"],
          muon: ["firstMoment", "secondMoment"],
        }[name],
      );
      await engine.dispose();
      trainable.dispose();
    }),
  );
});

test("muon is refused where no matrix of a layer is trained, since it would be adamw", () =>
  withBackend(async (backend) => {
    const create = (beside?: string[]) =>
      TrainingEngine.create({
        ...{ architecture, backend, batch: 1, time: 4, optimizer: { name: "muon" } },
        method: { kind: "lora", rank: 2, alpha: 2, targets: ["att.key"], ...(beside && { beside }) },
      });
    await expect(create()).rejects.toThrow(/muon is for the matrices of layers, of which none is trained here/);
    await (await create(["att.output"])).dispose();
  }));
