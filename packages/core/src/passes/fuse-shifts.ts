// Where a map makes what a token shift takes, and a map reads what the shift gives, all three become one step (ops/shifted-map.ts), for
// backends that have a kernel of it. Runs after fusion, which leaves such maps around every shift.
import type { Node, Value } from "../graph/graph.js";
import type { MapParams } from "../ops/instructions.js";
import { type ShiftedMapParams, type ShiftedOperand, shiftedMapOp } from "../ops/shifted-map.js";
import { elementCount, sameShape } from "../storage.js";
import { type Supports, storageOf } from "./expand.js";
import { liveNodes } from "./live.js";
import { hasRows } from "./map-program.js";
import { Rewrite } from "./rewrite.js";
import { viewSource } from "./views.js";

interface Pattern {
  readonly first: Node;
  readonly shift: Node;
  readonly second: Node;
  readonly inputs: readonly Value[];
  readonly params: ShiftedMapParams;
}

/**
 * The same values with a map before a token shift, the shift, and the map that reads it made one `shiftedMapOp`, where the backend
 * supports that. Runs behind `fuse`.
 */
export function fuseShifts(outputs: readonly Value[], supports: Supports): Value[] {
  const nodes = liveNodes(outputs);
  const readers = new Map<Value, Node[]>();
  for (const node of nodes)
    if (!node.op.view)
      for (const source of new Set(node.inputs.map(viewSource)))
        readers.set(source, [...(readers.get(source) ?? []), node]);
  const patterns = new Map<Node, Pattern>();
  for (const node of nodes) {
    const pattern = node.op.name === "tokenShift" ? patternOf(node, readers, patterns) : undefined;
    if (!pattern || !isSupported(pattern, supports)) continue;
    for (const each of [pattern.first, pattern.shift, pattern.second]) patterns.set(each, pattern);
  }
  if (patterns.size === 0) return [...outputs];
  const rewrite = new Rewrite();
  const done = new Set<Node | Pattern>();
  // in the order of the graph, but for what the second map needs besides
  const emit = (node: Node): void => {
    const item = patterns.get(node) ?? node;
    if (done.has(item)) return;
    done.add(item);
    for (const { node: needed } of item.inputs) emit(needed);
    if (item === node) rewrite.keep(node);
    else replace(item as Pattern, rewrite);
  };
  for (const node of nodes) emit(node);
  return outputs.map((value) => rewrite.of(value));
}

function isSupported({ inputs, params }: Pattern, supports: Supports): boolean {
  const kept = shiftedMapOp.shape(inputs, params).map(({ dtype }) => dtype);
  return supports(shiftedMapOp.name, inputs.map(storageOf), kept, params);
}

/** A map of every element of [N,C], in f32. */
function isPlainMap({ op, params, inputs, outputs }: Node, shape: readonly number[]): boolean {
  const { shape: own, perRow } = params as MapParams;
  const isFloat = [...inputs, ...outputs].every(({ node, dtype }) => dtype === "f32" || node.op.name === "leaf");
  return op.name === "map" && inputs.length > 0 && !perRow && sameShape(own, shape) && isFloat;
}

function patternOf(
  shift: Node,
  readers: ReadonlyMap<Value, readonly Node[]>,
  taken: ReadonlyMap<Node, Pattern>,
): Pattern | undefined {
  const [x, state, sequences] = shift.inputs as [Value, Value, Value];
  const made = viewSource(x);
  const first = made.node;
  if (taken.has(first) || !isPlainMap(first, x.shape)) return undefined;
  const previous = shift.outputs[0]!;
  const isFree = independentOf(first);
  if (![state, sequences].every(isFree)) return undefined;
  const candidates = (readers.get(previous) ?? [])
    .filter((node) => !taken.has(node) && isPlainMap(node, x.shape) && !hasRows(node.params as MapParams))
    .sort((a, b) => b.outputs.length - a.outputs.length);
  for (const second of candidates) {
    const own: Value[] = [];
    const operands = second.inputs.map((value): ShiftedOperand | undefined => {
      const source = viewSource(value);
      const isWhole = elementCount(value.shape) === elementCount(x.shape);
      if (source === previous) return isWhole ? { of: "previous" } : undefined;
      if (source.node === first) return isWhole ? { of: "first", at: source.output } : undefined;
      return isFree(value) ? { of: "own", at: own.push(value) - 1 } : undefined;
    });
    if (operands.includes(undefined)) continue;
    const params: ShiftedMapParams = {
      first: first.params as MapParams,
      firstInputs: first.inputs.length,
      shifted: made.output,
      second: second.params as MapParams,
      operands: operands as ShiftedOperand[],
    };
    return { first, shift, second, inputs: [...first.inputs, ...own, state, sequences], params };
  }
  return undefined;
}

/** Whether a value is there before a node in the graph's order, or always: so steps that are merged cannot need each other. */
const independentOf =
  (first: Node) =>
  ({ node }: Value): boolean =>
    node.id < first.id || node.op.name === "leaf" || (node.op.view === true && independentOf(first)(node.inputs[0]!));

function replace({ first, shift, second, inputs, params }: Pattern, rewrite: Rewrite): void {
  rewrite.graph.segment = second.segment;
  const made = rewrite.graph.scope(second.scope, () =>
    rewrite.graph.add(
      shiftedMapOp,
      inputs.map((value) => rewrite.of(value)),
      params,
    ),
  );
  [...first.outputs, ...shift.outputs, ...second.outputs].forEach((old, i) => {
    made[i]!.name = old.name;
    rewrite.set(old, made[i]!);
  });
}
