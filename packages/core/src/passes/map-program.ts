// Programs of `map` while they are put together: registers of values, and programs of other nodes appended to them.
import type { Node, Value } from "../graph/graph.js";
import { type Instruction, isRowInstruction, type MapParams } from "../ops/instructions.js";
import { reshape } from "../ops/reshape.js";
import { rowProgram } from "../ops/row-programs.js";
import { elementCount, sameShape } from "../storage.js";
import { viewSource } from "./views.js";

/** What a node computes as a program over its inputs; undefined when it is no such node. */
export function asProgram({ op, params, inputs }: Node): MapParams | undefined {
  if (op.name !== "map") return rowProgram(op.name, params, inputs[0]?.shape ?? []);
  return params as MapParams;
}

export const hasRows = ({ instructions, perRow = [] }: MapParams): boolean =>
  perRow.length > 0 || instructions.some(isRowInstruction);

export function renumber(i: Instruction, to: (register: number) => number): Instruction {
  if (i.op === "const") return i;
  if (i.op === "select") return { op: i.op, a: to(i.a), b: to(i.b), c: to(i.c) };
  return "b" in i ? { op: i.op, a: to(i.a), b: to(i.b) } : { op: i.op, a: to(i.a) };
}

/** A program under construction; registers are positions in one list of inputs and instructions. */
export class ProgramBuilder {
  readonly inputs: Value[] = [];
  readonly #list: (Instruction | { input: Value })[] = [];
  readonly #inputAt = new Map<Value, number>();
  readonly #constantAt = new Map<number, number>();
  readonly #reshaped = new Map<Value, Map<string, Value>>();

  input(value: Value): number {
    const at = this.#inputAt.get(value);
    if (at !== undefined) return at;
    this.inputs.push(value);
    const register = this.#list.push({ input: value }) - 1;
    this.#inputAt.set(value, register);
    return register;
  }

  /** An operand that broadcasts to `from`, as it must be shaped to broadcast to `to` (`operandShape` told that it can be). */
  operand(value: Value, from: readonly number[], to: readonly number[]): number {
    const shape = operandShape(value.shape, from, to)!;
    // views of one value under one shape are one operand
    const source = viewSource(value);
    const known = this.#reshaped.get(source) ?? new Map<string, Value>();
    const reshaped = known.get(shape.join()) ?? reshape(value, shape);
    this.#reshaped.set(source, known.set(shape.join(), reshaped));
    return this.input(reshaped);
  }

  constant(value: number): number {
    const at = this.#constantAt.get(value);
    if (at !== undefined) return at;
    const register = this.#list.push({ op: "const", value }) - 1;
    this.#constantAt.set(value, register);
    return register;
  }

  /** Appends a program whose inputs are the given registers; returns its result registers. */
  append(inputs: readonly number[], { instructions, results }: MapParams): number[] {
    const registers = [...inputs];
    for (const i of instructions)
      registers.push(
        i.op === "const" ? this.constant(i.value) : this.#list.push(renumber(i, (r) => registers[r]!)) - 1,
      );
    return results.map((r) => registers[r]!);
  }

  /** The finished program: inputs first. */
  finish(shape: readonly number[], results: readonly number[], perRow: readonly number[]): MapParams {
    const final = new Map<number, number>();
    this.#list.forEach((i, at) => {
      if ("input" in i) final.set(at, this.inputs.indexOf(i.input));
    });
    const instructions: Instruction[] = [];
    this.#list.forEach((i, at) => {
      if ("input" in i) return;
      instructions.push(renumber(i, (r) => final.get(r)!));
      final.set(at, this.inputs.length + instructions.length - 1);
    });
    return { shape, instructions, results: results.map((r) => final.get(r)!), ...(perRow.length > 0 && { perRow }) };
  }
}

/** Whether an operand that broadcasts to `from` can be reshaped so that it broadcasts in the same way to `to`; its shape. */
export function operandShape(
  operand: readonly number[],
  from: readonly number[],
  to: readonly number[],
): readonly number[] | undefined {
  if (sameShape(from, to)) return operand;
  const count = elementCount(operand);
  if (count === 1) return [1];
  if (count === elementCount(from)) return to;
  const isSuffix = operand.every((d, i) => d === from[from.length - operand.length + i]);
  if (!isSuffix) return undefined;
  for (let axes = 1; axes < to.length; axes++) {
    const tail = to.slice(to.length - axes);
    if (elementCount(tail) === count) return tail;
  }
  return undefined;
}
