// The interface that every generation implements and that hybrids interleave. A layer reads like the paper's formulas: it
// sees channels only, and time only through state ops, which take the step's sequence table.
import type { Value } from "../graph/graph.js";
import type { CacheLimit } from "../ops/cache-limit.js";
import type { InputSpecs } from "./inputs.js";
import type { StateSpec, StateTree, Values, WeightSpec, WeightTree } from "./specs.js";
import { flatten } from "./specs.js";

/** The tokens of a step: packed ids [N] of one or many sequences, and the table (slot, start, length) [S,3]. */
export interface Tokens {
  readonly ids: Value;
  readonly sequences: Value;
  /** Tokens that each sequence's caches hold before the step, i32 [S]; for layers with caches. */
  readonly cached: Value;
  /** What the architecture's `inputs` give for these tokens, by name: [N, ..shape]. */
  readonly inputs: Readonly<Record<string, Value>>;
}

/** What runs through the layers: the residual stream x [N,C] and values that layers hand on (v7: the first layer's v). */
export interface Stream {
  readonly x: Value;
  readonly tokens: Tokens;
  readonly carry: Readonly<Record<string, Value>>;
}

/**
 * One layer: its weights and state as specs, and its formulas over values. It sees channels only, and time only through the ops of the
 * step's sequences.
 */
export interface Layer<W extends WeightTree = WeightTree, S extends StateTree = StateTree> {
  /** Prefix of its weights' names, e.g. `blocks.3`. */
  readonly name: string;
  readonly weights: W;
  readonly state: S;
  /** Prefix of its state's names; default `state.<index>`, the index being the layer's. */
  readonly stateName?: string;
  /** The layer's formulas: `stream.x` [N,C] of the layer before, and the state before the step's first token → the same behind it. */
  forward(stream: Stream, weights: Values<W>, state: Values<S>): { stream: Stream; state: Values<S> };
}

/** A layer of any weights and state as the list of an architecture's layers holds it. */
export const asLayer = <W extends WeightTree, S extends StateTree>(layer: Layer<W, S>): Layer =>
  layer as unknown as Layer;

/** A model as formulas over values: prefill, decode, training and inspection are all traced from it. */
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
  /** x [N,C] of the last layer → what the head sees [N,C]; it also represents the text in retrieval. */
  hidden(x: Value, weights: Values<W>): Value;
  /** What the head sees [N,C] → logits [N,V] */
  logits(hidden: Value, weights: Values<W>): Value;
  /** What a step gets from the host beside its ids, by name; a layer finds it at `stream.tokens.inputs`. */
  readonly inputs?: InputSpecs;
  /**
   * How a text may be cut into steps. anywhere (default): no cut changes a result; whole: tokens that are fed together are
   * one step; once: a text is one step, from its beginning.
   */
  readonly steps?: "anywhere" | "whole" | "once";
  /** Every step's sequence is filled up at its front to a multiple of so many tokens with this one. */
  readonly padding?: Padding;
  /** Other functions of the same weights and state, by name; `training` is the trainer's, where that is another one. */
  readonly modes?: Readonly<Record<string, Architecture>>;
}

/** Fills a step's sequences up at their front. */
export interface Padding {
  /** Tokens of a sequence are made a multiple of this. */
  readonly multiple: number;
  /** The id that fills up. */
  readonly token: number;
}

/** Every weight of an architecture by its official name, but for tables that stay on the host. */
export function weightSpecs({ weights, layers, inputs = {} }: Architecture): Map<string, WeightSpec> {
  const all = [
    ...flatten<WeightSpec>(weights),
    ...layers.flatMap((layer) => flatten<WeightSpec>(layer.weights, layer.name)),
  ];
  return new Map(all.filter(([name]) => !Object.hasOwn(inputs, name)));
}

/** Every state leaf by its name, `state.<layer>.<leaf>` unless the layer names its state otherwise. */
export const stateLeaves = (architecture: Architecture): Map<string, StateSpec> =>
  new Map(
    architecture.layers.flatMap((layer, i) =>
      Object.entries(layer.state).map(([key, spec]): [string, StateSpec] => [`${statePrefix(layer, i)}.${key}`, spec]),
    ),
  );

/** What stands before the names of a layer's state leaves. */
export const statePrefix = (layer: Layer, index: number): string => layer.stateName ?? `state.${index}`;

/** Shape of one sequence's leaf (of one row, for caches) by name. */
export const stateSpecs = (architecture: Architecture): Map<string, readonly number[]> =>
  new Map([...stateLeaves(architecture)].map(([name, spec]) => [name, spec.shape]));

/** The leaves that state tuning trains, in the order of the layers. */
export const tunableStates = (architecture: Architecture): [name: string, spec: StateSpec][] =>
  [...stateLeaves(architecture)].filter(([, spec]) => spec.inStateFiles !== undefined);

/** Leaves that begin with another value than the architecture's where the recurrences beside them are tuned, by name. */
export const statesWhenTuned = (architecture: Architecture, tuned: ReadonlySet<string>): Map<string, number> =>
  new Map(
    architecture.layers.flatMap((layer, i) => {
      const [prefix, leaves] = [statePrefix(layer, i), Object.entries(layer.state)];
      const isTuned = leaves.some(([key, spec]) => spec.inStateFiles !== undefined && tuned.has(`${prefix}.${key}`));
      return leaves.flatMap(([key, { whenTuned }]): [string, number][] =>
        isTuned && whenTuned !== undefined ? [[`${prefix}.${key}`, whenTuned]] : [],
      );
    }),
  );

/** The name in official state-tuning files of the state that `tunableStates` has at this index: [H, value, key]. */
export const tunedStateName = (index: number): string => `blocks.${index}.att.time_state`;

/** When the architecture's caches are shortened; undefined if it has none. */
export const cacheLimit = (architecture: Architecture): CacheLimit | undefined =>
  [...stateLeaves(architecture).values()].find((spec) => spec.cache)?.cache?.limit;
