// AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101: decoupled weight decay, bias correction):
//   m ← β1 m + (1-β1) g;  v ← β2 v + (1-β2) g²;  θ ← θ (1 - η λ) - η · (m/(1-β1^t)) / (√(v/(1-β2^t)) + ε)
import { add, div, mul, sqrt, square } from "@rwkv-ts/core/model";
import { moved } from "./moved.js";
import type { OptimizerOptions, OptimizerRule } from "./rule.js";

/** What AdamW takes; all optimisers take the same. */
export type AdamWOptions = OptimizerOptions;

/** The official scripts' values. */
export const officialAdamW: AdamWOptions = { beta1: 0.9, beta2: 0.99, epsilon: 1e-18, weightDecay: 0.1, maxNorm: 1 };

/** AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101): decoupled weight decay, bias correction. */
export const adamw: OptimizerRule = {
  isElementwise: true,
  moments: ({ shape }) => ({ firstMoment: shape, secondMoment: shape }),
  update({ value, g, moments, correctedRate, shrink, correction2 }, { beta1, beta2, epsilon }) {
    const m = add(mul(moments.firstMoment!, beta1), mul(g, 1 - beta1));
    const v = add(mul(moments.secondMoment!, beta2), mul(square(g), 1 - beta2));
    const deviation = add(sqrt(mul(v, correction2)), epsilon);
    const step = mul(div(m, deviation), correctedRate);
    return { value: moved(value, shrink, step), moments: { firstMoment: m, secondMoment: v } };
  },
};
