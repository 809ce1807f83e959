// The interface that every generation implements and that hybrids interleave. A layer reads like the paper's formulas: it
// sees channels only, and time only through state ops, which take the step's sequence table.
import type { Value } from "../graph/graph.js";
import type { StateSpec, StateTree, Values, WeightSpec, WeightTree } from "./specs.js";
import { flatten } from "./specs.js";

/** The tokens of a step: packed ids [N] of one or many sequences, and the table (slot, start, length) [S,3]. */
export interface Tokens {
  readonly ids: Value;
  readonly sequences: Value;
}

/** What runs through the layers: the residual stream x [N,C] and values that layers hand on (v7: the first layer's v). */
export interface Stream {
  readonly x: Value;
  readonly tokens: Tokens;
  readonly carry: Readonly<Record<string, Value>>;
}

export interface Layer<W extends WeightTree = WeightTree, S extends StateTree = StateTree> {
  /** Prefix of its weights' names, e.g. `blocks.3`. */
  readonly name: string;
  readonly weights: W;
  readonly state: S;
  forward(stream: Stream, weights: Values<W>, state: Values<S>): { stream: Stream; state: Values<S> };
}

export interface Architecture<Config = unknown, W extends WeightTree = WeightTree> {
  /** E.g. `rwkv7`. */
  readonly id: string;
  readonly config: Config;
  readonly vocabularySize: number;
  readonly channels: number;
  readonly layers: readonly Layer[];
  /** Weights outside the layers, under their full names. */
  readonly weights: W;
  /** ids [N] → x [N,C] */
  embed(ids: Value, weights: Values<W>): Value;
  /** x [N,C] → logits [N,V] */
  logits(x: Value, weights: Values<W>): Value;
}

/** Every weight of an architecture by its official name. */
export function weightSpecs(architecture: Architecture): Map<string, WeightSpec> {
  return new Map([
    ...flatten<WeightSpec>(architecture.weights),
    ...architecture.layers.flatMap((layer) => flatten<WeightSpec>(layer.weights, layer.name)),
  ]);
}

const stateLeaves = (architecture: Architecture): [string, StateSpec][] =>
  architecture.layers.flatMap((layer, i) =>
    Object.entries(layer.state).map(([key, spec]): [string, StateSpec] => [`state.${i}.${key}`, spec]),
  );

/** Every state leaf, named `state.<layer>.<leaf>`, with the shape of one sequence. */
export const stateSpecs = (architecture: Architecture): Map<string, readonly number[]> =>
  new Map(stateLeaves(architecture).map(([name, spec]) => [name, spec.shape]));

/** The value of every element of a state leaf before the first token. */
export const stateInitials = (architecture: Architecture): Map<string, number> =>
  new Map(stateLeaves(architecture).map(([name, spec]) => [name, spec.initial]));
