// The calls of this app.
import type { ModelInfo } from "@rwkv-ts/preset";
import type { StatePicture } from "../worker/state-picture.js";

export interface LoadRequest {
  /** A URL, or a file that was picked or dropped. */
  readonly source: string | Blob;
  /** "auto", "byte", or a tokenizer's file. */
  readonly tokenizer: "auto" | "byte" | Blob;
}

export interface LoadedModel {
  readonly info: ModelInfo;
  readonly threads: number;
}

export interface Progress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** `closed`: the file can be loaded, so the model before it was closed to make room. */
export type Loading = ({ readonly kind: "progress" } & Progress) | { readonly kind: "closed" };

export interface GenerateRequest {
  readonly prompt: string;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topP: number;
  /** Absent: another text every time. */
  readonly seed?: number;
}

export interface Writing {
  /** What was written since the last event: whole characters. */
  readonly text: string;
  readonly tokens: number;
  /** Since the prompt was read. */
  readonly seconds: number;
  /** Now and then. */
  readonly state?: StatePicture;
}

export interface Written {
  readonly reason: "stop" | "end" | "length" | "aborted";
  readonly tokens: number;
  readonly seconds: number;
}

export type PlaygroundCalls = {
  load: { input: LoadRequest; output: LoadedModel; event: Loading };
  generate: { input: GenerateRequest; output: Written; event: Writing };
};
