// Adam-mini (Zhang et al. 2024, "Adam-mini: Use Fewer Learning Rates To Gain More", arXiv 2406.16793): one second moment for a block of
// parameters in place of one each, which halves what the optimiser keeps. A block is a row of a matrix (an output neuron, a token of the
// embedding), or a whole vector:
//   v ← β2 v + (1-β2) mean over the block of g²;  otherwise as AdamW.
import { add, div, mul, sqrt, square, sum } from "@rwkv-ts/core/model";
import { moved } from "./moved.js";
import type { OptimizerRule } from "./rule.js";

export const adamMini: OptimizerRule = {
  isElementwise: false,
  moments: ({ shape }) => ({ firstMoment: shape, blockMoment: [...shape.slice(0, -1), 1] }),
  update({ value, g, moments, correctedRate, shrink, correction2 }, { beta1, beta2, epsilon }) {
    const m = add(mul(moments.firstMoment!, beta1), mul(g, 1 - beta1));
    const mean = mul(sum(square(g)), 1 / g.shape.at(-1)!);
    const v = add(mul(moments.blockMoment!, beta2), mul(mean, 1 - beta2));
    const deviation = add(sqrt(mul(v, correction2)), epsilon);
    const step = mul(div(m, deviation), correctedRate);
    return { value: moved(value, shrink, step), moments: { firstMoment: m, blockMoment: v } };
  },
};
