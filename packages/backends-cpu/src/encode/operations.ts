// The numbers of elementwise operations in kernels/elementwise.h, and the words of a product's activation.
import { BackendError } from "@rwkv-ts/core";
import type { Activated, Instruction } from "@rwkv-ts/core/backend";
import { floatWord } from "./step.js";

const names = [
  ...["neg", "abs", "exp", "log", "sqrt", "tanh", "sigmoid", "relu", "square", "reciprocal"],
  ...["add", "sub", "mul", "div", "max", "min", "greater", "select", "rowSum", "rowMax", "repeat", "const"],
];

export const operationNumber = (name: Instruction["op"] | "repeat"): number => names.indexOf(name);

/** kernels/elementwise.c */
const mostInstructions = 12;

/** `struct activation`: count, result, and four words an instruction. */
export function activationWords({ activation }: Activated): number[] {
  if (!activation) return [0, 0];
  const { instructions, result } = activation;
  if (instructions.length > mostInstructions)
    throw new BackendError(
      `an activation of ${instructions.length} instructions is longer than the ${mostInstructions} that a product takes`,
    );
  const code = instructions.flatMap((i) => {
    const number = operationNumber(i.op);
    if (i.op === "const") return [number, floatWord(i.value), 0, 0];
    if (i.op === "select") return [number, i.a, i.b, i.c];
    return "b" in i ? [number, i.a, i.b, i.b] : [number, i.a, i.a, i.a];
  });
  return [instructions.length, result, ...code];
}
