// What a backend has no kernel for is put together from what it has: an op by its own decomposition (`OpDefinition.decompose`), and
// types that it does not take by casts around the op. So a new op runs everywhere, and a new backend runs everything, before either
// is fast. What neither helps is left as it is, for the backend to name when it compiles the plan.
import type { OperandStorage } from "../graph/example.js";
import type { Node, Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import { cast } from "../ops/map.js";
import type { DType } from "../storage.js";
import { isNarrow } from "../storage.js";
import { liveNodes } from "./live.js";
import { Rewrite } from "./rewrite.js";
import { viewSource } from "./views.js";

/** As `Backend.supports`. */
export type Supports = (
  op: string,
  inputs: readonly OperandStorage[],
  outputs: readonly DType[],
  params: unknown,
) => boolean;

/** Decompositions of decompositions end: an op that leads back to itself is a mistake in its definition. */
const deepest = 8;

/**
 * The same values without ops and types that the backend lacks, as far as decompositions and casts go; what is left unsupported is for
 * the backend to name when it compiles the plan.
 */
export function expand(outputs: readonly Value[], supports: Supports): Value[] {
  let values = [...outputs];
  for (let depth = 0; depth < deepest; depth++) {
    const nodes = liveNodes(values);
    const wanting = new Map(nodes.flatMap((node) => entryOf(node, expansionOf(node, supports))));
    if (wanting.size === 0) return values;
    const rewrite = new Rewrite();
    for (const node of nodes) replace(node, wanting.get(node), rewrite);
    values = values.map((value) => rewrite.of(value));
  }
  return values;
}

type Expansion = "casts" | "decompose";
const entryOf = (node: Node, expansion: Expansion | undefined) => (expansion ? [[node, expansion] as const] : []);

/** How a node that the backend does not run is to be run; undefined for what it runs, or what nothing can be done for. */
function expansionOf(node: Node, supports: Supports): Expansion | undefined {
  const { op, inputs, outputs } = node;
  if (op.name === "leaf" || op.view) return undefined;
  const stored = inputs.map(storageOf);
  const kept = outputs.map(({ dtype }) => dtype);
  if (supports(op.name, stored, kept, node.params)) return undefined;
  const [wideInputs, wideOutputs] = [
    stored.map((s, i) => wide(inputs[i]!, s)),
    kept.map((type) => (isNarrow(type) ? "f32" : type)),
  ];
  const hasNarrow = [...inputs, ...outputs].some(({ dtype }) => isNarrow(dtype));
  if (hasNarrow && op.name !== "map" && supports(op.name, wideInputs, wideOutputs, node.params)) return "casts";
  return op.decompose ? "decompose" : undefined;
}

/** Weights stay as they are stored: only values of the step are cast. */
const wide = (value: Value, storage: OperandStorage): OperandStorage => (isNarrow(value.dtype) ? "f32" : storage);

/** How a value is stored: a leaf as it says, all else in its type. */
export function storageOf(value: Value): OperandStorage {
  const source = viewSource(value);
  return isLeaf(source) ? leafParams(source).storage : source.dtype;
}

function replace(node: Node, expansion: Expansion | undefined, rewrite: Rewrite): void {
  if (!expansion) {
    rewrite.keep(node);
    return;
  }
  rewrite.graph.segment = node.segment;
  const inputs = node.inputs.map((value) => rewrite.of(value));
  const made = rewrite.graph.scope(node.scope, () =>
    expansion === "decompose"
      ? node.op.decompose!(inputs, node.params)
      : rewrite.copy(
          node,
          inputs.map(widened),
          node.outputs.map(({ dtype }) => (isNarrow(dtype) ? "f32" : dtype)),
        ),
  );
  node.outputs.forEach((old, i) => {
    const value = old.dtype === "i32" ? made[i]! : cast(made[i]!, old.dtype);
    value.name = old.name;
    rewrite.set(old, value);
  });
}

const widened = (value: Value): Value => (isNarrow(value.dtype) ? cast(value, "f32") : value);
