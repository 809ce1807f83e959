// An elementwise program that a matrix product applies to its result before storing it (relu², sigmoid, tanh): tracing never
// makes one, the fusion pass moves a `map` of one operand there. Register 0 is the product.
import { GraphError } from "../errors.js";
import type { Tensor } from "../graph/example.js";
import { roundTo } from "../rounding.js";
import { evaluateRow, type Instruction } from "./instructions.js";

/** What a matrix product applies to each element of its result before storing it; register 0 is the element. */
export interface Activation {
  readonly instructions: readonly Instruction[];
  /** The register that is stored. */
  readonly result: number;
}

/** Parameters of a product that may have an activation. */
export interface Activated {
  readonly activation?: Activation;
}

/** Parameters of `linear` and `matmul`. */
export interface ProductParams extends Activated {
  /** Both operands are rounded to this type before they are multiplied (passes/precision.ts); sums are not. */
  readonly operands?: "bf16";
}

/** The operands of a product as it multiplies them. */
export const rounded = ({ operands }: ProductParams, x: Tensor): Tensor =>
  operands ? { shape: x.shape, data: roundTo(operands, x.data as Float64Array) } : x;

/** Which of the operands a product is linear in: parts of a sum that are rounded are not the rounded sum. */
export const linearIn = ({ operands }: ProductParams, ...inputs: readonly number[]): readonly number[] =>
  operands ? [] : inputs;

/** Applies it to all elements, in place. */
export function activate({ activation }: Activated, y: Tensor): void {
  if (!activation) return;
  const { instructions, result } = activation;
  const registers = [y.data as Float64Array, ...instructions.map(() => new Float64Array(y.data.length))];
  evaluateRow(1, instructions, registers);
  y.data.set(registers[result]!);
}

/** Gradients are made before fusion. */
export function refuseActivation(op: string, { activation }: Activated): void {
  if (activation)
    throw new GraphError(`${op}: a product with an activation has no gradient; differentiate before fusing`);
}

/** relu(x)²: for examples. */
export const squaredRelu: Activation = {
  instructions: [
    { op: "relu", a: 0 },
    { op: "square", a: 1 },
  ],
  result: 2,
};

/** 1 - sigmoid(x / 2): constants and every register's life. */
export const gate: Activation = {
  instructions: [
    { op: "const", value: 0.5 },
    { op: "mul", a: 0, b: 1 },
    { op: "sigmoid", a: 2 },
    { op: "const", value: 1 },
    { op: "sub", a: 4, b: 3 },
  ],
  result: 5,
};
