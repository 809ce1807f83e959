// Types of values and data, and the examples of ops from which every backend's conformance and gradient tests are made.
import type { DType, Storage } from "../storage.js";

/** Shape (row-major) and element type of a value. */
export interface ValueType {
  readonly shape: readonly number[];
  readonly dtype: DType;
}

/** An output as a shape rule declares it. */
export interface OutputType extends ValueType {
  /** Values that it is like: it may be kept in another float type (passes/precision.ts). Absent: its type is fixed. */
  readonly follows?: readonly ValueType[];
}

/** An output that is f32 whatever the inputs are: sums, statistics, states, losses. */
export const f32 = (...shape: number[]): OutputType => ({ shape, dtype: "f32" });

/** An output that is kept as these inputs are: in their type if they agree, else in f32. */
export function like(inputs: ValueType | readonly ValueType[], ...shape: readonly number[]): OutputType {
  const follows = "dtype" in inputs ? [inputs] : inputs;
  const [first, ...others] = follows.map(({ dtype }) => dtype);
  return { shape, dtype: first && others.every((dtype) => dtype === first) ? first : "f32", follows };
}

/** Storages in which an input of a step can be found. */
export type OperandStorage = DType | Storage;

/** Data of the reference interpreter: row-major, floats in double precision. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array | Int32Array;
}

/** One case for the conformance and gradient tests. */
export interface Example<P> {
  readonly name: string;
  readonly params: P;
  readonly inputs: readonly ExampleInput[];
  /** Inputs whose gradient is compared with finite differences. Default: every f32 input. */
  readonly differentiable?: readonly number[];
  /** Outputs that have gradients. Default: every f32 output. */
  readonly differentiableOutputs?: readonly number[];
}
/** An input of an op's example. */
export interface ExampleInput {
  readonly shape: readonly number[];
  /** `weight` inputs are tested in every storage that a backend supports. Default f32. */
  readonly kind?: "f32" | "i32" | "weight" | "state";
  /** Values; default is a fixed pseudo-random normal sample. */
  readonly data?: readonly number[];
  /** Maps the default sample into the op's domain, e.g. decays into (0,1). */
  readonly transform?: (x: number) => number;
}
