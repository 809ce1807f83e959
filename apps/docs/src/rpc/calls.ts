// What a page asks of the worker in which a model lives.
import type { DeviceUse } from "@rwkv-ts/core";
import type { ModelInfo } from "@rwkv-ts/preset";
import type { StatePart, StatePicture } from "../worker/state-picture.js";

export interface LoadRequest {
  /** A URL, or a file that was picked or dropped. */
  readonly source: string | Blob;
  /** "auto", "byte", or a tokenizer's file. */
  readonly tokenizer: "auto" | "byte" | Blob;
  readonly backend: "auto" | "webgpu" | "cpu";
  /** Low-rank factors that are merged into the weights, or a tuned initial state: what training made of the model. */
  readonly adapter?: { readonly kind: "lora" | "state"; readonly file: Blob };
}

export interface LoadedModel {
  readonly info: ModelInfo;
  readonly threads: number;
}

export interface Progress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Shaders that are compiled, of those that are needed as far as is known. */
export interface Preparing {
  readonly kind: "preparing";
  readonly done: number;
  readonly total: number;
}

/** `closed`: the file can be loaded, so the model before it was closed to make room. */
export type Loading = ({ readonly kind: "progress" } & Progress) | Preparing | { readonly kind: "closed" };

/** A token of a text; the text is empty where it ends amid a character that the next one completes. */
export interface Token {
  readonly id: number;
  readonly text: string;
}

/** Where a text stands: all its tokens, behind a state that was opened, if any. */
export interface Place {
  /** Name of an opened state. */
  readonly start?: string | undefined;
  readonly ids: readonly number[];
}

export interface Sampling {
  readonly temperature: number;
  readonly topP: number;
  readonly topK: number;
  readonly presencePenalty: number;
  readonly frequencyPenalty: number;
  readonly penaltyDecay: number;
}

export interface WriteRequest extends Place, Sampling {
  readonly maxTokens: number;
  /** Absent: another text every time. */
  readonly seed?: number | undefined;
  readonly stop?: readonly string[];
  /** Whether pictures of the state are wanted on the way. They are not part of the time. */
  readonly pictures?: boolean;
}

export interface Piece {
  readonly kind: "piece";
  /** What was written since the last event. */
  readonly written: readonly Token[];
  readonly tokens: number;
  /** That the model computed for them, without messages and pictures. */
  readonly seconds: number;
  /** Now and then. */
  readonly state?: StatePicture;
}

export type Writing = Piece | Preparing;

export interface Written {
  readonly reason: "stop" | "end" | "length" | "aborted";
  readonly tokens: number;
  /** That the model computed for them, after the text before them was read. */
  readonly seconds: number;
  /** Tokens of the text before, that had to be read, and the seconds that took. */
  readonly read: { readonly tokens: number; readonly seconds: number };
}

/** Tokens after a short text, one at a time, each chosen from what the last one gave. */
export interface Measured {
  readonly tokens: number;
  readonly seconds: number;
  /** How it used a graphics device. */
  readonly device: DeviceUse | undefined;
}

export interface Candidate extends Token {
  /** Of the model alone. */
  readonly probability: number;
  /** With temperature, top p and top k; 0 where they leave it out. */
  readonly drawn: number;
}

export interface Distribution {
  /** The most probable first. */
  readonly candidates: readonly Candidate[];
  /** Ids that can be drawn. */
  readonly possible: number;
  /** Of the model alone, in bits. */
  readonly entropy: number;
}

/** What a text does to a model, token by token. */
export interface Timeline {
  /** Bits by which each token surprised the model, [tokens]; NaN for a first one that nothing comes before. */
  readonly surprise: Float32Array;
  /** Norms of the state's parts after each token, [tokens, layers, parts]. */
  readonly norms: Float32Array;
  readonly layers: number;
  /** Names of the parts of a layer. */
  readonly parts: readonly string[];
}

/** Values of a text's tokens: the first axis of the shape. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Lengths of vectors on a token's way, [tokens, layers, 3]: what time mixing adds, what channel mixing adds, and the sum so far. */
export interface Flow {
  readonly lengths: Float32Array;
  readonly layers: number;
}

export type ModelCalls = {
  load: { input: LoadRequest; output: LoadedModel; event: Loading };
  encode: { input: { readonly text: string }; output: readonly Token[]; event: never };
  write: { input: WriteRequest; output: Written; event: Writing };
  measure: { input: { readonly tokens: number }; output: Measured; event: Preparing };
  distribution: {
    input: Place & Pick<Sampling, "temperature" | "topP" | "topK"> & { readonly count: number };
    output: Distribution;
    event: never;
  };
  timeline: { input: Place; output: Timeline; event: { readonly done: number } };
  flow: { input: Pick<Place, "ids">; output: Flow; event: never };
  /** Named intermediates of a layer, without the layer's name. */
  look: {
    input: Pick<Place, "ids"> & { readonly layer: number };
    output: ReadonlyMap<string, Values>;
    event: never;
  };
  /** The parts of a layer's state behind a text. */
  stateOf: { input: Place & { readonly layer: number }; output: readonly StatePart[]; event: never };
  picture: { input: Place; output: StatePicture | undefined; event: never };
  /** The whole state behind a text, as a file. */
  saveState: { input: Place; output: Uint8Array<ArrayBuffer>; event: never };
  /** Takes a state's file under a name; resolves to the tokens that it has read. */
  openState: { input: { readonly name: string; readonly file: Blob }; output: number; event: never };
  /** Ends when the model that is there loses its device, with the reason; without one when the model is closed. */
  watch: { input: undefined; output: { readonly lost: string | undefined }; event: never };
};
