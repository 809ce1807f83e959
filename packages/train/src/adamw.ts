// One AdamW update of all parameters (Loshchilov and Hutter 2019: decoupled weight decay, bias correction), after clipping
// the global gradient norm, as torch does it: g ← g · min(1, max/(‖g‖ + 1e-6)).
//   m ← β1 m + (1-β1) g;  v ← β2 v + (1-β2) g²;  θ ← θ (1 - η λ) - η · (m/(1-β1^t)) / (√(v/(1-β2^t)) + ε)
import { type MapParams, mapOp } from "@rwkv-ts/core/backend";
import { add, constant, div, minimum, sqrt, sumSquares, type Value } from "@rwkv-ts/core/model";
import { Graph, leaf } from "@rwkv-ts/core/tools";
import type { Parameter } from "./parameters.js";

export interface AdamWOptions {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /** Largest global gradient norm; 0 turns clipping off. */
  readonly maxNorm: number;
}
/** The official scripts' values. */
export const officialAdamW: AdamWOptions = { beta1: 0.9, beta2: 0.99, epsilon: 1e-18, weightDecay: 0.1, maxNorm: 1 };

/** Inputs that change from step to step: [1] each. */
export const updateInputs = (learningRate: number, step: number, { beta1, beta2 }: AdamWOptions) => ({
  learningRate,
  correction1: 1 / (1 - beta1 ** step),
  correction2: 1 / (1 - beta2 ** step),
});

export interface UpdateGraph {
  readonly norm: Value;
  readonly updates: readonly (readonly [leaf: Value, next: Value])[];
}

/** Leaves are named `<parameter>:value`, `:gradient`, `:firstMoment`, `:secondMoment`. */
export function traceUpdate(parameters: readonly Parameter[], options: AdamWOptions): UpdateGraph {
  const graph = new Graph();
  const scalar = (name: string) => leaf(graph, "input", name, [1]);
  const inputs = {
    rate: scalar("learningRate"),
    correction1: scalar("correction1"),
    correction2: scalar("correction2"),
  };
  const part = ({ name, shape, cut }: Parameter, which: string) =>
    leaf(graph, "state", `${name}:${which}`, shape, "f32", cut);
  const gradients = parameters.map((p) => part(p, "gradient"));
  const norm = sqrt(gradients.map((g) => sumSquares(g)).reduce((a, b) => add(a, b)));
  const clip = options.maxNorm > 0 ? minimum(div(options.maxNorm, add(norm, 1e-6)), 1) : constant(graph, 1, [1]);
  const updates = parameters.flatMap((p, i) => {
    const value = part(p, "value");
    const m = part(p, "firstMoment");
    const v = part(p, "secondMoment");
    const decay = p.weightDecay ? options.weightDecay : 0;
    const operands = [value, m, v, gradients[i]!, clip, inputs.rate, inputs.correction1, inputs.correction2];
    const next = graph.add(mapOp, operands, adamWMap(p.shape, p.learningRate, decay, options));
    return [
      [value, next[0]!],
      [m, next[1]!],
      [v, next[2]!],
    ] as const;
  });
  return { norm, updates };
}

/** Registers: 0 θ, 1 m, 2 v, 3 g, 4 clip, 5 η, 6 1/(1-β1^t), 7 1/(1-β2^t). */
function adamWMap(shape: readonly number[], multiplier: number, decay: number, o: AdamWOptions): MapParams {
  const instructions: MapParams["instructions"] = [
    { op: "mul", a: 3, b: 4 }, // 8: clipped g
    { op: "const", value: o.beta1 }, // 9
    { op: "const", value: 1 - o.beta1 }, // 10
    { op: "mul", a: 1, b: 9 }, // 11
    { op: "mul", a: 8, b: 10 }, // 12
    { op: "add", a: 11, b: 12 }, // 13: m
    { op: "const", value: o.beta2 }, // 14
    { op: "const", value: 1 - o.beta2 }, // 15
    { op: "square", a: 8 }, // 16
    { op: "mul", a: 2, b: 14 }, // 17
    { op: "mul", a: 16, b: 15 }, // 18
    { op: "add", a: 17, b: 18 }, // 19: v
    { op: "mul", a: 19, b: 7 }, // 20
    { op: "sqrt", a: 20 }, // 21
    { op: "const", value: o.epsilon }, // 22
    { op: "add", a: 21, b: 22 }, // 23
    { op: "mul", a: 13, b: 6 }, // 24
    { op: "div", a: 24, b: 23 }, // 25
    { op: "const", value: multiplier }, // 26
    { op: "mul", a: 5, b: 26 }, // 27: η of the group
    { op: "mul", a: 25, b: 27 }, // 28
    { op: "const", value: -decay }, // 29
    { op: "mul", a: 27, b: 29 }, // 30
    { op: "mul", a: 0, b: 30 }, // 31: -η λ θ
    { op: "add", a: 0, b: 31 }, // 32
    { op: "sub", a: 32, b: 28 }, // 33: θ
  ];
  const inPlace = [[0, 0], [1, 1], [2, 2]] as const; // biome-ignore format: pairs
  return { shape, instructions, results: [33, 13, 19], inPlace };
}
