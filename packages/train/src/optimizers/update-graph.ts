// One update of all parameters, after clipping the global gradient norm, as torch does it: g ← g · min(1, max/(‖g‖ + 1e-6)).
// With an average of the parameters (Polyak and Juditsky 1992):  average ← d · average + (1-d) · θ.
import { add, constant, div, minimum, mul, neg, sqrt, sumSquares, type Value } from "@rwkv-ts/core/model";
import { Graph, leaf } from "@rwkv-ts/core/tools";
import type { Parameter } from "../parameters.js";
import type { OptimizerOptions, OptimizerRule, UpdateValues } from "./rule.js";

/** Inputs that change from step to step: [1] each. */
export const updateInputs = (
  learningRate: number,
  weightDecay: number,
  step: number,
  { beta1, beta2 }: OptimizerOptions,
) => ({ learningRate, weightDecay, correction1: 1 / (1 - beta1 ** step), correction2: 1 / (1 - beta2 ** step) });

/** The global norm of the gradients, [1], alone. */
export function traceNorm(parameters: readonly Parameter[]): Value {
  const graph = new Graph();
  return normOf(parameters.map((p) => partLeaf(graph, p, "gradient", p.shape)));
}

const partLeaf = (graph: Graph, { name, cut }: Parameter, part: string, shape: readonly number[]): Value =>
  leaf(graph, "state", `${name}:${part}`, shape, "f32", cut);

const normOf = (gradients: readonly Value[]): Value =>
  sqrt(gradients.map((g) => sumSquares(g)).reduce((a, b) => add(a, b)));

/** The graph of one update of all parameters. */
export interface UpdateGraph {
  /** Global norm of the gradients before clipping, [1]. */
  readonly norm: Value;
  readonly updates: readonly (readonly [leaf: Value, next: Value])[];
}

/** By which rule the graph updates. */
export interface UpdateGraphOptions {
  readonly rule: OptimizerRule;
  readonly options: OptimizerOptions;
  /** Names of matrices of layers. */
  readonly inLayers: ReadonlySet<string>;
  /** d of the parameters' average, where one is kept. */
  readonly averageDecay?: number | undefined;
}

/** Leaves are named `<parameter>:value`, `:gradient`, `:average`, and by the moments of the rule. */
export function traceUpdate(parameters: readonly Parameter[], given: UpdateGraphOptions): UpdateGraph {
  const { rule, options, inLayers, averageDecay } = given;
  const graph = new Graph();
  const [learningRate, weightDecay, correction1, correction2] = (
    ["learningRate", "weightDecay", "correction1", "correction2"] as const
  ).map((name) => leaf(graph, "input", name, [1])) as [Value, Value, Value, Value];
  const gradients = parameters.map((p) => partLeaf(graph, p, "gradient", p.shape));
  const norm = normOf(gradients);
  const clip = options.maxNorm > 0 ? minimum(div(options.maxNorm, add(norm, 1e-6)), 1) : constant(graph, 1, [1]);
  const rates = new Map<string, Pick<UpdateValues, "rate" | "correctedRate" | "shrink">>();
  const ratesOf = (p: Parameter) => {
    const key = `${p.learningRate} ${p.weightDecay}`;
    const rate = rates.get(key)?.rate ?? mul(learningRate, p.learningRate);
    const known = rates.get(key) ?? {
      rate,
      correctedRate: mul(rate, correction1),
      shrink: mul(rate, p.weightDecay ? neg(weightDecay) : 0),
    };
    rates.set(key, known);
    return known;
  };
  const updates = parameters.flatMap((p, i) => {
    const inLayer = inLayers.has(p.name);
    const value = partLeaf(graph, p, "value", p.shape);
    const shapes = Object.entries(rule.moments(p, inLayer));
    const moments = Object.fromEntries(shapes.map(([name, shape]) => [name, partLeaf(graph, p, name, shape)]));
    const g = mul(gradients[i]!, clip);
    const next = rule.update({ value, g, moments, ...ratesOf(p), correction2 }, options, inLayer);
    const average = averageDecay === undefined ? undefined : partLeaf(graph, p, "average", p.shape);
    return [
      [value, next.value] as const,
      ...Object.entries(moments).map(([name, moment]) => [moment, next.moments[name]!] as const),
      ...(average ? [[average, add(mul(average, averageDecay!), mul(next.value, 1 - averageDecay!))] as const] : []),
    ];
  });
  return { norm, updates };
}
