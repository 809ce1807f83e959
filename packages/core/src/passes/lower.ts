// From a graph to a plan: drops dead nodes, orders steps by levels that need one barrier each, gives every value a buffer (views
// share their source's, some at an offset), lays temporaries out in one arena by liveness, lets maps write over states, and over
// temporaries that end in an output, and marks where a barrier is needed.
import { GraphError } from "../errors.js";
import type { OperandStorage } from "../graph/example.js";
import type { Node, OpDefinition, Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import { broadcastTo } from "../ops/map.js";
import {
  bytesOfOperand,
  bytesOfStorage,
  type Operand,
  type Plan,
  type PlanBuffer,
  type PlanStep,
} from "../plan/plan.js";
import { elementCount } from "../storage.js";
import { layOut } from "./arena.js";
import { levelsOf } from "./levels.js";
import { liveNodes } from "./live.js";
import { Views, viewSource } from "./views.js";

export interface LowerInput {
  /** Values that can be read after a submit, by name. */
  readonly outputs: ReadonlyMap<string, Value>;
  /** Leaves that take a new value in place at the end of the step: [leaf, new value]. */
  readonly updates: readonly (readonly [leaf: Value, next: Value])[];
}

/** Buffers of values while a plan is built. */
class Buffers {
  readonly list: PlanBuffer[] = [];
  readonly #of = new Map<Value, PlanBuffer>();
  constructor(private readonly views: Views) {}
  has = (value: Value): boolean => this.#of.has(this.views.source(value));
  operand(value: Value): Operand {
    const { source, offset } = this.views.locate(value);
    const buffer = this.#of.get(source);
    if (!buffer) throw new GraphError(`${value} is read before it is computed`);
    return { buffer, shape: value.shape, offset };
  }
  assign(value: Value, buffer: PlanBuffer): PlanBuffer {
    this.#of.set(this.views.source(value), buffer);
    return buffer;
  }
  make(name: string, kind: PlanBuffer["kind"], value: Value, storage: OperandStorage, offset = 0): PlanBuffer {
    const bytes = bytesOfStorage(storage, value.shape);
    const buffer = { id: this.list.length, name, kind, shape: value.shape, storage, bytes, offset };
    this.list.push(buffer);
    return buffer;
  }
}

/**
 * A graph as a plan: live nodes by levels of independent steps, temporaries in one arena by liveness, state updated in place, barriers
 * where they are needed.
 */
export function lower({ outputs, updates }: LowerInput): Plan {
  const copies = separateOutputs(outputs, updates);
  const named = copies.outputs;
  const states = copies.updates.flatMap(({ state, values }) => [state, ...values]);
  const nodes = withFirst(liveNodes([...named.map(([, v]) => v), ...states]), copies.early);
  const views = viewsOf(named, copies.updates);
  const buffers = new Buffers(views);
  for (const node of nodes)
    if (node.op.name === "leaf") {
      const value = node.outputs[0]!;
      const { kind, storage } = leafParams(value);
      buffers.assign(value, buffers.make(value.name ?? `leaf${node.id}`, kind, value, storage));
    }
  for (const [name, value] of named) buffers.assign(value, buffers.make(name, "output", value, value.dtype));
  for (const { state, values } of copies.updates) {
    const { buffer } = buffers.operand(state);
    for (const value of values) buffers.assign(value, buffer);
  }

  const { steps, levels } = schedule(nodes, copies.updates, views, buffers.has);
  const lastUse = lastUses(steps, levels, views);
  for (const [, value] of named) {
    const before = overwrittenBy(views.source(value), steps, levels, views);
    if (before && !buffers.has(before)) buffers.assign(before, buffers.operand(value).buffer);
  }
  const temporaries = steps.flatMap((node) => node.outputs.filter((v) => lastUse.has(v) && !buffers.has(v)));
  const arena = layOut(
    temporaries.map((v) => {
      const bytes = bytesOfStorage(v.dtype, v.shape);
      return { bytes, from: levels.get(v.node)!, to: lastUse.get(v)! };
    }),
  );
  temporaries.forEach((v, i) => {
    buffers.assign(v, buffers.make(`t${buffers.list.length}`, "temporary", v, v.dtype, arena.offsets[i]));
  });
  const plan: PlanStep[] = steps.map((node) => {
    const inputs = node.inputs.map((v) => buffers.operand(v));
    const results = node.outputs.map((v) => (buffers.has(v) ? buffers.operand(v) : undefined));
    return {
      op: node.op as OpDefinition<unknown>,
      params: node.params,
      inputs,
      outputs: results,
      scope: node.scope,
      barrier: false,
    };
  });
  return { steps: withBarriers(plan), buffers: buffers.list, arenaBytes: arena.size };
}

/** Outputs and next states are computed into buffers of their own; states that are updated are no place for views to lie in. */
function viewsOf(outputs: readonly (readonly [name: string, value: Value])[], updates: readonly Update[]): Views {
  const own = [...outputs.map(([, value]) => value), ...updates.flatMap(({ values }) => values)].map(viewSource);
  const changing = updates.flatMap(({ state, values }) => [state, ...values]).map(viewSource);
  return new Views(new Set(own), new Set(changing));
}

/**
 * Copies what cannot be written straight into its output or state: leaves, values wanted twice, ops that do not update in place. What a
 * state was, which an output or another state takes, is copied before anything is updated (`early`).
 */
function separateOutputs(outputs: LowerInput["outputs"], updates: LowerInput["updates"]) {
  const taken = new Set<Value>();
  const early = new Set<Node>();
  const copy = (value: Value): Value => {
    const result = broadcastTo(value, value.shape);
    taken.add(result);
    return result;
  };
  const copyEarly = (value: Value): Value => {
    const result = copy(value);
    early.add(result.node);
    return result;
  };
  const leaves = new Map(
    [...outputs].flatMap(([name, v]) => (isLeaf(viewSource(v)) ? [[name, copyEarly(v)] as const] : [])),
  );
  const states = new Set(updates.map(([state]) => state));
  const wanted = updates.map(([state, next]) => {
    const source = viewSource(next);
    return [state, source !== state && states.has(source) ? copyEarly(next) : next] as const;
  });
  const readers = readersOf([...outputs.values(), ...updates.map(([, next]) => next)]);
  const own = (value: Value): Value => {
    const source = viewSource(value);
    if (taken.has(source)) return copy(value);
    taken.add(source);
    return value;
  };
  const updated = wanted.map(([state, next]): Update => {
    const chain = inPlaceChain(state, next, readers);
    if (!chain || chain.some((value) => taken.has(value))) return { state, values: [copy(next)] };
    for (const value of chain) taken.add(value);
    return { state, values: chain };
  });
  const named = [...outputs].map(([name, v]): [string, Value] => [name, leaves.get(name) ?? own(v)]);
  return { outputs: named, updates: updated, early };
}

/** Nodes in topological order, with leaves and these, which read nothing but leaves, before all others. */
function withFirst(nodes: readonly Node[], early: ReadonlySet<Node>): Node[] {
  const isFirst = (node: Node) => node.op.name === "leaf" || early.has(node);
  return [...nodes.filter(isFirst), ...nodes.filter((node) => !isFirst(node))];
}

/** A state leaf and the values that it takes one after the other in its own buffer, the last one being the next state. */
interface Update {
  readonly state: Value;
  readonly values: readonly Value[];
}

/** The values from the leaf to `next` if every op between them updates in place. */
function inPlaceChain(state: Value, next: Value, readers: Readers): Value[] | undefined {
  const value = viewSource(next);
  const { node } = value;
  const pairs = node.op.updates?.(node.params, node.inputs) ?? [];
  const before = pairs.flatMap(([input, output]) => (output === value.output ? [viewSource(node.inputs[input]!)] : []));
  if (before.includes(state)) return isLast(node, state, readers) && value.dtype === state.dtype ? [value] : undefined;
  // a map may write over any of its inputs: only one that is the state itself is looked for
  const chain = node.op.name !== "map" && before[0] ? inPlaceChain(state, before[0], readers) : undefined;
  return chain && [...chain, value];
}

/** Nodes that read a value, also through views. */
type Readers = (value: Value) => readonly Node[];

const isLast = (node: Node, state: Value, readers: Readers): boolean =>
  node.op.name !== "map" || readers(state).every(({ id }) => id <= node.id);

function readersOf(values: readonly Value[]): Readers {
  const readers = new Map<Value, Node[]>();
  for (const node of liveNodes(values))
    for (const source of new Set(node.inputs.map(viewSource)))
      if (!node.op.view) readers.set(source, [...(readers.get(source) ?? []), node]);
  return (value) => readers.get(value) ?? [];
}

/**
 * The value that a map reads as its last reader, and in whose place it may put this result: a gradient that was scaled lies where the
 * unscaled one will.
 */
function overwrittenBy(result: Value, steps: readonly Node[], levels: ReadonlyMap<Node, number>, views: Views) {
  const { node } = result;
  if (node.op.name !== "map") return undefined;
  const isWhole = (v: Value) => elementCount(v.shape) === elementCount(result.shape);
  const ends = (x: Value) =>
    x.dtype === result.dtype &&
    isWhole(x) &&
    node.inputs.every((v) => views.source(v) !== x || isWhole(v)) &&
    steps.every((step) => {
      if (step === node || !step.inputs.some((v) => views.source(v) === x)) return true;
      return levels.get(step)! < levels.get(node)!;
    });
  const pairs = node.op.updates!(node.params, node.inputs).filter(([, output]) => output === result.output);
  return pairs.map(([input]) => views.source(node.inputs[input]!)).find(ends);
}

/**
 * Steps by level, in the order of the nodes within one. What reads a state comes before the step that overwrites it. What fills only
 * buffers of its own (`isOwn`), as the gradient of a weight, is not held back by what was traced before it, since it frees what it reads.
 */
function schedule(
  nodes: readonly Node[],
  updates: readonly Update[],
  { source, isStep }: Views,
  isOwn: (value: Value) => boolean,
) {
  const places = new Map(nodes.map((node, i) => [node, i]));
  const place = (node: Node): number => places.get(node)!;
  const before = new Map<Node, readonly Node[]>();
  for (const { state, values } of updates)
    values.forEach((value, i) => {
      const old = i === 0 ? state : values[i - 1]!;
      const writer = viewSource(value).node;
      const readers = nodes.filter((n) => n !== writer && isStep(n) && n.inputs.some((v) => source(v) === old));
      const late = readers.find((n) => place(n) > place(writer));
      if (late) throw new GraphError(`${old} is read by ${late.op.name} after ${writer.op.name} has updated it`);
      before.set(writer, [...(before.get(writer) ?? []), ...readers]);
    });
  const isFree = (node: Node) => node.outputs.every(isOwn);
  const levels = levelsOf(nodes, (node) => Number(isStep(node)), before, isFree);
  const steps = nodes.filter(isStep).sort((a, b) => levels.get(a)! - levels.get(b)! || place(a) - place(b));
  return { steps, levels };
}

/** The level at which each value is read last. */
function lastUses(steps: readonly Node[], levels: ReadonlyMap<Node, number>, { source }: Views): Map<Value, number> {
  const last = new Map<Value, number>();
  for (const node of steps) for (const v of node.inputs) last.set(source(v), levels.get(node)!);
  return last;
}

export interface Range {
  readonly space: number;
  readonly from: number;
  readonly to: number;
}
/** Temporaries live in one space, so that reuse of arena bytes counts as a conflict; every other buffer is its own. */
export function rangeOf(operand: Operand): Range {
  const { buffer } = operand;
  const { offset, bytes } = bytesOfOperand(operand);
  const [space, base] = buffer.kind === "temporary" ? [-1, buffer.offset] : [buffer.id, 0];
  return { space, from: base + offset, to: base + offset + bytes };
}
export const overlap = (a: Range, b: Range): boolean => a.space === b.space && a.from < b.to && b.from < a.to;

/** The same steps with a barrier before each that needs what was done since the last one. */
export function withBarriers(steps: readonly PlanStep[]): PlanStep[] {
  let read: Range[] = [];
  let written: Range[] = [];
  return steps.map((step) => {
    const inputs = step.inputs.map(rangeOf);
    const outputs = step.outputs.flatMap((o) => (o ? [rangeOf(o)] : []));
    const barrier =
      inputs.some((r) => written.some((w) => overlap(r, w))) ||
      outputs.some((o) => written.some((w) => overlap(o, w)) || read.some((r) => overlap(o, r)));
    if (barrier) {
      read = [];
      written = [];
    }
    read.push(...inputs);
    written.push(...outputs);
    return { ...step, barrier };
  });
}
