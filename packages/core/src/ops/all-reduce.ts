// The sum or the largest over all devices, on every device: y = Σ_d x_d, or max_d x_d. Every device gets the same bits.
import { GraphError } from "../errors.js";
import { like } from "../graph/example.js";
import type { DevicePart, OpDefinition, Value } from "../graph/graph.js";

/** Over all devices: their sum, or the largest of each element. */
export interface AllReduceParams {
  readonly by: "sum" | "max";
}

export const allReduceOp: OpDefinition<AllReduceParams> = {
  name: "allReduce",
  shape: ([x]) => [like(x!, ...x!.shape)],
  vjp({ params: { by }, gradients: [g] }) {
    if (by === "max")
      throw new GraphError("allReduce: the largest of several devices has no gradient; differentiate before sharding");
    return [g]; // a loss that is the same on every device grows with each device's part by the gradient of the sum
  },
  exchange(parts, { by }, results) {
    const [first, ...others] = results as [DevicePart, ...DevicePart[]];
    const total = first.data;
    total.set(parts[0]!.data);
    for (const { data } of parts.slice(1))
      for (let i = 0; i < data.length; i++)
        total[i] = by === "sum" ? total[i]! + data[i]! : Math.max(total[i]!, data[i]!);
    for (const other of others) other.data.set(total);
  },
  reference([x], _, [y]) {
    y!.data.set(x!.data); // of one device
  },
  updates: () => [[0, 0]],
  examples: [
    { name: "sum", params: { by: "sum" }, inputs: [{ shape: [5, 12] }] },
    { name: "largest", params: { by: "max" }, inputs: [{ shape: [7] }], differentiable: [] },
  ],
};

/** Σ over the devices of a mesh of their x, or the largest; on one device x itself. */
export const allReduce = (x: Value, by: AllReduceParams["by"] = "sum"): Value =>
  x.graph.add(allReduceOp, [x], { by })[0]!;
