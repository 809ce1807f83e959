// (x - mean) / sqrt(variance + ε) over the last axis (biased variance), optionally times weight plus bias.
// Layer norm: x [N,C], weight [C]. Group norm over heads: x [N,H,D], weight [H,D].
import { ShapeError } from "../errors.js";
import { like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { isPart, type Place } from "../graph/place.js";
import { add, mapOp, mul, reciprocal, sqrt, square, sub, sum, sumTo } from "./map.js";
import { type NormalizeParams, rowProgram } from "./row-programs.js";
import { takesWhole } from "./sharding.js";

export type { NormalizeParams } from "./row-programs.js";

function moments(data: ArrayLike<number>, from: number, d: number, epsilon: number) {
  let mean = 0;
  for (let i = 0; i < d; i++) mean += data[from + i]! / d;
  let variance = 0;
  for (let i = 0; i < d; i++) variance += (data[from + i]! - mean) ** 2 / d;
  return { mean, scale: 1 / Math.sqrt(variance + epsilon) };
}

/**
 * (x - mean) / √(variance + ε) over the last axis, with the biased variance, optionally times weight plus bias: (x [.., C][, weight,
 * bias]) → [.., C]. Weight and bias have the last axes of x: [C] for layer norm, [H,D] for group norm of [N,H,D].
 */
export const normalizeOp: OpDefinition<NormalizeParams> = {
  name: "normalize",
  shape([x, weight, bias], { affine }) {
    for (const p of affine ? [weight!, bias!] : [])
      if (
        p.shape.length >= x!.shape.length ||
        p.shape.some((d, i) => d !== x!.shape[x!.shape.length - p.shape.length + i])
      )
        throw new ShapeError(`normalize: weight and bias must have the last axes of x, got ${x} (x), ${p}`);
    return [like(x!, ...x!.shape)];
  },
  vjp({ inputs: [x, weight, bias], params: { epsilon, affine }, gradients: [g], wanted }) {
    if (!affine) return [normalizeBackward(x!, g!, epsilon)];
    return [
      wanted[0] ? normalizeBackward(x!, mul(g!, weight!), epsilon) : undefined,
      wanted[1] ? sumTo(mul(g!, normalize(x!, epsilon)), weight!.shape) : undefined,
      wanted[2] ? sumTo(g!, bias!.shape) : undefined,
    ];
  },
  decompose: (inputs, params) =>
    inputs[0]!.graph.add(mapOp, inputs, rowProgram("normalize", params, inputs[0]!.shape)!),
  reference([x, weight, bias], { epsilon }, [y]) {
    const d = x!.shape.at(-1)!;
    for (let r = 0; r < x!.data.length; r += d) {
      const { mean, scale } = moments(x!.data, r, d, epsilon);
      for (let i = r; i < r + d; i++) {
        const normal = (x!.data[i]! - mean) * scale;
        y!.data[i] = weight
          ? normal * weight.data[i % weight.data.length]! + bias!.data[i % bias!.data.length]!
          : normal;
      }
    }
  },
  shard(context) {
    const { shapes, places } = context;
    const [x] = places as [Place];
    const last = shapes[0]!.length - 1;
    if (!isPart(x) || x.axis === last) return takesWhole()(context);
    const ofWeights = (own: readonly number[]): Place => {
      const axis = x.axis - (shapes[0]!.length - own.length);
      return axis >= 0 ? { ...x, axis } : "whole";
    };
    return { takes: shapes.map(ofWeights), gives: [x] };
  },
  examples: [
    { name: "plain", params: { epsilon: 1e-5, affine: false }, inputs: [{ shape: [5, 37] }] },
    {
      name: "layer norm",
      params: { epsilon: 1e-5, affine: true },
      inputs: [{ shape: [5, 64] }, { shape: [64] }, { shape: [64] }],
    },
    {
      name: "group norm",
      params: { epsilon: 64e-5, affine: true },
      inputs: [{ shape: [3, 2, 12] }, { shape: [2, 12] }, { shape: [2, 12] }],
    },
  ],
};

/** The ε of the norm. */
export interface NormalizeBackwardParams {
  readonly epsilon: number;
}
/** dx = scale (g - mean(g) - n mean(g n)) with n the normalised x. */
export const normalizeBackwardOp: OpDefinition<NormalizeBackwardParams> = {
  name: "normalizeBackward",
  shape([x, g]) {
    if (x!.shape.join() !== g!.shape.join()) throw new ShapeError(`normalizeBackward: ${x} and ${g} differ in shape`);
    return [like(x!, ...x!.shape)];
  },
  decompose([x, g], { epsilon }) {
    const perElement = 1 / x!.shape.at(-1)!;
    const mean = (value: Value) => mul(sum(value), perElement);
    const centred = sub(x!, mean(x!));
    const scale = reciprocal(sqrt(add(mean(square(centred)), epsilon)));
    const normal = mul(centred, scale);
    return [mul(scale, sub(sub(g!, mean(g!)), mul(normal, mean(mul(g!, normal)))))];
  },
  reference([x, g], { epsilon }, [y]) {
    const d = x!.shape.at(-1)!;
    for (let r = 0; r < x!.data.length; r += d) {
      const { mean, scale } = moments(x!.data, r, d, epsilon);
      let gMean = 0;
      let gnMean = 0;
      for (let i = r; i < r + d; i++) {
        gMean += g!.data[i]! / d;
        gnMean += (g!.data[i]! * (x!.data[i]! - mean) * scale) / d;
      }
      for (let i = r; i < r + d; i++)
        y!.data[i] = scale * (g!.data[i]! - gMean - (x!.data[i]! - mean) * scale * gnMean);
    }
  },
  shard(context) {
    const { places, shapes } = context;
    const part = places.find(isPart);
    if (!part) return { takes: ["whole", places[1]!], gives: [places[1]!] }; // linear in g
    const isApart = part.axis < shapes[0]!.length - 1 && !places.includes("sum");
    return isApart ? { takes: [part, part], gives: [part] } : takesWhole()(context);
  },
  examples: [{ name: "rows", params: { epsilon: 1e-5 }, inputs: [{ shape: [5, 37] }, { shape: [5, 37] }] }],
};

/** Normalisation over the last axis without weights. */
export const normalize = (x: Value, epsilon: number): Value =>
  x.graph.add(normalizeOp, [x], { epsilon, affine: false })[0]!;
/** Layer norm over the last axis: x [N,C], weight and bias [C]. */
export const layerNorm = (x: Value, p: { weight: Value; bias: Value }, epsilon = 1e-5): Value =>
  x.graph.add(normalizeOp, [x, p.weight, p.bias], { epsilon, affine: true })[0]!;
/** The gradient dx of the norm of x without weight and bias, given that of its result. @throws ShapeError where x and g differ in shape */
export const normalizeBackward = (x: Value, g: Value, epsilon: number): Value =>
  x.graph.add(normalizeBackwardOp, [x, g], { epsilon })[0]!;
