// Where a program's gradients go: over the parameters' gradient memory, or added to it in place.
import type { Cut } from "@rwkv-ts/core/backend";
import { add, type Value } from "@rwkv-ts/core/model";
import { leaf } from "@rwkv-ts/core/tools";

export interface Gradients {
  /** How several devices share each parameter's gradient, by the parameter's name. */
  readonly cuts: ReadonlyMap<string, Cut | undefined>;
}

export const gradientName = (parameter: string): string => `${parameter}:gradient`;

/** Outputs and updates of a program that gives these gradients; those that are no parameter's are outputs under their own names. */
export function gradientOutputs(gradients: ReadonlyMap<string, Value>, { cuts }: Gradients, accumulate: boolean) {
  const own = [...gradients].filter(([name]) => cuts.has(name));
  const others = [...gradients].filter(([name]) => !cuts.has(name));
  const updates = accumulate ? own.map(([name, g]) => addTo(gradientName(name), g, cuts.get(name))) : [];
  const named = accumulate ? [] : own.map(([name, g]) => [gradientName(name), g] as const);
  return { outputs: [...named, ...others], updates };
}

/** total += g, in place. */
function addTo(name: string, g: Value, cut: Cut | undefined): readonly [Value, Value] {
  const total = leaf(g.graph, "state", name, g.shape, "f32", cut);
  return [total, add(total, g)];
}
