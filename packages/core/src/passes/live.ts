// Nodes that the given values depend on, in topological order.
import type { Node, Value } from "../graph/graph.js";

/** Nodes that the values depend on, in topological order. */
export function liveNodes(outputs: readonly Value[]): Node[] {
  const live = new Set<Node>();
  const stack = outputs.map((v) => v.node);
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (live.has(node)) continue;
    live.add(node);
    for (const input of node.inputs) stack.push(input.node);
  }
  return [...live].sort((a, b) => a.id - b.id);
}
