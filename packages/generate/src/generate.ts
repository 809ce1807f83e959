// Text from a model, token by token: draw an id, decode what became complete, look for stop strings, feed the id.

import { InputError } from "@rwkv-ts/core";
import type { NextTokenModel, TextCodec } from "./model.js";
import { createSampler, type Sampler, type SamplerOptions } from "./sampler.js";
import { StopMatcher } from "./stop-sequences.js";

export interface GenerateOptions extends SamplerOptions {
  /** At most this many ids are drawn. Default 256. */
  maxTokens?: number;
  /** Strings that end the text. They are not part of it. */
  stop?: string | readonly string[];
  /** Ids that end the text, besides the end of text. They are neither fed to the model nor part of the text. */
  stopTokens?: readonly number[];
  /** Ends the text with the reason "aborted"; what was generated until then is kept. */
  signal?: AbortSignal;
  /** Called for every id that is part of the text or of a stop string, when it is drawn. */
  onToken?: (id: number) => void;
  /** A sampler to use and advance, in place of one made from the options above. */
  sampler?: Sampler;
}

export interface GenerateResult {
  /** "stop": a stop string or stop token; "end": end of text; "length": maxTokens; "aborted": the signal. */
  reason: "stop" | "end" | "length" | "aborted";
  /** The ids drawn, including those of a stop string, without the stop or end token. */
  ids: number[];
  /** Those last ids of `ids` that the model has not been fed (none or one): feed them first to go on from here. */
  unfedIds: number[];
  /** The whole text, equal to all pieces joined. */
  text: string;
  /** The stop string that ended the text. */
  stop?: string;
}

const DEFAULT_MAX_TOKENS = 256;

/**
 * Feeds the prompt and generates. Yields the text in pieces of whole characters, and returns the result. An empty prompt
 * starts from the end-of-text id (0 where the codec names none), as RWKV starts a new document.
 * @throws InputError for options out of bounds, and what the model throws
 */
export async function* generate(
  model: NextTokenModel,
  codec: TextCodec,
  prompt: string | readonly number[],
  options: GenerateOptions = {},
): AsyncGenerator<string, GenerateResult, void> {
  const ids = typeof prompt === "string" ? codec.encode(prompt) : prompt;
  const first = ids.length > 0 ? ids : [codec.endOfText ?? 0];
  const run = new Generation(model, codec, options);
  return yield* run.from(await run.begin(first));
}

/**
 * Generates from logits at hand, of a model that has been fed its prompt. Otherwise as `generate`.
 * @param logits [vocabulary], read before the model is next fed
 */
export async function* continueFrom(
  logits: ArrayLike<number>,
  model: NextTokenModel,
  codec: TextCodec,
  options: GenerateOptions = {},
): AsyncGenerator<string, GenerateResult, void> {
  const run = new Generation(model, codec, options);
  return yield* run.from(run.first(logits));
}

/** Generates and resolves to the result at once. */
export async function generateText(
  model: NextTokenModel,
  codec: TextCodec,
  prompt: string | readonly number[],
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const pieces = generate(model, codec, prompt, options);
  for (;;) {
    const step = await pieces.next();
    if (step.done) return step.value;
  }
}

type Ending = Pick<GenerateResult, "reason" | "stop">;

class Generation {
  readonly #model: NextTokenModel;
  readonly #options: GenerateOptions;
  readonly #maxTokens: number;
  readonly #sampler: Sampler;
  readonly #decoder: ReturnType<TextCodec["stream"]>;
  readonly #matcher: StopMatcher;
  readonly #endOfText: number | undefined;
  /** Ids that end the text. */
  readonly #ends: Set<number>;
  readonly #ids: number[] = [];
  #fed = 0; // how many of #ids the model has been fed
  #text = "";

  constructor(model: NextTokenModel, codec: TextCodec, options: GenerateOptions) {
    this.#model = model;
    this.#options = options;
    this.#maxTokens = options.maxTokens ?? DEFAULT_MAX_TOKENS;
    if (!(this.#maxTokens >= 0)) throw new InputError(`maxTokens must be at least 0, got ${this.#maxTokens}`);
    this.#sampler = options.sampler ?? createSampler({ vocabularySize: codec.vocabularySize, ...options });
    this.#decoder = codec.stream();
    this.#matcher = new StopMatcher(typeof options.stop === "string" ? [options.stop] : (options.stop ?? []));
    this.#endOfText = codec.endOfText;
    this.#ends = new Set(options.stopTokens);
    if (codec.endOfText !== undefined) this.#ends.add(codec.endOfText);
  }

  /** The id to begin with, given logits; undefined where the text ends before it. */
  first(logits: ArrayLike<number>): number | undefined {
    return this.#maxTokens === 0 || this.#options.signal?.aborted ? undefined : this.#sampler.sample(logits);
  }

  /** Feeds the prompt and draws the id to begin with; undefined where the text ends before it. */
  async begin(prompt: readonly number[]): Promise<number | undefined> {
    if (this.#maxTokens > 0) return this.#next(prompt);
    await this.#unlessAborted((signal) => this.#model.feed(prompt, signal && { signal }));
    return undefined;
  }

  /** Feeds ids and draws the next one; undefined where the signal has fired. */
  #next(ids: readonly number[]): Promise<number | undefined> {
    return this.#unlessAborted((signal) => this.#draw(ids, signal));
  }

  async #unlessAborted<T>(read: (signal: AbortSignal | undefined) => Promise<T>): Promise<T | undefined> {
    const { signal } = this.#options;
    if (signal?.aborted) return undefined;
    try {
      return await read(signal);
    } catch (error) {
      if (signal?.aborted) return undefined;
      throw error;
    }
  }

  async #draw(ids: readonly number[], signal: AbortSignal | undefined): Promise<number> {
    const choice = this.#model.draw && this.#sampler.choice?.();
    if (!choice) return this.#sampler.sample(await this.#model.feed(ids, signal && { signal }));
    const { id, logits } = await this.#model.draw!(ids, choice, { signal, keep: this.#ends });
    return id < 0 && logits ? this.#sampler.sample(logits) : id; // which says what is wrong with them
  }

  async *from(start: number | undefined): AsyncGenerator<string, GenerateResult, void> {
    let id = start;
    for (;;) {
      if (this.#options.signal?.aborted) return yield* this.#end({ reason: "aborted" });
      if (id === undefined) return yield* this.#end({ reason: this.#maxTokens === 0 ? "length" : "aborted" });
      if (this.#ends.has(id)) return yield* this.#end({ reason: id === this.#endOfText ? "end" : "stop" });
      const { text, stop } = this.#take(id);
      if (text !== "") yield text;
      if (stop !== undefined) return yield* this.#end({ reason: "stop", stop });
      // The last id is left unfed: its logits would be computed for nothing.
      if (this.#ids.length >= this.#maxTokens) return yield* this.#end({ reason: "length" });
      id = await this.#next([id]);
      if (id !== undefined) this.#fed = this.#ids.length;
    }
  }

  #take(id: number): { text: string; stop?: string } {
    this.#sampler.accept(id);
    this.#ids.push(id);
    this.#options.onToken?.(id);
    const match = this.#matcher.push(this.#decoder.push(id));
    this.#text += match.text;
    return match;
  }

  async *#end(ending: Ending): AsyncGenerator<string, GenerateResult, void> {
    let final = ending;
    if (ending.stop === undefined) {
      const match = this.#matcher.push(this.#decoder.flush());
      const rest = match.stop === undefined ? match.text + this.#matcher.flush() : match.text;
      if (match.stop !== undefined) final = { reason: "stop", stop: match.stop };
      this.#text += rest;
      if (rest !== "") yield rest;
    }
    return { ...final, ids: this.#ids, unfedIds: this.#ids.slice(this.#fed), text: this.#text };
  }
}
