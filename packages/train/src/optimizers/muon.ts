// Muon (Jordan et al. 2024, github.com/KellerJordan/Muon) for the matrices of layers, AdamW for all else: momentum, made orthogonal by
// five iterations of Newton and Schulz, and scaled to the size of AdamW's updates, so that both share a learning rate (Liu et al. 2025,
// "Muon is Scalable for LLM Training", arXiv 2502.16982, equation 4):
//   m ← μ m + g;  X = (g + μ m) / ‖g + μ m‖;  5 times: A = X Xᵀ, X ← a X + (b A + c A²) X;  θ ← θ (1 - η λ) - η 0.2 √max(out, in) X
import { add, div, matmul, mul, sqrt, sumSquares, type Value } from "@rwkv-ts/core/model";
import { adamw } from "./adamw.js";
import { moved } from "./moved.js";
import type { OptimizerRule } from "./rule.js";

const momentum = 0.95;
const iterations = 5;
const a = 3.4445;
const b = -4.775;
const c = 2.0315;

/** A matrix with the singular vectors of G [out, in] and singular values near 1. */
function orthogonal(g: Value): Value {
  const [out, columns] = g.shape as [number, number];
  const isWide = out <= columns;
  const gram = isWide ? { transposeB: true } : { transposeA: true };
  let x = div(g, add(sqrt(sumSquares(g)), 1e-7));
  for (let i = 0; i < iterations; i++) {
    const xx = matmul(x, x, gram);
    const polynomial = add(mul(xx, b), mul(matmul(xx, xx), c));
    x = add(mul(x, a), isWide ? matmul(polynomial, x) : matmul(x, polynomial));
  }
  return x;
}

export const muon: OptimizerRule = {
  isElementwise: false,
  isOfMatrices: true,
  moments: (parameter, inLayer) => (inLayer ? { firstMoment: parameter.shape } : adamw.moments(parameter, inLayer)),
  update(values, options, inLayer) {
    if (!inLayer) return adamw.update(values, options, inLayer);
    const { value, g, moments, rate, shrink } = values;
    const m = add(mul(moments.firstMoment!, momentum), g);
    const x = orthogonal(add(g, mul(m, momentum)));
    const step = mul(mul(x, 0.2 * Math.sqrt(Math.max(...value.shape))), rate);
    return { value: moved(value, shrink, step), moments: { firstMoment: m } };
  },
};
