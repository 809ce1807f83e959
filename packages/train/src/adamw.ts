// One AdamW update of all parameters (Loshchilov and Hutter 2019: decoupled weight decay, bias correction), after clipping
// the global gradient norm, as torch does it: g ← g · min(1, max/(‖g‖ + 1e-6)).
//   m ← β1 m + (1-β1) g;  v ← β2 v + (1-β2) g²;  θ ← θ (1 - η λ) - η · (m/(1-β1^t)) / (√(v/(1-β2^t)) + ε)
import { add, constant, div, minimum, mul, sqrt, square, sub, sumSquares, type Value } from "@rwkv-ts/core/model";
import { Graph, leaf } from "@rwkv-ts/core/tools";
import type { Parameter, ParameterPart } from "./parameters.js";

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

/** The global norm of the gradients, [1], alone. */
export function traceNorm(parameters: readonly Parameter[]): Value {
  const graph = new Graph();
  return normOf(parameters.map((p) => partLeaf(graph, p, "gradient")));
}

const partLeaf = (graph: Graph, { name, shape, cut }: Parameter, part: ParameterPart): Value =>
  leaf(graph, "state", `${name}:${part}`, shape, "f32", cut);

const normOf = (gradients: readonly Value[]): Value =>
  sqrt(gradients.map((g) => sumSquares(g)).reduce((a, b) => add(a, b)));

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
  const part = (p: Parameter, which: ParameterPart) => partLeaf(graph, p, which);
  const gradients = parameters.map((p) => part(p, "gradient"));
  const norm = normOf(gradients);
  const clip = options.maxNorm > 0 ? minimum(div(options.maxNorm, add(norm, 1e-6)), 1) : constant(graph, 1, [1]);
  const rates = new Map<string, { readonly rate: Value; readonly shrink: Value }>();
  /** η of the parameter's group, and -η λ. */
  const ratesOf = ({ learningRate, weightDecay }: Parameter) => {
    const key = `${learningRate} ${weightDecay}`;
    const rate = rates.get(key)?.rate ?? mul(inputs.rate, learningRate);
    const known = rates.get(key) ?? { rate, shrink: mul(rate, weightDecay ? -options.weightDecay : 0) };
    rates.set(key, known);
    return known;
  };
  const updates = parameters.flatMap((p, i) => {
    const [value, m, v] = [part(p, "value"), part(p, "firstMoment"), part(p, "secondMoment")];
    const { rate, shrink } = ratesOf(p);
    const g = mul(gradients[i]!, clip);
    const nextM = add(mul(m, options.beta1), mul(g, 1 - options.beta1));
    const nextV = add(mul(v, options.beta2), mul(square(g), 1 - options.beta2));
    const deviation = add(sqrt(mul(nextV, inputs.correction2)), options.epsilon);
    const step = mul(div(mul(nextM, inputs.correction1), deviation), rate);
    return [
      [value, sub(add(value, mul(value, shrink)), step)],
      [m, nextM],
      [v, nextV],
    ] as const;
  });
  return { norm, updates };
}
