// Who reads each weight of a graph. What a backend may do with a weight's layout follows from it, and from nothing that is said of
// the weight itself.
import type { Node, Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import type { MapParams } from "../ops/instructions.js";
import type { MatmulParams } from "../ops/matmul.js";
import type { WeightReaders } from "../plan/weights.js";
import { elementCount, sameShape } from "../storage.js";
import { liveNodes } from "./live.js";
import { type Located, Views, viewSource } from "./views.js";

/** Adds the weights that the values depend on to `known`, by name; one that ops of several kinds read is for any. */
export function weightReaders(
  values: readonly Value[],
  known = new Map<string, WeightReaders>(),
): Map<string, WeightReaders> {
  const views = new Views();
  for (const node of liveNodes(values))
    if (views.isStep(node))
      node.inputs.forEach((input, i) => {
        const located = views.locate(input);
        const name = isWeight(located.source) ? located.source.name : undefined;
        if (name === undefined) return;
        const readers = readersOf(node, i, input.shape, located);
        known.set(name, (known.get(name) ?? readers) === readers ? readers : "any");
      });
  return known;
}

/** The weights whose only readers are `linear` of rectified numbers, which read all of them, by name. */
export function weightsOfZeros(values: readonly Value[]): Set<string> {
  const views = new Views();
  const known = new Map<string, boolean>();
  for (const node of liveNodes(values))
    if (views.isStep(node))
      node.inputs.forEach((input, i) => {
        const { source } = views.locate(input);
        if (!isWeight(source) || source.name === undefined) return;
        const isWhole = sameShape(input.shape, source.shape);
        const own = node.op.name === "linear" && i === 1 && isWhole && isRectified(node.inputs[0]!);
        known.set(source.name, own && (known.get(source.name) ?? true));
      });
  return new Set([...known].flatMap(([name, all]) => (all ? [name] : [])));
}

/** max(x, 0), or its square: about half of it is zero, in trained models most. */
function isRectified(value: Value): boolean {
  const { op, params, inputs } = viewSource(value).node;
  if (op.name !== "map" || inputs.length !== 1) return false;
  const [only, ...others] = (params as MapParams).instructions;
  if (others.length > 0) return false;
  return only?.op === "relu" || (only?.op === "square" && isRectified(inputs[0]!));
}

const isWeight = (value: Value): boolean => isLeaf(value) && leafParams(value).kind === "weight";

function readersOf({ op, params }: Node, input: number, shape: readonly number[], located: Located): WeightReaders {
  const { source, offset } = located;
  const isWhole = sameShape(shape, source.shape);
  const isOneOfMany = sameShape(shape, source.shape.slice(1)) && offset % elementCount(shape) === 0;
  if (op.name === "gather") return input === 0 && isWhole ? "gather" : "any";
  if (op.name === "linear") return input === 1 && isWhole ? "linear" : "any";
  if (op.name !== "matmul" || input !== 1 || !(isWhole || isOneOfMany)) return "any";
  const { transposeA, transposeB } = params as MatmulParams;
  return transposeA || transposeB ? "any" : "matmul";
}
