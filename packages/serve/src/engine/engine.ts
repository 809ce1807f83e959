// One served model: reads prompts from the longest beginning that is known, and keeps the states that the next ones will want.
import type { SavedState } from "@rwkv-ts/core";
import { type ChatTemplate, g1Template, type SamplerOptions, type ThinkingMode } from "@rwkv-ts/generate";
import type { LanguageModel, TextSession } from "@rwkv-ts/preset";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { badRequest } from "../http/api-error.js";
import { hexDigest, StateCache, type StateCacheOptions } from "../states/state-cache.js";
import { KnownTexts } from "./known-texts.js";
import { type Prompt, restingPlaces } from "./prompt.js";

export interface EngineOptions {
  /** What every text begins with, such as a tuned state; default: the model's own beginning. */
  readonly initial?: SavedState | undefined;
  /** How conversations are written. Default: as RWKV World and G1 models know it. */
  readonly template?: ChatTemplate | undefined;
  /** How a reply begins where the request does not say it. Default "none". */
  readonly thinking?: ThinkingMode | undefined;
  /** Sampling where the request does not say it; default: as `rwkv generate` and `rwkv chat`. */
  readonly sampling?: SamplerOptions | undefined;
  readonly cache?: StateCacheOptions | undefined;
}

/** A prompt that was read. */
export interface PromptRead {
  /** Its state, the caller's own. */
  readonly session: TextSession;
  /** Tokens of it that were known from before. */
  readonly cached: number;
}

export class Engine {
  readonly cache: StateCache;
  readonly template: ChatTemplate;
  readonly thinking: ThinkingMode;
  readonly #texts = new KnownTexts((text) => this.tokenizer.encode(text));

  private constructor(
    readonly name: string,
    readonly model: LanguageModel,
    readonly options: EngineOptions,
    owner: string,
  ) {
    this.template = options.template ?? g1Template;
    this.thinking = options.thinking ?? "none";
    this.cache = new StateCache(owner, () => model.session(), options.cache);
  }

  static async open(name: string, model: LanguageModel, options: EngineOptions = {}): Promise<Engine> {
    const engine = new Engine(name, model, options, await ownerOf(model, options.initial));
    await engine.cache.open();
    return engine;
  }

  /** @throws ApiError where the model has none: it then takes and gives ids only */
  get tokenizer(): Tokenizer {
    const { tokenizer, info } = this.model;
    if (tokenizer) return tokenizer;
    throw badRequest(info.tokenizer.missing ?? `${this.name} has no tokenizer`, undefined, "no_tokenizer");
  }

  /** The ids of a message. @throws ApiError where the model has no tokenizer */
  encode(text: string): readonly number[] {
    return this.#texts.ids(text);
  }

  /** A text that has read nothing. */
  begin(): TextSession {
    const session = this.model.session();
    if (this.options.initial) session.restore(this.options.initial);
    return session;
  }

  /**
   * Reads a prompt from the longest beginning that is known. An empty one begins a document.
   * @throws InputError for ids outside the vocabulary; AbortedError
   */
  async read(prompt: Prompt, signal: AbortSignal): Promise<PromptRead> {
    const whole =
      prompt.ids.length > 0 ? prompt : { ids: Int32Array.of(this.model.tokenizer?.endOfText ?? 0), marks: [] };
    const { ids } = whole;
    const { session: known, length, common } = await this.cache.find(ids);
    const session = known ?? this.begin();
    try {
      let at = length;
      for (const end of restingPlaces(whole, length, common)) {
        await session.feed(ids.subarray(at, end), { signal });
        this.cache.put(ids.slice(0, end), session.fork());
        at = end;
      }
      return { session, cached: prompt.ids.length > 0 ? length : 0 };
    } catch (error) {
      session.dispose();
      throw error;
    }
  }

  /** Keeps the state of a session that has read these ids, or ids of the same text. The session ends for the caller. */
  keep(ids: Int32Array, session: TextSession): void {
    this.cache.put(ids, session);
  }

  /** Behind what is under way: saves what is to be kept, and gives all states up. The model belongs to whoever made it. */
  close(): Promise<void> {
    return this.cache.close();
  }
}

const probe = [1, 2, 3, 5, 8, 13, 21, 34];

/**
 * Names a model by what it computes: the same weights, adapter, precision and initial state give the same logits, others do not.
 */
async function ownerOf(model: LanguageModel, initial: SavedState | undefined): Promise<string> {
  const { architecture, config, storages, tokenizer } = model.info;
  const session = model.session();
  try {
    if (initial) session.restore(initial);
    const most = model.model.vocabularySize;
    const logits = await session.feed(probe.map((id) => id % most));
    const about = JSON.stringify([
      architecture,
      config,
      storages,
      tokenizer.kind,
      tokenizer.missing === undefined && tokenizer.vocabularySize,
    ]);
    const text = new TextEncoder().encode(about);
    const bytes = new Uint8Array(text.length + logits.byteLength);
    bytes.set(text);
    bytes.set(new Uint8Array(logits.buffer, logits.byteOffset, logits.byteLength), text.length);
    return await hexDigest(bytes);
  } finally {
    session.dispose();
  }
}
