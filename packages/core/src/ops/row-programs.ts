// Norms and row reductions as programs of `map` (instructions.ts): what fusion merges them by, and what they are made of where a
// backend has no kernel of their own.
import type { Instruction, MapParams } from "./instructions.js";

/** ε, which is added to the variance, and whether weight and bias follow. */
export interface NormalizeParams {
  readonly epsilon: number;
  /** Inputs are (x, weight, bias) instead of (x). */
  readonly affine: boolean;
}

/** A norm or a reduction of rows of its first input as a program; undefined for other ops. */
export function rowProgram(op: string, params: unknown, shape: readonly number[]): MapParams | undefined {
  switch (op) {
    case "sum":
      return { shape, instructions: [{ op: "rowSum", a: 0 }], results: [1], perRow: [0] };
    case "max":
      return { shape, instructions: [{ op: "rowMax", a: 0 }], results: [1], perRow: [0] };
    case "normalize":
      return normalizeProgram(shape, params as NormalizeParams);
    default:
      return undefined;
  }
}

/** (x - mean) / sqrt(variance + ε), times weight plus bias. */
function normalizeProgram(shape: readonly number[], { epsilon, affine }: NormalizeParams): MapParams {
  const inputs = affine ? 3 : 1;
  const instructions: Instruction[] = [];
  const push = (i: Instruction): number => inputs + instructions.push(i) - 1;
  const perElement = push({ op: "const", value: 1 / shape.at(-1)! });
  const mean = push({ op: "mul", a: push({ op: "rowSum", a: 0 }), b: perElement });
  const centred = push({ op: "sub", a: 0, b: mean });
  const squares = push({ op: "rowSum", a: push({ op: "square", a: centred }) });
  const variance = push({ op: "mul", a: squares, b: perElement });
  const deviation = push({ op: "sqrt", a: push({ op: "add", a: variance, b: push({ op: "const", value: epsilon }) }) });
  let y = push({ op: "mul", a: centred, b: push({ op: "reciprocal", a: deviation }) });
  if (affine) y = push({ op: "add", a: push({ op: "mul", a: y, b: 1 }), b: 2 });
  return { shape, instructions, results: [y] };
}
