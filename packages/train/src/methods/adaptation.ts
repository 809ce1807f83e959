// What training changes in the traced graph: linear layers whose matrix has an adapter, what dropout hides, and the states that texts begin
// with. A pass over the graph: the architecture's definition knows nothing of it.
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
  /** Masks of dropout, by the name of their input [N, width]; that of adapters' inputs is shared by those of a layer and width. */
  readonly masks: ReadonlyMap<string, MaskShape>;
}

/** A mask's width, and the share of it that is zero; the rest is scaled so that its mean is one. */
export interface MaskShape {
  readonly width: number;
  readonly rate: number;
}

export interface AdaptOptions {
  readonly adaptation?: Adaptation | undefined;
  /** Share of the result of a matrix product that is dropped, by the name of the matrix. */
  readonly branches?: ReadonlyMap<string, number> | undefined;
  /** Whether dropout takes place. */
  readonly drops: boolean;
}

/** Whether there is anything to change. */
export const isAdapted = ({ adaptation, branches, drops }: AdaptOptions): boolean =>
  (adaptation?.adapters.size ?? 0) > 0 || (drops && (branches?.size ?? 0) > 0);

/** Rewrites the graph of `output` and of `kept`, putting adapters beside matrices, and masks on what dropout is for. */
export function adapt(
  output: Value,
  { adaptation, branches, drops }: AdaptOptions,
  kept: readonly Value[] = [],
): AdaptedGraph {
  const rewrite = new Rewrite();
  const added = new Map<string, Value>();
  const masks = new Map<string, MaskShape>();
  const masked = (x: Value, part: string | number, rate: number): Value => {
    if (!drops || rate === 0) return x;
    const width = x.shape[1]!;
    const name = `dropout.${part}.${width}`;
    const mask = rewrite.graph.names.get(name) ?? leaf(rewrite.graph, "input", name, x.shape);
    masks.set(name, { width, rate });
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
    if (node.op.name !== "linear") continue;
    const matrix = node.inputs[1]!.name ?? "";
    const [x, w] = node.inputs.map((v) => rewrite.of(v)) as [Value, Value];
    let y = rewrite.of(node.outputs[0]!);
    const adapter = adaptation?.adapters.get(matrix);
    if (adapter) {
      const tensors = [...adapter.added].map(([key, tensor]) => [key, leafOf(tensor, w)] as const);
      const dropped = masked(x, node.segment, adaptation?.dropout?.rate ?? 0);
      y = adapter.apply({ x, w, y, dropped, added: Object.fromEntries(tensors) });
    }
    rewrite.set(node.outputs[0]!, masked(y, matrix, branches?.get(matrix) ?? 0));
  }
  return { output: rewrite.of(output), of: (before) => rewrite.of(before), added, masks };
}
