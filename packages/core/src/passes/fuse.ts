// Elementwise fusion: a `map` that only one other `map` reads is merged into it, also through a reshape between them, and
// constants are merged into all their readers. What remains is one pass over memory per chain.
import type { Node, Value } from "../graph/graph.js";
import { type Instruction, type MapParams, mapOp } from "../ops/map.js";
import { reshape } from "../ops/reshape.js";
import { elementCount } from "../storage.js";
import { liveNodes } from "./live.js";
import { Rewrite } from "./rewrite.js";

const maxInputs = 12;
const maxInstructions = 48;

export function fuse(outputs: readonly Value[]): Value[] {
  const nodes = liveNodes(outputs);
  const uses = countUses(nodes, outputs);
  const rewrite = new Rewrite();
  for (const node of nodes) {
    if (node.op.name === "map") fuseMap(node, rewrite, uses);
    else rewrite.keep(node);
  }
  return outputs.map((v) => rewrite.of(v));
}

/** Number of nodes that read each value; values that must exist on their own count twice. */
function countUses(nodes: readonly Node[], outputs: readonly Value[]): Map<Value, number> {
  const uses = new Map<Value, number>();
  const count = (v: Value, n: number) => uses.set(v, (uses.get(v) ?? 0) + n);
  for (const v of outputs) count(v, 2);
  for (const node of nodes) for (const v of new Set(node.inputs)) count(v, 1);
  return uses;
}

/** A map under construction: inputs, instructions and, per operand of the original, the register that holds it. */
class Builder {
  readonly inputs: Value[] = [];
  readonly instructions: (Instruction | { input: Value })[] = [];
  readonly #inputAt = new Map<Value, number>();
  input(value: Value): number {
    const at = this.#inputAt.get(value);
    if (at !== undefined) return at;
    this.inputs.push(value);
    this.instructions.push({ input: value });
    this.#inputAt.set(value, this.instructions.length - 1);
    return this.instructions.length - 1;
  }
  /** Appends a program whose inputs are the given values; returns its result registers. */
  inline(inputs: readonly number[], params: MapParams): number[] {
    const registers = [...inputs];
    for (const i of params.instructions) {
      this.instructions.push(renumber(i, (r) => registers[r]!));
      registers.push(this.instructions.length - 1);
    }
    return params.results.map((r) => registers[r]!);
  }
  /** The finished program: inputs first. */
  finish(shape: readonly number[], results: readonly number[], inPlace: MapParams["inPlace"]): MapParams {
    const final = new Map<number, number>();
    this.instructions.forEach((i, at) => {
      if ("input" in i) final.set(at, this.inputs.indexOf(i.input));
    });
    const instructions: Instruction[] = [];
    this.instructions.forEach((i, at) => {
      if ("input" in i) return;
      instructions.push(renumber(i, (r) => final.get(r)!));
      final.set(at, this.inputs.length + instructions.length - 1);
    });
    return { shape, instructions, results: results.map((r) => final.get(r)!), ...(inPlace ? { inPlace } : {}) };
  }
}

function renumber(i: Instruction, to: (register: number) => number): Instruction {
  if (i.op === "const") return i;
  if (i.op === "select") return { op: i.op, a: to(i.a), b: to(i.b), c: to(i.c) };
  return "b" in i ? { op: i.op, a: to(i.a), b: to(i.b) } : { op: i.op, a: to(i.a) };
}

interface Producer {
  readonly inputs: readonly Value[];
  readonly params: MapParams;
}

function fuseMap(node: Node, rewrite: Rewrite, uses: Map<Value, number>) {
  const params = node.params as MapParams;
  const pinned = new Set((params.inPlace ?? []).map(([input]) => input));
  const builder = new Builder();
  // operands that are updated in place keep their positions
  const operands = node.inputs.map((v) => rewrite.of(v));
  if (pinned.size > 0) for (const v of operands) builder.input(v);
  let instructions = params.instructions.length;
  let inputs = node.inputs.length;
  const registers = node.inputs.map((old, i) => {
    const producer = pinned.size > 0 ? undefined : producerOf(old, operands[i]!, params.shape, uses);
    if (
      !producer ||
      instructions + producer.params.instructions.length > maxInstructions ||
      inputs + producer.inputs.length - 1 > maxInputs
    )
      return builder.input(operands[i]!);
    instructions += producer.params.instructions.length;
    inputs += producer.inputs.length - 1;
    const at = producer.inputs.map((v) => builder.input(v));
    return builder.inline(at, producer.params)[0]!;
  });
  const results = builder.inline(registers, params);
  const fused = builder.finish(params.shape, results, params.inPlace);
  rewrite.graph.segment = node.segment;
  const values = rewrite.graph.scope(node.scope, () => rewrite.graph.add(mapOp, builder.inputs, fused));
  values.forEach((value, i) => {
    value.name = node.outputs[i]!.name;
    rewrite.set(node.outputs[i]!, value);
  });
}

/** The map that makes `value`, seen in the shape of its reader, if it may be merged into the reader. */
function producerOf(
  old: Value,
  value: Value,
  shape: readonly number[],
  uses: Map<Value, number>,
): Producer | undefined {
  if (value.node.op.name === "map") {
    const params = value.node.params as MapParams;
    const constantMap = value.node.inputs.length === 0 && params.instructions.length === 1;
    const sameShape = params.shape.join() === shape.join();
    if (params.results.length !== 1 || params.inPlace) return undefined;
    if (constantMap) return { inputs: [], params };
    return sameShape && uses.get(old) === 1 ? { inputs: value.node.inputs, params } : undefined;
  }
  if (value.node.op.name !== "reshape" || uses.get(old) !== 1 || value.shape.join() !== shape.join()) return undefined;
  const source = old.node.inputs[0];
  const made = value.node.inputs[0]!;
  if (!source || made.node.op.name !== "map" || uses.get(source) !== 1) return undefined;
  const params = made.node.params as MapParams;
  if (params.results.length !== 1 || params.inPlace) return undefined;
  const inputs = made.node.inputs.map((v) => reshapedOperand(v, params.shape, shape));
  return inputs.every((v) => v !== undefined) ? { inputs: inputs as Value[], params: { ...params, shape } } : undefined;
}

/** An operand that broadcasts to `from`, reshaped so that it broadcasts in the same way to `to`. */
function reshapedOperand(v: Value, from: readonly number[], to: readonly number[]): Value | undefined {
  const count = elementCount(v.shape);
  if (count === 1) return reshape(v, [1]);
  if (count === elementCount(from)) return reshape(v, to);
  const suffix = v.shape.every((d, i) => d === from[from.length - v.shape.length + i]);
  if (!suffix) return undefined;
  for (let axes = 1; axes < to.length; axes++) {
    const tail = to.slice(to.length - axes);
    if (elementCount(tail) === count) return reshape(v, tail);
  }
  return undefined;
}
