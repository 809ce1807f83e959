// The interface of a training method: what a run trains, and how. One method is one file beside this one, listed in table.ts: its options
// and their checks, the weights that it trains themselves, the tensors that it puts beside the model's matrices, the states that it tunes.
import type { OptionChecks } from "@rwkv-ts/core";
import type { Architecture, RandomSource, StateSpec, Value, WeightSpec } from "@rwkv-ts/core/model";

/** A matrix W [out, in] that gets an adapter. */
export interface Matrix {
  /** E.g. `blocks.0.att.key.weight`. */
  readonly name: string;
  readonly out: number;
  readonly in: number;
  /** Its numbers, row-major, as they are stored. */
  readonly values: () => Float32Array;
}

/** A tensor that stands beside a matrix. */
export interface AddedTensor {
  readonly shape: readonly number[];
  readonly initial: Float32Array;
  /** The axis that runs over W's rows, or over its columns: devices that share W share it likewise. */
  readonly follows?: { readonly rows: number } | { readonly columns: number };
  /** For what stays as it is. Default: trained. */
  readonly isFixed?: boolean;
  /** Whether the run's file has it. Default: where it is trained. */
  readonly isSaved?: boolean;
}

export interface Adapted {
  /** By what stands behind the matrix' name, without `.weight`: `lora_A` becomes `blocks.0.att.key.lora_A`. */
  readonly added: Readonly<Record<string, AddedTensor>>;
  /** What takes the place of W [out, in]; default W itself. */
  readonly residual?: Float32Array;
}

export interface AppliedTo {
  /** [N, in] */
  readonly x: Value;
  /** `x`, with some of its elements dropped while training. */
  readonly dropped: Value;
  /** W x, [N, out] */
  readonly y: Value;
  /** [out, in], in any storage. */
  readonly w: Value;
  /** What was added, by its key. */
  readonly added: Readonly<Record<string, Value>>;
}

/** How a method changes a linear layer y = W x whose W is frozen. */
export interface Adapter<Options> {
  /** Whether W must be given in f32, because something else takes its place. */
  readonly takesApart?: boolean;
  begin(matrix: Matrix, options: Options, random: RandomSource): Adapted;
  /** [N, out] in the place of W x. */
  apply(layer: AppliedTo, options: Options): Value;
}

/** What a run trains, and how. */
export interface TrainingMethod<Options extends { readonly kind: string }> {
  readonly kind: Options["kind"];
  /** Checks of all of its options. */
  readonly checks: () => OptionChecks<Options>;
  /** Name of the run's file. `model.safetensors` has a whole model, others what was trained. */
  readonly file: `${string}.safetensors`;
  /** Whether a weight is trained itself, in f32. Default: none is. */
  trains?(name: string, spec: WeightSpec, options: Options): boolean;
  /** @throws InputError for options that do not fit the architecture */
  check?(architecture: Architecture, options: Options): void;
  readonly adapter?: Adapter<Options>;
  /** The leaves of the state that it trains, one value for all sequences. @throws ConfigError, InputError */
  states?(architecture: Architecture, options: Options): readonly (readonly [name: string, spec: StateSpec])[];
  /** What the run's file says of it. */
  metadata?(options: Options): Record<string, string>;
}

/** Options of every method that puts adapters beside matrices. */
export interface AdapterOptions {
  /**
   * Ends of the names of the matrices that get adapters, e.g. `att.key` or `head`; or beginnings, which end in a dot: `blocks.0.`.
   * Default: all linear layers of blocks.
   */
  readonly targets?: readonly string[];
  /** Weights that are trained whole beside the adapters: `vectors` for all that are no matrices, or ends of names such as `ln1.weight`. */
  readonly beside?: readonly string[];
  /** Share of the elements of a layer's input that the adapter does not see, drawn anew for every batch. Default 0. */
  readonly dropout?: number;
  /** Whether the rates of whole weights differ as the architecture says (official trainers' `layerwise_lr`). Default true. */
  readonly layerwiseRates?: boolean;
}
