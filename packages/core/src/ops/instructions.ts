// The language of fused elementwise arithmetic: a short straight-line program evaluated at every position, inputs broadcast as
// in numpy. Registers 0..inputs-1 are the inputs; instruction i defines register inputs+i; `results` names the registers that
// become outputs of shape `shape`. `rowSum` and `rowMax` reduce a register over the last axis and give every element of the row
// the result, so norms and softmaxes are programs too; a result that is the same for a whole row may be kept once ([.., 1]).
// Tracing makes one-instruction programs (map.ts); the fusion pass merges what can be computed in one walk.

/** Elementwise functions of one register. */
export const unaryNames = [
  "neg",
  "abs",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sigmoid",
  "relu",
  "square",
  "reciprocal",
] as const;
/** Elementwise functions of two registers; `greater` is 1 where a > b, else 0. */
export const binaryNames = ["add", "sub", "mul", "div", "max", "min", "greater"] as const;
/** One of `unaryNames`. */
export type UnaryName = (typeof unaryNames)[number];
/** One of `binaryNames`. */
export type BinaryName = (typeof binaryNames)[number];

/** Reductions of a register over the last axis; every element of the row gets the result. */
export const rowNames = ["rowSum", "rowMax"] as const;
/** One of `rowNames`. */
export type RowName = (typeof rowNames)[number];

/** One instruction of a program of `map`; a, b, c are registers. `greater`: a > b ? 1 : 0. `select`: a > 0 ? b : c. */
export type Instruction =
  | { readonly op: "const"; readonly value: number }
  | { readonly op: UnaryName | RowName; readonly a: number }
  | { readonly op: BinaryName; readonly a: number; readonly b: number }
  | { readonly op: "select"; readonly a: number; readonly b: number; readonly c: number };

/** A program of `map`. Registers 0 to inputs-1 are the inputs, broadcast to `shape`; instruction i makes register inputs+i. */
export interface MapParams {
  readonly shape: readonly number[];
  readonly instructions: readonly Instruction[];
  /** Registers that become the outputs. */
  readonly results: readonly number[];
  /** Results, by position, that are the same for a whole row and kept once: their shape ends in 1. */
  readonly perRow?: readonly number[];
}

const unary: Record<UnaryName, (x: number) => number> = {
  neg: (x) => -x,
  abs: Math.abs,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  relu: (x) => Math.max(x, 0),
  square: (x) => x * x,
  reciprocal: (x) => 1 / x,
};
const binary: Record<BinaryName, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  max: Math.max,
  min: Math.min,
  greater: (x, y) => (x > y ? 1 : 0),
};

/** Whether an instruction reduces rows, and so needs a whole row at a time. */
export const isRowInstruction = (i: Instruction): i is { op: RowName; a: number } =>
  i.op === "rowSum" || i.op === "rowMax";

/** Registers that an instruction reads. */
export function operandsOf(i: Instruction): readonly number[] {
  if (i.op === "const") return [];
  if (i.op === "select") return [i.a, i.b, i.c];
  return "b" in i ? [i.a, i.b] : [i.a];
}

/** An instruction over all elements of a row. */
function evaluate(instruction: Instruction, r: readonly Float64Array[], out: Float64Array): void {
  switch (instruction.op) {
    case "const":
      out.fill(instruction.value);
      return;
    case "select": {
      const { a, b, c } = instruction;
      for (let i = 0; i < out.length; i++) out[i] = r[a]![i]! > 0 ? r[b]![i]! : r[c]![i]!;
      return;
    }
    case "rowSum":
      out.fill(r[instruction.a]!.reduce((x, y) => x + y, 0));
      return;
    case "rowMax":
      out.fill(r[instruction.a]!.reduce((x, y) => Math.max(x, y), Number.NEGATIVE_INFINITY));
      return;
    default:
      if ("b" in instruction) {
        const apply = binary[instruction.op];
        for (let i = 0; i < out.length; i++) out[i] = apply(r[instruction.a]![i]!, r[instruction.b]![i]!);
      } else {
        const apply = unary[instruction.op];
        for (let i = 0; i < out.length; i++) out[i] = apply(r[instruction.a]![i]!);
      }
  }
}

/** Runs a program over one row; the inputs' registers are filled in. */
export function evaluateRow(inputs: number, instructions: readonly Instruction[], r: readonly Float64Array[]): void {
  instructions.forEach((instruction, i) => {
    evaluate(instruction, r, r[inputs + i]!);
  });
}
