// What a method changes in the traced graph: linear layers whose matrix has an adapter, and the states that texts begin with. A pass over
// the graph: the architecture's definition knows nothing of it.
import type { Cut } from "@rwkv-ts/core/backend";
import { mul, type Value } from "@rwkv-ts/core/model";
import { leaf, leafParams, liveNodes, Rewrite } from "@rwkv-ts/core/tools";
import type { AddedTensor, AppliedTo } from "./method.js";

/** A tensor beside a matrix, under its full name. */
export type BesideMatrix = Pick<AddedTensor, "shape" | "follows"> & { readonly name: string };

/** An adapter beside one matrix. */
export interface BoundAdapter {
  /** By key. */
  readonly added: ReadonlyMap<string, BesideMatrix>;
  apply(layer: AppliedTo): Value;
}

/** What a method changes in the traced graph. */
export interface Adaptation {
  /** By the name of W [out, in]. */
  readonly adapters: ReadonlyMap<string, BoundAdapter>;
  /** Values that leaves of the state begin with in place of the architecture's. */
  readonly initialStates: ReadonlyMap<string, number>;
  /** Share of an adapter's input that is dropped while training, and what the masks are drawn from. */
  readonly dropout?: { readonly rate: number; readonly seed: number };
}

/** How devices share a tensor that follows W's rows (axis 0 of W) or columns (axis 1). */
export function cutBeside(ofWeight: Cut | undefined, follows: AddedTensor["follows"]): Cut | undefined {
  if (!ofWeight || !follows) return undefined;
  const [wAxis, axis] = "rows" in follows ? [0, follows.rows] : [1, follows.columns];
  return ofWeight.axis === wAxis ? { ...ofWeight, axis } : undefined;
}

export interface AdaptedGraph {
  readonly output: Value;
  /** What stands for a value of the graph before. */
  of(before: Value): Value;
  /** Leaves that were added, by name. */
  readonly added: ReadonlyMap<string, Value>;
  /** Inputs [N, in] of ones and zeros, scaled so that their mean is one: each is shared by the adapters of a layer of that width. */
  readonly masks: ReadonlyMap<string, Value>;
}

/** Rewrites the graph of `output` and of `kept`, putting adapters beside matrices. `drops`: with masks for dropout. */
export function adapt(
  output: Value,
  adaptation: Adaptation,
  drops: boolean,
  kept: readonly Value[] = [],
): AdaptedGraph {
  const { adapters, dropout } = adaptation;
  const rewrite = new Rewrite();
  const added = new Map<string, Value>();
  const masks = new Map<string, Value>();
  const masked = (x: Value, segment: number): Value => {
    if (!drops || !dropout || dropout.rate === 0) return x;
    const name = `dropout.${segment}.${x.shape[1]}`;
    const mask = masks.get(name) ?? leaf(rewrite.graph, "input", name, x.shape);
    masks.set(name, mask);
    return mul(x, mask);
  };
  const leafOf = ({ name, shape, follows }: BesideMatrix, w: Value): Value => {
    const known = added.get(name);
    const value = known ?? leaf(rewrite.graph, "weight", name, shape, "f32", cutBeside(leafParams(w).split, follows));
    added.set(name, value);
    return value;
  };
  for (const node of liveNodes([output, ...kept])) {
    rewrite.keep(node);
    const adapter = node.op.name === "linear" ? adapters.get(node.inputs[1]!.name ?? "") : undefined;
    if (!adapter) continue;
    const [x, w] = node.inputs.map((v) => rewrite.of(v)) as [Value, Value];
    const tensors = [...adapter.added].map(([key, tensor]) => [key, leafOf(tensor, w)] as const);
    const layer = { x, w, y: rewrite.of(node.outputs[0]!), dropped: masked(x, node.segment) };
    rewrite.set(node.outputs[0]!, adapter.apply({ ...layer, added: Object.fromEntries(tensors) }));
  }
  return { output: rewrite.of(output), of: (before) => rewrite.of(before), added, masks };
}
