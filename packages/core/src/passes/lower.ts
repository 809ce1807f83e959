// From a graph to a plan: drops dead nodes, orders steps by levels that need one barrier each, gives every value a buffer (views
// share their source's), lays temporaries out in one arena by liveness, lets state be updated in place, and marks where a
// barrier is needed.
import { GraphError } from "../errors.js";
import type { OperandStorage } from "../graph/example.js";
import type { Node, OpDefinition, Value } from "../graph/graph.js";
import { isLeaf, leafParams } from "../graph/leaf.js";
import { broadcastTo } from "../ops/map.js";
import type { Operand, Plan, PlanBuffer, PlanStep } from "../plan/plan.js";
import { elementCount, storageBytes } from "../storage.js";
import { Arena } from "./arena.js";
import { viewSource } from "./clusters.js";
import { levelsOf } from "./levels.js";
import { liveNodes } from "./live.js";

export interface LowerInput {
  /** Values that can be read after a submit, by name. */
  readonly outputs: ReadonlyMap<string, Value>;
  /** Leaves that take a new value in place at the end of the step: [leaf, new value]. */
  readonly updates: readonly (readonly [leaf: Value, next: Value])[];
}

const bytesOf = (storage: OperandStorage, shape: readonly number[]): number =>
  storage === "i32" ? 4 * elementCount(shape) : storageBytes(storage, shape);

/** Buffers of values while a plan is built. */
class Buffers {
  readonly list: PlanBuffer[] = [];
  readonly #of = new Map<Value, PlanBuffer>();
  has = (value: Value): boolean => this.#of.has(viewSource(value));
  get(value: Value): PlanBuffer {
    const buffer = this.#of.get(viewSource(value));
    if (!buffer) throw new GraphError(`${value} is read before it is computed`);
    return buffer;
  }
  assign(value: Value, buffer: PlanBuffer): PlanBuffer {
    this.#of.set(viewSource(value), buffer);
    return buffer;
  }
  make(name: string, kind: PlanBuffer["kind"], value: Value, storage: OperandStorage, offset = 0): PlanBuffer {
    const bytes = bytesOf(storage, value.shape);
    const buffer = { id: this.list.length, name, kind, shape: value.shape, storage, bytes, offset };
    this.list.push(buffer);
    return buffer;
  }
}

export function lower({ outputs, updates }: LowerInput): Plan {
  const copies = separateOutputs(outputs, updates);
  const named = copies.outputs;
  const nodes = liveNodes([...named.map(([, v]) => v), ...copies.updates.flatMap(({ values }) => values)]);
  const buffers = new Buffers();
  for (const node of nodes)
    if (node.op.name === "leaf") {
      const value = node.outputs[0]!;
      const { kind, storage } = leafParams(value);
      buffers.assign(value, buffers.make(value.name ?? `leaf${node.id}`, kind, value, storage));
    }
  for (const [name, value] of named) buffers.assign(value, buffers.make(name, "output", value, value.dtype));
  for (const { state, values } of copies.updates) for (const value of values) buffers.assign(value, buffers.get(state));

  const { steps, levels } = schedule(nodes, copies.updates);
  const lastUse = lastUses(steps, levels);
  const arena = new Arena();
  const released = new Map<number, Value[]>();
  let level = 0;
  const plan: PlanStep[] = steps.map((node) => {
    for (; level < levels.get(node)!; level++) for (const v of released.get(level) ?? []) arena.release(v);
    const inputs = node.inputs.map((v): Operand => ({ buffer: buffers.get(v), shape: v.shape }));
    const results = node.outputs.map((v): Operand | undefined => {
      if (!lastUse.has(v) && !buffers.has(v)) return undefined;
      if (!buffers.has(v)) {
        const offset = arena.take(bytesOf(v.dtype, v.shape), v);
        buffers.assign(v, buffers.make(`t${buffers.list.length}`, "temporary", v, v.dtype, offset));
      }
      return { buffer: buffers.get(v), shape: v.shape };
    });
    for (const v of node.outputs) {
      const last = lastUse.get(v) ?? level;
      released.set(last, [...(released.get(last) ?? []), v]);
    }
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

/** Copies what cannot be written straight into its output or state: leaves, values wanted twice, ops that do not update in place. */
function separateOutputs(outputs: LowerInput["outputs"], updates: LowerInput["updates"]) {
  const taken = new Set<Value>();
  const own = (value: Value): Value => {
    const source = viewSource(value);
    const result = isLeaf(source) || taken.has(source) ? broadcastTo(value, value.shape) : value;
    taken.add(viewSource(result));
    return result;
  };
  const updated = updates.map(([state, next]): Update => {
    const chain = inPlaceChain(state, next);
    if (chain && !chain.some((value) => taken.has(value))) {
      for (const value of chain) taken.add(value);
      return { state, values: chain };
    }
    const copy = broadcastTo(next, next.shape);
    taken.add(copy);
    return { state, values: [copy] };
  });
  return { outputs: [...outputs].map(([name, v]): [string, Value] => [name, own(v)]), updates: updated };
}

/** A state leaf and the values that it takes one after the other in its own buffer, the last one being the next state. */
interface Update {
  readonly state: Value;
  readonly values: readonly Value[];
}

/** The values from the leaf to `next` if every op between them updates in place. */
function inPlaceChain(state: Value, next: Value): Value[] | undefined {
  const value = viewSource(next);
  const pair = value.node.op.updates?.(value.node.params).find(([, output]) => output === value.output);
  const before = pair && value.node.inputs[pair[0]]!;
  if (!before || before === state) return before && [value];
  const chain = inPlaceChain(state, before);
  return chain && [...chain, value];
}

/** Steps by level, in the order of the graph within one. What reads a state comes before the step that overwrites it. */
function schedule(nodes: readonly Node[], updates: readonly Update[]) {
  const before = new Map<Node, readonly Node[]>();
  for (const { state, values } of updates)
    values.forEach((value, i) => {
      const old = i === 0 ? state : values[i - 1]!;
      const writer = viewSource(value).node;
      const readers = nodes.filter((n) => n !== writer && !n.op.view && n.inputs.some((v) => viewSource(v) === old));
      const late = readers.find((n) => n.id > writer.id);
      if (late) throw new GraphError(`${old} is read by ${late.op.name} after ${writer.op.name} has updated it`);
      before.set(writer, [...(before.get(writer) ?? []), ...readers]);
    });
  const isStep = (node: Node) => node.op.name !== "leaf" && !node.op.view;
  const levels = levelsOf(nodes, (node) => Number(isStep(node)), before);
  const steps = nodes.filter(isStep).sort((a, b) => levels.get(a)! - levels.get(b)! || a.id - b.id);
  return { steps, levels };
}

/** The level at which each value is read last. */
function lastUses(steps: readonly Node[], levels: ReadonlyMap<Node, number>): Map<Value, number> {
  const last = new Map<Value, number>();
  for (const node of steps) for (const v of node.inputs) last.set(viewSource(v), levels.get(node)!);
  return last;
}

interface Range {
  readonly space: number;
  readonly from: number;
  readonly to: number;
}
/** Temporaries live in one space, so that reuse of arena bytes counts as a conflict; every other buffer is its own. */
const rangeOf = ({ buffer }: Operand): Range =>
  buffer.kind === "temporary"
    ? { space: -1, from: buffer.offset, to: buffer.offset + buffer.bytes }
    : { space: buffer.id, from: 0, to: buffer.bytes };
const overlap = (a: Range, b: Range): boolean => a.space === b.space && a.from < b.to && b.from < a.to;

function withBarriers(steps: readonly PlanStep[]): PlanStep[] {
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
