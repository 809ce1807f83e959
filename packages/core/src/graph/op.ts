// What defines an operation. One op is one file: shape rule, gradient, plain reference, and the examples from which every
// backend's conformance and gradient tests are made.
import type { DType, Storage } from "../storage.js";
import type { Value, ValueType } from "./graph.js";

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
export interface ExampleInput {
  readonly shape: readonly number[];
  /** `weight` inputs are tested in every storage that a backend supports. Default f32. */
  readonly kind?: "f32" | "i32" | "weight" | "state";
  /** Values; default is a fixed pseudo-random normal sample. */
  readonly data?: readonly number[];
  /** Maps the default sample into the op's domain, e.g. decays into (0,1). */
  readonly transform?: (x: number) => number;
}

export interface VjpContext<P> {
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly params: P;
  /** Gradient of the loss with respect to each output; undefined means zero. */
  readonly gradients: readonly (Value | undefined)[];
  /** Whether anybody asks for the gradient of that input. */
  readonly wanted: readonly boolean[];
}

export interface OpDefinition<P> {
  readonly name: string;
  /** Types of the outputs; throws `ShapeError` naming the shapes. */
  shape(inputs: readonly Value[], params: P): readonly ValueType[];
  /** Gradient with respect to each input (undefined: zero or not differentiable), built from other ops. */
  vjp?(context: VjpContext<P>): readonly (Value | undefined)[];
  /** Plain loops in double precision: the oracle. Outputs come filled with zeros. */
  reference(inputs: readonly (Tensor | undefined)[], params: P, outputs: readonly (Tensor | undefined)[]): void;
  /** [input, output] pairs that may share one buffer: the kernel works in place when they do. */
  updates?(params: P): readonly (readonly [input: number, output: number])[];
  /** True when the output is the input's bytes under another shape. */
  readonly view?: boolean;
  readonly examples: readonly Example<P>[];
}

export const f32 = (...shape: number[]): ValueType => ({ shape, dtype: "f32" });

/** Storages in which an input of a step can be found. */
export type OperandStorage = DType | Storage;
