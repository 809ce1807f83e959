// Gradient checkpointing: the forward values inside each segment (a layer) are not kept for the backward pass but computed again right
// before the segment's gradient needs them. What crosses the boundaries (the residual stream) is kept. Chen et al. 2016.
import type { Node, Value } from "../graph/graph.js";
import { liveNodes } from "./live.js";
import { Rewrite } from "./rewrite.js";

/**
 * Gradient checkpointing (Chen et al. 2016): forward values within a layer are computed again before its gradient needs them, and what
 * crosses layers is kept.
 * @param outputs loss and gradients
 * @param firstBackward id of the first node that `differentiate` appended
 * @param isRecomputed whether values of a segment are computed again; default: of all from 0 on
 * @returns the same values in a graph that recomputes
 */
export function recompute(
  outputs: readonly Value[],
  firstBackward: number,
  isRecomputed: (segment: number) => boolean = (segment) => segment >= 0,
): Value[] {
  const nodes = liveNodes(outputs);
  const rewrite = new Rewrite();
  const kept = keptValues(nodes, outputs, firstBackward, isRecomputed);
  const again = new Map<Value, Value>();

  const recomputed = (value: Value): Value => {
    if (kept.has(value)) return rewrite.of(value);
    const before = again.get(value);
    if (before) return before;
    const copies = rewrite.copy(
      value.node,
      value.node.inputs.map((v) => recomputed(v)),
    );
    copies.forEach((copy, i) => {
      again.set(value.node.outputs[i]!, copy);
    });
    return again.get(value)!;
  };

  for (const node of nodes) {
    if (node.id < firstBackward) rewrite.keep(node);
    else {
      const inputs = node.inputs.map((v) => (v.node.id < firstBackward ? recomputed(v) : rewrite.of(v)));
      rewrite.copy(node, inputs).forEach((value, i) => {
        rewrite.set(node.outputs[i]!, value);
      });
    }
  }
  return outputs.map((v) => rewrite.of(v));
}

/** Forward values that stay in memory: leaves, outputs, everything outside these segments, and what one segment hands to another. */
function keptValues(
  nodes: readonly Node[],
  outputs: readonly Value[],
  firstBackward: number,
  isRecomputed: (segment: number) => boolean,
): Set<Value> {
  const kept = new Set<Value>(outputs);
  for (const node of nodes) {
    if (node.id >= firstBackward) continue;
    if (!isRecomputed(node.segment) || node.op.name === "leaf") for (const value of node.outputs) kept.add(value);
    for (const input of node.inputs) if (input.node.segment !== node.segment) kept.add(input);
  }
  return kept;
}
