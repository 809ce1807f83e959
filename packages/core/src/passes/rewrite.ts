// The frame of passes that build a new graph from the live part of an old one.
import { Graph, type Node, type Value } from "../graph/graph.js";
import type { DType } from "../storage.js";

/** A new graph made node by node of an old one's live part, for passes that replace some of it. */
export class Rewrite {
  readonly graph = new Graph();
  readonly #values = new Map<Value, Value>();

  /** The new value that stands for an old one. */
  of(old: Value): Value {
    const value = this.#values.get(old);
    if (!value) throw new Error(`no rewritten value for ${old}`);
    return value;
  }
  /** Makes a new value stand for an old one. */
  set(old: Value, value: Value): void {
    this.#values.set(old, value);
  }
  /** Adds a copy of a node; `inputs` default to the rewritten ones, the types in which outputs are `kept` to what they were. */
  copy(
    node: Node,
    inputs: readonly Value[] = node.inputs.map((v) => this.of(v)),
    kept: readonly DType[] = node.outputs.map(({ dtype }) => dtype),
    params: unknown = node.params,
  ): readonly Value[] {
    this.graph.segment = node.segment;
    const outputs = this.graph.scope(node.scope, () =>
      this.graph.add(node.op, inputs, params, node.op.view ? undefined : kept),
    );
    outputs.forEach((value, i) => {
      const old = node.outputs[i]!;
      value.name = old.name;
    });
    return outputs;
  }
  /** Copies a node and makes its outputs stand for the old ones. */
  keep(node: Node, kept?: readonly DType[], params?: unknown): void {
    this.copy(node, undefined, kept, params).forEach((value, i) => {
      this.set(node.outputs[i]!, value);
    });
  }
}
