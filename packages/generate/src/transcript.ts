// A model together with the text that its state has read. It moves to any other text by feeding only what is new, from
// the longest snapshot that is a beginning of that text. Undo, regenerate, and the remains of a stop string in the state
// are all this one operation.

import type { Choice, Drawn, DrawOptions } from "@rwkv-ts/core";
import type { ForkableModel, NextTokenModel, TextCodec } from "./model.js";

interface Snapshot {
  text: string;
  model: ForkableModel;
  /** Logits after the text, [vocabulary]; none for the state before any text. */
  logits?: Float32Array;
}

export class Transcript implements NextTokenModel {
  readonly #codec: TextCodec;
  readonly #maximumSnapshots: number;
  #snapshots: Snapshot[]; // the first is the state before any text and is never dropped
  #model: ForkableModel;
  #text = "";
  #logits: Float32Array | undefined;
  #decoder: ReturnType<TextCodec["stream"]>;
  #unknown = false; // whether the state may have read something else than #text

  /** @param model its present state counts as the empty text; it stays unchanged and belongs to the caller */
  constructor(model: ForkableModel, codec: TextCodec, maximumSnapshots: number) {
    this.#codec = codec;
    this.#maximumSnapshots = maximumSnapshots;
    this.#snapshots = [{ text: "", model: model.fork() }];
    this.#model = model.fork();
    this.#decoder = codec.stream();
  }

  /** What the state has read. */
  get text(): string {
    return this.#text;
  }

  /** Brings the state to exactly this text and resolves to the logits after it, [vocabulary]. */
  async moveTo(text: string, options?: { signal?: AbortSignal }): Promise<Float32Array> {
    this.#settle();
    const isAhead = text.startsWith(this.#text) && (text !== this.#text || this.#logits !== undefined);
    if (this.#unknown || !isAhead) this.#rewind(text);
    const rest = text.slice(this.#text.length);
    if (rest === "" && this.#logits) return this.#logits;
    const ids = rest === "" ? [this.#codec.endOfText ?? 0] : this.#codec.encode(rest);
    const logits = await this.#feed(ids, options);
    this.#text = text;
    return logits;
  }

  /** Feeds ids that were drawn; the text grows by what they decode to. */
  async feed(ids: readonly number[], options?: { signal?: AbortSignal }): Promise<Float32Array> {
    const logits = await this.#feed(ids, options);
    for (const id of ids) this.#text += this.#decoder.push(id);
    return logits;
  }

  /** As `feed`; there where the model at hand can draw. */
  get draw(): NextTokenModel["draw"] {
    return this.#model.draw && ((...given) => this.#draw(...given));
  }

  async #draw(ids: readonly number[], choice: Choice, options?: DrawOptions): Promise<Drawn> {
    const drawn = await this.#advance(() => this.#model.draw!(ids, choice, options));
    this.#logits = drawn.logits;
    for (const id of ids) this.#text += this.#decoder.push(id);
    return drawn;
  }

  /** Remembers the present state, so that texts that begin with the present one cost only what follows. */
  snapshot(): void {
    if (this.#unknown || this.#snapshots.some(({ text }) => text === this.#text)) return;
    this.#snapshots.push({ text: this.#text, model: this.#model.fork(), logits: this.#logits?.slice() });
    if (this.#snapshots.length > this.#maximumSnapshots + 1) this.#snapshots.splice(1, 1)[0]!.model.dispose?.();
  }

  dispose(): void {
    this.#model.dispose?.();
    for (const { model } of this.#snapshots) model.dispose?.();
    this.#snapshots = [];
  }

  async #feed(ids: readonly number[], options?: { signal?: AbortSignal }): Promise<Float32Array> {
    this.#logits = await this.#advance(() => this.#model.feed(ids, options));
    return this.#logits;
  }

  async #advance<T>(read: () => Promise<T>): Promise<T> {
    const wasUnknown = this.#unknown;
    this.#unknown = true; // until it has succeeded: a failed feed leaves the state undefined
    const result = await read();
    this.#unknown = wasUnknown;
    return result;
  }

  /** Drawn ids may end amid a character, which no text describes. */
  #settle(): void {
    if (this.#decoder.flush() !== "") this.#unknown = true;
  }

  #rewind(text: string): void {
    let best = this.#snapshots[0]!;
    for (const snapshot of this.#snapshots) {
      if (snapshot.text.length > best.text.length && text.startsWith(snapshot.text)) best = snapshot;
    }
    this.#model.dispose?.();
    this.#model = best.model.fork();
    this.#text = best.text;
    this.#logits = best.logits;
    this.#unknown = false;
  }
}
