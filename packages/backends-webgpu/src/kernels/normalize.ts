// Norms of rows as programs of `map`.
import type { Instruction, MapParams, NormalizeBackwardParams } from "@rwkv-ts/core/backend";
import { rowProgram } from "@rwkv-ts/core/backend";
import type { Kernel } from "../program/dispatch.js";
import { mapDispatch } from "./map.js";

export const normalize: Kernel = (step) =>
  mapDispatch(rowProgram("normalize", step.params, step.inputs[0]!.shape)!, step);

/** dx = scale (g - mean(g) - n mean(g n)) with n = (x - mean) scale: inputs x and g. */
export const normalizeBackward: Kernel = (step) => {
  const { shape } = step.inputs[0]!;
  const { epsilon } = step.params as NormalizeBackwardParams;
  const instructions: Instruction[] = [];
  const push = (i: Instruction): number => 1 + instructions.push(i);
  const perElement = push({ op: "const", value: 1 / shape.at(-1)! });
  const mean = (a: number) => push({ op: "mul", a: push({ op: "rowSum", a }), b: perElement });
  const centred = push({ op: "sub", a: 0, b: mean(0) });
  const variance = mean(push({ op: "square", a: centred }));
  const deviation = push({ op: "sqrt", a: push({ op: "add", a: variance, b: push({ op: "const", value: epsilon }) }) });
  const scale = push({ op: "reciprocal", a: deviation });
  const n = push({ op: "mul", a: centred, b: scale });
  const along = push({ op: "mul", a: n, b: mean(push({ op: "mul", a: 1, b: n })) });
  const rest = push({ op: "sub", a: push({ op: "sub", a: 1, b: mean(1) }), b: along });
  const result = push({ op: "mul", a: rest, b: scale });
  const params: MapParams = { shape, instructions, results: [result] };
  return mapDispatch(params, step);
};
