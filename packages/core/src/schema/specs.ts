// Schemas: a layer declares its weights and its state as a tree of specs whose keys are the official checkpoint names.
// Loading, its errors, initialisation, quantisation, optimiser groups and typed access all derive from that one tree.
import type { Value } from "../graph/graph.js";
import type { Cut } from "../graph/place.js";
import { type CacheLimit, unlimitedCache } from "../ops/cache-limit.js";
import { elementCount, type Storage, storageOfRows, traitsOf, type WeightRole } from "../storage.js";
import type { Initializer } from "./initializers.js";
import type { StateArray, StateType } from "./state-type.js";
import { type StateElement, savedType, wordShape } from "./state-words.js";

/**
 * How several devices share a weight or a state: by its first axis (rows; heads: the same, between heads), by its last one (columns), or
 * not: each has all of it. A mixer's matrices from the residual stream are split by rows or heads, those back to it by columns.
 */
export type Split = "rows" | "columns" | "heads" | "whole";

/** A weight as a layer declares it: shape, role, initial values, and how it is trained and shared by devices. */
export interface WeightSpec {
  readonly kind: "weight";
  /** Without singleton dimensions. */
  readonly shape: readonly number[];
  /** As official files write it, e.g. [1,1,C]; default `shape`. */
  readonly fileShape: readonly number[];
  readonly role: WeightRole;
  readonly init: Initializer;
  /** Name of an earlier weight whose initial values are taken in place of `init`'s. */
  readonly copyOf?: string;
  /** Multiplier of the learning rate. */
  readonly learningRate: number;
  /** Whether optimisers decay it. */
  readonly weightDecay: boolean;
  /** A table of which only rows of a step's own ids are read (`tableRows`): it may stay outside of the device. */
  readonly isTable?: boolean;
  readonly split: Split;
  /** Indices of the split axis that one device has together: the channels of a head. Default: 32 (1 for heads). */
  readonly together?: number;
}

/** A leaf of a layer's state as the layer declares it. */
export interface StateSpec {
  readonly kind: "state";
  /** Of one sequence, or of one row of a cache; the pool prepends the slots and a cache's rows. */
  readonly shape: readonly number[];
  /** What its numbers are; default f32. Those of u8 and bits are packed into words, which graphs see as i32 (state-words.ts). */
  readonly element?: StateElement;
  /** Value of every element before the first token. */
  readonly initial: number;
  readonly split: Split;
  /** As of weights; along the last axis of what is packed, words. */
  readonly together?: number;
  /** For a leaf that gains rows with the text. */
  readonly cache?: CacheSpec;
  /** What is wrong with saved numbers behind so many cached tokens, where not every number will do. */
  fault?(data: StateArray, cached: number): string | undefined;
  /**
   * For the recurrence that state tuning trains: how its matrices stand in official state-tuning files (`tunedStateName`); named: they have
   * no place for it, and it is kept under its own name.
   */
  readonly inStateFiles?: "same" | "transposed" | "named";
  /** For a leaf beside a recurrence that is tuned: the value of every element then, in place of `initial`. */
  readonly whenTuned?: number;
}

/** A state leaf that gains rows with the text: when it is shortened, and what a row holds. */
export interface CacheSpec {
  readonly limit: CacheLimit;
  /** Cached tokens that share a row: 1, or the length of a chunk. */
  readonly tokensPerRow: number;
  /** For a leaf that follows from another one: its rows from that one's. It is not saved with a state. */
  readonly derived?: { readonly from: string; rows(source: StateArray): StateArray };
}

/** Specs by name, nested; the names joined by points are those of official checkpoints. */
export interface SpecTree<Spec> {
  readonly [name: string]: Spec | SpecTree<Spec>;
}
/** Weights of a layer or of a model. */
export type WeightTree = SpecTree<WeightSpec>;
/** State of a layer: flat, by name. */
export type StateTree = { readonly [name: string]: StateSpec };

/** The same tree with a value in the place of every spec; what is optional in the tree stays optional. */
export type Values<T> = {
  readonly [K in keyof T]: NonNullable<T[K]> extends WeightSpec | StateSpec ? Value : Values<NonNullable<T[K]>>;
};

type WeightOptions = Partial<Pick<WeightSpec, "fileShape" | "learningRate" | "weightDecay" | "split" | "together">>;

function weight(
  role: WeightRole,
  shape: readonly number[],
  init: Initializer,
  options: WeightOptions = {},
): WeightSpec {
  const defaults = { fileShape: shape, learningRate: 1, weightDecay: false, split: "whole" } as const;
  return { kind: "weight", shape, role, init, ...defaults, ...options };
}
/** A linear layer's matrix [out, in]. */
export const matrix = (out: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("matrix", [out, columns], init, { weightDecay: true, ...options });
/** A table of rows [V, C] picked by id. */
export const embedding = (rows: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("embedding", [rows, columns], init, { weightDecay: true, ...options });
/** A table of rows [V, C] that are read through `tableRows` alone, and may be too large for the device. */
export const table = (rows: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec => ({
  ...embedding(rows, columns, init, options),
  isTable: true,
});
/** A LoRA matrix [in, out], used as x M. */
export const lora = (rows: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("lora", [rows, columns], init, options);
/** A vector or other small tensor used elementwise; always f32. */
export const vector = (shape: readonly number[], init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("vector", shape, init, options);
/** A vector over channels that official files write as [1,1,C]. */
export const channelVector = (channels: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  vector([channels], init, { fileShape: [1, 1, channels], ...options });
/** A state leaf of that shape for each sequence: f32, 0 before the first token, whole on every device. */
export const state = (...shape: number[]): StateSpec => ({ kind: "state", shape, initial: 0, split: "whole" });
/** A state leaf that does not start at zero. */
export const stateFrom = (initial: number, ...shape: number[]): StateSpec => ({
  kind: "state",
  shape,
  initial,
  split: "whole",
});
/** The same leaf shared by devices. */
export const splitState = (spec: StateSpec, split: Split, together?: number): StateSpec => ({
  ...spec,
  split,
  ...(together !== undefined && { together }),
});

/** The same leaf, as one that state tuning trains. */
export const tunable = (spec: StateSpec, inStateFiles: NonNullable<StateSpec["inStateFiles"]>): StateSpec => ({
  ...spec,
  inStateFiles,
});

/** The same leaf, with another value before the first token where the recurrence beside it is tuned. */
export const whenTuned = (spec: StateSpec, value: number): StateSpec => ({ ...spec, whenTuned: value });

/** A leaf with one row [..shape] for every cached token, or for every `tokensPerRow` of them. */
export const cacheRows = (shape: readonly number[], cache: CacheSpec): StateSpec => ({
  kind: "state",
  shape,
  initial: 0,
  split: "whole",
  cache,
});
/**
 * The caches of causalAttention: keys [G,D] and values [G,E] of every token, E being D unless told. Devices share heads, if they do.
 */
export function attentionCaches(
  [heads, d, e = d]: readonly [heads: number, d: number, e?: number],
  split: Split = "whole",
) {
  const rows = (channels: number) =>
    splitState(cacheRows([heads, channels], { limit: unlimitedCache, tokensPerRow: 1 }), split);
  return { k_cache: rows(d), v_cache: rows(e) };
}
/** Rows that a leaf needs for so many cached tokens; 1 for leaves that do not grow. */
export const rowsFor = ({ cache }: StateSpec, tokens: number): number =>
  cache ? Math.ceil(tokens / cache.tokensPerRow) : 1;
const withRows = (spec: StateSpec, tokens: number, shape: readonly number[]): readonly number[] =>
  spec.cache ? [rowsFor(spec, tokens), ...shape] : shape;
/** Shape in words of one sequence's leaf with so many cached tokens. */
export const leafShape = (spec: StateSpec, tokens: number): readonly number[] =>
  withRows(spec, tokens, wordShape(spec));
/** Type in a saved state of one sequence's leaf with so many cached tokens. */
export function savedLeaf(spec: StateSpec, tokens: number): StateType {
  const { dtype, shape } = savedType(spec);
  return { dtype, shape: withRows(spec, tokens, shape) };
}

/** So many rows and columns stay together unless told: those that share a scale where they are quantised. */
const usuallyTogether = 32;

/** How devices share a value of so many dimensions, of which the last ones are the spec's; undefined: each has all of it. */
export function cutOf(
  { split, shape, together }: Pick<WeightSpec, "split" | "shape" | "together">,
  dimensions = shape.length,
): Cut | undefined {
  if (split === "whole") return undefined;
  const axis = split === "columns" ? dimensions - 1 : dimensions - shape.length;
  return { axis, together: together ?? (split === "heads" ? 1 : usuallyTogether) };
}

const isSpec = <S extends { kind: string }>(node: S | SpecTree<S>): node is S => typeof node.kind === "string";

/** All specs of a tree with their full names. */
export function flatten<S extends { kind: string }>(tree: SpecTree<S>, prefix = ""): [name: string, spec: S][] {
  return Object.entries(tree).flatMap(([key, node]): [string, S][] => {
    const name = prefix ? `${prefix}.${key}` : key;
    return isSpec(node) ? [[name, node]] : flatten(node as SpecTree<S>, name);
  });
}

/** The tree of values for a tree of specs. */
export function mapTree<T extends SpecTree<S>, S extends { kind: string }>(
  tree: T,
  make: (name: string, spec: S) => Value,
  prefix = "",
): Values<T> {
  const entries = Object.entries(tree).map(([key, node]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    return [key, isSpec(node) ? make(name, node) : mapTree(node as SpecTree<S>, make, name)];
  });
  return Object.fromEntries(entries) as Values<T>;
}

/**
 * The storage of a weight when the user asks for `requested`: vectors and small tensors stay f32, LoRA matrices and
 * embeddings, which are small or read a row at a time, stay more precise when matrices are quantised, and so do rows that no
 * whole number of the storage's blocks fills.
 */
export function storageFor({ role, shape }: WeightSpec, requested: Storage): Storage {
  if (role === "vector") return "f32";
  const storage = role === "matrix" ? requested : (traitsOf(requested).beside[role] as Storage);
  return storageOfRows(storage, shape.at(-1) ?? 1);
}

/** Numbers in all the weights together. */
export const parameterCount = (specs: Iterable<readonly [string, WeightSpec]>): number =>
  [...specs].reduce((n, [, spec]) => n + elementCount(spec.shape), 0);
