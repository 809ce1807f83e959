// RMSNorm (Zhang and Sennrich 2019): y = x / √(mean(x²) + ε) ⊙ w over the last axis. A row program of `map`.
import type { Value } from "../graph/graph.js";
import { add, div, mul, sqrt, square, sum } from "./map.js";

/** RMSNorm (Zhang and Sennrich 2019): x / √(mean(x²) + ε) ⊙ weight over the last axis; x [..,C], weight [C] → [..,C]. */
export function rmsNorm(x: Value, weight: Value, epsilon: number): Value {
  const meanSquare = mul(sum(square(x)), 1 / x.shape.at(-1)!);
  return mul(div(x, sqrt(add(meanSquare, epsilon))), weight);
}
