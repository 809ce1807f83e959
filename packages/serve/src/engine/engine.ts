// One served model: reads prompts from the longest beginning that is known, and keeps the states that the next ones will want.
import type { SavedState } from "@rwkv-ts/core";
import { type ChatTemplate, g1Template, type SamplerOptions, type ThinkingMode } from "@rwkv-ts/generate";
import type { LanguageModel, TextSession } from "@rwkv-ts/preset";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { badRequest } from "../http/api-error.js";
import { hexDigest, StateCache, type StateCacheOptions } from "../states/state-cache.js";
import { Flights } from "./flights.js";
import { joined } from "./joined.js";
import { KnownTexts } from "./known-texts.js";
import { type Prompt, restingPlaces } from "./prompt.js";

/** How a served model reads and writes where requests do not say it. */
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

/** A state that texts begin with, beside the one that all texts of a model begin with. */
export interface Beginning {
  /** What no other one has: the ids of these texts are found behind it. No id of a token is below 0. */
  readonly name: Int32Array;
  /** Asked for where nothing is kept any more of a text that begins so. */
  readonly load: () => Promise<SavedState>;
}

/** A prompt that was read. */
export interface PromptRead {
  /** Its state, the caller's own. */
  readonly session: TextSession;
  /** Tokens of it that were known from before. */
  readonly cached: number;
}

export class Engine {
  readonly template: ChatTemplate;
  readonly thinking: ThinkingMode;

  private constructor(
    readonly name: string,
    readonly model: LanguageModel,
    readonly options: EngineOptions,
    readonly cache: StateCache,
    private readonly texts: KnownTexts,
    private readonly flights: Flights,
    private readonly beginning?: Beginning,
  ) {
    this.template = options.template ?? g1Template;
    this.thinking = options.thinking ?? "none";
  }

  static async open(name: string, model: LanguageModel, options: EngineOptions = {}): Promise<Engine> {
    const owner = await ownerOf(model, options.initial);
    const cache = new StateCache(owner, () => model.session(), options.cache);
    await cache.open();
    const texts = new KnownTexts((text) => engine.tokenizer.encode(text));
    const engine: Engine = new Engine(name, model, options, cache, texts, new Flights());
    return engine;
  }

  /** The same model over texts that begin with a state of their own. */
  beginningWith(beginning: Beginning): Engine {
    const { name, model, options, cache, texts, flights } = this;
    return new Engine(name, model, options, cache, texts, flights, beginning);
  }

  /** @throws ApiError where the model has none: it then takes and gives ids only */
  get tokenizer(): Tokenizer {
    const { tokenizer, info } = this.model;
    if (tokenizer) return tokenizer;
    throw badRequest(info.tokenizer.missing ?? `${this.name} has no tokenizer`, undefined, "no_tokenizer");
  }

  /** The ids of a message. @throws ApiError where the model has no tokenizer */
  encode(text: string): readonly number[] {
    return this.texts.ids(text);
  }

  /** A text that has read nothing. */
  async begin(): Promise<TextSession> {
    const initial = this.beginning ? await this.beginning.load() : this.options.initial;
    const session = this.model.session();
    if (initial) session.restore(initial);
    return session;
  }

  /**
   * Reads a prompt from the longest beginning that is known, or that another request is reading. An empty one begins a document.
   * @throws InputError for ids outside the vocabulary; AbortedError
   */
  async read(prompt: Prompt, signal: AbortSignal): Promise<PromptRead> {
    const isEmpty = prompt.ids.length === 0 && !this.beginning;
    const whole = isEmpty ? { ids: Int32Array.of(this.model.tokenizer?.endOfText ?? 0), marks: [] } : prompt;
    const { ids } = whole;
    const before = this.beginning?.name.length ?? 0;
    const path = this.#path(ids);
    const flight = this.flights.begin(path);
    const placesBehind = ({ length, common }: { readonly length: number; readonly common: number }): number[] =>
      restingPlaces(whole, Math.max(0, length - before), Math.max(0, common - before));
    let session: TextSession | undefined;
    try {
      for (let ahead = this.#ahead(path); ahead; ahead = this.#ahead(path)) {
        await unless(signal, ahead.isKept);
        if (this.cache.known(path).length < ahead.length) break; // it was not kept: nobody waits for the next one
      }
      const [first] = placesBehind(this.cache.known(path));
      if (first !== undefined) flight.reading(before + first);
      const found = await this.cache.find(path, [before, ...whole.marks.map((mark) => before + mark)]);
      session = found.session ?? (await this.begin());
      if (before > 0 && !found.session) this.cache.put(path.slice(0, before), session.fork());
      const length = Math.max(0, found.length - before);
      let at = length;
      for (const end of placesBehind(found)) {
        flight.reading(before + end);
        await session.feed(ids.subarray(at, end), { signal });
        this.cache.put(path.slice(0, before + end), session.fork());
        at = end;
      }
      return { session, cached: isEmpty ? 0 : length };
    } catch (error) {
      session?.dispose();
      throw error;
    } finally {
      flight.end();
    }
  }

  /** What another request reads of a text, where it is more than is known. */
  #ahead(path: Int32Array): ReturnType<Flights["ahead"]> {
    return this.flights.ahead(path, this.cache.known(path).length);
  }

  /** Where the states of a text of these ids are found. */
  #path(ids: Int32Array): Int32Array {
    return this.beginning ? joined(this.beginning.name, ids) : ids;
  }

  /**
   * Keeps the state of a session that has read these ids, or ids of the same text. The session ends for the caller. The last id of an answer,
   * which nobody has read, is read beside what others write; when the state is packed, it would take a step of its own.
   */
  keep(ids: Int32Array, session: TextSession): void {
    void session.feed([]).catch(() => undefined); // a state that knows no logits to go on from is kept all the same
    this.cache.put(this.#path(ids), session, true);
  }

  /** Behind what is under way: saves what is to be kept, and gives all states up. The model belongs to whoever made it. */
  close(): Promise<void> {
    return this.cache.close();
  }
}

/** @throws the signal's reason when it fires before */
function unless(signal: AbortSignal, wait: Promise<void>): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    void wait.then(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    });
  });
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
