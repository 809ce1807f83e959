// What the pages of the labs ask of their worker.
import type { TaskName } from "../labs/tasks.js";

export interface TaskRequest {
  readonly task: TaskName;
  readonly architectures: readonly string[];
  readonly steps: number;
  readonly seed: number;
}

/** Accuracies are shares of the right answers among the asked ones, [lengths]. */
export type TaskNews =
  | { readonly kind: "size"; readonly architecture: string; readonly parameters: number }
  | { readonly kind: "loss"; readonly architecture: string; readonly step: number; readonly loss: number }
  | {
      readonly kind: "accuracy";
      readonly architecture: string;
      readonly step: number;
      readonly lengths: readonly number[];
      readonly accuracy: readonly number[];
    };

export interface SeriesRequest {
  readonly steps: number;
  readonly seed: number;
}

export type SeriesNews = { readonly kind: "loss"; readonly step: number; readonly loss: number } | SeriesOutcome;

export interface SeriesOutcome {
  readonly kind: "forecast";
  /** A stretch of the series that was not learned from. */
  readonly series: Float32Array;
  /** Predictions of it, each from the values before it. */
  readonly predicted: Float32Array;
  /** From there on alone, each prediction the next one's input: the last `free` values. */
  readonly free: number;
  /** Mean squared errors one value ahead: of the layer, and of "it stays as it is". */
  readonly error: number;
  readonly persistence: number;
  readonly parameters: number;
}

export interface CostRow {
  readonly architecture: string;
  readonly tokens: number;
  /** To read so many tokens. */
  readonly readSeconds: number;
  /** To write the next one. */
  readonly writeSeconds: number;
  /** Of what is kept of them. */
  readonly bytes: number;
}

export type LabCalls = {
  task: { input: TaskRequest; output: undefined; event: TaskNews };
  series: { input: SeriesRequest; output: undefined; event: SeriesNews };
  cost: { input: { readonly lengths: readonly number[] }; output: undefined; event: CostRow };
};
