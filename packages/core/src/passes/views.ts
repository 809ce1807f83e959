// Where values lie. A view shows its source's bytes: all of them under another shape, or, as a slice of elements that follow each other,
// a run of them at an offset. What is no run (columns of several rows), would cut a quantised block, or would begin within four
// bytes, stays a step that copies.
import type { Node, Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import { type SliceParams, sliceGeometry } from "../ops/slice.js";
import { bytesBefore } from "../plan/plan.js";
import { isQuantised } from "../storage.js";

/** The value whose bytes a view shows as a whole, under another shape. */
export const viewSource = (value: Value): Value => (value.node.op.view ? viewSource(value.node.inputs[0]!) : value);

export interface Located {
  /** The value whose bytes are shown: a leaf or an output of a step. */
  readonly source: Value;
  /** Elements of it before the first one shown. */
  readonly offset: number;
}

export class Views {
  readonly #known = new Map<Value, Located>();

  /**
   * @param own values that need bytes of their own: outputs, and what takes the place of a state
   * @param changing values whose bytes become other ones within the plan: states that are updated, and what updates them
   */
  constructor(
    private readonly own: ReadonlySet<Value> = new Set(),
    private readonly changing: ReadonlySet<Value> = new Set(),
  ) {}

  locate(value: Value): Located {
    const known = this.#known.get(value);
    if (known) return known;
    const { node } = value;
    const located = (node.op.view ? this.locate(node.inputs[0]!) : this.#run(node)) ?? { source: value, offset: 0 };
    this.#known.set(value, located);
    return located;
  }

  source = (value: Value): Value => this.locate(value).source;

  /** Whether a node computes something, in its turn. */
  isStep = (node: Node): boolean =>
    node.op.name !== "leaf" && !node.op.view && node.outputs.every((value) => this.source(value) === value);

  /** The run of elements that a slice is. */
  #run({ op, params, inputs: [x], outputs }: Node): Located | undefined {
    if (op.name !== "slice" || this.own.has(outputs[0]!)) return undefined;
    const { axis, from, length } = params as SliceParams;
    const { rows, long, run, first } = sliceGeometry(x!.shape, axis, from, length);
    const { source, offset } = this.locate(x!);
    if ((rows > 1 && run < long) || source.dtype !== outputs[0]!.dtype || this.changing.has(source)) return undefined;
    const storage = isLeaf(source) ? leafParams(source).storage : source.dtype;
    const before = bytesBefore(storage, source.shape, offset + first);
    const isWhole = !isQuantised(storage) || outputs[0]!.shape.at(-1) === source.shape.at(-1);
    return before !== undefined && before % 4 === 0 && isWhole ? { source, offset: offset + first } : undefined;
  }
}
