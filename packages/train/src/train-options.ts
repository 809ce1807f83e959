// What a run is given, tells as it goes, and gives back.
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import type { TrainingTokens } from "./documents-of-tokens.js";
import type { DropoutOptions } from "./dropout.js";
import type { TrainingEngine } from "./engine.js";
import type { Batch, Parallel } from "./engine-options.js";
import type { Evaluation } from "./evaluation.js";
import type { LengthStage } from "./lengths.js";
import type { LongCeOptions } from "./long-ce.js";
import type { GivenWeight } from "./methods/prepare.js";
import type { Method } from "./methods/table.js";
import type { Mixture } from "./mixture.js";
import type { OptimizerName, OptimizerOptions } from "./optimizers/index.js";
import type { WindowKind } from "./packing.js";
import type { Precision } from "./precision.js";
import type { ReplayOptions } from "./replay.js";
import type { Schedule } from "./schedule.js";
import type { SnapshotStore } from "./snapshot.js";
import type { TextSampleOptions } from "./text-sample.js";
import type { TrainingTokenizer } from "./tokens.js";
import type { OrderName } from "./windows.js";

/** What a model is trained on and measured with. */
export interface Dataset {
  readonly train: TrainingTokens | Mixture;
  readonly validation?: TrainingTokens;
}

/** Texts to learn from, and how windows are made of them. */
export interface TextsToLearn {
  readonly dataset: Dataset;
  /** Tokens of a window; or a curriculum of lengths, in stages of updates. */
  readonly context: number | readonly LengthStage[];
  /**
   * Where windows begin: anywhere in the text; with a document each; or packed with as many documents as fit, each from a fresh state.
   * The latter two need tokens with the places of documents. Default: packed where tokens have weights, otherwise anywhere.
   */
  readonly windows?: WindowKind;
  /** official: as RWKV-LM's trainer draws windows; official-x: as RWKV-X's does. Default random. */
  readonly order?: OrderName;
  /** Batches whose gradients make one update. Default 1. */
  readonly accumulate?: number;
  readonly batches?: undefined;
  readonly lengths?: undefined;
  readonly measured?: undefined;
}

/** Batches that the caller makes. */
export interface OwnBatches {
  /**
   * The batch of an update, counted from 0, or the batches whose gradients make it. A run that goes on asks for the updates that are left:
   * what is a function of `step` alone, such as numbers of `randomSource(step)`, goes on exactly.
   */
  readonly batches: (step: number, size: BatchShape) => Batch | readonly Batch[] | Promise<Batch | readonly Batch[]>;
  /** Tokens of a row; or a curriculum of lengths, in stages of updates. */
  readonly lengths: number | readonly LengthStage[];
  /** Batches to measure on; default: none. */
  readonly measured?: (size: BatchShape) => Iterable<Batch> | AsyncIterable<Batch>;
  readonly dataset?: undefined;
  readonly context?: undefined;
  readonly windows?: undefined;
  readonly order?: undefined;
  readonly accumulate?: undefined;
}

/** Rows of a batch, and tokens of each. */
export interface BatchShape {
  readonly batch: number;
  readonly time: number;
}

/** What metrics may look at. */
export interface MetricContext {
  readonly engine: TrainingEngine;
  /** Updates made. */
  readonly step: number;
  /** The measurement at this step, where something is held out. */
  readonly evaluation?: Evaluation;
}

/** A number to be told and recorded; it must leave the engine's weights alone. */
export type Metric = (context: MetricContext) => number | Promise<number>;

/** Texts or own batches, and the course of the run. */
export type TrainOptions = CourseOptions & (TextsToLearn | OwnBatches);

/** A training run: model, schedule, and what is done on the way. */
export interface CourseOptions extends Schedule {
  readonly architecture: Architecture;
  readonly backend: Backend;
  /** Needed for bits per byte, samples of text, and the model file's own tokenizer. */
  readonly tokenizer?: TrainingTokenizer | undefined;
  /** Windows in a batch. */
  readonly batch: number;
  /**
   * Windows that are longer are read in chunks of so many tokens, the state being passed on from one to the next: the memory is that of a
   * chunk, whatever the length of the text. Default: whole.
   */
  readonly chunk?: number;
  /** Chunks through which gradients go back. Default 1: they stay within each chunk (truncated). */
  readonly chunkGradients?: number;
  /** Tokens whose logits are computed at a time: a large vocabulary takes less memory, and some time more. Default: all. */
  readonly headChunk?: number;
  /**
   * Rows go on from update to update: B streams of documents are read window by window, the state being passed on within each document. Own
   * batches say where they go on (`goesOn`). Memory is that of one window, whatever the length of the texts.
   */
  readonly carry?: boolean;
  /** Share of what the layers' halves add that is dropped while training. */
  readonly dropout?: DropoutOptions;
  /** Windows that are learned again. */
  readonly replay?: ReplayOptions;
  /** `name`: default adamw. */
  readonly optimizer?: Partial<OptimizerOptions> & { readonly name?: OptimizerName };
  /**
   * Keeps an average of the weights, of which the past counts so much at each update, such as 0.999: it is what is measured and written as
   * the model. Default: none.
   */
  readonly averageDecay?: number;
  /** RWKV's L2Wrap factor; default the official 1e-4. */
  readonly l2wrap?: number;
  /** Computes layers again in the backward pass instead of keeping their inner values: less memory, more time. */
  readonly checkpointing?: boolean;
  /**
   * In what activations and their gradients are kept: bf16 and fp16 take half of f32's memory, and less time where the processor has
   * AVX512-BF16 (bf16). Weights, their gradients and AdamW's moments are f32 in any case. Default f32.
   */
  readonly precision?: Precision;
  /**
   * On a mesh of devices. data: each has all of the model and takes its share of every batch's windows; tensor: they share the model's
   * weights, for models that one device has no room for. Neither changes the course of a run. Default: data.
   */
  readonly parallel?: Parallel;
  /** Weighs tokens by what a long context tells about them: contexts above two strides, 8000 tokens unless told. */
  readonly longCe?: LongCeOptions;
  readonly seed?: number;
  /** Default: all weights. */
  readonly method?: Method;
  /** Where to start; default the official initialisation. f32 for the method `full`. */
  readonly weights?: AsyncIterable<GivenWeight> | Iterable<GivenWeight> | undefined;
  /** Goes on from the store's last snapshot for `steps` more updates, under these settings, with the moments as they are. */
  readonly extend?: boolean;
  /** Measures before the first update too: the starting loss. */
  readonly evaluateFirst?: boolean;
  /** Updates between evaluations on the validation tokens; 0: only at the end. */
  readonly evaluateEvery?: number;
  /** Batches of an evaluation; 0 covers the validation tokens. */
  readonly evaluationBatches?: number;
  /** Own metrics by name, computed with every evaluation; see `TrainEvent` and `RunLog`. */
  readonly metrics?: Readonly<Record<string, Metric>>;
  /** Updates between samples of text; 0: none. */
  readonly sampleEvery?: number;
  readonly sample?: TextSampleOptions;
  /** Updates between snapshots; 0: only at the end. */
  readonly saveEvery?: number;
  readonly store?: SnapshotStore | undefined;
  /** Stops after the update at hand, with a snapshot. */
  readonly signal?: AbortSignal | undefined;
}

/** Tokens of a row, or stages of them. */
export const lengthsOf = ({ lengths, context }: TrainOptions): number | readonly LengthStage[] => lengths ?? context!;

/** What a run tells on its way. */
export type TrainEvent =
  | {
      readonly type: "start";
      /** Updates made before, and those of the whole run. */
      readonly step: number;
      readonly steps: number;
      readonly parameters: number;
    }
  | {
      readonly type: "step";
      /** Updates made, this one included. */
      readonly step: number;
      /** Nats per token before the update; NaN where no token counts, such as in a window amid a long question. */
      readonly loss: number;
      /** Gradient norm before clipping. */
      readonly norm: number;
      readonly learningRate: number;
      /** Of fp16: what the loss was scaled by. */
      readonly lossScale?: number;
      /** Whether the loss or the gradients were no finite numbers, so that nothing was updated. */
      readonly isSkipped: boolean;
      /** Updates that were skipped so far. */
      readonly skipped: number;
      /** Tokens of this update, and the seconds it took. */
      readonly tokens: number;
      readonly seconds: number;
    }
  | ({ readonly type: "evaluation"; readonly step: number } & Evaluation)
  | { readonly type: "metrics"; readonly step: number; readonly values: Readonly<Record<string, number>> }
  | { readonly type: "sample"; readonly step: number; readonly text: string }
  | { readonly type: "snapshot"; readonly step: number };

/** What a run came to. */
export interface TrainResult {
  /** Updates made, those before a resumption included. */
  readonly step: number;
  /** False when the signal ended the run early. */
  readonly finished: boolean;
  /** Updates among them that were skipped: their loss or gradients were no finite numbers. */
  readonly skipped: number;
  /** The last evaluation, where there are validation tokens. */
  readonly evaluation?: Evaluation;
}
