// Elementwise functions on values: what architecture files are written with. Numbers stand for constants; operands
// broadcast as in numpy ([N,C] with [C], [N,H,D] with [H,D] or [N,H,1]).
import { GraphError } from "../errors.js";
import type { Graph, Value } from "../graph/graph.js";
import { broadcastShape } from "./broadcast.js";
import { type BinaryName, type Instruction, mapOp, type UnaryName } from "./map.js";

export type Scalarish = Value | number;

/** Every element equal to `value`. */
export const constant = (graph: Graph, value: number, shape: readonly number[]): Value =>
  graph.add(mapOp, [], { shape, instructions: [{ op: "const", value }], results: [0] })[0]!;

export const unary = (op: UnaryName, x: Value): Value =>
  x.graph.add(mapOp, [x], { shape: x.shape, instructions: [{ op, a: 0 }], results: [1] })[0]!;

/** Builds a map of several operands of which some are numbers; the last instruction is `make(registers)`. */
function build(name: string, operands: readonly Scalarish[], make: (registers: number[]) => Instruction): Value {
  const inputs = [...new Set(operands.filter((o): o is Value => typeof o !== "number"))];
  if (inputs.length === 0) throw new GraphError(`${name}: at least one operand must be a value, not a number`);
  const instructions: Instruction[] = [];
  const registers = operands.map((o) => {
    if (typeof o !== "number") return inputs.indexOf(o);
    instructions.push({ op: "const", value: o });
    return inputs.length + instructions.length - 1;
  });
  instructions.push(make(registers));
  const shape = broadcastShape(
    name,
    inputs.map((v) => v.shape),
  );
  const results = [inputs.length + instructions.length - 1];
  return inputs[0]!.graph.add(mapOp, inputs, { shape, instructions, results })[0]!;
}

export const binary = (op: BinaryName, a: Scalarish, b: Scalarish): Value =>
  build(op, [a, b], ([x, y]) => ({ op, a: x!, b: y! }));

export const add = (a: Scalarish, b: Scalarish): Value => binary("add", a, b);
export const sub = (a: Scalarish, b: Scalarish): Value => binary("sub", a, b);
export const mul = (a: Scalarish, b: Scalarish): Value => binary("mul", a, b);
export const div = (a: Scalarish, b: Scalarish): Value => binary("div", a, b);
export const maximum = (a: Scalarish, b: Scalarish): Value => binary("max", a, b);
export const minimum = (a: Scalarish, b: Scalarish): Value => binary("min", a, b);
export const neg = (x: Value): Value => unary("neg", x);
export const abs = (x: Value): Value => unary("abs", x);
export const exp = (x: Value): Value => unary("exp", x);
export const log = (x: Value): Value => unary("log", x);
export const sqrt = (x: Value): Value => unary("sqrt", x);
export const tanh = (x: Value): Value => unary("tanh", x);
/** 1 / (1 + e^-x) */
export const sigmoid = (x: Value): Value => unary("sigmoid", x);
/** max(x, 0) */
export const relu = (x: Value): Value => unary("relu", x);
/** x² */
export const square = (x: Value): Value => unary("square", x);
/** 1 / x */
export const reciprocal = (x: Value): Value => unary("reciprocal", x);
/** x σ(x) */
export const silu = (x: Value): Value => mul(x, sigmoid(x));
/** condition > 0 ? a : b */
export const select = (condition: Value, a: Scalarish, b: Scalarish): Value =>
  build("select", [condition, a, b], ([c, x, y]) => ({ op: "select", a: c!, b: x!, c: y! }));
/** x + (y - x) ⊙ m */
export const lerp = (x: Value, y: Value, m: Scalarish): Value => add(x, mul(sub(y, x), m));
/** Repeats `x` along axes of length 1 and new leading axes. */
export const broadcastTo = (x: Value, shape: readonly number[]): Value =>
  x.graph.add(mapOp, [x], { shape, instructions: [], results: [0] })[0]!;
