// What is trained by `trainable`: any function over sequences that is written with core's values, of its own inputs (numbers as well as
// ids), weights and state, and its loss.
import type { SpecTree, StateTree, Value, Values, WeightSpec } from "@rwkv-ts/core/model";
import { gather, mul, scatterRows } from "@rwkv-ts/core/model";
import { type Graph, leaf } from "@rwkv-ts/core/tools";

/** What every token has, or every sequence. */
export interface DataSpec {
  readonly dtype: "f32" | "i32";
  /** Of one token or sequence; [] for a number. */
  readonly shape: readonly number[];
  readonly each: "token" | "sequence";
}
/** What tokens or sequences have, by name. */
export type DataSpecs = Readonly<Record<string, DataSpec>>;
/** The data of a step as values of the graph: [S·T, ..shape] of tokens, [S, ..shape] of sequences. */
export type DataValues<D extends DataSpecs> = { readonly [Name in keyof D]: Value };
/** Row-major numbers of all tokens or sequences, by name. */
export type Data<D extends DataSpecs> = { readonly [Name in keyof D]: ArrayLike<number> };

/** Numbers of every token, f32 [N, ..shape]. */
export const perToken = (...shape: number[]): DataSpec => ({ dtype: "f32", shape, each: "token" });
/** Numbers of every sequence, f32 [S, ..shape]. */
export const perSequence = (...shape: number[]): DataSpec => ({ dtype: "f32", shape, each: "sequence" });
/** An id of every token, i32 [N], for `gather` and `crossEntropy`. */
export const tokenIds: DataSpec = { dtype: "i32", shape: [], each: "token" };
/** An id of every sequence, i32 [S]. */
export const sequenceIds: DataSpec = { dtype: "i32", shape: [], each: "sequence" };

/** The sequences of a step: S of T tokens each, one behind the other in [S·T, C]. */
export class Sequences {
  readonly #indices = new Map<string, { readonly leaf: Value; readonly data: Int32Array }>();

  constructor(
    private readonly graph: Graph,
    readonly count: number,
    /** Tokens of each. */
    readonly time: number,
    /** (slot, start, length) of each, i32 [S,3]: what `tokenShift`, `wkv7` and other ops of state take. */
    readonly table: Value,
  ) {}

  #index(name: string, length: number, of: (i: number) => number): Value {
    const known = this.#indices.get(name)?.leaf;
    const value = known ?? leaf(this.graph, "input", `sequences.${name}`, [length], "i32");
    if (!known) this.#indices.set(name, { leaf: value, data: Int32Array.from({ length }, (_, i) => of(i)) });
    return value;
  }

  /** The tokens of every sequence from its last to its first: [N,C] → [N,C]. */
  reversed(x: Value): Value {
    const { time: T } = this;
    return gather(
      x,
      this.#index("reversed", this.count * T, (i) => i - (i % T) + (T - 1 - (i % T))),
    );
  }

  /** The last token of every sequence: [N,C] → [S,C]. */
  last(x: Value): Value {
    return gather(
      x,
      this.#index("last", this.count, (s) => (s + 1) * this.time - 1),
    );
  }

  /** The mean over the tokens of every sequence: [N,C] → [S,C]. */
  mean(x: Value): Value {
    const owner = this.#index("owner", this.count * this.time, (i) => Math.floor(i / this.time));
    return mul(scatterRows(owner, x, this.count), 1 / this.time);
  }

  /** What the steps' inputs that were made above hold. */
  *inputs(): Generator<[name: string, data: Int32Array]> {
    for (const { leaf: input, data } of this.#indices.values()) yield [input.name!, data];
  }
}

export type WeightsTree = SpecTree<WeightSpec>;

/** A function over sequences, its weights and state, and its loss: what `trainable` trains. */
export interface TrainableGraph<I extends DataSpecs, T extends DataSpecs, W extends WeightsTree, S extends StateTree> {
  /** What the function is given. */
  readonly inputs: I;
  /** What only the loss is given. */
  readonly targets: T;
  readonly weights: W;
  /** What a sequence keeps from one step to the next. Default: nothing. */
  readonly state?: S;
  /** The output, whatever its shape, and what the state becomes. */
  forward(
    inputs: DataValues<I>,
    weights: Values<W>,
    state: Values<S>,
    sequences: Sequences,
  ): { readonly output: Value; readonly state?: Partial<Values<S>> };
  /** One number, [1]. */
  loss(output: Value, targets: DataValues<T>, sequences: Sequences): Value;
}
