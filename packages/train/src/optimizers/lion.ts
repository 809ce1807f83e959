// Lion (Chen et al. 2023, "Symbolic Discovery of Optimization Algorithms", arXiv 2302.06675, algorithm 2): the sign of an average, with one
// moment. It wants a learning rate 3 to 10 times smaller than AdamW's, and a weight decay as many times larger.
//   c = β1 m + (1-β1) g;  θ ← θ - η (sign(c) + λ θ);  m ← β2 m + (1-β2) g
import { add, mul, neg, select } from "@rwkv-ts/core/model";
import { moved } from "./moved.js";
import type { OptimizerRule } from "./rule.js";

export const lion: OptimizerRule = {
  isElementwise: true,
  moments: ({ shape }) => ({ firstMoment: shape }),
  update({ value, g, moments, rate, shrink }, { beta1, beta2 }) {
    const m = moments.firstMoment!;
    const c = add(mul(m, beta1), mul(g, 1 - beta1));
    const sign = select(c, 1, select(neg(c), -1, mul(c, 0)));
    const next = moved(value, shrink, mul(sign, rate));
    return { value: next, moments: { firstMoment: add(mul(m, beta2), mul(g, 1 - beta2)) } };
  },
};
