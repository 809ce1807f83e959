// The calls of this app.
import type { DeviceUse } from "@rwkv-ts/core";
import type { ModelInfo } from "@rwkv-ts/preset";
import type { StatePicture } from "../worker/state-picture.js";

export interface LoadRequest {
  /** A URL, or a file that was picked or dropped. */
  readonly source: string | Blob;
  /** "auto", "byte", or a tokenizer's file. */
  readonly tokenizer: "auto" | "byte" | Blob;
  readonly backend: "auto" | "webgpu" | "cpu";
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

export interface GenerateRequest {
  readonly prompt: string;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topP: number;
  /** Absent: another text every time. */
  readonly seed?: number;
}

export interface Piece {
  readonly kind: "piece";
  /** What was written since the last event: whole characters. */
  readonly text: string;
  readonly tokens: number;
  /** Since the prompt was read. */
  readonly seconds: number;
  /** Now and then. */
  readonly state?: StatePicture;
}

export type Writing = Piece | Preparing;

export interface Written {
  readonly reason: "stop" | "end" | "length" | "aborted";
  readonly tokens: number;
  readonly seconds: number;
}

/** Tokens after a short text, one at a time, each chosen from what the last one gave. */
export interface Measured {
  readonly tokens: number;
  readonly seconds: number;
  /** How it used a graphics device. */
  readonly device: DeviceUse | undefined;
}

export type PlaygroundCalls = {
  load: { input: LoadRequest; output: LoadedModel; event: Loading };
  generate: { input: GenerateRequest; output: Written; event: Writing };
  measure: { input: { readonly tokens: number }; output: Measured; event: Preparing };
  /** Ends when the model that is there loses its device, with the reason; without one when the model is closed. */
  watch: { input: undefined; output: { readonly lost: string | undefined }; event: never };
};
