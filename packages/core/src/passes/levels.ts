// Levels of a schedule: steps of one level do not depend on each other, so that they need no barrier between them. A node
// stands at the earliest level that its inputs allow, but at most `reach` levels before the nodes that precede it in the
// order of tracing: what is computed late on purpose (recomputed layers) stays late, and values do not live much longer.
import type { Node, Value } from "../graph/graph.js";

const reach = 4;

/**
 * @param nodes in topological order
 * @param cost levels between a node and those that read it: 1 for steps, 0 for what is merged into its readers
 * @param after nodes that must come before a node without being its inputs: readers of a state that it overwrites
 * @param isFree nodes that may stand at any level that their inputs allow
 */
export function levelsOf(
  nodes: readonly Node[],
  cost: (node: Node) => number,
  after: ReadonlyMap<Node, readonly Node[]> = new Map(),
  isFree: (node: Node) => boolean = () => false,
): Map<Node, number> {
  const levels = new Map<Node, number>();
  const behind = (node: Node): number => (levels.has(node) ? levels.get(node)! + cost(node) : 0);
  let highest = 0;
  for (const node of nodes) {
    const inputs = node.inputs.map((v: Value) => behind(v.node));
    const others = (after.get(node) ?? []).map((other) => behind(other));
    const isHeld = node.op.name !== "leaf" && !isFree(node);
    const level = Math.max(0, isHeld ? highest - reach : 0, ...inputs, ...others);
    levels.set(node, level);
    highest = Math.max(highest, level);
  }
  return levels;
}
