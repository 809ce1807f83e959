// What an optimiser is: the moments that it keeps of a parameter, and the values that these and the parameter take after an update.
import type { Value } from "@rwkv-ts/core/model";
import type { Parameter } from "../parameters.js";

/** Settings of an optimiser. */
export interface OptimizerOptions {
  /** What the first moment keeps of itself at each update. */
  readonly beta1: number;
  /** What the second moment keeps of itself at each update. */
  readonly beta2: number;
  readonly epsilon: number;
  /** λ: each update takes η λ θ away, with the learning rate η, of parameters that decay (`ParameterGroup`). */
  readonly weightDecay: number;
  /** Largest global gradient norm; 0 turns clipping off. */
  readonly maxNorm: number;
}

export type ParameterFacts = Pick<Parameter, "name" | "shape">;

/** Everything that the update of one parameter is computed from; g is clipped. */
export interface UpdateValues {
  readonly value: Value;
  readonly g: Value;
  readonly moments: Readonly<Record<string, Value>>;
  /** η of the parameter's group, [1]. */
  readonly rate: Value;
  /** η / (1 - β1^t), [1]. */
  readonly correctedRate: Value;
  /** -η λ, [1]. */
  readonly shrink: Value;
  /** 1 / (1 - β2^t), [1]. */
  readonly correction2: Value;
}

export interface Updated {
  readonly value: Value;
  readonly moments: Readonly<Record<string, Value>>;
}

/** An optimiser: the moments that it keeps of a parameter, and one update of both. */
export interface OptimizerRule {
  /** What differs from `officialAdamW` unless told. */
  readonly defaults?: Partial<OptimizerOptions>;
  /** Shapes of a parameter's moments by name. `inLayer`: whether it is a matrix of a layer. */
  moments(parameter: ParameterFacts, inLayer: boolean): Readonly<Record<string, readonly number[]>>;
  update(values: UpdateValues, options: OptimizerOptions, inLayer: boolean): Updated;
  /** Whether devices may share a parameter's elements: each is updated by itself. */
  readonly isElementwise: boolean;
  /** Whether it is another's rule but for matrices of layers, so that it is that other one where none is trained. */
  readonly isOfMatrices?: boolean;
}
