// Leaves of a graph: step inputs, weights and state, each known by its name.
import type { DType, Storage } from "../storage.js";
import type { ValueType } from "./example.js";
import type { Graph, LeafKind, LeafParams, OpDefinition, Value } from "./graph.js";
import type { Cut } from "./place.js";

interface LeafOpParams extends LeafParams {
  readonly type: ValueType;
}

export const leafOp: OpDefinition<LeafOpParams> = {
  name: "leaf",
  shape: (_, { type }) => [type],
  reference() {},
  examples: [],
};

/** Adds a leaf; weights may be stored in any storage and act as f32. `split`: how devices share it. */
export function leaf(
  graph: Graph,
  kind: LeafKind,
  name: string,
  shape: readonly number[],
  storage: Storage | DType = "f32",
  split?: Cut,
): Value {
  const dtype: DType = storage === "i32" ? "i32" : "f32";
  const value = graph.add(leafOp, [], { kind, storage, split, type: { shape, dtype } })[0]!;
  value.name = name;
  if (graph.names.has(name)) throw new Error(`two leaves are named ${name}`);
  graph.names.set(name, value);
  return value;
}

/** Whether a value is an input, a weight or a state, rather than computed. */
export const isLeaf = (value: Value): boolean => value.node.op.name === "leaf";
/** What a leaf stands for; meaningless for other values. */
export const leafParams = (value: Value): LeafParams => value.node.params as LeafOpParams;
