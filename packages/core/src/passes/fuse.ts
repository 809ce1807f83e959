// Fusion: every cluster of elementwise nodes, norms and row reductions (clusters.ts) becomes one `map`, one pass over memory.
// A cluster of one operand that only it reads moves into the matrix product that makes the operand, as its activation.
import type { Node, Value } from "../graph/graph.js";
import type { Activated } from "../ops/activation.js";
import { mapOp } from "../ops/map.js";
import { reshape } from "../ops/reshape.js";
import { elementCount } from "../storage.js";
import { Cluster, Clusters, constantOf } from "./clusters.js";
import { liveNodes } from "./live.js";
import { ProgramBuilder } from "./map-program.js";
import { Rewrite } from "./rewrite.js";
import { viewSource } from "./views.js";

const mostActivation = 12;

/**
 * The same values with clusters of elementwise ops, norms and row reductions made one `map` each, or the activation of the matrix
 * product that alone they follow.
 */
export function fuse(outputs: readonly Value[]): Value[] {
  const nodes = liveNodes(outputs);
  const clusters = new Clusters(nodes, new Set(outputs.map(viewSource)));
  const rewrite = new Rewrite();
  for (const item of ordered([...nodes.filter((n) => !n.op.view), ...outputs.map((v) => v.node)], clusters))
    if (item instanceof Cluster) fuseCluster(item, clusters, rewrite);
    else rewrite.keep(item);
  return outputs.map((v) => rewrite.of(v));
}

type Item = Node | Cluster;

/** Clusters and nodes, everything behind what it needs, otherwise in the order given; views that nothing needs are left out. */
function ordered(nodes: readonly Node[], clusters: Clusters): Item[] {
  const done = new Set<Item>();
  const order: Item[] = [];
  const itemOf = (node: Node): Item => clusters.of(node) ?? node;
  const needs = (item: Item): Item[] => {
    const values = item instanceof Cluster ? [...item.members].flatMap((n) => n.inputs) : item.inputs;
    return values.filter((v) => !(item instanceof Cluster && item.has(v))).map((v) => itemOf(v.node));
  };
  const waiting = nodes.map(itemOf).reverse();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (done.has(item)) continue;
    const missing = needs(item).filter((each) => !done.has(each));
    if (missing.length > 0) waiting.push(item, ...missing.reverse());
    else {
      done.add(item);
      order.push(item);
    }
  }
  return order;
}

function fuseCluster(cluster: Cluster, clusters: Clusters, rewrite: Rewrite): void {
  const builder = new ProgramBuilder();
  const registers = new Map<Value, number>();
  const members = [...cluster.members].sort((a, b) => a.id - b.id);
  for (const node of members) {
    const program = clusters.program(node);
    const perRow = cluster.isPerRow(program);
    const inputs = node.inputs.map((v) => {
      const constant = constantOf(v);
      if (constant !== undefined) return builder.constant(constant);
      if (cluster.has(v)) return registers.get(viewSource(v))!;
      const value = rewrite.of(v);
      return perRow ? builder.input(value) : builder.operand(value, program.shape, cluster.shape);
    });
    builder.append(inputs, program).forEach((register, i) => {
      registers.set(node.outputs[i]!, register);
    });
  }
  const results = clusters.results(cluster);
  const perRow = results.flatMap((v, i) => (cluster.isPerRowValue(v) ? [i] : []));
  const program = builder.finish(
    cluster.shape,
    results.map((v) => registers.get(v)!),
    perRow,
  );
  const last = members.at(-1)!;
  rewrite.graph.segment = last.segment;
  const kept = results.map(({ dtype }) => dtype);
  const values = rewrite.graph.scope(last.scope, () => {
    // an activation has one operand, the product: not two shapes of it
    const isOfOne = builder.inputs.length === 1 && perRow.length === 0 && !cluster.rows;
    const product = isOfOne ? productOf(members, cluster, clusters) : undefined;
    if (!product || results.length !== 1 || program.instructions.length > mostActivation)
      return rewrite.graph.add(mapOp, builder.inputs, program, kept);
    const activation = { instructions: program.instructions, result: program.results[0]! };
    const inputs = product.inputs.map((v) => rewrite.of(v));
    return rewrite.graph.add(product.op, inputs, { ...(product.params as Activated), activation }, kept);
  });
  results.forEach((old, i) => {
    const value = reshape(values[i]!, old.shape);
    value.name = old.name;
    rewrite.set(old, value);
  });
}

/** The matrix product that makes the cluster's only operand, if nothing else reads it. */
function productOf(members: readonly Node[], cluster: Cluster, clusters: Clusters): Node | undefined {
  const operands = members.flatMap((n) => n.inputs).filter((v) => !cluster.has(v) && constantOf(v) === undefined);
  const [source, ...others] = new Set(operands.map(viewSource));
  if (!source || others.length > 0 || elementCount(source.shape) !== elementCount(cluster.shape)) return undefined;
  const { node } = source;
  if (node.op.name !== "linear" && node.op.name !== "matmul") return undefined;
  if ((node.params as Activated).activation || clusters.isOutput(source)) return undefined;
  return clusters.readers(source).every((reader) => cluster.members.has(reader)) ? node : undefined;
}
