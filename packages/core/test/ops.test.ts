// Every op's gradient against finite differences in double precision, on the examples that the op itself brings.
import { describe, expect, test } from "vitest";
import { allOps, meshOps, type OpDefinition, type Tensor } from "../src/backend.js";
import { add, mul, sumRows, type Value } from "../src/model.js";
import { lower } from "../src/passes/lower.js";
import { exampleInputs, normal, traceExample } from "../src/testing/index.js";
import { differentiate, interpret, leaf, zeros } from "../src/tools.js";

/** Runs `outputs` of a traced graph on the given leaves. */
function run(outputs: Map<string, Value>, given: Map<string, Tensor>): Map<string, Tensor> {
  const plan = lower({ outputs, updates: [] });
  const places = new Map<number, Tensor>();
  for (const b of plan.buffers)
    places.set(b.id, given.get(b.name) ?? zeros(b.shape, b.storage === "i32" ? "i32" : "f32"));
  interpret(plan, (b) => places.get(b.id)!);
  return new Map(plan.buffers.filter((b) => b.kind === "output").map((b) => [b.name, places.get(b.id)!]));
}

/** loss = Σ over outputs of Σ output ⊙ fixed random weights. */
function traceLoss(op: OpDefinition<unknown>, example: OpDefinition<unknown>["examples"][number]) {
  const { graph, inputs, outputs } = traceExample(op, example);
  const given = new Map(exampleInputs(example).map((t, i) => [`in${i}`, t]));
  let loss: Value | undefined;
  outputs.forEach((y, i) => {
    if (y.dtype !== "f32" || !(example.differentiableOutputs ?? [i]).includes(i)) return;
    const next = normal(77 + i);
    const weights = leaf(graph, "input", `weights${i}`, y.shape);
    given.set(`weights${i}`, { shape: y.shape, data: zeros(y.shape, "f32").data.map(() => next()) as Float64Array });
    const term = sumRows(mul(y, weights), 0);
    loss = loss ? add(loss, term) : term;
  });
  return { inputs, given, loss: loss! };
}

/** Inputs whose gradient finite differences can tell: none of an op whose gradient is a rule of its own (rosa). */
const differentiable = (example: OpDefinition<unknown>["examples"][number]): readonly number[] =>
  example.differentiable ?? example.inputs.flatMap((x, i) => (x.kind === "i32" ? [] : [i]));
const hasGradients = ({ vjp, examples }: OpDefinition<unknown>): boolean =>
  vjp !== undefined && examples.some((example) => differentiable(example).length > 0);

for (const op of [...allOps, ...meshOps].filter(hasGradients))
  describe(`gradient of ${op.name}`, () => {
    for (const example of op.examples) {
      const indices = differentiable(example);
      if (indices.length === 0) continue;
      test(example.name, () => {
        const { inputs, given, loss } = traceLoss(op, example);
        const gradients = differentiate(
          loss,
          indices.map((i) => inputs[i]!),
        );
        const outputs = new Map<string, Value>([["loss", loss]]);
        gradients.forEach((g, i) => {
          if (g) outputs.set(`g${indices[i]}`, g);
        });
        const results = run(outputs, given);
        for (const i of indices) {
          const x = given.get(`in${i}`)!;
          const analytic = results.get(`g${i}`)?.data ?? new Float64Array(x.data.length);
          const h = 1e-5;
          const step = Math.max(1, Math.floor(x.data.length / 24));
          for (let e = 0; e < x.data.length; e += step) {
            const at = (delta: number) => {
              const data = x.data.slice() as Float64Array;
              data[e]! += delta;
              return run(new Map([["loss", loss]]), new Map([...given, [`in${i}`, { shape: x.shape, data }]])).get(
                "loss",
              )!.data[0]!;
            };
            const numeric = (at(h) - at(-h)) / (2 * h);
            expect(analytic[e], `input ${i}, element ${e}`).toBeCloseTo(numeric, 5);
          }
        }
      });
    }
  });
