// States that go on from step to step. Slot s of a leaf begins a step as
//   keep_s · carried_s + (1 - keep_s) · initial,        keep [S] being 1 where the slot's text has begun before, else 0,
// and what it is after the step is given back. A loss that later steps have of it comes in as its gradient: Σ ⟨after, gradient⟩ is added
// to the step's own loss, so that differentiation gives the gradient of the state before.
import { InputError } from "@rwkv-ts/core";
import { type Architecture, add, mul, reshape, stateLeaves, sub, sumRows, type Value } from "@rwkv-ts/core/model";
import { type Graph, isLeaf, leaf, type TracedLeaf } from "@rwkv-ts/core/tools";

/** Names of memory. */
export const carriedName = (name: string): string => `carried.${name}`;
export const gradientBeforeName = (name: string): string => `before.${name}`;
export const gradientAfterName = (name: string): string => `after.${name}:gradient`;

/** @throws InputError for an architecture whose state grows with the text, or has no gradient */
export function checkCarries({ modes, ...own }: Architecture): void {
  const trained = modes?.training ?? own;
  const growing = [...stateLeaves(trained)].find(([, spec]) => spec.cache || (spec.element ?? "f32") !== "f32");
  if (growing || trained.steps === "once")
    throw new InputError(
      `${own.id} cannot be trained in chunks: ${growing ? `its state ${growing[0]} is no vector of constant length` : "its attention needs all of a text at once"}; leave the chunk away`,
    );
}

/** The state of all slots before a step. */
export function carriedState(graph: Graph, name: string, { shape, split }: TracedLeaf, initial: Value): Value {
  const [slots, ...rest] = shape as [number, ...number[]];
  const keep = reshape(graph.names.get("keep") ?? leaf(graph, "input", "keep", [slots]), [slots, ...rest.map(() => 1)]);
  const before = leaf(graph, "state", carriedName(name), shape, "f32", split);
  return add(mul(before, keep), mul(sub(1, keep), initial));
}

/** Names the states after a step, so that they are found behind rewriting; gives their names by leaf. */
export function nameStatesAfter(states: ReadonlyMap<string, { readonly next: Value }>): Map<string, string> {
  return new Map(
    [...states].map(([name, { next }]) => {
      next.name ??= `after.${name}`;
      return [name, next.name];
    }),
  );
}

/** Those states in a graph that was rewritten since. */
export function statesAfter(graph: Graph, names: ReadonlyMap<string, string>): Map<string, Value> {
  const wanted = new Map([...names].map(([name, after]) => [after, name]));
  const found = new Map<string, Value>();
  for (const { outputs } of graph.nodes)
    for (const value of outputs) {
      const name = value.name === undefined ? undefined : wanted.get(value.name);
      if (name !== undefined) found.set(name, value);
    }
  return found;
}

/** Leaves of the states before the step, by the names of the state's own leaves. */
export function leavesBefore(graph: Graph): Map<string, Value> {
  const prefix = carriedName("");
  const leaves = graph.nodes.flatMap(({ outputs: [value] }) =>
    value && isLeaf(value) && value.name?.startsWith(prefix) ? [[value.name.slice(prefix.length), value] as const] : [],
  );
  return new Map(leaves);
}

/** Σ ⟨after, gradient⟩, [1]. */
export function lossAfter(after: ReadonlyMap<string, Value>): Value {
  const sums = [...after].map(([name, value]) => {
    const gradient = leaf(value.graph, "state", gradientAfterName(name), value.shape);
    return reshape(sumRows(mul(value, gradient), 0), [1]);
  });
  return sums.reduce((a, b) => add(a, b));
}
