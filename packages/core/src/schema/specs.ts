// Schemas: a layer declares its weights and its state as a tree of specs whose keys are the official checkpoint names.
// Loading, its errors, initialisation, quantisation, optimiser groups and typed access all derive from that one tree.
import type { Value } from "../graph/graph.js";
import type { CacheLimit } from "../ops/cache-limit.js";
import { elementCount, type Storage, storageOfRows, traitsOf, type WeightRole } from "../storage.js";
import type { Initializer } from "./initializers.js";

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
  readonly weightDecay: boolean;
}

export interface StateSpec {
  readonly kind: "state";
  /** Of one sequence, or of one row of a cache; the pool prepends the slots and a cache's rows. Always f32. */
  readonly shape: readonly number[];
  /** Value of every element before the first token. */
  readonly initial: number;
  /** For a leaf that gains rows with the text. */
  readonly cache?: CacheSpec;
  /**
   * For the recurrence that state tuning trains: how its matrices stand in official state-tuning files, `blocks.<layer>.att.time_state`
   * [H, value, key].
   */
  readonly inStateFiles?: "same" | "transposed";
}

export interface CacheSpec {
  readonly limit: CacheLimit;
  /** Cached tokens that share a row: 1, or the length of a chunk. */
  readonly tokensPerRow: number;
  /** For a leaf that follows from another one: its rows from that one's. It is not saved with a state. */
  readonly derived?: { readonly from: string; rows(source: Float32Array): Float32Array };
}

export interface SpecTree<Spec> {
  readonly [name: string]: Spec | SpecTree<Spec>;
}
export type WeightTree = SpecTree<WeightSpec>;
export type StateTree = { readonly [name: string]: StateSpec };

/** The same tree with a value in the place of every spec; what is optional in the tree stays optional. */
export type Values<T> = {
  readonly [K in keyof T]: NonNullable<T[K]> extends WeightSpec | StateSpec ? Value : Values<NonNullable<T[K]>>;
};

type WeightOptions = Partial<Pick<WeightSpec, "fileShape" | "learningRate" | "weightDecay">>;

function weight(
  role: WeightRole,
  shape: readonly number[],
  init: Initializer,
  options: WeightOptions = {},
): WeightSpec {
  return { kind: "weight", shape, fileShape: shape, role, init, learningRate: 1, weightDecay: false, ...options };
}
/** A linear layer's matrix [out, in]. */
export const matrix = (out: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("matrix", [out, columns], init, { weightDecay: true, ...options });
/** A table of rows [V, C] picked by id. */
export const embedding = (rows: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("embedding", [rows, columns], init, { weightDecay: true, ...options });
/** A LoRA matrix [in, out], used as x M. */
export const lora = (rows: number, columns: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("lora", [rows, columns], init, options);
/** A vector or other small tensor used elementwise; always f32. */
export const vector = (shape: readonly number[], init: Initializer, options?: WeightOptions): WeightSpec =>
  weight("vector", shape, init, options);
/** A vector over channels that official files write as [1,1,C]. */
export const channelVector = (channels: number, init: Initializer, options?: WeightOptions): WeightSpec =>
  vector([channels], init, { fileShape: [1, 1, channels], ...options });
export const state = (...shape: number[]): StateSpec => ({ kind: "state", shape, initial: 0 });
/** A state leaf that does not start at zero. */
export const stateFrom = (initial: number, ...shape: number[]): StateSpec => ({ kind: "state", shape, initial });

/** The same leaf, as one that state tuning trains. */
export const tunable = (spec: StateSpec, inStateFiles: NonNullable<StateSpec["inStateFiles"]>): StateSpec => ({
  ...spec,
  inStateFiles,
});

/** A leaf with one row [..shape] for every cached token, or for every `tokensPerRow` of them. */
export const cacheRows = (shape: readonly number[], cache: CacheSpec): StateSpec => ({
  kind: "state",
  shape,
  initial: 0,
  cache,
});
/** Rows that a leaf needs for so many cached tokens; 1 for leaves that do not grow. */
export const rowsFor = ({ cache }: StateSpec, tokens: number): number =>
  cache ? Math.ceil(tokens / cache.tokensPerRow) : 1;
/** Shape of one sequence's leaf with so many cached tokens. */
export const leafShape = (spec: StateSpec, tokens: number): readonly number[] =>
  spec.cache ? [rowsFor(spec, tokens), ...spec.shape] : spec.shape;

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

export const parameterCount = (specs: Iterable<readonly [string, WeightSpec]>): number =>
  [...specs].reduce((n, [, spec]) => n + elementCount(spec.shape), 0);
