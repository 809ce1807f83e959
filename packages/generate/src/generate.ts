// Text from a model, token by token: draw an id, decode what became complete, look for stop strings, feed the id.

import { checkOptions, type IdMask, InputError, shown } from "@rwkv-ts/core";
import type { TokenConstraint } from "./grammar/token-constraint.js";
import { logProbabilities, type TokenLogProbability } from "./log-probabilities.js";
import type { Checkpoint, NextTokenModel, TextCodec } from "./model.js";
import { generateChecks } from "./option-checks.js";
import { createSampler, type Sampler, type SamplerOptions } from "./sampler.js";
import { type StopMatch, StopMatcher } from "./stop-sequences.js";

/** How a text is drawn, and when it ends. */
export interface GenerateOptions extends SamplerOptions {
  /** At most this many ids are drawn. Default 256. */
  maxTokens?: number;
  /** Strings that end the text. They are not part of it. */
  stop?: string | readonly string[];
  /** Ids that end the text, besides the end of text. They are neither fed to the model nor part of the text. */
  stopTokens?: readonly number[];
  /** Ends the text with the reason "aborted"; what was generated until then is kept. */
  signal?: AbortSignal;
  /** The log-probabilities of the ids, and of so many of the most probable ones in their places, go with `onToken` and the result. */
  logprobs?: number;
  /** Called for every id that is part of the text or of a stop string, when it is drawn; `logprob` where `logprobs` asks for it. */
  onToken?: (id: number, logprob?: TokenLogProbability) => void;
  /** Changes logits, [vocabulary], in place, before anything else does; `ids` are those drawn so far. Ids are then drawn on the host. */
  processLogits?: (logits: Float32Array, ids: readonly number[]) => void;
  /** Which ids may be drawn next, after those drawn so far: a bit an id, see `IdMask`; undefined: all. Called before every draw. */
  allowed?: (ids: readonly number[]) => IdMask | undefined;
  /** What the text may be (`tokenConstraint`), one for each text. Where it is complete the text ends, with the reason "stop". */
  constraint?: TokenConstraint;
  /** A sampler to use and advance, in place of one made from the options above. */
  sampler?: Sampler;
}

/** A text that is over. */
export interface GenerateResult {
  /** "stop": a stop string, a stop token, or a constraint that is complete; "end": end of text; "length": maxTokens; "aborted": the signal. */
  reason: "stop" | "end" | "length" | "aborted";
  /** The ids drawn, including those of a stop string, without the stop or end token. */
  ids: number[];
  /** Those last ids of `ids` that the model knows nothing of (none or one): feed them first to go on from here. */
  unfedIds: number[];
  /** The whole text, equal to all pieces joined. */
  text: string;
  /** The stop string that ended the text. */
  stop?: string;
  /** Of each of `ids`, where `logprobs` asks for them. */
  logprobs?: TokenLogProbability[];
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
  if (typeof prompt !== "string" && !(typeof prompt === "object" && Number.isSafeInteger(prompt?.length)))
    throw new InputError(`a prompt must be a text or a list of token ids, got ${shown(prompt)}`);
  const ids = typeof prompt === "string" ? codec.encode(prompt) : prompt;
  const first = ids.length > 0 ? ids : [codec.endOfText ?? 0];
  const run = new Generation(model, codec, options);
  return yield* run.whole(() => run.begin(first));
}

/**
 * Generates from logits at hand, of a model that has been fed its prompt. Otherwise as `generate`.
 * @param logits [vocabulary], read before the model is next fed
 */
export async function* continueFrom(
  logits: Float32Array,
  model: NextTokenModel,
  codec: TextCodec,
  options: GenerateOptions = {},
): AsyncGenerator<string, GenerateResult, void> {
  const run = new Generation(model, codec, options);
  return yield* run.whole(async () => run.first(logits));
}

/** Generates and resolves to the result at once. */
export async function generateText(
  model: NextTokenModel,
  codec: TextCodec,
  prompt: string | readonly number[],
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  return resultOf(generate(model, codec, prompt, options));
}

/** Takes all pieces, and resolves to the result. */
export async function resultOf<T>(pieces: AsyncGenerator<unknown, T, void>): Promise<T> {
  for (;;) {
    const step = await pieces.next();
    if (step.done) return step.value;
  }
}

type Ending = Pick<GenerateResult, "reason" | "stop">;

/** A drawn id, with its log-probability where that is asked for. */
interface Next {
  readonly id: number;
  readonly logprob: TokenLogProbability | undefined;
}

class Generation {
  readonly #model: NextTokenModel;
  readonly #codec: TextCodec;
  readonly #options: GenerateOptions;
  readonly #maxTokens: number;
  readonly #sampler: Sampler;
  readonly #decoder: ReturnType<TextCodec["stream"]>;
  readonly #matcher: StopMatcher;
  readonly #endOfText: number | undefined;
  /** Ids that end the text. */
  readonly #ends: Set<number>;
  readonly #ids: number[] = [];
  readonly #logprobs: TokenLogProbability[] = [];
  /** The state before the first id of which text is held back, and the text that was told since then. */
  #held: { checkpoint: Checkpoint; text: string } | undefined;
  #fed = 0; // how many of #ids the model has been fed
  #text = "";

  constructor(model: NextTokenModel, codec: TextCodec, options: GenerateOptions) {
    this.#model = model;
    this.#codec = codec;
    this.#options = options;
    checkOptions("generate", options, generateChecks());
    this.#maxTokens = options.maxTokens ?? DEFAULT_MAX_TOKENS;
    this.#sampler = options.sampler ?? createSampler({ vocabularySize: codec.vocabularySize, ...options });
    this.#decoder = codec.stream();
    this.#matcher = new StopMatcher(typeof options.stop === "string" ? [options.stop] : (options.stop ?? []));
    this.#endOfText = codec.endOfText;
    this.#ends = new Set(options.stopTokens);
    if (codec.endOfText !== undefined) this.#ends.add(codec.endOfText);
  }

  /** The whole text, from the id with which `start` begins it. */
  async *whole(start: () => Promise<Next | undefined>): AsyncGenerator<string, GenerateResult, void> {
    try {
      return yield* this.#from(await start());
    } finally {
      this.#held?.checkpoint.dispose();
    }
  }

  /** The id to begin with, given logits; undefined where the text ends before it. */
  first(logits: Float32Array): Next | undefined {
    return this.#maxTokens === 0 || this.#options.signal?.aborted ? undefined : this.#sample(logits);
  }

  /** Feeds the prompt and draws the id to begin with; undefined where the text ends before it. */
  async begin(prompt: readonly number[]): Promise<Next | undefined> {
    if (this.#maxTokens > 0) return this.#next(prompt);
    await this.#unlessAborted((signal) => this.#model.feed(prompt, signal && { signal }));
    return undefined;
  }

  /** Feeds ids and draws the next one; undefined where the signal has fired. */
  #next(ids: readonly number[]): Promise<Next | undefined> {
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

  async #draw(ids: readonly number[], signal: AbortSignal | undefined): Promise<Next> {
    const { processLogits, logprobs } = this.#options;
    if (!this.#model.draw || !this.#sampler.choice || processLogits)
      return this.#sample(await this.#model.feed(ids, signal && { signal }));
    const mask = this.#mask();
    const choice = this.#sampler.choice(mask);
    const keep = logprobs === undefined ? this.#ends : "all";
    const { id, logits } = await this.#model.draw(ids, choice, { signal, keep });
    if (id < 0) {
      if (logits) this.#sample(logits, mask); // says what is wrong with them, if it can
      throw new InputError("no id can be drawn: the logits hold numbers that are not finite");
    }
    return { id, logprob: logits && this.#logprobOf(logits, id) };
  }

  #sample(logits: Float32Array, mask = this.#mask()): Next {
    const { processLogits } = this.#options;
    let own = logits;
    if (processLogits) {
      own = Float32Array.from(logits);
      processLogits(own, this.#ids);
    }
    const id = this.#sampler.sample(own, mask);
    return { id, logprob: this.#logprobOf(logits, id) };
  }

  /** What both of `allowed` and `constraint` allow. */
  #mask(): IdMask | undefined {
    const { allowed, constraint } = this.#options;
    const [given, held] = [allowed?.(this.#ids), constraint?.mask()];
    return given && held ? held.map((word, i) => word & (given[i] ?? 0)) : (given ?? held);
  }

  #logprobOf(logits: ArrayLike<number>, id: number): TokenLogProbability | undefined {
    const { logprobs } = this.#options;
    return logprobs === undefined ? undefined : logProbabilities(logits, id, logprobs);
  }

  async *#from(start: Next | undefined): AsyncGenerator<string, GenerateResult, void> {
    let next = start;
    for (;;) {
      if (this.#options.signal?.aborted) return yield* this.#end({ reason: "aborted" });
      if (next === undefined) return yield* this.#end({ reason: this.#maxTokens === 0 ? "length" : "aborted" });
      const { id } = next;
      if (this.#ends.has(id)) return yield* this.#end({ reason: id === this.#endOfText ? "end" : "stop" });
      const { text, stop } = this.#take(next);
      if (text !== "") yield text;
      if (stop !== undefined) return yield* this.#end({ reason: "stop", stop });
      if (this.#options.constraint?.isComplete) return yield* this.#end({ reason: "stop" });
      // The last id is left unfed: its logits would be computed for nothing.
      if (this.#ids.length >= this.#maxTokens) return yield* this.#end({ reason: "length" });
      next = await this.#next(this.#model.append ? [] : [id]);
      if (next !== undefined) this.#fed = this.#ids.length;
    }
  }

  #take({ id, logprob }: Next): StopMatch {
    this.#sampler.accept(id);
    this.#options.constraint?.accept(id);
    this.#ids.push(id);
    if (logprob) this.#logprobs.push(logprob);
    this.#options.onToken?.(id, logprob);
    const match = this.#matcher.push(this.#decoder.push(id));
    this.#text += match.text;
    this.#follow(id, match);
    return match;
  }

  /** Keeps the model's text what was told: it goes back to before a stop string. */
  #follow(id: number, { text, stop }: StopMatch): void {
    const model = this.#model;
    if (stop !== undefined && model.append && model.checkpoint) {
      if (this.#held) this.#goBack(text);
      else if (text !== "") model.append(this.#codec.encode(text));
      return;
    }
    if (this.#held && !this.#matcher.isHolding) {
      this.#held.checkpoint.dispose();
      this.#held = undefined;
    } else if (this.#held) this.#held.text += text;
    else if (this.#matcher.isHolding && model.append && model.checkpoint)
      this.#held = { checkpoint: model.checkpoint(), text };
    model.append?.([id]);
  }

  /** To the state before the text that was held back, and on by what was told since, `text` being the last of it. */
  #goBack(text: string): void {
    if (!this.#held) return;
    const told = this.#held.text + text;
    this.#held.checkpoint.restore(told === "" ? [] : this.#codec.encode(told));
    this.#held = undefined;
  }

  async *#end(ending: Ending): AsyncGenerator<string, GenerateResult, void> {
    let final = ending;
    if (ending.stop === undefined) {
      const match = this.#matcher.push(this.#decoder.flush());
      const rest = match.stop === undefined ? match.text + this.#matcher.flush() : match.text;
      if (match.stop !== undefined) {
        final = { reason: "stop", stop: match.stop };
        this.#goBack(rest);
      }
      this.#text += rest;
      if (rest !== "") yield rest;
    }
    return {
      ...final,
      ids: this.#ids,
      unfedIds: this.#model.append ? [] : this.#ids.slice(this.#fed),
      text: this.#text,
      ...(this.#options.logprobs !== undefined && { logprobs: this.#logprobs }),
    };
  }
}
