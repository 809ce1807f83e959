// What a page asks of the worker that trains.
import type { Method, TrainEvent } from "@rwkv-ts/train";
import type { LoadRequest } from "./calls.js";

/** A new model's sizes. */
export interface NewModel {
  readonly generation: string;
  readonly layers: number;
  readonly channels: number;
  /** Characters of the text, bytes, or so many joined pairs of bytes. */
  readonly tokenizer: "char" | "byte" | "bpe";
  /** Of `bpe`. */
  readonly vocabulary: number;
}

export interface TrainRequest {
  /** Names the run: what is kept of another one is not gone on from. */
  readonly run: string;
  readonly text: string;
  readonly method: "new" | Method["kind"];
  /** Of the method `new`. */
  readonly model: NewModel;
  /** The model to start from, of the other methods. */
  readonly base?: Pick<LoadRequest, "source" | "tokenizer">;
  readonly rank: number;
  readonly batch: number;
  readonly context: number;
  readonly steps: number;
  readonly learningRate: number;
  readonly seed: number;
  readonly backend: LoadRequest["backend"];
}

export interface RunStarted {
  readonly type: "run";
  readonly architecture: string;
  readonly parameters: number;
  readonly vocabulary: number;
  /** Tokens to learn from, and to measure on. */
  readonly tokens: { readonly train: number; readonly validation: number };
  /** What it runs on, and why. */
  readonly backend: string;
}

/** `unkept`: the browser refused to keep the run's snapshot, which is then held in memory only. */
export type TrainNews = TrainEvent | RunStarted | { readonly type: "unkept"; readonly reason: string };

export interface TrainOutcome {
  readonly step: number;
  readonly finished: boolean;
}

export type TrainCalls = {
  /** Goes on from the snapshot of that run, where one is kept. Cancelling it ends it with a snapshot. */
  train: { input: TrainRequest; output: TrainOutcome; event: readonly TrainNews[] };
  /** What the run has made: a model, factors or states; undefined before the first snapshot. */
  model: {
    input: { readonly run: string; readonly format: "safetensors" | "pth" };
    output: Blob | undefined;
    event: never;
  };
  /** Gives up what is kept of the run. */
  forget: { input: { readonly run: string }; output: undefined; event: never };
};
