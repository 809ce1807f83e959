// The sum over all devices, on every device: y = Σ_d x_d. Every device adds in the same order, so all have the same bits.
import type { DevicePart, OpDefinition, Value } from "../graph/graph.js";

export const allReduceOp: OpDefinition<Record<string, never>> = {
  name: "allReduce",
  shape: ([x]) => [{ shape: x!.shape, dtype: x!.dtype }],
  // a loss that is the same on every device grows with each device's part by the gradient of the sum
  vjp: ({ gradients: [g] }) => [g],
  exchange(parts, _, results) {
    const [first, ...others] = results as [DevicePart, ...DevicePart[]];
    first.data.set(parts[0]!.data);
    for (const { data } of parts.slice(1)) for (let i = 0; i < data.length; i++) first.data[i]! += data[i]!;
    for (const other of others) other.data.set(first.data);
  },
  reference([x], _, [y]) {
    y!.data.set(x!.data); // of one device
  },
  updates: () => [[0, 0]],
  examples: [{ name: "matrix", params: {}, inputs: [{ shape: [5, 12] }] }],
};

/** Σ over the devices of a mesh of their x; on one device x itself. */
export const allReduce = (x: Value): Value => x.graph.add(allReduceOp, [x], {})[0]!;
