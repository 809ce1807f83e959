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
  const run = new Generation(codec, options);
  const logits = await run.feed(model, first);
  return yield* run.from(model, logits);
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
  return yield* new Generation(codec, options).from(model, logits);
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
  readonly #options: GenerateOptions;
  readonly #maxTokens: number;
  readonly #sampler: Sampler;
  readonly #decoder: ReturnType<TextCodec["stream"]>;
  readonly #matcher: StopMatcher;
  readonly #endOfText: number | undefined;
  readonly #stopTokens: Set<number>;
  readonly #ids: number[] = [];
  #fed = 0; // how many of #ids the model has been fed
  #text = "";

  constructor(codec: TextCodec, options: GenerateOptions) {
    this.#options = options;
    this.#maxTokens = options.maxTokens ?? DEFAULT_MAX_TOKENS;
    if (!(this.#maxTokens >= 0)) throw new InputError(`maxTokens must be at least 0, got ${this.#maxTokens}`);
    this.#sampler = options.sampler ?? createSampler({ vocabularySize: codec.vocabularySize, ...options });
    this.#decoder = codec.stream();
    this.#matcher = new StopMatcher(typeof options.stop === "string" ? [options.stop] : (options.stop ?? []));
    this.#endOfText = codec.endOfText;
    this.#stopTokens = new Set(options.stopTokens);
  }

  /** Logits after the ids, or undefined where the signal has fired. */
  async feed(model: NextTokenModel, ids: readonly number[]): Promise<Float32Array | undefined> {
    const signal = this.#options.signal;
    if (signal?.aborted) return undefined;
    try {
      return await model.feed(ids, signal ? { signal } : undefined);
    } catch (error) {
      if (signal?.aborted) return undefined;
      throw error;
    }
  }

  async *from(
    model: NextTokenModel,
    start: ArrayLike<number> | undefined,
  ): AsyncGenerator<string, GenerateResult, void> {
    let logits = start;
    for (;;) {
      if (!logits || this.#options.signal?.aborted) return yield* this.#end({ reason: "aborted" });
      if (this.#ids.length >= this.#maxTokens) return yield* this.#end({ reason: "length" });
      const id = this.#sampler.sample(logits);
      if (id === this.#endOfText) return yield* this.#end({ reason: "end" });
      if (this.#stopTokens.has(id)) return yield* this.#end({ reason: "stop" });
      const { text, stop } = this.#take(id);
      if (text !== "") yield text;
      if (stop !== undefined) return yield* this.#end({ reason: "stop", stop });
      // The last id is left unfed: its logits would be computed for nothing.
      if (this.#ids.length >= this.#maxTokens) return yield* this.#end({ reason: "length" });
      logits = await this.feed(model, [id]);
      if (logits) this.#fed = this.#ids.length;
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
