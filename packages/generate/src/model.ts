// What generation needs from a model and from a tokenizer: structure only, so that anything of this shape can be driven.
import type { Choice, Drawn, DrawOptions } from "@rwkv-ts/core";

/** A model with a running state. */
export interface NextTokenModel {
  /**
   * Feeds ids (at least one, unless some were appended) and resolves to the logits after the last of them, [vocabulary]. The
   * caller may read the array until the next call. Rejects when the signal fires.
   */
  feed(ids: readonly number[], options?: { signal?: AbortSignal }): Promise<Float32Array>;
  /**
   * As `feed`, but draws the id after them where the logits are, which spares reading them. Used instead of `feed` where the
   * model has it and the sampler a `choice`.
   */
  draw?(ids: readonly number[], choice: Choice, options?: DrawOptions): Promise<Drawn>;
  /**
   * Adds ids to the text without reading them: the next `feed` or `draw` begins with them. A model that has it is given every
   * id of the text in this way, at once, so that its text is never behind what was told.
   */
  append?(ids: readonly number[]): void;
  /** Remembers the state, to come back to it. A model that has it is left behind the text that was told, without the stop string. */
  checkpoint?(): Checkpoint;
}

/** A state that can be gone back to, once. */
export interface Checkpoint {
  /** The model is as it was, with these ids appended. */
  restore(ids: readonly number[]): void;
  /** Forgets it. */
  dispose(): void;
}

/** A model whose state can be copied, as chats need it. */
export interface ForkableModel extends NextTokenModel {
  /** An independent model in the same state. */
  fork(): ForkableModel;
  dispose?(): void;
}

/** Text to ids and back; the tokenizers of `@rwkv-ts/tokenizer` fit. */
export interface TextCodec {
  encode(text: string): readonly number[];
  /** A decoder for ids that arrive one by one; `push` returns the text that became complete. */
  stream(): { push(id: number): string; flush(): string };
  /** Id of the end of a document, where there is one. */
  readonly endOfText?: number;
  /** Every id is smaller than this. */
  readonly vocabularySize?: number;
}
