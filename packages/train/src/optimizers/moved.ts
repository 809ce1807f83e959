// Decay and step of a parameter: θ + θ s - d, one node. Were they several, the decay of all parameters, which waits for no gradient,
// would be computed and kept before the norm of the gradients is known: another copy of the model, written and read again.
import { mapOp } from "@rwkv-ts/core/backend";
import type { Value } from "@rwkv-ts/core/model";

/** @param shrink [1] @param step like `value` */
export const moved = (value: Value, shrink: Value, step: Value): Value =>
  value.graph.add(mapOp, [value, shrink, step], {
    shape: value.shape,
    instructions: [
      { op: "mul", a: 0, b: 1 },
      { op: "add", a: 0, b: 3 },
      { op: "sub", a: 4, b: 2 },
    ],
    results: [5],
  })[0]!;
