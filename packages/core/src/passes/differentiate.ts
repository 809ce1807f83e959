// Reverse-mode differentiation of a graph. Gradients are ordinary values appended to the same graph, built by each op's vjp.
import { GraphError } from "../errors.js";
import type { Node, Value } from "../graph/graph.js";
import { add, constant } from "../ops/map.js";
import { elementCount } from "../storage.js";
import { liveNodes } from "./live.js";

/**
 * Gradients of the scalar `loss` ([1]) with respect to `wanted`, in the same order; undefined where the loss does not
 * depend on the value. `seed` is the gradient of the loss itself (default 1).
 */
export function differentiate(loss: Value, wanted: readonly Value[], seed?: Value): (Value | undefined)[] {
  if (elementCount(loss.shape) !== 1) throw new GraphError(`differentiate: the loss must be one number, got ${loss}`);
  const nodes = liveNodes([loss]);
  const reaches = new Set<Node>(wanted.map((v) => v.node));
  for (const node of nodes) if (node.inputs.some((v) => reaches.has(v.node))) reaches.add(node);

  const gradients = new Map<Value, Value>([[loss, seed ?? constant(loss.graph, 1, loss.shape)]]);
  for (const node of nodes.reverse()) {
    if (!reaches.has(node) || node.op.name === "leaf") continue;
    const outputGradients = node.outputs.map((v) => gradients.get(v));
    if (outputGradients.every((g) => g === undefined)) continue;
    if (!node.op.vjp) throw new GraphError(`${node.op.name} has no gradient`);
    node.graph.segment = node.segment;
    const wantedInputs = node.inputs.map((v) => reaches.has(v.node));
    const { inputs, outputs, params } = node;
    const contributions = node.op.vjp({ inputs, outputs, params, gradients: outputGradients, wanted: wantedInputs });
    node.inputs.forEach((input, i) => {
      const contribution = wantedInputs[i] ? contributions[i] : undefined;
      if (!contribution) return;
      const before = gradients.get(input);
      gradients.set(input, before ? add(before, contribution) : contribution);
    });
  }
  loss.graph.segment = -1;
  return wanted.map((v) => gradients.get(v));
}
